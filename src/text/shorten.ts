/**
 * Text cut to a length, for places where it is shown to be recognized, not to be copied.
 *
 * @module
 */

/** The beginning of a text, with an ellipsis where it goes on. */
export function beginningOf(text: string, max: number): string {
	return text.length > max ? `${text.slice(0, max)}…` : text;
}

/** The beginning of a text, with the number of units left out. */
export function shortened(text: string, max: number): string {
	return text.length > max ? `${text.slice(0, max)} … (+${text.length - max})` : text;
}
