/**
 * Ways out as lines: `add CNAME s1._domainkey.shop.example => k.relay.example`, each proven again.
 *
 * @module
 */

import { expect } from 'vitest';
import type { Change, Verdict } from '../../../src/preflight/verdict.ts';
import type { Relay } from '../../../src/relays/relay.ts';
import { overlayResolver } from '../../../src/resolvers/overlay/overlay-resolver.ts';
import { zoneResolver } from '../../../src/resolvers/zone/zone-resolver.ts';
import { type Asking, judge, judgeBy } from '../judged.ts';

/** A verdict's ways out. */
export interface Ways {
	readonly verdict: Verdict;
	readonly best: readonly string[];
	readonly others: readonly (readonly string[])[];
}

function line({ action, type, name, before, after }: Change): string {
	const was = action === 'add' ? '' : `${before.join(' + ')} `;
	return `${action} ${type} ${name}: ${was}=> ${after.join(' + ')}`.trimEnd();
}

/** Judges a zone, and proves each way out again by a fresh verdict over the zone with it. */
export async function waysOf(zone: string, relay: Relay, asking: Asking = {}): Promise<Ways> {
	const verdict = await judge(zone, relay, asking);
	const others = verdict.alternatives ?? [];
	for (const changes of [verdict.changes, ...others]) {
		const last = changes[changes.length - 1];
		if (last === undefined) continue;
		const after = await judgeBy(overlayResolver(zoneResolver(zone), changes), relay, asking);
		expect(last.proof).toEqual({
			decision: after.decision,
			authorized: after.authorized,
			spfState: after.spf.state,
			lookups: after.spf.lookups.worst,
			keepsSenders: last.loses === undefined,
		});
	}
	return { verdict, best: verdict.changes.map(line), others: others.map((way) => way.map(line)) };
}
