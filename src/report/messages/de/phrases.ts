/**
 * German phrases that sentences of every kind need: lists and durations.
 *
 * @module
 */

/** `a, b und c` */
export function listed(items: readonly string[]): string {
	const last = items[items.length - 1];
	if (last === undefined || items.length < 2) return last ?? '';
	return `${items.slice(0, -1).join(', ')} und ${last}`;
}

/** `einer Sekunde`, `90 Sekunden`, `5 Minuten`: rounded up, since asking too early gives the same answer. */
export function duration(seconds: number): string {
	if (seconds < 120) return seconds === 1 ? 'einer Sekunde' : `${seconds} Sekunden`;
	if (seconds < 7200) return `${Math.ceil(seconds / 60)} Minuten`;
	return `${Math.ceil(seconds / 3600)} Stunden`;
}

/** A time to live. */
export function timeToLive(seconds: number): string {
	const hours = Math.round(seconds / 3600);
	if (hours < 1) return `${seconds} Sekunden`;
	if (hours === 1) return '1 Stunde';
	return hours < 48 ? `${hours} Stunden` : `${Math.round(hours / 24)} Tage`;
}
