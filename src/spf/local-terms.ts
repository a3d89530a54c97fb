/**
 * `all`, `ip4` and `ip6` (RFC 7208 §5.1, §5.6), read to numbers: a check may read hundreds of them and looks at
 * each but once. A term as people see it is made from its text on demand.
 *
 * @module
 */

import { type Address, agree, bitsOf, ipv4Word, ipv6Words, type Network } from '../ip/address.ts';
import type { LocalNumbers, LocalTerm, LocalTerms, Qualifier, WrittenLocal } from './record.ts';

/** How many numbers a term takes: index, start, prefix length, and the words of its address. */
export function strideOf(family: 4 | 6): 4 | 7 {
	return family === 4 ? 4 : 7;
}

/** The terms that decide for clients of a family. */
export function localsFor({ ipv4, ipv6 }: LocalTerms, family: 4 | 6): LocalNumbers {
	return family === 4 ? ipv4 : ipv6;
}

/** Where the first term stands that holds an IPv4 address, or -1. */
export function firstIpv4(numbers: LocalNumbers, a: number): number {
	for (let at = 0; at < numbers.length; at += 4) {
		if (agree(numbers[at + 3] ?? 0, a, numbers[at + 2] ?? 0)) return at;
	}
	return -1;
}

/** Where the first term stands that holds an IPv6 address, or -1. */
export function firstIpv6(numbers: LocalNumbers, { a, b, c, d }: Address): number {
	for (let at = 0; at < numbers.length; at += 7) {
		const prefix = numbers[at + 2] ?? 0;
		const isIn =
			agree(numbers[at + 3] ?? 0, a, prefix) &&
			agree(numbers[at + 4] ?? 0, b, prefix - 32) &&
			agree(numbers[at + 5] ?? 0, c, prefix - 64) &&
			agree(numbers[at + 6] ?? 0, d, prefix - 96);
		if (isIn) return at;
	}
	return -1;
}

/** The index of the term at a place of the numbers; `Infinity` for -1. */
export function indexAt(numbers: LocalNumbers, place: number): number {
	return place < 0 ? Number.POSITIVE_INFINITY : (numbers[place] ?? 0);
}

/** Where in the text the term at a place of the numbers starts. */
export function startAt(numbers: LocalNumbers, place: number): number {
	return numbers[place + 1] ?? 0;
}

/** The network of the term at a place of the numbers. */
export function networkAt(numbers: LocalNumbers, family: 4 | 6, place: number): Network {
	const prefix = numbers[place + 2] ?? 0;
	const word = (i: number): number => (numbers[place + 3 + i] ?? 0) >>> 0;
	return family === 4
		? { family, a: word(0), b: 0, c: 0, d: 0, prefix }
		: { family, a: word(0), b: word(1), c: word(2), d: word(3), prefix };
}

/** The qualifier of a term (RFC 7208 §4.6.2). */
export function qualifierAt(text: string, start: number): Qualifier {
	switch (text.charCodeAt(start)) {
		case 0x2d:
			return '-';
		case 0x3f:
			return '?';
		case 0x7e:
			return '~';
		default:
			return '+';
	}
}

/** Where the name of a term starts. */
export function nameStart(text: string, start: number): number {
	const unit = text.charCodeAt(start);
	const isQualifier = unit === 0x2b || unit === 0x2d || unit === 0x3f || unit === 0x7e;
	return isQualifier ? start + 1 : start;
}

/** Where a term ends. */
export function termEnd(text: string, start: number): number {
	const space = text.indexOf(' ', start);
	return space < 0 ? text.length : space;
}

function isAll(text: string, name: number, end: number): boolean {
	return end - name === 3 && text.slice(name, end).toLowerCase() === 'all';
}

