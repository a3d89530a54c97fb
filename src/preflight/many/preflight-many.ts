/**
 * `preflightMany`: many sender configurations, so many at a time, as fast as the consumer takes them.
 *
 * @module
 */

import type { PreflightRequest } from '../request.ts';
import {
	type Plan,
	type PreflightManyOptions,
	type PreflightManyResult,
	readPlan,
	type Source,
} from './many-plan.ts';
import { openWindow } from './many-window.ts';

async function* run<R extends PreflightRequest>(
	requests: Source<R>,
	plan: Plan,
): AsyncGenerator<PreflightManyResult<R>, void, undefined> {
	const window = openWindow(requests, plan);
	try {
		for (;;) {
			const result = await window.next();
			if (result === null) break;
			window.fill();
			yield result;
		}
	} finally {
		// After a break nobody waits for what is under way any more.
		await window.close();
	}
	if (window.failure !== undefined) throw window.failure.error;
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
 * - **Break:** the same, but that nothing more is given. Both close the source.
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
export function preflightMany<R extends PreflightRequest>(
	requests: Iterable<R> | AsyncIterable<R>,
	options: PreflightManyOptions,
): AsyncIterable<PreflightManyResult<R>> {
	return run(requests, readPlan(requests, options));
}
