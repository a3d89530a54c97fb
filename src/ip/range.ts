/**
 * Sets of addresses as sorted, disjoint, inclusive ranges of one family, and the algebra on them.
 *
 * Used where whole address sets are compared: the ranges of an SPF map and a relay's coverage.
 *
 * @module
 */

import { type Address, bitsOf, compareAddresses, type Network, networkOf } from './address.ts';

/** Both ends inclusive, of one family. */
export interface AddressRange {
	readonly first: Address;
	readonly last: Address;
}

/** Sorted, disjoint, not adjacent; IPv4 before IPv6. */
export type AddressSet = readonly AddressRange[];

function make(family: 4 | 6, a: number, b: number, c: number, d: number): Address {
	return { family, a: a >>> 0, b: b >>> 0, c: c >>> 0, d: d >>> 0 };
}

/** The lowest address of a family. */
export function lowest(family: 4 | 6): Address {
	return make(family, 0, 0, 0, 0);
}

/** The highest address of a family. */
export function highest(family: 4 | 6): Address {
	return family === 4 ? make(4, 0xffffffff, 0, 0, 0) : make(6, -1, -1, -1, -1);
}

/** The next address, or `null` behind the highest. */
export function successor({ family, a, b, c, d }: Address): Address | null {
	if (family === 4) return a === 0xffffffff ? null : make(4, a + 1, 0, 0, 0);
	if (d !== 0xffffffff) return make(6, a, b, c, d + 1);
	if (c !== 0xffffffff) return make(6, a, b, c + 1, 0);
	if (b !== 0xffffffff) return make(6, a, b + 1, 0, 0);
	return a === 0xffffffff ? null : make(6, a + 1, 0, 0, 0);
}

/** The address before, or `null` before the lowest. */
export function predecessor({ family, a, b, c, d }: Address): Address | null {
	if (family === 4) return a === 0 ? null : make(4, a - 1, 0, 0, 0);
	if (d !== 0) return make(6, a, b, c, d - 1);
	if (c !== 0) return make(6, a, b, c - 1, -1);
	if (b !== 0) return make(6, a, b - 1, -1, -1);
	return a === 0 ? null : make(6, a - 1, -1, -1, -1);
}

/** The host part of a prefix in the word that starts at bit `offset`, as a mask. */
export function hostMask(prefix: number, offset: number): number {
	const bits = prefix - offset;
	if (bits <= 0) return 0xffffffff;
	return bits >= 32 ? 0 : 0xffffffff >>> bits;
}

/** The lowest address of a network. */
export function firstOf({ family, a, b, c, d, prefix }: Network): Address {
	const m = hostMask(prefix, 0);
	if (family === 4) return make(4, a & ~m, 0, 0, 0);
	const [n, o, p] = [hostMask(prefix, 32), hostMask(prefix, 64), hostMask(prefix, 96)];
	return make(6, a & ~m, b & ~n, c & ~o, d & ~p);
}

/** The highest address of a network. */
export function lastOf({ family, a, b, c, d, prefix }: Network): Address {
	const m = hostMask(prefix, 0);
	if (family === 4) return make(4, a | m, 0, 0, 0);
	const [n, o, p] = [hostMask(prefix, 32), hostMask(prefix, 64), hostMask(prefix, 96)];
	return make(6, a | m, b | n, c | o, d | p);
}

/** The addresses of a network. */
export function rangeOf(network: Network): AddressRange {
	return { first: firstOf(network), last: lastOf(network) };
}

/** Orders addresses with IPv4 before IPv6. */
export function compareAny(left: Address, right: Address): number {
	return left.family - right.family || compareAddresses(left, right);
}

/** Tells whether an address comes right behind another. */
function isNext(last: Address, first: Address): boolean {
	const isLikely =
		last.family === 4
			? first.a === last.a + 1
			: first.d === (last.d === 0xffffffff ? 0 : last.d + 1);
	const next = isLikely ? successor(last) : null;
	return next !== null && compareAddresses(first, next) === 0;
}

/** Tells whether ranges are in order by their first addresses. */
function isInOrder(ranges: readonly AddressRange[]): boolean {
	for (let i = 1; i < ranges.length; i++) {
		const [before, range] = [ranges[i - 1], ranges[i]];
		if (before && range && compareAny(before.first, range.first) > 0) return false;
	}
	return true;
}

/** The union of any ranges, in order, adjacent ones joined. */
export function unite(ranges: readonly AddressRange[]): AddressSet {
	const sorted = isInOrder(ranges)
		? ranges
		: [...ranges].sort((left, right) => compareAny(left.first, right.first));
	const united: AddressRange[] = [];
	for (const range of sorted) {
		const open = united[united.length - 1];
		const isApart =
			open === undefined ||
			open.first.family !== range.first.family ||
			(compareAddresses(range.first, open.last) > 0 && !isNext(open.last, range.first));
		if (isApart) united.push(range);
		else if (compareAddresses(range.last, open.last) > 0) {
			united[united.length - 1] = { first: open.first, last: range.last };
		}
	}
	return united;
}

