/**
 * The SPF evaluation of a domain for all addresses at once, as segments of the address space.
 *
 * The tree is fetched, the space is cut at every boundary the tree names, and the one evaluation of
 * `evaluate.ts` runs for each interval on the answers at hand. Map and check agree because they are
 * the same walk.
 *
 * @module
 */

import { type DnsSession, OUT_OF_QUESTIONS } from '../../dns/session.ts';
import type { Finding } from '../../findings/finding.ts';
import { InputError } from '../../input/input-error.ts';
import { parseAddress, unmapped } from '../../ip/address.ts';
import type { AddressRange } from '../../ip/range.ts';
import type { Client } from '../client.ts';
import { evaluateDomain } from '../evaluate.ts';
import type { SpfResult } from '../evaluation.ts';
import { frameOf } from '../frame.ts';
import { MAP_QUESTIONS, MAX_VOIDS } from '../limits.ts';
import { openValues } from '../macro-values.ts';
import type { SpfTerm } from '../record.ts';
import {
	localPlace,
	type Place,
	type Places,
	type Question,
	startWalk,
	type Walk,
} from '../walk.ts';
import { walkAlike } from './alike.ts';
import { type Gathered, gather } from './gather.ts';
import {
	clientIntervals,
	endOf,
	type Intervals,
	intervalAt,
	intervalsOf,
	startOf,
} from './intervals.ts';
import { type Painter, painterOn } from './painter.ts';

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
	readonly painter: Painter;
	readonly intervals: Intervals;
	/** By interval; none where no client can be. */
	readonly fates: readonly (Fate | undefined)[];
}

/** What the walks of one map share. */
interface Shared {
	readonly domain: string;
	readonly senderDomain: string | undefined;
	readonly maxVoids: number;
	readonly dns: DnsSession;
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

/** What came of a walk for all intervals that look alike. */
interface Fate {
	readonly walk: Walk;
	readonly result: MapSegment['result'];
	/** The place that decided for the interval that was walked for. */
	readonly via: Place | null;
}

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
	return { walk, result, via: at };
}

function mapFamily(gathered: Gathered, family: 4 | 6, shared: Shared): FamilyMap {
	const intervals = intervalsOf(gathered, family);
	const painter = painterOn(intervals, gathered.isForked);
	const fates = walkAlike(painter, clientIntervals(intervals), (client) => walkFor(client, shared));
	return { painter, intervals, fates };
}

function isLocal(term: SpfTerm): boolean {
	return term.kind === 'directive' && (term.mechanism === 'all' || 'network' in term);
}

/** The place that decides for an interval: in the same record, the local term that it matches itself. */
function placeFor({ walk, via }: Fate, interval: number, painter: Painter): Place | null {
	if (via === null || painter.isExact || !isLocal(via.term)) return via;
	const { parent } = via;
	const inner = (parent ?? walk.places).inner;
	const own = inner === null ? -1 : (painter.ofRecord(inner.record).terms[interval] ?? -1);
	return inner === null || own < 0 ? via : localPlace(walk, parent, inner, own);
}

/** The segments of a family: neighbors that fare alike for the same reason are joined. */
function segmentsOf({ painter, intervals, fates }: FamilyMap): MapSegment[] {
	const segments: MapSegment[] = [];
	let from = 0;
	let open: Fate | undefined;
	let via: Place | null = null;
	// One step behind the end closes the last segment.
	for (let i = 0; i <= intervals.count; i++) {
		const fate = fates[i];
		const here = fate === undefined ? null : placeFor(fate, i, painter);
		if (open !== undefined) {
			const { result } = open;
			if (fate?.result === result && here === via) continue;
			const first = startOf(intervals, from);
			segments.push({ first, last: endOf(intervals, i - 1), result, via });
		}
		from = i;
		open = fate;
		via = here;
	}
	return segments;
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
	dns: DnsSession,
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
	const v4 = mapFamily(gathered, 4, shared);
	return { shared, v4, v6: mapFamily(gathered, 6, shared) };
}

/** Maps a domain on the lookups of a larger check, before it is put into text. */
export async function mapAddresses(
	domain: string,
	dns: DnsSession,
	options: MappingOptions = {},
): Promise<AddressMap> {
	const { senderDomain, maxQuestions = MAP_QUESTIONS } = options;
	const values = ([4, 6] as const).map((family) => openValues(closed(senderDomain, family)));
	// A part of the questions is kept for what the walks turn out to need: a tree that is wider than the
	// limits of RFC 7208 §4.6.4 allow a walk to see must not hide what a walk does see.
	const ahead = Math.ceil((maxQuestions * 2) / 3);
	const harvest = await gather(domain, values, dns, { questions: ahead });
	let left = maxQuestions - ahead;
	let maps = mapBoth(domain, harvest.gathered, dns, options);
	while (maps.shared.missing.size > 0 && left > 0) {
		const missing = [...maps.shared.missing.values()].slice(0, left);
		left -= missing.length;
		await Promise.all(missing.map(({ name, type }) => dns.fetch(name, type)));
		await harvest.resume();
		maps = mapBoth(domain, harvest.gathered, dns, options);
	}
	const { shared, v4, v6 } = maps;
	let segments: readonly MapSegment[] | undefined;
	return {
		get segments(): readonly MapSegment[] {
			segments ??= [...segmentsOf(v4), ...segmentsOf(v6)];
			return segments;
		},
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
			const { intervals, fates } = address.family === 4 ? v4 : v6;
			return fates[intervalAt(intervals, address)]?.result ?? 'none';
		},
	};
}
