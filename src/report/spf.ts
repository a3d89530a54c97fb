/**
 * SPF evaluations and maps as text for a terminal.
 *
 * @module
 */

import type {
	SpfEvaluation,
	SpfMap,
	SpfTrace,
	SpfTraceTerm,
	TermReason,
} from '../spf/evaluation.ts';
import { answerInWords, questionInWords } from './answer.ts';
import { findingSections } from './findings.ts';
import { columns, counted, DEFAULT_WIDTH, paragraph, sections, table } from './layout.ts';
import type { TextOptions } from './text.ts';
import { pathInWords } from './words.ts';

const REASONS: { readonly [reason in TermReason]: string } = {
	'address-match': 'holds the address',
	'address-no-match': 'other addresses',
	'include-pass': 'the included record passes',
	'include-not-pass': 'the included record does not pass',
	void: 'nothing there',
	'name-exists': 'the name exists',
	'name-validated': 'the reverse name is in the domain',
	'name-not-validated': 'no reverse name in the domain',
	'name-unusable': 'no name that can be asked for',
	'dns-failure': 'DNS did not answer',
	limit: 'over a limit',
	error: 'an error: the record is void',
	'not-reached': 'not reached',
	open: 'decided anew for each message',
	redirect: 'followed',
	modifier: 'a modifier',
};

function headline(ip: string, { result, domain }: SpfEvaluation): string {
	switch (result) {
		case 'pass':
			return `${ip} may send for ${domain}.`;
		case 'fail':
			return `${ip} may not send for ${domain}.`;
		case 'softfail':
			return `${ip} probably may not send for ${domain}.`;
		case 'neutral':
			return `${domain} neither allows nor forbids ${ip}.`;
		case 'none':
			return `${domain} has no SPF record, so it says nothing about ${ip}.`;
		case 'temperror':
			return `DNS did not answer, so ${ip} cannot be judged for ${domain} now.`;
		case 'permerror':
			return `The SPF record of ${domain} is broken, so ${ip} cannot be judged.`;
	}
}

function mark({ matched, reason }: SpfTraceTerm): string {
	if (reason === 'not-reached' || reason === 'modifier') return '-';
	return matched === null ? '?' : matched ? 'yes' : 'no';
}

const ALL = /^[-+~?]?all$/i;

function reasonInWords({ term, matched, reason }: SpfTraceTerm): string {
	return matched === true && ALL.test(term) ? 'any address' : REASONS[reason];
}

function termRows(term: SpfTraceTerm): string[][] {
	const answers = term.include === undefined ? term.answers : [];
	return [
		[mark(term), term.term, reasonInWords(term)],
		...answers.map(({ name, type, answer }) => ['', '', questionInWords(name, type, answer)]),
	];
}

/** One record with its terms, and below each term what it led to. */
function traceLines(trace: SpfTrace, width: number, indent: number): string[] {
	const said =
		trace.record ??
		`no single SPF record${trace.answer === null ? '' : `: ${answerInWords(trace.answer)}`}`;
	const lines = paragraph(said, width, `${' '.repeat(indent)}${trace.domain}  `);
	const rows = trace.terms.map(termRows);
	const laidOut = columns(rows.flat(), width, { indent: indent + 2 });
	let at = 0;
	for (const [index, term] of trace.terms.entries()) {
		const height = rows[index]?.length ?? 0;
		lines.push(...laidOut.slice(at, at + height).flat());
		at += height;
		if (term.include !== undefined) lines.push(...traceLines(term.include, width, indent + 4));
	}
	if (trace.redirect !== undefined) lines.push(...traceLines(trace.redirect, width, indent + 4));
	return lines;
}

/** Returns one address's evaluation as text: the result, then the tree of records and terms. */
export function renderSpfEvaluation(
	ip: string,
	evaluation: SpfEvaluation,
	options: TextOptions = {},
): string {
	const width = options.width ?? DEFAULT_WIDTH;
	const { result, identity, match, lookups, explanation, trace, problems } = evaluation;
	const lead = `${result.toUpperCase()}  `;
	const facts = [
		identity === 'mailfrom' ? 'MAIL FROM' : 'HELO',
		match === undefined ? '' : `decided by ${pathInWords(match)}`,
		`${lookups.terms} of 10 look-ups, ${lookups.void} of 2 empty ones`,
	];
	const said = explanation === undefined ? '' : `The domain says: ${explanation}`;
	return sections([
		[
			...paragraph(headline(ip, evaluation), width, lead),
			...[facts.filter((fact) => fact !== '').join('; '), said]
				.filter((line) => line !== '')
				.flatMap((line) => paragraph(line, width, ' '.repeat(lead.length))),
		],
		traceLines(trace, width, 0),
		...findingSections(problems, width),
	]);
}

/** The results of all addresses that do not pass, each with the terms that give it. */
function otherResults({ ranges }: SpfMap): string[][] {
	const others = ranges.filter(({ result }) => result !== 'pass' && result !== 'dynamic');
	const rows = others.map(({ result, via }) => [result, via === undefined ? '' : pathInWords(via)]);
	return [...new Map(rows.map((row) => [row.join('\n'), row])).values()];
}

/** Returns who may send for a domain: ranges, terms that are decided anew each time, and look-ups. */
export function renderSpfMap(domain: string, map: SpfMap, options: TextOptions = {}): string {
	const width = options.width ?? DEFAULT_WIDTH;
	const passing = map.ranges.filter(({ result }) => result === 'pass');
	const { worst, void: empty, byTerm } = map.lookups;
	const others = otherResults(map);
	const costs = byTerm.filter(({ lookups }) => lookups > 0);
	return sections([
		passing.length === 0
			? [`Nobody may send for ${domain} by address alone.`]
			: [
					`May send for ${domain}`,
					...table(
						passing.map(({ range, via }) => [range, via === undefined ? '' : pathInWords(via)]),
						width,
					),
				],
		map.dynamic.length === 0
			? []
			: [
					'Decided anew for each message',
					...map.dynamic.flatMap((path) => paragraph(pathInWords(path), width, '  ')),
				],
		others.length === 0 ? [] : ['All other addresses', ...table(others, width)],
		[
			`${worst} of 10 look-ups in the worst case, ${empty} of 2 empty ones`,
			...table(
				costs.map(({ term, lookups }) => [pathInWords(term), counted(lookups, 'look-up')]),
				width,
				{ maxCell: 60 },
			),
		],
	]);
}
