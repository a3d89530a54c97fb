/**
 * Master-file text cut into entries and tokens (RFC 1035 §5.1): comments, quotes, parentheses, lines.
 *
 * Knows nothing of names and types. Comment lines that start with `;!` plan a DNS failure; they come
 * out as entries of their own kind.
 *
 * @module
 */

import { InputError } from '../input/input-error.ts';

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

/** The mistake of whoever wrote the zone. */
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

/** Cuts text into entries; `kind` tells what is being read, in a planned failure `;` is only a comment. */
function scan(text: string, firstLine: number, kind: Entry['kind']): Entry[] {
	const entries: Entry[] = [];
	let tokens: Token[] = [];
	let line = firstLine;
	let start = firstLine;
	let depth = 0;
	let isOwnerBlank = false;
	let isLineStart = true;
	const close = (): void => {
		if (tokens.length > 0) entries.push({ kind, line: start, isOwnerBlank, tokens });
		tokens = [];
		isOwnerBlank = false;
	};
	for (let at = 0; at < text.length; at++) {
		const unit = text[at];
		if (isLineEnd(unit)) {
			if (unit === '\r' && text[at + 1] === '\n') at++;
			if (depth === 0) close();
			line++;
			isLineStart = true;
			continue;
		}
		if (isBlank(unit)) {
			if (isLineStart && depth === 0) isOwnerBlank = true;
			continue;
		}
		if (unit === ';') {
			const end = lineEnd(text, at);
			if (kind === 'entry' && isLineStart && text[at + 1] === '!') {
				entries.push(...scan(text.slice(at + 2, end), line, 'failure'));
			}
			at = end - 1;
			continue;
		}
		isLineStart = false;
		if (unit === '(') depth++;
		else if (unit === ')') {
			if (--depth < 0) throw zoneError(line, 'a closing parenthesis without its opening one');
		} else {
			if (tokens.length === 0) start = line;
			const isQuoted = unit === '"';
			const from = isQuoted ? at + 1 : at;
			const end = tokenEnd(text, from, isQuoted, line);
			tokens.push({ text: text.slice(from, end), isQuoted });
			at = isQuoted ? end : end - 1;
		}
	}
	if (depth > 0) throw zoneError(line, 'an opening parenthesis without its closing one');
	close();
	return entries;
}

/**
 * Cuts master-file text into entries.
 *
 * @throws {InputError} `input.zone-syntax` with path `zone:<line>`.
 */
export function readMasterFile(text: string): readonly Entry[] {
	return scan(text.startsWith('\ufeff') ? text.slice(1) : text, 1, 'entry');
}
