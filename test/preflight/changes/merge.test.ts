/**
 * The changes that are offered: what they write, and where none is.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { Relay } from '../../../src/relays/relay.ts';
import { overlayResolver } from '../../../src/resolvers/overlay/overlay-resolver.ts';
import { zoneResolver } from '../../../src/resolvers/zone/zone-resolver.ts';
import { key, server, service, spf, txt, unsigned } from '../judged.ts';
import { changeOf, INCLUDE, included, includes, ZONE } from './proven-change.ts';

describe('the record that is offered for a relay', () => {
	it.each([
		[
			'order and -all are kept',
			'v=spf1 mx ip4:198.51.100.7 a -all',
			`v=spf1 mx ip4:198.51.100.7 a ${INCLUDE} -all`,
		],
		['~all stays', 'v=spf1 ~all', `v=spf1 ${INCLUDE} ~all`],
		['?all stays, as written', 'v=spf1 mx ?ALL', `v=spf1 mx ${INCLUDE} ?ALL`],
		['+all becomes ~all', 'v=spf1 mx +all', `v=spf1 mx ${INCLUDE} ~all`],
		['bare all becomes ~all, the own hosts before it', 'v=spf1 all', `v=spf1 mx ${INCLUDE} ~all`],
		['no all is invented', 'v=spf1 mx', `v=spf1 mx ${INCLUDE}`],
		['an empty record', 'v=spf1', `v=spf1 ${INCLUDE}`],
		['the version in capitals', 'V=SPF1 MX -ALL', `v=spf1 MX ${INCLUDE} -ALL`],
		['redirect stays behind', 'v=spf1 redirect=r.example', `v=spf1 ${INCLUDE} redirect=r.example`],
		[
			'modifiers keep their places',
			'v=spf1 exp=e.example mx x=y -all z=%{d}',
			`v=spf1 exp=e.example mx x=y ${INCLUDE} -all z=%{d}`,
		],
		['several blanks become one', 'v=spf1   mx    -all ', `v=spf1 mx ${INCLUDE} -all`],
		['behind all it is moved', `v=spf1 mx -all ${INCLUDE}`, `v=spf1 mx ${INCLUDE} -all`],
		[
			'a shadowing network is overtaken',
			'v=spf1 -ip4:192.0.2.0/24 mx -all',
			`v=spf1 ${INCLUDE} -ip4:192.0.2.0/24 mx -all`,
		],
		[
			'a shadowing family is overtaken',
			'v=spf1 mx ~ip6:::/0 -all',
			`v=spf1 ${INCLUDE} mx ~ip6:::/0 -all`,
		],
		[
			'another sign before the reference is overtaken',
			`v=spf1 ?${INCLUDE} -all`,
			`v=spf1 ${INCLUDE} ?${INCLUDE} -all`,
		],
		['a dead include goes', 'v=spf1 include:gone.example mx -all', `v=spf1 mx ${INCLUDE} -all`],
		[
			'pinned addresses stay beside the reference',
			'v=spf1 ip4:192.0.2.0/31 ip6:2001:db8::/64 -all',
			`v=spf1 ip4:192.0.2.0/31 ip6:2001:db8::/64 ${INCLUDE} -all`,
		],
	])('%s', async (_, before, after) => {
		expect(await changeOf(`${ZONE}${spf(before)}`, unsigned)).toMatchObject({
			action: 'replace',
			name: 'shop.example',
			type: 'TXT',
			before: [before],
			after: [after],
			who: 'domain-owner',
			proof: { spfState: 'authorized' },
		});
	});

	it.each([
		[
			'two that differ in all: the milder',
			['v=spf1 ip4:198.51.100.7 ~all', 'v=spf1 mx -all'],
			`v=spf1 ip4:198.51.100.7 mx ${INCLUDE} ~all`,
		],
		[
			'the other way round',
			['v=spf1 ip4:198.51.100.7 ?all', 'v=spf1 mx -all'],
			`v=spf1 ip4:198.51.100.7 mx ${INCLUDE} ?all`,
		],
		['two alike but for case', ['v=spf1 MX -ALL', 'v=spf1 mx -all'], `v=spf1 MX ${INCLUDE} -ALL`],
		[
			'duplicates over both',
			['v=spf1 +ip4:198.51.100.7 a -all', 'v=spf1 mx ip4:198.51.100.7 -all'],
			`v=spf1 +ip4:198.51.100.7 a mx ${INCLUDE} -all`,
		],
		[
			'the reference is there already',
			[`v=spf1 ${INCLUDE} -all`, 'v=spf1 mx -all'],
			`v=spf1 ${INCLUDE} mx -all`,
		],
		[
			'a redirect becomes an include',
			['v=spf1 mx -all', 'v=spf1 redirect=r.example'],
			`v=spf1 mx include:r.example ${INCLUDE} ~all`,
		],
		[
			'what stands behind all goes in front of it',
			['v=spf1 ip4:198.51.100.7 -all', 'v=spf1 mx -all a'],
			`v=spf1 ip4:198.51.100.7 mx a ${INCLUDE} -all`,
		],
		[
			'three, one explanation, all other modifiers',
			[
				'v=spf1 a ~all exp=f.example x=y',
				'v=spf1 ip4:198.51.100.7 -all z=',
				'v=spf1 mx -all exp=e.example',
			],
			`v=spf1 a ip4:198.51.100.7 mx ${INCLUDE} ~all exp=f.example x=y z=`,
		],
	])('of several records: %s', async (_, before, after) => {
		const zone = `${ZONE}shop.example. A 203.0.113.2\n${before.map((text) => spf(text)).join('')}`;
		const change = await changeOf(zone, unsigned);
		expect(change).toMatchObject({ action: 'replace', before, after: [after] });
	});

	it('is added where there is none, with a softfail for all others', async () => {
		expect(await changeOf(ZONE, unsigned)).toMatchObject({
			action: 'add',
			before: [],
			after: [`v=spf1 ${INCLUDE} ~all`],
		});
	});

	it('lists the addresses of a relay that offers nothing to refer to', async () => {
		const relay: Relay = {
			...server,
			sources: { ranges: ['192.0.2.0/31', '203.0.113.77', '2001:db8::7'] },
		};
		expect(await changeOf(`${ZONE}${spf('v=spf1 ip4:192.0.2.1 -all')}`, relay)).toMatchObject({
			after: ['v=spf1 ip4:192.0.2.1 ip4:192.0.2.0 ip4:203.0.113.77 ip6:2001:db8::7 -all'],
		});
	});

	it('lists the addresses that the reference does not let in beside it', async () => {
		const relay: Relay = {
			...unsigned,
			sources: { spf: ['spf.relay.example'], ranges: ['203.0.113.77'] },
		};
		expect(await changeOf(`${ZONE}${spf('v=spf1 -all')}`, relay)).toMatchObject({
			after: [`v=spf1 ${INCLUDE} ip4:203.0.113.77 -all`],
		});
	});

	it('leaves other TXT records at the name alone', async () => {
		const others = `${txt('shop.example', 'verify=1')}${txt('shop.example', 'v=spf10 x')}`;
		const zone = `${ZONE}${others}${spf('v=spf1 mx -all')}`;
		const change = await changeOf(zone, unsigned);
		expect(change?.before).toEqual(['v=spf1 mx -all']);
		const after = overlayResolver(zoneResolver(zone), change === null ? [] : [change]);
		expect(await after.resolve('shop.example', 'TXT')).toMatchObject({
			records: [['verify=1'], ['v=spf10 x'], change?.after],
		});
	});

	it('may be longer than one character-string (RFC 7208 §3.3)', async () => {
		const terms = Array.from({ length: 30 }, (_, n) => `ip4:198.51.100.${n + 100}`).join(' ');
		const zone = `${ZONE}${spf(`v=spf1 ${terms} -all`)}`;
		const change = await changeOf(zone, unsigned);
		expect(change).toMatchObject({ after: [`v=spf1 ${terms} ${INCLUDE} -all`] });
		const after = overlayResolver(zoneResolver(zone), change === null ? [] : [change]);
		const answer = await after.resolve('shop.example', 'TXT');
		const strings = answer.outcome === 'records' ? (answer.records[0] ?? []) : [];
		expect(strings.length).toBeGreaterThan(1);
		expect(Math.max(...strings.map((string) => string.length))).toBeLessThanOrEqual(255);
	});

	it('may use the tenth look-up, and the second void one', async () => {
		expect(
			await changeOf(`${ZONE}${included(9)}${spf(`v=spf1 ${includes(9)} -all`)}`, unsigned),
		).toMatchObject({ proof: { lookups: 10 } });
		expect(
			await changeOf(`${ZONE}${spf('v=spf1 a:n0.example mx:n1.example -all')}`, unsigned),
		).toMatchObject({ proof: { lookups: 3 } });
	});

	it('is the same for a domain that mail of DKIM alone is sent for', async () => {
		expect(await changeOf(`${ZONE}${key()}${spf('v=spf1 -all')}`, service)).toMatchObject({
			after: [`v=spf1 ${INCLUDE} -all`],
		});
	});
});
