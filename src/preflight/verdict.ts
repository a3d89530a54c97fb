/**
 * The verdict: what the backend should do with a sender configuration, why, and what to change.
 *
 * Types only; plain JSON.
 *
 * @module
 */

import type { DkimCheck } from '../dkim/key.ts';
import type { Policy } from '../dmarc/record.ts';
import type { RecordChange } from '../dns/record-change.ts';
import type { Transcript } from '../dns/resolver.ts';
import type { FindingCode } from '../findings/catalogue.ts';
import type { Finding } from '../findings/finding.ts';
import type { ReceiverId } from '../receivers/receiver.ts';
import type { MapRange } from '../spf/evaluation.ts';
import type { Mend } from '../text/mend.ts';
import type { Zone } from '../zone/find-zone.ts';
import type { SetupRow } from './setup/row.ts';

/** What the backend should do with the sender configuration. */
export type Decision = 'save' | 'warn' | 'block' | 'retry';

/** What a finding code is to lead to; `ignore`: it plays no part in the decision. */
export type GatePolicy = {
	readonly [code in FindingCode]?: 'warn' | 'block' | 'retry' | 'ignore';
};

/** What the SPF record of the identity says of the relay's address set. */
export type SpfState =
	| 'authorized'
	| 'partial'
	| 'denied'
	| 'no-record'
	| 'broken'
	| 'unknown'
	| 'not-consulted';

/** The best reason for which the passing part passes. */
export type SpfBasis = 'delegated' | 'pinned' | 'incidental' | 'dynamic' | 'mixed';

/** The state of the keys at the relay's selectors. */
export type DkimState = 'ok' | 'missing' | 'wrong' | 'weak' | 'impossible' | 'unknown';

/** The From address as it was understood. */
export interface FromAddress {
	/** Local part as given, domain in A-labels. */
	readonly address: string;
	readonly domain: string;
	readonly unicodeDomain: string;
	readonly organizationalDomain: string | null;
}

/**
 * One term of the SPF records behind the identity, with all that stands below it: the picture of who
 * lets whom in, and what it costs.
 */
export interface SpfBranch {
	/** Whose record the term stands in. */
	readonly domain: string;
	readonly term: string;
	/** Counts the terms of that record from 0. */
	readonly index: number;
	/** Look-ups the term takes, with all below it (RFC 7208 §4.6.4); 0 where no mail gets to it. */
	readonly lookups: number;
	/** What the term, or one below it, authorizes for the outermost record. */
	readonly passes: {
		/** CIDR blocks, IPv4 first, widest first; at most 8. */
		readonly blocks: readonly string[];
		/** How many there are in all. */
		readonly count: number;
	};
	/**
	 * Share of the relay's addresses that pass by it, 0 to 1; `null` where they are not known. Of a relay with
	 * both families it is the mean of the two shares: counted by addresses, one IPv6 network would leave
	 * nothing visible of IPv4.
	 */
	readonly ofRelay: number | null;
	/** Depends on more than the address, here or below. */
	readonly isDynamic: boolean;
	/** The terms of the record it refers to, in order; at most 40 of each record, and 1000 in all. */
	readonly below: readonly SpfBranch[];
}

/** The SPF part of a verdict (RFC 7208). */
export interface SpfVerdict {
	readonly identity: {
		readonly domain: string;
		readonly source: 'mailfrom' | 'helo';
		readonly aligned: boolean | null;
	};
	readonly state: SpfState;
	readonly basis: SpfBasis | null;
	/**
	 * Share of the relay's addresses that pass, 0 to 1; `null` where it has none of the family, and while
	 * the state is unknown or no record is consulted.
	 */
	readonly covered: { readonly ipv4: number | null; readonly ipv6: number | null };
	/** CIDR blocks of the relay that do not pass, IPv4 first, widest first. */
	readonly missing: readonly string[];
	/** The relay's address set, cut by result. */
	readonly ranges: readonly MapRange[];
	/** The one record; `null` with none or several. */
	readonly record: string | null;
	readonly lookups: { readonly worst: number; readonly limit: 10; readonly void: number };
	/** The directives and the redirect of the identity's record, in order; empty where none is consulted. */
	readonly tree: readonly SpfBranch[];
}

/** The DKIM part of a verdict (RFC 6376). */
export interface DkimVerdict {
	readonly state: DkimState;
	readonly aligned: boolean | null;
	readonly selectors: readonly DkimCheck[];
}

