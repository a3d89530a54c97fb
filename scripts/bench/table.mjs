/**
 * The table: what was measured beside its goal.
 *
 * @module
 */

/**
 * A line of the table. More is better where `least` is below `goal` or `isMore` says so, else less is.
 *
 * @typedef {{
 *   name: string, median: number, low?: number, high?: number, unit?: string,
 *   goal?: number, least?: number, isMore?: boolean, note?: string,
 * }} Row
 */

/** Three digits that mean something. @param {number | undefined} value */
function digits(value) {
	if (value === undefined || Number.isNaN(value)) return '';
	const decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
	return String(Number(value.toFixed(Math.abs(value) < 0.1 ? 3 : decimals)));
}

/** Whether the goal is met, or at least the least. @param {Row} row */
function standing({ median, goal, least, isMore: isSaid }) {
	if (goal === undefined || least === undefined) return '';
	const isMore = isSaid ?? least < goal;
	const meets = (/** @type {number} */ mark) => (isMore ? median >= mark : median <= mark);
	if (meets(goal)) return 'goal';
	return meets(least) ? 'least' : 'missed';
}

/** @param {Row} row @returns {string[]} */
function cells(row) {
	const { name, median, low, high, unit, goal, least, note } = row;
	const quartiles = low === undefined ? '' : `${digits(low)} to ${digits(high)}`;
	const marks = goal === undefined ? '' : `${digits(goal)} / ${digits(least)}`;
	return [
		name,
		marks,
		`${digits(median)}${unit ? ` ${unit}` : ''}`,
		quartiles,
		note ?? standing(row),
	];
}

/** @param {string} title @param {readonly Row[]} rows */
export function tableOf(title, rows) {
	const lines = [[title, 'goal / least', 'median', 'quartiles', ''], ...rows.map(cells)];
	const widths = [0, 1, 2, 3, 4].map((at) =>
		Math.max(...lines.map((line) => line[at]?.length ?? 0)),
	);
	return `${lines
		.map((line) =>
			line
				.map((cell, at) => cell.padEnd(widths[at] ?? 0))
				.join('  ')
				.trimEnd(),
		)
		.join('\n')}\n`;
}
