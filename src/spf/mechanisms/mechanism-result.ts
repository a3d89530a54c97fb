/**
 * The result of trying one mechanism, and what all mechanisms share.
 *
 * @module
 */

import type { RecordsAnswer, RecordType } from '../../dns/resolver.ts';
import { UNASKABLE } from '../../dns/session.ts';
import type { TermReason, TracedAnswer } from '../evaluation.ts';
import {
	countVoid,
	type EvaluationState,
	failed,
	leaveOpen,
	noteTerm,
	type Pending,
} from '../evaluation-state.ts';
import { expandName, isClosed, usesLetter } from '../expand.ts';
import type { MacroString } from '../record.ts';
import type { TermNode } from '../term-node.ts';
import { validatedName } from './ptr-names.ts';

/** The result of one term; `ends` ends the whole evaluation with that result. */
export interface MechanismResult {
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
): MechanismResult {
	return { matched, reason, ends: null, target, answers };
}

/** The evaluation ends here. */
export function ended(
	ends: 'temperror' | 'permerror',
	reason: TermReason,
	target: string,
	answers: readonly TracedAnswer[] = NONE,
): MechanismResult {
	return { matched: null, reason, ends, target, answers };
}

/** Expands a term's target, or tells why there is none; without one it is the domain (RFC 7208 §4.8). */
export function targetOf(
	target: MacroString | null,
	domain: string,
	state: EvaluationState,
	node: TermNode,
): Pending<string | MechanismResult> {
	if (target === null) return domain;
	if (state.target !== null) return state.target;
	const { values } = state;
	if (target.literal !== null) {
		state.target = expandName(target, { values, domain, validatedName: null });
		return state.target;
	}
	// RFC 8616 §4: a term that would need a non-ASCII local part does not match.
	if (state.hasOddLocal && usesLetter(target, 'sl')) return decided(false, 'name-unusable', null);
	let name: string | null = null;
	if (state.address !== null && usesLetter(target, 'p')) {
		name = validatedName(state, domain);
		if (name === null) return null;
	}
	const expansion = { values, domain, validatedName: name };
	// A check has a value for every letter.
	if (state.mode === 'map' && !isClosed(target, expansion)) {
		leaveOpen(state, node);
		return decided(false, 'open', null);
	}
	state.target = expandName(target, expansion);
	return state.target;
}

/** One question of a term that has records. */
export interface Found<T extends RecordType> extends TracedAnswer {
	readonly answer: RecordsAnswer<T>;
}

/** Asks a question; an empty answer is a void look-up (RFC 7208 §4.6.4), and the term was tried. */
export function askOrVoid<T extends RecordType>(
	name: string,
	type: T,
	state: EvaluationState,
	node: TermNode,
	voidCode: 'spf.a-void' | 'spf.mx-void' | 'spf.exists-void',
): Pending<Found<T> | MechanismResult> {
	const answer = name === '' ? UNASKABLE : state.ask(name, type);
	if (answer === null) return null;
	// A name that DNS cannot be asked for matches nothing, and was no look-up.
	if (answer === UNASKABLE) return decided(false, 'name-unusable', name);
	if (answer.outcome === 'records') return { name, type, answer };
	const traced: TracedAnswer = { name, type, answer };
	if (answer.outcome === 'failure') {
		return ended(failed(state, { name, type, answer }, node), 'dns-failure', name, [traced]);
	}
	noteTerm(state, voidCode, node, { name, outcome: answer.outcome }, type);
	if (!countVoid(state, node)) return ended('permerror', 'limit', name, [traced]);
	return decided(false, 'void', name, [traced]);
}
