import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsOf, networkOf } from '../../src/ip/address.ts';
import {
	type AddressRange,
	type AddressSet,
	asNetwork,
	compareAny,
	highest,
	intersect,
	isSubset,
	lowest,
	networksOf,
	ofFamily,
	predecessor,
	rangeOf,
	sizeOf,
	subtract,
	successor,
	unite,
} from '../../src/ip/range.ts';
import {
	addresses,
	addressOf,
	anyAddress,
	anyRange,
	FAMILIES,
	type Family,
	numberOf,
	ranges,
	topOf,
} from './numbers.ts';

const runs = { numRuns: 800 };

/** A range as numbers. */
type Span = readonly [family: Family, first: bigint, last: bigint];

function spanOf({ first, last }: AddressRange): Span {
	return [first.family, numberOf(first), numberOf(last)];
}

function range(family: Family, first: bigint, last: bigint): AddressRange {
	return { first: addressOf(family, first), last: addressOf(family, last) };
}

/**
 * The set that `keep` makes of two: the space is cut wherever any range begins or ends, and each piece
 * is asked for at its first address alone.
 */
function model(
	left: readonly AddressRange[],
	right: readonly AddressRange[],
	keep: (inLeft: boolean, inRight: boolean) => boolean,
): Span[] {
	const spans: [Family, bigint, bigint][] = [];
	for (const family of FAMILIES) {
		const [lefts, rights] = [left, right].map((side) =>
			side.map(spanOf).filter(([its]) => its === family),
		) as [Span[], Span[]];
		const cuts = [...lefts, ...rights].flatMap(([, first, last]) => [first, last + 1n]);
		const sorted = [...new Set(cuts)].sort((one, other) => (one < other ? -1 : 1));
		const holds = (side: readonly Span[], at: bigint): boolean =>
			side.some(([, first, last]) => first <= at && at <= last);
		sorted.slice(0, -1).forEach((from, i) => {
			if (!keep(holds(lefts, from), holds(rights, from))) return;
			const last = (sorted[i + 1] ?? 0n) - 1n;
			const open = spans[spans.length - 1];
			if (open !== undefined && open[0] === family && open[2] + 1n === from) open[2] = last;
			else spans.push([family, from, last]);
		});
	}
	return spans;
}

const lists = fc.array(anyRange, { maxLength: 8 });
const sets = lists.map(unite);

describe('successor and predecessor', () => {
	it.each(FAMILIES)('are the next numbers of IPv%i, with nothing beyond the ends', (family) => {
		fc.assert(
			fc.property(addresses(family), (address) => {
				const value = numberOf(address);
				const next = value === topOf(family) ? null : addressOf(family, value + 1n);
				const before = value === 0n ? null : addressOf(family, value - 1n);
				expect(successor(address)).toEqual(next);
				expect(predecessor(address)).toEqual(before);
			}),
			runs,
		);
	});

	it.each(FAMILIES)('end where IPv%i ends', (family) => {
		expect(lowest(family)).toEqual(addressOf(family, 0n));
		expect(highest(family)).toEqual(addressOf(family, topOf(family)));
		expect(predecessor(lowest(family))).toBeNull();
		expect(successor(highest(family))).toBeNull();
	});
});

describe('rangeOf', () => {
	it.each(FAMILIES)('is what the numbers say for every prefix length of IPv%i', (family) => {
		const bits = bitsOf(family);
		fc.assert(
			fc.property(addresses(family), (address) => {
				for (let prefix = 0; prefix <= bits; prefix++) {
					const host = (1n << BigInt(bits - prefix)) - 1n;
					const first = numberOf(address) & ~host;
					const found = rangeOf(networkOf(address, prefix));
					expect({ prefix, ...found }).toEqual({ prefix, ...range(family, first, first | host) });
				}
			}),
			{ numRuns: 100 },
		);
	});
});

describe('compareAny', () => {
	it('puts every IPv4 address before every IPv6 address', () => {
		expect(compareAny(highest(4), lowest(6))).toBeLessThan(0);
		expect(compareAny(lowest(6), highest(4))).toBeGreaterThan(0);
	});

	it('is the order of family and number', () => {
		fc.assert(
			fc.property(fc.array(anyAddress), (list) => {
				const key = (address: (typeof list)[number]): bigint =>
					(BigInt(address.family) << 128n) | numberOf(address);
				const sorted = [...list].sort(compareAny).map(key);
				expect(sorted).toEqual(list.map(key).sort((one, other) => (one < other ? -1 : 1)));
			}),
			runs,
		);
	});
});

