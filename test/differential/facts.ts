/**
 * What the trace of an evaluation says that may make another engine say otherwise.
 *
 * @module
 */

import type { SpfTrace, SpfTraceTerm, TracedAnswer } from '../../src/spf/evaluation.ts';
import { parseRecord, termsOf } from '../../src/spf/read-record.ts';
import type { DifferenceClass } from './compare.ts';
import type { Difference } from './question.ts';

/** Every record on the way, the outermost first. */
export function records({ ours }: Difference): readonly (SpfTrace & { readonly record: string })[] {
	const found: (SpfTrace & { readonly record: string })[] = [];
	const visit = (trace: SpfTrace): void => {
		const { record } = trace;
		if (record !== null) found.push({ ...trace, record });
		for (const { include } of trace.terms) if (include !== undefined) visit(include);
		if (trace.redirect !== undefined) visit(trace.redirect);
	};
	visit(ours.trace);
	return found;
}

/** Tells whether some record on the way has a term that looks so, reached or not. */
export function hasTerm(difference: Difference, pattern: RegExp): boolean {
	return records(difference).some(({ record }) =>
		record.split(' ').some((term) => pattern.test(term)),
	);
}

/** A mechanism's name in lower case. */
export function mechanismOf({ term }: Pick<SpfTraceTerm, 'term'>): string {
	return /^[-+~?]?([a-z0-9]+)/i.exec(term)?.[1]?.toLowerCase() ?? '';
}

/** The terms that asked DNS. */
export function asked(difference: Difference): readonly SpfTraceTerm[] {
	return records(difference).flatMap(({ terms }) =>
		terms.filter(({ answers }) => answers.length > 0),
	);
}

/** Tells whether an answer has no record. */
export function isVoid({ answer }: TracedAnswer): boolean {
	return answer.outcome === 'nodata' || answer.outcome === 'nxdomain';
}

/** Tells whether an alias leads to a name without a record. */
export function isVoidAlias(traced: TracedAnswer): boolean {
	const { answer } = traced;
	return isVoid(traced) && 'aliases' in answer && answer.aliases.length > 0;
}

/** Tells whether DNS gave no answer. */
export function hasFailed({ answer }: TracedAnswer): boolean {
	return answer.outcome === 'failure';
}

/** The answers for the hosts of `mx` and the names of `ptr`. */
export function hostAnswers(difference: Difference): readonly TracedAnswer[] {
	return asked(difference).flatMap((term) =>
		['mx', 'ptr'].includes(mechanismOf(term)) ? term.answers.slice(1) : [],
	);
}

/** Hosts of a matching `mx` that were not looked up any more. */
export function hasHostsLeft(difference: Difference): boolean {
	return asked(difference).some((term) => {
		const answer = term.answers[0]?.answer;
		if (mechanismOf(term) !== 'mx' || answer?.outcome !== 'records') return false;
		return answer.records.length > term.answers.length - 1;
	});
}

/** Tells whether a term was not asked for because of a local part outside ASCII. */
export function hasUnusableLocal(difference: Difference): boolean {
	const isOdd = /[^ -~]/.test(difference.question.sender.split('@')[0] ?? '');
	return (
		isOdd &&
		records(difference).some(({ terms }) =>
			terms.some(({ term, reason }) => reason === 'name-unusable' && /%\{[sl]/i.test(term)),
		)
	);
}

/** Tells whether it is about the sender's address as a whole, where that has no local part. */
export function lacksPostmaster(difference: Difference): boolean {
	const { ours, theirs, question } = difference;
	if (question.sender.lastIndexOf('@') > 0 || question.sender === '') return false;
	const other = ours.explanation?.replace(/postmaster(?=%40|@)/g, '');
	return hasTerm(difference, /%\{s/i) || (other !== undefined && other === theirs.explanation);
}

/** A fault of a record that is permerror for it, and the term it stands in. */
interface BrokenTerm {
	readonly code: string;
	readonly term: string;
}

/** What is wrong with the records on the way. */
export function brokenTerms(difference: Difference): readonly BrokenTerm[] {
	return records(difference).flatMap(({ record }) => {
		const parsed = parseRecord(record, []);
		const { faults } = parsed;
		const terms = termsOf(parsed);
		return faults.map(({ code, span }) => {
			const inside = terms.find((term) => term.span[0] <= span[0] && span[0] <= term.span[1]);
			return { code, term: inside?.text ?? record };
		});
	});
}

/** A kind of fault that an engine lets pass. */
export interface Leniency {
	readonly title: string;
	readonly section: string;
	readonly right?: DifferenceClass['right'];
	/** Of a fault's code, a space and its term. */
	readonly pattern: RegExp;
}

/**
 * Classes of an engine that accepts records which are permerror: all that is wrong must be among what it
 * is known to let pass.
 */
export function leniencies(kinds: readonly Leniency[]): readonly DifferenceClass[] {
	const kindOf = ({ code, term }: BrokenTerm): Leniency | undefined =>
		kinds.find(({ pattern }) => pattern.test(`${code} ${term}`));
	return kinds.map((kind) => ({
		title: kind.title,
		section: kind.section,
		right: kind.right ?? 'maysend',
		holds: (difference) => {
			const { ours } = difference;
			if (ours.result !== 'permerror') return false;
			const broken = brokenTerms(difference);
			return broken[0] !== undefined && kindOf(broken[0]) === kind && broken.every(kindOf);
		},
	}));
}

/** Ways in which explanations differ that are the same for several engines (RFC 7208 §6.2). */
export const explanationClasses: readonly DifferenceClass[] = [
	{
		title:
			'The digits of `%{i}` for IPv6, or the domain of the sender, differ in case in an explanation',
		section: 'RFC 7208 §7.3',
		right: 'open',
		holds: ({ ours, theirs }) =>
			ours.result === theirs.result &&
			typeof theirs.explanation === 'string' &&
			ours.explanation?.toLowerCase() === theirs.explanation.toLowerCase(),
	},
	{
		title: 'An explanation outside printable ASCII is handed on',
		section: 'RFC 7208 §6.2',
		right: 'maysend',
		holds: ({ ours, theirs }) =>
			ours.result === theirs.result &&
			ours.explanation === undefined &&
			/[^ -~]/.test(theirs.explanation ?? ''),
	},
	{
		title: 'A final dot of the HELO name or the sender stays in an explanation',
		section: 'RFC 7208 §7.3',
		right: 'open',
		holds: ({ question, ours, theirs }) =>
			ours.result === theirs.result &&
			(question.helo.endsWith('.') || question.sender.endsWith('.')) &&
			ours.explanation !== undefined &&
			theirs.explanation?.replaceAll(/\.(?=[ &]|$)/g, '') === ours.explanation,
	},
];
