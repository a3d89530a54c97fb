/**
 * The values of DMARC tags (RFC 9989 §4.7, §4.8).
 *
 * Literals of the grammar match either case (RFC 5234 §2.3).
 *
 * @module
 */

import { lowerAscii } from '../names/domain-name.ts';
import type { PolicyTag } from './policy.ts';

/** Reads `p`, `sp` or `np`. */
export function policyValue(value: string): PolicyTag {
	const policy = lowerAscii(value);
	return policy === 'none' || policy === 'quarantine' || policy === 'reject' ? policy : 'invalid';
}

/** Reads a one-letter tag; `null` for any other value. */
export function letterValue<Letter extends string>(
	value: string,
	letters: readonly Letter[],
): Letter | null {
	const lower = lowerAscii(value);
	return letters.find((letter) => letter === lower) ?? null;
}

/** The parts of `fo`, lower case; `null` for a text that is longer than all of them together. */
function failureParts(value: string): string[] | null {
	// Four options and their blanks; nothing longer is worth splitting.
	if (value.length > 64) return null;
	return lowerAscii(value)
		.split(':')
		.map((option) => option.trim());
}

const FAILURE_OPTIONS: readonly string[] = ['0', '1', 'd', 's'];

/** Tells whether known options of `fo` stand there twice, or `0` beside `1`, which it excludes. */
export function isFailureRedundant(value: string): boolean {
	const options = failureParts(value) ?? [];
	const known = options.filter((option) => FAILURE_OPTIONS.includes(option));
	return new Set(known).size < known.length || (known.includes('0') && known.includes('1'));
}

/**
 * Reads `fo`: `0` or `1`, with `d`, with `s`, each at most once, in any order; blanks around the colons
 * are dropped. `null` for anything else.
 */
export function failureOptions(value: string): string | null {
	const options = failureParts(value);
	if (options === null || isFailureRedundant(value)) return null;
	return options.every((option) => FAILURE_OPTIONS.includes(option)) ? options.join(':') : null;
}

/** Reads `pct` (RFC 7489 §6.3): a whole number from 0 to 100; `null` for anything else. */
export function percentValue(value: string): number | null {
	if (value.length < 1 || value.length > 3) return null;
	let percent = 0;
	for (const digit of value) {
		if (digit < '0' || digit > '9') return null;
		percent = percent * 10 + Number(digit);
	}
	return percent > 100 ? null : percent;
}
