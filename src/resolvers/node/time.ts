/**
 * Work that a timer or a caller's signal ends, and a bound on how much of it runs side by side.
 *
 * Neither leaves a timer or a listener behind.
 *
 * @module
 */

import { onAbort } from '../../dns/abort.ts';
import type { AbortSignalLike } from '../../dns/resolver.ts';

/**
 * Runs something under a signal that is given after `ms` milliseconds or with the outer signal, whichever
 * comes first. It has to end by itself when the signal comes.
 */
export async function within<A>(
	ms: number,
	outer: AbortSignalLike | undefined,
	run: (signal: AbortSignal) => Promise<A>,
): Promise<A> {
	const controller = new AbortController();
	// An own reason avoids an exception with its stack for every cancelled question.
	const abort = (): void => controller.abort('ended');
	const timer = setTimeout(abort, ms);
	const release = outer === undefined ? undefined : onAbort(outer, abort);
	if (outer?.aborted) abort();
	try {
		return await run(controller.signal);
	} finally {
		clearTimeout(timer);
		release?.();
	}
}

/** Places of which each is taken by one piece of work at a time. */
export interface Slots {
	/** Waits for a place, first come, first served; `false` when the signal came before. */
	take(signal: AbortSignal): Promise<boolean>;
	/** Takes a place if one is free. */
	tryTake(): boolean;
	/** As `take`, for so many milliseconds at most. */
	takeWithin(ms: number, outer: AbortSignalLike | undefined): Promise<boolean>;
	/** Gives a place back. */
	free(): void;
}

/** Makes a number of places. */
export function slots(count: number): Slots {
	let left = count;
	// A set keeps its order, and removing one that gave up takes constant time.
	const waiting = new Set<() => void>();

	function tryTake(): boolean {
		if (left === 0) return false;
		left--;
		return true;
	}

	function take(signal: AbortSignal): Promise<boolean> {
		if (signal.aborted) return Promise.resolve(false);
		if (tryTake()) return Promise.resolve(true);
		return new Promise((resolve) => {
			const settle = (isTaken: boolean): void => {
				waiting.delete(enter);
				release();
				resolve(isTaken);
			};
			const enter = (): void => settle(true);
			const leave = (): void => settle(false);
			waiting.add(enter);
			const release = onAbort(signal, leave);
		});
	}

	return {
		take,
		tryTake,
		takeWithin: (ms, outer) => within(ms, outer, take),
		free(): void {
			const [next] = waiting;
			if (next === undefined) left++;
			else next();
		},
	};
}
