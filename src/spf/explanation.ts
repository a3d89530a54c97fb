/**
 * The text a domain gives with a fail (RFC 7208 §6.2). Whatever goes wrong leaves the default text.
 *
 * @module
 */

import type { Outcome } from './evaluate.ts';
import { expandExplanation, expandName, usesLetter } from './expand.ts';
import { readMacroString } from './macro-string.ts';
import { validatedName } from './mechanisms/ptr-names.ts';
import type { MacroString } from './record.ts';
import { ask, type Steps, type Walk } from './walk.ts';

/** What may go into an SMTP reply: printable ASCII and blanks (RFC 7208 §6.2, RFC 5321 §4.2). */
function isPrintable(text: string): boolean {
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit < 0x20 || unit > 0x7e) return false;
	}
	return true;
}

/** The record whose own term matched: the outermost, or the target of its redirect, never an include's. */
function deciding(outcome: Outcome): Outcome {
	let at = outcome;
	while (at.redirect !== undefined) at = at.redirect;
	return at;
}

function* nameFor(text: MacroString, domain: string, walk: Walk): Steps<string | null> {
	return usesLetter(text, 'p') ? yield* validatedName(walk, domain) : null;
}

/** Fetches and expands the explanation of a fail; `undefined` leaves the receiver's default. */
export function* explain(outcome: Outcome, walk: Walk): Steps<string | undefined> {
	const { record, domain } = deciding(outcome);
	if (record === null || record.exp === null) return undefined;
	const { target } = record.exp;
	if (walk.hasOddLocal && usesLetter(target, 'sl')) return undefined;
	const { values } = walk;
	const named = { values, domain, validatedName: yield* nameFor(target, domain, walk) };
	const answer = yield* ask(walk, expandName(target, named), 'TXT');
	const strings = answer.outcome === 'records' ? answer.records : [];
	const only = strings[0];
	if (only === undefined || strings.length > 1) return undefined;
	const text = only.join('');
	const read = isPrintable(text) ? readMacroString(text, 'explanation') : null;
	if (read === null || 'code' in read) return undefined;
	const spoken = { values, domain, validatedName: yield* nameFor(read, domain, walk) };
	const explanation = expandExplanation(read, spoken);
	// A macro can bring in what the record itself must not hold.
	return explanation !== null && isPrintable(explanation) ? explanation : undefined;
}
