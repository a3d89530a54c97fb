/**
 * `preflightMany`: many sender configurations, so many at a time, as fast as the consumer takes them.
 *
 * @module
 */

import { type Cancellation, cancellation } from '../../dns/abort.ts';
import type { InputError } from '../../input/input-error.ts';
import { runPreflight } from '../preflight.ts';
import { type OneOfMany, type PreflightRequest, requestReader } from '../request.ts';
import type { Verdict } from '../verdict.ts';
import {
	type Plan,
	type PreflightManyOptions,
	type PreflightManyRequest,
	type PreflightManyResult,
	readPlan,
	type Source,
} from './many-plan.ts';

/** Tests the name: two copies of the package have two classes. */
function isInputError(error: unknown): error is InputError {
	return error instanceof Error && error.name === 'InputError';
}

/** One run: requests taken from the source whose results the consumer does not have yet, and no more. */
class Run<R extends PreflightManyRequest> {
	/** Results that wait to be taken. */
	readonly ready: PreflightManyResult<R>[] = [];
	/** What the source threw, or a fault of the library. */
	failure: { readonly error: unknown } | undefined;
	private readonly plan: Plan;
	private readonly requests: Source<R>;
	private readonly read: (request: PreflightRequest) => Promise<OneOfMany>;
	/** Ends what is under way, for all preflights of the run. */
	private readonly end: Cancellation;
	private readonly progress = { taken: 0, done: 0, failed: 0, retry: 0 };
	private source: Iterator<R> | AsyncIterator<R> | undefined;
	private isSourceDone = false;
	private isPulling = false;
	private underWay = 0;
	private wake = (): void => {};

	constructor(requests: Source<R>, plan: Plan) {
		this.requests = requests;
		this.plan = plan;
		this.read = requestReader(plan.shared);
		this.end = cancellation(plan.shared.settings.signal);
		this.end.signal.addEventListener?.('abort', () => this.wake());
	}

	/** Takes requests until there are as many as may be, or the source or the run is at its end. */
	fill(): void {
		if (!this.isPulling) void this.pull();
	}

	/** The next result, or `null` when there are no more; call one at a time. */
	async next(): Promise<PreflightManyResult<R> | null> {
		for (;;) {
			// A signal that can only be looked at tells of an abort here.
			if (this.plan.shared.settings.signal?.aborted) this.end.cancel();
			this.fill();
			const result = this.ready.shift();
			if (result !== undefined) return result;
			const isMoreToCome = this.underWay > 0 || (this.isPulling && this.isOpen);
			if (!isMoreToCome || this.isOver) return null;
			// Made anew each time: a race over promises that stay open keeps something of every result.
			await new Promise<void>((resolve) => {
				this.wake = resolve;
			});
		}
	}

	/** Drops what is under way and closes the source; rejects with what the source throws at that. */
	async close(): Promise<void> {
		this.end.cancel();
		this.end.release();
		if (this.source === undefined || this.isSourceDone) return;
		this.isSourceDone = true;
		try {
			const closing = this.source.return?.();
			// A source that is just producing answers only afterwards; nobody waits for it.
			if (this.isPulling) Promise.resolve(closing).catch(() => {});
			else await closing;
		} catch (error) {
			if (this.failure === undefined) throw error;
		}
	}

	private get isOver(): boolean {
		return this.end.signal.aborted;
	}

	/** Whether more is to be taken. */
	private get isOpen(): boolean {
		return !this.isSourceDone && this.failure === undefined && !this.isOver;
	}

	private async pull(): Promise<void> {
		this.isPulling = true;
		while (this.isOpen && this.underWay + this.ready.length < this.plan.concurrency) {
			try {
				const step = await this.take();
				// One that comes after the end of the run is not looked at.
				if (step.done === true) this.isSourceDone = true;
				else if (this.isOpen) void this.accept(step.value);
			} catch (error) {
				this.isSourceDone = true;
				this.failure ??= { error };
			}
		}
		this.isPulling = false;
		this.wake();
	}

	private take(): IteratorResult<R> | Promise<IteratorResult<R>> {
		const { requests } = this;
		this.source ??=
			Symbol.asyncIterator in requests
				? requests[Symbol.asyncIterator]()
				: requests[Symbol.iterator]();
		return this.source.next();
	}

