/**
 * Sends one question to a resolver; whatever goes wrong on the way is a value.
 *
 * @module
 */

import { checkedAnswer } from './checked-answer.ts';
import { onAbort } from './on-abort.ts';
import type {
	AbortSignalLike,
	DnsAnswer,
	FailureAnswer,
	RecordType,
	Resolver,
} from './resolver.ts';

const MAX_DETAIL = 200;

/** The answer after the caller's signal said stop. */
export const CANCELLED: FailureAnswer = { outcome: 'failure', reason: 'cancelled' };

/** What was thrown, as text; strange things can be thrown that have none. */
export function detailOf(error: unknown): string {
	try {
		return String(error instanceof Error ? error.message : error).slice(0, MAX_DETAIL);
	} catch {
		return 'unknown';
	}
}

/** The answer, or `cancelled` as soon as the signal says so: a resolver may ignore signals. */
export function orCancelled<A>(
	answer: Promise<A>,
	signal: AbortSignalLike,
): Promise<A | FailureAnswer> {
	return new Promise((resolve, reject) => {
		const cancel = (): void => resolve(CANCELLED);
		// The resolver itself may have led to the abort: such a signal calls nobody any more.
		if (signal.aborted) cancel();
		const settle = onAbort(signal, cancel);
		answer.then(
			(value) => {
				settle();
				resolve(signal.aborted ? CANCELLED : value);
			},
			(error: unknown) => {
				settle();
				reject(error);
			},
		);
	});
}

/**
 * Asks a resolver. Never rejects: one that throws or rejects is a `failure` of reason `network`, one that
 * answers with something else than an answer is `malformed`, after an abort the answer is `cancelled`.
 */
export async function send<T extends RecordType>(
	resolver: Resolver,
	name: string,
	type: T,
	signal?: AbortSignalLike,
): Promise<DnsAnswer<T>> {
	if (signal?.aborted) return CANCELLED;
	try {
		// A resolver in plain JavaScript may answer without a promise.
		const answer = Promise.resolve(
			resolver.resolve(name, type, signal === undefined ? {} : { signal }),
		);
		const settled = signal === undefined ? await answer : await orCancelled(answer, signal);
		return checkedAnswer(settled, type);
	} catch (error) {
		return { outcome: 'failure', reason: 'network', detail: detailOf(error) };
	}
}
