/**
 * The URIs of `rua` and `ruf` (RFC 9989 §4.7, RFC 3986), read by hand in one pass each.
 *
 * ```abnf
 * dmarc-urilist = dmarc-uri *( *WSP "," *WSP dmarc-uri )
 * dmarc-uri     = URI            ; "," and "!" percent-encoded
 * ```
 *
 * @module
 */

import type { Span } from '../findings/finding.ts';
import { canonicalDomain } from './domain.ts';

/** One usable URI. */
export interface ReportUri {
	/** As published, without an obsolete size limit. */
	readonly uri: string;
	/** Lower case. */
	readonly scheme: string;
	/** The domain reports would travel to; `null` where the URI names none. */
	readonly host: string | null;
	/** It ended in a size limit such as `!10m`, which RFC 9989 §9.3 dropped. */
	readonly hasSizeLimit: boolean;
}

/** One element of a list with its place. */
interface ReportUriElement {
	readonly text: string;
	readonly span: Span;
	/** `null`: not a URI that reports could go to. */
	readonly uri: ReportUri | null;
}

const MARKS = "-._~:/?#@$&'()*+=";
const COMMA = [','];
const PATH_ENDS = ['?', '#'];
const AUTHORITY_ENDS = ['/', ...PATH_ENDS];

function isAlpha(unit: number): boolean {
	const lower = unit | 0x20;
	return lower >= 0x61 && lower <= 0x7a;
}

function isDigit(unit: number): boolean {
	return unit >= 0x30 && unit <= 0x39;
}

function isHex(unit: number): boolean {
	const lower = unit | 0x20;
	return isDigit(unit) || (lower >= 0x61 && lower <= 0x66);
}

/** The length of the scheme (RFC 3986 §3.1) that a `:` follows, or -1. */
function schemeLength(text: string): number {
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (isAlpha(unit)) continue;
		if (at === 0) return -1;
		if (text[at] === ':') return at;
		if (!isDigit(unit) && !'+-.'.includes(text[at] ?? ' ')) return -1;
	}
	return -1;
}

/** Tells whether everything from `from` on may stand in a URI; brackets only up to `bracketsTo`. */
function hasUriUnits(text: string, from: number, bracketsTo: number): boolean {
	let hasFragment = false;
	for (let at = from; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (isAlpha(unit) || isDigit(unit)) continue;
		const mark = text[at] ?? ' ';
		if (mark === '%') {
			if (!isHex(text.charCodeAt(at + 1)) || !isHex(text.charCodeAt(at + 2))) return false;
			at += 2;
		} else if (mark === '[' || mark === ']') {
			if (at >= bracketsTo) return false;
		} else if (!MARKS.includes(mark) || (mark === '#' && hasFragment)) {
			return false;
		} else if (mark === '#') {
			hasFragment = true;
		}
	}
	return true;
}

/** The index of the first of some marks at or behind `from`, or the length. */
function firstOf(text: string, marks: readonly string[], from: number): number {
	let first = text.length;
	for (const mark of marks) {
		const at = text.indexOf(mark, from);
		if (at >= 0 && at < first) first = at;
	}
	return first;
}

/** Cuts `!` digits and one unit letter from the end (RFC 7489 §6.4); other `!` stay and spoil the URI. */
function withoutSizeLimit(text: string): string {
	let at = text.length;
	if (at > 0 && 'kmgt'.includes(text[at - 1]?.toLowerCase() ?? ' ')) at--;
	const digitsEnd = at;
	while (at > 0 && isDigit(text.charCodeAt(at - 1))) at--;
	return at < digitsEnd && text[at - 1] === '!' ? text.slice(0, at - 1) : text;
}

/** The host of an authority (RFC 3986 §3.2) as a domain; address literals are none. */
function authorityHost(authority: string): string | null {
	const host = authority.slice(authority.lastIndexOf('@') + 1);
	return canonicalDomain(host.slice(0, firstOf(host, [':'], 0)));
}

/** Reads one URI; `null` where it is none, or a `mailto` without an address. */
export function readReportUri(text: string): ReportUri | null {
	const uri = withoutSizeLimit(text);
	const colon = schemeLength(uri);
	if (colon < 0) return null;
	const scheme = uri.slice(0, colon).toLowerCase();
	const hasSizeLimit = uri.length < text.length;
	const rest = colon + 1;
	if (uri.startsWith('//', rest)) {
		const authorityEnd = firstOf(uri, AUTHORITY_ENDS, rest + 2);
		if (!hasUriUnits(uri, rest, authorityEnd) || scheme === 'mailto') return null;
		return { uri, scheme, host: authorityHost(uri.slice(rest + 2, authorityEnd)), hasSizeLimit };
	}
	if (!hasUriUnits(uri, rest, rest)) return null;
	if (scheme !== 'mailto') return { uri, scheme, host: null, hasSizeLimit };
	// RFC 6068 §2 allows no address at all; a report needs one.
	const address = uri.slice(rest, firstOf(uri, PATH_ENDS, rest));
	const at = address.lastIndexOf('@');
	if (at < 1 || at === address.length - 1) return null;
	return { uri, scheme, host: canonicalDomain(address.slice(at + 1)), hasSizeLimit };
}

function isWsp(text: string, at: number): boolean {
	return text[at] === ' ' || text[at] === '\t';
}

/** Splits a list at its commas; `offset` is where it starts in the record. */
export function readReportUris(list: string, offset: number): ReportUriElement[] {
	const elements: ReportUriElement[] = [];
	for (let from = 0; from <= list.length; ) {
		const comma = firstOf(list, COMMA, from);
		let [start, end] = [from, comma];
		while (start < end && isWsp(list, start)) start++;
		while (end > start && isWsp(list, end - 1)) end--;
		const text = list.slice(start, end);
		elements.push({ text, span: [offset + start, offset + end], uri: readReportUri(text) });
		from = comma + 1;
	}
	return elements;
}
