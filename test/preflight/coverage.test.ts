/**
 * How the record of the identity fares over the relay's whole address set.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { SpfVerdict } from '../../src/preflight/verdict.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { judge, MX, server, spf, txt } from './judged.ts';

const relayOf = (...ranges: readonly string[]): Relay => ({ ...server, sources: { ranges } });

async function covering(zone: string, relay: Relay): Promise<SpfVerdict> {
	return (await judge(`${MX}${zone}`, relay)).spf;
}

const TWO = relayOf('192.0.2.0/31');
const DUAL = relayOf('192.0.2.0/24', '2001:db8::/32');
const NOBODY: Relay = { ...server, sources: {} };
const DOWN = ';! SERVFAIL * down.example.\n';
const dynamic = spf('v=spf1 exists:%{i}.l.example -all');

describe('the state of the record', () => {
	it.each<readonly [string, string, Relay, SpfVerdict['state']]>([
		['all pass', spf('v=spf1 ip4:192.0.2.0/31 -all'), TWO, 'authorized'],
		[
			'all pass by several terms',
			spf('v=spf1 ip4:192.0.2.0 ip4:192.0.2.1 -all'),
			TWO,
			'authorized',
		],
		['some pass', spf('v=spf1 ip4:192.0.2.0 -all'), TWO, 'partial'],
		[
			'some pass, some permerror',
			spf('v=spf1 ip4:192.0.2.0 include:gone.example -all'),
			TWO,
			'partial',
		],
		['one family passes', spf('v=spf1 ip4:192.0.2.0/24 -all'), DUAL, 'partial'],
		['all fail', spf('v=spf1 -all'), TWO, 'denied'],
		['fail and softfail', spf('v=spf1 -ip4:192.0.2.0 ~all'), TWO, 'denied'],
		['softfail and neutral', spf('v=spf1 ~ip4:192.0.2.0 ?all'), TWO, 'denied'],
		['neutral by default', spf('v=spf1 ip4:203.0.113.1'), TWO, 'denied'],
		['permerror and fail', spf('v=spf1 -ip4:192.0.2.0 include:gone.example'), TWO, 'broken'],
		['permerror elsewhere', spf('v=spf1 -ip4:192.0.2.0/31 include:gone.example'), TWO, 'denied'],
		['syntax', spf('v=spf1 ip4:192.0.2.0/31 moo'), TWO, 'broken'],
		['two records', `${spf('v=spf1 +all')}${spf('v=spf1 -all')}`, TWO, 'broken'],
		['no record', '', TWO, 'no-record'],
		['another TXT record', txt('shop.example', 'hello'), TWO, 'no-record'],
		['temperror for all', `${spf('v=spf1 include:down.example -all')}${DOWN}`, TWO, 'unknown'],
		[
			'temperror for some',
			`${spf('v=spf1 ip4:192.0.2.0 a:down.example -all')}${DOWN}`,
			TWO,
			'unknown',
		],
		[
			'temperror elsewhere',
			`${spf('v=spf1 ip4:192.0.2.0/31 a:down.example -all')}${DOWN}`,
			TWO,
			'authorized',
		],
		['the record itself', ';! SERVFAIL TXT shop.example.\n', TWO, 'unknown'],
		// Whatever the addresses are
		['-all and nobody knows them', spf('v=spf1 -all'), NOBODY, 'denied'],
		['~all and -, and nobody knows them', spf('v=spf1 -ip4:192.0.2.0 ~all'), NOBODY, 'denied'],
		['syntax and nobody knows them', spf('v=spf1 moo'), NOBODY, 'broken'],
		['no record and nobody knows them', '', NOBODY, 'no-record'],
		['+all and nobody knows them', spf('v=spf1 +all'), NOBODY, 'unknown'],
		['one passes and nobody knows them', spf('v=spf1 ip4:192.0.2.0 -all'), NOBODY, 'unknown'],
		[
			'-all and the source is down',
			`${spf('v=spf1 -all')}${DOWN}`,
			{ ...server, sources: { spf: ['down.example'] } },
			'denied',
		],
		[
			'one passes and the source is down',
			`${spf('v=spf1 ip4:192.0.2.0 -all')}${DOWN}`,
			{ ...server, sources: { spf: ['down.example'] } },
			'unknown',
		],
		[
			'one source of two is down',
			`${spf('v=spf1 ip4:192.0.2.0 -all')}${DOWN}`,
			{ ...server, sources: { spf: ['down.example'], ranges: ['192.0.2.0'] } },
			'unknown',
		],
		[
			'a source without a record',
			spf('v=spf1 ip4:192.0.2.0 -all'),
			{ ...server, sources: { spf: ['none.example'] } },
			'unknown',
		],
		[
			'a source without a record beside ranges',
			spf('v=spf1 ip4:192.0.2.0/31 -all'),
			{ ...TWO, sources: { spf: ['none.example'], ranges: ['192.0.2.0/31'] } },
			'authorized',
		],
		[
			'a dynamic source alone',
			`${spf('v=spf1 ip4:192.0.2.0 -all')}${txt('d.example', 'v=spf1 exists:%{i}.l.example -all')}`,
			{ ...server, sources: { spf: ['d.example'] } },
			'unknown',
		],
		// Terms evaluated per address
		['64 addresses, none listed', dynamic, relayOf('192.0.2.0/26'), 'denied'],
		['64 addresses in two families', dynamic, relayOf('192.0.2.0/27', '2001:db8::/123'), 'denied'],
		[
			'64 addresses, one listed',
			`${dynamic}192.0.2.7.l.example. A 127.0.0.2\n`,
			relayOf('192.0.2.0/26'),
			'partial',
		],
		[
			'64 addresses, all listed',
			`${dynamic}*.l.example. A 127.0.0.2\n`,
			relayOf('192.0.2.0/26'),
			'authorized',
		],
		[
			'64 addresses, one cannot be asked',
			`${dynamic};! SERVFAIL A 192.0.2.7.l.example.\n`,
			relayOf('192.0.2.0/26'),
			'unknown',
		],
		[
			'65 addresses',
			`${dynamic}*.l.example. A 127.0.0.2\n`,
			relayOf('192.0.2.0/26', '192.0.2.64'),
			'unknown',
		],
		['65 addresses in two families', dynamic, relayOf('192.0.2.0/26', '2001:db8::1'), 'unknown'],
		[
			'65 addresses that pass before',
			spf('v=spf1 ip4:192.0.2.0/24 ptr -all'),
			relayOf('192.0.2.0/26', '192.0.2.64'),
			'authorized',
		],
		[
			'the sender decides',
			`${spf('v=spf1 exists:%{l}.u.example -all')}info.u.example. A 127.0.0.2\n`,
			TWO,
			'authorized',
		],
		[
			'another sender',
			`${spf('v=spf1 exists:%{l}.u.example -all')}sales.u.example. A 127.0.0.2\n`,
			TWO,
			'denied',
		],
	])('%s', async (_, zone, relay, state) => {
		const { missing, covered, ...verdict } = await covering(zone, relay);
		expect(verdict.state).toBe(state);
		if (state === 'unknown') expect(missing).toEqual([]);
		if (state === 'authorized') expect([missing, verdict.basis === null]).toEqual([[], false]);
		if (['denied', 'broken', 'no-record'].includes(state)) expect(verdict.basis).toBeNull();
		for (const share of [covered.ipv4, covered.ipv6]) {
			if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
		}
	});

	it('is not consulted for the relay’s own return path', async () => {
		const relay: Relay = { ...TWO, returnPath: { kind: 'relay', domain: 'bounce.relay.example' } };
		expect(await covering(spf('v=spf1 -all'), relay)).toMatchObject({
			state: 'not-consulted',
			basis: null,
			missing: [],
			ranges: [],
			identity: { domain: 'bounce.relay.example', aligned: false },
		});
	});

	it('is consulted like any other where the relay’s own domain is the From domain', async () => {
		const relay: Relay = { ...TWO, returnPath: { kind: 'relay', domain: 'shop.example' } };
		expect(await covering(spf('v=spf1 -all'), relay)).toMatchObject({
			state: 'denied',
			identity: { aligned: true },
		});
	});

	it('leaves alignment open where the return path is not known', async () => {
		const relay: Relay = { ...TWO, returnPath: { kind: 'unknown' } };
		const { spf: verdict, dmarc } = await judge(`${MX}${spf('v=spf1 -all')}`, relay);
		expect(verdict).toMatchObject({
			state: 'denied',
			identity: { domain: 'shop.example', aligned: null },
		});
		expect(dmarc.paths.spf).toBe('unknown');
	});
});

describe('the share that passes', () => {
	it.each<readonly [string, Relay, number | null, number | null]>([
		['v=spf1 ip4:192.0.2.0/24 -all', DUAL, 1, 0],
		['v=spf1 ip4:192.0.2.0/26 ip6:2001:db8::/34 -all', DUAL, 0.25, 0.25],
		['v=spf1 ip6:2001:db8::/32 -all', DUAL, 0, 1],
		['v=spf1 -all', DUAL, 0, 0],
		['v=spf1 -all', relayOf('192.0.2.1'), 0, null],
		['v=spf1 +all', relayOf('2001:db8::1'), null, 1],
		['v=spf1 moo', relayOf('192.0.2.0/31'), 0, null],
		['v=spf1 ip4:192.0.2.0/25 -all', relayOf('192.0.2.0/25', '192.0.2.64/26'), 1, null],
		['v=spf1 ip4:192.0.2.1 -all', relayOf('192.0.2.0/31', '192.0.2.0'), 0.5, null],
	])('of %s', async (record, relay, ipv4, ipv6) => {
		expect((await covering(spf(record), relay)).covered).toEqual({ ipv4, ipv6 });
	});

	it('is less than 1 while one address of a large network is missing', async () => {
		const { covered } = await covering(spf('v=spf1 -ip6:2001:db8::1 ip6:2001:db8::/32 -all'), DUAL);
		expect(covered.ipv6).toBeLessThan(1);
		expect(covered.ipv6).toBeGreaterThan(0.999);
	});
});

describe('what is missing', () => {
	it('has IPv4 first, widest first, as CIDR blocks', async () => {
		const relay = relayOf('2001:db8::/64', '203.0.113.5', '192.0.2.0/24', '198.51.100.0/25');
		const record = spf('v=spf1 ip4:192.0.2.3 ip6:2001:db8::/65 -all');
		expect((await covering(record, relay)).missing).toEqual([
			'192.0.2.128/25',
			'198.51.100.0/25',
			'192.0.2.64/26',
			'192.0.2.32/27',
			'192.0.2.16/28',
			'192.0.2.8/29',
			'192.0.2.4/30',
			'192.0.2.0/31',
			'192.0.2.2/32',
			'203.0.113.5/32',
			'2001:db8:0:0:8000::/65',
		]);
	});

	it.each(['v=spf1 -all', 'v=spf1 moo', 'hello'])('is everything under %s', async (text) => {
		expect((await covering(spf(text), DUAL)).missing).toEqual(['192.0.2.0/24', '2001:db8::/32']);
	});
});
