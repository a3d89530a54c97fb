/**
 * The CSV of `maysend bulk --format csv` (RFC 4180): a line for each row, for a spreadsheet.
 *
 * @module
 */

import type { BulkInput, Row } from './bulk-input.ts';
import type { BulkResult } from './bulk-output.ts';
import { safeLines } from './safe-lines.ts';

const COLUMNS = [
	'line',
	'from',
	'relay',
	'smtp',
	'decision',
	'authorized',
	'because',
	'changes',
	'error',
];

/** What a spreadsheet would take for a formula, full-width signs included, is kept a text by an apostrophe. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

function field(value: string): string {
	// A terminal shows the table, too, and the fields of a row are what somebody typed.
	const text = safeLines(FORMULA.test(value) ? `'${value}` : value);
	return `"${text.replaceAll('"', '""')}"`;
}

function csvLine(values: readonly string[]): string {
	return `${values.map(field).join(',')}\r\n`;
}

/** The first line. */
export const csvHeader: string = csvLine(COLUMNS);

function outcomeOf(result: BulkResult): readonly string[] {
	if ('error' in result) return ['', '', '', '', result.error.message];
	const { decision, authorized, because, changes } = result.verdict;
	const written = changes.map(({ action, type, name, after }) =>
		[action, type, name, ...after].join(' '),
	);
	return [decision, authorized, because.join(' '), written.join('\n'), ''];
}

/** The line of a row. */
export function writeCsv({ line, input }: Row, result: BulkResult): string {
	const { from, relay, smtp = '' }: BulkInput = input;
	// Of a server, the relay that was found behind it.
	const found = 'verdict' in result ? result.verdict.relay.id : '';
	return csvLine([String(line), from, relay ?? found, smtp, ...outcomeOf(result)]);
}
