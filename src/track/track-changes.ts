/**
 * `trackChanges`: did the changes arrive, and if not, why not?
 *
 * The folder looks at what was published: `goals.ts` says what each change is to lead to, `look.ts` looks
 * once.
 *
 * @module
 */

import { openDns, resolverField } from '../dns/options.ts';
import { formatRecord } from '../dns/record-text.ts';
import type { AbortSignalLike, Resolver } from '../dns/resolver.ts';
import type { DnsSession } from '../dns/session.ts';
import {
	callable,
	invalid,
	knownFields,
	list,
	listOf,
	object,
	optional,
	type Read,
	shaped,
	whole,
} from '../input/fields.ts';
import { type SuffixList, suffixList } from '../names/suffix-list.ts';
import { type Goal, goalsOf } from './goals.ts';
import { look, type Sight } from './look.ts';
import type { ChangeState, TrackableChange, TrackedChange, Tracking } from './tracking.ts';
import { wrongPlaces } from './wrong-places.ts';

/** How to look. */
export interface TrackOptions {
	/** What users of the domain ask: a recursive resolver. */
	readonly resolver: Resolver;
	/** Asks the zone's own name servers, `nodeResolver({ authoritative: true })`. */
	readonly authority?: Resolver;
	/** Milliseconds. */
	readonly now: () => number;
	/** What the look before came to, and when it was. */
	readonly previous?: { readonly tracking: Tracking; readonly at: number };
	/** After an abort what is still open is `unknown`. */
	readonly signal?: AbortSignalLike;
	/** The most questions sent to each resolver, 200 by default. */
	readonly maxQuestions?: number;
}

const KEYS: readonly string[] = [
	'resolver',
	'authority',
	'now',
	'previous',
	'signal',
	'maxQuestions',
];
const MAX_QUESTIONS = 200;
const MAX_CHANGES = 50;
const MIN_WAIT = 30;
const MAX_WAIT = 3600;
/** Of the time since the look before: waiting grows with what was waited. */
const GROWTH = 1.5;

/** A change and what was seen of it. */
interface Judged {
	readonly tracked: TrackedChange;
	/** Seconds until another answer can be expected. */
	readonly wait: number;
}

/** Where the wanted record stands instead. */
async function misplaced(
	{ change, wanted }: Goal,
	dns: DnsSession,
	suffixes: SuffixList,
): Promise<{ readonly at: string; readonly found: readonly string[] } | null> {
	const { name, type } = change;
	for (const at of wanted.length === 0 ? [] : wrongPlaces(name, suffixes)) {
		const answer = await dns.ask(at, type);
		if (answer.outcome !== 'records') continue;
		const texts = answer.records.map((data) => formatRecord(type, data as never));
		if (wanted.every((text) => texts.includes(text))) return { at, found: wanted };
	}
	return null;
}

/** Both views as one state. The zone's own servers know better than a cache what is published. */
function stateOf(seen: Sight, own: Sight | null): Exclude<ChangeState, 'misplaced'> {
	if (seen.state === 'done') return 'seen';
	const { state } = own === null || own.state === 'unknown' ? seen : own;
	if (state === 'done') return 'published';
	return state === 'old' ? 'pending' : state;
}

function waitFor(state: ChangeState, seen: Sight): number {
	if (state === 'seen') return 0;
	// Before the cache lets go of it the answer will be the same.
	return Math.min(MAX_WAIT, Math.max(MIN_WAIT, seen.ttl ?? MIN_WAIT));
}

async function judge(goal: Goal, dns: DnsSession, authority: DnsSession | null): Promise<Judged> {
	const [seen, own] = await Promise.all([
		look(goal, dns),
		authority === null ? null : look(goal, authority),
	]);
	const { change } = goal;
	const state = stateOf(seen, own);
	const known = own === null || own.state === 'unknown' || state === 'seen' ? seen : own;
	const tracked = { change, state, found: known.found };
	if (state !== 'pending') return { tracked, wait: waitFor(state, seen) };
	const elsewhere = await misplaced(goal, authority ?? dns, await suffixList());
	return {
		tracked: elsewhere === null ? tracked : { ...tracked, state: 'misplaced', ...elsewhere },
		// The owner has to act first; no cache of ours holds the answer of the zone's own servers.
		wait: own === null ? waitFor(state, seen) : MIN_WAIT,
	};
}

