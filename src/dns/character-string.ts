/**
 * Character-strings of TXT records: octets as UTF-16 units below 256 (RFC 1035 §3.3).
 *
 * @module
 */

import type { DnsAnswer } from './resolver.ts';

const MAX_STRING = 255;

/** The UTF-8 octets of one code point, one UTF-16 unit each (RFC 3629 §3). */
function octetsOf(point: number): string {
	const tail = (shift: number): number => 0x80 | ((point >> shift) & 0x3f);
	if (point < 0x80) return String.fromCharCode(point);
	if (point < 0x800) return String.fromCharCode(0xc0 | (point >> 6), tail(0));
	// A surrogate without its other half has no octets; it becomes the replacement character.
	if (point >= 0xd800 && point <= 0xdfff) return '\u00ef\u00bf\u00bd';
	if (point < 0x10000) return String.fromCharCode(0xe0 | (point >> 12), tail(6), tail(0));
	return String.fromCharCode(0xf0 | (point >> 18), tail(12), tail(6), tail(0));
}

/** The UTF-8 octets of a text, one UTF-16 unit per octet; ASCII stays as it is. */
export function toOctets(text: string): string {
	let isAscii = true;
	for (let i = 0; i < text.length && isAscii; i++) isAscii = text.charCodeAt(i) < 0x80;
	if (isAscii) return text;
	let octets = '';
	for (const character of text) octets += octetsOf(character.codePointAt(0) ?? 0);
	return octets;
}

/** Cuts octets into character-strings of at most 255 octets; at least one, which may be empty. */
export function toCharacterStrings(octets: string): readonly string[] {
	if (octets.length <= MAX_STRING) return [octets];
	const strings: string[] = [];
	for (let at = 0; at < octets.length; at += MAX_STRING) {
		strings.push(octets.slice(at, at + MAX_STRING));
	}
	return strings;
}

/** The texts of the TXT records in an answer, the strings of each joined, in the order of the answer. */
export function joinedTexts(answer: DnsAnswer<'TXT'>): string[] {
	return answer.outcome === 'records' ? answer.records.map((strings) => strings.join('')) : [];
}

/** The texts of an answer in one order, as one text to compare: the order of records means nothing (RFC 2181 §5). */
export function textsKey(answer: DnsAnswer<'TXT'>): string {
	return JSON.stringify(joinedTexts(answer).sort());
}
