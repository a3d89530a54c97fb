/**
 * About how many octets an answer takes in memory.
 *
 * @module
 */

import type { RecordsAnswer } from '../../dns/resolver.ts';
import type { HeldAnswer } from './answer-age.ts';

/** An entry with its key, and a string or record beside its text. */
const ENTRY = 256;
const ITEM = 32;

function octetsOf({ records }: RecordsAnswer): number {
	let octets = 0;
	for (const record of records) {
		if (typeof record === 'string') octets += ITEM + record.length;
		else if (Array.isArray(record)) {
			for (const string of record as readonly string[]) octets += ITEM + string.length;
			// A name server or a mail server with its numbers.
		} else octets += 4 * ITEM;
	}
	return octets;
}

/** Weighs an answer as the cache holds it. */
export function weightOf({ answer }: HeldAnswer): number {
	if (answer.outcome === 'failure') return ENTRY;
	const aliases = answer.aliases.reduce((sum, alias) => sum + ITEM + alias.length, ENTRY);
	return answer.outcome === 'records' ? aliases + octetsOf(answer) : aliases;
}
