/**
 * One run of `preflightMany`: many sender configurations, so many at a time, as fast as the consumer takes them.
 *
 * @module
 */

import { type Cancellation, cancellation } from '../../dns/abort.ts';
import type { Resolver } from '../../dns/resolver.ts';
import type { DnsSession } from '../../dns/session.ts';
import type { InputError } from '../../input/input-error.ts';
import type { Settings } from '../options.ts';
import { runPreflight } from '../preflight.ts';
import { checkDigest, type RequestDigest, requestDigests } from '../recheck/digest.ts';
import { recheckOn } from '../recheck/recheck.ts';
import { type AnyPreflightRequest, type OneOfMany, requestReader } from '../request.ts';
import type { Verdict } from '../verdict.ts';
import type {
	ManyOptions,
	PreflightManyRequest,
	PreflightManyResult,
	Requests,
} from './many-options.ts';

/** Tests the name: two copies of the package have two classes. */
function isInputError(error: unknown): error is InputError {
	return error instanceof Error && error.name === 'InputError';
}

/** Answers what was just asked to look at a digest, so that nothing is asked twice. */
function answersFirst(dns: DnsSession, { resolver }: Settings): Resolver {
	return {
		async resolve(name, type, options) {
			return dns.peek(name, type) ?? resolver.resolve(name, type, options);
		},
	};
}

/** One run: requests taken from the source whose results the consumer does not have yet, and no more. */
class Run<R extends PreflightManyRequest> {
	/** Results that wait to be taken. */
	readonly ready: PreflightManyResult<R>[] = [];
	/** What the source threw, or a fault of the library. */
	failure: { readonly error: unknown } | undefined;
	private readonly plan: ManyOptions;
	private readonly requests: Requests<R>;
	private readonly read: (request: AnyPreflightRequest) => Promise<OneOfMany>;
	private readonly digest: RequestDigest;
	/** Ends what is under way, for all preflights of the run. */
	private readonly end: Cancellation;
	private readonly progress = { taken: 0, done: 0, failed: 0, retry: 0 };
	private source: Iterator<R> | AsyncIterator<R> | undefined;
	private isSourceDone = false;
	private isPulling = false;
	private underWay = 0;
	private wake = (): void => {};

	constructor(requests: Requests<R>, plan: ManyOptions) {
		this.requests = requests;
		this.plan = plan;
		this.read = requestReader(plan.shared);
		this.digest = requestDigests(plan.shared.mailboxDomains);
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
			// A signal without events is polled here.
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
			// A source that is producing ends only afterwards; it is not waited for.
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
				// One that comes after the end of the run is not examined.
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
			if (verdict === 'same') {
				// Only of a request with `known`, whose type has it then.
				return { index, request, same: true } as PreflightManyResult<R>;
			}
			return verdict === null ? null : { index, request, verdict };
		} catch (error) {
			if (isInputError(error)) return { index, request, error };
			this.failure ??= { error };
			return null;
		}
	}

	private async verdictOn(asked: R): Promise<Verdict | 'same' | null> {
		const { request, given } = await this.read(asked);
		const { signal, known } = given;
		const digest = known === undefined ? null : checkDigest(known, 'known');
		// Only a request with a signal of its own needs one more: the others end with the run.
		const ending = signal === undefined ? null : cancellation(signal, this.end.signal);
		try {
			const settings = { ...this.plan.shared.settings, signal: (ending ?? this.end).signal };
			const last = digest === null ? null : await recheckOn(digest, this.digest(given), settings);
			if (last?.outcome === 'same') return 'same';
			const asking = last?.dns
				? { ...settings, resolver: answersFirst(last.dns, settings) }
				: settings;
			return await runPreflight(request, asking, {
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
		else if ('verdict' in result && result.verdict.decision === 'retry') progress.retry++;
		try {
			this.plan.onProgress?.({ ...progress });
		} catch {
			// Progress only informs.
		}
	}
}

/** The results of a run as they finish, under options that were read. */
export async function* runMany<R extends PreflightManyRequest>(
	requests: Requests<R>,
	plan: ManyOptions,
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
		// After a break the consumer no longer needs what is under way.
		await run.close();
	}
	if (run.failure !== undefined) throw run.failure.error;
}
