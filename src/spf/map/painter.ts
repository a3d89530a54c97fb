/**
 * What records and address answers say of every interval, painted once for each.
 *
 * @module
 */

import type { RecordsAnswer } from '../../dns/resolver.ts';
import { indexAt, localsFor, qualifierAt, startAt, strideOf } from '../local-terms.ts';
import type { SpfRecord } from '../record.ts';
import { type Intervals, networksIn, spanOf } from './intervals.ts';

/** What a record says of every interval. */
interface PaintedRecord {
	/** The place of the first local term that matches among the numbers of the family, or -1. */
	readonly terms: readonly number[];
	/** The same for intervals that no evaluation can tell apart. */
	readonly shades: readonly number[];
}

/** Paints on the intervals of one family. */
export interface Painter {
	readonly family: 4 | 6;
	/** Every local term has a shade of its own. */
	readonly isExact: boolean;
	ofRecord(record: SpfRecord): PaintedRecord;
	/** 1 where an address of the answer, cut to `prefix` bits, holds the interval. */
	ofAnswer(answer: RecordsAnswer<'A' | 'AAAA'>, prefix: number): Uint8Array;
}

const NO_MATCH = -1;
const QUALIFIERS = '+-~?';

/** A painter on intervals. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one closure, since all of it shares what was painted.
export function painterOn(intervals: Intervals, isExact: boolean): Painter {
	const { family, count } = intervals;
	const records = new Map<SpfRecord, PaintedRecord>();
	/** By the records of an answer, then by prefix length. */
	const answers = new Map<object, Uint8Array[]>();

	/** Of a painted interval one behind it, up to which all are painted; written anew for every record. */
	const next = new Int32Array(count);

	/** The first interval at or behind another that is not painted; cuts its way short for those to come. */
	function unpainted(terms: readonly number[], from: number): number {
		let at = from;
		while (at < count && terms[at] !== NO_MATCH) {
			const behind = next[at] ?? count;
			if (behind < count && terms[behind] !== NO_MATCH) next[at] = next[behind] ?? count;
			at = next[at] ?? count;
		}
		return at;
	}

	function paintRecord(record: SpfRecord): PaintedRecord {
		const terms = new Array<number>(count).fill(NO_MATCH);
		const shades = new Array<number>(count).fill(NO_MATCH);
		let before = 0;
		const numbers = localsFor(record, family);
		for (let place = 0; place < numbers.length; place += strideOf(family)) {
			const index = indexAt(numbers, place);
			while ((record.lookups[before]?.index ?? index) < index) before++;
			// An evaluation goes the same way for two terms with the same qualifier and the same look-ups before
			// them (RFC 7208 §4.6.2); only the term it names differs.
			const qualifier = qualifierAt(record.text, startAt(numbers, place));
			const shade = isExact ? index : before * 4 + QUALIFIERS.indexOf(qualifier);
			const [from, to] = spanOf(intervals, numbers, place);
			for (let at = unpainted(terms, from); at <= to; at = unpainted(terms, at)) {
				terms[at] = place;
				shades[at] = shade;
				next[at] = at + 1;
			}
		}
		return { terms, shades };
	}

	function paintAnswer(answer: RecordsAnswer<'A' | 'AAAA'>, prefix: number): Uint8Array {
		const painted = new Uint8Array(count);
		const networks = networksIn(answer, family, prefix);
		for (let place = 0; place < networks.length; place += strideOf(family)) {
			const [from, to] = spanOf(intervals, networks, place);
			// Networks of one length are the same or apart.
			if (painted[from] === 0) painted.fill(1, from, to + 1);
		}
		return painted;
	}

	return {
		family,
		isExact,
		ofRecord(record): PaintedRecord {
			const painted = records.get(record) ?? paintRecord(record);
			records.set(record, painted);
			return painted;
		},
		ofAnswer(answer, prefix): Uint8Array {
			const byPrefix = answers.get(answer.records) ?? [];
			answers.set(answer.records, byPrefix);
			const painted = byPrefix[prefix] ?? paintAnswer(answer, prefix);
			byPrefix[prefix] = painted;
			return painted;
		},
	};
}
