/**
 * The validated names of a client (RFC 7208 §5.5), for `ptr` and `%{p}`.
 *
 * @module
 */

import { bitsOf } from '../../ip/address.ts';
import { isAtOrBelow } from '../../names/domain-name.ts';
import type { TracedAnswer } from '../evaluation.ts';
import { MAX_PTR } from '../limits.ts';
import { ask, note, type Soon, type Validated, type Walk } from '../walk.ts';

/**
 * The names of the client's PTR records, the first ten, whose addresses hold the client. A failure of
 * the PTR question gives none, a failure for a name skips it: never temperror.
 */
export function validatedNames(walk: Walk): Soon<Validated> {
	if (walk.validated !== null) return walk.validated;
	if (walk.reverseName === null) return { names: [], answers: [] };
	const name = walk.reverseName();
	const pointers = ask(walk, name, 'PTR');
	if (pointers === null) return null;
	const names: string[] = [];
	const answers: TracedAnswer[] = [{ name, type: 'PTR', answer: pointers }];
	const hosts = pointers.outcome === 'records' ? pointers.records : [];
	const { family } = walk.client;
	const type = family === 4 ? 'A' : 'AAAA';
	for (const host of hosts.slice(0, MAX_PTR)) {
		const answer = ask(walk, host, type);
		if (answer === null) return null;
		answers.push({ name: host, type, answer });
		if (answer.outcome === 'records' && walk.client.isIn(answer, bitsOf(family))) names.push(host);
	}
	if (hosts.length > MAX_PTR) {
		note(walk, 'spf.ptr-too-many', name, { names: hosts.length, limit: MAX_PTR }, 'PTR');
	}
	walk.validated = { names, answers };
	return walk.validated;
}

/** `%{p}`: the domain itself, else a name below it, else any, else `unknown` (RFC 7208 §7.3). */
export function validatedName(walk: Walk, domain: string): Soon<string> {
	const names = validatedNames(walk)?.names;
	if (names === undefined) return null;
	return (
		names.find((name) => name === domain) ??
		names.find((name) => isAtOrBelow(name, domain)) ??
		names[0] ??
		'unknown'
	);
}
