/**
 * What came of trying one mechanism.
 *
 * @module
 */

import type { RecordsAnswer, RecordType } from '../../dns/resolver.ts';
import { isAskable } from '../../names/domain-name.ts';
import type { TermReason, TracedAnswer } from '../evaluation.ts';
import { expandName, isClosed, usesLetter } from '../expand.ts';
import type { MacroString } from '../record.ts';
import {
	ask,
	countVoid,
	failed,
	leaveOpen,
	note,
	type Place,
	type Steps,
	type Walk,
} from '../walk.ts';
import { validatedName } from './ptr-names.ts';

/** A mechanism that was tried; `ends` ends the whole evaluation with that result. */
export interface Tried {
	readonly matched: boolean | null;
	readonly reason: TermReason;
	readonly ends?: 'temperror' | 'permerror';
	readonly target?: string;
	readonly answers: readonly TracedAnswer[];
}

const NONE: readonly TracedAnswer[] = [];

/** The term does not match, for a reason that took no question. */
export function notMatched(reason: TermReason, target?: string): Tried {
	return { matched: false, reason, answers: NONE, ...(target === undefined ? {} : { target }) };
}

/** The evaluation ends here. */
export function ended(
	ends: 'temperror' | 'permerror',
	reason: TermReason,
	target: string,
	answers: readonly TracedAnswer[],
): Tried {
	return { matched: null, reason, ends, target, answers };
}

/** The target name, or why there is none. */
export type Target = { readonly name: string } | { readonly none: Tried };

/** Expands a term's target; without one it is the current domain (RFC 7208 §4.8). */
export function* targetOf(
	target: MacroString | null,
	domain: string,
	walk: Walk,
	at: Place,
): Steps<Target> {
	if (target === null) return { name: domain };
	if (target.literal === null) {
		// RFC 8616 §4: a term that would need a non-ASCII local part does not match.
		if (walk.hasOddLocal && usesLetter(target, 'sl')) return { none: notMatched('name-unusable') };
		const needsName = usesLetter(target, 'p') && walk.reverseName !== null;
		const name = needsName ? yield* validatedName(walk, domain) : null;
		const expansion = { values: walk.values, domain, validatedName: name };
		if (!isClosed(target, expansion)) {
			leaveOpen(walk, at);
			return { none: notMatched('open') };
		}
		return { name: expandName(target, expansion) };
	}
	return { name: expandName(target, { values: walk.values, domain, validatedName: null }) };
}

/** One question of a term: its records, or what the lack of them makes of the term. */
export type Asked<T extends RecordType> =
	| { readonly found: RecordsAnswer<T>; readonly traced: TracedAnswer }
	| { readonly none: Tried };

/** Asks a question whose empty answer is a void look-up (RFC 7208 §4.6.4). */
export function* askOrVoid<T extends RecordType>(
	name: string,
	type: T,
	walk: Walk,
	at: Place,
	voidCode: 'spf.a-void' | 'spf.mx-void' | 'spf.exists-void',
): Steps<Asked<T>> {
	// A name that DNS cannot be asked for matches nothing, and was no look-up.
	if (!isAskable(name) || name === '') return { none: notMatched('name-unusable', name) };
	const answer = yield* ask(walk, name, type);
	const traced: TracedAnswer = { name, type, answer };
	if (answer.outcome === 'records') return { found: answer, traced };
	const answers = [traced];
	if (answer.outcome === 'failure') {
		return { none: ended(failed(walk, traced, at), 'dns-failure', name, answers) };
	}
	note(walk, voidCode, at, { name, outcome: answer.outcome }, type);
	if (!countVoid(walk, at)) return { none: ended('permerror', 'limit', name, answers) };
	return { none: { matched: false, reason: 'void', target: name, answers } };
}
