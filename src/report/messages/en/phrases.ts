/**
 * English phrases that sentences of every kind need: lists and durations.
 *
 * @module
 */

/** `a, b and c` */
export function listed(items: readonly string[]): string {
	const last = items[items.length - 1];
	if (last === undefined || items.length < 2) return last ?? '';
	return `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** `one second`, `90 seconds`, `5 minutes`, `3 hours`: rounded up, since asking too early gives the same answer. */
export function duration(seconds: number): string {
	if (seconds < 120) return seconds === 1 ? 'one second' : `${seconds} seconds`;
	if (seconds < 7200) return `${Math.ceil(seconds / 60)} minutes`;
	return `${Math.ceil(seconds / 3600)} hours`;
}

/** A time to live. */
export function timeToLive(seconds: number): string {
	const hours = Math.round(seconds / 3600);
	if (hours < 1) return `${seconds} seconds`;
	if (hours === 1) return '1 hour';
	return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
