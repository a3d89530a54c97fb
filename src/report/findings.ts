/**
 * Findings as lines: those that led to the decision, and the others by severity.
 *
 * @module
 */

import type { Finding, StoredFinding } from '../findings/finding.ts';
import type { Severity } from '../findings/kind.ts';
import type { Verdict } from '../preflight/verdict.ts';
import { gradeStyles } from './color.ts';
import { severityGrades } from './grade.ts';
import { table } from './layout.ts';
import type { Layout, Wording } from './options.ts';
import { adminSentence, sentenceOf, severityHeadings, titleOf } from './words.ts';

/** Most sentences per code: a long chain of records can repeat itself. */
const MAX_PER_CODE = 4;

/** Findings of one code. */
export interface CodeGroup {
	readonly code: string;
	readonly findings: readonly StoredFinding[];
}

/** Findings of a severity, by code in the order of first appearance. */
function groupsByCode(findings: readonly StoredFinding[]): CodeGroup[] {
	const codes = [...new Set(findings.map(({ code }) => code))];
	return codes.map((code) => ({
		code,
		findings: findings.filter((finding) => finding.code === code),
	}));
}

/** The different sentences about findings of one code; at most a handful, then a count. */
export function sentencesOf(
	{ code, findings }: CodeGroup,
	{ locale, tone, labels }: Wording,
): string[] {
	const said = (finding: StoredFinding) =>
		tone === 'admin' ? adminSentence(finding, locale) : sentenceOf(finding, locale, tone);
	const sentences = [...new Set(findings.map(said))];
	const shown = sentences.slice(0, MAX_PER_CODE);
	const rest = sentences.length - shown.length;
	if (rest > 0) shown.push(labels.verdict.moreOfTheKind(rest));
	return shown.length === 0 ? [`${titleOf(code, locale)}.`] : shown;
}

/** Two columns: the code (for an owner the title), and the sentences. */
function rows(groups: readonly CodeGroup[], layout: Layout): string[] {
	const { width, paint, tone, locale } = layout;
	const lead = ({ code }: CodeGroup) => (tone === 'owner' ? titleOf(code, locale) : code);
	const severities = new Map(groups.map((group) => [lead(group), group.findings[0]?.severity]));
	const cells = groups.flatMap((group) =>
		sentencesOf(group, layout).map((sentence, i) => [i === 0 ? lead(group) : '', sentence]),
	);
	return table(cells, width, {
		paint: (cell, column, [code = '']) => {
			const severity = severities.get(code);
			if (column !== 0 || severity === undefined) return cell;
			return paint(cell, gradeStyles[severityGrades[severity]]);
		},
	});
}

/** The findings with the name of the relay for its id, which only callers know. */
export function named({ findings, relay }: Verdict): readonly Finding[] {
	return findings.map((finding) =>
		'relay' in finding.data && finding.data.relay === relay.id
			? // Only a text was exchanged for another.
				({ ...finding, data: { ...finding.data, relay: relay.name } } as Finding)
			: finding,
	);
}

/** The findings behind each code that led to the decision; a code may have none of its own. */
export function reasonGroups(verdict: Verdict): CodeGroup[] {
	const { because } = verdict;
	const findings = named(verdict);
	return because.map((code) => ({
		code,
		findings: findings.filter((finding) => finding.code === code),
	}));
}

/** Why the decision was reached. */
export function because(verdict: Verdict, layout: Layout): string[] {
	const groups = reasonGroups(verdict);
	if (groups.length === 0) return [];
	return [layout.paint(layout.labels.verdict.why, 'bold'), ...rows(groups, layout)];
}

/** The severities that occur, gravest first, with their headings and findings. */
export function bySeverity(
	findings: readonly StoredFinding[],
	locale: Wording['locale'],
): { severity: Severity; heading: string; groups: CodeGroup[] }[] {
	return severityHeadings(locale)
		.map(([severity, heading]) => ({
			severity,
			heading,
			groups: groupsByCode(findings.filter((finding) => finding.severity === severity)),
		}))
		.filter(({ groups }) => groups.length > 0);
}

/** Findings by severity, gravest first; one section each. */
export function findingSections(findings: readonly StoredFinding[], layout: Layout): string[][] {
	return bySeverity(findings, layout.locale).map(({ heading, groups }) => [
		layout.paint(heading, 'bold'),
		...rows(groups, layout),
	]);
}

/** What was seen besides what led to the decision. */
export function otherFindings(verdict: Verdict): StoredFinding[] {
	return named(verdict).filter(({ code }) => !verdict.because.includes(code));
}
