/**
 * One record being evaluated: its result so far, and the term to go on with.
 *
 * @module
 */

import type { DnsAnswer } from '../dns/resolver.ts';
import type { SpfResult } from './evaluation.ts';
import type { MechanismResult } from './mechanisms/mechanism-result.ts';
import type { SpfRecord } from './record.ts';
import type { TermNode } from './term-node.ts';

/** A term that was tried, the result of the record it led to, and the term that was tried before. */
export interface TriedTerm {
	readonly index: number;
	readonly result: MechanismResult;
	readonly inner: RecordResult | null;
	readonly before: TriedTerm | null;
}

/** The result of one record. */
export interface RecordResult {
	readonly domain: string;
	readonly result: SpfResult;
	readonly answer: DnsAnswer<'TXT'> | null;
	readonly record: SpfRecord | null;
	/** The term that decided, or that ended the evaluation. */
	readonly at: TermNode | null;
	/** A term of the record matched; with `redirect`, one of the target's record. */
	readonly matched: boolean;
	/** The last term that was tried; kept by a check. */
	readonly tried: TriedTerm | null;
	readonly redirect: RecordResult | null;
}

/** A record being evaluated. */
export interface RecordEvaluation extends RecordResult {
	/** The term that led here. */
	readonly parent: TermNode | null;
	result: SpfResult;
	answer: DnsAnswer<'TXT'> | null;
	record: SpfRecord | null;
	at: TermNode | null;
	matched: boolean;
	tried: TriedTerm | null;
	redirect: RecordResult | null;
	/** The place of the first local term that matches among the numbers of its family, or -1. */
	first: number;
	/** How many of the record's look-ups are done. */
	done: number;
	/** The term being tried, once it is counted, and how many were counted before it. */
	open: TermNode | null;
	before: number;
	/** The record that it led to. */
	below: RecordEvaluation | null;
}

/** The evaluation of a domain's record at its start; `parent` is the term that led here. */
export function startRecord(domain: string, parent: TermNode | null): RecordEvaluation {
	return {
		domain,
		parent,
		result: 'none',
		answer: null,
		record: null,
		at: null,
		matched: false,
		tried: null,
		redirect: null,
		first: -1,
		done: 0,
		open: null,
		before: 0,
		below: null,
	};
}

/** Ends the evaluation of a record; `at` is the term that matched. */
export function matched(
	evaluation: RecordEvaluation,
	result: SpfResult,
	at: TermNode | null,
): RecordResult {
	evaluation.matched = true;
	return finished(evaluation, result, at);
}

/** Ends the evaluation of a record without a match; `at` is the term that ended it, if one did. */
export function finished(
	evaluation: RecordEvaluation,
	result: SpfResult,
	at: TermNode | null = null,
): RecordResult {
	evaluation.result = result;
	evaluation.at = at;
	return evaluation;
}
