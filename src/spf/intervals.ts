/**
 * The address space cut at every boundary that a record tree names, so that the addresses of one interval
 * fare alike, and the client that stands for an interval.
 *
 * Painting every record on the one index of intervals costs time linear in terms and intervals.
 *
 * @module
 */

import type { RecordsAnswer } from '../dns/resolver.ts';
import {
	type Address,
	compareAddresses,
	contains,
	type Network,
	networkOf,
	parseIpv4,
	parseIpv6,
} from '../ip/address.ts';
import { highest, lowest, predecessor, rangeOf, successor } from '../ip/range.ts';
import type { Client } from './client.ts';
import type { Gathered } from './gather.ts';
import type { SpfRecord } from './record.ts';

/** The intervals of one family: each starts where the one before ends. */
export interface Intervals {
	readonly family: 4 | 6;
	readonly starts: readonly Address[];
}

/** ::ffff:0:0/96 is IPv4 (RFC 7208 §5): an IPv6 client never has such an address. */
const MAPPED: Network = { family: 6, a: 0, b: 0, c: 0xffff, d: 0, prefix: 96 };

function networksIn(
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
	for (const { locals } of records) {
		for (const term of locals) {
			if (term.mechanism !== 'all' && term.network.family === family) networks.push(term.network);
		}
	}
	for (const { answer, prefix } of blocks) networks.push(...networksIn(answer, family, prefix));
	return networks;
}

/** Cuts a family's space at every network of the tree. */
export function intervalsOf(gathered: Gathered, family: 4 | 6): Intervals {
	const cuts: Address[] = [lowest(family)];
	for (const network of networksOf(gathered, family)) {
		const { first, last } = rangeOf(network);
		const next = successor(last);
		cuts.push(first);
		if (next !== null) cuts.push(next);
	}
	cuts.sort(compareAddresses);
	const starts = cuts.filter((cut, i) => {
		const before = cuts[i - 1];
		return before === undefined || compareAddresses(before, cut) !== 0;
	});
	return { family, starts };
}

/** The interval that holds an address. */
export function intervalAt({ starts }: Intervals, address: Address): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		const start = starts[middle];
		if (start !== undefined && compareAddresses(start, address) <= 0) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** The last address of an interval. */
export function endOf({ family, starts }: Intervals, index: number): Address {
	const next = starts[index + 1];
	return (next === undefined ? null : predecessor(next)) ?? highest(family);
}

/** Tells whether an interval is that of the IPv4-mapped addresses. */
export function isMappedInterval({ family, starts }: Intervals, index: number): boolean {
	const start = starts[index];
	return family === 6 && start !== undefined && contains(MAPPED, start);
}

/** The client that stands for one interval after the other. */
export interface IntervalClient extends Client {
	/** The interval it stands for now. */
	interval: number;
}

const NO_MATCH = -1;

/** A client over the intervals of a family; what it painted once serves all of them. */
export function intervalClient(intervals: Intervals): IntervalClient {
	const { family, starts } = intervals;
	const firsts = new Map<SpfRecord, Int32Array>();
	/** By the records of an answer, then by prefix length. */
	const held = new Map<object, Uint8Array[]>();

	/** Calls `paint` for the intervals of a network. */
	function each(network: Network, paint: (from: number, to: number) => void): void {
		const { first, last } = rangeOf(network);
		paint(intervalAt(intervals, first), intervalAt(intervals, last));
	}

	/** The first matching term of every interval; `next` skips what is painted, so all is linear. */
	function paintRecord({ locals }: SpfRecord): Int32Array {
		const painted = new Int32Array(starts.length).fill(NO_MATCH);
		const next = new Int32Array(starts.length + 1).map((_, i) => i);
		const free = (from: number): number => {
			let at = from;
			while (next[at] !== at) {
				next[at] = next[next[at] ?? at] ?? at;
				at = next[at] ?? at;
			}
			return at;
		};
		const paint = (term: number) => (from: number, to: number) => {
			for (let i = free(from); i <= to; i = free(i)) {
				painted[i] = term;
				next[i] = i + 1;
			}
		};
		for (const term of locals) {
			if (term.mechanism === 'all') paint(term.index)(0, starts.length - 1);
			else if (term.network.family === family) each(term.network, paint(term.index));
		}
		return painted;
	}

	function paintAnswer(answer: RecordsAnswer<'A' | 'AAAA'>, prefix: number): Uint8Array {
		const painted = new Uint8Array(starts.length);
		const merged = networksIn(answer, family, prefix);
		for (const network of merged) each(network, (from, to) => painted.fill(1, from, to + 1));
		return painted;
	}

	const client: IntervalClient = {
		family,
		interval: 0,
		firstMatch(record): number {
			let painted = firsts.get(record);
			if (painted === undefined) {
				painted = paintRecord(record);
				firsts.set(record, painted);
			}
			const term = painted[client.interval] ?? NO_MATCH;
			return term === NO_MATCH ? Number.POSITIVE_INFINITY : term;
		},
		isIn(answer, prefix): boolean {
			let byPrefix = held.get(answer.records);
			if (byPrefix === undefined) {
				byPrefix = [];
				held.set(answer.records, byPrefix);
			}
			const painted = byPrefix[prefix] ?? paintAnswer(answer, prefix);
			byPrefix[prefix] = painted;
			return painted[client.interval] === 1;
		},
	};
	return client;
}
