/**
 * Times in German, in the dative.
 *
 * @module
 */

/** `einer Sekunde`, `90 Sekunden`, `5 Minuten`: rounded up, since asking too early is in vain. */
export function duration(seconds: number): string {
	if (seconds < 120) return seconds === 1 ? 'einer Sekunde' : `${seconds} Sekunden`;
	if (seconds < 7200) return `${Math.ceil(seconds / 60)} Minuten`;
	return `${Math.ceil(seconds / 3600)} Stunden`;
}
