/**
 * Policy discovery by either method (RFC 9989 §4.10.1, RFC 7489 §6.6.3).
 *
 * @module
 */

import type { DnsSession } from '../dns/session.ts';
import { suffixList } from '../names/suffix-list.ts';
import type { DmarcDiscovery } from './discovery.ts';
import { type DmarcOptions, domainField, startWork } from './options.ts';
import { discoverByList } from './psl-discovery.ts';
import type { DmarcMethod } from './record.ts';
import { discoverByWalk } from './walk-discovery.ts';

/** Discovers the policy for a canonical domain, sharing the answers of `dns`. */
export async function discoverPolicy(
	domain: string,
	dns: DnsSession,
	method: DmarcMethod,
): Promise<DmarcDiscovery> {
	return method === 'rfc7489'
		? discoverByList(domain, dns, await suffixList())
		: discoverByWalk(domain, dns);
}

/**
 * Finds the DMARC record and policy that apply to mail from a domain.
 *
 * A failure of DNS is never "no record": it is `temperror`, or, where the domain's own record is there,
 * an `organizationalDomain` of `null`. With `rfc9989` at most 8 names are asked for records, all at once,
 * and one more question where `np` makes the existence of the domain matter.
 *
 * @param domain - The author domain: a domain, not an address; U-labels and a final dot are fine.
 * @param options - The resolver, and the method to follow.
 * @returns The policy, the record it was taken from, and the names it was looked for at.
 * @throws {InputError} `input.domain-invalid`, `input.unknown-option`, `input.option-invalid`.
 *
 * @example
 * ```ts
 * import { discoverDmarc } from 'maysend';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('_dmarc.shop.example. TXT "v=DMARC1; p=reject; sp=none"');
 * const { effectivePolicy, policyDomain, tag } = await discoverDmarc('news.shop.example', { resolver });
 * effectivePolicy; // 'none'
 * `${tag} of ${policyDomain}`; // 'sp of shop.example'
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9989.html#section-4.10 RFC 9989 §4.10}
 */
export async function discoverDmarc(
	domain: string,
	options: DmarcOptions,
): Promise<DmarcDiscovery> {
	const author = domainField(domain, 'domain');
	const { dns, method } = startWork(options);
	return discoverPolicy(author, dns, method);
}
