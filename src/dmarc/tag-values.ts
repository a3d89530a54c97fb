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

/**
 * Reads `fo`: `0` or `1`, with `d`, with `s`, each at most once, in any order; blanks around the colons
 * are dropped. `null` for anything else.
 */
export function failureOptions(value: string): string | null {
	// Four options and their blanks; nothing longer is worth splitting.
	if (value.length > 64) return null;
	const options = lowerAscii(value)
		.split(':')
		.map((option) => option.trim());
	const isKnown = options.every((option) => ['0', '1', 'd', 's'].includes(option));
	const isRepeated = new Set(options).size < options.length;
	const isBoth = options.includes('0') && options.includes('1');
	return isKnown && !isRepeated && !isBoth ? options.join(':') : null;
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
