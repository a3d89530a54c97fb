/**
 * Sends one question to a resolver; every failure is a value.
 *
 * @module
 */

import { type Cancellation, cancellation, onAbort } from './abort.ts';
import { checkedAnswer, MAX_DETAIL } from './checked-answer.ts';
import type {
	AbortSignalLike,
	DnsAnswer,
	FailureAnswer,
	RecordType,
	ResolveOptions,
	Resolver,
} from './resolver.ts';

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

/**
 * The answer, or `cancelled` as soon as the signal says so: a resolver may ignore signals. `release` is called when
 * the resolver is done.
 */
export function orCancelled<A>(
	answer: Promise<A>,
	signal: AbortSignalLike,
	release?: () => void,
): Promise<A | FailureAnswer> {
	return new Promise((resolve, reject) => {
		const cancel = (): void => resolve(CANCELLED);
		// The resolver itself may have caused the abort: such a signal fires no event any more.
		if (signal.aborted) cancel();
		const leave = onAbort(signal, cancel);
		const settle = (): void => {
			leave();
			release?.();
		};
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

/** What goes with one question: a signal of its own, made when the resolver looks at it. */
class QuestionOptions implements ResolveOptions {
	// An own field, so that a resolver may hand on a copy.
	declare readonly signal: AbortSignalLike;
	readonly #outer: AbortSignalLike;
	#own: Cancellation | undefined;

	constructor(outer: AbortSignalLike) {
		this.#outer = outer;
		Object.defineProperty(this, 'signal', SIGNAL);
	}

	static signal(options: QuestionOptions): AbortSignalLike {
		options.#own ??= cancellation(options.#outer);
		return options.#own.signal;
	}

	release(): void {
		this.#own?.release();
	}
}

/**
 * One accessor for all questions: the engine would keep what an accessor of its own refers to until its next
 * full collection.
 */
const SIGNAL: PropertyDescriptor = {
	enumerable: true,
	get(this: QuestionOptions): AbortSignalLike {
		return QuestionOptions.signal(this);
	},
};

/** Answers under a signal: on one for all questions, the listeners of resolvers would look like a leak. */
function answerUnder(
	outer: AbortSignalLike,
	resolver: Resolver,
	name: string,
	type: RecordType,
): Promise<unknown> {
	const options = new QuestionOptions(outer);
	const release = (): void => options.release();
	try {
		return orCancelled(Promise.resolve(resolver.resolve(name, type, options)), outer, release);
	} catch (error) {
		release();
		throw error;
	}
}

/** What a resolver makes of a question: one in plain JavaScript may throw, or answer without a promise. */
export function sending(
	resolver: Resolver,
	name: string,
	type: RecordType,
	signal?: AbortSignalLike,
): Promise<unknown> {
	if (signal === undefined) return resolver.resolve(name, type, {});
	if (signal.aborted) return Promise.resolve(CANCELLED);
	return answerUnder(signal, resolver, name, type);
}

/** The answer to a question whose resolver threw or rejected. */
export function unsent(error: unknown): FailureAnswer {
	return { outcome: 'failure', reason: 'network', detail: detailOf(error) };
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
	try {
		return checkedAnswer(await sending(resolver, name, type, signal), type);
	} catch (error) {
		return unsent(error);
	}
}
