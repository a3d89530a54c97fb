/**
 * The default gate up to the rows that block: what it takes to get into each, and which comes first.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import {
	bouncing,
	dmarc,
	judge,
	key,
	MX,
	RELAY_ZONE,
	SOUND,
	service,
	spf,
	unsigned,
} from './judged.ts';
import {
	expectRuling,
	mailbox,
	NONE,
	own,
	REFUSED,
	REJECT,
	type Situation,
	timesOut,
} from './situations.ts';

const INCLUDED = spf('v=spf1 include:spf.relay.example -all');
const situations: readonly Situation[] = [
	// 1: the owner of a mailbox domain sends for itself
	['own domain', '', own, 'save', ['from.own-domain'], mailbox],
	['own domain that DNS hides', timesOut('* shop.example'), own, 'save', ['from.own-domain']],
	['own domain under a policy', `${MX}${REFUSED}${REJECT}`, own, 'save', ['from.own-domain']],
	// 2: nobody can send for such a domain
	['no such domain', RELAY_ZONE, service, 'block', ['from.nxdomain']],
	[
		'public suffix',
		'co.uk. MX 1 m.co.uk.',
		service,
		'block',
		['from.public-suffix'],
		{ from: 'a@co.uk' },
	],
	[
		'suffix of the private section',
		'github.io. MX 1 m.github.io.',
		bouncing,
		'warn',
		['dmarc.no-aligned-path'],
		{ from: 'a@github.io' },
	],
	['mailbox domain', SOUND, service, 'block', ['from.freemail'], mailbox],
	[
		'mailbox domain that does not exist',
		'',
		service,
		'block',
		['from.nxdomain', 'from.freemail'],
		mailbox,
	],
	[
		'mailbox domain that DNS hides',
		timesOut('* shop.example'),
		service,
		'block',
		['from.freemail'],
		mailbox,
	],
	// 3: the answers that are missing could lead to different decisions
	['MX fails', `${SOUND}${timesOut('MX shop.example')}`, service, 'retry', ['dns.timeout']],
	['SPF fails', `${SOUND};! SERVFAIL TXT shop.example.\n`, service, 'retry', ['dns.servfail']],
	[
		'key fails',
		`${SOUND};! REFUSED TXT s1._domainkey.shop.example.\n`,
		service,
		'retry',
		['dns.refused'],
	],
	['policy fails', `${SOUND};! BOGUS TXT _dmarc.shop.example.\n`, service, 'retry', ['dns.bogus']],
	[
		'source fails',
		`${SOUND}${timesOut('TXT spf.relay.example')}`,
		service,
		'retry',
		['dns.timeout'],
	],
	[
		'policy fails, refused anyway',
		`${MX}${RELAY_ZONE}${REFUSED}${timesOut('TXT _dmarc.shop.example')}`,
		unsigned,
		'block',
		['spf.relay-not-authorized', 'dmarc.no-aligned-path'],
	],
	// 4: DMARC asks to refuse what this relay sends
	[
		'refused under reject',
		`${MX}${RELAY_ZONE}${REFUSED}${REJECT}`,
		unsigned,
		'block',
		['dmarc.no-aligned-path'],
	],
	[
		'refused under quarantine',
		`${MX}${RELAY_ZONE}${REFUSED}${dmarc('p=quarantine')}`,
		unsigned,
		'block',
		['dmarc.no-aligned-path'],
	],
	[
		'parked',
		`${MX}${RELAY_ZONE}${spf('v=spf1 -all')}${REJECT}`,
		unsigned,
		'block',
		['dmarc.no-aligned-path', 'from.parked'],
	],
	[
		'partial under reject',
		`${MX}${RELAY_ZONE}${spf('v=spf1 ip4:192.0.2.0 ~all')}${REJECT}`,
		unsigned,
		'block',
		['spf.relay-partial'],
	],
	[
		'unaligned under reject',
		`${MX}${RELAY_ZONE}${REJECT}`,
		{ ...bouncing, dkim: { signs: 'relay', domain: 'relay.example' } },
		'block',
		['dmarc.no-aligned-path'],
	],
	[
		'reject in test mode is quarantine',
		`${MX}${RELAY_ZONE}${REFUSED}${dmarc('p=reject; t=y')}`,
		unsigned,
		'block',
		['dmarc.no-aligned-path'],
	],
	// 5: the own record refuses
	[
		'refused under none',
		`${MX}${RELAY_ZONE}${REFUSED}${NONE}`,
		unsigned,
		'block',
		['spf.relay-not-authorized'],
	],
	[
		'refused without a policy',
		`${MX}${RELAY_ZONE}${REFUSED}`,
		unsigned,
		'block',
		['spf.relay-not-authorized'],
	],
	[
		'refused for some',
		`${MX}${RELAY_ZONE}${spf('v=spf1 ?ip4:192.0.2.0 ?ip6:::/0 -all')}${NONE}`,
		unsigned,
		'block',
		['spf.relay-not-authorized'],
	],
	[
		'quarantine in test mode is none',
		`${MX}${RELAY_ZONE}${REFUSED}${dmarc('p=quarantine; t=y')}`,
		unsigned,
		'block',
		['spf.relay-not-authorized'],
	],
	[
		'broken grammar',
		`${MX}${RELAY_ZONE}${spf('v=spf1 ip4:1.2.3 -all')}${NONE}`,
		unsigned,
		'block',
		['spf.relay-not-authorized', 'spf.ip4-invalid'],
	],
	[
		'two records',
		`${MX}${RELAY_ZONE}${INCLUDED}${spf('v=spf1 -all')}`,
		unsigned,
		'block',
		['spf.relay-not-authorized', 'spf.multiple'],
	],
	// 6: nothing authenticates
	['nothing there', `${MX}${RELAY_ZONE}`, unsigned, 'block', ['relay.unauthenticated']],
	[
		'softfail and no key',
		`${MX}${RELAY_ZONE}${spf('v=spf1 ~all')}${NONE}`,
		unsigned,
		'block',
		['relay.unauthenticated'],
	],
	[
		'neutral and a revoked key',
		`${MX}${RELAY_ZONE}${spf('v=spf1 ?all')}${key('v=DKIM1; p=')}${NONE}`,
		service,
		'block',
		['relay.unauthenticated'],
	],
];

describe('the rows that save, block or retry', () => {
	it.each(situations.map((situation) => ({ story: situation[0], situation })))(
		'$story',
		async ({ situation }) => {
			await expectRuling(situation);
		},
	);

	// "Where a negative answer decided" means the MX and address answers here.
	it('says when a domain without MX is worth asking again', async () => {
		const soa = 'shop.example. SOA ns.shop.example. h.shop.example. 1 2 3 4 77\n';
		const verdict = await judge(`${soa}${SOUND.replace(MX, '')}`);
		expect(verdict).toMatchObject({ because: ['from.no-mx'], recheckAfter: 77 });
	});

	// The mailbox list decided, no negative answer did.
	it('does not ask to come back for a decision that no answer took part in', async () => {
		const soa = 'shop.example. SOA ns.shop.example. h.shop.example. 1 2 3 4 77\n';
		const verdict = await judge(`${soa}${MX}`, service, mailbox);
		expect(verdict.because).toEqual(['from.freemail']);
		expect(verdict).not.toHaveProperty('recheckAfter');
	});

	// The probe for a wildcard decides nothing, and its long TTL must not hold back the retry.
	it('waits for the failure that matters alone', async () => {
		const zone = `${SOUND};! TIMEOUT TXT _dmarc.shop.example. ttl=7\n;! SERVFAIL TXT maysend-no-such-selector._domainkey.shop.example. ttl=9000\n`;
		expect(await judge(zone)).toMatchObject({ because: ['dns.timeout'], recheckAfter: 7 });
	});
});
