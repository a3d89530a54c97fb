/**
 * The text a domain gives with a fail (RFC 7208 §6.2). Every failure leaves the default text.
 *
 * @module
 */

import type { DnsAnswer } from '../dns/resolver.ts';
import type { FindingFacts } from '../findings/finding.ts';
import { canonicalName, isAskable } from '../names/domain-name.ts';
import { type EvaluationState, nodeOf, noteTerm, type Pending } from './evaluation-state.ts';
import { expandExplanation, expandName, usesLetter } from './expand.ts';
import { readMacroString } from './macro-string.ts';
import { validatedName } from './mechanisms/ptr-names.ts';
import type { MacroString } from './record.ts';
import type { RecordResult } from './record-evaluation.ts';
import type { TermNode } from './term-node.ts';

/** What may go into an SMTP reply: printable ASCII and blanks (RFC 7208 §6.2, RFC 5321 §4.2). */
function isPrintable(text: string): boolean {
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit < 0x20 || unit > 0x7e) return false;
	}
	return true;
}

/** The record whose own term matched: the outermost, or the target of its redirect, never an include's. */
function deciding(
	outcome: RecordResult,
	state: EvaluationState,
): { at: RecordResult; parent: TermNode | null } {
	let at = outcome;
	let parent: TermNode | null = null;
	while (at.redirect !== null && at.record !== null && at.record.redirect !== null) {
		parent = nodeOf(state, parent, at.domain, at.record.redirect);
		at = at.redirect;
	}
	return { at, parent };
}

/** The name of an explanation that is the same for every sender, or `null`. */
export function explanationName({ literal }: MacroString): string | null {
	if (literal === null) return null;
	const name = canonicalName(literal);
	return isAskable(name) ? name : null;
}

/** Tells of an explanation that is not there, or there more than once (RFC 7208 §6.2). */
export function noteExplanation(
	target: string,
	answer: DnsAnswer<'TXT'>,
	tell: <Code extends 'spf.exp-missing' | 'spf.exp-multiple'>(
		code: Code,
		data: FindingFacts[Code],
	) => void,
): void {
	if (answer.outcome === 'nodata' || answer.outcome === 'nxdomain') {
		tell('spf.exp-missing', { target });
	} else if (answer.outcome === 'records' && answer.records.length > 1) {
		tell('spf.exp-multiple', { target, records: answer.records.length });
	}
}

function nameFor(
	text: MacroString,
	domain: string,
	state: EvaluationState,
): Pending<string | undefined> {
	return usesLetter(text, 'p') ? validatedName(state, domain) : undefined;
}

/** The one text of an answer as a macro-string, or `null` where it is none. */
function textIn(answer: DnsAnswer<'TXT'>): MacroString | null {
	const strings = answer.outcome === 'records' ? answer.records : [];
	const only = strings[0];
	if (only === undefined || strings.length > 1) return null;
	const text = only.join('');
	const read = isPrintable(text) ? readMacroString(text, 'explanation') : null;
	return read === null || 'code' in read ? null : read;
}

/** Fetches and expands the explanation of a fail; `undefined` leaves the receiver's default. */
export function explain(
	outcome: RecordResult,
	state: EvaluationState,
): Pending<string | undefined> {
	const { at, parent } = deciding(outcome, state);
	const { record, domain } = at;
	if (record === null || record.exp === null) return undefined;
	const { target } = record.exp;
	if (state.hasOddLocal && usesLetter(target, 'sl')) return undefined;
	const { values } = state;
	const inTarget = nameFor(target, domain, state);
	if (inTarget === null) return null;
	const name = expandName(target, { values, domain, validatedName: inTarget ?? null });
	const answer = state.ask(name, 'TXT');
	if (answer === null) return null;
	const fixed = explanationName(target);
	if (fixed !== null) {
		const place = nodeOf(state, parent, domain, record.exp);
		noteExplanation(fixed, answer, (code, data) => noteTerm(state, code, place, data));
	}
	const text = textIn(answer);
	if (text === null) return undefined;
	const inText = nameFor(text, domain, state);
	if (inText === null) return null;
	const explanation = expandExplanation(text, { values, domain, validatedName: inText ?? null });
	// A macro can bring in what the record itself must not hold.
	return explanation !== null && isPrintable(explanation) ? explanation : undefined;
}