/** What becomes of mail sent with this configuration. */
export type Forecast = 'pass' | 'partial' | 'fail' | 'none' | 'unknown';

/** What a receiver that follows the policy does. */
export type Consequence = 'delivered' | 'quarantined' | 'rejected' | 'unknown';

/** The DMARC part of a verdict (RFC 9989). */
export interface DmarcVerdict {
	/** The effective one, after `sp`, `np` and `t`. */
	readonly policy: Policy | null;
	readonly domain: string | null;
	readonly record: string | null;
	/** RFC 9989 and RFC 7489 give this mail the same policy domain, policy and alignment. */
	readonly methodsAgree: boolean | null;
	readonly forecast: Forecast;
	readonly paths: {
		readonly spf: 'aligned' | 'partial' | 'unaligned' | 'unknown';
		readonly dkim: 'aligned' | 'unaligned' | 'unknown';
	};
	readonly consequence: Consequence;
}

/** What one requested receiver makes of this configuration. */
export interface ReceiverVerdict {
	readonly id: ReceiverId;
	readonly met: boolean | null;
	/** Codes of the demands that are not met. */
	readonly unmet: readonly FindingCode[];
}

/** A change that was applied to an overlay and evaluated before it was offered. */
export interface Change extends RecordChange {
	/**
	 * The name as panels want it: relative to the zone, `@` at its apex. Where the zone is not known it is relative to
	 * the registered domain, never to a subdomain.
	 */
	readonly host: string;
	/** The zone that `host` is relative to, where it was located. */
	readonly zone: string | null;
	readonly who: 'domain-owner' | 'relay-operator';
	/** Of the zone with this change and those before it applied. */
	readonly proof: {
		readonly decision: Decision;
		/** Whether the mail then passes DMARC, as in the verdict. */
		readonly authorized: Verdict['authorized'];
		readonly spfState: SpfState;
		/**
		 * Nobody who passes now, or was meant to by a term that can be read, no key that works and no type that a
		 * wildcard gave is lost; where it is `false`, `loses` says what.
		 */
		readonly keepsSenders: boolean;
		/** DNS look-ups in the worst case, of 10. */
		readonly lookups: number;
	};
	/** Whose zone the name stands in, where that is not the From domain's own organization. */
	readonly owner?: string;
	/** Names whose addresses are written out instead of referred to: from now on they must be updated by hand. */
	readonly writesOut?: readonly string[];
	/** What was meant or in effect and ends with this change: terms, types that a wildcard gave, another service's key. */
	readonly loses?: readonly string[];
	/** What of the damaged record that is replaced was read otherwise than it stands there, and why. */
	readonly mends?: readonly Mend[];
	/** What only the owner can add: an address for DMARC reports, `rua=mailto:...`. */
	readonly asks?: readonly 'report-address'[];
	/** Each TXT record of `after` as the strings of at most 255 octets it is published in; absent where one does. */
	readonly strings?: readonly (readonly string[])[];
}

/** The answer to one preflight. */
export interface Verdict {
	readonly schema: 2;
	readonly decision: Decision;
	/** The finding codes that led there. */
	readonly because: readonly FindingCode[];
	/** May this relay send for this From domain, as a receiver will see it? */
	readonly authorized: 'yes' | 'partial' | 'no' | 'unknown';
	/** Seconds after which asking again can give another answer, a day at most. */
	readonly recheckAfter?: number;
	readonly from: FromAddress;
	/** `variantOf` is the relay that was asked for, where the domain shows another way to set it up. */
	readonly relay: { readonly id: string; readonly name: string; readonly variantOf?: string };
	readonly spf: SpfVerdict;
	readonly dkim: DkimVerdict;
	readonly dmarc: DmarcVerdict;
	readonly receivers: readonly ReceiverVerdict[];
	/** The zone of the From domain; `null` unless asked for (`options.zone`), and where DNS did not answer. */
	readonly zone: Zone | null;
	/** What this relay needs in DNS, record by record, published or not. */
	readonly setup: readonly SetupRow[];
	readonly findings: readonly Finding[];
	/** What to publish, in order. */
	readonly changes: readonly Change[];
	/** Other ways out, ranked, each proven from the zone as it is. */
	readonly alternatives?: readonly (readonly Change[])[];
	/** The answers the walk consumed; replaying them gives this very verdict again. */
	readonly evidence: Transcript;
	/** Equal when nothing a person would act on has changed. */
	readonly fingerprint: string;
}
