/**
 * A record on the way of an evaluation: what came of it so far, and where to go on.
 *
 * @module
 */

import type { DnsAnswer } from '../dns/resolver.ts';
import type { SpfResult } from './evaluation.ts';
import type { Tried } from './mechanisms/tried.ts';
import type { SpfRecord } from './record.ts';
import type { Place } from './walk.ts';

/** A term that was tried, with the record it led into. */
export interface Visit {
	readonly index: number;
	readonly tried: Tried;
	readonly inner: Outcome | null;
}

/** What came of one record. */
export interface Outcome {
	readonly domain: string;
	readonly result: SpfResult;
	readonly answer: DnsAnswer<'TXT'> | null;
	readonly record: SpfRecord | null;
	/** The term that decided, or that ended the evaluation. */
	readonly at: Place | null;
	/** The record's own term matched; with `redirect` that of the target's record. */
	readonly matched: boolean;
	/** Kept by a check. */
	readonly visits: readonly Visit[];
	readonly redirect: Outcome | null;
}

/** A record being evaluated: its outcome as far as it is known, and where to go on. */
export interface Frame extends Outcome {
	/** The term that led here. */
	readonly parent: Place | null;
	result: SpfResult;
	answer: DnsAnswer<'TXT'> | null;
	record: SpfRecord | null;
	at: Place | null;
	matched: boolean;
	readonly visits: Visit[];
	redirect: Outcome | null;
	/** The place of the first local term that matches among the numbers of its family, or -1. */
	first: number;
	/** Look-ups that were tried. */
	done: number;
	/** The term being tried, once it is counted, and how many were counted before it. */
	open: Place | null;
	before: number;
	/** The record that it led into. */
	below: Frame | null;
}

/** The evaluation of a domain's record, not begun; `parent` is the term that led here. */
export function frameOf(domain: string, parent: Place | null): Frame {
	return {
		domain,
		parent,
		result: 'none',
		answer: null,
		record: null,
		at: null,
		matched: false,
		visits: [],
		redirect: null,
		first: -1,
		done: 0,
		open: null,
		before: 0,
		below: null,
	};
}

/** Ends the evaluation of a record. */
export function finished(
	frame: Frame,
	result: SpfResult,
	at: Place | null,
	matched: boolean,
): Outcome {
	frame.result = result;
	frame.at = at;
	frame.matched = matched;
	return frame;
}