/** The addresses that are in both sets. */
export function intersect(left: AddressSet, right: AddressSet): AddressSet {
	const both: AddressRange[] = [];
	let i = 0;
	let j = 0;
	for (;;) {
		const one = left[i];
		const other = right[j];
		if (one === undefined || other === undefined) return both;
		const first = compareAny(one.first, other.first) > 0 ? one.first : other.first;
		const isLeftShorter = compareAny(one.last, other.last) < 0;
		const last = isLeftShorter ? one.last : other.last;
		if (first.family === last.family && compareAddresses(first, last) <= 0)
			both.push({ first, last });
		if (isLeftShorter) i++;
		else j++;
	}
}

/** The addresses of `left` that are not in `right`. */
export function subtract(left: AddressSet, right: AddressSet): AddressSet {
	const rest: AddressRange[] = [];
	let j = 0;
	for (const { first, last } of left) {
		let from: Address | null = first;
		for (; from !== null; j++) {
			const cut: AddressRange | undefined = right[j];
			if (cut === undefined || compareAny(cut.first, last) > 0) break;
			if (compareAny(cut.last, from) < 0) continue;
			const before = compareAny(cut.first, from) > 0 ? predecessor(cut.first) : null;
			if (before !== null) rest.push({ first: from, last: before });
			// A cut that reaches past this range may cut the next one too: look at it again.
			if (compareAny(cut.last, last) >= 0) {
				from = null;
				break;
			}
			from = successor(cut.last);
		}
		if (from !== null) rest.push({ first: from, last });
	}
	return rest;
}

/** Tells whether every address of `inner` is in `outer`. */
export function isSubset(inner: AddressSet, outer: AddressSet): boolean {
	return subtract(inner, outer).length === 0;
}

/** Every address of a small set. */
export function addressesIn(set: AddressSet): Address[] {
	const addresses: Address[] = [];
	for (const { first, last } of set) {
		for (let at: Address | null = first; at !== null; at = successor(at)) {
			if (compareAddresses(at, last) > 0) break;
			addresses.push(at);
		}
	}
	return addresses;
}

/** The number of addresses as a double: exact for IPv4, rounded for large IPv6 ranges. */
export function sizeOf(set: AddressSet): number {
	let size = 0;
	for (const { first, last } of set) {
		const span =
			first.family === 4
				? last.a - first.a
				: (((last.a - first.a) * 2 ** 32 + (last.b - first.b)) * 2 ** 32 + (last.c - first.c)) *
						2 ** 32 +
					(last.d - first.d);
		size += span + 1;
	}
	return size;
}

/** The part of a set that is of one family. */
export function ofFamily(set: AddressSet, family: 4 | 6): AddressSet {
	return set.filter((range) => range.first.family === family);
}

/** How many bits at the end of an address are 0, or, where they are turned by -1, how many are 1. */
function trailingBits({ family, a, b, c, d }: Address, turned: 0 | -1): number {
	const inWord = (word: number): number => 31 - Math.clz32(word & -word);
	const high = a ^ turned;
	if (family === 4) return high === 0 ? 32 : inWord(high);
	if (d !== turned >>> 0) return inWord(d ^ turned);
	if (c !== turned >>> 0) return 32 + inWord(c ^ turned);
	if (b !== turned >>> 0) return 64 + inWord(b ^ turned);
	return high === 0 ? 128 : 96 + inWord(high);
}

/** How many bits two addresses have in common before the first that differs. */
function commonBits(left: Address, right: Address): number {
	if (left.family === 4 || left.a !== right.a) return Math.clz32(left.a ^ right.a);
	if (left.b !== right.b) return 32 + Math.clz32(left.b ^ right.b);
	if (left.c !== right.c) return 64 + Math.clz32(left.c ^ right.c);
	return 96 + Math.clz32(left.d ^ right.d);
}

/** The largest network that starts at an address and does not reach past another. */
function largestNetwork(from: Address, last: Address): Network {
	const { family } = from;
	const differing = bitsOf(family) - commonBits(from, last);
	// Up to the first bit that differs, `last` is larger whatever follows; with that bit it must end in ones.
	const room = trailingBits(last, -1) >= differing ? differing : differing - 1;
	return networkOf(from, bitsOf(family) - Math.min(trailingBits(from, 0), room));
}

/** The one network that a range is, or `null`. */
export function asNetwork({ first, last }: AddressRange): Network | null {
	const network = largestNetwork(first, last);
	return compareAddresses(lastOf(network), last) === 0 ? network : null;
}

/** The networks that make up a range exactly, in order. */
export function networksOf({ first, last }: AddressRange): Network[] {
	// At most 2 × bits networks: they grow up to the widest, and shrink again.
	const networks: Network[] = [];
	let from: Address | null = first;
	while (from !== null) {
		const network = largestNetwork(from, last);
		networks.push(network);
		const end = lastOf(network);
		from = compareAddresses(end, last) < 0 ? successor(end) : null;
	}
	return networks;
}
