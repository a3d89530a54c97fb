/**
 * Text cut to a length, for places where it is shown to be recognized, not to be copied.
 *
 * @module
 */

/** The beginning of a text, with an ellipsis where it goes on. */
export function beginningOf(text: string, max: number): string {
	return text.length > max ? `${text.slice(0, max)}…` : text;
}

/** What stands for the rest of a text. */
function restOf(text: string, shown: number): string {
	return ` … (+${text.length - shown})`;
}

/**
 * The beginning of a text, with the number of units left out. It is no longer than `max` with that, so that to
 * shorten it once more changes nothing.
 */
export function shortened(text: string, max: number): string {
	if (text.length <= max) return text;
	// The number of units left out has as many digits at most as the length of all.
	const shown = Math.max(0, max - restOf(text, 0).length);
	return `${text.slice(0, shown)}${restOf(text, shown)}`;
}
