/**
 * The submission servers that a relay is known by.
 *
 * @module
 */

import type { Relay } from './relay.ts';

/** Patterns of a relay's submission servers, those that no source states included. */
export function hostsOf({ smtpHosts = [], inferredSmtpHosts = [] }: Relay): readonly string[] {
	return [...smtpHosts, ...inferredSmtpHosts];
}
