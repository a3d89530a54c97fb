/**
 * The SPF evaluation of a domain for all addresses at once, as segments of the address space.
 *
 * The tree is fetched, the space is cut at every boundary the tree names, and the one evaluation of
 * `evaluate.ts` runs for each interval on the answers at hand. Map and check agree because they are
 * the same walk.
 *
 * @module
 */

import { type Lookups, OUT_OF_QUESTIONS } from '../dns/lookups.ts';
import type { Finding } from '../findings/finding.ts';
import { InputError } from '../input/input-error.ts';
import { parseAddress, unmapped } from '../ip/address.ts';
import type { AddressRange } from '../ip/range.ts';
import type { Client } from './client.ts';
import { evaluateDomain, frameOf } from './evaluate.ts';
import type { SpfResult } from './evaluation.ts';
import { type Gathered, gather } from './gather.ts';
import {
	endOf,
	type Intervals,
	intervalAt,
	intervalClient,
	intervalsOf,
	isMappedInterval,
} from './intervals.ts';
import { MAP_QUESTIONS, MAX_VOIDS } from './limits.ts';
import { openValues } from './macro-values.ts';
import { remembered } from './remembered.ts';
import { type Place, type Places, type Question, startWalk, type Walk } from './walk.ts';

/** Addresses that fare alike, in one family. */
export interface MapSegment extends AddressRange {
	readonly result: SpfResult | 'dynamic';
	readonly via: Place | null;
}

/** A map before it is put into text. */
export interface AddressMap {
	readonly segments: readonly MapSegment[];
	readonly places: Places;
	/** Places of terms that stayed open. */
	readonly dynamic: readonly Place[];
	readonly worst: number;
	readonly voids: number;
	readonly problems: readonly Finding[];
	readonly resultAt: (ip: string) => SpfResult | 'dynamic';
}

interface FamilyMap {
	readonly intervals: Intervals;
	readonly results: readonly MapSegment[];
}

/** What the walks of one map share. */
interface Shared {
	readonly domain: string;
	readonly senderDomain: string | undefined;
	readonly maxVoids: number;
	readonly dns: Lookups;
	readonly places: Places;
	readonly problems: Map<string, Finding>;
	readonly dynamic: Set<Place>;
	/** Questions that a walk not yet settled found no answer to. */
	readonly missing: Map<string, Question>;
	worst: number;
	voids: number;
}

function closed(senderDomain: string | undefined, family: 4 | 6): Parameters<typeof openValues>[0] {
	return senderDomain === undefined ? {} : { senderDomain, family };
}

/** What came of one walk. */
type Fate = Pick<MapSegment, 'result' | 'via'>;

/** Walks once for all intervals that look alike. */
function walkFor(client: Client, shared: Shared): Fate {
	const { dns, missing } = shared;
	const walk: Walk = startWalk({
		client,
		known(name, type) {
			const answer = dns.known(name, type);
			if (answer !== undefined) return answer;
			if (walk.settled === null) missing.set(`${type} ${name}`, { name, type });
			return OUT_OF_QUESTIONS;
		},
		values: openValues(closed(shared.senderDomain, client.family)),
		hasOddLocal: false,
		reverseName: null,
		maxVoids: shared.maxVoids,
		mode: 'map',
		places: shared.places,
		problems: shared.problems,
	});
	const outcome = evaluateDomain(frameOf(shared.domain, null), walk);
	// Every question has an answer here, so no walk stops before its end.
	const { result, at } = walk.settled ?? outcome ?? { result: 'none', at: null };
	if (walk.settled?.result === 'dynamic') shared.dynamic.add(walk.settled.at);
	shared.worst = Math.max(shared.worst, walk.terms);
	shared.voids = Math.max(shared.voids, walk.voids);
	return { result, via: at };
}

function mapFamily(intervals: Intervals, shared: Shared): FamilyMap {
	const client = intervalClient(intervals);
	const fate = remembered(client, (watched) => walkFor(watched, shared));
	const results: MapSegment[] = [];
	for (const [index, first] of intervals.starts.entries()) {
		const last = endOf(intervals, index);
		client.interval = index;
		const isOut = isMappedInterval(intervals, index);
		results.push({ first, last, ...(isOut ? { result: 'none', via: null } : fate()) });
	}
	return { intervals, results };
}

/** Joins neighbors that fare alike for the same reason. */
function join({ intervals, results }: FamilyMap): MapSegment[] {
	const joined: MapSegment[] = [];
	for (const [index, segment] of results.entries()) {
		if (isMappedInterval(intervals, index)) continue;
		const open = joined[joined.length - 1];
		const isAlike =
			open !== undefined &&
			open.result === segment.result &&
			open.via === segment.via &&
			!isMappedInterval(intervals, index - 1);
		if (isAlike) joined[joined.length - 1] = { ...open, last: segment.last };
		else joined.push(segment);
	}
	return joined;
}

/** What is known of the senders, and the limits. */
export interface MappingOptions {
	readonly senderDomain?: string;
	readonly maxVoids?: number;
	readonly maxQuestions?: number;
}

/** The whole of both families on the answers at hand. */
function mapBoth(
	domain: string,
	gathered: Gathered,
	dns: Lookups,
	{ senderDomain, maxVoids = MAX_VOIDS }: MappingOptions,
): { readonly shared: Shared; readonly v4: FamilyMap; readonly v6: FamilyMap } {
	const shared: Shared = {
		domain,
		senderDomain,
		maxVoids,
		dns,
		places: { top: new Map(), inner: null },
		problems: new Map(),
		dynamic: new Set(),
		missing: new Map(),
		worst: 0,
		voids: 0,
	};
	const v4 = mapFamily(intervalsOf(gathered, 4), shared);
	return { shared, v4, v6: mapFamily(intervalsOf(gathered, 6), shared) };
}

/** Maps a domain on the lookups of a larger check, before it is put into text. */
export async function mapAddresses(
	domain: string,
	dns: Lookups,
	options: MappingOptions = {},
): Promise<AddressMap> {
	const { senderDomain, maxQuestions = MAP_QUESTIONS } = options;
	const values = ([4, 6] as const).map((family) => openValues(closed(senderDomain, family)));
	// A part of the questions is kept for what the walks turn out to need: a tree that is wider than the
	// limits of RFC 7208 §4.6.4 allow a walk to see must not hide what a walk does see.
	const ahead = Math.ceil((maxQuestions * 2) / 3);
	let gathered = await gather(domain, values, dns, { questions: ahead });
	let left = maxQuestions - ahead;
	let maps = mapBoth(domain, gathered, dns, options);
	while (maps.shared.missing.size > 0 && left > 0) {
		const missing = [...maps.shared.missing.values()].slice(0, left);
		left -= missing.length;
		await Promise.all(missing.map(({ name, type }) => dns.prefetch(name, type)));
		gathered = await gather(domain, values, dns, { questions: 0 });
		maps = mapBoth(domain, gathered, dns, options);
	}
	const { shared, v4, v6 } = maps;
	return {
		segments: [...join(v4), ...join(v6)],
		places: shared.places,
		dynamic: [...shared.dynamic],
		worst: shared.worst,
		voids: shared.voids,
		problems: [...shared.problems.values()],
		resultAt(ip): SpfResult | 'dynamic' {
			const parsed = typeof ip === 'string' ? parseAddress(ip) : null;
			if (parsed === null) {
				throw new InputError('input.address-invalid', 'ip', 'must be an IP address');
			}
			const address = unmapped(parsed);
			const { intervals, results } = address.family === 4 ? v4 : v6;
			return results[intervalAt(intervals, address)]?.result ?? 'none';
		},
	};
}
