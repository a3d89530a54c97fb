/**
 * The names that stand for a relay in SPF records.
 *
 * @module
 */

import type { Relay } from './relay.ts';

/**
 * The domains a relay asks to include; all of several are needed. Where its mail has the From domain as return
 * path and nobody said what it asks for, these are the names it sends from. A provider of mailboxes asks
 * nobody else for anything.
 */
export function includesOf({ ask, sources, returnPath, ownDomains }: Relay): readonly string[] {
	if (ask !== undefined || ownDomains !== undefined) return [ask?.include ?? []].flat();
	const isOfOwner = returnPath.kind === 'from-domain' || returnPath.kind === 'unknown';
	return isOfOwner ? (sources.spf ?? []) : [];
}

/** The names whose SPF record is the relay's: its sources, and what it asks or once asked for. */
export function spfNamesOf(relay: Relay): readonly string[] {
	const { sources, ask } = relay;
	const redirect = ask?.redirect === undefined ? [] : [ask.redirect];
	const asked = [...includesOf(relay), ...redirect, ...(ask?.alternatives ?? [])];
	return [...new Set([...(sources.spf ?? []), ...asked])];
}
