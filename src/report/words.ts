/**
 * Findings as words, and the words of the verdict's own values.
 *
 * @module
 */

import type { FindingCode } from '../findings/catalogue.ts';
import type { Finding, TermPath } from '../findings/finding.ts';
import type { Severity } from '../findings/kind.ts';
import type { SpfBasis } from '../preflight/verdict.ts';
import { english } from './messages/en.ts';
import type { Message } from './messages/message.ts';

/** The words of a code; a code of a later version stands for itself. */
function messageOf(code: string): Message {
	return Object.hasOwn(english, code)
		? english[code as FindingCode]
		: { title: code, text: 'This version has no words for it.' };
}

/** A short title for a code, without full stop. */
export function titleOf(code: string): string {
	return messageOf(code).title;
}

/** One plain sentence about a finding. */
export function sentenceOf(finding: Finding): string {
	const { text } = messageOf(finding.code);
	const sentence = typeof text === 'string' ? text : text(finding);
	return sentence.startsWith('a term ') ? `A${sentence.slice(1)}` : sentence;
}

/** Headings for groups of findings, gravest first. */
export const severityHeadings: readonly (readonly [Severity, string])[] = [
	['error', 'Errors'],
	['unknown', 'Not known'],
	['warning', 'Warnings'],
	['info', 'Notes'],
];

/** Why the passing part of a relay's addresses passes. */
export const basisWords: { readonly [basis in SpfBasis]: string } = {
	delegated: 'by reference to the relay',
	pinned: 'by addresses written out',
	incidental: 'only because nearly anyone passes',
	dynamic: 'decided anew for each address',
	mixed: 'in several ways',
};

/** `include:spf.saas.example > ip4:192.0.2.0/24` */
export function pathInWords(path: TermPath): string {
	return path.map(({ term }) => term).join(' > ');
}

/** A share of 0 to 1 in percent; never 0 or 100 for what is not quite. */
export function percent(share: number): string {
	const rounded = Math.round(share * 100);
	if (rounded === 0 && share > 0) return 'under 1 %';
	return rounded === 100 && share < 1 ? 'over 99 %' : `${rounded} %`;
}
