/**
 * What can be set from outside, with its defaults.
 *
 * @module
 */

import process from 'node:process';
import { Redis } from 'ioredis';

/** @param {string} name @param {number} fallback */
function numberOf(name, fallback) {
	const given = process.env[name];
	if (given === undefined || given === '') return fallback;
	const number = Number(given);
	if (Number.isSafeInteger(number) && number > 0) return number;
	throw new Error(`${name} must be a whole number above 0, not ${given}`);
}

const redisUrl = process.env['REDIS_URL'] || 'redis://127.0.0.1:6379';

export const settings = {
	/** Jobs, counts and fingerprints; must not evict keys, and should write to disk. */
	redisUrl,
	/** DNS answers; may be another server, which may forget what it likes. */
	cacheUrl: process.env['CACHE_URL'] || redisUrl,
	/** Milliseconds the cache gets to answer before name servers are asked. */
	cachePatienceMs: numberOf('CACHE_PATIENCE_MS', 100),
	/** A module that exports `resolver`, instead of the name servers of the system. */
	resolverModule: process.env['RESOLVER_MODULE'] || null,
	/** Sender configurations in one job. */
	batchSize: numberOf('BATCH_SIZE', 100),
	/** Jobs a worker runs at once. */
	jobs: numberOf('JOBS', 2),
	/** Preflights a job runs at once. */
	concurrency: numberOf('CONCURRENCY', 16),
	/** Milliseconds for one check; what DNS has not answered by then is asked again later. */
	checkMs: numberOf('CHECK_MS', 60_000),
	/** Milliseconds after which the job of a worker that gives no sign of life goes to another. */
	lockMs: numberOf('LOCK_MS', 30_000),
	/** Milliseconds until DNS that failed is asked again; twice as long each time. */
	backoffMs: numberOf('BACKOFF_MS', 60_000),
	/** How often DNS that failed is asked in one night. */
	attempts: numberOf('ATTEMPTS', 5),
	/** How many workers may be lost while a configuration is checked, before it is left out for the night. */
	tries: numberOf('TRIES', 3),
	/** How many workers may be lost with a job in hand, before what is left of it is left out. */
	stalls: numberOf('STALLS', 20),
	/** Milliseconds a night may take: then the report says what is missing. */
	nightMs: numberOf('NIGHT_MS', 12 * 3_600_000),
};

export const QUEUE = 'nightly-recheck';

/** A connection as BullMQ wants it: it waits for a server that is away, and loses no command. */
export function connect() {
	const redis = new Redis(settings.redisUrl, { maxRetriesPerRequest: null });
	redis.on('error', (error) => console.error(`redis: ${error.message || error}`));
	return redis;
}
