/**
 * One property of many words: a test that lists all that lack it, not one test for each.
 *
 * @module
 */

import { expect } from 'vitest';

/** Words, with where they stand: `de dkim.missing owner`. */
export interface Said {
	readonly at: string;
	readonly text: string;
}

/** Words that match none of some patterns, with their places. */
export function lacking(said: readonly Said[], ...patterns: readonly RegExp[]): string[] {
	return offenders(said, ({ text }) => !patterns.some((pattern) => pattern.test(text)));
}

/** Words that match a pattern that they must not match. */
export function matching(said: readonly Said[], pattern: RegExp): string[] {
	return offenders(said, ({ text }) => pattern.test(text));
}

/** Words longer than allowed. */
export function longerThan(said: readonly Said[], most: number): string[] {
	return offenders(said, ({ text }) => text.length > most);
}

/** Words of which something is wrong, with their places. */
export function offenders(said: readonly Said[], isWrong: (each: Said) => boolean): string[] {
	// A property of nothing holds for nothing.
	expect(said.length).toBeGreaterThan(0);
	return said.filter(isWrong).map(({ at, text }) => `${at}: ${text}`);
}
