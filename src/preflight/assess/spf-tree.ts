/**
 * The picture of an identity's SPF records: every term with what it authorizes and costs, and below it the
 * terms of the record it refers to.
 *
 * Made of the terms that the evaluations of a map reached; nothing is asked, and no order of answers shows.
 *
 * @module
 */

import type { TermStep } from '../../findings/finding.ts';
import type { Network } from '../../ip/address.ts';
import { type AddressRange, type AddressSet, networksOf, unite } from '../../ip/range.ts';
import type { AddressMap } from '../../spf/map/address-map.ts';
import { termsOf } from '../../spf/read-record.ts';
import type { SpfTerm } from '../../spf/record.ts';
import type { NamedRecord, TermNode } from '../../spf/term-node.ts';
import type { SpfBranch } from '../verdict.ts';
import { type Piece, sharesOf, someBlocks } from './coverage.ts';

/** Terms of one record, and of the whole tree, at most. */
const MAX_OF_RECORD = 40;
const MAX_IN_ALL = 1000;
/** CIDR blocks reported of one term. */
const MAX_BLOCKS = 8;
const NO_BLOCKS: SpfBranch['passes'] = { blocks: [], count: 0 };

interface Growing {
	/** What passes by a place or one below it. */
	readonly passes: ReadonlyMap<TermNode, readonly AddressRange[]>;
	/** The networks of ranges: a term authorizes the very ranges that its reference authorizes. */
	readonly networks: Map<AddressRange, readonly Network[]>;
	/** The share of the relay's addresses that a set is; `null` where they are not known. */
	readonly shareOf: ((passes: AddressSet) => number) | null;
	/** TermTree that are open, and those above them. */
	readonly open: ReadonlySet<TermNode>;
	/** Terms that still fit in. */
	left: number;
}

/** What of the relay passes by a path of terms, and by the paths that go on from it. */
interface Passing {
	readonly ranges: AddressRange[];
	/** By domain and index of the next term. */
	readonly below: Map<string, Map<number, Passing>>;
}

/** The next step of a path, made on first use. */
function stepOf({ below }: Passing, { domain, index }: TermStep): Passing {
	const ofDomain = below.get(domain) ?? new Map<number, Passing>();
	const step = ofDomain.get(index) ?? { ranges: [], below: new Map() };
	below.set(domain, ofDomain);
	ofDomain.set(index, step);
	return step;
}

function passesByPlace({ segments }: TreeSources): Map<TermNode, AddressRange[]> {
	const passes = new Map<TermNode, AddressRange[]>();
	for (const segment of segments) {
		if (segment.result !== 'pass') continue;
		for (let at = segment.via; at !== null; at = at.parent) {
			const ranges = passes.get(at);
			if (ranges === undefined) passes.set(at, [segment]);
			else ranges.push(segment);
		}
	}
	return passes;
}

function passesByPath(pieces: readonly Piece[]): Passing {
	const all: Passing = { ranges: [], below: new Map() };
	for (const piece of pieces) {
		if (piece.result !== 'pass') continue;
		let at = all;
		for (const step of piece.via ?? []) {
			at = stepOf(at, step);
			at.ranges.push(piece);
		}
	}
	return all;
}

function openPlaces({ dynamic }: TreeSources): Set<TermNode> {
	const open = new Set<TermNode>();
	for (const place of dynamic) {
		for (let at: TermNode | null = place; at !== null; at = at.parent) open.add(at);
	}
	return open;
}

/** The mean of the shares of both families, or the share of the only one. */
function meanShares(set: AddressSet): (passes: AddressSet) => number {
	const share = sharesOf(set);
	const families = ([4, 6] as const).filter((family) => share([], family) !== null);
	return (passes) => {
		if (passes.length === 0) return 0;
		let sum = 0;
		for (const family of families) sum += share(passes, family) ?? 0;
		return sum / Math.max(1, families.length);
	};
}

/** Tells whether a term authorizes addresses or refers to another record. */
function isBranch(term: SpfTerm): boolean {
	return term.kind === 'directive' || (term.kind === 'modifier' && term.name === 'redirect');
}

/** Ranges in order, joined. */
function joined(ranges: readonly AddressRange[] = []): AddressSet {
	return ranges.length < 2 ? ranges : unite(ranges);
}

function blocksOf(
	ranges: readonly AddressRange[] | undefined,
	{ networks }: Growing,
): SpfBranch['passes'] {
	if (ranges === undefined) return NO_BLOCKS;
	const all: Network[] = [];
	for (const range of joined(ranges)) {
		const known = networks.get(range) ?? networksOf(range);
		networks.set(range, known);
		for (const network of known) all.push(network);
	}
	return someBlocks(all, MAX_BLOCKS);
}

function branchesOf(
	inner: NamedRecord | null,
	places: ReadonlyMap<number, TermNode>,
	relayed: Passing | undefined,
	growing: Growing,
): SpfBranch[] {
	if (inner === null) return [];
	const { domain, record } = inner;
	const terms = termsOf(record).filter(isBranch).slice(0, Math.min(MAX_OF_RECORD, growing.left));
	// A record's own terms come before those of the records it refers to.
	growing.left -= terms.length;
	const ofRelay = relayed?.below.get(domain);
	return terms.map((term) => {
		const { text, index } = term;
		const place = places.get(index);
		const own = ofRelay?.get(index);
		const passes = place && growing.passes.get(place);
		return {
			domain,
			term: text,
			index,
			lookups: place?.lookups ?? 0,
			passes: blocksOf(passes, growing),
			ofRelay: growing.shareOf?.(joined(own?.ranges)) ?? null,
			isDynamic: place !== undefined && growing.open.has(place),
			below: place === undefined ? [] : branchesOf(place.inner, place.below, own, growing),
		};
	});
}

/** What a tree is drawn of; the rest of a map is much more, and need not be held for it. */
export interface TreeSources extends Pick<AddressMap, 'tree' | 'segments' | 'dynamic'> {
	readonly pieces: readonly Piece[];
	/** `null` where the relay's addresses are not known. */
	readonly relaySet: AddressSet | null;
}

/** The tree of a map. */
export function spfTree(sources: TreeSources): readonly SpfBranch[] {
	const { tree, pieces, relaySet } = sources;
	const { top, inner } = tree;
	return branchesOf(inner, top, passesByPath(pieces), {
		passes: passesByPlace(sources),
		networks: new Map(),
		shareOf: relaySet && meanShares(relaySet),
		open: openPlaces(sources),
		left: MAX_IN_ALL,
	});
}
