/**
 * One question under way that several callers wait for; each may leave, the last one to leave ends it.
 *
 * @module
 */

import type { AbortSignalLike, DnsAnswer } from '../../dns/resolver.ts';
import { orCancelled } from '../../dns/send.ts';

/** A signal of our own: many callers' signals stand behind it, and none of them may speak for all. */
export interface AbortSwitch {
	readonly signal: AbortSignalLike;
	abort(): void;
}

/** Makes a signal that is aborted by whoever holds the switch. */
function abortSwitch(): AbortSwitch {
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
		abort() {
			if (aborted) return;
			aborted = true;
			for (const listener of [...listeners]) listener();
			listeners.clear();
		},
	};
}

/** A question under way. */
export interface Flight {
	/** Waits along; `cancelled` as soon as the caller's own signal, not aborted yet, says so. Never rejects. */
	join(signal: AbortSignalLike | undefined): Promise<DnsAnswer>;
}

/**
 * Starts a question at once.
 *
 * @param work - Asks it; never rejects. Its switch is aborted when nobody waits any more.
 * @param onEnd - Called once: the question was answered, or everybody left.
 */
export function startFlight(
	work: (own: AbortSwitch) => Promise<DnsAnswer>,
	onEnd: () => void,
): Flight {
	const own = abortSwitch();
	let waiting = 0;
	let isOver = false;
	const end = (): void => {
		if (isOver) return;
		isOver = true;
		onEnd();
	};
	const answer = work(own);
	void answer.then(end);

	function leave(): void {
		waiting--;
		if (waiting > 0 || isOver) return;
		// Whoever asks now starts anew instead of joining what is being cancelled.
		end();
		own.abort();
	}

	return {
		join(signal) {
			waiting++;
			if (signal === undefined) return answer;
			signal.addEventListener?.('abort', leave);
			void answer.then(() => signal.removeEventListener?.('abort', leave));
			return orCancelled(answer, signal);
		},
	};
}
