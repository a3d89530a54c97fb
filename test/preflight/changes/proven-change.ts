/**
 * The change that a verdict offers, proven again.
 *
 * @module
 */

import { expect } from 'vitest';
import type { Change } from '../../../src/preflight/verdict.ts';
import type { Relay } from '../../../src/relays/relay.ts';
import { overlayResolver } from '../../../src/resolvers/overlay/overlay-resolver.ts';
import { zoneResolver } from '../../../src/resolvers/zone/zone-resolver.ts';
import { type Asking, dmarc, judge, judgeBy, MX, RELAY_ZONE, txt } from '../judged.ts';

/** The one change, proven again by a fresh verdict over the zone with it. */
export async function changeOf(
	zone: string,
	relay: Relay,
	asking: Asking = {},
): Promise<Change | null> {
	const { changes } = await judge(zone, relay, asking);
	expect(changes.length).toBeLessThanOrEqual(1);
	const [change] = changes;
	if (change === undefined) return null;
	const after = await judgeBy(overlayResolver(zoneResolver(zone), changes), relay, asking);
	expect(change.proof).toEqual({
		decision: after.decision,
		authorized: after.authorized,
		spfState: after.spf.state,
		lookups: after.spf.lookups.worst,
		keepsSenders: change.loses === undefined,
	});
	expect(after.spf.lookups.worst).toBeLessThanOrEqual(10);
	expect(after.spf.lookups.void).toBeLessThanOrEqual(2);
	expect(after.findings.filter(({ code }) => code === 'spf.syntax')).toEqual([]);
	return change;
}

/** Terms that ask DNS, each for a record of its own. */
export const includes = (count: number): string =>
	Array.from({ length: count }, (_, n) => `include:i${n}.example`).join(' ');
export const included = (count: number): string =>
	Array.from({ length: count }, (_, n) =>
		txt(`i${n}.example`, `v=spf1 ip4:198.51.100.${n} -all`),
	).join('');

/** A zone around the record. */
export const ZONE: string = `${MX}${RELAY_ZONE}mail.shop.example. A 203.0.113.1\n${txt('r.example', 'v=spf1 ip4:203.0.113.9 -all')}${txt('bad.example', 'v=spf1 foo:bar -all')}${dmarc('p=none')}`;
/** The term that is offered. */
export const INCLUDE = 'include:spf.relay.example';
