/**
 * Findings as words, and the words of the verdict's own values.
 *
 * @module
 */

import type { FindingCode } from '../findings/catalogue.ts';
import type { StoredFinding, TermPath } from '../findings/finding.ts';
import type { Severity } from '../findings/kind.ts';
import type { SpfBasis } from '../preflight/verdict.ts';
import type { Language } from './language.ts';
import type { Tone } from './locale.ts';
import { valuesOf } from './messages/finding-values.ts';
import type { Message } from './messages/message.ts';
import { stepInWords } from './messages/step-words.ts';
import { filled, type Template } from './messages/template.ts';
import { planOfFinding } from './plan/finding-plan.ts';
import type { Step } from './plan/step.ts';

/** The words of a code; a code of a later version is shown as it is. */
function messageOf(code: string, { messages, values }: Language): Message {
	return Object.hasOwn(messages, code)
		? messages[code as FindingCode]
		: { title: code, owner: values.noWords, admin: values.noWords };
}

/** A short title for a code, without full stop. */
export function titleOf(code: string, language: Language): string {
	return messageOf(code, language).title;
}

function textOf(text: Template, finding: StoredFinding, { phrases }: Language): string {
	return filled(text, valuesOf(finding, phrases));
}

/** What a finding says, without what becomes of the mail. */
export function factSentence(finding: StoredFinding, language: Language, tone: Tone): string {
	return textOf(messageOf(finding.code, language)[tone], finding, language);
}

/** A sentence or two about a finding. */
export function sentenceOf(finding: StoredFinding, language: Language, tone: Tone): string {
	const sentence = factSentence(finding, language, tone);
	const { consequence } = messageOf(finding.code, language);
	if (tone === 'admin' || consequence === undefined) return sentence;
	return `${sentence} ${textOf(consequence, finding, language)}`.trim();
}

/** The sentence for admins, with the section that makes it a finding. */
export function adminSentence(finding: StoredFinding, language: Language): string {
	const sentence = sentenceOf(finding, language, 'admin');
	const { reference } = finding;
	if (typeof reference !== 'string' || reference === '') return sentence;
	return `${sentence.replace(/\.$/, '')} (${reference}).`;
}

/** A plan in words, one sentence a step. */
export function planInWords(plan: readonly Step[], language: Language): string[] {
	return plan.map((step) => stepInWords(step, language.steps, language.stepPhrases));
}

/** What to do about a finding; empty where nothing is to be done. */
export function stepsOf(finding: StoredFinding, language: Language): readonly string[] {
	return planInWords(planOfFinding(finding), language);
}

/** Headings for groups of findings, gravest first. */
export function severityHeadings(language: Language): readonly (readonly [Severity, string])[] {
	return language.values.severities;
}

/** Why the passing part of a relay's addresses passes. */
export function basisWords(basis: SpfBasis, language: Language): string {
	return language.values.basis[basis];
}

/** `include:spf.saas.example > ip4:192.0.2.0/24` */
export function pathInWords(path: TermPath): string {
	return path.map(({ term }) => term).join(' > ');
}

/** A share of 0 to 1 in percent; never 0 or 100 for what is not quite. */
export function percent(share: number, language: Language): string {
	const rounded = Math.round(share * 100);
	if (rounded === 0 && share > 0) return language.values.under(1);
	if (rounded === 100 && share < 1) return language.values.over(99);
	return `${rounded} %`;
}
