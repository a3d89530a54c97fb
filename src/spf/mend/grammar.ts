/**
 * What the readers of damaged terms ask of a text: is it a term, where does one begin?
 *
 * @module
 */

import { canonicalName, lowerAscii } from '../../names/domain-name.ts';
import { parseRecord, termsOf } from '../read-record.ts';
import type { SpfTerm } from '../record.ts';

/** The one term of a text; `null` where it is none, or more than one. */
export function termOf(text: string): SpfTerm | null {
	const record = parseRecord(`v=spf1 ${text}`);
	const [term, ...more] = termsOf(record);
	return record.valid && term !== undefined && more.length === 0 ? term : null;
}

/** Names that only a term has, with the sign behind them: where one stands in a word, a term begins. */
const CERTAIN =
	/^(?:[+?~-]?(?:include|ipv?4|ipv?6|exists|ptr)[:=]|(?:redirect|exp)=|redirect:|[+?~]-?(?:all|a11|a|mx|ptr)(?:$|[:/+?~ -])|v ?= ?spf1)/i;
/** What a string of its own may begin with. */
const AT_SEAM =
	/^(?:[+?~-]{0,2}(?:include|ipv?4|ipv?6|exists)[:=.;]|[+?~-]{0,2}ptr[:=]|[+?~-]{0,2}(?:a|mx)(?:[:/]|$)|[+?~-]{0,2}(?:all|a11|ptr)$|[+?~-]{1,2}(?:al|al1|alll|aall)$|(?:redirect|exp)=)/i;

/** Whether a term certainly begins with a text that stands in the middle of a word. */
export function beginsTerm(text: string): boolean {
	return CERTAIN.test(text.slice(0, 12));
}

/** Whether a text that begins a string of the record begins a term. */
export function beginsAtSeam(text: string): boolean {
	return AT_SEAM.test(text);
}

/** Places in a text that belong to a macro, whose delimiters look like other signs (RFC 7208 §7.1). */
export function outsideMacros(text: string): readonly boolean[] {
	let isInside = false;
	return [...text].map((_, i) => {
		if (text.startsWith('%{', i)) isInside = true;
		const isOutside = !isInside;
		if (text[i] === '}') isInside = false;
		return isOutside;
	});
}

/** A host name as one may stand alone: labels, the last one letters or an A-label (RFC 1123 §2.1). */
export function isHostName(text: string): boolean {
	return (
		text.length <= 253 &&
		/^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})\.?$/i.test(
			text,
		)
	);
}

/**
 * The name that a term asks for, in lower case; of one with macros the last two labels, which belong to no
 * macro (RFC 7208 §7.1). `null` for a term without a name, or where a macro ends it.
 */
export function nameOf(text: string): string | null {
	const term = termOf(text);
	if (term === null || !('target' in term) || term.target === null) return null;
	if (term.kind === 'modifier' && term.name !== 'redirect') return null;
	const { literal, text: target } = term.target;
	if (literal !== null) return canonicalName(literal);
	const behind = target.slice(target.lastIndexOf('}') + 1);
	const [, name] = /\.([^.]+\.[^.]+)\.?$/.exec(behind) ?? [];
	return name === undefined || name.includes('%') ? null : lowerAscii(name);
}

/** A name that no host has, apart from its macros: `https://a.example/`, `:a.example`. */
export function isOddName(text: string): boolean {
	const term = termOf(text);
	if (term === null || !('target' in term) || term.target === null) return false;
	const rest = term.target.text.replace(/%\{[^}]*\}/g, 'm').replace(/%[%_-]/g, 'm');
	// An address with something glued to it; no top-level domain begins with a digit.
	if (/^(?:\d{1,3}\.){3}\d{1,3}[a-z]/i.test(rest)) return true;
	return !/^(?:[a-z0-9_-]+\.)*(?!\d)[a-z0-9_-]+\.?$/i.test(rest);
}

/** Signs that stand in no name, not even between macros: of a web address, of mail, of the next term. */
export function isNoName(text: string): boolean {
	const term = termOf(text);
	if (term === null || !('target' in term) || term.target === null) return false;
	const rest = term.target.text.replace(/%\{[^}]*\}/g, 'm');
	return term.target.literal === null ? /[:@"<>]|\/\//.test(rest) : isOddName(text);
}

/** A term in the form two of them are compared in. */
export function normalTerm(text: string): string {
	return lowerAscii(text).replace(/^\+/, '');
}
