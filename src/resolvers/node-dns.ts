/**
 * A resolver over an object shaped like `node:dns/promises` or its `Resolver`.
 *
 * Such an object tells no negative TTLs, TTLs only of addresses, and not which aliases it followed. Where
 * it matters whether there was one, the alias is asked for: behind negative answers, since a dangling
 * CNAME is a name that exists (RFC 6604 §2.1), and behind TXT records below `_domainkey`, where it tells
 * who holds the key.
 *
 * @module
 */

import { toOctets } from '../dns/character-string.ts';
import { checkedAnswer } from '../dns/checked-answer.ts';
import type {
	DnsAnswer,
	FailureAnswer,
	FailureReason,
	RecordData,
	RecordType,
	ResolveOptions,
	Resolver,
} from '../dns/resolver.ts';
import { resolverOf } from '../dns/resolver-of.ts';
import { CANCELLED, detailOf, orCancelled } from '../dns/send.ts';
import { callable } from '../input/fields.ts';
import { canonicalName, isAskable, labelsOf } from '../names/domain-name.ts';

/** An address as Node gives it when asked for the TTL as well. */
export interface NodeAddress {
	readonly address: string;
	readonly ttl: number;
}

/** The part of `node:dns/promises`, or of an instance of its `Resolver`, that is used. */
export interface NodeDnsLike {
	/** The A records of a name; a TTL of each where the object tells it. */
	resolve4(name: string, options: { ttl: true }): Promise<readonly (string | NodeAddress)[]>;
	/** The AAAA records of a name; a TTL of each where the object tells it. */
	resolve6(name: string, options: { ttl: true }): Promise<readonly (string | NodeAddress)[]>;
	/** The alias a name is. */
	resolveCname(name: string): Promise<readonly string[]>;
	/** The mail exchangers of a name. */
	resolveMx(
		name: string,
	): Promise<readonly { readonly exchange: string; readonly priority: number }[]>;
	/** The name servers of a name. */
	resolveNs(name: string): Promise<readonly string[]>;
	/** The names a name of `in-addr.arpa` or `ip6.arpa` points to. */
	resolvePtr(name: string): Promise<readonly string[]>;
	/** The start of authority of a zone. */
	resolveSoa(name: string): Promise<{
		readonly nsname: string;
		readonly hostmaster: string;
		readonly serial: number;
		readonly refresh: number;
		readonly retry: number;
		readonly expire: number;
		readonly minttl: number;
	}>;
	/** The TXT records of a name, each as its character-strings. */
	resolveTxt(name: string): Promise<readonly (readonly string[])[]>;
}

/** The records of an answer, with their TTL where it is known. */
interface Answered<T extends RecordType> {
	readonly records: readonly RecordData[T][];
	readonly ttl?: number;
}

const MAX_ALIASES = 8;

/** What Node's codes mean. A name that cannot be asked cannot exist either (RFC 1035 §2.3.4). */
const NEGATIVE: ReadonlyMap<unknown, 'nodata' | 'nxdomain'> = new Map([
	['ENODATA', 'nodata'],
	['ENOTFOUND', 'nxdomain'],
	['EBADNAME', 'nxdomain'],
	['EBADQUERY', 'nxdomain'],
]);

const REASONS: ReadonlyMap<unknown, FailureReason> = new Map([
	['ETIMEOUT', 'timeout'],
	['ETIMEDOUT', 'timeout'],
	['ESERVFAIL', 'servfail'],
	['EREFUSED', 'refused'],
	['ECONNREFUSED', 'network'],
	['EFORMERR', 'malformed'],
	['EBADRESP', 'malformed'],
	['ECANCELLED', 'cancelled'],
	['EDESTRUCTION', 'cancelled'],
]);

/** A name out of an answer; Node writes odd octets as escapes, of which only `\.` has to stay one. */
function nameOf(text: string): string {
	const plain = text.replace(/\\(\d\d\d|[^.])/g, (_, code: string) =>
		code.length === 3 ? String.fromCharCode(Number(code)) : code,
	);
	return canonicalName(plain);
}

/** Octets as they are, which is how Node gives them; a string decoded as UTF-8 is encoded again. */
function stringOf(text: string): string {
	for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return toOctets(text);
	return text;
}

function names(records: readonly string[]): { readonly records: readonly string[] } {
	return { records: records.map(nameOf) };
}

function addresses(records: readonly (string | NodeAddress)[]): {
	readonly records: readonly string[];
	readonly ttl?: number;
} {
	const ttls = records.flatMap((record) => (typeof record === 'string' ? [] : [record.ttl]));
	const texts = records.map((record) => (typeof record === 'string' ? record : record.address));
	return { records: texts, ...(ttls.length === 0 ? {} : { ttl: Math.min(...ttls) }) };
}

