/**
 * The validated names of a client (RFC 7208 §5.5), for `ptr` and `%{p}`.
 *
 * @module
 */

import { bitsOf } from '../../ip/address.ts';
import { isAtOrBelow } from '../../names/domain-name.ts';
import type { TracedAnswer } from '../evaluation.ts';
import {
	type EvaluationState,
	noteDomain,
	type Pending,
	type Validated,
} from '../evaluation-state.ts';
import { MAX_PTR } from '../limits.ts';
import { reverseName } from '../macro-values.ts';

/**
 * The names of the client's PTR records, the first ten, whose addresses hold the client. A failure of
 * the PTR question gives none, a failure for a name skips it: never temperror.
 */
export function validatedNames(state: EvaluationState): Pending<Validated> {
	if (state.validated !== null) return state.validated;
	if (state.address === null) return { names: [], answers: [] };
	const name = reverseName(state.address);
	const pointers = state.ask(name, 'PTR');
	if (pointers === null) return null;
	const names: string[] = [];
	const answers: TracedAnswer[] = [{ name, type: 'PTR', answer: pointers }];
	const hosts = pointers.outcome === 'records' ? pointers.records : [];
	const { family, addressType: type } = state.client;
	for (const host of hosts.slice(0, MAX_PTR)) {
		const answer = state.ask(host, type);
		if (answer === null) return null;
		answers.push({ name: host, type, answer });
		if (answer.outcome === 'records' && state.client.isIn(answer, bitsOf(family))) names.push(host);
	}
	if (hosts.length > MAX_PTR) {
		noteDomain(state, 'spf.ptr-too-many', name, { names: hosts.length, limit: MAX_PTR }, 'PTR');
	}
	state.validated = { names, answers };
	return state.validated;
}

/** `%{p}`: the domain itself, else a name below it, else any, else `unknown` (RFC 7208 §7.3). */
export function validatedName(state: EvaluationState, domain: string): Pending<string> {
	const names = validatedNames(state)?.names;
	if (names === undefined) return null;
	return (
		names.find((name) => name === domain) ??
		names.find((name) => isAtOrBelow(name, domain)) ??
		names[0] ??
		'unknown'
	);
}
