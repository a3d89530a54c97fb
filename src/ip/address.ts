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

/** The number of bits in an address of a family. */
export function bitsOf(family: 4 | 6): 32 | 128 {
	return family === 4 ? 32 : 128;
}

/** The word of four dotted octets in `text[start, end)`, or -1. */
function parseOctets(text: string, start: number, end: number): number {
	let word = 0;
	let octets = 0;
	let value = -1;
	for (let i = start; i <= end; i++) {
		const unit = i < end ? text.charCodeAt(i) : 0x2e;
		if (unit === 0x2e) {
			if (value < 0 || ++octets > 4) return -1;
			word = word * 256 + value;
			value = -1;
		} else {
			const digit = unit - 0x30;
			if (digit < 0 || digit > 9 || value === 0) return -1;
			value = value < 0 ? digit : value * 10 + digit;
			if (value > 255) return -1;
		}
	}
	return octets === 4 ? word : -1;
}

/** Parses an IPv4 address in `text[start, end)`, or returns `null`. */
export function parseIpv4(text: string, start = 0, end: number = text.length): Address | null {
	const word = parseOctets(text, start, end);
	return word < 0 ? null : { family: 4, a: word, b: 0, c: 0, d: 0 };
}

function hexDigit(unit: number): number {
	if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
	const lower = unit | 0x20;
	return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** The eight groups being read; filled anew by every parse, never kept. */
interface Groups {
	readonly values: number[];
	/** Index of the group before which `::` stands, or -1. */
	gap: number;
}

/**
 * Reads groups up to `end`; returns false where the grammar is broken. A dotted quad may end the text.
 */
function readGroups(text: string, start: number, end: number, groups: Groups): boolean {
	let i = start;
	if (text.startsWith('::', i)) {
		groups.gap = 0;
		i += 2;
	}
	while (i < end) {
		let value = 0;
		let digits = 0;
		const from = i;
		for (; i < end; i++) {
			const digit = hexDigit(text.charCodeAt(i));
			if (digit < 0) break;
			value = value * 16 + digit;
			if (++digits > 4) return false;
		}
		if (i < end && text.charCodeAt(i) === 0x2e) {
			const word = parseOctets(text, from, end);
			if (word < 0) return false;
			groups.values.push(word >>> 16, word & 0xffff);
			return true;
		}
		if (digits === 0 || groups.values.length === 8) return false;
		groups.values.push(value);
		if (i === end) return true;
		if (text.charCodeAt(i++) !== 0x3a) return false;
		if (i < end && text.charCodeAt(i) === 0x3a) {
			if (groups.gap >= 0) return false;
			groups.gap = groups.values.length;
			i++;
		} else if (i === end) {
			return false;
		}
	}
	return true;
}

/** Parses an IPv6 address (RFC 4291 §2.2) in `text[start, end)`, or returns `null`. */
export function parseIpv6(text: string, start = 0, end: number = text.length): Address | null {
	if (end - start < 2 || end - start > 45) return null;
	const groups: Groups = { values: [], gap: -1 };
	if (!readGroups(text, start, end, groups)) return null;
	const { values, gap } = groups;
	if (gap < 0 ? values.length !== 8 : values.length > 7) return null;
	const missing = 8 - values.length;
	const group = (i: number): number => {
		if (missing === 0 || i < gap) return values[i] ?? 0;
		return i < gap + missing ? 0 : (values[i - missing] ?? 0);
	};
	const word = (i: number): number => ((group(i) << 16) | group(i + 1)) >>> 0;
	return { family: 6, a: word(0), b: word(2), c: word(4), d: word(6) };
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

/** Tells whether two words agree in their first `bits` bits (0 to 32). */
function agree(left: number, right: number, bits: number): boolean {
	return bits <= 0 || (left ^ right) >>> (32 - bits) === 0;
}

/** Tells whether a network holds an address; families never match each other (RFC 7208 §5.6). */
export function contains(network: Network, address: Address): boolean {
	if (network.family !== address.family) return false;
	const { prefix } = network;
	if (prefix <= 32) return agree(network.a, address.a, prefix);
	if (network.a !== address.a) return false;
	if (prefix <= 64) return agree(network.b, address.b, prefix - 32);
	if (network.b !== address.b) return false;
	if (prefix <= 96) return agree(network.c, address.c, prefix - 64);
	return network.c === address.c && agree(network.d, address.d, prefix - 96);
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
