/**
 * Law 6 and law 8 for SPF: no DNS makes a check or a map ask or count without end, or throw; and the order
 * in which answers come changes nothing.
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { mapSpf } from '../../src/spf/map-spf.ts';
import { zoneResolver } from '../../src/testing/zone.ts';
import { listening } from '../spf/checked.ts';
import { randomZone } from '../spf/random-zone.ts';

const RESULTS = ['none', 'neutral', 'pass', 'fail', 'softfail', 'temperror', 'permerror'];

/** Terms whose names are new on every level, so that no zone ever ends. */
const TERMS: readonly string[] = [
	'a:%{d}',
	'a:x.%{d}/0',
	'mx:y.%{d}',
	'mx',
	'ptr',
	'ptr:%{d}',
	'exists:%{i}.z.%{d}',
	'exists:%{p}.%{d}',
	'include:n1.%{d}',
	'include:n2.%{d}',
	'?include:%{l}.%{d}',
	'-include:%{d}',
	'redirect=n3.%{d}',
	'redirect=%{d}',
	'exp=%{p}.%{d}',
	'ip4:192.0.2.0/24',
	'-all',
	'moo',
];

function hash(text: string, seed: number): number {
	let value = seed >>> 0;
	for (let i = 0; i < text.length; i++)
		value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
	return (value ^ (value >>> 13)) >>> 0;
}

/** Answers every question, differently for each name: a zone without end, as hostile as a seed makes it. */
function endless(seed: number, harm: number): Resolver {
	const list = (count: number, item: (n: number) => unknown): unknown[] =>
		Array.from({ length: count }, (_, n) => item(n));
	const record = (key: number): string =>
		list(1 + (key % 14), (n) => TERMS[hash(String(n), key) % TERMS.length]).join(' ');
	const dataOf = (name: string, type: RecordType, key: number): unknown[] => {
		if (type === 'TXT') return [['v=spf1 ', record(key)]];
		if (type === 'MX') {
			return list(key % 12, (n) => ({ preference: n, exchange: `m${n}.${name}` }));
		}
		if (type === 'PTR') return list(key % 14, (n) => `p${n}.${name}`);
		return [type === 'A' ? `192.0.2.${key % 256}` : `2001:db8::${(key % 65536).toString(16)}`];
	};
	return {
		async resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
			const key = hash(`${type} ${name}`, seed);
			if (key % 100 < harm) {
				const odd: unknown[] = [
					{ outcome: 'failure', reason: 'timeout' },
					{ outcome: 'nxdomain', aliases: [] },
					{ outcome: 'nodata', aliases: [] },
					{ outcome: 'records', records: [null], aliases: [] },
					undefined,
				];
				return odd[key % odd.length] as DnsAnswer<T>;
			}
			const records = dataOf(name, type, key >>> 3);
			return { outcome: 'records', records, aliases: [] } as unknown as DnsAnswer<T>;
		},
	};
}

const seeds = fc.integer({ min: 1, max: 2 ** 31 });
const harm = fc.constantFrom(0, 0, 5, 30);
const clients = fc.constantFrom('192.0.2.1', '2001:db8::1', '::ffff:c000:201');

describe('bounds (RFC 7208 §4.6.4)', () => {
	it('hold for every check, whatever DNS says', async () => {
		const results = new Set<string>();
		await fc.assert(
			fc.asyncProperty(seeds, harm, clients, async (seed, percent, ip) => {
				const { resolver, asked } = listening(endless(seed, percent));
				const check = { ip, sender: `u.v@x${seed % 7}.example`, helo: 'h.example' };
				const { result, lookups } = await checkHost(check, { resolver });
				results.add(result);
				expect(RESULTS).toContain(result);
				expect(asked.length).toBeLessThanOrEqual(150);
				expect(new Set(asked).size).toBe(asked.length);
				if (result === 'permerror') expect(lookups.terms).toBeLessThanOrEqual(11);
				else expect(lookups.terms).toBeLessThanOrEqual(10);
				expect(lookups.void).toBeLessThanOrEqual(result === 'permerror' ? 3 : 2);
			}),
			{ numRuns: 1500 },
		);
		expect(results.size).toBeGreaterThanOrEqual(4);
	});

	it('hold for every map, whatever DNS says', async () => {
		await fc.assert(
			fc.asyncProperty(seeds, harm, async (seed, percent) => {
				const { resolver, asked } = listening(endless(seed, percent));
				const map = await mapSpf('x.example', { resolver });
				expect(asked.length).toBeLessThanOrEqual(300);
				expect(new Set(asked).size).toBe(asked.length);
				expect(map.lookups.worst).toBeLessThanOrEqual(40);
				const { lookup: _, ...plain } = map;
				expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
			}),
			{ numRuns: 300 },
		);
	});

	it('hold for the limits a caller sets', async () => {
		const limits = fc.integer({ min: 0, max: 20 });
		await fc.assert(
			fc.asyncProperty(seeds, limits, limits, async (seed, maxQuestions, maxVoidLookups) => {
				const options = { maxQuestions, maxVoidLookups };
				const check = listening(endless(seed, 10));
				const request = { ip: '192.0.2.1', domain: 'x.example' };
				await checkHost(request, { resolver: check.resolver, ...options });
				expect(check.asked.length).toBeLessThanOrEqual(maxQuestions);
				const map = listening(endless(seed, 10));
				await mapSpf('x.example', { resolver: map.resolver, ...options });
				expect(map.asked.length).toBeLessThanOrEqual(maxQuestions);
			}),
			{ numRuns: 200 },
		);
	});
});

/** Delays each answer by a number of turns that the seed decides. */
function late(resolver: Resolver, seed: number): Resolver {
	return {
		async resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
			for (let turns = hash(`${type} ${name}`, seed) % 40; turns > 0; turns--) await null;
			return resolver.resolve(name, type);
		},
	};
}

describe('order of answers', () => {
	it('changes neither a check nor a map', async () => {
		await fc.assert(
			fc.asyncProperty(randomZone, seeds, clients, async (zone, seed, ip) => {
				const resolver = zoneResolver(zone);
				const check = { ip, domain: 'd0.example' };
				const plain = await checkHost(check, { resolver });
				const delayed = await checkHost(check, { resolver: late(resolver, seed) });
				expect(JSON.stringify(delayed)).toBe(JSON.stringify(plain));
				const map = await mapSpf('d0.example', { resolver });
				const lateMap = await mapSpf('d0.example', { resolver: late(resolver, seed) });
				expect(JSON.stringify(lateMap)).toBe(JSON.stringify(map));
			}),
			{ numRuns: 200 },
		);
	});
});
