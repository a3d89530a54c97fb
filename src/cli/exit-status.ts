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

/** Gravest last: what is blocked is certain, what is to be retried may still turn out well. */
const GRAVITY: readonly Decision[] = ['save', 'warn', 'retry', 'block'];

/** The graver of two decisions. */
export function graver(one: Decision, other: Decision): Decision {
	return GRAVITY.indexOf(one) < GRAVITY.indexOf(other) ? other : one;
}

/** A single engine has an answer. */
export const STATUS_OK = 0;

/** DNS gave a single engine no answer. */
export const STATUS_NO_ANSWER = 3;

/** The command was used wrongly (`EX_USAGE`). */
export const STATUS_USAGE = 64;

/** A line of `maysend bulk` could not be checked (`EX_DATAERR`). */
export const STATUS_DATA = 65;

/** A fault of the program itself (`EX_SOFTWARE`): never to be taken for a decision. */
export const STATUS_FAULT = 70;

/** An interrupt from the keyboard ended the command, as shells report it. */
export const STATUS_INTERRUPTED = 130;

/** The output is not read any more (SIGPIPE), as shells report it. */
export const STATUS_PIPE = 141;
