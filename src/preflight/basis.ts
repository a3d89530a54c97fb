/**
 * The best reason for which the relay's addresses pass, not the first one that happened to match.
 *
 * @module
 */

import type { Lookups } from '../dns/lookups.ts';
import type { TermPath } from '../findings/finding.ts';
import { type Network, networkOf, parseAddress } from '../ip/address.ts';
import {
	type AddressRange,
	type AddressSet,
	intersect,
	isSubset,
	rangeOf,
	subtract,
	unite,
} from '../ip/range.ts';
import type { Relay } from '../relays/relay.ts';
import { expandName, isClosed } from '../spf/expand.ts';
import { selectRecord } from '../spf/find-record.ts';
import { openValues } from '../spf/macro-values.ts';
import { mapAddresses } from '../spf/map-addresses.ts';
import type { HostTerm, MacroString, SpfRecord } from '../spf/record.ts';
import type { Piece } from './coverage.ts';
import type { SpfBasis } from './verdict.ts';

/** One reason, in the order of preference. */
export type Reason = Exclude<SpfBasis, 'mixed'>;

/** The names that mean this relay in a domain's record. */
export function namesOfRelay({ sources, ask }: Relay): ReadonlySet<string> {
	const include = ask?.include === undefined ? [] : [ask.include];
	return new Set([...(sources.spf ?? []), ...include, ...(ask?.alternatives ?? [])]);
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
	readonly dns: Lookups;
	readonly seen: Set<string>;
	readonly found: Authorized;
}

/** A network wider than /16 (IPv4) or /32 (IPv6) that is not the relay's alone names nobody. */
function addPinned(network: Network, { relaySet, found }: Search): void {
	const range = rangeOf(network);
	const isWide = network.prefix < (network.family === 4 ? 16 : 32);
	if (!isWide || isSubset([range], relaySet)) found.pinned.push(range);
}

function targetName(target: MacroString | null, domain: string, search: Search): string | null {
	if (target === null) return domain;
	const values = openValues({ senderDomain: search.identity });
	const expansion = { values, domain, validatedName: null };
	return isClosed(target, expansion) ? expandName(target, expansion) : null;
}

function addHosts(name: string, { prefix4, prefix6 }: HostTerm, search: Search): void {
	for (const type of ['A', 'AAAA'] as const) {
		const answer = search.dns.peek(name, type);
		for (const text of answer?.outcome === 'records' ? answer.records : []) {
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
	const answer = search.dns.peek(name, 'MX');
	for (const { exchange } of answer?.outcome === 'records' ? answer.records.slice(0, 10) : []) {
		addHosts(exchange, term, search);
	}
}

/** Follows a reference: to the relay it is a delegation, to anyone else a record to look through. */
async function follow(name: string, search: Search): Promise<void> {
	if (search.seen.has(name)) return;
	search.seen.add(name);
	if (search.names.has(name)) {
		const map = await mapAddresses(name, search.dns, { senderDomain: search.identity });
		search.found.delegated.push(...map.segments.filter(({ result }) => result === 'pass'));
		return;
	}
	await searchRecord(name, search);
}

function recordAt(domain: string, dns: Lookups): SpfRecord | null {
	const answer = dns.known(domain, 'TXT');
	if (answer?.outcome !== 'records') return null;
	const selection = selectRecord(answer);
	return selection.kind === 'one' && selection.record.valid ? selection.record : null;
}

/** Collects what the terms with `+` of a record authorize; what is behind `all` is not among them. */
async function searchRecord(domain: string, search: Search): Promise<void> {
	const record = recordAt(domain, search.dns);
	if (record === null) return;
	for (const term of record.locals) {
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

/** Macros whose value differs from mail to mail. */
const OPEN_MACRO = /%\{[slhipSLHIP]/;

function ownReason(via: TermPath | undefined, names: ReadonlySet<string>): Reason {
	const last = via?.[via.length - 1];
	if (last === undefined) return 'incidental';
	if (via?.some(({ domain }) => names.has(domain))) return 'delegated';
	const isPerAddress = OPEN_MACRO.test(last.term) || /^[+?~-]?ptr/i.test(last.term);
	return isPerAddress ? 'dynamic' : 'incidental';
}

/** The reasons of a passing piece, part by part. */
function reasonsOf(
	piece: Piece,
	delegated: AddressSet,
	pinned: AddressSet,
	names: ReadonlySet<string>,
): Reason[] {
	const reasons: Reason[] = [];
	let rest: AddressSet = [piece];
	for (const [reason, set] of [['delegated', delegated] as const, ['pinned', pinned] as const]) {
		if (intersect(rest, set).length === 0) continue;
		reasons.push(reason);
		rest = subtract(rest, set);
	}
	return rest.length === 0 ? reasons : [...reasons, ownReason(piece.via, names)];
}

/** The reasons for which the passing pieces pass, each once, in the order of preference. */
export async function basisReasons(
	pieces: readonly Piece[],
	identity: string,
	relay: Relay,
	relaySet: AddressSet,
	dns: Lookups,
): Promise<readonly Reason[]> {
	const passing = pieces.filter(({ result }) => result === 'pass');
	if (passing.length === 0) return [];
	const names = namesOfRelay(relay);
	if (names.has(identity)) return ['delegated'];
	const found: Authorized = { delegated: [], pinned: [] };
	await searchRecord(identity, {
		names,
		relaySet,
		identity,
		dns,
		seen: new Set([identity]),
		found,
	});
	const delegated = unite(found.delegated);
	const pinned = unite(found.pinned);
	const reasons = new Set(passing.flatMap((piece) => reasonsOf(piece, delegated, pinned, names)));
	const order: readonly Reason[] = ['delegated', 'pinned', 'dynamic', 'incidental'];
	return order.filter((reason) => reasons.has(reason));
}
