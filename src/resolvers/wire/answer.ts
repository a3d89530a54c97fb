/**
 * What a response says about its question (RFC 1034 §4.3.2, RFC 2308 §2).
 *
 * A failure is never read as "no record": a referral, a response to another question or one that was cut
 * off says nothing about the name.
 *
 * @module
 */

import type {
	DnsAnswer,
	FailureAnswer,
	FailureReason,
	RecordData,
	RecordType,
} from '../../dns/resolver.ts';
import { isAtOrBelow, lowerAscii } from '../../names/domain-name.ts';
import { describeErrors, isBogus } from './extended-error.ts';
import type { WireQuestion, WireRecord, WireResponse } from './wire.ts';

/** A longer chain of CNAMEs fails, as it does at name servers (RFC 1034 §3.6.2). */
const MAX_ALIASES = 16;

const NOERROR = 0;
const FORMERR = 1;
const SERVFAIL = 2;
const NXDOMAIN = 3;
const REFUSED = 5;

/** How response codes other than NOERROR and NXDOMAIN are called (RFC 6895 §2.3). */
const RCODES: ReadonlyMap<number, string> = new Map([
	[FORMERR, 'FORMERR'],
	[SERVFAIL, 'SERVFAIL'],
	[4, 'NOTIMP'],
	[REFUSED, 'REFUSED'],
	[6, 'YXDOMAIN'],
	[7, 'YXRRSET'],
	[8, 'NXRRSET'],
	[9, 'NOTAUTH'],
	[10, 'NOTZONE'],
	[16, 'BADVERS'],
	[23, 'BADCOOKIE'],
]);

function failure(reason: FailureReason, detail: string): FailureAnswer {
	return { outcome: 'failure', reason, detail };
}

/** Tells whether a response is to this question; case makes no difference (RFC 4343 §3). */
export function isAnswering(
	asked: { readonly name: string; readonly type: RecordType },
	question: WireQuestion | null,
): boolean {
	return question?.type === asked.type && question.name === lowerAscii(asked.name);
}

/** What a response code other than NOERROR and NXDOMAIN means. */
function rcodeFailure({ rcode, extendedErrors }: WireResponse): FailureAnswer {
	const name = RCODES.get(rcode) ?? `RCODE ${rcode}`;
	const why = describeErrors(extendedErrors);
	const detail = why === '' ? name : `${name}, ${why}`;
	if (rcode === SERVFAIL && isBogus(extendedErrors)) return failure('bogus', detail);
	if (rcode === FORMERR) return failure('malformed', detail);
	return failure(rcode === REFUSED ? 'refused' : 'servfail', detail);
}

/** Where the CNAMEs of a response lead to. */
interface Chain {
	readonly name: string;
	readonly aliases: readonly string[];
	/** The lowest TTL on the way; infinite without aliases. */
	readonly ttl: number;
}

/** Follows the CNAMEs in order of their names, wherever they stand in the response. */
function followAliases(start: string, records: readonly WireRecord[]): Chain | FailureAnswer {
	const links = new Map<string, { readonly target: string; readonly ttl: number }>();
	for (const record of records) {
		if (record.type !== 'CNAME' || links.has(record.name)) continue;
		links.set(record.name, { target: record.data, ttl: record.ttl });
	}
	const aliases: string[] = [];
	const seen = new Set([start]);
	let name = start;
	let ttl = Number.POSITIVE_INFINITY;
	for (;;) {
		const link = links.get(name);
		if (link === undefined) return { name, aliases, ttl };
		if (seen.has(link.target)) return failure('servfail', 'CNAME loop');
		if (aliases.length === MAX_ALIASES) return failure('servfail', 'CNAME chain too long');
		aliases.push(link.target);
		seen.add(link.target);
		name = link.target;
		ttl = Math.min(ttl, link.ttl);
	}
}

/** The records of a name and type without repetitions (RFC 2181 §5), and their lowest TTL. */
function recordsAt<T extends RecordType>(
	records: readonly WireRecord[],
	name: string,
	type: T,
): { readonly data: readonly RecordData[T][]; readonly ttl: number } {
	const found = new Map<string, RecordData[T]>();
	let ttl = Number.POSITIVE_INFINITY;
	for (const record of records) {
		if (record.type !== type || record.name !== name) continue;
		// A record of type T holds data of type T.
		const data = record.data as RecordData[T];
		found.set(JSON.stringify(data), data);
		ttl = Math.min(ttl, record.ttl);
	}
	return { data: [...found.values()], ttl };
}

/** Seconds that a negative answer about a name may be held: RFC 2308 §5, and the aliases that led to it. */
function negativeTtl(response: WireResponse, { name, ttl }: Chain): { negativeTtl?: number } {
	for (const record of response.authorities) {
		if (record.type !== 'SOA' || !isAtOrBelow(name, record.name)) continue;
		return { negativeTtl: Math.min(ttl, record.ttl, record.data.minimum) };
	}
	return {};
}

/** Tells whether a response only points to other servers (RFC 2308 §2.2), which is no answer. */
export function isReferral(response: WireResponse): boolean {
	const { rcode, isAuthoritative, answers, authorities } = response;
	return (
		rcode === NOERROR &&
		!isAuthoritative &&
		answers.length === 0 &&
		authorities.some(({ type }) => type === 'NS') &&
		!authorities.some(({ type }) => type === 'SOA')
	);
}

/**
 * The answer to a question in a response to it. Aliases are followed within the response, so their end
 * may lack records because the server did not go there: such a `nodata` has aliases and no `negativeTtl`.
 *
 * Response codes become failures: SERVFAIL with an Extended DNS Error about DNSSEC is `bogus`, FORMERR is
 * `malformed`, REFUSED is `refused`, all others `servfail`.
 */
export function answerOf<T extends RecordType>(
	question: { readonly name: string; readonly type: T },
	response: WireResponse,
): DnsAnswer<T> {
	const { type } = question;
	const { rcode, answers } = response;
	if (!response.isResponse) return failure('malformed', 'not a response');
	if (!isAnswering(question, response.question)) {
		return rcode === NOERROR || rcode === NXDOMAIN || response.question !== null
			? failure('malformed', 'response to another question')
			: rcodeFailure(response);
	}
	if (rcode !== NOERROR && rcode !== NXDOMAIN) return rcodeFailure(response);
	if (response.isTruncated) return failure('malformed', 'truncated');
	if (isReferral(response)) return failure('servfail', 'the server refers to others');
	const start = lowerAscii(question.name);
	const chain =
		type === 'CNAME'
			? { name: start, aliases: [], ttl: Number.POSITIVE_INFINITY }
			: followAliases(start, answers);
	if ('outcome' in chain) return chain;
	const { aliases } = chain;
	const { data, ttl } = recordsAt(answers, chain.name, type);
	if (data.length === 0) {
		const outcome = rcode === NXDOMAIN ? 'nxdomain' : 'nodata';
		return { outcome, aliases, ...negativeTtl(response, chain) };
	}
	if (rcode === NXDOMAIN) return failure('malformed', 'NXDOMAIN with records');
	return {
		outcome: 'records',
		records: data,
		aliases,
		ttl: Math.min(ttl, chain.ttl),
		authenticated: response.isAuthenticated,
	};
}
