/**
 * What came of trying one mechanism.
 *
 * @module
 */

import type { RecordsAnswer, RecordType } from '../../dns/resolver.ts';
import { UNASKABLE } from '../../dns/session.ts';
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
	type Soon,
	type Walk,
} from '../walk.ts';
import { validatedName } from './ptr-names.ts';

/** A term that was tried; `ends` ends the whole evaluation with that result. */
export interface Tried {
	readonly matched: boolean | null;
	readonly reason: TermReason;
	readonly ends: 'temperror' | 'permerror' | null;
	readonly target: string | null;
	readonly answers: readonly TracedAnswer[];
}

const NONE: readonly TracedAnswer[] = [];

/** The term was decided. */
export function decided(
	matched: boolean | null,
	reason: TermReason,
	target: string | null,
	answers: readonly TracedAnswer[] = NONE,
): Tried {
	return { matched, reason, ends: null, target, answers };
}

/** The evaluation ends here. */
export function ended(
	ends: 'temperror' | 'permerror',
	reason: TermReason,
	target: string,
	answers: readonly TracedAnswer[] = NONE,
): Tried {
	return { matched: null, reason, ends, target, answers };
}

/** Expands a term's target, or tells why there is none; without one it is the domain (RFC 7208 §4.8). */
export function targetOf(
	target: MacroString | null,
	domain: string,
	walk: Walk,
	at: Place,
): Soon<string | Tried> {
	if (target === null) return domain;
	if (walk.target !== null) return walk.target;
	const { values } = walk;
	if (target.literal !== null) {
		walk.target = expandName(target, { values, domain, validatedName: null });
		return walk.target;
	}
	// RFC 8616 §4: a term that would need a non-ASCII local part does not match.
	if (walk.hasOddLocal && usesLetter(target, 'sl')) return decided(false, 'name-unusable', null);
	let name: string | null = null;
	if (walk.reverseName !== null && usesLetter(target, 'p')) {
		name = validatedName(walk, domain);
		if (name === null) return null;
	}
	const expansion = { values, domain, validatedName: name };
	// A check has a value for every letter.
	if (walk.mode === 'map' && !isClosed(target, expansion)) {
		leaveOpen(walk, at);
		return decided(false, 'open', null);
	}
	walk.target = expandName(target, expansion);
	return walk.target;
}

/** One question of a term that has records. */
export interface Found<T extends RecordType> extends TracedAnswer {
	readonly answer: RecordsAnswer<T>;
}

/** Asks a question; an empty answer is a void look-up (RFC 7208 §4.6.4), and the term was tried. */
export function askOrVoid<T extends RecordType>(
	name: string,
	type: T,
	walk: Walk,
	at: Place,
	voidCode: 'spf.a-void' | 'spf.mx-void' | 'spf.exists-void',
): Soon<Found<T> | Tried> {
	const answer = name === '' ? UNASKABLE : ask(walk, name, type);
	if (answer === null) return null;
	// A name that DNS cannot be asked for matches nothing, and was no look-up.
	if (answer === UNASKABLE) return decided(false, 'name-unusable', name);
	if (answer.outcome === 'records') return { name, type, answer };
	const traced: TracedAnswer = { name, type, answer };
	if (answer.outcome === 'failure') {
		return ended(failed(walk, traced, at), 'dns-failure', name, [traced]);
	}
	note(walk, voidCode, at, { name, outcome: answer.outcome }, type);
	if (!countVoid(walk, at)) return ended('permerror', 'limit', name, [traced]);
	return decided(false, 'void', name, [traced]);
}
