/**
 * The address space cut at every boundary that a record tree names, so that the addresses of one interval
 * have the same result.
 *
 * @module
 */

import type { RecordsAnswer } from '../../dns/resolver.ts';
import { type Address, ipv4Word, ipv6Words } from '../../ip/address.ts';
import { firstOf, highest, hostMask, lastOf, predecessor } from '../../ip/range.ts';
import { localsFor, networkAt, strideOf } from '../local-terms.ts';
import type { LocalNumbers } from '../record.ts';
import type { TreeData } from './prefetch-tree.ts';

/** The intervals of one family: each starts where the one before ends. */
export interface Intervals {
	readonly family: 4 | 6;
	readonly count: number;
	/** The first addresses in order: one word each for IPv4, four for IPv6. */
	readonly starts: Uint32Array;
}

/** ::ffff:0:0/96 is IPv4 (RFC 7208 §5): an IPv6 client never has such an address. */
const MAPPED: LocalNumbers = [0, 0, 96, 0, 0, 0xffff, 0];

/** The addresses of an answer, each with the prefix that a term cuts it to, as numbers like those of terms. */
export function networksIn(
	{ records }: RecordsAnswer<'A' | 'AAAA'>,
	family: 4 | 6,
	prefix: number,
): LocalNumbers {
	const networks: number[] = [];
	for (const text of records) {
		if (family === 4) {
			const word = ipv4Word(text, 0, text.length);
			if (word !== null) networks.push(0, 0, prefix, word);
		} else {
			const words = ipv6Words(text, 0, text.length);
			if (words !== null) networks.push(0, 0, prefix, words.a, words.b, words.c, words.d);
		}
	}
	return networks;
}

function wordsOf(family: 4 | 6): 1 | 4 {
	return family === 4 ? 1 : 4;
}

/** Cuts at the first address of every network, and behind its last; words in turn. */
function addCuts(cuts: number[], numbers: LocalNumbers, family: 4 | 6): void {
	const words = wordsOf(family);
	for (let place = 0; place < numbers.length; place += strideOf(family)) {
		const prefix = numbers[place + 2] ?? 0;
		const word = (i: number): number => numbers[place + 3 + i] ?? 0;
		for (let i = 0; i < words; i++) cuts.push((word(i) & ~hostMask(prefix, 32 * i)) >>> 0);
		const behind = cuts.length;
		for (let i = 0; i < words; i++) cuts.push((word(i) | hostMask(prefix, 32 * i)) >>> 0);
		let carry = 1;
		for (let i = behind + words - 1; i >= behind; i--) {
			const next = (cuts[i] ?? 0) + carry;
			cuts[i] = next >>> 0;
			carry = next > 0xffffffff ? 1 : 0;
		}
		// Behind the highest address of all there is nothing.
		if (carry === 1) cuts.length = behind;
	}
}

/** All in order, each once. IPv4 as numbers, because those sort fastest. */
function inOrder(cuts: readonly number[], family: 4 | 6): Uint32Array {
	const words = new Uint32Array(cuts.length);
	let length = 0;
	if (family === 4) {
		words.set(cuts);
		for (const word of words.sort()) {
			if (length === 0 || words[length - 1] !== word) words[length++] = word;
		}
		return words.subarray(0, length);
	}
	const compare = (left: number, right: number): number => {
		let order = 0;
		for (let i = 0; i < 4 && order === 0; i++)
			order = (cuts[left + i] ?? 0) - (cuts[right + i] ?? 0);
		return order;
	};
	const tree = Array.from({ length: cuts.length / 4 }, (_, i) => 4 * i);
	let before = -1;
	for (const place of tree.sort(compare)) {
		if (before >= 0 && compare(before, place) === 0) continue;
		for (let i = 0; i < 4; i++) words[length++] = cuts[place + i] ?? 0;
		before = place;
	}
	return words.subarray(0, length);
}

/** Cuts a family's space at every network of the tree. */
export function intervalsOf(
	{ records, blocks }: Pick<TreeData, 'records' | 'blocks'>,
	family: 4 | 6,
): Intervals {
	const cuts: number[] = family === 4 ? [0] : [0, 0, 0, 0];
	if (family === 6) addCuts(cuts, MAPPED, 6);
	for (const record of records) addCuts(cuts, localsFor(record, family), family);
	for (const { answer, prefix } of blocks) {
		addCuts(cuts, networksIn(answer, family, prefix), family);
	}
	const starts = inOrder(cuts, family);
	return { family, count: starts.length / wordsOf(family), starts };
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

/** The first and the last interval of the network at a place of numbers. */
export function spanOf(
	intervals: Intervals,
	numbers: LocalNumbers,
	place: number,
): readonly [from: number, to: number] {
	const network = networkAt(numbers, intervals.family, place);
	return [intervalAt(intervals, firstOf(network)), intervalAt(intervals, lastOf(network))];
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
	const [from, to] = family === 6 ? spanOf(intervals, MAPPED, 0) : [count, count];
	const indexes: number[] = [];
	for (let i = 0; i < count; i++) if (i < from || i > to) indexes.push(i);
	return indexes;
}
