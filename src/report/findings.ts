/**
 * Findings in groups: those that led to the decision, and the others by severity.
 *
 * @module
 */

import type { Finding, StoredFinding } from '../findings/finding.ts';
import type { Severity } from '../findings/kind.ts';
import type { Verdict } from '../preflight/verdict.ts';
import type { Language } from './language.ts';
import { severityHeadings } from './words.ts';

/** Findings of one code. */
export interface CodeGroup {
	readonly code: string;
	readonly findings: readonly StoredFinding[];
}

/** Findings of a severity, by code in the order of first appearance. */
export function groupsByCode(findings: readonly StoredFinding[]): CodeGroup[] {
	const codes = [...new Set(findings.map(({ code }) => code))];
	return codes.map((code) => ({
		code,
		findings: findings.filter((finding) => finding.code === code),
	}));
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

/** The severities that occur, gravest first, with their headings and findings. */
export function bySeverity(
	findings: readonly StoredFinding[],
	language: Language,
): { severity: Severity; heading: string; groups: CodeGroup[] }[] {
	return severityHeadings(language)
		.map(([severity, heading]) => ({
			severity,
			heading,
			groups: groupsByCode(findings.filter((finding) => finding.severity === severity)),
		}))
		.filter(({ groups }) => groups.length > 0);
}

/** What was seen besides what led to the decision. */
export function otherFindings(verdict: Verdict): StoredFinding[] {
	return named(verdict).filter(({ code }) => !verdict.because.includes(code));
}
