/**
 * IPv4 and IPv6 addresses and networks as unsigned 32-bit words, so that a match is a few shifts.
 *
 * An IPv4 address is one word in `a` (with `b`, `c`, `d` zero), an IPv6 address four. The text grammar
 * is the strict one of SPF (RFC 7208 §5.6): four decimal octets without leading zeros, RFC 4291 §2.2
 * for IPv6, no zone id, no brackets, no port.
 *
 * The folder is arithmetic on addresses: `range.ts` has sets of them, `notation.ts` prints them.
 *
 * @module
 */

/** An address; the words are unsigned, most significant first. */
export interface Address {
	readonly family: 4 | 6;
	readonly a: number;
	readonly b: number;
	readonly c: number;
	readonly d: number;
}

/** An address block; bits below the prefix are kept as written and ignored in a match. */
export interface Network extends Address {
	/** 0 to 32, or 0 to 128. */
	readonly prefix: number;
}

/** ::ffff:0:0/96, the addresses that are IPv4 in the form of IPv6 (RFC 4291 §2.5.5.2). */
export const MAPPED: Network = { family: 6, a: 0, b: 0, c: 0xffff, d: 0, prefix: 96 };

/** The number of bits in an address of a family. */
export function bitsOf(family: 4 | 6): 32 | 128 {
	return family === 4 ? 32 : 128;
}

/** The word of four dotted octets in `text[start, end)`, signed, or `null`. */
export function ipv4Word(text: string, start: number, end: number): number | null {
	let word = 0;
	let octets = 1;
	let value = -1;
	for (let i = start; i < end; i++) {
		const unit = text.charCodeAt(i);
		const digit = unit - 0x30;
		if (digit >= 0 && digit <= 9) {
			if (value === 0) return null;
			value = value < 0 ? digit : value * 10 + digit;
			if (value > 255) return null;
		} else {
			if (unit !== 0x2e || value < 0) return null;
			word = (word << 8) | value;
			octets++;
			value = -1;
		}
	}
	return octets === 4 && value >= 0 ? (word << 8) | value : null;
}

/** Parses an IPv4 address in `text[start, end)`, or returns `null`. */
export function parseIpv4(text: string, start = 0, end: number = text.length): Address | null {
	const word = ipv4Word(text, start, end);
	return word === null ? null : { family: 4, a: word >>> 0, b: 0, c: 0, d: 0 };
}

function hexDigit(unit: number): number {
	if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
	const lower = unit | 0x20;
	return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** The four words of an IPv6 address, signed; groups of 16 bits come in at the right. */
export interface Ipv6Words {
	a: number;
	b: number;
	c: number;
	d: number;
}

function shiftIn(words: Ipv6Words, group: number): void {
	words.a = (words.a << 16) | (words.b >>> 16);
	words.b = (words.b << 16) | (words.c >>> 16);
	words.c = (words.c << 16) | (words.d >>> 16);
	words.d = (words.d << 16) | group;
}

/** How many groups of zeros a `::` stands for, with so many groups before it and `text[start, end)` behind it. */
function zerosBefore(text: string, start: number, end: number, before: number): number {
	let groups = start < end ? before + 1 : before;
	let hasQuad = false;
	for (let i = start; i < end; i++) {
		const unit = text.charCodeAt(i);
		if (unit === 0x3a) groups++;
		if (unit === 0x2e) hasQuad = true;
	}
	return hasQuad ? 7 - groups : 8 - groups;
}

/** The words of an IPv6 address (RFC 4291 §2.2) in `text[start, end)`, or `null`. */
export function ipv6Words(text: string, start: number, end: number): Ipv6Words | null {
	if (end - start < 2 || end - start > 45) return null;
	const words: Ipv6Words = { a: 0, b: 0, c: 0, d: 0 };
	let groups = 0;
	let hasGap = false;
	let i = text.startsWith('::', start) ? start + 1 : start;
	while (i < end) {
		if (i > start && text.charCodeAt(i) === 0x3a) {
			const zeros = zerosBefore(text, i + 1, end, groups);
			// RFC 4291 §2.2: `::` appears once, and stands for one group at least.
			if (hasGap || zeros < 1) return null;
			hasGap = true;
			for (let zero = 0; zero < zeros; zero++) shiftIn(words, 0);
			groups += zeros;
			i++;
			continue;
		}
		let group = 0;
		const from = i;
		for (let digit = 0; i < end; i++) {
			digit = hexDigit(text.charCodeAt(i));
			if (digit < 0) break;
			if (i - from === 4) return null;
			group = group * 16 + digit;
		}
		if (i < end && text.charCodeAt(i) === 0x2e) {
			const quad = ipv4Word(text, from, end);
			if (quad === null) return null;
			shiftIn(words, quad >>> 16);
			shiftIn(words, quad & 0xffff);
			groups += 2;
			break;
		}
		if (i === from || groups === 8) return null;
		shiftIn(words, group);
		groups++;
		if (i === end) break;
		if (text.charCodeAt(i++) !== 0x3a || i === end) return null;
	}
	return groups === 8 ? words : null;
}

/** Parses an IPv6 address (RFC 4291 §2.2) in `text[start, end)`, or returns `null`. */
export function parseIpv6(text: string, start = 0, end: number = text.length): Address | null {
	const words = ipv6Words(text, start, end);
	if (words === null) return null;
	const { a, b, c, d } = words;
	return { family: 6, a: a >>> 0, b: b >>> 0, c: c >>> 0, d: d >>> 0 };
}

/** Parses an address of either family, or returns `null`. */
export function parseAddress(text: string): Address | null {
	return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

/**
 * An IPv4-mapped IPv6 address as the IPv4 address it holds, any other as it is (RFC 7208 §5): such a
 * client is an IPv4 client.
 */
export function unmapped(address: Address): Address {
	const isMapped =
		address.family === 6 && address.a === 0 && address.b === 0 && address.c === 0xffff;
	return isMapped ? { family: 4, a: address.d, b: 0, c: 0, d: 0 } : address;
}

/** Tells whether two words agree in their first `bits` bits; beyond 32 in all, below 1 in none. */
export function agree(left: number, right: number, bits: number): boolean {
	return bits <= 0 || (left ^ right) >>> (bits < 32 ? 32 - bits : 0) === 0;
}

/** Tells whether a network holds an address; families never match each other (RFC 7208 §5.6). */
export function contains(network: Network, address: Address): boolean {
	const { family, prefix } = network;
	return family === address.family && agreeUpTo(network, address, prefix);
}

/** Tells whether two addresses of one family agree in their first `prefix` bits. */
export function agreeUpTo(left: Ipv6Words, right: Ipv6Words, prefix: number): boolean {
	return (
		agree(left.a, right.a, prefix) &&
		agree(left.b, right.b, prefix - 32) &&
		agree(left.c, right.c, prefix - 64) &&
		agree(left.d, right.d, prefix - 96)
	);
}

/** Orders addresses of one family as numbers. */
export function compareAddresses(left: Address, right: Address): number {
	return left.a - right.a || left.b - right.b || left.c - right.c || left.d - right.d;
}

/** The network of an address alone, or of its first `prefix` bits. */
export function networkOf(address: Address, prefix: number = bitsOf(address.family)): Network {
	const { family, a, b, c, d } = address;
	return { family, a, b, c, d, prefix };
}
