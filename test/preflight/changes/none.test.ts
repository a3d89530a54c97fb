/**
 * Where no change is offered: nobody who asks could publish it, or it does not prove.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { Relay } from '../../../src/relays/relay.ts';
import { type Asking, MX, RELAY_ZONE, server, spf, unsigned } from '../judged.ts';
import { changeOf, INCLUDE, ZONE } from './proven-change.ts';

const own: Relay = { ...unsigned, ownDomains: ['shop.example'] };
const home: Relay = { ...unsigned, returnPath: { kind: 'relay', domain: 'bounce.relay.example' } };

describe('no change is offered', () => {
	const none: readonly (readonly [string, string, Relay, Asking?])[] = [
		[
			'for a mailbox domain',
			`${ZONE}${spf('v=spf1 -all')}`,
			unsigned,
			{ mailboxDomains: ['shop.example'] },
		],
		['for the relay that owns the domain', `${ZONE}${spf('v=spf1 -all')}`, own],
		['for a domain that does not exist', RELAY_ZONE, unsigned],
		[
			'at an alias of somebody else whose records DNS hides',
			`${RELAY_ZONE}shop.example. CNAME web.example.\nweb.example. MX 1 web.example.\n;! SERVFAIL AAAA web.example.\n`,
			unsigned,
		],
		[
			'for a public suffix',
			'co.uk. MX 1 m.co.uk.\nco.uk. TXT "v=spf1 -all"',
			unsigned,
			{ from: 'a@co.uk' },
		],
		['while the record cannot be read', `${ZONE};! SERVFAIL TXT shop.example.\n`, unsigned],
		[
			'while an include of the record cannot be read',
			`${ZONE}${spf('v=spf1 include:down.example -all')};! SERVFAIL TXT down.example.\n`,
			unsigned,
		],
		[
			'while the addresses of the relay cannot be read',
			`${MX}${spf('v=spf1 -all')};! TIMEOUT TXT spf.relay.example.\n`,
			unsigned,
		],
		[
			'where nobody knows addresses or reference',
			`${ZONE}${spf('v=spf1 -all')}`,
			{ ...unsigned, sources: {}, ask: {} },
		],
		[
			'to a record of too many addresses',
			`${ZONE}${spf('v=spf1 -all')}`,
			{ ...server, sources: { ranges: Array.from({ length: 11 }, (_, n) => `192.0.2.${n * 2}`) } },
		],
		['where the return path is the relay’s', `${ZONE}${spf('v=spf1 -all')}`, home],
		['where the reference is there', `${ZONE}${spf(`v=spf1 ${INCLUDE} -all`)}`, unsigned],
		[
			'to pinned addresses without a reference',
			`${ZONE}${spf('v=spf1 ip4:192.0.2.0/31 -all')}`,
			server,
		],
		[
			'to a return path that is an alias at the relay',
			`${ZONE}`,
			{ ...unsigned, returnPath: { kind: 'subdomain', label: 'b', target: 'b.relay.example' } },
		],
	];

	it.each(none.map(([story, zone, relay, asking = {}]) => ({ story, zone, relay, asking })))(
		'$story',
		async ({ zone, relay, asking }) => {
			expect(await changeOf(zone, relay, asking)).toBeNull();
		},
	);
});
