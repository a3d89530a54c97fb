/**
 * The picture of an identity's SPF records: every term with what it lets in and costs, and below it the
 * terms of the record it refers to.
 *
 * Made of the places that the walks of a map went through; nothing is asked, and no order of answers shows.
 *
 * @module
 */

import type { TermPath, TermStep } from '../findings/finding.ts';
import { type AddressRange, type AddressSet, unite } from '../ip/range.ts';
import type { AddressMap } from '../spf/map-addresses.ts';
import type { SpfTerm } from '../spf/record.ts';
import type { Inner, Place } from '../spf/walk.ts';
import { type Piece, sharesOf, someBlocks } from './coverage.ts';
import type { SpfBranch } from './verdict.ts';

/** Terms of one record, and of the whole tree, at most. */
const MAX_OF_RECORD = 40;
const MAX_IN_ALL = 1000;
/** CIDR blocks told of one term. */
const MAX_BLOCKS = 8;

interface Growing {
	/** What passes by a place or one below it. */
	readonly passes: ReadonlyMap<Place, readonly AddressRange[]>;
	/** What of the relay passes by the terms of a path, by that path. */
	readonly ofRelay: ReadonlyMap<string, readonly AddressRange[]>;
	/** The share of the relay's addresses that a set is; `null` where they are not known. */
	readonly shareOf: ((passes: AddressSet) => number) | null;
	/** Places that are open, and those above them. */
	readonly open: ReadonlySet<Place>;
	/** Terms that still fit in. */
	left: number;
}

function keyOf(above: string, { domain, index }: Pick<TermStep, 'domain' | 'index'>): string {
	return `${above} ${domain} ${index}`;
}

function append<K>(lists: Map<K, AddressRange[]>, key: K, range: AddressRange): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [range]);
	else list.push(range);
}

function passesByPlace({ segments }: AddressMap): Map<Place, AddressRange[]> {
	const passes = new Map<Place, AddressRange[]>();
	for (const { first, last, result, via } of segments) {
		if (result !== 'pass') continue;
		for (let at = via; at !== null; at = at.parent) append(passes, at, { first, last });
	}
	return passes;
}

function passesByPath(pieces: readonly Piece[]): Map<string, AddressRange[]> {
	const passes = new Map<string, AddressRange[]>();
	for (const { first, last, result, via = [] } of pieces) {
		if (result !== 'pass') continue;
		let key = '';
		for (const step of via as TermPath) {
			key = keyOf(key, step);
			append(passes, key, { first, last });
		}
	}
	return passes;
}

function openPlaces({ dynamic }: AddressMap): Set<Place> {
	const open = new Set<Place>();
	for (const place of dynamic) {
		for (let at: Place | null = place; at !== null; at = at.parent) open.add(at);
	}
	return open;
}

/** The mean of the shares of both families, or the share of the only one. */
function meanShares(set: AddressSet): (passes: AddressSet) => number {
	const share = sharesOf(set);
	return (passes) => {
		const shares = ([4, 6] as const).flatMap((family) => share(passes, family) ?? []);
		return shares.reduce((sum, each) => sum + each, 0) / Math.max(1, shares.length);
	};
}

/** Tells whether a term lets somebody in or hands over to another record. */
function isBranch(term: SpfTerm): boolean {
	return term.kind === 'directive' || (term.kind === 'modifier' && term.name === 'redirect');
}

function branchesOf(
	inner: Inner | null,
	places: ReadonlyMap<number, Place>,
	above: string,
	growing: Growing,
): SpfBranch[] {
	if (inner === null) return [];
	const { domain, record } = inner;
	const terms = record.terms.filter(isBranch).slice(0, Math.min(MAX_OF_RECORD, growing.left));
	// A record's own terms come before those of the records it refers to.
	growing.left -= terms.length;
	return terms.map((term) => {
		const { text, index } = term;
		const place = places.get(index);
		const key = keyOf(above, { domain, index });
		const passes = place === undefined ? [] : unite(growing.passes.get(place) ?? []);
		return {
			domain,
			term: text,
			index,
			lookups: place?.lookups ?? 0,
			passes: someBlocks(passes, MAX_BLOCKS),
			ofRelay: growing.shareOf?.(unite(growing.ofRelay.get(key) ?? [])) ?? null,
			isDynamic: place !== undefined && growing.open.has(place),
			below: place === undefined ? [] : branchesOf(place.inner, place.below, key, growing),
		};
	});
}

/** The tree of a map; `relaySet` is `null` where the relay's addresses are not known. */
export function spfTree(
	map: AddressMap,
	pieces: readonly Piece[],
	relaySet: AddressSet | null,
): readonly SpfBranch[] {
	const { top, inner } = map.places;
	return branchesOf(inner, top, '', {
		passes: passesByPlace(map),
		ofRelay: passesByPath(pieces),
		shareOf: relaySet && meanShares(relaySet),
		open: openPlaces(map),
		left: MAX_IN_ALL,
	});
}
