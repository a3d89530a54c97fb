/**
 * Law 2.
 *
 * @module
 */

import { compareAddresses } from '../../src/ip/address.ts';
import { formatNetwork, formatRange, parseInputNetwork } from '../../src/ip/notation.ts';
import {
	type AddressRange,
	type AddressSet,
	highest,
	intersect,
	lowest,
	networksOf,
	ofFamily,
	rangeOf,
	sizeOf,
	subtract,
	successor,
	unite,
} from '../../src/ip/range.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { SpfVerdict, Verdict } from '../../src/preflight/verdict.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import type { MapRange, SpfMap } from '../../src/spf/evaluation.ts';
import { mapSpf } from '../../src/spf/map/map-spf.ts';
import { boundaries } from './addresses.ts';
import { expect, expectSame, type Law } from './law.ts';

const bounds = (ranges: readonly MapRange[]): AddressRange[] =>
	boundaries(ranges).map(({ first, last }) => ({ first, last }));

/** Everything there is: IPv4, and IPv6 around the mapped addresses. */
const EVERYTHING: readonly AddressRange[] = [
	{ first: lowest(4), last: highest(4) },
	...['::-::fffe:ffff:ffff', '::1:0:0:0-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'].flatMap((text) =>
		bounds([{ range: text, result: 'none' }]),
	),
];

/** In order and disjoint; what adjoins is drawn together. */
function expectOrdered(ranges: readonly AddressRange[]): AddressRange[] {
	const whole: AddressRange[] = [];
	for (const range of ranges) {
		expect(compareAddresses(range.first, range.last) <= 0, 'a range ends before it starts');
		const before = whole[whole.length - 1];
		const next = before === undefined ? null : successor(before.last);
		const isSameFamily = before?.last.family === range.first.family;
		if (before !== undefined && isSameFamily) {
			expect(compareAddresses(before.last, range.first) < 0, 'ranges overlap or are not in order');
		}
		if (
			before !== undefined &&
			next !== null &&
			isSameFamily &&
			compareAddresses(next, range.first) === 0
		) {
			whole[whole.length - 1] = { first: before.first, last: range.last };
		} else whole.push(range);
	}
	return whole;
}

function expectPartition({ ranges, dynamic }: SpfMap): void {
	expectSame(
		expectOrdered(bounds(ranges)).map(formatRange),
		EVERYTHING.map(formatRange),
		'what the map covers',
	);
	const ways = dynamic.map((path) => JSON.stringify(path)).sort();
	const taken = ranges
		.filter(({ result }) => result === 'dynamic')
		.map(({ via }) => JSON.stringify(via));
	expectSame([...new Set(taken)].sort(), ways, 'the terms of dynamic ranges');
}

/** The addresses of a relay as the contract puts it, or `null` where they cannot be known. */
async function sendingSet(
	{ sources, ask }: Relay,
	senderDomain: string,
	zone: string,
): Promise<AddressSet | null> {
	const resolver = zoneResolver(zone);
	// A relay that states no sources sends from what it asks to include.
	const asked = sources.ranges === undefined ? [ask?.include ?? ask?.redirect ?? []].flat() : [];
	const maps = await Promise.all(
		(sources.spf ?? asked).map((source) => mapSpf(source, { resolver, senderDomain })),
	);
	const read = maps.flatMap(({ ranges }) => ranges);
	if (read.some(({ result }) => result === 'temperror')) return null;
	const literal = (sources.ranges ?? []).flatMap((text) => {
		const network = parseInputNetwork(text);
		return network === null ? [] : [rangeOf(network)];
	});
	const named = unite([...bounds(read.filter(({ result }) => result === 'pass')), ...literal]);
	// The mapped addresses of ::/0 are IPv4, and no part of IPv6.
	const set = intersect(named, EVERYTHING);
	return set.length === 0 ? null : set;
}

/** The row of the table that the results lead to, where the record does not answer everybody alike. */
function stateOf(results: ReadonlySet<string>): SpfVerdict['state'] {
	if (results.has('temperror') || results.has('dynamic')) return 'unknown';
	if (results.has('pass')) return results.size === 1 ? 'authorized' : 'partial';
	if (results.has('none')) return 'no-record';
	return results.has('permerror') ? 'broken' : 'denied';
}

function expectShares({ covered, state }: SpfVerdict, set: AddressSet, passes: AddressSet): void {
	for (const [share, family] of [
		[covered.ipv4, 4],
		[covered.ipv6, 6],
	] as const) {
		const all = ofFamily(set, family);
		if (all.length === 0 || state === 'unknown') {
			expect(share === null, `a share of IPv${family} that there is not`);
			continue;
		}
		const part = ofFamily(passes, family);
		const expected = sizeOf(part) / sizeOf(all);
		expect(
			share !== null && Math.abs(share - expected) < 1e-9,
			`${share} of IPv${family}, not ${expected}`,
		);
		expect((share === 1) === (subtract(all, part).length === 0), 'a share of 1 is all of it');
	}
}

function expectCoverage({ spf }: Verdict, set: AddressSet | null): string {
	const { ranges, state, missing } = spf;
	if (state === 'not-consulted' || set === null || ranges.length === 0) {
		expect(ranges.length === 0, 'ranges of a set that is not known');
		expect(set === null || ['not-consulted', 'unknown'].includes(state), `${state} without ranges`);
		return state;
	}
	const pieces = expectOrdered(bounds(ranges));
	expectSame(
		unite(pieces).map(formatRange),
		set.map(formatRange),
		"the sum of the ranges is the relay's set",
	);
	expectSame(sizeOf(bounds(ranges)), sizeOf(set), 'its size');
	const results = new Set<string>(ranges.map(({ result }) => result));
	expect(state === stateOf(results), `${state} of ${[...results]}`);
	const passes = unite(bounds(ranges.filter(({ result }) => result === 'pass')));
	const rest = state === 'unknown' ? [] : subtract(set, passes);
	const blocks = rest.flatMap(networksOf).map(formatNetwork);
	expectSame([...missing].sort(), blocks.sort(), 'what is missing');
	expectShares(spf, set, passes);
	return state;
}

/** The map of the From domain, and the coverage of the relay by the identity's record. */
export const rangesPartition: Law = {
	number: 2,
	sentence:
		"the ranges of a map are a partition, those of a relay's coverage sum to the relay's set",
	async check({ zone, request, home }) {
		const resolver = zoneResolver(zone);
		for (const domain of [home, 'deep.example'])
			expectPartition(await mapSpf(domain, { resolver }));
		const verdict = await preflight(request, { resolver });
		const { relay } = request;
		if (typeof relay === 'string') return [];
		const set = await sendingSet(relay, verdict.spf.identity.domain, zone);
		return [expectCoverage(verdict, set)];
	},
};
