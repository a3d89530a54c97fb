/**
 * What an SPF evaluation says: the seven results, the trace, and the map of all addresses.
 *
 * Types only.
 *
 * @module
 */

import type { DnsAnswer, RecordType } from '../dns/resolver.ts';
import type { Finding, TermPath } from '../findings/finding.ts';

/** The results of `check_host()` (RFC 7208 §2.6). */
export type SpfResult =
	| 'none'
	| 'neutral'
	| 'pass'
	| 'fail'
	| 'softfail'
	| 'temperror'
	| 'permerror';

/** Why a term matched, did not match, or was not decided. */
export type TermReason =
	/** The address is in the block, or it is `all`. */
	| 'address-match'
	| 'address-no-match'
	/** `include`: the included record's result; `pass` matches (RFC 7208 §5.2). */
	| 'include-pass'
	| 'include-not-pass'
	/** The name has no record of the type (a void look-up). */
	| 'void'
	/** `exists`: there is an address. */
	| 'name-exists'
	/** `ptr`: no validated name is in the domain, or one is. */
	| 'name-validated'
	| 'name-not-validated'
	/** The target name cannot be asked, or holds a non-ASCII local part (RFC 8616 §4). */
	| 'name-unusable'
	/** DNS gave no answer. */
	| 'dns-failure'
	/** A limit of RFC 7208 §4.6.4. */
	| 'limit'
	/** The term makes the evaluation end in permerror. */
	| 'error'
	/** The name depends on more than a map knows. */
	| 'open'
	/** A redirect was followed (RFC 7208 §6.1). */
	| 'redirect'
	/** A modifier, which neither matches nor fails to. */
	| 'modifier'
	/** Behind the term that decided, or behind `all`. */
	| 'not-reached';

/** One DNS question of a term with its answer. */
export interface TracedAnswer {
	readonly name: string;
	readonly type: RecordType;
	readonly answer: DnsAnswer;
}

/** One term of a record in a trace. */
export interface SpfTraceTerm {
	/** As written. */
	readonly term: string;
	readonly index: number;
	/** `null`: not decided, because of an error or because it was not reached. */
	readonly matched: boolean | null;
	readonly reason: TermReason;
	/** The name asked for, after macro expansion. */
	readonly target?: string;
	readonly answers: readonly TracedAnswer[];
	readonly include?: SpfTrace;
}

/** One record on the way of an evaluation. */
export interface SpfTrace {
	readonly domain: string;
	/** The one record's text; `null` with none or several. */
	readonly record: string | null;
	readonly answer: DnsAnswer<'TXT'> | null;
	readonly terms: readonly SpfTraceTerm[];
	readonly redirect?: SpfTrace;
	readonly result: SpfResult;
}

/** What `check_host()` came to for one address. */
export interface SpfEvaluation {
	readonly result: SpfResult;
	/** The domain checked, in A-labels. */
	readonly domain: string;
	readonly identity: 'mailfrom' | 'helo';
	/** The text of `exp=`, expanded (RFC 7208 §6.2); only with `fail`. */
	readonly explanation?: string;
	/** The terms from the outermost record to the one that decided. */
	readonly match?: TermPath;
	/** As RFC 7208 §4.6.4 counts them, up to where evaluation ended. */
	readonly lookups: { readonly terms: number; readonly void: number };
	readonly trace: SpfTrace;
	readonly problems: readonly Finding[];
}

/** Addresses with the same result; `range` is a CIDR block or `first-last`. */
export interface MapRange {
	readonly range: string;
	readonly result: SpfResult | 'dynamic';
	readonly via?: TermPath;
}

/** The evaluation of a domain for all addresses at once. */
export interface SpfMap {
	/** Disjoint, in order, IPv4 then IPv6, covering both (without ::ffff:0:0/96, which is IPv4). */
	readonly ranges: readonly MapRange[];
	/** The terms whose outcome depends on more than the address, or on more addresses than a map looks into. */
	readonly dynamic: readonly TermPath[];
	readonly lookups: {
		/** Counts on past the limit, to 40 at most; 11 or more means over. */
		readonly worst: number;
		readonly void: number;
		readonly byTerm: readonly { readonly term: TermPath; readonly lookups: number }[];
	};
	/**
	 * The result for one address: no DNS, binary search.
	 *
	 * @throws {InputError} `input.address-invalid` for text that is no address.
	 */
	lookup(ip: string): SpfResult | 'dynamic';
}
