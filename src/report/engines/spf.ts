/**
 * SPF evaluations and maps.
 *
 * @module
 */

import { keyOf, list, object, oneOf, type Shape, shaped, text } from '../../input/fields.ts';
import type { SpfEvaluation, SpfMap, SpfTrace, SpfTraceTerm } from '../../spf/evaluation.ts';
import { answerInWords, questionInWords } from '../answer.ts';
import { type Block, type Branch, paragraphs, section } from '../document/document.ts';
import { findingSections } from '../finding-sections.ts';
import { resultGrades } from '../grade.ts';
import type { Languages } from '../language-choice.ts';
import { type Layout, layoutOf, type TextOptions } from '../options.ts';
import { textOf } from '../render.ts';
import { pathInWords } from '../words.ts';

const EVALUATION: Shape = {
	result: /* @__PURE__ */ keyOf(resultGrades),
	domain: text,
	identity: /* @__PURE__ */ oneOf(['mailfrom', 'helo']),
	lookups: object,
	'trace.terms': list,
	problems: list,
};
const MAP: Shape = { ranges: list, dynamic: list, 'lookups.byTerm': list };

const ALL = /^[-+~?]?all$/i;

/** One term, and what it led to. */
function termBranch(
	term: SpfTraceTerm,
	redirect: SpfTrace | undefined,
	words: Layout['labels'],
): Branch {
	const { engine, state } = words;
	const { matched, reason, include } = term;
	const isOpen = reason === 'not-reached' || reason === 'modifier';
	const decided = matched === null ? '?' : matched ? engine.yes : engine.no;
	const why = matched === true && ALL.test(term.term) ? engine.anyAddress : engine.reason[reason];
	const answers = include === undefined ? term.answers : [];
	return {
		cells: [
			matched === true ? { grade: 'good', word: decided } : isOpen ? '-' : decided,
			{ code: term.term },
			why,
		],
		notes: answers.map(({ name, type, answer }) => questionInWords(name, type, answer, state)),
		below: [include, redirect].flatMap((each) =>
			each === undefined ? [] : [traceBranch(each, words)],
		),
	};
}

/** One record with its terms, and below each term what it led to. */
function traceBranch(trace: SpfTrace, words: Layout['labels']): Branch {
	const why = trace.answer === null ? '' : `: ${answerInWords(trace.answer, words.state)}`;
	const said = trace.record ?? `${words.engine.noSingleRecord}${why}`;
	return {
		cells: [trace.domain, said],
		notes: [],
		below: trace.terms.map((term) =>
			termBranch(term, term.reason === 'redirect' ? trace.redirect : undefined, words),
		),
	};
}

/** One address's evaluation: the result, then the tree of records and terms. */
export function evaluationText(
	ip: string,
	evaluation: SpfEvaluation,
	options: TextOptions,
	among: Languages,
): string {
	text(ip, 'ip');
	shaped(EVALUATION)(evaluation, 'evaluation');
	const layout = layoutOf(options, among);
	const words = layout.labels.engine;
	const { result, identity, match, lookups, explanation, trace, problems, domain } = evaluation;
	const label = result.toUpperCase();
	const facts = [
		identity === 'mailfrom' ? 'MAIL FROM' : 'HELO',
		...(match === undefined ? [] : [words.decidedBy(pathInWords(match))]),
		words.lookupsOf(lookups.terms, lookups.void),
	];
	const details = [
		facts.join('; '),
		...(explanation === undefined ? [] : [words.domainSays(explanation)]),
	];
	return textOf(
		{
			banner: {
				label,
				grade: resultGrades[result],
				headline: words.spfHeadline[result](ip, domain),
				forms: [],
				paragraphs: details,
				room: label.length,
			},
			blocks: [
				{ block: 'tree', branches: [traceBranch(trace, layout.labels)] },
				...findingSections(problems, layout),
			],
		},
		layout,
	);
}

/** The results of all addresses that do not pass, each with the terms that give it. */
function otherResults({ ranges }: SpfMap): (readonly [string, string])[] {
	const others = ranges.filter(({ result }) => result !== 'pass' && result !== 'dynamic');
	const rows = others.map(
		({ result, via }) => [result, via === undefined ? '' : pathInWords(via)] as const,
	);
	return [...new Map(rows.map((row) => [row.join('\n'), row])).values()];
}

/** Who may send for a domain: ranges, terms that are decided for each message, and DNS lookups. */
export function mapText(
	domain: string,
	map: SpfMap,
	options: TextOptions,
	among: Languages,
): string {
	text(domain, 'domain');
	shaped(MAP)(map, 'map');
	const layout = layoutOf(options, among);
	const words = layout.labels.engine;
	const passing = map.ranges
		.filter(({ result }) => result === 'pass')
		.map(({ range, via }) => [range, via === undefined ? '' : pathInWords(via)] as const);
	const { worst, void: empty, byTerm } = map.lookups;
	const costs = byTerm
		.filter(({ lookups }) => lookups > 0)
		.map(({ term, lookups }) => [pathInWords(term), words.lookupCount(lookups)] as const);
	const facts = (rows: readonly (readonly [string, string])[]): Block[] =>
		rows.length === 0 ? [] : [{ block: 'facts', rows }];
	const list = (items: readonly string[]): Block[] =>
		items.length === 0 ? [] : [{ block: 'list', items, isOrdered: false }];
	return textOf(
		{
			banner: null,
			blocks: [
				...(passing.length === 0
					? paragraphs(words.mayNobody(domain))
					: section('passing', words.maySend(domain), facts(passing))),
				...section('dynamic', words.decidedAnew, list(map.dynamic.map(pathInWords))),
				...section('others', words.otherAddresses, facts(otherResults(map))),
				{
					block: 'section',
					id: 'lookups',
					heading: words.worstCase(worst, empty),
					blocks: facts(costs),
				},
			],
		},
		layout,
	);
}
