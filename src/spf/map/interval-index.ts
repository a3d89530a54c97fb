/**
 * For every interval: the term of a record that holds it, and whether an address answer does. Each record and
 * answer is looked through once.
 *
 * @module
 */

import type { RecordsAnswer } from '../../dns/resolver.ts';
import { indexAt, localsFor, qualifierAt, startAt, strideOf } from '../local-terms.ts';
import type { SpfRecord } from '../record.ts';
import { type Intervals, networksIn, spanOf } from './intervals.ts';

/** A record by interval. */
interface IndexedRecord {
	/** The place of the first local term that matches among the numbers of the family, or -1. */
	readonly places: readonly number[];
	/** The same number for intervals that no evaluation can tell apart. */
	readonly classes: readonly number[];
}

/** The records and answers of a map by interval, for one family. */
export interface IntervalIndex {
	readonly family: 4 | 6;
	/** Every local term is a class of its own. */
	readonly isExact: boolean;
	ofRecord(record: SpfRecord): IndexedRecord;
	/** 1 where an address of the answer, cut to `prefix` bits, holds the interval. */
	ofAnswer(answer: RecordsAnswer<'A' | 'AAAA'>, prefix: number): Uint8Array;
}

/** The intervals of one family, and what is known of each. */
export interface FamilyIndex {
	readonly index: IntervalIndex;
	readonly intervals: Intervals;
}

const NO_MATCH = -1;
const QUALIFIERS = '+-~?';

/** Finds intervals that have no match yet, in time linear in all of them together. */
class FreeIntervals {
	readonly #places: readonly number[];
	/** For an interval with a match: one behind it up to which all have a match. */
	readonly #next: Int32Array;

	constructor(places: readonly number[]) {
		this.#places = places;
		this.#next = new Int32Array(places.length);
	}

	/** Notes that an interval has a match now. */
	take(interval: number): void {
		this.#next[interval] = interval + 1;
	}

	/** The first interval at or behind another without a match; shortens the way for later searches. */
	from(start: number): number {
		const places = this.#places;
		const next = this.#next;
		const count = places.length;
		let at = start;
		while (at < count && places[at] !== NO_MATCH) {
			const behind = next[at] ?? count;
			if (behind < count && places[behind] !== NO_MATCH) next[at] = next[behind] ?? count;
			at = next[at] ?? count;
		}
		return at;
	}
}

function indexRecord(record: SpfRecord, intervals: Intervals, isExact: boolean): IndexedRecord {
	const { family, count } = intervals;
	const places = new Array<number>(count).fill(NO_MATCH);
	const classes = new Array<number>(count).fill(NO_MATCH);
	const free = new FreeIntervals(places);
	let before = 0;
	const numbers = localsFor(record, family);
	for (let place = 0; place < numbers.length; place += strideOf(family)) {
		const index = indexAt(numbers, place);
		while ((record.lookups[before]?.index ?? index) < index) before++;
		// Two terms with the same qualifier and the same look-ups before them give the same evaluation
		// (RFC 7208 §4.6.2); only the term that is named differs.
		const qualifier = qualifierAt(record.text, startAt(numbers, place));
		const own = isExact ? index : before * 4 + QUALIFIERS.indexOf(qualifier);
		const [from, to] = spanOf(intervals, numbers, place);
		for (let at = free.from(from); at <= to; at = free.from(at)) {
			places[at] = place;
			classes[at] = own;
			free.take(at);
		}
	}
	return { places, classes };
}

function indexAnswer(
	answer: RecordsAnswer<'A' | 'AAAA'>,
	prefix: number,
	intervals: Intervals,
): Uint8Array {
	const { family, count } = intervals;
	const holds = new Uint8Array(count);
	const networks = networksIn(answer, family, prefix);
	for (let place = 0; place < networks.length; place += strideOf(family)) {
		const [from, to] = spanOf(intervals, networks, place);
		// Networks of one length are the same or apart.
		if (holds[from] === 0) holds.fill(1, from, to + 1);
	}
	return holds;
}

/** An index that is filled as records and answers are asked for. */
export function intervalIndex(intervals: Intervals, isExact: boolean): IntervalIndex {
	const records = new Map<SpfRecord, IndexedRecord>();
	/** By the records of an answer, then by prefix length. */
	const answers = new Map<object, Uint8Array[]>();
	return {
		family: intervals.family,
		isExact,
		ofRecord(record): IndexedRecord {
			const indexed = records.get(record) ?? indexRecord(record, intervals, isExact);
			records.set(record, indexed);
			return indexed;
		},
		ofAnswer(answer, prefix): Uint8Array {
			const byPrefix = answers.get(answer.records) ?? [];
			answers.set(answer.records, byPrefix);
			const holds = byPrefix[prefix] ?? indexAnswer(answer, prefix, intervals);
			byPrefix[prefix] = holds;
			return holds;
		},
	};
}
