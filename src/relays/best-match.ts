/**
 * Which relays a host name belongs to, by the patterns they are known by.
 *
 * @module
 */

import { canonicalName } from '../names/domain-name.ts';
import { matchesNamePattern } from '../names/name-pattern.ts';
import type { Relay } from './relay.ts';

/**
 * The relays whose pattern spells out most of a name, in the order of the relays; several where they
 * share the pattern, none where no pattern fits.
 */
export type Matcher<Known extends Relay = Relay> = (name: string) => readonly Known[];

/** A pattern that leaves something open, and how much of a name it spells out. */
interface OpenPattern<Known> {
	readonly pattern: string;
	readonly spelled: number;
	readonly relay: Known;
}

function add<Known>(relays: readonly Known[] | undefined, relay: Known): readonly Known[] {
	if (relays === undefined) return [relay];
	return relays.includes(relay) ? relays : [...relays, relay];
}

function bestOf<Known>(name: string, patterns: readonly OpenPattern<Known>[]): readonly Known[] {
	let best: readonly Known[] = [];
	let most = -1;
	for (const { pattern, spelled, relay } of patterns) {
		if (spelled < most || !matchesNamePattern(name, pattern)) continue;
		best = spelled > most ? [relay] : add(best, relay);
		most = spelled;
	}
	return best;
}

/** Sorts the patterns of relays, so that a name that is spelled out in full is found at once. */
export function matcherOf<Known extends Relay>(
	relays: readonly Known[],
	patternsOf: (relay: Known) => readonly string[],
): Matcher<Known> {
	const exact = new Map<string, readonly Known[]>();
	const open: OpenPattern<Known>[] = [];
	for (const relay of relays) {
		for (const pattern of patternsOf(relay)) {
			const spelled = pattern.split('*').join('').length;
			if (pattern.includes('*')) open.push({ pattern, spelled, relay });
			else exact.set(pattern, add(exact.get(pattern), relay));
		}
	}
	return (written) => {
		const name = canonicalName(written);
		return exact.get(name) ?? bestOf(name, open);
	};
}
