/**
 * A resolver that remembers what another one said, for as long as DNS allows (RFC 2308, RFC 9520).
 *
 * The clock, the timer and the shared store are injected.
 *
 * @module
 */

import type { Cancellation } from '../../dns/abort.ts';
import { resolverField } from '../../dns/options.ts';
import type {
	DnsAnswer,
	RecordType,
	ResolveOptions,
	Resolver,
	ResolverLike,
} from '../../dns/resolver.ts';
import { CANCELLED, send } from '../../dns/send.ts';
import { canonicalName, isAskable } from '../../names/domain-name.ts';
import { type HeldAnswer, handOut, hold, holdStale, isFresh, standIn } from './answer-age.ts';
import type { Question } from './entry.ts';
import { boundedMemory, type Memory } from './memory.ts';
import {
	type CacheOptions,
	type CacheRules,
	type CacheStore,
	readCacheOptions,
} from './options.ts';
import { type SingleFlight, singleFlight } from './single-flight.ts';
import { type SharedStore, sharedStore } from './store.ts';
import { weightOf } from './weight.ts';

export type { CacheOptions, CacheStore };

/** What a cache has done so far, counted; plain data. */
export interface CacheStatistics {
	/** Questions answered from memory. */
	readonly hits: number;
	/** Questions that were neither in memory nor under way. */
	readonly misses: number;
	/** Questions that joined the same one under way. */
	readonly coalesced: number;
	/** Questions that went to the resolver behind. */
	readonly asked: number;
	/** Answers returned after their time, in place of a failure. */
	readonly stale: number;
	/** Misses answered by the store. */
	readonly storeHits: number;
	/** Calls of the store that threw, rejected or, at a write, came back with `false`. */
	readonly storeErrors: number;
	/** Misses for which DNS was asked because the store took too long. */
	readonly storeTimeouts: number;
	/** Reads and writes left out, since the store had just taken too long. */
	readonly storeSkipped: number;
	/** Entries of the store that were dropped: no answer to the question, or of another form. */
	readonly corrupt: number;
	/** Answers that were evicted from memory. */
	readonly evictions: number;
	/** Answers in memory now. */
	readonly entries: number;
}

/** A resolver with a memory. */
export interface CachedResolver extends Resolver {
	/** What it has done so far. */
	statistics(): CacheStatistics;
}

type Counts = { -readonly [K in Exclude<keyof CacheStatistics, 'entries'>]: number };

const NOTHING: Counts = {
	hits: 0,
	misses: 0,
	coalesced: 0,
	asked: 0,
	stale: 0,
	storeHits: 0,
	storeErrors: 0,
	storeTimeouts: 0,
	storeSkipped: 0,
	corrupt: 0,
	evictions: 0,
};

/** A fresh answer of the store; or what DNS said, and the entry past its time that the store had. */
type Learned =
	| { readonly fresh: HeldAnswer }
	| { readonly answer: DnsAnswer; readonly old: HeldAnswer | null };

/**
 * Asks the store, and DNS when the store has no fresh answer or takes too long; of both under way, the
 * first answer counts.
 */
async function learn(
	shared: SharedStore,
	question: Question,
	isGood: (held: HeldAnswer) => boolean,
	ask: () => Promise<DnsAnswer>,
): Promise<Learned> {
	const read = shared.read(question);
	const held = await Promise.race([read, shared.timeout()]);
	if (held !== undefined) {
		return held !== null && isGood(held) ? { fresh: held } : { answer: await ask(), old: held };
	}
	shared.pause();
	return new Promise((resolve) => {
		void ask().then((answer) => resolve({ answer, old: null }));
		void read.then((late) => {
			if (late !== null && isGood(late)) resolve({ fresh: late });
		});
	});
}

/** One cache. */
interface Cache {
	readonly resolver: Resolver;
	readonly rules: CacheRules;
	readonly counts: Counts;
	readonly memory: Memory<HeldAnswer>;
	readonly flights: Map<string, SingleFlight>;
	readonly shared: SharedStore | null;
}

function keep({ memory, counts, rules }: Cache, key: string, held: HeldAnswer): DnsAnswer {
	if (held.until > held.at) memory.put(key, held);
	else memory.forget(key);
	if (held.isStale) counts.stale++;
	return handOut(held, rules.now());
}