function isThere({ state }: TrackedChange): boolean {
	return state === 'seen' || state === 'published';
}

function sumOf(changes: readonly TrackedChange[], previous: Tracking | undefined): Tracking['sum'] {
	const isBack = changes.some(
		(tracked, i) =>
			previous?.changes[i]?.state === 'seen' && !isThere(tracked) && tracked.state !== 'unknown',
	);
	if (isBack) return 'regressed';
	if (changes.every(({ state }) => state === 'seen')) return 'all';
	return changes.some(isThere) ? 'part' : 'none';
}

function nextOf(
	judged: readonly Judged[],
	sum: Tracking['sum'],
	previous: TrackOptions['previous'],
	time: number,
): number {
	if (sum === 'all') return 0;
	const waits = judged.filter(({ tracked }) => tracked.state !== 'seen').map(({ wait }) => wait);
	const soonest = Math.min(MAX_WAIT, ...waits);
	if (previous === undefined || previous.tracking.sum !== sum) return Math.max(MIN_WAIT, soonest);
	const since = Math.max(0, time - previous.at) / 1000;
	const grown = Math.ceil(Math.min(since, previous.tracking.next) * GROWTH);
	return Math.min(MAX_WAIT, Math.max(MIN_WAIT, soonest, grown));
}

const PREVIOUS: Read<object | undefined> = /* @__PURE__ */ optional(
	shaped({ 'tracking.changes': list, 'tracking.next': whole(0, MAX_WAIT), at: number }),
);

function number(value: unknown, path: string): number {
	if (typeof value === 'number' && Number.isFinite(value)) return value;
	throw invalid(path, 'must be a number of milliseconds');
}

/**
 * Looks whether changes are published, through what users of the domain ask and, with `authority`, at the
 * zone's own name servers.
 *
 * Without `authority` a cache cannot be told from the zone, so what is not seen yet is `pending`. Nothing
 * is called wrong because of what a cache still holds of the time before the change. Where a record is
 * missing, the names of the usual mistakes are asked too, at most six. What the owner was asked to add by hand, other
 * senders of a first SPF record and an address for DMARC reports, may be there. When all are seen, check the
 * whole configuration again with `preflight`.
 *
 * @param changes - Of a verdict, at most 50; they are plain data and may come from a database.
 * @param options - Resolvers, clock, and what the look before came to.
 * @throws {InputError} `input.change-invalid`, `input.option-invalid`, `input.unknown-option`, before anything is asked.
 *
 * @example
 * ```ts
 * import { trackChanges } from 'maysend';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const changes = [{
 * 	action: 'add', name: '_dmarc.shop.example', type: 'TXT', before: [], after: ['v=DMARC1; p=none'],
 * }] as const;
 * const resolver = zoneResolver('_dmarc.shop.example.shop.example. TXT "v=DMARC1; p=none"');
 * const { changes: [change], sum } = await trackChanges(changes, { resolver, now: () => 0 });
 * sum; // 'none'
 * change?.state; // 'misplaced'
 * change?.at; // '_dmarc.shop.example.shop.example'
 * ```
 */
export async function trackChanges<C extends TrackableChange>(
	changes: readonly C[],
	options: TrackOptions,
): Promise<Tracking<C>> {
	const fields = knownFields(options, KEYS, 'options');
	const now = callable<() => number>(fields['now'], 'options.now');
	PREVIOUS(fields['previous'], 'options.previous');
	listOf(object, MAX_CHANGES)(changes, 'changes', 'input.change-invalid');
	const own = optional(resolverField)(fields['authority'], 'options.authority');
	const dns = openDns(fields, MAX_QUESTIONS);
	const authority = own === undefined ? null : openDns({ ...fields, resolver: own }, MAX_QUESTIONS);
	const goals = goalsOf(changes);
	const judged = await Promise.all(goals.map((goal) => judge(goal, dns, authority)));
	const tracked = judged.map((each) => each.tracked) as TrackedChange<C>[];
	const sum = sumOf(tracked, options.previous?.tracking);
	const next = nextOf(judged, sum, options.previous, now());
	return { changes: tracked, sum, next };
}
