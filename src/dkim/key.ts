/**
 * The result for a DKIM key record, read as text or found at a selector (RFC 6376 §3.6.1).
 *
 * Types only; plain JSON.
 *
 * @module
 */

import type { Finding } from '../findings/finding.ts';

/**
 * What a key record is good for. Where several apply, the first in this order is taken:
 *
 * - `not-dkim`: evidently another kind of record.
 * - `invalid`: not a tag list, a repeated tag, a version out of place, no `p=`.
 * - `revoked`: `p=` is empty.
 * - `unsupported`: `k=` names a type no RFC defines.
 * - `not-for-email`: `s=` lists neither `*` nor `email`.
 * - `unusable-hash`: `h=` does not list `sha256` (RFC 8301 §3.1).
 * - `invalid` again: the key data are no key of the type `k=` names.
 * - `too-short`: an RSA modulus under 1024 bits (RFC 8301 §3.2).
 * - `weak`: usable, but under 2048 bits or with exponent 3.
 * - `ok`.
 *
 * That is the order in which a verifier gives up (RFC 6376 §6.1.2), but a revoked key stays revoked
 * whatever else its record says, as that is what its owner meant.
 */
export type DkimKeyStatus =
	| 'ok'
	| 'weak'
	| 'too-short'
	| 'revoked'
	| 'invalid'
	| 'unsupported'
	| 'unusable-hash'
	| 'not-for-email'
	| 'not-dkim';

/**
 * The status of a selector: that of its key, or there is none (`missing`), there are several TXT records
 * (`ambiguous`, RFC 6376 §3.6.2.2), or DNS gave no answer (`temperror`).
 */
export type DkimStatus = DkimKeyStatus | 'missing' | 'ambiguous' | 'temperror';

/** One key record. */
export interface DkimKey {
	readonly status: DkimKeyStatus;
	/** A verifier can accept mail signed with it: `ok` or `weak`. */
	readonly usable: boolean;
	/** As `k=` says, `rsa` where it is silent; absent where there is no list of tags or the type is unknown. */
	readonly keyType?: 'rsa' | 'ed25519';
	/** Of the modulus itself, 256 for Ed25519; absent where the key cannot be read. */
	readonly bits?: number;
	/** `t=y`: a verifier treats mail signed with it like unsigned mail. */
	readonly testing: boolean;
	/** `t=s`: the domain of `i=` is the one of `d=`, not a subdomain. */
	readonly strictIdentity: boolean;
	readonly problems: readonly Finding[];
}

/** What DNS holds at a selector. */
export interface DkimCheck {
	/** In A-labels. */
	readonly selector: string;
	readonly status: DkimStatus;
	readonly usable: boolean;
	/** `<selector>._domainkey.<domain>`. */
	readonly queryName: string;
	/** The CNAME targets between the query name and the record, in order. */
	readonly aliases: readonly string[];
	/** With exactly one TXT record. */
	readonly key?: DkimKey;
	/** Whether an unused selector is answered, too; `null` where DNS did not say. */
	readonly wildcard: boolean | null;
	/** Whether all that was expected is so; `null` where nothing was, or DNS did not say. */
	readonly matchesExpected: boolean | null;
	/** The key's problems and those of the selector. */
	readonly problems: readonly Finding[];
}

/** What a relay says stands at its selector. */
export interface DkimExpectation {
	/**
	 * CNAME targets, one of which is to be passed; may hold `{domain}`, `{domain-dashed}`, `*`, and in the first
	 * label `{domain-token}`: the domain with hyphens for its dots, as the service writes it.
	 */
	readonly target?: string | readonly string[];
	/** Patterns of the service's mail exchangers, whose first label is the token that it gave the domain. */
	readonly exchangers?: readonly string[];
	/** What stands in `p=`: base64. */
	readonly publicKey?: string;
}

/** Which selector is to be checked. */
export interface DkimSelectorRequest {
	/** The signing domain (`d=`). */
	readonly domain: string;
	readonly selector: string;
	readonly expect?: DkimExpectation;
}
