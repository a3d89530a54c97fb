/**
 * Macro expansion (RFC 7208 §7.3), for names and for explanations.
 *
 * @module
 */

import { canonicalName } from '../names/domain-name.ts';
import type { MacroValues } from './macro-values.ts';
import type { Macro, MacroLetter, MacroString } from './record.ts';

const MAX_NAME = 253;
/** An explanation longer than this is left out: it would not fit an SMTP reply (RFC 5321 §4.5.3.1.5). */
const MAX_EXPLANATION = 4096;

/** `%{p}` is passed in, since finding it takes DNS; `null` where it is open. */
export interface Expansion {
	readonly values: MacroValues;
	readonly domain: string;
	readonly validatedName: string | null;
}

/** Tells whether a macro-string uses any of some letters. */
export function usesLetter(target: MacroString, letters: string): boolean {
	for (const letter of target.letters) if (letters.includes(letter)) return true;
	return false;
}

function macroValue(
	letter: MacroLetter,
	{ values, domain, validatedName }: Expansion,
): string | null {
	return letter === 'p' ? validatedName : values(letter, domain);
}

/** Tells whether every macro of the string has a value. */
export function isClosed(target: MacroString, expansion: Expansion): boolean {
	for (const letter of target.letters) {
		// Nothing but the letters of macros is kept there.
		if (macroValue(letter as MacroLetter, expansion) === null) return false;
	}
	return true;
}

function splitAtAny(value: string, delimiters: string): string[] {
	if (delimiters.length === 1)
		return value.includes(delimiters) ? value.split(delimiters) : [value];
	const parts: string[] = [];
	let from = 0;
	for (let i = 0; i <= value.length; i++) {
		if (i < value.length && !delimiters.includes(value.charAt(i))) continue;
		parts.push(value.slice(from, i));
		from = i + 1;
	}
	return parts;
}

/** RFC 3986 §2.3: everything but unreserved characters; a lone surrogate is no character. */
function percentEncode(value: string): string {
	return encodeURIComponent(value.replace(/[\ud800-\udfff]/gu, '\ufffd')).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

/** One macro's value with its transformers applied: split, reverse, keep the rightmost, join. */
function transform({ keep, reverse, delimiters, escape: encodes }: Macro, value: string): string {
	let result = value;
	if (keep > 0 || reverse || delimiters !== '.') {
		const parts = splitAtAny(value, delimiters);
		if (reverse) parts.reverse();
		if (parts.length > 1) result = (keep > 0 ? parts.slice(-keep) : parts).join('.');
	}
	return encodes ? percentEncode(result) : result;
}

/** Drops labels from the left until the name fits (RFC 7208 §7.3). */
function shorten(name: string): string {
	let from = 0;
	while (name.length - from > MAX_NAME) {
		const dot = name.indexOf('.', from);
		if (dot < 0) return name.slice(from);
		from = dot + 1;
	}
	return name.slice(from);
}

/**
 * Expands a name. Works from the right and stops where the rest could only be dropped, so that a bomb
 * of macros costs no more than a name of full length.
 */
export function expandName(target: MacroString, expansion: Expansion): string {
	if (target.literal !== null) return shorten(canonicalName(target.literal));
	let name = '';
	for (let i = target.parts.length - 1; i >= 0 && name.length <= MAX_NAME + 1; i--) {
		const part = target.parts[i] ?? '';
		const text =
			typeof part === 'string' ? part : transform(part, macroValue(part.letter, expansion) ?? '');
		name = text + name;
	}
	return shorten(canonicalName(name));
}

/** The name a term stands for without knowing the client, or `null` where it is open. */
export function closedName(
	target: MacroString | null,
	domain: string,
	values: MacroValues,
): string | null {
	if (target === null) return domain;
	const expansion = { values, domain, validatedName: null };
	return isClosed(target, expansion) ? expandName(target, expansion) : null;
}

/** Expands the text of an explanation, or returns `null` where it gets too long (RFC 7208 §6.2). */
export function expandExplanation(text: MacroString, expansion: Expansion): string | null {
	let expanded = '';
	for (const part of text.parts) {
		expanded +=
			typeof part === 'string' ? part : transform(part, macroValue(part.letter, expansion) ?? '');
		if (expanded.length > MAX_EXPLANATION) return null;
	}
	return expanded;
}
