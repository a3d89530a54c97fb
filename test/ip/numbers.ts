/**
 * Addresses as whole numbers, the model that the tests of this folder hold the words against; and
 * addresses and texts as fast-check makes them, edges first.
 *
 * @module
 */

import fc from 'fast-check';
import { type Address, bitsOf } from '../../src/ip/address.ts';
import type { AddressRange } from '../../src/ip/range.ts';

/** Either family. */
export type Family = Address['family'];

/** The families, for tables. */
export const FAMILIES: readonly Family[] = [4, 6];

/** The highest number of a family. */
export function topOf(family: Family): bigint {
	return (1n << BigInt(bitsOf(family))) - 1n;
}

/** The number an address is. */
export function numberOf({ family, a, b, c, d }: Address): bigint {
	const words = family === 4 ? [a] : [a, b, c, d];
	return words.reduce((value, word) => (value << 32n) | BigInt(word), 0n);
}

/** The address a number is. */
export function addressOf(family: Family, value: bigint): Address {
	const word = (shift: bigint): number => Number((value >> shift) & 0xffffffffn);
	if (family === 4) return { family, a: word(0n), b: 0, c: 0, d: 0 };
	return { family, a: word(96n), b: word(64n), c: word(32n), d: word(0n) };
}

/** A number of a family: the ends, the seams between words and their neighbors, or any. */
export function numbers(family: Family): fc.Arbitrary<bigint> {
	const top = topOf(family);
	const seams = family === 4 ? [0n, 1n << 31n] : [0n, 1n << 32n, 1n << 64n, 1n << 96n, 1n << 127n];
	const near = fc
		.tuple(fc.constantFrom(...seams, top + 1n), fc.bigInt({ min: -20n, max: 20n }))
		.map(([seam, offset]) => seam + offset)
		.filter((value) => value >= 0n && value <= top);
	return fc.oneof(near, fc.bigInt({ min: 0n, max: top }));
}

/** An address of a family. */
export function addresses(family: Family): fc.Arbitrary<Address> {
	return numbers(family).map((value) => addressOf(family, value));
}

/** An address of either family. */
export const anyAddress: fc.Arbitrary<Address> = fc.oneof(addresses(4), addresses(6));

/** A range of a family: short, long, or the whole of it. */
export function ranges(family: Family): fc.Arbitrary<AddressRange> {
	const top = topOf(family);
	const span = fc.oneof(fc.bigInt({ min: 0n, max: 40n }), numbers(family));
	return fc.tuple(numbers(family), span).map(([first, length]) => ({
		first: addressOf(family, first),
		last: addressOf(family, first + length > top ? top : first + length),
	}));
}

/** A range of either family. */
export const anyRange: fc.Arbitrary<AddressRange> = fc.oneof(ranges(4), ranges(6));

const UNITS = [...'0123456789abcfABCFgx:./%[] -+\t\n\u0660'];

/** A text with some of its characters replaced, dropped, doubled or put in. */
export function mutated(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
	const edit = fc.record({
		at: fc.nat(60),
		drop: fc.nat(2),
		put: fc.oneof(fc.constant(''), fc.constantFrom(...UNITS, '::', '0000', '255', '1.2.3.4')),
	});
	return fc.tuple(texts, fc.array(edit, { maxLength: 3 })).map(([text, edits]) =>
		edits.reduce((now, { at, drop, put }) => {
			const from = at % (now.length + 1);
			return now.slice(0, from) + put + now.slice(from + drop);
		}, text),
	);
}

/** Texts that are addresses of a family, or nearly. */
export const nearlyAddresses: fc.Arbitrary<string> = fc.oneof(
	mutated(fc.oneof(fc.ipV4(), fc.ipV4Extended())),
	mutated(fc.ipV6()),
	mutated(
		fc
			.tuple(fc.constantFrom('::', '::ffff:', '64:ff9b::', '1:2:3:4:5:6:', '1::5:'), fc.ipV4())
			.map(([head, quad]) => head + quad),
	),
	fc.array(fc.constantFrom(...UNITS)).map((units) => units.join('')),
	fc.string(),
);
