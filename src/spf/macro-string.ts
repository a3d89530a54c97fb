/**
 * Reads domain-spec, macro-string and explain-string (RFC 7208 §7.1). Nothing is expanded here.
 *
 * @module
 */

import type { Macro, MacroLetter, MacroString } from './record.ts';

type MacroFaultCode =
	| 'spf.domain-missing'
	| 'spf.domain-invalid'
	| 'spf.macro-syntax'
	| 'spf.macro-not-allowed';

/** Where a macro-string breaks the grammar; `at` counts from its start. */
export interface MacroFault {
	readonly code: MacroFaultCode;
	readonly at: number;
}

/** What may stand in a macro-string: `c`, `r` and `t` belong to explanations only (RFC 7208 §7.2). */
export type MacroContext = 'record' | 'explanation';

const LETTERS = 'slodipvhcrt';
const EXPLANATION_ONLY: ReadonlySet<string> = new Set('crt');
const DELIMITERS = '.-+,/_=';
const ESCAPES: { readonly [unit: string]: string } = { '%': '%', _: ' ', '-': '%20' };
/** Macros that are nothing but a letter, as nearly all are, by the unit of the letter. */
const PLAIN: ReadonlyMap<number, Macro> = new Map(
	[...LETTERS, ...LETTERS.toUpperCase()].map((written) => {
		const letter = written.toLowerCase() as MacroLetter;
		const plain = { letter, escape: written !== letter, keep: 0, reverse: false, delimiters: '.' };
		return [written.charCodeAt(0), plain];
	}),
);
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
function readMacro(text: string, start: number, context: MacroContext): Macro | MacroFault {
	const isPlain = text.charCodeAt(start + 3) === 0x7d;
	const plain = isPlain ? PLAIN.get(text.charCodeAt(start + 2)) : undefined;
	const written = text.charAt(start + 2);
	const letter = plain?.letter ?? written.toLowerCase();
	if (context === 'record' && EXPLANATION_ONLY.has(letter)) {
		return { code: 'spf.macro-not-allowed', at: start };
	}
	if (plain !== undefined) return plain;
	if (written === '' || !LETTERS.includes(letter)) return { code: 'spf.macro-syntax', at: start };
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
	return {
		letter: letter as MacroLetter,
		escape: written !== letter,
		keep,
		reverse,
		delimiters: i > from ? text.slice(from, i) : '.',
	};
}

/**
 * Reads `*( macro-expand / macro-literal )`; an explain-string may hold blanks too. Returns the first
 * fault instead where there is one.
 */
export function readMacroString(text: string, context: MacroContext): MacroString | MacroFault {
	if (!text.includes('%')) {
		return { text, parts: [text], letters: '', literal: text };
	}
	const parts: (string | Macro)[] = [];
	let letters = '';
	let literal = '';
	let from = 0;
	for (let i = 0; i < text.length; i = Math.max(i + 1, from)) {
		if (text.charCodeAt(i) !== 0x25) continue;
		if (i > from) literal += text.slice(from, i);
		if (text.charCodeAt(i + 1) !== 0x7b) {
			const escaped = ESCAPES[text.charAt(i + 1)];
			if (escaped === undefined) return { code: 'spf.macro-syntax', at: i };
			literal += escaped;
			from = i + 2;
			continue;
		}
		const macro = readMacro(text, i, context);
		if ('code' in macro) return macro;
		if (literal !== '') parts.push(literal);
		literal = '';
		parts.push(macro);
		if (!letters.includes(macro.letter)) letters += macro.letter;
		from = text.charCodeAt(i + 3) === 0x7d ? i + 4 : text.indexOf('}', i) + 1;
	}
	literal += text.slice(from);
	if (literal !== '' || parts.length === 0) parts.push(literal);
	return { text, parts, letters, literal: letters === '' ? literal : null };
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
