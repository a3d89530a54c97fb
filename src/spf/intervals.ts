/**
 * The address space cut at every boundary that a record tree names, so that the addresses of one interval
 * fare alike.
 *
 * @module
 */

import type { RecordsAnswer } from '../dns/resolver.ts';
import {
	type Address,
	compareAddresses,
	type Network,
	networkOf,
	parseIpv4,
	parseIpv6,
} from '../ip/address.ts';
import { firstOf, highest, lastOf, lowest, predecessor, successor } from '../ip/range.ts';
import type { Gathered } from './gather.ts';
import { localsFor, networkAt, strideOf } from './local-terms.ts';

/** The intervals of one family: each starts where the one before ends. */
export interface Intervals {
	readonly family: 4 | 6;
	readonly count: number;
	/** The first addresses in order: one word each for IPv4, four for IPv6. */
	readonly starts: Uint32Array;
}

/** ::ffff:0:0/96 is IPv4 (RFC 7208 §5): an IPv6 client never has such an address. */
export const MAPPED: Network = { family: 6, a: 0, b: 0, c: 0xffff, d: 0, prefix: 96 };

/** The addresses of an answer, each with the prefix that a term cuts it to. */
export function networksIn(
	{ records }: RecordsAnswer<'A' | 'AAAA'>,
	family: 4 | 6,
	prefix: number,
): Network[] {
	const networks: Network[] = [];
	for (const record of records) {
		const address = family === 4 ? parseIpv4(record) : parseIpv6(record);
		if (address !== null) networks.push(networkOf(address, prefix));
	}
	return networks;
}

function networksOf({ records, blocks }: Gathered, family: 4 | 6): Network[] {
	const networks: Network[] = family === 6 ? [MAPPED] : [];
	for (const record of records) {
		const numbers = localsFor(record, family);
		for (let at = 0; at < numbers.length; at += strideOf(family)) {
			networks.push(networkAt(numbers, family, at));
		}
	}
	for (const { answer, prefix } of blocks) networks.push(...networksIn(answer, family, prefix));
	return networks;
}

/** All in order, each once; as numbers where one word is enough, because those sort fastest. */
function inOrder(cuts: Address[], family: 4 | 6): Uint32Array {
	const words = new Uint32Array(family === 4 ? cuts.length : cuts.length * 4);
	let length = 0;
	if (family === 4) {
		for (const [i, { a }] of cuts.entries()) words[i] = a;
		for (const word of words.sort()) {
			if (length === 0 || words[length - 1] !== word) words[length++] = word;
		}
		return words.subarray(0, length);
	}
	let before: Address | null = null;
	for (const cut of cuts.sort(compareAddresses)) {
		if (before !== null && compareAddresses(before, cut) === 0) continue;
		words.set([cut.a, cut.b, cut.c, cut.d], length);
		length += 4;
		before = cut;
	}
	return words.subarray(0, length);
}

/** Cuts a family's space at every network of the tree. */
export function intervalsOf(gathered: Gathered, family: 4 | 6): Intervals {
	const cuts: Address[] = [lowest(family)];
	for (const network of networksOf(gathered, family)) {
		const next = successor(lastOf(network));
		cuts.push(firstOf(network));
		if (next !== null) cuts.push(next);
	}
	const starts = inOrder(cuts, family);
	return { family, count: family === 4 ? starts.length : starts.length / 4, starts };
}

/** Tells whether the IPv6 address that starts at a word is not above another. */
function isUpTo(starts: Uint32Array, at: number, { a, b, c, d }: Address): boolean {
	if (starts[at] !== a) return (starts[at] ?? 0) < a;
	if (starts[at + 1] !== b) return (starts[at + 1] ?? 0) < b;
	if (starts[at + 2] !== c) return (starts[at + 2] ?? 0) < c;
	return (starts[at + 3] ?? 0) <= d;
}

/** The interval that holds an address. */
export function intervalAt({ family, count, starts }: Intervals, address: Address): number {
	const { a } = address;
	let low = 0;
	let high = count - 1;
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		const isBelow = family === 4 ? (starts[middle] ?? 0) <= a : isUpTo(starts, middle * 4, address);
		if (isBelow) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** The first address of an interval. */
export function startOf({ family, starts }: Intervals, index: number): Address {
	const at = family === 4 ? index : index * 4;
	const a = starts[at] ?? 0;
	if (family === 4) return { family, a, b: 0, c: 0, d: 0 };
	return { family, a, b: starts[at + 1] ?? 0, c: starts[at + 2] ?? 0, d: starts[at + 3] ?? 0 };
}

/** The last address of an interval. */
export function endOf(intervals: Intervals, index: number): Address {
	const { family, count } = intervals;
	const next = index + 1 < count ? predecessor(startOf(intervals, index + 1)) : null;
	return next ?? highest(family);
}

/** The intervals that clients can be in, in order: all but those of the IPv4-mapped addresses. */
export function clientIntervals(intervals: Intervals): readonly number[] {
	const { family, count } = intervals;
	const from = family === 6 ? intervalAt(intervals, firstOf(MAPPED)) : count;
	const to = family === 6 ? intervalAt(intervals, lastOf(MAPPED)) : count;
	const indexes: number[] = [];
	for (let i = 0; i < count; i++) if (i < from || i > to) indexes.push(i);
	return indexes;
}
