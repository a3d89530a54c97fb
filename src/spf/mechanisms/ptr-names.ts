/**
 * The validated names of a client (RFC 7208 §5.5), for `ptr` and `%{p}`.
 *
 * @module
 */

import { bitsOf } from '../../ip/address.ts';
import { isAtOrBelow } from '../../names/domain-name.ts';
import type { TracedAnswer } from '../evaluation.ts';
import { MAX_PTR } from '../limits.ts';
import { ask, note, type Steps, type Validated, type Walk } from '../walk.ts';

/**
 * The names of the client's PTR records, the first ten, whose addresses hold the client. A failure of
 * the PTR question gives none, a failure for a name skips it: never temperror.
 */
export function* validatedNames(walk: Walk): Steps<Validated> {
	if (walk.validated !== null) return walk.validated;
	if (walk.reverseName === null) return { names: [], answers: [] };
	const name = walk.reverseName;
	const pointers = yield* ask(walk, name, 'PTR');
	const names: string[] = [];
	const answers: TracedAnswer[] = [{ name, type: 'PTR', answer: pointers }];
	walk.validated = { names, answers };
	if (pointers.outcome !== 'records') return walk.validated;
	const pointed = pointers.records.length;
	if (pointed > MAX_PTR) {
		note(walk, 'spf.ptr-too-many', name, { names: pointed, limit: MAX_PTR }, 'PTR');
	}
	const { family } = walk.client;
	const type = family === 4 ? 'A' : 'AAAA';
	for (const host of pointers.records.slice(0, MAX_PTR)) {
		const answer = yield* ask(walk, host, type);
		answers.push({ name: host, type, answer });
		if (answer.outcome === 'records' && walk.client.isIn(answer, bitsOf(family))) names.push(host);
	}
	return walk.validated;
}

/** `%{p}`: the domain itself, else a name below it, else any, else `unknown` (RFC 7208 §7.3). */
export function* validatedName(walk: Walk, domain: string): Steps<string> {
	const { names } = yield* validatedNames(walk);
	return (
		names.find((name) => name === domain) ??
		names.find((name) => isAtOrBelow(name, domain)) ??
		names[0] ??
		'unknown'
	);
}
