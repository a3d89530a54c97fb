/**
 * The CSV file of `maysend bulk`, row by row (only importer of csv-parse).
 *
 * @module
 */

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, type Info, parse } from 'csv-parse';
import { InputError } from '../input/input-error.ts';
import { nearest } from '../input/suggestion.ts';
import { escapeControls } from '../report/escape.ts';
import { CommandError } from './command-error.ts';

/** What a row asks, as written. */
export interface BulkInput {
	readonly from: string;
	/** An id; absent where only the outgoing server is known. */
	readonly relay?: string;
	/** The outgoing server, as typed into a form. */
	readonly smtp?: string;
	/** Who logs in there. */
	readonly user?: string;
	readonly receivers?: readonly string[];
}

/** One row; `line` is that of the file (from 1) it ends on. */
export interface Row {
	readonly line: number;
	readonly input: BulkInput;
	/** The row is none of the table. */
	readonly error?: InputError;
	/** Octets of the file up to the end of the row. */
	readonly octets: number;
}

/** A longer row is a quotation mark that was never closed. */
const MAX_ROW = 64 * 1024;

const COLUMNS = ['from', 'relay', 'smtp', 'user', 'receivers'] as const;

type Columns = { readonly [column in (typeof COLUMNS)[number]]: number } & {
	readonly count: number;
};

function headerError(message: string): Error {
	return new CommandError('input.csv-header', 'line 1', message);
}

/** Where the columns stand; other columns are passed over, but not one that was mistyped. */
function readHeader(fields: readonly string[]): Columns {
	const names = fields.map((field) => field.toLowerCase());
	for (const name of names) {
		const isKnown = COLUMNS.some((column) => column === name);
		const meant = isKnown ? null : nearest(name, COLUMNS);
		if (meant !== null) {
			throw headerError(`unknown column "${escapeControls(name)}"; did you mean "${meant}"?`);
		}
	}
	const at = (column: string): number => {
		if (names.indexOf(column) !== names.lastIndexOf(column)) {
			throw headerError(`the column ${column} is there twice`);
		}
		return names.indexOf(column);
	};
	const columns = {
		from: at('from'),
		relay: at('relay'),
		smtp: at('smtp'),
		user: at('user'),
		receivers: at('receivers'),
	};
	const hasSender = columns.relay >= 0 || columns.smtp >= 0;
	if (columns.from >= 0 && hasSender) return { ...columns, count: names.length };
	throw headerError(
		'a header with the columns from and relay, or from and smtp, is wanted, such as "from,relay"',
	);
}

function readRow(fields: readonly string[], columns: Columns, { lines, bytes }: Info): Row {
	const field = (at: number): string => fields[at] ?? '';
	const told = (name: 'smtp' | 'user') =>
		field(columns[name]) === '' ? {} : { [name]: field(columns[name]) };
	const receivers = field(columns.receivers);
	const relay = field(columns.relay);
	const row: Row = {
		line: lines,
		octets: bytes,
		input: {
			from: field(columns.from),
			...(relay === '' && field(columns.smtp) !== '' ? {} : { relay }),
			...told('smtp'),
			...told('user'),
			...(receivers === '' ? {} : { receivers: receivers.split(/\s+/) }),
		},
	};
	const needed = Math.min(...[columns.relay, columns.smtp].filter((at) => at >= 0));
	const isShort = fields.length <= Math.max(columns.from, needed);
	if (!isShort && fields.length <= columns.count) return row;
	const message = `${fields.length} fields, the header has ${columns.count}`;
	return { ...row, error: new CommandError('input.csv-fields', '', message) };
}

const FAULTS: { readonly [code: string]: string } = {
	CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened here and never closed',
	CSV_MAX_RECORD_SIZE: `a row of more than ${MAX_ROW} octets, or a quotation mark that is opened here and never closed`,
};

/** What is wrong with the file itself, as the caller's own mistake. */
function fileError(error: unknown, lastLine: number): unknown {
	if (error instanceof InputError) return error;
	if (!(error instanceof CsvError)) {
		const why = error instanceof Error ? error.message : String(error);
		return new CommandError('input.file-unreadable', 'file', why);
	}
	const message = FAULTS[error.code] ?? error.message;
	return new CommandError('input.csv-syntax', `line ${lastLine + 1}`, message);
}

/**
 * Reads a table with a header; no more of it is held than a piece and a row.
 *
 * @throws {InputError} `input.csv-header`, `input.csv-syntax` with the line, `input.file-unreadable`.
 */
export async function* readRows(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Row, void> {
	let lastLine = 0;
	const parser = parse({
		on_record: (record: string[], { lines }) => {
			lastLine = lines;
			return record;
		},
		bom: true,
		delimiter: [',', ';', '\t'],
		info: true,
		max_record_size: MAX_ROW,
		record_delimiter: ['\r\n', '\n', '\r'],
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: true,
		trim: true,
	});
	// What goes wrong ends the parser, which is read below.
	pipeline(Readable.from(pieces), parser).catch(() => {});
	let columns: Columns | null = null;
	try {
		// With `info`, this is what csv-parse gives.
		for await (const { record, info } of parser as AsyncIterable<{
			record: string[];
			info: Info;
		}>) {
			if (columns === null) columns = readHeader(record);
			else yield readRow(record, columns, info);
		}
	} catch (error) {
		throw fileError(error, lastLine);
	}
	if (columns === null) throw headerError('the file is empty');
}
