/**
 * Finds a relay by its id, or by the host name somebody typed as outgoing server.
 *
 * @module
 */

import { isAskable, toALabels } from '../names/domain-name.ts';
import { matchesNamePattern } from '../names/name-pattern.ts';
import { relays } from './catalogue.ts';
import type { Relay } from './relay.ts';

/** The known relay of an id, or `null`. */
export function findRelay(id: string): Relay | null {
	return relays.find((relay) => relay.id === id) ?? null;
}

/** How much of a host name a pattern spells out: all of it beats any part, a longer part a shorter one. */
function exactness(pattern: string): number {
	const spelled = pattern.split('*').join('').length;
	return pattern.includes('*') ? spelled : Number.POSITIVE_INFINITY;
}

/**
 * The known relay that a submission server belongs to, or `null`; the pattern that spells out most of
 * the name wins. Case, a final dot and U-labels make no difference.
 */
export function relayForSmtpHost(host: string): Relay | null {
	const name = toALabels(host.trim());
	if (name === null || name === '' || !isAskable(name)) return null;
	let best: Relay | null = null;
	let bestExactness = -1;
	for (const relay of relays) {
		for (const pattern of relay.smtpHosts ?? []) {
			if (exactness(pattern) <= bestExactness || !matchesNamePattern(name, pattern)) continue;
			best = relay;
			bestExactness = exactness(pattern);
		}
	}
	return best;
}