	private async accept(request: R): Promise<void> {
		const index = this.progress.taken++;
		this.underWay++;
		const result = await this.judge(index, request);
		this.underWay--;
		if (result !== null && !this.isOver) {
			this.ready.push(result);
			this.tell(result);
		}
		this.wake();
	}

	private async judge(index: number, request: R): Promise<PreflightManyResult<R> | null> {
		try {
			const verdict = await this.verdictOn(request);
			return verdict === null ? null : { index, request, verdict };
		} catch (error) {
			if (isInputError(error)) return { index, request, error };
			this.failure ??= { error };
			return null;
		}
	}

	private async verdictOn(asked: R): Promise<Verdict | null> {
		const { request, signal } = await this.read(asked);
		// Only a request with a signal of its own needs one more: the others end with the run.
		const ending = signal === undefined ? null : cancellation(signal, this.end.signal);
		try {
			const settings = { ...this.plan.shared.settings, signal: (ending ?? this.end).signal };
			return await runPreflight(request, settings, {
				changes: this.plan.changes,
				isOver: () => this.isOver,
			});
		} finally {
			ending?.release();
		}
	}

	private tell(result: PreflightManyResult<R>): void {
		const { progress } = this;
		progress.done++;
		if ('error' in result) progress.failed++;
		else if (result.verdict.decision === 'retry') progress.retry++;
		try {
			this.plan.onProgress?.({ ...progress });
		} catch {
			// Progress is told, not asked.
		}
	}
}

async function* resultsOf<R extends PreflightManyRequest>(
	requests: Source<R>,
	plan: Plan,
): AsyncGenerator<PreflightManyResult<R>, void, undefined> {
	const run = new Run(requests, plan);
	try {
		for (;;) {
			const result = await run.next();
			if (result === null) break;
			run.fill();
			yield result;
		}
	} finally {
		// After a break nobody waits for what is under way any more.
		await run.close();
	}
	if (run.failure !== undefined) throw run.failure.error;
}

/**
 * Judges many sender configurations, with `preflight` for each, and gives the results **as they finish**.
 *
 * At most `concurrency` requests are taken from the source whose results the consumer has not been given;
 * there is no further buffer, so a slow consumer slows the source, and memory does not grow with the
 * number of requests. Each request gets one result: a verdict, or, where the request itself is malformed,
 * the `InputError` as its `error`. Preflights share nothing but the options; hand in a `cachedResolver` so
 * that they share answers. With a resolver that answers at once, nothing but promises is waited for: a
 * consumer that wants timers to run in between has to wait for one now and then.
 *
 * - **Abort:** nothing more is taken, what is under way is dropped and its questions are called off, what
 *   is ready is given; then the iteration ends without an error. A request without a result was not
 *   checked. A signal without `addEventListener` is looked at before each result.
 * - **A signal of one request** (`request.signal`) ends that check alone: its decision is `retry` where
 *   what is still open could matter.
 * - **Break:** the same as an abort, but that nothing more is given. Both close the source.
 * - **A source that throws** ends the iteration with what it threw, after the results of the requests
 *   taken before.
 *
 * Iterate once; a second run needs a second call.
 *
 * @param requests - Sender configurations; the very objects come back with the results.
 * @param options - Those of `preflight`, and `concurrency` and `onProgress` of the run.
 * @returns The results, one for each request.
 * @throws {InputError} at the call, before anything is asked or taken: `input.request-invalid` when
 * `requests` cannot be iterated, `input.option-invalid`, `input.unknown-option`, `input.domain-invalid`.
 *
 * @example
 * ```ts
 * import { preflightMany } from 'maysend';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('shop.example. MX 0 .');
 * const requests = ['info@shop.example', 'info@gone.example', 'nobody'].map((from) => ({
 * 	from, relay: 'mailgun',
 * }));
 * const decisions = new Map<string, string>();
 * for await (const result of preflightMany(requests, { resolver, concurrency: 50 })) {
 * 	const outcome = 'error' in result ? result.error.code : result.verdict.decision;
 * 	decisions.set(result.request.from, outcome);
 * }
 * decisions.get('info@gone.example'); // 'block'
 * decisions.get('nobody'); // 'input.from-invalid'
 * ```
 */
export function preflightMany<R extends PreflightManyRequest>(
	requests: Iterable<R> | AsyncIterable<R>,
	options: PreflightManyOptions,
): AsyncIterable<PreflightManyResult<R>> {
	return resultsOf(requests, readPlan(requests, options));
}
