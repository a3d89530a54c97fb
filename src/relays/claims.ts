/**
 * Which relay of a catalogue a published name or address belongs to.
 *
 * @module
 */

import type { Network } from '../ip/address.ts';
import { parseInputNetwork } from '../ip/notation.ts';
import { type AddressSet, intersect, isSubset, rangeOf, unite } from '../ip/range.ts';
import { fillPattern } from '../names/name-pattern.ts';
import { type Matcher, matcherOf } from './best-match.ts';
import { hostsOf } from './host-names.ts';
import { starred } from './placeholder.ts';
import type { Relay, RelaySelector } from './relay.ts';
import { spfNamesOf } from './spf-names.ts';

/** Whom the records of a domain can refer to. */
export interface Claims {
	readonly relays: readonly Relay[];
	/** By a name whose SPF record is meant: `include`, `redirect`, `exists`. */
	readonly spfName: Matcher;
	/** By a host that SPF lists: `a`, `mx`, `ptr`. */
	readonly spfHost: Matcher;
	/** By addresses that SPF lists. */
	readonly network: (network: Network) => readonly Relay[];
	/** By a mail exchanger. */
	readonly exchanger: Matcher;
	/** By the target of a CNAME at a DKIM selector. */
	readonly keyTarget: Matcher;
}

/** The selectors that stand below the customer's domain: none where the relay signs under another domain. */
export function selectorsBelow({ dkim }: Relay): readonly RelaySelector[] {
	if (dkim.signs !== 'from-domain' && dkim.signs !== 'relay') return dkim.otherSelectors ?? [];
	if (dkim.signs === 'relay' || dkim.domain !== undefined) return [];
	return [...(dkim.selectors ?? []), ...(dkim.otherSelectors ?? [])];
}

/** The relay of which another is a variant, that one itself where it is none; by id. */
export function basesOf(relays: readonly Relay[]): (relay: Relay) => Relay {
	const byId = new Map(relays.map((relay) => [relay.id, relay]));
	return (relay) => byId.get(relay.variantOf ?? '') ?? relay;
}

/** A provider that sends only for its own mailbox domains asks for no include. */
function isAskingOthers({ ask, ownDomains }: Relay, domain: string): boolean {
	return ask !== undefined || ownDomains === undefined || ownDomains.includes(domain);
}

function namesFor(relay: Relay, domain: string): readonly string[] {
	if (!isAskingOthers(relay, domain)) return [];
	return [...spfNamesOf(relay), ...(relay.spfNames ?? [])];
}

function targetsOf(relay: Relay, domain: string): readonly string[] {
	const { dkim } = relay;
	const patterns = 'patterns' in dkim ? (dkim.patterns ?? []) : [];
	const assigned = patterns.flatMap(({ target }) => target ?? []).map(starred);
	const open = [...('targets' in dkim ? (dkim.targets ?? []) : []), ...assigned];
	const named = selectorsBelow(relay).flatMap(({ target }) => target ?? []);
	return [...open, ...named].map((pattern) => fillPattern(pattern, domain));
}

function rangesOf({ sources }: Relay): AddressSet {
	const networks = (sources.ranges ?? []).map(parseInputNetwork);
	return unite(networks.filter((network) => network !== null).map(rangeOf));
}

/** A network wider than /16 (IPv4) or /32 (IPv6) identifies no relay. */
function isWide({ family, prefix }: Network): boolean {
	return prefix < (family === 4 ? 16 : 32);
}

function networkMatcher(relays: readonly Relay[]): Claims['network'] {
	const sets = relays
		.map((relay) => [relay, rangesOf(relay)] as const)
		.filter(([, set]) => set.length > 0);
	return (network) => {
		const range = rangeOf(network);
		return sets
			.filter(([, set]) => intersect([range], set).length > 0)
			.filter(([, set]) => !isWide(network) || isSubset([range], set))
			.map(([relay]) => relay);
	};
}

/** The claims of relays on what the records of `domain` name. */
export function claimsOf(relays: readonly Relay[], domain: string): Claims {
	return {
		relays,
		spfName: matcherOf(relays, (relay) => namesFor(relay, domain)),
		spfHost: matcherOf(relays, (relay) => [
			...namesFor(relay, domain),
			...hostsOf(relay),
			...(relay.mx ?? []),
		]),
		network: networkMatcher(relays),
		exchanger: matcherOf(relays, ({ mx }) => mx ?? []),
		keyTarget: matcherOf(relays, (relay) => targetsOf(relay, domain)),
	};
}