/** The family of a term that begins with `ip4:` or `ip6:`. */
function familyAt(text: string, name: number): 4 | 6 | null {
	const isIp =
		(text.charCodeAt(name) | 0x20) === 0x69 &&
		(text.charCodeAt(name + 1) | 0x20) === 0x70 &&
		text.charCodeAt(name + 3) === 0x3a;
	const digit = isIp ? text.charCodeAt(name + 2) : 0;
	if (digit === 0x34) return 4;
	return digit === 0x36 ? 6 : null;
}

/**
 * The number in `text[start, end)` without leading zeros, or -1: `ip4-cidr-length = "/" ("0" / %x31-39 …)`
 * (RFC 7208 §5.6).
 */
export function readLength(text: string, start: number, end: number): number {
	if (end <= start || end - start > 3) return -1;
	let value = 0;
	for (let i = start; i < end; i++) {
		const digit = text.charCodeAt(i) - 0x30;
		const isLeadingZero = value === 0 && i > start;
		if (digit < 0 || digit > 9 || isLeadingZero) return -1;
		value = value * 10 + digit;
	}
	return value;
}

/** Where the slash before a prefix length stands, or the end; a length has three digits at most. */
function slashBefore(text: string, end: number): number {
	for (let i = end - 2; i > end - 5; i--) if (text.charCodeAt(i) === 0x2f) return i;
	return end;
}

/** Local terms as they are read. */
export interface LocalDraft extends LocalTerms {
	readonly ipv4: number[];
	readonly ipv6: number[];
	hasAll: boolean;
}

/** No local terms. */
export function noLocals(): LocalDraft {
	return { ipv4: [], ipv6: [], hasAll: false };
}

/**
 * Reads the term in `text[start, end)` where it is `all`, `ip4` or `ip6`, and valid; else returns `false`. What
 * stands behind the first `all` is never tested (RFC 7208 §5.1) and not kept.
 */
export function readLocalTerm(
	text: string,
	start: number,
	end: number,
	index: number,
	draft: LocalDraft,
): boolean {
	const { ipv4, ipv6, hasAll } = draft;
	const name = nameStart(text, start);
	const family = familyAt(text, name);
	if (family === null) {
		if (!isAll(text, name, end)) return false;
		// The network of all addresses.
		if (!hasAll) ipv4.push(index, start, 0, 0);
		if (!hasAll) ipv6.push(index, start, 0, 0, 0, 0, 0);
		draft.hasAll = true;
		return true;
	}
	const slash = slashBefore(text, end);
	const prefix = slash === end ? bitsOf(family) : readLength(text, slash + 1, end);
	if (prefix < 0 || prefix > bitsOf(family)) return false;
	if (family === 4) {
		const word = ipv4Word(text, name + 4, slash);
		if (word === null) return false;
		if (!hasAll) ipv4.push(index, start, prefix, word);
		return true;
	}
	const words = ipv6Words(text, name + 4, slash);
	if (words === null) return false;
	if (!hasAll) ipv6.push(index, start, prefix, words.a, words.b, words.c, words.d);
	return true;
}

/** The local term at a place of the text, as it is written. */
export function writtenLocal(text: string, start: number, index: number): WrittenLocal {
	const end = termEnd(text, start);
	return { kind: 'local', text: text.slice(start, end), index, span: [start, end] };
}

/** The local term at a place of the text, read. */
export function localTermAt(text: string, start: number, index: number): LocalTerm {
	const end = termEnd(text, start);
	const read = noLocals();
	readLocalTerm(text, start, end, index, read);
	const written = text.slice(start, end);
	const span = [start, end] as const;
	const kind = 'directive';
	const qualifier = qualifierAt(text, start);
	if (read.hasAll) return { kind, text: written, index, span, qualifier, mechanism: 'all' };
	const family = read.ipv4.length > 0 ? 4 : 6;
	const mechanism = family === 4 ? 'ip4' : 'ip6';
	const network = networkAt(localsFor(read, family), family, 0);
	return { kind, text: written, index, span, qualifier, mechanism, network };
}
