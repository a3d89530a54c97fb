/**
 * `verdict.zone`, and the zone of each change: where names are edited; asked for only where the caller wants it.
 *
 * @module
 */

import type { DnsSession } from '../dns/session.ts';
import { findZone, type Zone } from '../zone/find-zone.ts';
import { withHosters } from '../zone/read-hosters.ts';
import type { FoundChanges } from './changes/find-changes.ts';
import type { Settings } from './options.ts';
import type { Request } from './request.ts';
import { hostIn } from './setup/table.ts';
import type { Change } from './verdict.ts';

/** The zone of the From domain, in the advisory view: it decides nothing. `null` unless asked for, and where DNS did not answer. */
export async function zoneOf(
	{ from, suffixes }: Request,
	{ hosters }: Settings,
	dns: DnsSession,
): Promise<Zone | null> {
	if (hosters === null) return null;
	const { hosters: known } = await import('../zone/hosters.ts');
	const { zone } = await findZone(from.domain, withHosters(known, hosters), suffixes, dns.advisory);
	return zone;
}

/**
 * Changes with their names relative to the zones that hold them: below the From domain there can be another,
 * `_domainkey` for one, whose panel is another too.
 */
export async function placedIn(
	found: FoundChanges,
	{ suffixes }: Request,
	dns: DnsSession,
): Promise<FoundChanges> {
	const { changes, alternatives } = found;
	const zones = new Map<string, string | null>();
	for (const { name } of [changes, ...alternatives].flat()) {
		if (zones.has(name)) continue;
		const { zone } = await findZone(name, [], suffixes, dns.advisory);
		zones.set(name, zone?.name ?? null);
	}
	const placed = (change: Change): Change => {
		const zone = zones.get(change.name) ?? null;
		return zone === null ? change : { ...change, host: hostIn(change.name, zone), zone };
	};
	return {
		...found,
		changes: changes.map(placed),
		alternatives: alternatives.map((way) => way.map(placed)),
	};
}