describe('unite', () => {
	it('holds what any of the ranges holds, in order, disjoint and joined', () => {
		fc.assert(
			fc.property(lists, (list) => {
				expect(unite(list).map(spanOf)).toEqual(model(list, [], (inLeft) => inLeft));
			}),
			runs,
		);
	});

	it.each(FAMILIES)('joins neighbors of IPv%i, and leaves a gap of one address', (family) => {
		expect(unite([range(family, 6n, 9n), range(family, 1n, 5n)]).map(spanOf)).toEqual([
			[family, 1n, 9n],
		]);
		expect(unite([range(family, 7n, 9n), range(family, 1n, 5n)])).toHaveLength(2);
	});

	it('joins neighbors across the seam of two words', () => {
		const seam = 1n << 64n;
		expect(unite([range(6, seam, seam), range(6, seam - 1n, seam - 1n)]).map(spanOf)).toEqual([
			[6, seam - 1n, seam],
		]);
	});

	it('does not join the end of IPv4 with the beginning of IPv6', () => {
		const ends = [range(6, 0n, 0n), range(4, topOf(4), topOf(4))];
		expect(unite(ends).map(spanOf)).toEqual([
			[4, topOf(4), topOf(4)],
			[6, 0n, 0n],
		]);
	});

	it.each(FAMILIES)('takes ranges up to the last address of IPv%i', (family) => {
		const top = topOf(family);
		const list = [range(family, top, top), range(family, 0n, top), range(family, 0n, 0n)];
		expect(unite(list).map(spanOf)).toEqual([[family, 0n, top]]);
	});

	it('swallows a range within one before it, and makes nothing of nothing', () => {
		const list = [range(4, 0n, 100n), range(4, 5n, 6n), range(4, 50n, 120n)];
		expect(unite(list).map(spanOf)).toEqual([[4, 0n, 120n]]);
		expect(unite([])).toEqual([]);
	});

	it('leaves what it was given as it was', () => {
		const list = Object.freeze([
			Object.freeze(range(4, 6n, 9n)),
			Object.freeze(range(4, 1n, 7n)),
		]) as readonly AddressRange[];
		expect(unite(list)).toHaveLength(1);
		expect(list.map(spanOf)).toEqual([
			[4, 6n, 9n],
			[4, 1n, 7n],
		]);
	});
});

describe('the algebra of sets', () => {
	const operations: readonly (readonly [
		string,
		(left: AddressSet, right: AddressSet) => AddressSet,
		(inLeft: boolean, inRight: boolean) => boolean,
	])[] = [
		['intersect', intersect, (inLeft, inRight) => inLeft && inRight],
		['subtract', subtract, (inLeft, inRight) => inLeft && !inRight],
	];

	it.each(operations)('%s agrees with the numbers', (_, operation, keep) => {
		fc.assert(
			fc.property(sets, sets, (left, right) => {
				expect(operation(left, right).map(spanOf)).toEqual(model(left, right, keep));
			}),
			{ numRuns: 2000 },
		);
	});

	it.each(FAMILIES)('subtract cuts ends, middles and wholes of IPv%i', (family) => {
		const all = [range(family, 0n, topOf(family))];
		const top = topOf(family);
		expect(subtract(all, all)).toEqual([]);
		expect(subtract(all, [])).toEqual(all);
		expect(subtract([], all)).toEqual([]);
		expect(subtract(all, [range(family, 0n, 0n)]).map(spanOf)).toEqual([[family, 1n, top]]);
		expect(subtract(all, [range(family, top, top)]).map(spanOf)).toEqual([[family, 0n, top - 1n]]);
		expect(subtract(all, [range(family, 5n, 6n)]).map(spanOf)).toEqual([
			[family, 0n, 4n],
			[family, 7n, top],
		]);
	});

	it('one cut may reach over several ranges', () => {
		const set = [range(4, 1n, 3n), range(4, 5n, 7n), range(4, 9n, 11n)];
		expect(subtract(set, [range(4, 2n, 9n)]).map(spanOf)).toEqual([
			[4, 1n, 1n],
			[4, 10n, 11n],
		]);
	});

	it('isSubset is true when each address of the inner set is in the outer one', () => {
		fc.assert(
			fc.property(sets, sets, (left, right) => {
				const isInside = model(left, right, (inLeft, inRight) => inLeft && !inRight).length === 0;
				expect(isSubset(left, right)).toBe(isInside);
				expect(isSubset(intersect(left, right), left)).toBe(true);
				expect(isSubset(left, unite([...left, ...right]))).toBe(true);
			}),
			runs,
		);
	});

	it.each([
		['nothing is in nothing', [], [], true],
		['nothing is in something', [], [range(4, 1n, 1n)], true],
		['something is not in nothing', [range(4, 1n, 1n)], [], false],
		['the same addresses of another family', [range(4, 1n, 1n)], [range(6, 1n, 1n)], false],
		['one address too many', [range(6, 1n, 4n)], [range(6, 1n, 3n)], false],
	] as const)('isSubset: %s', (_, inner, outer, expected) => {
		expect(isSubset(inner, outer)).toBe(expected);
	});

	it('ofFamily parts a set in two', () => {
		fc.assert(
			fc.property(sets, (set) => {
				const parts = FAMILIES.map((family) => ofFamily(set, family));
				expect(parts.flat()).toEqual(set);
				parts.forEach((part, at) => {
					expect(part.every(({ first }) => first.family === FAMILIES[at])).toBe(true);
				});
			}),
			runs,
		);
	});
});

