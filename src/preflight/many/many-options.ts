/**
 * Input and output of `preflightMany`, and its options, checked before anything is asked.
 *
 * @module
 */

import type { AbortSignalLike } from '../../dns/resolver.ts';
import { callable, flag, invalid, object, optional, type Read, whole } from '../../input/fields.ts';
import type { InputError } from '../../input/input-error.ts';
import { type PreflightOptions, type ReadOptions, readOptions } from '../options.ts';
import type { EvidenceDigest } from '../recheck/evidence-digest.ts';
import type { AnyPreflightRequest } from '../request.ts';
import type { Verdict } from '../verdict.ts';

/** How far a run of {@link preflightMany} is. */
export interface PreflightManyProgress {
	/** Requests taken from the source, and started. */
	readonly taken: number;
	/** Requests that ended: with a verdict, with the last one as it was, or with an error. */
	readonly done: number;
	/** Of those, the ones that ended with an error. */
	readonly failed: number;
	/** Of those, the ones whose decision is `retry`. */
	readonly retry: number;
}

/** A sender configuration of a run. */
export type PreflightManyRequest = AnyPreflightRequest & {
	/** Ends the check of this request: what is still open then counts as a failure. */
	readonly signal?: AbortSignalLike;
	/** What the caller knows the configuration by, of any kind: it comes back with the result, and plays no part. */
	readonly key?: unknown;
	/** The digest of its last verdict (`digestOf`): where that still stands, nothing is judged. */
	readonly known?: EvidenceDigest;
};

/** The options of `preflight`, which each request gets, and those of the run. */
export interface PreflightManyOptions extends Omit<PreflightOptions, 'onProgress'> {
	/** Requests taken from the source whose result the consumer does not have yet: 1 to 1,000, 16 by default. */
	readonly concurrency?: number;
	/** Whether changes are looked for, true by default. Without, a verdict costs about half, where much is to change. */
	readonly changes?: boolean;
	/** Called after each request that ended; what it throws is ignored. */
	readonly onProgress?: (progress: PreflightManyProgress) => void;
}

/** The last verdict of a request still stands. */
export interface SameResult<R> {
	readonly index: number;
	readonly request: R;
	readonly same: true;
}

/**
 * What came of one request; `request` is the very object the source gave, `index` counts from 0. `same` comes
 * only of requests that can have `known`.
 */
export type PreflightManyResult<R extends PreflightManyRequest = PreflightManyRequest> =
	| { readonly index: number; readonly request: R; readonly verdict: Verdict }
	| { readonly index: number; readonly request: R; readonly error: InputError }
	| ('known' extends keyof R ? SameResult<R> : never);

/** Where the requests come from. */
export type Requests<R> = Iterable<R> | AsyncIterable<R>;

/** Options with their defaults; `shared` are those of each preflight. */
export interface ManyOptions {
	readonly concurrency: number;
	readonly onProgress: ((progress: PreflightManyProgress) => void) | undefined;
	readonly changes: boolean;
	readonly shared: ReadOptions;
}

const CONCURRENCY = 16;
const MAX_CONCURRENCY = 1_000;

const concurrencyField: Read<number> = /* @__PURE__ */ whole(1, MAX_CONCURRENCY);
type ProgressListener = NonNullable<PreflightManyOptions['onProgress']>;
const listenerField: Read<ProgressListener | undefined> = /* @__PURE__ */ optional(
	callable<ProgressListener>,
);

function isIterable(value: unknown): boolean {
	const given = value as Partial<Iterable<unknown> & AsyncIterable<unknown>> | null | undefined;
	if (typeof given !== 'object' || given === null) return false;
	return (
		typeof given[Symbol.asyncIterator] === 'function' ||
		typeof given[Symbol.iterator] === 'function'
	);
}

/**
 * Reads the options.
 *
 * @throws {InputError} `input.request-invalid`, `input.option-invalid`, `input.unknown-option`,
 * `input.domain-invalid`.
 */
export function readManyOptions(requests: unknown, options: PreflightManyOptions): ManyOptions {
	if (!isIterable(requests)) throw invalid('requests', 'must be an array or any other iterable');
	object(options, 'options');
	const { concurrency = CONCURRENCY, changes = true, onProgress, ...ofEach } = options;
	return {
		concurrency: concurrencyField(concurrency, 'options.concurrency'),
		changes: flag(changes, 'options.changes'),
		onProgress: listenerField(onProgress, 'options.onProgress'),
		shared: readOptions(ofEach),
	};
}