const askers: {
	readonly [T in RecordType]: (dns: NodeDnsLike, name: string) => Promise<Answered<T>>;
} = {
	A: async (dns, name) => addresses(await dns.resolve4(name, { ttl: true })),
	AAAA: async (dns, name) => addresses(await dns.resolve6(name, { ttl: true })),
	CNAME: async (dns, name) => names(await dns.resolveCname(name)),
	MX: async (dns, name) => ({
		records: (await dns.resolveMx(name)).map(({ priority, exchange }) => ({
			preference: priority,
			exchange: nameOf(exchange),
		})),
	}),
	NS: async (dns, name) => names(await dns.resolveNs(name)),
	PTR: async (dns, name) => names(await dns.resolvePtr(name)),
	SOA: async (dns, name) => {
		const { nsname, hostmaster, minttl, ...times } = await dns.resolveSoa(name);
		const { serial, refresh, retry, expire } = times;
		const [mname, rname] = [nameOf(nsname), nameOf(hostmaster)];
		return { records: [{ mname, rname, serial, refresh, retry, expire, minimum: minttl }] };
	},
	TXT: async (dns, name) => ({
		records: (await dns.resolveTxt(name)).map((strings) => strings.map(stringOf)),
	}),
};

/** What a rejection of Node means. */
function rejected(error: unknown): DnsAnswer<never> {
	const code: unknown =
		typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
	const outcome = NEGATIVE.get(code);
	if (outcome !== undefined) return { outcome, aliases: [] };
	const reason = REASONS.get(code);
	if (reason !== undefined && reason !== 'network') return { outcome: 'failure', reason };
	return { outcome: 'failure', reason: 'network', detail: detailOf(code ?? error) };
}

/** One question to Node, without its aliases. The final dot keeps search lists out. */
async function askNode<T extends RecordType>(
	dns: NodeDnsLike,
	name: string,
	type: T,
	{ signal }: ResolveOptions,
): Promise<DnsAnswer<T>> {
	if (!isAskable(name)) return { outcome: 'nxdomain', aliases: [] };
	if (signal?.aborted) return CANCELLED;
	try {
		const asked = askers[type](dns, `${name}.`);
		const answered = signal === undefined ? await asked : await orCancelled(asked, signal);
		if ('outcome' in answered) return answered;
		return checkedAnswer({ outcome: 'records', aliases: [], ...answered }, type);
	} catch (error) {
		return rejected(error);
	}
}

/** The aliases from a name on, or the failure that hides them. */
async function aliasesOf(
	dns: NodeDnsLike,
	name: string,
	options: ResolveOptions,
): Promise<readonly string[] | FailureAnswer> {
	const aliases: string[] = [];
	for (let at = name; aliases.length < MAX_ALIASES; ) {
		const answer = await askNode(dns, at, 'CNAME', options);
		if (answer.outcome === 'failure') return answer;
		const target = answer.outcome === 'records' ? answer.records[0] : undefined;
		if (target === undefined || target === name || aliases.includes(target)) break;
		aliases.push(target);
		at = target;
	}
	return aliases;
}

const METHODS: readonly (keyof NodeDnsLike)[] = [
	'resolve4',
	'resolve6',
	'resolveCname',
	'resolveMx',
	'resolveNs',
	'resolvePtr',
	'resolveSoa',
	'resolveTxt',
];

function checkMethods(dns: NodeDnsLike): void {
	for (const method of METHODS) {
		callable(dns?.[method], `dns.${method}`);
	}
}

/**
 * Makes a resolver of `node:dns/promises`, an instance of its `Resolver`, or anything with the same
 * methods and error codes.
 *
 * `ENODATA` is `nodata`; `ENOTFOUND`, and `EBADNAME` for a name that Node cannot ask, are `nxdomain`;
 * everything else is a `failure`. Absolute names are asked, so that no search list applies.
 * `aliases` is empty for records, except TXT records below `_domainkey`.
 *
 * @throws {InputError} `input.request-invalid` when a method is missing.
 *
 * @example
 * ```ts
 * import dns from 'node:dns/promises';
 * import { fromNodeDns } from 'maysend';
 *
 * const resolver = fromNodeDns(dns);
 * ```
 */
export function fromNodeDns(dns: NodeDnsLike): Resolver {
	checkMethods(dns);
	return resolverOf(async (name, type, options) => {
		const answer = await askNode(dns, name, type, options);
		const isKey = type === 'TXT' && labelsOf(name).includes('_domainkey');
		const isPlain = answer.outcome === 'records' && !isKey;
		if (answer.outcome === 'failure' || isPlain || type === 'CNAME' || !isAskable(name)) {
			return answer;
		}
		const aliases = await aliasesOf(dns, name, options);
		return 'outcome' in aliases ? aliases : { ...answer, aliases };
	});
}
