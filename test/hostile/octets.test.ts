/**
 * Records so large that a map of all addresses would take hundreds of megabytes: a budget of octets, counted
 * in the order of the evaluation, bounds what one evaluation reads.
 */

import { describe, expect, it } from 'vitest';
import type { Resolver } from '../../src/dns/resolver.ts';
import { openSession } from '../../src/dns/session.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { cachedResolver } from '../../src/resolvers/cache/cached-resolver.ts';
import { replayResolver } from '../../src/resolvers/transcript.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { mapSpf } from '../../src/spf/map/map-spf.ts';

const relay: Relay = {
	id: 'own',
	name: 'Own',
	sources: { ranges: ['192.0.2.0/24', '198.51.100.0/24'] },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'no' },
};

/** A record of about so many octets. */
function full(octets: number, seed: number): string {
	let text = 'v=spf1';
	for (let i = 0; text.length < octets; i++) text += ` ip4:10.${seed}.${i >> 8}.${i & 255}`;
	return `${text} ?all`;
}

/** Ten includes of so many octets each, behind one network. */
function domainOf(octets: number): string {
	const includes = Array.from({ length: 10 }, (_, i) => `include:i${i}.full.example`);
	const records = includes.map((_, i) => `i${i}.full.example. TXT "${full(octets, i)}"`);
	return [
		'shop.example. MX 10 mail.shop.example.',
		'_dmarc.shop.example. TXT "v=DMARC1; p=reject"',
		`shop.example. TXT "v=spf1 ip4:203.0.113.7 ${includes.join(' ')} -all"`,
		...records,
	].join('\n');
}

const large = zoneResolver(domainOf(60_000));

describe('ten includes with 60 KB of networks in each', () => {
	it('are open in a map, and permerror in a check that reads so far', async () => {
		const map = await mapSpf('shop.example', { resolver: large });
		expect(new Set(map.ranges.map(({ result }) => result))).toEqual(new Set(['dynamic']));
		expect(map.lookup('192.0.2.1')).toBe('dynamic');
		const ask = (ip: string) => checkHost({ ip, domain: 'shop.example' }, { resolver: large });
		expect((await ask('203.0.113.7')).result).toBe('pass');
		expect((await ask('10.0.0.1')).result).toBe('pass');
		const beyond = await ask('192.0.2.1');
		expect(beyond.result).toBe('permerror');
		expect(beyond.problems[0]).toMatchObject({
			code: 'spf.lookup-limit',
			data: { counted: 'octets', limit: 204_800 },
		});
	});

	it('leave a preflight open, told by its finding; the evidence gives the verdict again', async () => {
		const request = { from: 'info@shop.example', relay };
		const verdict = await preflight(request, { resolver: large });
		expect(verdict).toMatchObject({
			decision: 'warn',
			spf: { state: 'unknown' },
			because: ['spf.lookup-limit'],
		});
		const told = verdict.findings.map(({ code }) => code);
		expect(told).not.toContain('spf.relay-dynamic');
		expect(verdict.findings).toContainEqual(
			expect.objectContaining({
				code: 'from.changes-incomplete',
				data: { counted: 'octets', limit: 65_536 },
			}),
		);
		expect(verdict.findings).toContainEqual(
			expect.objectContaining({ code: 'spf.lookup-limit', severity: 'error' }),
		);
		const again = await preflight(request, { resolver: replayResolver(verdict.evidence) });
		expect(again).toEqual(verdict);
		for (const lookahead of [0, 3, 100]) {
			expect(await preflight(request, { resolver: large, lookahead })).toEqual(verdict);
		}
	});

	it('are read where the caller allows it', async () => {
		const resolver = zoneResolver(domainOf(9_000));
		const maxOctets = 64_000;
		const map = await mapSpf('shop.example', { resolver, maxOctets });
		expect(map.lookup('192.0.2.1')).toBe('dynamic');
		const whole = await mapSpf('shop.example', { resolver });
		expect(whole.lookup('192.0.2.1')).toBe('fail');
		const request = { from: 'info@shop.example', relay };
		expect((await preflight(request, { resolver })).spf.state).toBe('denied');
		expect((await preflight(request, { resolver, maxOctets })).spf.state).toBe('unknown');
	});
});

describe('a map of a smaller budget', () => {
	it('is open, or what a check says, for whatever number of octets', async () => {
		const resolver = zoneResolver(domainOf(400));
		for (let maxOctets = 0; maxOctets < 6_000; maxOctets += 250) {
			const map = await mapSpf('shop.example', { resolver, maxOctets });
			for (const ip of ['203.0.113.7', '10.0.0.1', '10.9.0.1', '192.0.2.1']) {
				const check = await checkHost({ ip, domain: 'shop.example' }, { resolver, maxOctets });
				expect(['dynamic', check.result]).toContain(map.lookup(ip));
			}
		}
	});

	it.each([-1, 1.5, 2 ** 24 + 1, '9'])('is refused: %s', async (maxOctets) => {
		const options = { resolver: large, maxOctets } as never;
		const error = { code: 'input.option-invalid', path: 'options.maxOctets' };
		await expect(mapSpf('shop.example', options)).rejects.toMatchObject(error);
		await expect(preflight({ from: 'a@shop.example', relay }, options)).rejects.toMatchObject(
			error,
		);
	});
});

describe('a text record of empty strings', () => {
	const answer = (records: readonly (readonly string[])[]): Resolver => ({
		resolve: async () => ({ outcome: 'records', records, aliases: [] }) as never,
	});
	const ask = (records: readonly (readonly string[])[]) =>
		openSession({ resolver: answer(records), maxQuestions: 1 }).ask('a.example', 'TXT');

	it('keeps what it says, and one string where it says nothing', async () => {
		const empty: string[] = new Array(64_000).fill('');
		expect(await ask([[...empty, 'v=spf1 ', '', '-all'], empty, ['a']])).toMatchObject({
			records: [['v=spf1 ', '-all'], [''], ['a']],
		});
	});

	it('is handed on as it is where none is empty, or there is one alone', async () => {
		const records = [['a', 'b'], ['']];
		const told = await ask(records);
		expect(told.outcome === 'records' && told.records).toBe(records);
	});
});

describe('a cache', () => {
	it('forgets what was not used for longest where its answers weigh too much', async () => {
		const resolver: Resolver = {
			resolve: async () =>
				({ outcome: 'records', records: [['x'.repeat(1_000)]], aliases: [], ttl: 60 }) as never,
		};
		const cached = cachedResolver(resolver, { now: () => 0, maxOctets: 10_000 });
		for (let i = 0; i < 20; i++) await cached.resolve(`n${i}.example`, 'TXT');
		const { entries, evictions } = cached.statistics();
		expect(entries).toBeLessThanOrEqual(10);
		expect(entries).toBeGreaterThan(4);
		expect(evictions).toBe(20 - entries);
		await cached.resolve('n19.example', 'TXT');
		expect(cached.statistics().hits).toBe(1);
	});
});
