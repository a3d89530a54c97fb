/**
 * Times in English.
 *
 * @module
 */

/** `one second`, `90 seconds`, `5 minutes`, `3 hours`: rounded up, since asking too early is in vain. */
export function duration(seconds: number): string {
	if (seconds < 120) return seconds === 1 ? 'one second' : `${seconds} seconds`;
	if (seconds < 7200) return `${Math.ceil(seconds / 60)} minutes`;
	return `${Math.ceil(seconds / 3600)} hours`;
}
