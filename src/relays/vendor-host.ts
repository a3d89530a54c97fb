/**
 * Hosts of a known relay's operator that are no submission server of the catalogue: the server for incoming
 * mail, the web mail, the name of the service itself. Who types one of these means the operator.
 *
 * @module
 */

import type { SuffixList } from '../names/suffix-list.ts';
import { relays } from './catalogue.ts';
import { hostsOf } from './host-names.ts';
import { arePair } from './mailbox-or-domain.ts';
import type { Relay } from './relay.ts';
import type { KnownRelay } from './relay-id.ts';

/** The first label of a host that an operator, not one of its customers, has. */
const SERVICE =
	/^(?:(?:a|auth|secure|ssl)?smtp|e?mail|imap|pop|web-?mail|outlook|exchange|owa|mx|www|out|outgoing|relay|send|post)(?:s|\d{0,2}|-[a-z0-9-]{1,20})$/;

/** The relay an operator's domain is of, and a host of it that mail programs take. */
export interface VendorHost {
	readonly relay: KnownRelay;
	/** The one submission server that the catalogue spells out, where there is one. */
	readonly meant?: string;
}

/** The names of a relay that are its operator's own: of one that runs on another they are that one's. */
function ownNames(relay: Relay): readonly string[] {
	if (relay.runsOn !== undefined) return [];
	const { sources, ask, mx = [] } = relay;
	const asked = [ask?.include ?? [], ask?.redirect ?? []].flat();
	return [...hostsOf(relay), ...(sources.spf ?? []), ...asked, ...mx];
}

/** A pattern as a name, for the part of it that no `*` leaves open. */
function organizationOf(pattern: string, suffixes: SuffixList): string | null {
	const name = pattern.replaceAll('*', 'x').replace(/\{[^}]*\}/g, 'x');
	const domain = suffixes.registrableDomain(name);
	// With an open label it belongs to no vendor.
	return domain !== null && pattern.endsWith(domain) ? domain : null;
}

let index: { readonly of: SuffixList; readonly byDomain: Map<string, Set<KnownRelay>> } | null =
	null;

/** The relays of each operator's domain; made with the first question, since the list comes with it. */
function relaysByDomain(suffixes: SuffixList): ReadonlyMap<string, ReadonlySet<KnownRelay>> {
	if (index?.of === suffixes) return index.byDomain;
	const byDomain = new Map<string, Set<KnownRelay>>();
	for (const relay of relays) {
		for (const name of ownNames(relay)) {
			const domain = organizationOf(name, suffixes);
			if (domain === null) continue;
			byDomain.set(domain, (byDomain.get(domain) ?? new Set<KnownRelay>()).add(relay));
		}
	}
	index = { of: suffixes, byDomain };
	return byDomain;
}

/** The only service among relays, as variants of which it counts; `null` where an operator has several. */
function oneService(found: ReadonlySet<KnownRelay>): KnownRelay | null {
	const bases = [...new Set([...found].map(({ id, variantOf }) => variantOf ?? id))];
	const [base, other] = bases;
	const isOne = bases.length === 1 || (bases.length === 2 && arePair(base, other));
	return isOne ? ([...found].find(({ id }) => id === base) ?? null) : null;
}

/** The submission server to use in place of another host of the operator's: one of that domain, or the only one. */
function serverFor(domain: string, relay: Relay): string | null {
	const hosts = hostsOf(relay).filter((host) => !host.includes('*'));
	const near = hosts.find((host) => host.endsWith(`.${domain}`));
	return near ?? (hosts.length === 1 ? (hosts[0] ?? null) : null);
}

/** The operator's relay that a host belongs to by its domain; `null` for hosts that customers may have. */
export function vendorHost(name: string, suffixes: SuffixList): VendorHost | null {
	const domain = suffixes.registrableDomain(name);
	if (domain === null) return null;
	const label = name === domain ? null : name.slice(0, -domain.length - 1);
	if (label !== null && !SERVICE.test(label)) return null;
	const relay = oneService(relaysByDomain(suffixes).get(domain) ?? new Set());
	if (relay === null) return null;
	const meant = serverFor(domain, relay);
	return meant === null ? { relay } : { relay, meant };
}
