/**
 * Numbers of the command line; what is wrong with one is said in words.
 *
 * @module
 */

/** The most checks at a time. */
export const MAX_CONCURRENCY = 1_000;
/** A week, in seconds. */
const MAX_TIMEOUT = 604_800;

/** Checks at a time. */
export function readConcurrency(text: string): number | string {
	const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
	if (count >= 1 && count <= MAX_CONCURRENCY) return count;
	return `A whole number from 1 to ${MAX_CONCURRENCY} is wanted.`;
}

/** Seconds. */
export function readTimeout(text: string): number | string {
	const seconds = /^\d{1,6}$/.test(text) ? Number(text) : -1;
	if (seconds >= 0 && seconds <= MAX_TIMEOUT) return seconds;
	return `A whole number of seconds from 0 to ${MAX_TIMEOUT} is wanted.`;
}
