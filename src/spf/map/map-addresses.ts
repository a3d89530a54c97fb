/**
 * The SPF evaluation of a domain for all addresses at once, as segments of the address space.
 *
 * The tree is fetched, the address space is cut at every boundary the tree names, and `evaluate.ts` runs for
 * every group of intervals on the answers at hand. Map and check agree because they are the same evaluation.
 *
 * @module
 */

import type { DnsAnswer } from '../../dns/resolver.ts';
import { type DnsSession, OUT_OF_QUESTIONS } from '../../dns/session.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Client } from '../client.ts';
import { enterRecord, evaluateDomain } from '../evaluate.ts';
import type { SpfResult } from '../evaluation.ts';
import {
	type DnsQuestion,
	type EvaluationState,
	localNode,
	type NodeGround,
	startEvaluation,
} from '../evaluation-state.ts';
import { MAP_QUESTIONS, MAX_VOIDS } from '../limits.ts';
import { mapValues } from '../macro-values.ts';
import type { SpfRecord } from '../record.ts';
import { startRecord } from '../record-evaluation.ts';
import type { TermNode, TermTree } from '../term-node.ts';
import type { AddressMap, MapSegment } from './address-map.ts';
import { evaluateGroups } from './group-evaluation.ts';
import { type FamilyIndex, type IntervalIndex, intervalIndex } from './interval-index.ts';
import { clientIntervals, endOf, intervalAt, intervalsOf, startOf } from './intervals.ts';
import type { KeptMaps } from './kept-maps.ts';
import { addressOf, openMap } from './open-map.ts';
import { type Prefetched, prefetchTree, type TreeData } from './prefetch-tree.ts';

interface FamilyMap extends FamilyIndex {
	/** By interval; none where no client can be. */
	readonly evaluations: readonly (GroupEvaluation | undefined)[];
}

/** What the evaluations of one map share. */
interface Shared {
	readonly domain: string;
	readonly record: SpfRecord | null;
	readonly senderDomain: string | undefined;
	readonly maxVoids: number;
	readonly dns: DnsSession;
	readonly tree: TermTree;
	readonly problems: Map<string, Finding>;
	readonly dynamic: Set<TermNode>;
	/** Questions that an evaluation not yet settled found no answer to. */
	readonly missing: Map<string, DnsQuestion>;
	/** Answers that the evaluations used. */
	readonly used: Set<DnsAnswer>;
	worst: number;
	voids: number;
}

/** The evaluation of one group of intervals. */
interface GroupEvaluation {
	readonly result: MapSegment['result'];
	readonly isVoidDisputed: boolean;
	/** The term that decided for the group's first interval. */
	readonly via: TermNode | null;
}

function evaluateGroup(client: Client, shared: Shared): GroupEvaluation {
	const { dns, missing, used } = shared;
	const state: EvaluationState = startEvaluation({
		client,
		ask(name, type) {
			const answer = dns.known(name, type) ?? OUT_OF_QUESTIONS;
			used.add(answer);
			if (answer !== OUT_OF_QUESTIONS) return answer;
			if (state.settled === null) missing.set(`${type} ${name}`, { name, type });
			return OUT_OF_QUESTIONS;
		},
		values: mapValues(shared.senderDomain, client.family),
		hasOddLocal: false,
		address: null,
		maxVoids: shared.maxVoids,
		maxOctets: dns.maxOctets,
		mode: 'map',
		tree: shared.tree,
		problems: shared.problems,
	});
	const { domain, record } = shared;
	const start = startRecord(domain, null);
	const ended = record === null ? evaluateDomain(start, state) : enterRecord(start, record, state);
	// Every question has an answer here, so no evaluation stops before its end.
	const { result, at } = state.settled ?? ended ?? { result: 'none', at: null };
	if (state.settled?.result === 'dynamic') shared.dynamic.add(state.settled.at);
	shared.worst = Math.max(shared.worst, state.terms);
	shared.voids = Math.max(shared.voids, state.voids);
	const isVoidDisputed = result === 'pass' && state.voids + state.hostVoids > state.maxVoids;
	return { result, via: at, isVoidDisputed };
}

function mapFamily(data: TreeData, family: 4 | 6, shared: Shared): FamilyMap {
	const intervals = intervalsOf(data, family);
	const index = intervalIndex(intervals, data.isForked);
	const evaluations = evaluateGroups(index, clientIntervals(intervals), (client) =>
		evaluateGroup(client, shared),
	);
	return { index, intervals, evaluations };
}

/** The term that decides for an interval: in the record that decided for its group, its own local term. */
function nodeFor(
	{ via }: GroupEvaluation,
	interval: number,
	index: IntervalIndex,
	ground: NodeGround,
): TermNode | null {
	if (via === null || index.isExact || via.term.kind !== 'local') return via;
	const { parent } = via;
	const inner = (parent ?? ground.tree).inner;
	const own = inner === null ? -1 : (index.ofRecord(inner.record).places[interval] ?? -1);
	return inner === null || own < 0 ? via : localNode(ground, parent, inner, own);
}

