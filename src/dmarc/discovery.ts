/**
 * What policy discovery finds for an author domain (RFC 9989 §4.10.1).
 *
 * Types, and the fields that are the same wherever nothing was found.
 *
 * @module
 */

import type { Finding } from '../findings/finding.ts';
import type { DmarcMethod, DmarcRecord, Policy } from './record.ts';

/** The policy that applies to mail from a domain, and where it comes from. */
export interface DmarcDiscovery {
	/** The author domain, in A-labels. */
	readonly domain: string;
	readonly method: DmarcMethod;
	/**
	 * - `found`: a record applies. A failure further up does not change that once the author domain's own
	 *   record is there.
	 * - `none`: DMARC does not apply: there is no record, or the one that would apply is unusable.
	 * - `temperror`: DNS did not say.
	 */
	readonly outcome: 'found' | 'none' | 'temperror';
	/** `null` where a failure of DNS hides it. */
	readonly organizationalDomain: string | null;
	/** The domain whose record applies. */
	readonly policyDomain: string | null;
	/** Whose record that is: the author domain's own, its organization's, its public suffix's. */
	readonly source: 'author' | 'org' | 'psd' | null;
	/** The tag the policy was taken from. */
	readonly tag: 'p' | 'sp' | 'np' | null;
	/**
	 * What that tag says, after the fall-back for bad policy tags. `null` with `found` where DNS did not
	 * say whether the author domain exists and `np` asks for something else than `sp` or `p`.
	 */
	readonly publishedPolicy: Policy | null;
	/** What is applied, after `t` (with `rfc7489`: after `pct=0`); `null` where `publishedPolicy` is. */
	readonly effectivePolicy: Policy | null;
	/** Only with `rfc7489`: the share of failing mail that the policy is applied to, 0 to 100. */
	readonly pct?: number;
	/** The text of the record that applies, or of the one that would but is unusable. */
	readonly record?: string;
	/** That record, read by the rules of the method. */
	readonly parsed?: DmarcRecord;
	/**
	 * The names whose TXT answers discovery used, in order. More may have been asked ahead of their turn.
	 */
	readonly walk: readonly string[];
	/** What is wrong with the records and answers on the way. */
	readonly problems: readonly Finding[];
}

/** The fields of a discovery without a policy. */
export const NOTHING_FOUND: Pick<
	DmarcDiscovery,
	'policyDomain' | 'source' | 'tag' | 'publishedPolicy' | 'effectivePolicy'
> = {
	policyDomain: null,
	source: null,
	tag: null,
	publishedPolicy: null,
	effectivePolicy: null,
};
