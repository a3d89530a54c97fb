/**
 * The shared store behind a cache: whatever it does, throw, hang or lie, it costs a check at most its
 * head start.
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
export interface Shelf {
	/** Tells whether it is to be asked now; counts when it is not. */
	isOpen(): boolean;
	/** The entry, fresh or not, or `null`. Never rejects; may never come back. */
	read(question: Question): Promise<HeldAnswer | null>;
	/** Comes back when the store has had its head start. */
	patience(): Promise<void>;
	/** The head start is used up: leaves the store alone for a while. */
	giveUp(): void;
	/** Stores in the background. */
	write(question: Question, held: HeldAnswer): void;
}

/** Calls under way at once; a store that hangs must not gather them without end. */
const MAX_PENDING = 1000;

/**
 * Without a timer, the head start is counted in turns of the microtask queue: enough for any store that
 * has nothing to wait for, over before anything from outside the process can arrive.
 */
const TURNS = 32;

async function microtasks(): Promise<void> {
	for (let turn = 0; turn < TURNS; turn++) await undefined;
}

/** Makes a shelf of a store. */
export function storeShelf(store: CacheStore, rules: CacheRules, counts: StoreCounts): Shelf {
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
		// Keyv tells of a failure with `false`.
		if ((await call(() => store.set(key, text, ttlMs))) === false) counts.storeErrors++;
	}

	const shelf: Shelf = {
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
		async patience() {
			try {
				await (delay === undefined ? microtasks() : delay(storeTimeoutMs));
			} catch {
				// A timer that fails is over.
			}
		},
		giveUp() {
			counts.storeTimeouts++;
			// Without a timer a store was given no time: nothing is known against it.
			if (delay !== undefined) pausedAt = now();
		},
		write(question, held) {
			const text = writeEntry(question, held);
			if (text === null || !shelf.isOpen()) return;
			void put(entryKey(question), text, Math.ceil(held.staleUntil - held.at));
		},
	};
	return shelf;
}
