/**
 * Identifier alignment (RFC 9989 §4.4, §4.10.2): whether an authenticated domain speaks for the author
 * domain.
 *
 * @module
 */

import type { DnsSession } from '../dns/session.ts';
import { type SuffixList, suffixList } from '../names/suffix-list.ts';
import type { DmarcDiscovery } from './discovery.ts';
import { canonicalDomain } from './domain.ts';
import {
	isInOrganization,
	isListedTogether,
	type OpenWalk,
	settleWalk,
	shareTopLevel,
} from './organization.ts';

/** A domain that SPF or DKIM authenticates, or would. */
export interface Identifier {
	/** The domain of the return path, or of `d=`. */
	readonly domain: string;
	/** Chooses between `aspf` and `adkim`. */
	readonly by: 'spf' | 'dkim';
}

/** Alignment as far as it shows without a walk; `null`: DNS hides it. */
export type KnownAlignment = boolean | null | OpenWalk;

/** Alignment while the record itself is hidden by a failure, and its modes with it. */
function withoutRecord(
	domain: string,
	{ domain: author, method }: DmarcDiscovery,
	suffixes: SuffixList,
): boolean | null {
	const canAlign =
		method === 'rfc7489'
			? isListedTogether(domain, author, suffixes)
			: shareTopLevel(domain, author);
	return canAlign ? null : false;
}

/** Answers alignment without asking DNS, where that is possible. */
export function knownAlignment(
	{ domain, by }: Identifier,
	discovery: DmarcDiscovery,
	suffixes: SuffixList,
): KnownAlignment {
	const name = canonicalDomain(domain);
	// An address literal after HELO, or anything else that is not a domain, belongs to no organization.
	if (name === null) return false;
	const author = discovery.domain;
	if (name === author) return true;
	if (discovery.outcome === 'temperror') return withoutRecord(name, discovery, suffixes);
	// Where no record applies, a walk finds nothing that makes two names one organization (RFC 9989
	// §4.10.2 step 4), so the list tells the result of a first record at the usual place.
	if (discovery.outcome === 'none') return isListedTogether(name, author, suffixes);
	const tags = discovery.parsed?.tags;
	// RFC 9989 §4.4: strict is equality with the author domain, wherever the record stands.
	if ((by === 'spf' ? tags?.aspf : tags?.adkim) === 's') return false;
	return discovery.method === 'rfc7489'
		? isListedTogether(name, author, suffixes)
		: isInOrganization(name, author, discovery.organizationalDomain);
}

/**
 * Tells whether an identifier is aligned with the author domain of a discovery, or would be once it
 * passes; `null` where a failure of DNS hides it.
 *
 * Equal domains are aligned in both modes, whatever DNS hides. Where no record applies, alignment is
 * relaxed by the public suffix list.
 */
export async function isAligned(
	identifier: Identifier,
	discovery: DmarcDiscovery,
	dns: DnsSession,
): Promise<boolean | null> {
	return settleWalk(knownAlignment(identifier, discovery, await suffixList()), dns);
}
