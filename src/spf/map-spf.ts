/**
 * `mapSpf`: the SPF evaluation of a domain for all addresses at once.
 *
 * The tree is fetched, the address space is cut at every boundary the tree names, and the one evaluation of
 * `evaluate.ts` runs for each interval on the answers at hand. Map and check agree because they are
 * the same walk.
 *
 * @module
 */

import { type Lookups, lookups, OUT_OF_QUESTIONS } from '../dns/lookups.ts';
import type { Finding } from '../findings/finding.ts';
import { InputError } from '../input/input-error.ts';
import { parseAddress, unmapped } from '../ip/address.ts';
import { formatRange } from '../ip/notation.ts';
import type { AddressRange } from '../ip/range.ts';
import { lowerAscii, toALabels, withoutFinalDot } from '../names/domain-name.ts';
import type { CheckOptions } from './check-host.ts';
import { evaluateDomain } from './evaluate.ts';
import type { MapRange, SpfMap, SpfResult } from './evaluation.ts';
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
import { checkKeys, checkLimit } from './options.ts';
import { type Place, type Places, pathTo, type Question, type Steps, type Walk } from './walk.ts';

/** How a map asks DNS, and what is known of the senders. */
export interface MapOptions extends CheckOptions {
	/** The domain of every sender: closes `%{o}`, and `%{v}` by address family. */
	readonly senderDomain?: string;
}

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

/** Runs a walk on the answers at hand; a question without one reads as over the limit on questions. */
function run<R>(steps: Steps<R>, walk: Walk, { dns, missing }: Shared): R {
	let step = steps.next();
	while (!step.done) {
		const { name, type } = step.value;
		const answer = dns.known(name, type);
		if (answer === undefined && walk.settled === null)
			missing.set(`${type} ${name}`, { name, type });
		step = steps.next(answer ?? OUT_OF_QUESTIONS);
	}
	return step.value;
}

function mapFamily(intervals: Intervals, shared: Shared): FamilyMap {
	const { family, starts } = intervals;
	const client = intervalClient(intervals);
	const values = openValues(closed(shared.senderDomain, family));
	const results: MapSegment[] = [];
	for (const [index, first] of starts.entries()) {
		client.interval = index;
		const walk: Walk = {
			client,
			values,
			hasOddLocal: false,
			reverseName: null,
			maxVoids: shared.maxVoids,
			mode: 'map',
			places: shared.places,
			problems: shared.problems,
			terms: 0,
			voids: 0,
			settled: null,
			validated: null,
		};
		const last = endOf(intervals, index);
		if (isMappedInterval(intervals, index)) {
			results.push({ first, last, result: 'none', via: null });
			continue;
		}
		const outcome = run(evaluateDomain(shared.domain, walk, null), walk, shared);
		const { result, at } = walk.settled ?? outcome;
		if (walk.settled?.result === 'dynamic') shared.dynamic.add(walk.settled.at);
		shared.worst = Math.max(shared.worst, walk.terms);
		shared.voids = Math.max(shared.voids, walk.voids);
		results.push({ first, last, result, via: at });
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
		places: { top: new Map() },
		problems: new Map(),
		dynamic: new Set(),
		missing: new Map(),
		worst: 0,
		voids: 0,
	};
	const v4 = mapFamily(intervalsOf(gathered, 4), shared);
	return { shared, v4, v6: mapFamily(intervalsOf(gathered, 6), shared) };
}

/** {@link mapSpf} on the lookups of a larger check, before it is put into text. */
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

/** The terms that took look-ups, outermost first, each with all below it. */
function costs(places: Places): SpfMap['lookups']['byTerm'] {
	const rows: { term: ReturnType<typeof pathTo>; lookups: number }[] = [];
	const visit = (below: Map<number, Place>): void => {
		for (const place of [...below.values()].sort(
			(left, right) => left.term.index - right.term.index,
		)) {
			if (place.lookups > 0) rows.push({ term: pathTo(place), lookups: place.lookups });
			visit(place.below);
		}
	};
	visit(places.top);
	return rows;
}

/** A segment as text. */
export function mapRange({ first, last, result, via }: MapSegment): MapRange {
	const range = formatRange({ first, last });
	return via === null ? { range, result } : { range, result, via: pathTo(via) };
}

/** The name in A-labels, or as it stands where it cannot be one: no such name exists then. */
function canonical(domain: unknown, path: string): string {
	if (typeof domain !== 'string') throw new InputError('input.type', path, 'must be a string');
	return toALabels(domain) ?? withoutFinalDot(lowerAscii(domain));
}

/**
 * Evaluates the SPF policy of a domain for all addresses at once.
 *
 * `ranges` is a partition of IPv4 and IPv6 (without ::ffff:0:0/96, which is IPv4), in order; each range
 * has its result and, in `via`, the terms that decided. Where a term depends on more than the address
 * (`ptr`, macros that stay open) the result is `dynamic`. For every address `lookup` gives `dynamic` or
 * exactly what {@link checkHost} gives over the same DNS. `lookups.worst` counts the worst path, on past
 * the limit of ten up to 40.
 *
 * @throws {InputError} `input.unknown-option`, `input.type`, before anything is asked.
 *
 * @example
 * ```ts
 * const resolver = zoneResolver('example.com. IN TXT "v=spf1 ip4:192.0.2.0/24 -all"');
 * const map = await mapSpf('example.com', { resolver });
 * map.lookup('192.0.2.7'); // 'pass'
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7208.html#section-4 RFC 7208 §4}
 */
export async function mapSpf(domain: string, options: MapOptions): Promise<SpfMap> {
	checkKeys(
		options,
		['resolver', 'signal', 'maxQuestions', 'maxVoidLookups', 'senderDomain'],
		'options',
	);
	const name = canonical(domain, 'domain');
	const { resolver, signal, senderDomain } = options;
	const maxQuestions = checkLimit(options.maxQuestions, MAP_QUESTIONS, 'options.maxQuestions');
	const maxVoids = checkLimit(options.maxVoidLookups, MAX_VOIDS, 'options.maxVoidLookups');
	const dns = lookups({ resolver, maxQuestions, ...(signal === undefined ? {} : { signal }) });
	const closing =
		senderDomain === undefined
			? {}
			: { senderDomain: canonical(senderDomain, 'options.senderDomain') };
	const map = await mapAddresses(name, dns, { ...closing, maxVoids, maxQuestions });
	let ranges: readonly MapRange[] | undefined;
	return {
		get ranges(): readonly MapRange[] {
			ranges ??= map.segments.map(mapRange);
			return ranges;
		},
		dynamic: map.dynamic.map(pathTo),
		lookups: { worst: map.worst, void: map.voids, byTerm: costs(map.places) },
		lookup: map.resultAt,
	};
}
