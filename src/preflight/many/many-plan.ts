/**
 * The door of `preflightMany`: what it takes and gives, and options checked before anything is asked.
 *
 * @module
 */

import type { AbortSignalLike } from '../../dns/resolver.ts';
import { InputError } from '../../input/input-error.ts';
import * as z from '../../input/schema.ts';
import {
	type PreflightOptions,
	type PreflightRequest,
	type ReadOptions,
	readOptions,
} from '../request.ts';
import type { Verdict } from '../verdict.ts';

/** How far a run of {@link preflightMany} is. */
export interface PreflightManyProgress {
	/** Requests taken from the source, and started. */
	readonly taken: number;
	/** Requests that ended, with a verdict or an error. */
	readonly done: number;
	/** Of those, the ones that ended with an error. */
	readonly failed: number;
	/** Of those, the ones whose decision is `retry`. */
	readonly retry: number;
}

/** A sender configuration of a run. */
export interface PreflightManyRequest extends PreflightRequest {
	/** Ends the check of this request: what is still open then counts as a failure. */
	readonly signal?: AbortSignalLike;
}

/** The options of `preflight`, which each request gets, and those of the run. */
export interface PreflightManyOptions extends Omit<PreflightOptions, 'onProgress'> {
	/** Requests taken from the source whose result the consumer does not have yet: 1 to 1,000, 16 by default. */
	readonly concurrency?: number;
	/** Whether changes are looked for, true by default. Without, a verdict costs about two thirds. */
	readonly changes?: boolean;
	/** Called after each request that ended; what it throws is ignored. */
	readonly onProgress?: (progress: PreflightManyProgress) => void;
}

/** What came of one request; `request` is the very object the source gave, `index` counts from 0. */
export type PreflightManyResult<R extends PreflightManyRequest = PreflightManyRequest> =
	| { readonly index: number; readonly request: R; readonly verdict: Verdict }
	| { readonly index: number; readonly request: R; readonly error: InputError };

/** Where the requests come from. */
export type Source<R> = Iterable<R> | AsyncIterable<R>;

/** Options with their defaults; `shared` are those of each preflight. */
export interface Plan {
	readonly concurrency: number;
	readonly onProgress: ((progress: PreflightManyProgress) => void) | undefined;
	readonly changes: boolean;
	readonly shared: ReadOptions;
}

interface OwnOptions {
	concurrency?: number | undefined;
	changes?: boolean | undefined;
	onProgress?: PreflightManyOptions['onProgress'];
}

const CONCURRENCY = 16;
const MAX_CONCURRENCY = 1_000;

const ownSchema: z.ZodMiniType<OwnOptions> = /* @__PURE__ */ z.lazy(() =>
	z.object({
		concurrency: z.optional(z.int().check(z.minimum(1), z.maximum(MAX_CONCURRENCY))),
		changes: z.optional(z.boolean()),
		onProgress: z.optional(
			z.custom<OwnOptions['onProgress']>(
				(value) => typeof value === 'function',
				'must be a function',
			),
		),
	}),
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
export function readPlan(requests: unknown, options: PreflightManyOptions): Plan {
	if (!isIterable(requests)) {
		throw new InputError('input.request-invalid', 'requests', 'must be iterable');
	}
	const own = z.parseInput(ownSchema, options, 'options', 'input.option-invalid');
	const { concurrency = CONCURRENCY, changes = true } = own;
	const { concurrency: _, changes: _changes, onProgress, ...ofEach } = options;
	return { concurrency, changes, onProgress, shared: readOptions(ofEach) };
}
