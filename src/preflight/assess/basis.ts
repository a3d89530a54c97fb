/**
 * The best reason for which the relay's addresses pass, not the first one that happened to match.
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import type { TermPath } from '../../findings/finding.ts';
import {
	type AddressRange,
	type AddressSet,
	compareAny,
	intersect,
	isSubset,
	ofFamily,
	subtract,
	unite,
} from '../../ip/range.ts';
import type { Relay } from '../../relays/relay.ts';
import { includesOf, spfNamesOf } from '../../relays/spf-names.ts';
import type { AddressMap } from '../../spf/map/address-map.ts';
import { type TermGround, type TermPasses, termPasses } from '../../spf/map/term-passes.ts';
import type { NamedRecord } from '../../spf/term-node.ts';
import type { SpfBasis } from '../verdict.ts';
import type { Piece } from './coverage.ts';
import type { RelayAddresses } from './relay-addresses.ts';

/** One reason, in the order of preference. */
export type Reason = Exclude<SpfBasis, 'mixed'>;

/** The name a domain's record can refer to for a relay, in one `include`. */
export function referenceOf(relay: Relay): string | null {
	return includesOf(relay)[0] ?? relay.sources.spf?.[0] ?? null;
}

/** The names that mean this relay in a domain's record. */
export function namesOfRelay(relay: Relay): ReadonlySet<string> {
	return new Set(spfNamesOf(relay));
}

/** What the records of the identity's tree authorize, by what kind of term. */
interface Authorized {
	readonly delegated: AddressRange[];
	readonly pinned: AddressRange[];
	/** DNS failed for a term, so a better reason may be hidden. */
	readonly hidden: AddressRange[];
}

interface Search {
	readonly names: ReadonlySet<string>;
	readonly relaySet: AddressSet;
	readonly ground: TermGround;
	readonly seen: Set<string>;
	readonly found: Authorized;
}

/** A network wider than /16 (IPv4) or /32 (IPv6) that is not the relay's alone names nobody. */
function named({ term, passes }: TermPasses, relaySet: AddressSet): AddressSet {
	const isWide = (family: 4 | 6): boolean => {
		const narrowest = family === 4 ? 16 : 32;
		if ('network' in term) return term.network.prefix < narrowest;
		if ('prefix4' in term) return (family === 4 ? term.prefix4 : term.prefix6) < narrowest;
		return true;
	};
	return ([4, 6] as const).flatMap((family) => {
		const ranges = ofFamily(passes, family);
		return isWide(family) ? ranges.filter((range) => isSubset([range], relaySet)) : ranges;
	});
}

/** Collects what a term authorizes of those whom the terms above it let in. */
function addTerm(passing: TermPasses, above: AddressSet | null, search: Search): void {
	const { names, relaySet, seen, found } = search;
	const { term, leadsTo } = passing;
	const within = (set: AddressSet): AddressSet => (above === null ? set : intersect(set, above));
	const isAddress = 'network' in term || 'prefix4' in term;
	const isReference = term.kind === 'modifier' || term.mechanism === 'include';
	// The other terms hide no better reason.
	if (isAddress || isReference) found.hidden.push(...within(passing.hidden));
	if (leadsTo === null) {
		if (isAddress) found.pinned.push(...within(named(passing, relaySet)));
	} else if (names.has(leadsTo.domain)) {
		found.delegated.push(...within(passing.passes));
	} else if (!seen.has(leadsTo.domain)) {
		seen.add(leadsTo.domain);
		addRecord(leadsTo, within(passing.passes), search);
	}
}

function addRecord(record: NamedRecord, above: AddressSet | null, search: Search): void {
	if (!record.record.valid || above?.length === 0) return;
	for (const term of termPasses(record, search.ground)) addTerm(term, above, search);
}

/** The best first. */
const ORDER: readonly Reason[] = ['delegated', 'pinned', 'dynamic', 'incidental'];

/** Macros whose value differs from mail to mail. */
const OPEN_MACRO = /%\{[slhipSLHIP]/;

function isPerAddress(term: string): boolean {
	// An escaped percent sign starts no macro (RFC 7208 §7.1).
	return OPEN_MACRO.test(term.replaceAll('%%', '')) || /^[+?~-]?ptr(?:$|:)/i.test(term);
}

function ownReason(via: TermPath | undefined, names: ReadonlySet<string>): Reason {
	if (via === undefined) return 'incidental';
	if (via.some(({ domain }) => names.has(domain))) return 'delegated';
	return via.some(({ term }) => isPerAddress(term)) ? 'dynamic' : 'incidental';
}

/** The reasons of the passing pieces, the better ones for as much of them as they hold for. */
function reasonsOf(
	passing: readonly Piece[],
	{ delegated, pinned }: Authorized,
	names: ReadonlySet<string>,
): ReadonlySet<Reason> {
	const reasons = new Set<Reason>();
	let rest: AddressSet = passing;
	for (const [reason, ranges] of [
		['delegated', delegated],
		['pinned', pinned],
	] as const) {
		if (rest.length === 0) break;
		const set = unite(ranges);
		if (intersect(rest, set).length === 0) continue;
		reasons.add(reason);
		rest = subtract(rest, set);
	}
	for (const { via } of overlapping(passing, rest)) reasons.add(ownReason(via, names));
	return reasons;
}

/** The pieces of which a set, in order as they are, holds a part. */
function overlapping(pieces: readonly Piece[], set: AddressSet): Piece[] {
	let at = 0;
	return pieces.filter(({ first, last }) => {
		let range = set[at];
		while (range !== undefined && compareAny(range.last, first) < 0) range = set[++at];
		return range !== undefined && compareAny(range.first, last) <= 0;
	});
}

/** The reasons, and what they could be if DNS had answered. */
export interface Basis {
	/** Each once, in the order of preference. */
	readonly reasons: readonly Reason[];
	/** With the reasons as they are among them; empty where nothing is hidden. */
	readonly better: readonly (readonly Reason[])[];
}

/** The reasons for which the passing pieces pass; `map` is that of `identity`. */
export function basisReasons(
	pieces: readonly Piece[],
	identity: string,
	map: AddressMap,
	relay: Relay,
	addresses: RelayAddresses,
	dns: DnsSession,
): Basis {
	const passing = pieces.filter(({ result }) => result === 'pass');
	if (passing.length === 0) return { reasons: [], better: [] };
	const names = namesOfRelay(relay);
	const isDelegated = ({ via }: Piece): boolean =>
		via?.some(({ domain }) => names.has(domain)) === true;
	// The best reason needs no search.
	if (names.has(identity) || passing.every(isDelegated))
		return { reasons: ['delegated'], better: [] };
	const found: Authorized = { delegated: [], pinned: [], hidden: [] };
	const relaySet = addresses.known ? addresses.set : [];
	const { inner } = map.tree;
	const ground: TermGround = { families: map.families, senderDomain: identity, dns };
	const search: Search = { names, relaySet, ground, seen: new Set([identity]), found };
	if (inner !== null) addRecord(inner, null, search);
	const kinds = reasonsOf(passing, found, names);
	const reasons = ORDER.filter((reason) => kinds.has(reason));
	const isFailed = intersect(passing, unite(found.hidden)).length > 0;
	const isHidden = isFailed && reasons.some((reason) => reason !== 'delegated');
	return { reasons, better: isHidden ? [reasons, ['pinned'], ['delegated']] : [] };
}
