/**
 * What a DMARC record says (RFC 9989 §4.7), as data.
 *
 * Types only.
 *
 * @module
 */

import type { Finding } from '../findings/finding.ts';

/** What the owner wishes to happen to mail that fails (RFC 9989 §4.7, tag `p`). */
export type Policy = 'none' | 'quarantine' | 'reject';

/**
 * How the Organizational Domain is found: by the DNS Tree Walk (RFC 9989 §4.10) or by the public suffix
 * list (RFC 7489 §3.2).
 */
export type DmarcMethod = 'rfc9989' | 'rfc7489';

/** The tags of a record, defaults filled in; a value that is no value of its tag counts as absent. */
export interface DmarcTags {
	/** Policy for the domain itself; `null` where it is absent or invalid. */
	readonly p: Policy | null;
	/** Policy for subdomains that exist. */
	readonly sp: Policy | null;
	/** Policy for subdomains that do not exist. */
	readonly np: Policy | null;
	/** Public suffix domain: yes, no, or undeclared. */
	readonly psd: 'y' | 'n' | 'u';
	/** Test mode: with `y` the policy is applied one level lower. */
	readonly t: 'y' | 'n';
	/** DKIM alignment: relaxed or strict. */
	readonly adkim: 'r' | 's';
	/** SPF alignment: relaxed or strict. */
	readonly aspf: 'r' | 's';
	/** Failure reporting options, lower case, without blanks; `0` where absent or invalid. */
	readonly fo: string;
	/** Valid URIs for aggregate reports, as published, without an obsolete `!10m`. */
	readonly rua: readonly string[];
	/** Valid URIs for failure reports, likewise. */
	readonly ruf: readonly string[];
}

/** The policies that are applied, after the fall-back of RFC 9989 §4.10.1 and after `t`. */
export interface EffectivePolicies {
	/** For mail from the very domain that publishes the record. */
	readonly self: Policy | null;
	readonly existingSubdomain: Policy | null;
	readonly missingSubdomain: Policy | null;
}

/**
 * What comes of a record.
 *
 * - `not-dmarc`: it fails the version test, so receivers ignore it.
 * - `as-published`: its policy tags are applied.
 * - `monitor`: a policy tag is unusable and there is a valid `rua`, so it counts as `p=none`.
 * - `no-processing`: a policy tag is unusable and there is none: DMARC is not applied.
 * - `invalid-record`: a tag occurs twice, which spoils the list (RFC 6376 §3.2): DMARC is not applied.
 */
export type DmarcMode =
	| 'not-dmarc'
	| 'as-published'
	| 'monitor'
	| 'no-processing'
	| 'invalid-record';

/** One record as a receiver reads it. */
export interface DmarcRecord {
	/** It passes the version test. */
	readonly isDmarc: boolean;
	/** It matches the grammar of RFC 9989 §4.8, and every known tag the rule of its value (RFC 9989 §4.7). */
	readonly valid: boolean;
	readonly mode: DmarcMode;
	/** All defaults with `not-dmarc` and `invalid-record`: nothing of such a text is believed. */
	readonly tags: DmarcTags;
	/** `null` throughout where DMARC is not applied. */
	readonly effective: EffectivePolicies;
	/** In the order of the text, then of the record as a whole; spans count in the strings joined. */
	readonly problems: readonly Finding[];
}
