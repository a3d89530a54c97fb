/**
 * The story of an evaluation: every record on the way, and for each term why it matched or not.
 *
 * Made from the outcome when it is read; an evaluation keeps only what it cannot derive.
 *
 * @module
 */

import type { SpfTrace, SpfTraceTerm } from './evaluation.ts';
import type { Outcome, Visit } from './frame.ts';
import { termsOf } from './read-record.ts';
import type { SpfTerm } from './record.ts';

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

function visitedTerm(term: SpfTerm, visit: Visit): SpfTraceTerm {
	const { matched, reason, target, answers } = visit.tried;
	return {
		term: term.text,
		index: term.index,
		matched,
		reason,
		...(target === null ? {} : { target }),
		answers,
		...(visit.inner === null ? {} : { include: traceOf(visit.inner) }),
	};
}

/** Where the evaluation of a record stopped: the index of a term, or `Infinity` for its end. */
function stopOf({ record, visits, at, domain, matched }: Outcome): number {
	if (record === null || !record.valid) return -1;
	const last = visits[visits.length - 1];
	if (last !== undefined && (last.tried.ends !== null || last.tried.matched === true)) {
		if (record.redirect?.index !== last.index) return last.index;
	}
	const isOwn = matched && at !== null && at.domain === domain;
	return isOwn ? at.term.index : Number.POSITIVE_INFINITY;
}

/** The trace of one record and all below it. */
export function traceOf(outcome: Outcome): SpfTrace {
	const { domain, record, answer, visits, redirect, result, matched } = outcome;
	const stop = stopOf(outcome);
	const byIndex = new Map(visits.map((visit) => [visit.index, visit]));
	const terms = (record === null ? [] : termsOf(record)).map((term) => {
		const visit = byIndex.get(term.index);
		return visit === undefined ? quietTerm(term, stop, matched) : visitedTerm(term, visit);
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
