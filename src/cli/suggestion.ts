/**
 * The known word nearest to a mistyped one.
 *
 * @module
 */

/** The number of single-character edits between two words, Levenshtein's distance. */
function distance(left: string, right: string): number {
	let row = Array.from({ length: right.length + 1 }, (_, i) => i);
	for (let i = 1; i <= left.length; i++) {
		const next = [i];
		for (let j = 1; j <= right.length; j++) {
			const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
			next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[right.length] ?? 0;
}

/** Returns the known word that is nearest, if it is near, or one that begins like it. */
export function nearest(word: string, known: readonly string[]): string | null {
	const lower = word.toLowerCase().slice(0, 64);
	const ranked = known
		.map((each) => ({ each, edits: distance(lower, each) }))
		.sort((one, other) => one.edits - other.edits);
	const best = ranked[0];
	if (best !== undefined && best.edits <= Math.max(1, Math.floor(lower.length / 3)))
		return best.each;
	if (lower.length < 3) return null;
	return known.find((each) => each.startsWith(lower) || lower.startsWith(each)) ?? null;
}
