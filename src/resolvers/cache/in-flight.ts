/**
 * One question under way that several callers wait for; each may leave, the last one to leave ends it.
 *
 * @module
 */

import { type Cancellation, cancellation, onAbort } from '../../dns/abort.ts';
import type { AbortSignalLike, DnsAnswer } from '../../dns/resolver.ts';
import { orCancelled } from '../../dns/send.ts';

/** A question under way. */
export interface Flight {
	/** Waits along; `cancelled` as soon as the caller's own signal, not aborted yet, says so. Never rejects. */
	join(signal: AbortSignalLike | undefined): Promise<DnsAnswer>;
}

/**
 * Starts a question at once.
 *
 * @param work - Asks it; never rejects. Its signal is given when nobody waits any more.
 * @param onEnd - Called once: the question was answered, or everybody left.
 */
export function startFlight(
	work: (own: Cancellation) => Promise<DnsAnswer>,
	onEnd: () => void,
): Flight {
	// Many callers' signals stand behind it, and none of them may speak for all.
	const own = cancellation();
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
		// A caller that asks now starts anew instead of joining what is being cancelled.
		end();
		own.cancel();
	}

	return {
		join(signal) {
			waiting++;
			if (signal === undefined) return answer;
			// A function of its own: the same caller may wait twice.
			void answer.then(onAbort(signal, () => leave()));
			return orCancelled(answer, signal);
		},
	};
}
