/**
 * Master-file text cut into entries and tokens (RFC 1035 §5.1): comments, quotes, parentheses, lines.
 *
 * Knows nothing of names and types. Comment lines that start with `;!` plan a DNS failure; they come
 * out as entries of their own kind.
 *
 * @module
 */

import { InputError } from '../../input/input-error.ts';

/** One word; `text` is as written, escapes included, without the quotes. */
export interface Token {
	readonly text: string;
	readonly isQuoted: boolean;
}

/** One record, directive or planned failure, with the line (from 1) it starts on. */
export interface Entry {
	readonly kind: 'entry' | 'failure';
	readonly line: number;
	/** The line starts with a blank: the owner is that of the entry before. */
	readonly isOwnerBlank: boolean;
	readonly tokens: readonly Token[];
}

/** A mistake in the zone text. */
export function zoneError(line: number, message: string): Error {
	return new InputError('input.zone-syntax', `zone:${line}`, message);
}

const isBlank = (unit: string | undefined): boolean => unit === ' ' || unit === '\t';
const isLineEnd = (unit: string | undefined): boolean => unit === '\n' || unit === '\r';

/** Where the token that starts at `at` ends; an escape always takes the unit behind it along. */
function tokenEnd(text: string, at: number, isQuoted: boolean, line: number): number {
	let end = at;
	for (; end < text.length; end++) {
		const unit = text[end] ?? '';
		if (isLineEnd(unit)) break;
		if (unit === '\\') {
			if (end + 1 >= text.length || isLineEnd(text[end + 1])) {
				throw zoneError(line, 'a backslash at the end of a line');
			}
			end++;
		} else if (isQuoted ? unit === '"' : ' \t;()"'.includes(unit)) {
			return end;
		}
	}
	if (isQuoted) throw zoneError(line, 'a quoted string without its end');
	return end;
}

/** Where the line ends that `at` is in. */
function lineEnd(text: string, at: number): number {
	let end = at;
	while (end < text.length && !isLineEnd(text[end])) end++;
	return end;
}

/** The state of the reader. */
interface Draft {
	readonly text: string;
	/** What is being read; in a planned failure `;` is only a comment. */
	readonly kind: Entry['kind'];
	readonly entries: Entry[];
	/** Of the entry that is open, which starts on line `start`. */
	tokens: Token[];
	start: number;
	line: number;
	/** Parentheses that are open. */
	depth: number;
	isOwnerBlank: boolean;
	isLineStart: boolean;
}

function closeEntry(draft: Draft): void {
	const { kind, start, isOwnerBlank, tokens } = draft;
	if (tokens.length > 0) draft.entries.push({ kind, line: start, isOwnerBlank, tokens });
	draft.tokens = [];
	draft.isOwnerBlank = false;
}

/** Each `read…` takes what starts at `at`, and returns the place behind it. */
function readLineEnd(draft: Draft, at: number): number {
	if (draft.depth === 0) closeEntry(draft);
	draft.line++;
	draft.isLineStart = true;
	return draft.text.startsWith('\r\n', at) ? at + 2 : at + 1;
}

function readBlank(draft: Draft, at: number): number {
	if (draft.isLineStart && draft.depth === 0) draft.isOwnerBlank = true;
	return at + 1;
}

function readComment(draft: Draft, at: number): number {
	const { text, line } = draft;
	const end = lineEnd(text, at);
	if (draft.kind === 'entry' && draft.isLineStart && text[at + 1] === '!') {
		draft.entries.push(...scan(text.slice(at + 2, end), line, 'failure'));
	}
	return end;
}

function readParenthesis(draft: Draft, at: number): number {
	draft.depth += draft.text[at] === '(' ? 1 : -1;
	if (draft.depth < 0) {
		throw zoneError(draft.line, 'a closing parenthesis without its opening one');
	}
	return at + 1;
}

function readToken(draft: Draft, at: number): number {
	if (draft.tokens.length === 0) draft.start = draft.line;
	const isQuoted = draft.text[at] === '"';
	const from = isQuoted ? at + 1 : at;
	const end = tokenEnd(draft.text, from, isQuoted, draft.line);
	draft.tokens.push({ text: draft.text.slice(from, end), isQuoted });
	return isQuoted ? end + 1 : end;
}

function readNext(draft: Draft, at: number): number {
	const unit = draft.text[at];
	if (isLineEnd(unit)) return readLineEnd(draft, at);
	if (isBlank(unit)) return readBlank(draft, at);
	if (unit === ';') return readComment(draft, at);
	draft.isLineStart = false;
	return unit === '(' || unit === ')' ? readParenthesis(draft, at) : readToken(draft, at);
}

function scan(text: string, firstLine: number, kind: Entry['kind']): Entry[] {
	const draft: Draft = {
		text,
		kind,
		entries: [],
		tokens: [],
		start: firstLine,
		line: firstLine,
		depth: 0,
		isOwnerBlank: false,
		isLineStart: true,
	};
	let at = 0;
	while (at < text.length) at = readNext(draft, at);
	if (draft.depth > 0) {
		throw zoneError(draft.line, 'an opening parenthesis without its closing one');
	}
	closeEntry(draft);
	return draft.entries;
}

/**
 * Cuts master-file text into entries.
 *
 * @throws {InputError} `input.zone-syntax` with path `zone:<line>`.
 */
export function readMasterFile(text: string): readonly Entry[] {
	return scan(text.startsWith('\ufeff') ? text.slice(1) : text, 1, 'entry');
}
