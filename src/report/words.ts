/**
 * Findings as words, and the words of the verdict's own values.
 *
 * @module
 */

import type { FindingCode } from '../findings/catalogue.ts';
import type { StoredFinding, TermPath } from '../findings/finding.ts';
import type { Severity } from '../findings/kind.ts';
import type { SpfBasis } from '../preflight/verdict.ts';
import type { Locale, Tone } from './locale.ts';
import { steps as germanSteps } from './messages/de/steps.ts';
import { german } from './messages/de.ts';
import { steps as englishSteps } from './messages/en/steps.ts';
import { english } from './messages/en.ts';
import type { Message, Messages, Text } from './messages/message.ts';
import { type StepWords, stepInWords } from './messages/step-words.ts';
import { planOfFinding } from './plan/finding-plan.ts';
import type { Step } from './plan/step.ts';

const DICTIONARIES: { readonly [locale in Locale]: Messages<FindingCode> } = {
	en: english,
	de: german,
};

const NO_WORDS: { readonly [locale in Locale]: string } = {
	en: 'This version has no words for it.',
	de: 'Dafür hat diese Version noch keine Worte.',
};

/** The words of every code in a language. */
export function messagesOf(locale: Locale): Messages<FindingCode> {
	return DICTIONARIES[locale];
}

/** The words of a code; a code of a later version stands for itself. */
function messageOf(code: string, locale: Locale): Message {
	const messages = DICTIONARIES[locale];
	return Object.hasOwn(messages, code)
		? messages[code as FindingCode]
		: { title: code, owner: NO_WORDS[locale], admin: NO_WORDS[locale] };
}

/** A short title for a code, without full stop. */
export function titleOf(code: string, locale: Locale): string {
	return messageOf(code, locale).title;
}

function textOf(text: Text, finding: StoredFinding): string {
	return typeof text === 'string' ? text : text(finding);
}

/** What becomes of the mail by a finding, for owners; empty where its words do not say. */
function consequenceOf(finding: StoredFinding, locale: Locale): string {
	const { consequence } = messageOf(finding.code, locale);
	return consequence === undefined ? '' : textOf(consequence, finding);
}

/** What a finding says, without what becomes of the mail. */
export function factSentence(finding: StoredFinding, locale: Locale, tone: Tone): string {
	return textOf(messageOf(finding.code, locale)[tone], finding);
}

/** A sentence or two about a finding. */
export function sentenceOf(finding: StoredFinding, locale: Locale, tone: Tone): string {
	const sentence = factSentence(finding, locale, tone);
	const consequence = tone === 'owner' ? consequenceOf(finding, locale) : '';
	return consequence === '' ? sentence : `${sentence} ${consequence}`;
}

/** The sentence for admins, with the section that makes it a finding. */
export function adminSentence(finding: StoredFinding, locale: Locale): string {
	const sentence = sentenceOf(finding, locale, 'admin');
	const { reference } = finding;
	if (typeof reference !== 'string' || reference === '') return sentence;
	return `${sentence.replace(/\.$/, '')} (${reference}).`;
}

const STEPS: { readonly [locale in Locale]: StepWords } = { en: englishSteps, de: germanSteps };

/** A plan in words, one sentence a step. */
export function planInWords(plan: readonly Step[], locale: Locale): string[] {
	return plan.map((step) => stepInWords(step, STEPS[locale]));
}

/** What to do about a finding; empty where nothing is to be done. */
export function stepsOf(finding: StoredFinding, locale: Locale): readonly string[] {
	return planInWords(planOfFinding(finding), locale);
}

const HEADINGS: { readonly [locale in Locale]: readonly (readonly [Severity, string])[] } = {
	en: [
		['error', 'Errors'],
		['unknown', 'Not known'],
		['warning', 'Warnings'],
		['info', 'Notes'],
	],
	de: [
		['error', 'Fehler'],
		['unknown', 'Nicht bekannt'],
		['warning', 'Warnungen'],
		['info', 'Hinweise'],
	],
};

/** Headings for groups of findings, gravest first. */
export function severityHeadings(locale: Locale): readonly (readonly [Severity, string])[] {
	return HEADINGS[locale];
}

const BASIS: { readonly [locale in Locale]: { readonly [basis in SpfBasis]: string } } = {
	en: {
		delegated: 'by reference to the relay',
		pinned: 'by addresses written out',
		incidental: 'only because nearly anyone passes',
		dynamic: 'decided anew for each address',
		mixed: 'in several ways',
	},
	de: {
		delegated: 'über einen Verweis auf den Versanddienst',
		pinned: 'über einzeln eingetragene Adressen',
		incidental: 'nur weil fast jeder zugelassen ist',
		dynamic: 'für jede Adresse einzeln entschieden',
		mixed: 'auf mehreren Wegen',
	},
};

/** Why the passing part of a relay's addresses passes. */
export function basisWords(basis: SpfBasis, locale: Locale): string {
	return BASIS[locale][basis];
}

/** `include:spf.saas.example > ip4:192.0.2.0/24` */
export function pathInWords(path: TermPath): string {
	return path.map(({ term }) => term).join(' > ');
}

/** A share of 0 to 1 in percent; never 0 or 100 for what is not quite. */
export function percent(share: number, locale: Locale): string {
	const rounded = Math.round(share * 100);
	if (rounded === 0 && share > 0) return locale === 'de' ? 'unter 1 %' : 'under 1 %';
	if (rounded === 100 && share < 1) return locale === 'de' ? 'über 99 %' : 'over 99 %';
	return `${rounded} %`;
}
