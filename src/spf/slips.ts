/**
 * What a mistyped name of a term may mean: the possible names, best first.
 *
 * Guesses only; whether a guess makes a term that parses is for the caller to see.
 *
 * @module
 */

import { parseIpv4, parseIpv6 } from '../ip/address.ts';

/** A name as it should have been, with what stands between it and its value. */
export interface MeantName {
	readonly name: string;
	readonly separator: ':' | '=' | '';
}

/** Names long enough to be told from another word at two strokes off. */
const LONG_NAMES: readonly MeantName[] = [
	{ name: 'include', separator: ':' },
	{ name: 'exists', separator: ':' },
	{ name: 'redirect', separator: '=' },
];
/** Names that one stroke off is still told from another word; `a` and `mx` are too short for that. */
const SHORT_NAMES: readonly MeantName[] = [
	{ name: 'ptr', separator: ':' },
	{ name: 'exp', separator: '=' },
];
const ALL: MeantName = { name: 'all', separator: '' };
/** The opposite of what would be guessed. */
const NO_SLIPS: ReadonlySet<string> = new Set(['exclude', 'excludes']);
/** Longer names are no typing mistakes of these. */
const MAX_NAME = 10;

/** The strokes between two words: letters more, less, other, or two swapped. At most ten letters each. */
function strokesBetween(left: string, right: string): number {
	let before: number[] = [];
	let above: number[] = Array.from({ length: right.length + 1 }, (_, j) => j);
	for (let i = 1; i <= left.length; i++) {
		const row: number[] = [i];
		for (let j = 1; j <= right.length; j++) {
			const isSame = left[i - 1] === right[j - 1];
			const replaced = (above[j - 1] ?? 0) + (isSame ? 0 : 1);
			let best = Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
			const isSwapped =
				i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
			if (isSwapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
			row.push(best);
		}
		before = above;
		above = row;
	}
	return above[right.length] ?? 0;
}

/** `ip4` or `ip6` by what stands behind it, or nothing where that is no network. */
function networkNames(value: string): readonly MeantName[] {
	const slash = value.indexOf('/');
	const host = slash < 0 ? value : value.slice(0, slash);
	if (parseIpv4(host) !== null) return [{ name: 'ip4', separator: ':' }];
	return parseIpv6(host) === null ? [] : [{ name: 'ip6', separator: ':' }];
}

function near(typed: string, names: readonly MeantName[], strokes: number): MeantName[] {
	return names
		.map((meant) => ({ meant, away: strokesBetween(typed, meant.name) }))
		.filter(({ away }) => away <= strokes)
		.sort((left, right) => left.away - right.away)
		.map(({ meant }) => meant);
}

/**
 * What a name can have been meant as, best first: mechanisms and modifiers under their own name with the
 * wrong sign behind it, and those one or two strokes off. `typed` is in lower case.
 */
export function meantNames(typed: string, value: string, hasSign: boolean): readonly MeantName[] {
	if (typed.length > MAX_NAME || NO_SLIPS.has(typed)) return [];
	if (!hasSign) return strokesBetween(typed, 'all') === 1 ? [ALL] : [];
	if (typed === 'all') return [ALL];
	if (typed === 'a' || typed === 'mx') return [{ name: typed, separator: ':' }];
	// A network behind the sign leaves little doubt; which of the two it is, the address tells.
	if (strokesBetween(typed, 'ip4') <= 2) return networkNames(value);
	const short = near(typed, SHORT_NAMES, 1);
	return typed.length < 5 ? short : [...near(typed, LONG_NAMES, 2), ...short];
}

/** What a bare network was meant as. */
export function meantNetwork(text: string): MeantName | null {
	return networkNames(text)[0] ?? null;
}
