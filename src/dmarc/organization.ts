/**
 * Tells whether two domains belong to one organization (RFC 9989 §4.10.2, RFC 7489 §3.1).
 *
 * @module
 */

import type { DnsSession } from '../dns/session.ts';
import { isAtOrBelow } from '../names/domain-name.ts';
import { type SuffixList, suffixList } from '../names/suffix-list.ts';
import { listedOrganizationalDomain } from './psl-discovery.ts';
import type { DmarcMethod } from './record.ts';
import { walkTree } from './tree-walk.ts';

/** Whether the public suffix list gives two domains the same Organizational Domain. */
export function isListedTogether(left: string, right: string, suffixes: SuffixList): boolean {
	const organizationOf = (name: string): string => listedOrganizationalDomain(name, suffixes);
	return left === right || organizationOf(left) === organizationOf(right);
}

/** Whether two domains end in the same label; without it no walk makes them one organization. */
export function shareTopLevel(left: string, right: string): boolean {
	return left.slice(left.lastIndexOf('.') + 1) === right.slice(right.lastIndexOf('.') + 1);
}

/** A question that only a walk can settle: is `organizationalDomain` the one of `domain`? */
export interface OpenWalk {
	readonly domain: string;
	readonly organizationalDomain: string;
}

/**
 * Tells without DNS whether a domain is in the organization of another one, as far as that goes; `null`
 * where the organization's own domain is not known.
 */
export function isInOrganization(
	domain: string,
	member: string,
	organizationalDomain: string | null,
): boolean | null | OpenWalk {
	if (!shareTopLevel(domain, member)) return false;
	if (organizationalDomain === null) return null;
	// An Organizational Domain is the domain itself or a parent of it, so others need no walk.
	return isAtOrBelow(domain, organizationalDomain) ? { domain, organizationalDomain } : false;
}

/** Walks where there is something to walk for; `null` on a failure. */
export async function settleWalk(
	open: boolean | null | OpenWalk,
	dns: DnsSession,
): Promise<boolean | null> {
	if (open === null || typeof open === 'boolean') return open;
	const { organizationalDomain } = await walkTree(open.domain, dns);
	return organizationalDomain === null ? null : organizationalDomain === open.organizationalDomain;
}

/** Whether two canonical domains are one organization; `null` where DNS did not say. */
export async function isSameOrganization(
	left: string,
	right: string,
	dns: DnsSession,
	method: DmarcMethod,
): Promise<boolean | null> {
	if (method === 'rfc7489') return isListedTogether(left, right, await suffixList());
	if (left === right || !shareTopLevel(left, right)) return left === right;
	const { organizationalDomain } = await walkTree(left, dns);
	return settleWalk(isInOrganization(right, left, organizationalDomain), dns);
}
