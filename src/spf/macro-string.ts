/**
 * Reads domain-spec, macro-string and explain-string (RFC 7208 §7.1). Nothing is expanded here.
 *
 * @module
 */

import type { SpfCode } from '../findings/spf.ts';
import type { Macro, MacroLetter, MacroString } from './record.ts';

/** Where a macro-string breaks the grammar; `at` counts from its start. */
export interface MacroFault {
	readonly code: SpfCode;
	readonly at: number;
}

/** What may stand in a macro-string: `c`, `r` and `t` belong to explanations only (RFC 7208 §7.2). */
export type MacroContext = 'record' | 'explanation';

const LETTERS = 'slodipvhcrt';
const EXPLANATION_ONLY = 'crt';
const DELIMITERS = '.-+,/_=';
const ESCAPES: { readonly [unit: string]: string } = { '%': '%', _: ' ', '-': '%20' };
/** No name has more labels, so a larger count of parts to keep means the same. */
const MAX_KEEP = 255;

function isDigit(unit: number): boolean {
	return unit >= 0x30 && unit <= 0x39;
}

function isAlpha(unit: number): boolean {
	const lower = unit | 0x20;
	return lower >= 0x61 && lower <= 0x7a;
}

/**
 * Reads the macro whose `%{` stands at `start`:
 * `macro-expand = "%{" macro-letter [DIGITs] ["r"] *delimiter "}"`.
 */
function readMacro(
	text: string,
	start: number,
	context: MacroContext,
): { readonly macro: Macro; readonly end: number } | MacroFault {
	const written = text.charAt(start + 2);
	const letter = written.toLowerCase();
	if (written === '' || !LETTERS.includes(letter)) return { code: 'spf.macro-syntax', at: start };
	if (context === 'record' && EXPLANATION_ONLY.includes(letter)) {
		return { code: 'spf.macro-not-allowed', at: start };
	}
	let i = start + 3;
	let keep = 0;
	const digits = i;
	for (; isDigit(text.charCodeAt(i)); i++) {
		keep = Math.min(keep * 10 + text.charCodeAt(i) - 0x30, MAX_KEEP);
	}
	// RFC 7208 §7.1: a count of parts must not be zero.
	if (i > digits && keep === 0) return { code: 'spf.macro-syntax', at: start };
	const reverse = text.charAt(i).toLowerCase() === 'r';
	if (reverse) i++;
	const from = i;
	while (i < text.length && DELIMITERS.includes(text.charAt(i))) i++;
	if (text.charAt(i) !== '}') return { code: 'spf.macro-syntax', at: start };
	const macro: Macro = {
		letter: letter as MacroLetter,
		escape: written !== letter,
		keep,
		reverse,
		delimiters: i > from ? text.slice(from, i) : '.',
	};
	return { macro, end: i + 1 };
}

/**
 * Reads `*( macro-expand / macro-literal )`; an explain-string may hold blanks too. Returns the first
 * fault instead where there is one.
 */
export function readMacroString(text: string, context: MacroContext): MacroString | MacroFault {
	if (!text.includes('%')) return { text, parts: [text], literal: text };
	const parts: (string | Macro)[] = [];
	let literal = '';
	let from = 0;
	let hasMacro = false;
	for (let i = text.indexOf('%'); i >= 0; i = text.indexOf('%', from)) {
		literal += text.slice(from, i);
		const escaped = ESCAPES[text.charAt(i + 1)];
		if (escaped !== undefined) {
			literal += escaped;
			from = i + 2;
			continue;
		}
		if (text.charAt(i + 1) !== '{') return { code: 'spf.macro-syntax', at: i };
		const read = readMacro(text, i, context);
		if ('code' in read) return read;
		if (literal !== '') parts.push(literal);
		literal = '';
		parts.push(read.macro);
		hasMacro = true;
		from = read.end;
	}
	literal += text.slice(from);
	if (literal !== '' || parts.length === 0) parts.push(literal);
	return { text, parts, literal: hasMacro ? null : literal };
}

/** `toplabel = ( *alphanum ALPHA *alphanum ) / ( 1*alphanum "-" *( alphanum / "-" ) alphanum )`. */
function isTopLabel(text: string, start: number, end: number): boolean {
	let hasAlphaOrHyphen = false;
	for (let i = start; i < end; i++) {
		const unit = text.charCodeAt(i);
		if (unit === 0x2d) {
			if (i === start || i === end - 1) return false;
			hasAlphaOrHyphen = true;
		} else if (isAlpha(unit)) hasAlphaOrHyphen = true;
		else if (!isDigit(unit)) return false;
	}
	return end > start && hasAlphaOrHyphen;
}

/** Tells whether a macro-expand ends the text: `}` that closes a macro, or `%%`, `%_`, `%-`. */
function endsInMacro(text: string, read: MacroString): boolean {
	const last = read.parts[read.parts.length - 1];
	if (typeof last !== 'string') return true;
	let escapes = 0;
	for (let i = text.length - 2; i >= 0 && text.charAt(i) === '%'; i--) escapes++;
	const tail = text.charAt(text.length - 1);
	if (tail === '%') return true;
	return (tail === '_' || tail === '-') && escapes % 2 === 1;
}

/**
 * Reads `domain-spec = macro-string domain-end`, `domain-end = ( "." toplabel [ "." ] ) / macro-expand`.
 */
export function readDomainSpec(text: string): MacroString | MacroFault {
	if (text === '') return { code: 'spf.domain-missing', at: 0 };
	const read = readMacroString(text, 'record');
	if ('code' in read || endsInMacro(text, read)) return read;
	const end = text.endsWith('.') ? text.length - 1 : text.length;
	const dot = text.lastIndexOf('.', end - 1);
	const isNamed = dot >= 0 && isTopLabel(text, dot + 1, end);
	return isNamed ? read : { code: 'spf.domain-invalid', at: 0 };
}
