/**
 * Waiting for a signal, together with whoever else does.
 *
 * @module
 */

import type { AbortSignalLike } from './resolver.ts';

/** What hangs on each signal. */
const waitingFor = new WeakMap<AbortSignalLike, { readonly calls: Set<() => void>; off(): void }>();

/**
 * Calls back once when a signal is given; returns what takes that back. However many wait for a signal,
 * it has one listener: a preflight's questions all hang on their caller's, and Node takes more than ten
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
