/**
 * A resolver over DNS over HTTPS (RFC 8484), with the caller's or the platform's `fetch`.
 *
 * @module
 */

import type { FailureAnswer, FailureReason, RecordType, Resolver } from '../../dns/resolver.ts';
import { resolverOf } from '../../dns/resolver-of.ts';
import { CANCELLED } from '../../dns/send.ts';
import { isAskable } from '../../names/domain-name.ts';
import { type Asked, follow } from '../wire/follow.ts';
import { decodeResponse, encodeQuery, type WireRecord, type WireResponse } from '../wire/wire.ts';
import { discard, type FetchResponse, readBody, withDeadline } from './http.ts';
import { type DohOptions, type DohSettings, MEDIA_TYPE, readDohOptions } from './request.ts';

const MAX_DETAIL = 60;
const MAX_RETRY_AFTER = 3600;

/** What HTTP status codes other than 2xx mean; those not named are trouble on the way. */
const REASONS: ReadonlyMap<number, FailureReason> = new Map([
	[400, 'malformed'],
	[401, 'refused'],
	[403, 'refused'],
	[407, 'refused'],
	[408, 'timeout'],
	[429, 'refused'],
	[451, 'refused'],
	[504, 'timeout'],
]);

function failure(reason: FailureReason, detail: string): FailureAnswer {
	return { outcome: 'failure', reason, detail };
}

/** A header of seconds (RFC 9110 §10.2.3, RFC 9111 §5.1), or `undefined`; dates are left aside. */
function secondsIn({ headers }: FetchResponse, name: string): number | undefined {
	const text = headers.get(name)?.trim() ?? '';
	return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}

/** RFC 8484 §4.2.1: only a 2xx response holds an answer, with any response code in it. */
function statusFailure(response: FetchResponse): FailureAnswer {
	const { status } = response;
	const answer = failure(REASONS.get(status) ?? 'network', `HTTP ${status}`);
	const wait = secondsIn(response, 'retry-after');
	return wait === undefined ? answer : { ...answer, ttl: Math.min(wait, MAX_RETRY_AFTER) };
}

/** A record that has been in an HTTP cache for so long (RFC 8484 §5.1). */
function agedRecord(record: WireRecord, age: number): WireRecord {
	const left = (seconds: number): number => Math.max(0, seconds - age);
	if (record.type !== 'SOA') return { ...record, ttl: left(record.ttl) };
	// A negative answer is held for the lower of the two (RFC 2308 §5).
	const { minimum } = record.data;
	return { ...record, ttl: left(record.ttl), data: { ...record.data, minimum: left(minimum) } };
}

function aged(response: WireResponse, age: number): WireResponse {
	if (age === 0) return response;
	return {
		...response,
		answers: response.answers.map((record) => agedRecord(record, age)),
		authorities: response.authorities.map((record) => agedRecord(record, age)),
	};
}

async function messageIn(response: FetchResponse): Promise<Asked> {
	if (!(response.status >= 200 && response.status < 300)) {
		discard(response);
		return statusFailure(response);
	}
	const [mediaType = ''] = (response.headers.get('content-type') ?? '').split(';');
	if (mediaType.trim().toLowerCase() !== MEDIA_TYPE) {
		discard(response);
		const shown = mediaType.slice(0, MAX_DETAIL).replace(/[^\x20-\x7e]/g, '?');
		return failure('malformed', `content type "${shown}"`);
	}
	const body = await readBody(response);
	if (body === null) return failure('malformed', 'body longer than a DNS message');
	const message = decodeResponse(body);
	if (message === null) return failure('malformed', 'body is no DNS message');
	return aged(message, secondsIn(response, 'age') ?? 0);
}

async function exchange(
	{ fetch, request }: DohSettings,
	name: string,
	type: RecordType,
	signal: unknown,
): Promise<Asked> {
	// RFC 8484 §4.1: with the id 0 the same question is the same URL, which an HTTP cache can answer.
	const { url, init } = request(encodeQuery({ id: 0, name, type }));
	// Called as a plain function: browsers refuse a `fetch` that belongs to another object.
	const response = await fetch(url, signal === undefined ? init : { ...init, signal });
	return messageIn(response);
}

/**
 * Makes a resolver that asks one DNS over HTTPS server. `fetch` handles redirects, connections and
 * certificates.
 *
 * HTTP errors are failures: 401, 403, 407, 429 and 451 are `refused`, 408 and 504 `timeout`, 400
 * `malformed`, all others `network`; `Retry-After` becomes the failure's TTL. A body that is not a DNS
 * message, too long or of another media type is `malformed`. `Age` is subtracted from TTLs.
 *
 * @throws {InputError} `input.option-invalid` (also where no `fetch` is given and the
 * platform has none) or `input.unknown-option`.
 *
 * @example
 * Without `fetch` that of the platform is used; here is one that has no server behind it:
 *
 * ```ts
 * import { dohResolver } from 'maysend/doh';
 *
 * const isOut = async () => new Response('', { status: 503 });
 * const resolver = dohResolver({ url: 'https://dns.example/dns-query', fetch: isOut });
 * const answer = await resolver.resolve('shop.example', 'TXT');
 * answer.outcome; // 'failure'
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8484.html RFC 8484}
 */
export function dohResolver(options: DohOptions): Resolver {
	const settings = readDohOptions(options);
	return resolverOf(async (name, type, { signal }) => {
		if (signal?.aborted) return CANCELLED;
		if (!isAskable(name)) return { outcome: 'nxdomain', aliases: [] };
		return withDeadline(
			(own) => follow(name, type, (at, of) => exchange(settings, at, of, own)),
			settings.timeoutMs,
			signal,
		);
	});
}
