/**
 * The relay's address set: the pass set of each of its sources joined with its literal ranges.
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import { MAPPED } from '../../ip/address.ts';
import { parseInputNetwork } from '../../ip/notation.ts';
import { type AddressRange, type AddressSet, rangeOf, subtract, unite } from '../../ip/range.ts';
import type { Relay } from '../../relays/relay.ts';
import type { AddressMap } from '../../spf/map/address-map.ts';
import type { KeptMaps } from '../../spf/map/kept-maps.ts';
import { mapAddresses } from '../../spf/map/map-addresses.ts';

/** The addresses, or why they are not known. */
export type RelayAddresses =
	| {
			readonly known: true;
			readonly set: AddressSet;
			/** The part that a reference to one of the relay's sources authorizes. */
			readonly referable: AddressSet;
			/** The maps of its sources by name, for senders of the domain they were made for. */
			readonly maps: ReadonlyMap<string, AddressMap>;
	  }
	/** DNS failed for a source; `isEmpty` where what is known of the others holds no address. */
	| { readonly known: false; readonly why: 'unreadable'; readonly isEmpty: boolean }
	/** None are stated. */
	| { readonly known: false; readonly why: 'none' }
	/** Its sources are evaluated per address, and name none (`exists:%{i}…`). */
	| { readonly known: false; readonly why: 'dynamic' };

/** Blocks that hold the IPv4-mapped addresses, as `::/0` does, mean the IPv6 addresses around them. */
function literalRanges({ sources }: Relay): AddressSet {
	const ranges: AddressRange[] = [];
	for (const text of sources.ranges ?? []) {
		const network = parseInputNetwork(text);
		if (network !== null) ranges.push(rangeOf(network));
	}
	return subtract(unite(ranges), [rangeOf(MAPPED)]);
}

/**
 * Determines where a relay sends from. Dynamic parts of a source add nothing: they name no addresses.
 * `senderDomain` is the identity that its mail carries.
 */
export async function relayAddresses(
	relay: Relay,
	senderDomain: string,
	kept: KeptMaps,
	dns: DnsSession,
): Promise<RelayAddresses> {
	const sources = relay.sources.spf ?? [];
	const maps = new Map(
		await Promise.all(
			sources.map(
				async (source) =>
					[source, await mapAddresses(source, dns, { senderDomain, kept })] as const,
			),
		),
	);
	const segments = [...maps.values()].flatMap((map) => map.segments);
	const passing = segments.filter(({ result }) => result === 'pass');
	const referable = unite(passing);
	const literal = literalRanges(relay);
	const set = literal.length === 0 ? referable : unite([...referable, ...literal]);
	if (segments.some(({ result }) => result === 'temperror'))
		return { known: false, why: 'unreadable', isEmpty: set.length === 0 };
	if (set.length > 0) return { known: true, set, referable, maps };
	const isDynamic = [...maps.values()].some(({ dynamic }) => dynamic.length > 0);
	return { known: false, why: isDynamic ? 'dynamic' : 'none' };
}
