/**
 * Findings as lines: those that led to the decision, and the others by severity.
 *
 * @module
 */

import type { Finding } from '../findings/finding.ts';
import type { Verdict } from '../preflight/verdict.ts';
import { table } from './layout.ts';
import { sentenceOf, severityHeadings, titleOf } from './words.ts';

/** Most sentences per code: a long chain of records can repeat itself. */
const MAX_PER_CODE = 4;

/** A row per different sentence; the code stands in the first one only. */
function rowsOf(code: string, findings: readonly Finding[]): string[][] {
	const sentences = [...new Set(findings.map(sentenceOf))];
	const shown = sentences.slice(0, MAX_PER_CODE);
	const rest = sentences.length - shown.length;
	if (rest > 0) shown.push(`… and ${rest} more of the kind.`);
	if (shown.length === 0) shown.push(`${titleOf(code)}.`);
	return shown.map((sentence, i) => [i === 0 ? code : '', sentence]);
}

/** Findings in two columns, code and sentence, in the order in which codes first appear. */
function findingRows(findings: readonly Finding[]): string[][] {
	const codes = [...new Set(findings.map(({ code }) => code))];
	return codes.flatMap((code) =>
		rowsOf(
			code,
			findings.filter((finding) => finding.code === code),
		),
	);
}

/** Why the decision was reached. */
export function because({ because, findings }: Verdict, width: number): string[] {
	const rows = because.flatMap((code) =>
		rowsOf(
			code,
			findings.filter((finding) => finding.code === code),
		),
	);
	return rows.length === 0 ? [] : ['Why', ...table(rows, width)];
}

/** Findings by severity, gravest first; one section each. */
export function findingSections(findings: readonly Finding[], width: number): string[][] {
	return severityHeadings.map(([severity, heading]) => {
		const rows = findingRows(findings.filter((finding) => finding.severity === severity));
		return rows.length === 0 ? [] : [heading, ...table(rows, width)];
	});
}

/** What was seen besides, by severity. */
export function otherFindings({ because, findings }: Verdict, width: number): string[][] {
	return findingSections(
		findings.filter(({ code }) => !because.includes(code)),
		width,
	);
}
