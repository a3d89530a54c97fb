/**
 * Law 1: a map and a check agree for every address; law 2: the ranges of a map are a partition.
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAddresses, parseAddress, unmapped } from '../../src/ip/address.ts';
import { highest, lowest, successor } from '../../src/ip/range.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { mapSpf } from '../../src/spf/map-spf.ts';
import { zoneResolver } from '../../src/testing/zone.ts';
import { addressAt, boundaries, holds, randomZone } from '../spf/random-zone.ts';

const DOMAIN = 'd0.example';
const ZONES = 1300;
const ADDRESSES = 8;

/** Whoever sends, what is not dynamic stays. */
const SENDERS: readonly { readonly sender?: string; readonly helo?: string }[] = [
	{},
	{ helo: 'mail.y.example' },
	{ sender: 'a.b-c@y.example', helo: '[192.0.2.1]' },
	{ sender: 'j\u00f6rg@d2.example' },
];
const CLOSED: { readonly sender: string } = { sender: 'u@d1.example' };

describe('mapSpf and checkHost', () => {
	it('agree for every address of every zone', async () => {
		const seen = new Map<string, number>();
		const numbers = fc.array(fc.nat(), { minLength: ADDRESSES, maxLength: ADDRESSES });
		await fc.assert(
			fc.asyncProperty(randomZone, numbers, fc.boolean(), async (zone, picks, isClosed) => {
				const resolver = zoneResolver(zone);
				const known = isClosed ? { senderDomain: 'd1.example' } : {};
				const map = await mapSpf(DOMAIN, { resolver, ...known });
				const ranges = boundaries(map.ranges);
				for (const pick of picks) {
					const ip = addressAt(pick, ranges);
					const mapped = map.lookup(ip);
					const mail = isClosed ? CLOSED : (SENDERS[pick % SENDERS.length] ?? CLOSED);
					const check = await checkHost({ ip, domain: DOMAIN, ...mail }, { resolver });
					if (mapped !== 'dynamic') expect(`${ip} ${mapped}`).toBe(`${ip} ${check.result}`);
					const address = parseAddress(ip);
					const range = ranges.find((r) => address !== null && holds(r, unmapped(address)));
					expect(range?.result).toBe(mapped);
					// The way of a match is the same too; errors and defaults have none in a check.
					if (mapped !== 'dynamic' && check.match) expect(range?.via).toEqual(check.match);
					const key = mapped === 'dynamic' ? mapped : check.result;
					seen.set(key, (seen.get(key) ?? 0) + 1);
				}
			}),
			{ numRuns: ZONES },
		);
		const total = [...seen.values()].reduce((sum, count) => sum + count, 0);
		expect(total).toBe(ZONES * ADDRESSES);
		expect([...seen.keys()].sort()).toEqual(
			['dynamic', 'fail', 'neutral', 'none', 'pass', 'permerror', 'softfail', 'temperror'].sort(),
		);
		expect((seen.get('dynamic') ?? 0) / total).toBeLessThan(0.4);
		for (const result of ['pass', 'fail', 'softfail', 'neutral', 'permerror', 'temperror']) {
			expect((seen.get(result) ?? 0) / total).toBeGreaterThan(0.01);
		}
	});
});

describe('ranges of a map', () => {
	it('are in order, disjoint, and cover all but the mapped addresses', async () => {
		await fc.assert(
			fc.asyncProperty(randomZone, async (zone) => {
				const map = await mapSpf(DOMAIN, { resolver: zoneResolver(zone) });
				const ranges = boundaries(map.ranges);
				const ends = ranges.filter((range, i) => {
					const next = ranges[i + 1];
					const behind = successor(range.last);
					expect(compareAddresses(range.first, range.last)).toBeLessThanOrEqual(0);
					return (
						next === undefined || behind === null || compareAddresses(behind, next.first) !== 0
					);
				});
				expect(ends.map(({ last }) => last)).toEqual([
					highest(4),
					parseAddress('::fffe:ffff:ffff'),
					highest(6),
				]);
				const starts = ranges.filter(({ first }, i) => {
					const before = ranges[i - 1];
					const next = before === undefined ? null : successor(before.last);
					return next === null || compareAddresses(next, first) !== 0;
				});
				expect(starts.map(({ first }) => first)).toEqual([
					lowest(4),
					lowest(6),
					parseAddress('::1:0:0:0'),
				]);
			}),
			{ numRuns: 300 },
		);
	});

	it('have every dynamic range explained by a dynamic term', async () => {
		await fc.assert(
			fc.asyncProperty(randomZone, async (zone) => {
				const map = await mapSpf(DOMAIN, { resolver: zoneResolver(zone) });
				const ways = map.dynamic.map((path) => JSON.stringify(path));
				const vias = map.ranges
					.filter(({ result }) => result === 'dynamic')
					.map(({ via }) => JSON.stringify(via));
				expect(new Set(vias)).toEqual(new Set(ways));
			}),
			{ numRuns: 200 },
		);
	});
});