describe('sizeOf', () => {
	const count = (set: AddressSet): bigint =>
		set.map(spanOf).reduce((sum, [, first, last]) => sum + (last - first + 1n), 0n);

	it('is exact for IPv4', () => {
		fc.assert(
			fc.property(fc.array(ranges(4)).map(unite), (set) => {
				expect(BigInt(sizeOf(set))).toBe(count(set));
			}),
			runs,
		);
	});

	it('is exact for IPv6 while the ranges are short, wherever they lie', () => {
		const short = fc
			.tuple(addresses(6), fc.bigInt({ min: 0n, max: 1n << 50n }))
			.map(([first, length]) => {
				const [from, top] = [numberOf(first), topOf(6)];
				return range(6, from, from + length > top ? top : from + length);
			});
		fc.assert(
			fc.property(short, (one) => {
				expect(BigInt(sizeOf([one]))).toBe(count([one]));
			}),
			runs,
		);
	});

	it('is a double near the number for any set', () => {
		fc.assert(
			fc.property(sets, (set) => {
				const exact = Number(count(set));
				expect(Math.abs(sizeOf(set) - exact)).toBeLessThanOrEqual(exact * 2 ** -50);
			}),
			runs,
		);
	});

	it.each([
		['nothing', [], 0],
		['one address', [range(6, 1n, 1n)], 1],
		['all of IPv4', [range(4, 0n, topOf(4))], 2 ** 32],
		['all of IPv6', [range(6, 0n, topOf(6))], 2 ** 128],
		['two addresses across a seam', [range(6, (1n << 96n) - 1n, 1n << 96n)], 2],
		['both families', [range(4, 0n, 9n), range(6, 0n, 9n)], 20],
	] as const)('of %s', (_, set, size) => {
		expect(sizeOf(set)).toBe(size);
	});
});

describe('networksOf and asNetwork (RFC 4632 §3.1)', () => {
	it.each(FAMILIES)('cut a range of IPv%i into the fewest networks, in order', (family) => {
		const bits = bitsOf(family);
		fc.assert(
			fc.property(ranges(family), (one) => {
				const networks = networksOf(one);
				expect(networks.length).toBeLessThanOrEqual(2 * bits);
				let next = numberOf(one.first);
				for (const network of networks) {
					const [, first, last] = spanOf(rangeOf(network));
					expect(numberOf(network)).toBe(first);
					expect(first).toBe(next);
					next = last + 1n;
				}
				expect(next).toBe(numberOf(one.last) + 1n);
				networks.slice(1).forEach((network, at) => {
					const before = networks[at];
					const isPair =
						before?.prefix === network.prefix &&
						numberOf(before) >> BigInt(bits - network.prefix + 1) ===
							numberOf(network) >> BigInt(bits - network.prefix + 1);
					expect(isPair).toBe(false);
				});
			}),
			{ numRuns: 250 },
		);
	});

	it.each(FAMILIES)('find the one network that a range of IPv%i is', (family) => {
		const bits = bitsOf(family);
		const aligned = fc
			.tuple(addresses(family), fc.nat(bits))
			.map(([address, prefix]) => rangeOf(networkOf(address, prefix)));
		fc.assert(
			fc.property(fc.oneof(aligned, ranges(family)), (one) => {
				const [, first, last] = spanOf(one);
				const size = last - first + 1n;
				const isOne = (size & (size - 1n)) === 0n && first % size === 0n;
				const prefix = bits - (size.toString(2).length - 1);
				expect(asNetwork(one)).toEqual(isOne ? networkOf(one.first, prefix) : null);
				expect(networksOf(one).length === 1).toBe(isOne);
			}),
			runs,
		);
	});

	it.each([
		['all of IPv4', range(4, 0n, topOf(4)), [0]],
		['all of IPv6', range(6, 0n, topOf(6)), [0]],
		['the last address of IPv4', range(4, topOf(4), topOf(4)), [32]],
		['the last address of IPv6', range(6, topOf(6), topOf(6)), [128]],
		['all but both ends', range(4, 1n, 6n), [32, 31, 31, 32]],
		['an aligned start, an odd end', range(4, 8n, 12n), [30, 32]],
	])('%s', (_, one, prefixes) => {
		expect(networksOf(one).map(({ prefix }) => prefix)).toEqual(prefixes);
	});

	it.each(FAMILIES)('need the most networks for all of IPv%i but its two ends', (family) => {
		const networks = networksOf(range(family, 1n, topOf(family) - 1n));
		expect(networks).toHaveLength(2 * bitsOf(family) - 2);
	});
});
