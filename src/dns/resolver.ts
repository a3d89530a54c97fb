/**
 * DNS as data: questions, answers and the one interface through which the library asks.
 *
 * Types only. An implementation of {@link Resolver} decides on the transport; a negative answer and a failure
 * are values of different outcomes, so that "no record" and "could not ask" are never confused (RFC 2308 §2).
 *
 * The folder is vocabulary and the session: `session.ts` asks for one check. Resolvers are in `resolvers/`.
 *
 * @module
 */

/** The record types the library asks for. */
export type RecordType = 'A' | 'AAAA' | 'CNAME' | 'MX' | 'NS' | 'PTR' | 'SOA' | 'TXT';

/** A mail exchanger (RFC 5321 §5.1); the exchange of a null MX (RFC 7505) is the root name `""`. */
export interface MxData {
	readonly preference: number;
	readonly exchange: string;
}

/** A start of authority; times in seconds (RFC 1035 §3.3.13). */
export interface SoaData {
	readonly mname: string;
	readonly rname: string;
	readonly serial: number;
	readonly refresh: number;
	readonly retry: number;
	readonly expire: number;
	readonly minimum: number;
}

/**
 * The data of one record, by type. Names are lower-case A-labels without the final dot; addresses are
 * text; a TXT record is its character-strings, one UTF-16 unit per octet (latin1).
 */
export interface RecordData {
	readonly A: string;
	readonly AAAA: string;
	readonly CNAME: string;
	readonly NS: string;
	readonly PTR: string;
	readonly MX: MxData;
	readonly SOA: SoaData;
	readonly TXT: readonly string[];
}

/** Why DNS gave no answer. `bogus` is a DNSSEC validation failure. */
export type FailureReason =
	| 'timeout'
	| 'servfail'
	| 'refused'
	| 'bogus'
	| 'malformed'
	| 'network'
	| 'cancelled';

/** There are records; `aliases` are the CNAME targets passed through in order; `ttl` in seconds. */
export interface RecordsAnswer<T extends RecordType = RecordType> {
	readonly outcome: 'records';
	readonly records: readonly RecordData[T][];
	readonly aliases: readonly string[];
	readonly ttl?: number;
	readonly authenticated?: boolean;
}

/** The name has no record of this type (`nodata`), or does not exist at all (`nxdomain`). */
export interface NegativeAnswer {
	readonly outcome: 'nodata' | 'nxdomain';
	readonly aliases: readonly string[];
	/** Seconds for which caches may hold this answer (RFC 2308 §5). */
	readonly negativeTtl?: number;
}

/** DNS gave no answer; this says nothing about the name. `ttl`: seconds until asking again makes sense. */
export interface FailureAnswer {
	readonly outcome: 'failure';
	readonly reason: FailureReason;
	readonly detail?: string;
	readonly ttl?: number;
}

/** What one question came back with. Answers are immutable. */
export type DnsAnswer<T extends RecordType = RecordType> =
	| RecordsAnswer<T>
	| NegativeAnswer
	| FailureAnswer;

/** The part of `AbortSignal` the library reads; structural, because the core knows no platform. */
export interface AbortSignalLike {
	readonly aborted: boolean;
	/** Calls `listener` when the wait is over. */
	addEventListener?(type: 'abort', listener: () => void): void;
	/** Takes a listener away again. */
	removeEventListener?(type: 'abort', listener: () => void): void;
}

/** What a question may carry with it. */
export interface ResolveOptions {
	readonly signal?: AbortSignalLike;
}

/**
 * Asks DNS. `name` is a lower-case A-label name without the final dot (the root is `""`).
 * An implementation answers with a value; one that throws or rejects is read as a `failure` of reason
 * `network`. CNAMEs are followed, a CNAME loop is a `failure` of reason `servfail`.
 */
export interface Resolver {
	/** Asks for the records of one type at one name. */
	resolve<T extends RecordType>(
		name: string,
		type: T,
		options?: ResolveOptions,
	): Promise<DnsAnswer<T>>;
}

/**
 * What is taken as a resolver: a {@link Resolver}, or an object whose `resolve` does not say in its type that
 * an answer is of the type asked for. What it answers is checked.
 */
export interface ResolverLike {
	/** Asks for the records of one type at one name. */
	resolve(name: string, type: RecordType, options?: ResolveOptions): Promise<DnsAnswer>;
}

/** One question with its answer. */
export interface TranscriptEntry {
	readonly name: string;
	readonly type: RecordType;
	readonly answer: DnsAnswer;
}

/** Questions with their answers, sorted by name and type; plain JSON. */
export interface Transcript {
	readonly version: 1;
	readonly entries: readonly TranscriptEntry[];
}
