/**
 * What a law is, and the ways of telling that it is broken.
 *
 * @module
 */

import assert from 'node:assert/strict';
import type { Situation } from './situations.ts';

/** One sentence that holds for every case. */
export interface Law {
	readonly number: number;
	readonly sentence: string;
	/** Throws where the law is broken; returns what the case was about, to be counted. */
	readonly check: (situation: Situation) => Promise<readonly string[]>;
}

/** Around the first place where two texts differ. */
function excerpt(text: string, at: number): string {
	return JSON.stringify(text.slice(Math.max(0, at - 160), at + 160));
}

/** Holds two values against each other byte for byte, as JSON. */
export function expectSame(actual: unknown, expected: unknown, what: string): void {
	const [is, was] = [JSON.stringify(actual), JSON.stringify(expected)];
	if (is === was) return;
	let at = 0;
	while (is[at] === was[at]) at++;
	assert.fail(`${what}: ${excerpt(is, at)} instead of ${excerpt(was, at)}`);
}

/** Plain data: through JSON and back it is the same, and no key of it is `__proto__`. */
export function expectPlain(value: unknown, what: string): void {
	assert.deepStrictEqual(JSON.parse(JSON.stringify(value)), value, `${what} is no plain data`);
}

/** Fails with a sentence unless something holds. */
export function expect(holds: boolean, otherwise: string): void {
	if (!holds) assert.fail(otherwise);
}
