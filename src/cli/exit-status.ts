/**
 * What the command tells the shell.
 *
 * @module
 */

import type { Decision } from '../preflight/verdict.ts';

/** Of `maysend check`. */
export const decisionStatus: { readonly [decision in Decision]: number } = {
	save: 0,
	warn: 1,
	block: 2,
	retry: 3,
};

/** A single engine has an answer. */
export const STATUS_OK = 0;

/** DNS gave a single engine no answer. */
export const STATUS_NO_ANSWER = 3;

/** The command was used wrongly (`EX_USAGE`). */
export const STATUS_USAGE = 64;

/** A fault of the program itself (`EX_SOFTWARE`): never to be taken for a decision. */
export const STATUS_FAULT = 70;
