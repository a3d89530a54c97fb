/**
 * The best reason for which the relay's addresses pass, not the first one that happened to match.
 *
 * @module
 */

import type { RecordData, RecordType } from '../../dns/resolver.ts';
import type { DnsSession } from '../../dns/session.ts';
import type { TermPath } from '../../findings/finding.ts';
import { type Network, networkOf, parseAddress } from '../../ip/address.ts';
import {
	type AddressRange,
	type AddressSet,
	compareAny,
	intersect,
	isSubset,
	rangeOf,
	subtract,
	unite,
} from '../../ip/range.ts';
import type { Relay } from '../../relays/relay.ts';
import { includesOf, spfNamesOf } from '../../relays/spf-names.ts';
import { closedName } from '../../spf/expand.ts';
import { selectRecord } from '../../spf/find-record.ts';
import { MAX_MX } from '../../spf/limits.ts';
import { openValues } from '../../spf/macro-values.ts';
import type { AddressMap } from '../../spf/map/address-map.ts';
import { mapAddresses } from '../../spf/map/map-addresses.ts';
import { localsOf, termsOf } from '../../spf/read-record.ts';
import type { HostTerm, MacroString, SpfRecord } from '../../spf/record.ts';
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
}

interface Search {
	readonly names: ReadonlySet<string>;
	readonly relaySet: AddressSet;
	readonly identity: string;
	readonly dns: DnsSession;
	/** Maps that were made already. */
	readonly maps: ReadonlyMap<string, AddressMap>;
	readonly seen: Set<string>;
	readonly found: Authorized;
	/** DNS failed for a reference, so a better reason may be hidden. */
	readonly hidden: { isOpen: boolean };
}

/** A network wider than /16 (IPv4) or /32 (IPv6) that is not the relay's alone names nobody. */
function addPinned(network: Network, { relaySet, found }: Search): void {
	const range = rangeOf(network);
	const isWide = network.prefix < (network.family === 4 ? 16 : 32);
	if (!isWide || isSubset([range], relaySet)) found.pinned.push(range);
}

function targetName(target: MacroString | null, domain: string, search: Search): string | null {
	return closedName(target, domain, openValues({ senderDomain: search.identity }));
}

/** The records of an answer that is at hand. */
function recordsOf<T extends RecordType>(
	name: string,
	type: T,
	{ dns, hidden }: Search,
): readonly RecordData[T][] {
	const answer = dns.known(name, type);
	if (answer?.outcome === 'failure') hidden.isOpen = true;
	return answer?.outcome === 'records' ? answer.records : [];
}

function addHosts(name: string, { prefix4, prefix6 }: HostTerm, search: Search): void {
	for (const type of ['A', 'AAAA'] as const) {
		for (const text of recordsOf(name, type, search)) {
			const address = parseAddress(text);
			if (address !== null) addPinned(networkOf(address, type === 'A' ? prefix4 : prefix6), search);
		}
	}
}

function addTermHosts(term: HostTerm, name: string, search: Search): void {
	if (term.mechanism === 'a') {
		addHosts(name, term, search);
		return;
	}
	for (const { exchange } of recordsOf(name, 'MX', search).slice(0, MAX_MX)) {
		addHosts(exchange, term, search);
	}
}

/** The map of a name for senders of the identity; that of a source of the relay is at hand. */
async function mapOf(name: string, { maps, dns, identity }: Search): Promise<AddressMap> {
	return maps.get(name) ?? mapAddresses(name, dns, { senderDomain: identity });
}

/** Follows a reference: to the relay it is a delegation, to anyone else a record to look through. */
async function follow(name: string, search: Search): Promise<void> {
	if (search.seen.has(name)) return;
	search.seen.add(name);
	if (search.names.has(name)) {
		const map = await mapOf(name, search);
		search.found.delegated.push(...passingOf(map));
		if (map.segments.some(({ result }) => result === 'temperror')) search.hidden.isOpen = true;
		return;
	}
	const inner: Authorized = { delegated: [], pinned: [] };
	await searchRecord(name, { ...search, found: inner });
	const { delegated, pinned } = await unshadowed(name, inner, search);
	search.found.delegated.push(...delegated);
	search.found.pinned.push(...pinned);
}

function passingOf({ segments }: AddressMap): AddressRange[] {
	return segments.filter(({ result }) => result === 'pass');
}

/** What a record authorizes in spite of its own earlier terms with another qualifier. */
async function unshadowed(name: string, inner: Authorized, search: Search): Promise<Authorized> {
	const record = recordAt(name, search);
	const terms = record === null ? [] : termsOf(record);
	const isPlain = terms.every(
		(term) => term.kind !== 'directive' || term.mechanism === 'all' || term.qualifier === '+',
	);
	if (isPlain || inner.delegated.length + inner.pinned.length === 0) return inner;
	const map = await mapOf(name, search);
	const passes = unite(passingOf(map));
	return {
		delegated: [...intersect(unite(inner.delegated), passes)],
		pinned: [...intersect(unite(inner.pinned), passes)],
	};
}

function recordAt(domain: string, search: Search): SpfRecord | null {
	const answer = search.dns.known(domain, 'TXT');
	if (answer?.outcome === 'failure') search.hidden.isOpen = true;
	if (answer?.outcome !== 'records') return null;
	const selection = selectRecord(answer);
	return selection.kind === 'one' && selection.record.valid ? selection.record : null;
}

/** Collects what the terms with `+` of a record authorize; what is behind `all` is not among them. */
async function searchRecord(domain: string, search: Search): Promise<void> {
	const record = recordAt(domain, search);
	if (record === null) return;
	for (const term of localsOf(record)) {
		if (term.qualifier === '+' && 'network' in term) addPinned(term.network, search);
	}
	for (const term of record.lookups) {
		const name = term.qualifier === '+' ? targetName(term.target, domain, search) : null;
		if (name === null) continue;
		if (term.mechanism === 'include') await follow(name, search);
		if (term.mechanism === 'a' || term.mechanism === 'mx') addTermHosts(term, name, search);
	}
	const redirect =
		record.redirect === null ? null : targetName(record.redirect.target, domain, search);
	if (redirect !== null) await follow(redirect, search);
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

const NO_ADDRESSES: { readonly set: AddressSet; readonly maps: ReadonlyMap<string, AddressMap> } = {
	set: [],
	maps: new Map(),
};

/** The reasons for which the passing pieces pass; a source's map is for senders of `identity`. */
export async function basisReasons(
	pieces: readonly Piece[],
	identity: string,
	relay: Relay,
	addresses: RelayAddresses,
	dns: DnsSession,
): Promise<Basis> {
	const passing = pieces.filter(({ result }) => result === 'pass');
	if (passing.length === 0) return { reasons: [], better: [] };
	const names = namesOfRelay(relay);
	if (names.has(identity)) return { reasons: ['delegated'], better: [] };
	const found: Authorized = { delegated: [], pinned: [] };
	const hidden = { isOpen: false };
	const seen = new Set([identity]);
	const { set: relaySet, maps } = addresses.known ? addresses : NO_ADDRESSES;
	await searchRecord(identity, { names, relaySet, identity, dns, maps, seen, found, hidden });
	const kinds = reasonsOf(passing, found, names);
	const reasons = ORDER.filter((reason) => kinds.has(reason));
	const isHidden = hidden.isOpen && reasons.some((reason) => reason !== 'delegated');
	return { reasons, better: isHidden ? [reasons, ['pinned'], ['delegated']] : [] };
}
