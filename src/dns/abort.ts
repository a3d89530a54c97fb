/**
 * Signals: waiting for one together with others, and giving one of the library's own.
 *
 * @module
 */

import type { AbortSignalLike } from './resolver.ts';

/** What waits for each signal. */
const waitingFor = new WeakMap<AbortSignalLike, { readonly calls: Set<() => void>; off(): void }>();

/**
 * Calls back once when a signal is given; returns what takes that back. However many wait for a signal,
 * it has one listener: a preflight's questions all wait for their caller's, and Node takes more than ten
 * listeners for a leak.
 */
export function onAbort(signal: AbortSignalLike, call: () => void): () => void {
	const known = waitingFor.get(signal);
	const calls = known?.calls ?? new Set();
	calls.add(call);
	if (known === undefined) {
		const off = (): void => {
			waitingFor.delete(signal);
			signal.removeEventListener?.('abort', callAll);
		};
		const callAll = (): void => {
			off();
			for (const one of calls) one();
		};
		waitingFor.set(signal, { calls, off });
		signal.addEventListener?.('abort', callAll);
	}
	return () => {
		calls.delete(call);
		const current = waitingFor.get(signal);
		if (calls.size === 0 && current?.calls === calls) current.off();
	};
}

/** A signal that can be given. */
export interface Cancellation {
	readonly signal: AbortSignalLike;
	cancel(): void;
	/** Stops waiting for the outer signals. */
	release(): void;
}

interface Controller {
	readonly signal: AbortSignalLike;
	abort(): void;
}

/** The part of a controller that the library reads, for a runtime without one. */
function plainController(): Controller {
	const listeners = new Set<() => void>();
	let aborted = false;
	return {
		signal: {
			get aborted() {
				return aborted;
			},
			addEventListener: (_, listener) => void listeners.add(listener),
			removeEventListener: (_, listener) => void listeners.delete(listener),
		},
		abort(): void {
			if (aborted) return;
			aborted = true;
			for (const listener of [...listeners]) listener();
			listeners.clear();
		},
	};
}

function newController(): Controller {
	const { AbortController } = globalThis as { AbortController?: new () => Controller };
	return AbortController === undefined ? plainController() : new AbortController();
}

/**
 * A signal that is given by `cancel`, or with any of the outer ones. It is the runtime's own kind where
 * there is one, because resolvers hand it on to `fetch` and sockets.
 */
export function cancellation(...outer: readonly (AbortSignalLike | undefined)[]): Cancellation {
	return cancellationBy(newController(), outer);
}

/** As {@link cancellation}, for a signal that no resolver sees: one of the runtime costs more than a question. */
export function innerCancellation(outer: AbortSignalLike | undefined): Cancellation {
	return cancellationBy(plainController(), [outer]);
}

function cancellationBy(
	controller: Controller,
	outer: readonly (AbortSignalLike | undefined)[],
): Cancellation {
	const cancel = (): void => controller.abort();
	const releases = outer.flatMap((signal) => (signal === undefined ? [] : onAbort(signal, cancel)));
	if (outer.some((signal) => signal?.aborted)) cancel();
	return {
		signal: controller.signal,
		cancel,
		release(): void {
			for (const release of releases) release();
		},
	};
}
