/**
 * Lines of text for a terminal: wrapped paragraphs and aligned columns.
 *
 * Everything printed passes through here, and is made safe to print before it is measured.
 *
 * @module
 */

import { escapeControls } from './escape.ts';

/** Width of a terminal where none is given. */
export const DEFAULT_WIDTH = 80;

/** Text narrower than this is not wrapped any tighter. */
const MIN_TEXT = 24;

/** Breaks one cell into lines; a word longer than the line stays whole. */
function wrapped(text: string, width: number): string[] {
	const room = Math.max(width, MIN_TEXT);
	const lines: string[] = [];
	let line = '';
	for (const word of escapeControls(text).split(' ')) {
		if (line === '') line = word;
		else if (line.length + 1 + word.length <= room) line += ` ${word}`;
		else {
			lines.push(line);
			line = word;
		}
	}
	return [...lines, line];
}

/** A paragraph; its later lines stand below the first word behind `lead`. */
export function paragraph(text: string, width: number, lead = ''): string[] {
	const safeLead = escapeControls(lead);
	return wrapped(text, width - safeLead.length).map((line, i) =>
		`${i === 0 ? safeLead : ' '.repeat(safeLead.length)}${line}`.trimEnd(),
	);
}

/** How columns are laid out. */
export interface ColumnOptions {
	/** Blanks before the first column. */
	readonly indent?: number;
	/** A cell wider than this does not widen its column; its row continues on the next line. */
	readonly maxCell?: number;
	/** Sets a cell that is measured and safe to print; given with its column, and the row as it came. */
	readonly paint?: (cell: string, column: number, row: readonly string[]) => string;
}

/** The widths of all columns but the last. */
function widthsOf(rows: readonly (readonly string[])[], maxCell: number): number[] {
	const count = Math.max(1, ...rows.map((row) => row.length));
	return Array.from({ length: count - 1 }, (_, column) => {
		const lengths = rows.map((row) => (row[column] ?? '').length);
		return Math.max(0, ...lengths.filter((length) => length <= maxCell));
	});
}

/** Rows in aligned columns, two blanks apart; the last column wraps. Returns the lines of each row. */
export function columns(
	rows: readonly (readonly string[])[],
	width: number,
	{ indent = 2, maxCell = 34, paint = (cell) => cell }: ColumnOptions = {},
): string[][] {
	const safe = rows.map((row) => row.map(escapeControls));
	const widths = widthsOf(safe, maxCell);
	const lastAt = indent + widths.reduce((sum, each) => sum + each + 2, 0);
	return safe.map((row, index) => {
		const set = (cell: string, column: number) =>
			cell === '' ? '' : paint(cell, column, rows[index] ?? []);
		const lines: string[] = [];
		let line = ' '.repeat(indent);
		let at = indent;
		for (const [column, columnWidth] of widths.entries()) {
			const cell = row[column] ?? '';
			line += set(cell, column) + ' '.repeat(Math.max(0, columnWidth + 2 - cell.length));
			at += columnWidth + 2;
			if (cell.length > columnWidth && row.slice(column + 1).some((next) => next !== '')) {
				lines.push(line);
				line = ' '.repeat(at);
			}
		}
		const last = wrapped(row[widths.length] ?? '', width - lastAt);
		const [first = '', ...rest] = last.map((text) => set(text.trimEnd(), widths.length));
		lines.push(line + first, ...rest.map((more) => ' '.repeat(lastAt) + more));
		return lines.map((each) => each.trimEnd());
	});
}

/** {@link columns} as one list of lines. */
export function table(
	rows: readonly (readonly string[])[],
	width: number,
	options: ColumnOptions = {},
): string[] {
	return columns(rows, width, options).flat();
}

/** Sections parted by one empty line; empty sections are left out. */
export function sections(parts: readonly (readonly string[])[]): string {
	const filled = parts.filter((part) => part.length > 0);
	return `${filled.map((part) => part.join('\n')).join('\n\n')}\n`;
}