/** The segments of a family: neighbors with the same result for the same reason are joined. */
function segmentsOf({ index, intervals, evaluations }: FamilyMap, tree: TermTree): MapSegment[] {
	const ground: NodeGround = { client: { family: index.family }, mode: 'map', tree };
	const segments: MapSegment[] = [];
	let from = 0;
	let open: GroupEvaluation | undefined;
	let via: TermNode | null = null;
	// One step behind the end closes the last segment.
	for (let i = 0; i <= intervals.count; i++) {
		const evaluation = evaluations[i];
		const here = evaluation === undefined ? null : nodeFor(evaluation, i, index, ground);
		if (open !== undefined) {
			const { result, isVoidDisputed } = open;
			const isSame = evaluation?.result === result && here === via;
			if (isSame && evaluation.isVoidDisputed === isVoidDisputed) continue;
			const first = startOf(intervals, from);
			segments.push({ first, last: endOf(intervals, i - 1), result, via, isVoidDisputed });
		}
		from = i;
		open = evaluation;
		via = here;
	}
	return segments;
}

/** What is known of the senders, and the limits. */
export interface MappingOptions {
	readonly senderDomain?: string;
	readonly maxVoids?: number;
	readonly maxQuestions?: number;
	/** Evaluated in place of the record that the domain publishes. */
	readonly record?: SpfRecord;
	/** Where the map may be found, and is kept. */
	readonly kept?: KeptMaps;
}

/** The whole of both families on the answers at hand. */
function mapBoth(
	domain: string,
	data: TreeData,
	dns: DnsSession,
	{ senderDomain, maxVoids = MAX_VOIDS, record }: MappingOptions,
): { readonly shared: Shared; readonly v4: FamilyMap; readonly v6: FamilyMap } {
	const shared: Shared = {
		domain,
		record: record ?? null,
		senderDomain,
		maxVoids,
		dns,
		tree: { top: new Map(), inner: null },
		problems: new Map(),
		dynamic: new Set(),
		missing: new Map(),
		used: new Set(),
		worst: 0,
		voids: 0,
	};
	const v4 = mapFamily(data, 4, shared);
	return { shared, v4, v6: mapFamily(data, 6, shared) };
}

/** The problems of a map, which knows how far over the limit a record is: every evaluation counted on. */
function problemsOf({ problems, worst }: Shared): Finding[] {
	const found = [...problems.values()];
	const loop = found.find(
		(problem) => problem.code === 'spf.include-loop' || problem.code === 'spf.redirect-loop',
	);
	const cause =
		loop !== undefined && 'target' in loop.data ? { loop: String(loop.data.target) } : {};
	return found.map((problem) =>
		problem.code === 'spf.lookup-limit' && problem.data.counted === 'terms'
			? { ...problem, data: { ...problem.data, worst, ...cause } }
			: problem,
	);
}

/** The map that evaluations came to; segments are made when they are read. */
class EvaluatedMap implements AddressMap {
	readonly tree: TermTree;
	readonly families: readonly FamilyIndex[];
	readonly dynamic: readonly TermNode[];
	readonly worst: number;
	readonly voids: number;
	readonly problems: readonly Finding[];
	private readonly v4: FamilyMap;
	private readonly v6: FamilyMap;
	private made: readonly MapSegment[] | null = null;

	constructor(shared: Shared, v4: FamilyMap, v6: FamilyMap) {
		this.tree = shared.tree;
		this.families = [v4, v6];
		this.dynamic = [...shared.dynamic];
		this.worst = shared.worst;
		this.voids = shared.voids;
		this.problems = problemsOf(shared);
		this.v4 = v4;
		this.v6 = v6;
	}

	get segments(): readonly MapSegment[] {
		this.made ??= [...segmentsOf(this.v4, this.tree), ...segmentsOf(this.v6, this.tree)];
		return this.made;
	}

	resultAt(ip: string): SpfResult | 'dynamic' {
		const address = addressOf(ip);
		const { intervals, evaluations } = address.family === 4 ? this.v4 : this.v6;
		return evaluations[intervalAt(intervals, address)]?.result ?? 'none';
	}
}

/** The map on the answers at hand, and on those that evaluations turn out to need. */
async function evaluated(
	domain: string,
	prefetched: Prefetched,
	dns: DnsSession,
	questions: number,
	options: MappingOptions,
): Promise<AddressMap> {
	const { data } = prefetched;
	let left = questions;
	let maps = mapBoth(domain, data, dns, options);
	while (maps.shared.missing.size > 0 && left > 0) {
		const missing = [...maps.shared.missing.values()].slice(0, left);
		left -= missing.length;
		await Promise.all(missing.map(({ name, type }) => dns.fetch(name, type)));
		await prefetched.resume();
		if (data.isTooLarge) return openMap(domain, data, dns);
		maps = mapBoth(domain, data, dns, options);
	}
	const { used } = maps.shared;
	const map = new EvaluatedMap(maps.shared, maps.v4, maps.v6);
	const { senderDomain, kept } = options;
	if (senderDomain !== undefined) kept?.keep(domain, map, { senderDomain, used, ...data }, dns);
	return map;
}

/** Maps a domain within a larger check, on its DNS session. */
export async function mapAddresses(
	domain: string,
	dns: DnsSession,
	options: MappingOptions = {},
): Promise<AddressMap> {
	const { senderDomain, maxQuestions = MAP_QUESTIONS, record = null, kept } = options;
	const values = ([4, 6] as const).map((family) => mapValues(senderDomain, family));
	// A part of the questions is kept for what the evaluations turn out to need: a tree wider than the limits
	// of RFC 7208 §4.6.4 must not hide what an evaluation does see.
	const ahead = Math.ceil((maxQuestions * 2) / 3);
	const prefetched = await prefetchTree(domain, record, values, dns, { questions: ahead });
	const { data } = prefetched;
	if (data.isTooLarge) return openMap(domain, data, dns);
	const known = kept?.find(domain, senderDomain, data.questions, dns);
	return known ?? evaluated(domain, prefetched, dns, maxQuestions - ahead, options);
}
