/**
 * Addresses worth asking about: the ends of ranges, their neighbours, and those that random zones name.
 *
 * @module
 */

import {
	type Address,
	compareAddresses,
	parseAddress,
	parseIpv4,
	parseIpv6,
} from '../../src/ip/address.ts';
import { formatAddress, parseInputNetwork } from '../../src/ip/notation.ts';
import { type AddressRange, predecessor, rangeOf, successor } from '../../src/ip/range.ts';
import type { MapRange } from '../../src/spf/evaluation.ts';
import { V4, V6 } from './spf-texts.ts';

function boundsOf({ range }: Pick<MapRange, 'range'>): AddressRange {
	const [first, last] = range.split('-').map(parseAddress);
	if (first && last) return { first, last };
	const network = parseInputNetwork(range);
	if (network === null) throw new Error(`${range} is no range`);
	return rangeOf(network);
}

/** The ranges of a map as numbers. */
export function boundaries(ranges: readonly MapRange[]): (AddressRange & MapRange)[] {
	return ranges.map((range) => ({ ...range, ...boundsOf(range) }));
}

/** Tells whether a range holds an address. */
export function holds({ first, last }: AddressRange, address: Address): boolean {
	return (
		first.family === address.family &&
		compareAddresses(first, address) <= 0 &&
		compareAddresses(address, last) <= 0
	);
}

/** Addresses at and beside the ends of ranges and those that zones name. */
function candidates(ranges: readonly AddressRange[]): Address[] {
	const named = [...V4.map((text) => parseIpv4(text)), ...V6.map((text) => parseIpv6(text))];
	const ends = [...ranges.flatMap(({ first, last }) => [first, last]), ...named];
	return ends.flatMap((at) =>
		at === null ? [] : [predecessor(at), at, successor(at)].filter((near) => near !== null),
	);
}

/** Makes the address a number stands for: mostly a boundary, sometimes any, sometimes a mapped one. */
export function addressAt(number: number, ranges: readonly AddressRange[]): string {
	const pool = candidates(ranges);
	const chosen = pool[number % pool.length];
	const word = Math.imul(number, 0x9e3779b1) >>> 0;
	if (chosen === undefined || number % 11 === 0) {
		const zeros = { b: 0, c: 0, d: 0 };
		return formatAddress({ family: 4, a: word, ...zeros });
	}
	if (number % 13 === 0) return formatAddress({ family: 6, a: 0x20010db8, b: word, c: word, d: 1 });
	const text = formatAddress(chosen);
	if (chosen.family === 6 || number % 5 !== 0) return text;
	const hex = `${(chosen.a >>> 16).toString(16)}:${(chosen.a & 0xffff).toString(16)}`;
	return number % 2 === 0 ? `::ffff:${text}` : `::FFFF:${hex}`;
}
