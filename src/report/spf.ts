/**
 * SPF evaluations and maps as text for a terminal.
 *
 * @module
 */

import { text } from '../input/fields.ts';
import type { SpfEvaluation, SpfMap, SpfTrace, SpfTraceTerm } from '../spf/evaluation.ts';
import { answerInWords, questionInWords } from './answer.ts';
import { checkEvaluation, checkMap } from './checked.ts';
import { gradeStyles } from './color.ts';
import { findingSections } from './findings.ts';
import { resultGrades } from './grade.ts';
import { columns, paragraph, sections, table } from './layout.ts';
import { type Layout, layoutOf, type TextOptions } from './options.ts';
import { pathInWords } from './words.ts';

const ALL = /^[-+~?]?all$/i;

function termRows(term: SpfTraceTerm, { engine, state }: Layout['labels']): string[][] {
	const { matched, reason, include } = term;
	const isOpen = reason === 'not-reached' || reason === 'modifier';
	const decided = matched === null ? '?' : matched ? engine.yes : engine.no;
	const why = matched === true && ALL.test(term.term) ? engine.anyAddress : engine.reason[reason];
	const answers = include === undefined ? term.answers : [];
	return [
		[isOpen ? '-' : decided, term.term, why],
		...answers.map(({ name, type, answer }) => [
			'',
			'',
			questionInWords(name, type, answer, state),
		]),
	];
}

/** One record with its terms, and below each term what it led to. */
function traceLines(trace: SpfTrace, layout: Layout, indent: number): string[] {
	const { labels, width, paint } = layout;
	const why = trace.answer === null ? '' : `: ${answerInWords(trace.answer, labels.state)}`;
	const said = trace.record ?? `${labels.engine.noSingleRecord}${why}`;
	const lines = paragraph(said, width, `${' '.repeat(indent)}${trace.domain}  `);
	const rows = trace.terms.map((term) => termRows(term, labels));
	const laidOut = columns(rows.flat(), width, {
		indent: indent + 2,
		paint: (cell, column) =>
			column === 0 ? paint(cell, cell === labels.engine.yes ? 'green' : 'dim') : cell,
	});
	let at = 0;
	for (const [index, term] of trace.terms.entries()) {
		const height = rows[index]?.length ?? 0;
		lines.push(...laidOut.slice(at, at + height).flat());
		at += height;
		if (term.include !== undefined) lines.push(...traceLines(term.include, layout, indent + 4));
	}
	if (trace.redirect !== undefined) lines.push(...traceLines(trace.redirect, layout, indent + 4));
	return lines;
}

/**
 * Returns one address's evaluation as text: the result, then the tree of records and terms.
 *
 * @throws {InputError} `input.address-invalid`, `input.request-invalid`, and of the options `input.option-invalid`,
 * `input.option-invalid`, `input.unknown-option`.
 *
 * @example
 * ```ts
 * import { checkHost } from 'maysend';
 * import { renderSpfEvaluation } from 'maysend/report';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('shop.example. TXT "v=spf1 ip4:192.0.2.0/24 -all"');
 * const ip = '203.0.113.9';
 * const evaluation = await checkHost({ ip, domain: 'shop.example' }, { resolver });
 * renderSpfEvaluation(ip, evaluation).startsWith('FAIL'); // true
 * ```
 */
export function renderSpfEvaluation(
	ip: string,
	evaluation: SpfEvaluation,
	options: TextOptions = {},
): string {
	text(ip, 'ip');
	checkEvaluation(evaluation);
	const layout = layoutOf(options);
	const { width, paint } = layout;
	const words = layout.labels.engine;
	const { result, identity, match, lookups, explanation, trace, problems, domain } = evaluation;
	const word = result.toUpperCase();
	const facts = [
		identity === 'mailfrom' ? 'MAIL FROM' : 'HELO',
		...(match === undefined ? [] : [words.decidedBy(pathInWords(match))]),
		words.lookupsOf(lookups.terms, lookups.void),
	];
	const details = [
		facts.join('; '),
		...(explanation === undefined ? [] : [words.domainSays(explanation)]),
	];
	const [first = '', ...rest] = paragraph(
		words.spfHeadline[result](ip, domain),
		width,
		`${word}  `,
	);
	return sections([
		[
			paint(word, gradeStyles[resultGrades[result]]) + first.slice(word.length),
			...rest,
			...details.flatMap((line) => paragraph(line, width, ' '.repeat(word.length + 2))),
		],
		traceLines(trace, layout, 0),
		...findingSections(problems, layout),
	]);
}

/** The results of all addresses that do not pass, each with the terms that give it. */
function otherResults({ ranges }: SpfMap): string[][] {
	const others = ranges.filter(({ result }) => result !== 'pass' && result !== 'dynamic');
	const rows = others.map(({ result, via }) => [result, via === undefined ? '' : pathInWords(via)]);
	return [...new Map(rows.map((row) => [row.join('\n'), row])).values()];
}

/**
 * Returns who may send for a domain: ranges, terms that are decided anew each time, and look-ups.
 *
 * @throws {InputError} `input.domain-invalid`, `input.request-invalid`, and of the options `input.option-invalid`,
 * `input.option-invalid`, `input.unknown-option`.
 *
 * @example
 * ```ts
 * import { mapSpf } from 'maysend';
 * import { renderSpfMap } from 'maysend/report';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('shop.example. TXT "v=spf1 ip4:192.0.2.0/24 -all"');
 * const map = await mapSpf('shop.example', { resolver });
 * renderSpfMap('shop.example', map).includes('192.0.2.0/24'); // true
 * ```
 */
export function renderSpfMap(domain: string, map: SpfMap, options: TextOptions = {}): string {
	text(domain, 'domain');
	checkMap(map);
	const { width, paint, labels } = layoutOf(options);
	const words = labels.engine;
	const passing = map.ranges
		.filter(({ result }) => result === 'pass')
		.map(({ range, via }) => [range, via === undefined ? '' : pathInWords(via)]);
	const { worst, void: empty, byTerm } = map.lookups;
	const others = otherResults(map);
	const costs = byTerm.filter(({ lookups }) => lookups > 0);
	const dynamic = map.dynamic.flatMap((path) => paragraph(pathInWords(path), width, '  '));
	return sections([
		passing.length === 0
			? paragraph(words.mayNobody(domain), width)
			: [...paragraph(words.maySend(domain), width), ...table(passing, width)],
		dynamic.length === 0 ? [] : [paint(words.decidedAnew, 'bold'), ...dynamic],
		others.length === 0 ? [] : [paint(words.otherAddresses, 'bold'), ...table(others, width)],
		[
			...paragraph(words.worstCase(worst, empty), width),
			...table(
				costs.map(({ term, lookups }) => [pathInWords(term), words.lookupCount(lookups)]),
				width,
				{ maxCell: 60 },
			),
		],
	]);
}
