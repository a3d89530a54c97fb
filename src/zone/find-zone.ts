/**
 * The zone that holds a name, by its NS records, and the hoster whose name servers answer for it.
 *
 * @module
 */

import type { DnsAnswer, RecordType } from '../dns/resolver.ts';
import { canonicalName, labelsOf, lowerAscii, parentOf } from '../names/domain-name.ts';
import { matchesNamePattern } from '../names/name-pattern.ts';
import type { SuffixList } from '../names/suffix-list.ts';
import type { Hoster } from './hoster.ts';

/** Asks DNS; never rejects. */
export interface ZoneQuestions {
	ask<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>>;
}

/** The hoster of a zone. */
export interface ZoneHoster {
	/** With `one-of`: of the first candidate. */
	readonly id: string;
	/** With `one-of`: the names of all candidates, parted by ` / `. */
	readonly name: string;
	/** `one-of`: several hosters answer from these name servers. */
	readonly certainty: 'sure' | 'one-of';
}

/** A zone: the part of the name space that one set of name servers answers for (RFC 1034 §4.2). */
export interface Zone {
	readonly name: string;
	/** Sorted; at most 32. */
	readonly nameServers: readonly string[];
	/** `null`: own name servers, those of several hosters, or of one that is not known. */
	readonly hoster: ZoneHoster | null;
}

/** A zone with everybody who could host it. */
export interface FoundZone {
	readonly zone: Zone | null;
	readonly candidates: readonly Hoster[];
}

/** More name servers than any zone has. */
const MAX_NAME_SERVERS = 32;
/** Names asked for NS, from the name upwards. */
const MAX_LEVELS = 16;
/** A longer text names no service. */
const MAX_SERVICE = 500;

/** The name of the TXT record by which a zone points to its Domain Connect service. */
export function serviceName(zone: string): string {
	return `_domainconnect.${zone}`;
}

/** The Domain Connect service a zone names: a host name, perhaps with a path; `null` without exactly one. */
export function serviceOf(answer: DnsAnswer<'TXT'>): string | null {
	if (answer.outcome !== 'records' || answer.records.length !== 1) return null;
	const text = (answer.records[0] ?? []).join('').trim();
	return text === '' || text.length > MAX_SERVICE ? null : text;
}

/** Whether a zone's Domain Connect service is the one of this hoster. */
export function hasService({ domainConnect }: Hoster, service: string): boolean {
	if (domainConnect === undefined) return false;
	const host = lowerAscii(service.split('/')[0] ?? '');
	return host === domainConnect || host.endsWith(`.${domainConnect}`);
}

/** The hosters of which every name server is one. */
function hostersOf(nameServers: readonly string[], hosters: readonly Hoster[]): readonly Hoster[] {
	if (nameServers.length === 0) return [];
	return hosters.filter(({ nameServers: patterns }) =>
		nameServers.every((host) => patterns.some((pattern) => matchesNamePattern(host, pattern))),
	);
}

/**
 * The names that can be the apex of the zone, the name itself first. A registry's own zone is nobody's who
 * asks here.
 */
function possibleApexes(name: string, suffixes: SuffixList): readonly string[] {
	const apexes: string[] = [];
	for (let at = name; labelsOf(at).length > 1; at = parentOf(at)) {
		if (suffixes.isIcannSuffix(at)) break;
		apexes.push(at);
	}
	// A cut below so many labels is not looked for; the registered domain always is.
	return apexes.length <= MAX_LEVELS
		? apexes
		: [...apexes.slice(0, MAX_LEVELS - 2), ...apexes.slice(-2)];
}

function zoneHoster(candidates: readonly Hoster[], service: string | null): ZoneHoster | null {
	const named =
		service === null ? [] : candidates.filter((candidate) => hasService(candidate, service));
	const [first, ...others] = named.length === 1 ? named : candidates;
	if (first === undefined) return null;
	return {
		id: first.id,
		name: [first, ...others].map(({ name }) => name).join(' / '),
		certainty: others.length === 0 ? 'sure' : 'one-of',
	};
}

/**
 * Walks up from a name to the apex of its zone, and tells the hoster where every name server is one of
 * its own. Name servers that several hosters share are told apart by the zone's Domain Connect service,
 * which is asked for only then. A DNS failure on the way leaves the zone unknown: the cut could be there.
 */
export async function findZone(
	name: string,
	hosters: readonly Hoster[],
	suffixes: SuffixList,
	dns: ZoneQuestions,
): Promise<FoundZone> {
	for (const apex of possibleApexes(name, suffixes)) {
		const answer = await dns.ask(apex, 'NS');
		if (answer.outcome === 'failure') break;
		// Behind an alias the answer is that of another name's zone.
		if (answer.outcome !== 'records' || answer.aliases.length > 0) continue;
		const hosts = answer.records.map((host) => canonicalName(host));
		const nameServers = [...new Set(hosts)].sort();
		const candidates = hostersOf(nameServers, hosters);
		const service =
			candidates.length > 1 ? serviceOf(await dns.ask(serviceName(apex), 'TXT')) : null;
		const hoster = zoneHoster(candidates, service);
		const shown = nameServers.slice(0, MAX_NAME_SERVERS);
		return { zone: { name: apex, nameServers: shown, hoster }, candidates };
	}
	return { zone: null, candidates: [] };
}
