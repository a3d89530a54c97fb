/**
 * The trace of an evaluation: every record on the way, and for each term why it matched or not.
 *
 * Made from the result when it is read; an evaluation keeps only what it cannot derive.
 *
 * @module
 */

import type { SpfTrace, SpfTraceTerm } from './evaluation.ts';
import { termsOf } from './read-record.ts';
import type { SpfTerm } from './record.ts';
import type { RecordResult, TriedTerm } from './record-evaluation.ts';

function isLocal(term: SpfTerm): boolean {
	return term.kind === 'directive' && ('network' in term || term.mechanism === 'all');
}

/** A term that asked no question: an address term before the end, or one that was not reached. */
function quietTerm(term: SpfTerm, stop: number, matched: boolean): SpfTraceTerm {
	const { index, text } = term;
	const plain = { term: text, index, answers: [] };
	if (term.kind === 'modifier') return { ...plain, matched: null, reason: 'modifier' };
	if (!isLocal(term) || index > stop) return { ...plain, matched: null, reason: 'not-reached' };
	const isMatch = matched && index === stop;
	return { ...plain, matched: isMatch, reason: isMatch ? 'address-match' : 'address-no-match' };
}

function triedTerm(term: SpfTerm, one: TriedTerm): SpfTraceTerm {
	const { matched, reason, target, answers } = one.result;
	return {
		term: term.text,
		index: term.index,
		matched,
		reason,
		...(target === null ? {} : { target }),
		answers,
		...(one.inner === null ? {} : { include: traceOf(one.inner) }),
	};
}

/** Where the evaluation of a record stopped: the index of a term, or `Infinity` for its end. */
function stopOf({ record, tried, at, domain, matched }: RecordResult): number {
	if (record === null || !record.valid) return -1;
	if (tried !== null && (tried.result.ends !== null || tried.result.matched === true)) {
		if (record.redirect?.index !== tried.index) return tried.index;
	}
	const isOwn = matched && at !== null && at.domain === domain;
	return isOwn ? at.term.index : Number.POSITIVE_INFINITY;
}

/** The trace of one record and all below it. */
export function traceOf(of: RecordResult): SpfTrace {
	const { domain, record, answer, tried, redirect, result, matched } = of;
	const stop = stopOf(of);
	const byIndex = new Map<number, TriedTerm>();
	for (let one = tried; one !== null; one = one.before) byIndex.set(one.index, one);
	const terms = (record === null ? [] : termsOf(record)).map((term) => {
		const one = byIndex.get(term.index);
		return one === undefined ? quietTerm(term, stop, matched) : triedTerm(term, one);
	});
	return {
		domain,
		record: record?.text ?? null,
		answer,
		terms,
		...(redirect === null ? {} : { redirect: traceOf(redirect) }),
		result,
	};
}
