/**
 * The names that stand for a relay in SPF records.
 *
 * @module
 */

import type { Relay } from './relay.ts';

/** The domains a relay asks to include; all of several are needed. */
export function includesOf({ ask }: Relay): readonly string[] {
	return [ask?.include ?? []].flat();
}

/** The names whose SPF record is the relay's: its sources, and what it asks or once asked for. */
export function spfNamesOf(relay: Relay): readonly string[] {
	const { sources, ask } = relay;
	const redirect = ask?.redirect === undefined ? [] : [ask.redirect];
	const asked = [...includesOf(relay), ...redirect, ...(ask?.alternatives ?? [])];
	return [...new Set([...(sources.spf ?? []), ...asked])];
}
