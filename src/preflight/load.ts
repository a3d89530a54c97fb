/**
 * The public `preflight` functions. The catalogue, zod and the search for changes are loaded with the first
 * call, since many programs import the package long before they check anything.
 *
 * @module
 */

import {
	type PreflightManyOptions,
	type PreflightManyRequest,
	type PreflightManyResult,
	readManyOptions,
} from './many/many-options.ts';
import type { PreflightOptions } from './options.ts';
import type { PreflightRelaysRequest, PreflightRelaysResult } from './preflight-relays.ts';
import type { AnyPreflightRequest } from './request.ts';
import type { Verdict } from './verdict.ts';

type Whole = typeof import('./whole.ts');

let loaded: Whole | null = null;

/** To look up a module that is there costs more than to keep it. */
async function whole(): Promise<Whole> {
	loaded ??= await import('./whole.ts');
	return loaded;
}

/**
 * Judges a sender configuration: the From address, and the relay that is to send for it.
 *
 * Asks DNS what receivers ask, for the relay's whole address set, and returns one of four decisions with
 * its reasons, evidence, and the DNS changes that were proven to help. A DNS failure is never "no record":
 * it leads to `retry` when it could matter. The verdict is plain JSON; the same answers give the same
 * verdict. Sends at most `maxQuestions` questions, each once.
 *
 * @param request - The From address and the relay, by id, as a description or by the outgoing server.
 * @param options - `resolver` (required) and limits.
 * @returns What to do with the configuration, and why.
 * @throws {InputError} for a malformed request, before anything is asked: `input.from-invalid`,
 * `input.from-domain-literal`, `input.relay-unknown`, `input.relay-invalid`, `input.range-invalid`,
 * `input.request-invalid`, `input.option-invalid`, `input.unknown-option`, `input.domain-invalid`,
 * `input.code-unknown`.
 *
 * @example
 * ```ts
 * import { preflight } from 'maysend';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver(`
 * shop.example. MX 10 mail.shop.example.
 * shop.example. TXT "v=spf1 ip4:192.0.2.25 -all"
 * `);
 * const relay = {
 * 	id: 'own', name: 'Own server', sources: { ranges: ['192.0.2.25'] },
 * 	returnPath: { kind: 'from-domain' }, dkim: { signs: 'no' },
 * } as const;
 * const verdict = await preflight({ from: 'info@shop.example', relay }, { resolver });
 * verdict.decision; // 'warn'
 * verdict.because; // ['dmarc.missing']
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9989.html RFC 9989}
 */
export async function preflight(
	request: AnyPreflightRequest,
	options: PreflightOptions,
): Promise<Verdict> {
	const { preflight: judge } = await whole();
	return judge(request, options);
}

/**
 * Judges one From address for several relays, and finds one set of changes for all of them: one merged SPF
 * record, the keys of each, one policy.
 *
 * Questions that several relays lead to are sent once. Each verdict is what {@link preflight} gives for its
 * relay alone, its own changes included; `changes` are those to publish when all relays are to send.
 * `maxQuestions` holds for each relay.
 *
 * @throws {InputError} as `preflight` does, with paths like `relays.1.id`, before anything is asked.
 *
 * @example
 * ```ts
 * import { preflightRelays } from 'maysend';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const facts = { returnPath: { kind: 'from-domain' }, dkim: { signs: 'no' } } as const;
 * const relays = [
 * 	{ id: 'shop', name: 'Shop', sources: { ranges: ['192.0.2.25'] }, ...facts },
 * 	{ id: 'invoices', name: 'Invoices', sources: { ranges: ['198.51.100.25'] }, ...facts },
 * ];
 * const resolver = zoneResolver(`
 * shop.example.         MX   10 mail.shop.example.
 * mail.shop.example.    A    203.0.113.7
 * shop.example.         TXT  "v=spf1 mx -all"
 * _dmarc.shop.example.  TXT  "v=DMARC1; p=reject"
 * `);
 * const { changes } = await preflightRelays({ from: 'info@shop.example', relays }, { resolver });
 * changes[0]?.after; // ['v=spf1 mx ip4:192.0.2.25 ip4:198.51.100.25 -all']
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7208.html#section-3.2 RFC 7208 §3.2}
 */
export async function preflightRelays(
	request: PreflightRelaysRequest,
	options: PreflightOptions,
): Promise<PreflightRelaysResult> {
	const { preflightRelays: judgeRelays } = await whole();
	return judgeRelays(request, options);
}

/**
 * Judges many sender configurations, with `preflight` for each, and gives the results **as they finish**.
 *
 * At most `concurrency` requests are taken from the source whose results the consumer has not been given;
 * there is no further buffer, so a slow consumer slows the source, and memory does not grow with the
 * number of requests. Each request gets one result: a verdict, or, where the request itself is malformed,
 * the `InputError` as its `error`. Preflights share nothing but the options; pass a `cachedResolver` so
 * that they share answers. With a resolver that answers at once, nothing but promises is waited for: a
 * consumer that wants timers to run in between has to wait for one now and then.
 *
 * A request with `known`, the digest of its last verdict (`digestOf`), is judged only where an answer that
 * verdict rests on has changed or fails; otherwise its result is `same: true`.
 *
 * - **Abort:** nothing more is taken, what is under way is dropped and its questions are cancelled, what
 *   is ready is given; then the iteration ends without an error. A request without a result was not
 *   checked. A signal without `addEventListener` is read before each result.
 * - **A signal of one request** (`request.signal`) ends that check alone: its decision is `retry` where
 *   what is still open could matter.
 * - **Break:** the same as an abort, but that nothing more is given. Both close the source.
 * - **A source that throws** ends the iteration with what it threw, after the results of the requests
 *   taken before.
 *
 * Iterate once; a second run needs a second call.
 *
 * @param requests - Sender configurations; results refer to the same objects.
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
 * 	from, relay: 'mailgun' as const,
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
	const plan = readManyOptions(requests, options);
	return (async function* () {
		const { runMany } = await whole();
		yield* runMany(requests, plan);
	})();
}
