/**
 * A map that says of every address that it is open.
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import { spfFinding } from '../../findings/spf-finding.ts';
import { InputError } from '../../input/input-error.ts';
import { type Address, parseAddress, unmapped } from '../../ip/address.ts';
import type { AddressMap, MapSegment } from './address-map.ts';
import { clientIntervals, endOf, intervalsOf, startOf } from './intervals.ts';
import type { TreeData } from './prefetch-tree.ts';

/**
 * The map of a tree that holds more octets than may be read: everything is open. A check reads the records
 * in order, and may end before the limit.
 */
export function openMap(domain: string, data: TreeData, dns: DnsSession): AddressMap {
	// What the tree is too large by is what the map rests on.
	for (const name of data.names) dns.known(name, 'TXT');
	const segments = ([4, 6] as const).flatMap((family) => {
		const intervals = intervalsOf({ records: new Set(), blocks: [] }, family);
		return clientIntervals(intervals).map((i): MapSegment => {
			const [first, last] = [startOf(intervals, i), endOf(intervals, i)];
			return { first, last, result: 'dynamic', via: null, isVoidDisputed: false };
		});
	});
	const limit = { counted: 'octets', limit: data.maxOctets, worst: null } as const;
	return {
		segments,
		tree: { top: new Map(), inner: null },
		families: [],
		dynamic: [],
		worst: 0,
		voids: 0,
		problems: [spfFinding('spf.lookup-limit', { name: domain, type: 'TXT' }, limit)],
		resultAt(ip): 'dynamic' {
			addressOf(ip);
			return 'dynamic';
		},
	};
}

/**
 * The address that a map is asked for.
 *
 * @throws {InputError} `input.address-invalid`.
 */
export function addressOf(ip: unknown): Address {
	const parsed = typeof ip === 'string' ? parseAddress(ip) : null;
	if (parsed === null) throw new InputError('input.address-invalid', 'ip', 'must be an IP address');
	return unmapped(parsed);
}