/** Asks the store, where there is one, and the resolver behind. */
async function fetch(
	cache: Cache,
	key: string,
	question: Question,
	own: Cancellation,
): Promise<DnsAnswer> {
	const { rules, counts, shared } = cache;
	const ask = (): Promise<DnsAnswer> => {
		if (own.signal.aborted) return Promise.resolve(CANCELLED);
		counts.asked++;
		return send(cache.resolver, question.name, question.type, own.signal);
	};
	const learned: Learned = shared?.isOpen()
		? await learn(shared, question, (held) => isFresh(held, rules.now()), ask)
		: { answer: await ask(), old: null };
	if ('fresh' in learned) {
		// DNS may have been asked beside a slow store.
		own.cancel();
		counts.storeHits++;
		return keep(cache, key, learned.fresh);
	}
	const { answer, old } = learned;
	// Says what the callers did, also when everybody left, and nothing about DNS: nothing is held or dropped.
	if (answer.outcome === 'failure' && answer.reason === 'cancelled') return answer;
	const at = rules.now();
	const stale = standIn(answer, [cache.memory.get(key), old], at);
	if (stale !== undefined) return keep(cache, key, holdStale(stale, at));
	const held = hold(answer, at, rules);
	shared?.write(question, held);
	return keep(cache, key, held);
}

function lookUp(
	cache: Cache,
	question: Question,
	how: ResolveOptions,
): Promise<DnsAnswer> | DnsAnswer {
	const { counts, flights } = cache;
	const key = `${question.type} ${question.name}`;
	const time = cache.rules.now();
	const held = cache.memory.get(key);
	if (held !== undefined && isFresh(held, time)) {
		counts.hits++;
		if (held.isStale) counts.stale++;
		return handOut(held, time);
	}
	// Read only here: reading a signal may create one.
	const { signal } = how;
	if (signal?.aborted) return CANCELLED;
	const known = flights.get(key);
	if (known !== undefined) {
		counts.coalesced++;
		return known.join(signal);
	}
	counts.misses++;
	const flight = singleFlight(
		(own) => fetch(cache, key, question, own),
		() => void flights.delete(key),
	);
	flights.set(key, flight);
	return flight.join(signal);
}

/**
 * Wraps a resolver in a cache.
 *
 * Records are held for their TTL and negative answers for theirs, both counted down in what is handed
 * out; failures for a few seconds; `cancelled` never. A question is under way only once: callers that ask
 * the same meanwhile wait for its answer, and an abort ends it only when no caller is left. With `store`, answers are
 * shared with other machines; a store that is down, slow or full of garbage costs nothing but its
 * benefit, and shows in the statistics. Names that DNS cannot be asked for are passed on and not held.
 *
 * @param live - Asked for what the cache does not hold.
 * @param options - The clock, and what to hold for how long.
 * @throws {InputError} `input.option-invalid` or `input.unknown-option` with the path of the option.
 *
 * @example
 * ```ts
 * import { cachedResolver } from 'maysend';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const live = zoneResolver('shop.example. 300 TXT "v=spf1 -all"');
 * const cached = cachedResolver(live, { now: Date.now });
 * await cached.resolve('shop.example', 'TXT');
 * await cached.resolve('shop.example', 'TXT');
 * cached.statistics().asked; // 1
 * ```
 */
export function cachedResolver(live: ResolverLike, options: CacheOptions): CachedResolver {
	const resolver = resolverField(live, 'resolver');
	const rules = readCacheOptions(options);
	const counts: Counts = { ...NOTHING };
	const bounds = { entries: rules.maxEntries, weight: rules.maxOctets, weigh: weightOf };
	const memory = boundedMemory<HeldAnswer>(bounds, () => {
		counts.evictions++;
	});
	const shared = rules.store === undefined ? null : sharedStore(rules.store, rules, counts);
	const cache: Cache = { resolver, rules, counts, memory, flights: new Map(), shared };
	return {
		async resolve<T extends RecordType>(
			asked: string,
			type: T,
			how: ResolveOptions = {},
		): Promise<DnsAnswer<T>> {
			const name = canonicalName(asked);
			if (!isAskable(name)) return send(resolver, asked, type, how.signal);
			// The key holds the type, and every answer was checked to be one for its type.
			return (await lookUp(cache, { name, type }, how)) as DnsAnswer<T>;
		},
		statistics: () => ({ ...counts, entries: memory.size }),
	};
}
