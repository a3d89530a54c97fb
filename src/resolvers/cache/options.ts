/**
 * The options of a cache, checked, with the defaults and where they come from.
 *
 * @module
 */

import { callable, type Fields, knownFields, type Read, whole } from '../../input/fields.ts';

/**
 * A store shared by many machines: Keyv, one of its adapters, or a plain `Map`. Both functions may answer
 * at once or with a promise; what is not there is `undefined` or `null`.
 */
export interface CacheStore {
	/** What was stored under a key. */
	get(key: string): unknown;
	/** Answers `false`, throws or rejects when nothing was stored. */
	set(key: string, value: string, ttlMs?: number): unknown;
}

/** How {@link cachedResolver} behaves. Times are in seconds unless the name ends in `Ms`. */
export interface CacheOptions {
	/**
	 * The time in milliseconds, such as `Date.now`. With a store it has to be the time since 1970, which
	 * machines agree on.
	 */
	readonly now: () => number;
	/** A second, shared cache behind the one in memory. It is only ever a help: see `delay`. */
	readonly store?: CacheStore;
	/**
	 * Resolves after so many milliseconds, such as `setTimeout` of `node:timers/promises`. The cache has
	 * no timer of its own. With it, a store gets `storeTimeoutMs` to answer before DNS is asked. Without
	 * it, DNS is asked beside every store that does not answer within its own process, and the first
	 * answer counts: safe, but a store on the network then saves waiting and no questions.
	 */
	readonly delay?: (ms: number) => PromiseLike<unknown>;
	/** The most answers in memory, 10,000 by default; the one not used for longest goes first. */
	readonly maxEntries?: number;
	/** About how many octets they may take in memory, 64 MiB by default. */
	readonly maxOctets?: number;
	/** Answers with a lower TTL are held for this long all the same; 0 by default. The caps come first. */
	readonly minTtl?: number;
	/** Records are held no longer; 86,400 (a day) by default. */
	readonly maxTtl?: number;
	/** Negative answers are held no longer, nor longer than `maxTtl`; 3,600 (an hour) by default. */
	readonly maxNegativeTtl?: number;
	/** How long records without a TTL are held; 60 by default. */
	readonly defaultTtl?: number;
	/** How long a failure without a TTL is held, 1 to 300 (RFC 9520 §3.2); 5 by default. */
	readonly failureTtl?: number;
	/**
	 * How long after their TTL records may stand in for an answer that DNS fails to give (RFC 8767 §4);
	 * `true` is 86,400, `false` and 0, the default, are never.
	 */
	readonly serveStale?: boolean | number;
	/** The head start of the store before DNS, in milliseconds; 100 by default. */
	readonly storeTimeoutMs?: number;
	/** How long a store that used up its head start is left alone, in milliseconds; 1,000 by default. */
	readonly storePauseMs?: number;
}

/** {@link CacheOptions} with their defaults. */
export interface CacheRules {
	readonly now: () => number;
	readonly store: CacheStore | undefined;
	readonly delay: ((ms: number) => PromiseLike<unknown>) | undefined;
	readonly maxEntries: number;
	readonly maxOctets: number;
	readonly minTtl: number;
	readonly maxTtl: number;
	readonly maxNegativeTtl: number;
	readonly defaultTtl: number;
	readonly failureTtl: number;
	readonly staleFor: number;
	readonly storeTimeoutMs: number;
	readonly storePauseMs: number;
}

type NumberOption = Exclude<
	{
		[K in keyof CacheOptions]-?: CacheOptions[K] extends number | undefined ? K : never;
	}[keyof CacheOptions],
	undefined
>;

const DAY = 86_400;
/** RFC 8767 §4 advises a cap of a week; nothing needs more. */
const WEEK = 7 * DAY;

/**
 * The lowest, the highest, and the default. One hour for negative answers is the lower end of "one to
 * three hours" (RFC 2308 §5), because callers often wait for a record to appear. Five seconds
 * for failures is the example of RFC 9520 §3.2, a day of staleness the lower end of RFC 8767 §5.
 */
const NUMBERS: { readonly [K in NumberOption]: readonly [number, number, number] } = {
	maxEntries: [1, 10_000_000, 10_000],
	maxOctets: [1024, 2 ** 36, 64 * 2 ** 20],
	minTtl: [0, WEEK, 0],
	maxTtl: [0, WEEK, DAY],
	maxNegativeTtl: [0, DAY, 3600],
	defaultTtl: [0, 3600, 60],
	failureTtl: [1, 300, 5],
	storeTimeoutMs: [1, 60_000, 100],
	storePauseMs: [0, 3_600_000, 1000],
};

const MAX_STALE = 3 * DAY;

const staleSeconds: Read<number> = /* @__PURE__ */ whole(0, MAX_STALE);

const KNOWN: readonly string[] = [...Object.keys(NUMBERS), 'now', 'store', 'delay', 'serveStale'];

function numberOf(fields: Fields, option: NumberOption): number {
	const [least, most, byDefault] = NUMBERS[option];
	return whole(least, most)(fields[option] ?? byDefault, `options.${option}`);
}

function staleForOf(given: unknown = false): number {
	if (typeof given === 'boolean') return given ? DAY : 0;
	return staleSeconds(given, 'options.serveStale');
}

/**
 * Checks what the caller passed.
 *
 * @throws {InputError} `input.option-invalid` or `input.unknown-option` with the path of the option.
 */
export function readCacheOptions(options: CacheOptions): CacheRules {
	const fields = knownFields(options, KNOWN, 'options');
	callable(options.now, 'options.now');
	const { now, store, delay } = options;
	if (store !== undefined) {
		// A store may be a function with both.
		callable(store?.get, 'options.store.get');
		callable(store.set, 'options.store.set');
	}
	if (delay !== undefined) callable(delay, 'options.delay');
	return {
		now,
		store,
		delay,
		staleFor: staleForOf(fields['serveStale']),
		maxEntries: numberOf(fields, 'maxEntries'),
		maxOctets: numberOf(fields, 'maxOctets'),
		minTtl: numberOf(fields, 'minTtl'),
		maxTtl: numberOf(fields, 'maxTtl'),
		maxNegativeTtl: numberOf(fields, 'maxNegativeTtl'),
		defaultTtl: numberOf(fields, 'defaultTtl'),
		failureTtl: numberOf(fields, 'failureTtl'),
		storeTimeoutMs: numberOf(fields, 'storeTimeoutMs'),
		storePauseMs: numberOf(fields, 'storePauseMs'),
	};
}
