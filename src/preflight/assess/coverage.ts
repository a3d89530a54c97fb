/**
 * What the identity's SPF record says of the relay's address set.
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import type { TermPath } from '../../findings/finding.ts';
import { compareAddresses, type Network } from '../../ip/address.ts';
import { formatAddress, formatNetwork, formatRange } from '../../ip/notation.ts';
import {
	type AddressRange,
	type AddressSet,
	addressesIn,
	compareAny,
	networksOf,
	ofFamily,
	sizeOf,
	subtract,
	unite,
} from '../../ip/range.ts';
import { checkHostWith } from '../../spf/check-host.ts';
import type { MapRange, SpfResult } from '../../spf/evaluation.ts';
import type { AddressMap } from '../../spf/map/address-map.ts';
import { pathTo } from '../../spf/term-node.ts';
import type { SpfState } from '../verdict.ts';

/** Addresses of the relay with the same result, for the same reason. */
export interface Piece extends AddressRange {
	readonly result: SpfResult | 'dynamic';
	readonly via: TermPath | undefined;
	/** Some receivers count more void look-ups than RFC 7208 §4.6.4 allows. */
	readonly isVoidDisputed: boolean;
}

/** A relay of at most this many addresses is settled address by address where terms are dynamic. */
const MAX_SETTLED = 64;

/** The relay's set cut by the segments of a map; both are in order. */
export function cut(set: AddressSet, { segments }: AddressMap): Piece[] {
	const pieces: Piece[] = [];
	let i = 0;
	let j = 0;
	for (;;) {
		const range = set[i];
		const segment = segments[j];
		if (range === undefined || segment === undefined) return pieces;
		const first = compareAny(range.first, segment.first) > 0 ? range.first : segment.first;
		const isRangeShorter = compareAny(range.last, segment.last) < 0;
		const last = isRangeShorter ? range.last : segment.last;
		if (first.family === last.family && compareAddresses(first, last) <= 0) {
			const { result, isVoidDisputed } = segment;
			const via = segment.via === null ? undefined : pathTo(segment.via);
			pieces.push({ first, last, result, via, isVoidDisputed });
		}
		if (isRangeShorter) i++;
		else j++;
	}
}

async function settle(
	piece: Piece,
	sender: string,
	domain: string,
	dns: DnsSession,
): Promise<Piece[]> {
	if (piece.result !== 'dynamic') return [piece];
	return Promise.all(
		addressesIn([piece]).map(async (address) => {
			const check = { ip: formatAddress(address), sender, domain, helo: domain };
			const { result, match } = await checkHostWith(check, dns);
			const { isVoidDisputed } = piece;
			return { first: address, last: address, result, via: match, isVoidDisputed };
		}),
	);
}

/** Replaces dynamic pieces by the results of their addresses, where the relay has few enough. */
export async function settleDynamic(
	pieces: readonly Piece[],
	set: AddressSet,
	sender: string,
	domain: string,
	dns: DnsSession,
): Promise<readonly Piece[]> {
	const isDynamic = pieces.some(({ result }) => result === 'dynamic');
	if (!isDynamic || sizeOf(set) > MAX_SETTLED) return pieces;
	return (await Promise.all(pieces.map((piece) => settle(piece, sender, domain, dns)))).flat();
}

/** The state that holds for any addresses of the relay, or `null`. */
export function uniformState({ segments }: AddressMap): SpfState | null {
	const results = new Set(segments.map(({ result }) => result));
	const only = (...among: (SpfResult | 'dynamic')[]): boolean =>
		[...results].every((result) => among.includes(result));
	if (only('none')) return 'no-record';
	if (only('permerror')) return 'broken';
	return only('fail', 'softfail', 'neutral') ? 'denied' : null;
}

/** The state by the relay's pieces; `unknown` where one is temperror or dynamic. */
export function stateOf(pieces: readonly Piece[]): SpfState {
	const results = pieces.map(({ result }) => result);
	if (results.some((result) => result === 'temperror' || result === 'dynamic')) return 'unknown';
	if (results.every((result) => result === 'pass')) return 'authorized';
	if (results.includes('pass')) return 'partial';
	if (results.every((result) => result === 'none')) return 'no-record';
	return results.includes('permerror') ? 'broken' : 'denied';
}

/** The part of a set that passes. */
export function passing(pieces: readonly Piece[]): AddressSet {
	return unite(pieces.filter(({ result }) => result === 'pass'));
}

/** Sizes are doubles: only beyond this share is there a doubt whether all is covered. */
const NEARLY_ALL = 0.999;

/**
 * Tells which share of a set's addresses of a family a part of it is; exactly 1 only when it is all of them,
 * `null` where there are none.
 */
export function sharesOf(set: AddressSet): (part: AddressSet, family: 4 | 6) => number | null {
	const whole = { 4: ofFamily(set, 4), 6: ofFamily(set, 6) };
	const sizes = { 4: sizeOf(whole[4]), 6: sizeOf(whole[6]) };
	return (part, family) => {
		if (whole[family].length === 0) return null;
		const share = sizeOf(ofFamily(part, family)) / sizes[family];
		if (share < NEARLY_ALL) return share;
		const isAll = subtract(whole[family], part).length === 0;
		return isAll ? 1 : Math.min(share, 1 - Number.EPSILON);
	};
}

/** Orders networks with IPv4 first, widest first. */
function compareWidths(left: Network, right: Network): number {
	return left.family - right.family || left.prefix - right.prefix || compareAddresses(left, right);
}

/** A set as CIDR blocks, IPv4 first, widest first. */
export function blocksOf(set: AddressSet): string[] {
	return set.flatMap(networksOf).sort(compareWidths).map(formatNetwork);
}

/** The first CIDR blocks of some networks, and how many there are in all. */
export function someBlocks(
	networks: readonly Network[],
	limit: number,
): { readonly blocks: readonly string[]; readonly count: number } {
	const widest = networks.slice(0, limit).sort(compareWidths);
	for (let i = limit; i < networks.length; i++) {
		const network = networks[i];
		const narrowest = widest[limit - 1];
		if (network === undefined || narrowest === undefined) break;
		// Most are no wider than any of those.
		if (compareWidths(network, narrowest) >= 0) continue;
		widest.pop();
		const at = widest.findIndex((other) => compareWidths(network, other) < 0);
		widest.splice(at < 0 ? widest.length : at, 0, network);
	}
	return { blocks: widest.map(formatNetwork), count: networks.length };
}

/** Pieces as text. */
export function pieceRanges(pieces: readonly Piece[]): MapRange[] {
	return pieces.map(({ first, last, result, via }) => {
		const range = formatRange({ first, last });
		return via === undefined ? { range, result } : { range, result, via };
	});
}
