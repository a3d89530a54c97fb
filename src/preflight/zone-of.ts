/**
 * `verdict.zone`: where the From domain is edited; asked for only where the caller wants it.
 *
 * @module
 */

import type { DnsSession } from '../dns/session.ts';
import { findZone, type Zone } from '../zone/find-zone.ts';
import { withHosters } from '../zone/read-hosters.ts';
import type { Settings } from './options.ts';
import type { Request } from './request.ts';

/** The zone of the From domain, asked aside: it decides nothing. `undefined` where nobody asked for it. */
export async function zoneOf(
	{ from, suffixes }: Request,
	{ hosters }: Settings,
	dns: DnsSession,
): Promise<Zone | null | undefined> {
	if (hosters === null) return undefined;
	const { hosters: known } = await import('../zone/hosters.ts');
	const { zone } = await findZone(from.domain, withHosters(known, hosters), suffixes, dns.advisory);
	return zone;
}
