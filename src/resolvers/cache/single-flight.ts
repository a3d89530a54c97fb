/**
 * Single-flight: one question under way that several callers wait for. Each may leave; when the last one
 * leaves, the question is cancelled.
 *
 * @module
 */

import { type Cancellation, cancellation, onAbort } from '../../dns/abort.ts';
import type { AbortSignalLike, DnsAnswer } from '../../dns/resolver.ts';
import { orCancelled } from '../../dns/send.ts';

/** A question under way. */
export interface SingleFlight {
	/** Waits for the answer; `cancelled` as soon as the caller's own signal, not aborted yet, says so. Never rejects. */
	join(signal: AbortSignalLike | undefined): Promise<DnsAnswer>;
}

/**
 * Starts a question at once.
 *
 * @param work - Asks it; never rejects. It is cancelled when no caller waits any more.
 * @param onEnd - Called once: the question was answered, or all callers left.
 */
export function singleFlight(
	work: (own: Cancellation) => Promise<DnsAnswer>,
	onEnd: () => void,
): SingleFlight {
	// The signal of one caller must not cancel the question for the others.
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
		// A caller that asks now starts again instead of joining what is being cancelled.
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
