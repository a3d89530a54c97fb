/**
 * The known word nearest to a mistyped one.
 *
 * @module
 */

/** The number of typing mistakes between two words: characters left out, put in, exchanged, or swapped with the next. */
export function slipsBetween(left: string, right: string): number {
	const rows = [Array.from({ length: right.length + 1 }, (_, j) => j)];
	const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
	for (let i = 1; i <= left.length; i++) {
		const row = [i];
		rows.push(row);
		for (let j = 1; j <= right.length; j++) {
			const isSame = left[i - 1] === right[j - 1];
			const isSwapped = left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
			const replaced = at(i - 1, j - 1) + (isSame ? 0 : 1);
			const edits = Math.min(replaced, at(i - 1, j) + 1, at(i, j - 1) + 1);
			row.push(i > 1 && j > 1 && isSwapped ? Math.min(edits, at(i - 2, j - 2) + 1) : edits);
		}
	}
	return at(left.length, right.length);
}

/** Returns the known word that is nearest, if it is near, or one that begins like it. */
export function nearest(word: string, known: readonly string[]): string | null {
	const lower = word.toLowerCase().slice(0, 64);
	const ranked = known
		.map((each) => ({ each, edits: slipsBetween(lower, each) }))
		.sort((one, other) => one.edits - other.edits);
	const best = ranked[0];
	if (best !== undefined && best.edits <= Math.max(1, Math.floor(lower.length / 3)))
		return best.each;
	if (lower.length < 3) return null;
	return known.find((each) => each.startsWith(lower) || lower.startsWith(each)) ?? null;
}
