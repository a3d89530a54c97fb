/**
 * The shared store behind a cache: it may throw, hang or lie, and costs a check no more than its
 * timeout. One that timed out is left alone for a while (a circuit breaker).
 *
 * @module
 */

import type { HeldAnswer } from './answer-age.ts';
import { entryKey, type Question, readEntry, writeEntry } from './entry.ts';
import type { CacheRules, CacheStore } from './options.ts';

/** What happened at the store, counted. */
export interface StoreCounts {
	storeErrors: number;
	storeTimeouts: number;
	storeSkipped: number;
	corrupt: number;
}

/** The store as the cache uses it. */
export interface SharedStore {
	/** Whether it may be called now; counts when it may not. */
	isOpen(): boolean;
	/** The entry, fresh or not, or `null`. Never rejects; may never resolve. */
	read(question: Question): Promise<HeldAnswer | null>;
	/** Resolves when the time of the store is over. */
	timeout(): Promise<void>;
	/** After a timeout: no more calls for a while. */
	pause(): void;
	/** Stores in the background. */
	write(question: Question, held: HeldAnswer): void;
}

/** Calls under way at once; a store that hangs must not collect them without limit. */
const MAX_PENDING = 1000;

/**
 * Without a timer, the timeout is counted in turns of the microtask queue: enough for a store in memory, over
 * before anything from outside the process can arrive.
 */
const TURNS = 32;

async function microtasks(): Promise<void> {
	for (let turn = 0; turn < TURNS; turn++) await undefined;
}

/** Puts a limit on time and a circuit breaker around a store. */
export function sharedStore(
	store: CacheStore,
	rules: CacheRules,
	counts: StoreCounts,
): SharedStore {
	const { now, delay, storeTimeoutMs, storePauseMs } = rules;
	let pending = 0;
	let pausedAt: number | undefined;

	function isPaused(): boolean {
		if (pausedAt === undefined) return false;
		const since = now() - pausedAt;
		// A clock that was set back does not prolong the pause.
		return since >= 0 && since < storePauseMs;
	}

	async function call(work: () => unknown): Promise<unknown> {
		pending++;
		try {
			return await work();
		} catch {
			counts.storeErrors++;
			return undefined;
		} finally {
			pending--;
		}
	}

	async function put(key: string, text: string, ttlMs: number): Promise<void> {
		// Keyv reports a failure with `false`.
		if ((await call(() => store.set(key, text, ttlMs))) === false) counts.storeErrors++;
	}

	const shared: SharedStore = {
		isOpen() {
			const isOpen = pending < MAX_PENDING && !isPaused();
			if (!isOpen) counts.storeSkipped++;
			return isOpen;
		},
		async read(question) {
			const text = await call(() => store.get(entryKey(question)));
			if (text === undefined || text === null) return null;
			const held = readEntry(text, question, now(), rules);
			if (held === null) counts.corrupt++;
			return held;
		},
		async timeout() {
			try {
				await (delay === undefined ? microtasks() : delay(storeTimeoutMs));
			} catch {
				// A timer that fails has run out.
			}
		},
		pause() {
			counts.storeTimeouts++;
			// Without a timer the store had no time to answer, so it is not known to be slow.
			if (delay !== undefined) pausedAt = now();
		},
		write(question, held) {
			const text = writeEntry(question, held);
			if (text === null || !shared.isOpen()) return;
			void put(entryKey(question), text, Math.ceil(held.staleUntil - held.at));
		},
	};
	return shared;
}
