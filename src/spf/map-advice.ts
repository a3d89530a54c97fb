/**
 * What is worth knowing about a domain's SPF records beyond their text: what the map shows of limits, of
 * repeated and dead terms, and of names that lead nowhere.
 *
 * Only answers that are already here are used; one that DNS failed to give says nothing.
 *
 * @module
 */

import type { RecordsAnswer, RecordType } from '../dns/resolver.ts';
import type { DnsSession } from '../dns/session.ts';
import { type Finding, finding, type Subject } from '../findings/finding.ts';
import { canonicalName, isAtOrBelow, labelsOf } from '../names/domain-name.ts';
import type { SuffixList } from '../names/suffix-list.ts';
import { adviceOn } from './advice.ts';
import { answerAdvice } from './answer-advice.ts';
import { closedName } from './expand.ts';
import { MAX_MX, MAX_TERMS } from './limits.ts';
import { openValues } from './macro-values.ts';
import type { AddressMap } from './map/address-map.ts';
import { localsOf } from './read-record.ts';
import type { SpfRecord, SpfTerm } from './record.ts';
import { pathTo, type TermNode } from './term-node.ts';

/** Look-ups of one reference that leave the owner little to spend. */
const LARGE_SHARE = 5;
/** Findings of one kind at most. */
const MAX_TOLD = 10;
/** Places that are examined. */
const MAX_PLACES = 1000;

function subjectOf(place: TermNode, type: RecordType = 'TXT'): Subject {
	const { domain, term } = place;
	return { name: domain, type, term: pathTo(place), span: term.span };
}

const NO_PLACES: readonly TermNode[] = [];
const NO_FINDINGS: readonly Finding[] = [];

/** Gives the places of one record in the order of its terms. */
type InOrder = (places: ReadonlyMap<number, TermNode>) => readonly TermNode[];

/** Sorts the places of each record once. */
function sorting(): InOrder {
	const sorted = new Map<ReadonlyMap<number, TermNode>, readonly TermNode[]>();
	return (places) => {
		if (places.size === 0) return NO_PLACES;
		const known = sorted.get(places);
		if (known !== undefined) return known;
		const order = [...places.values()].sort((left, right) => left.term.index - right.term.index);
		sorted.set(places, order);
		return order;
	};
}

/** The places of a map, outermost record first, terms in order. */
function placesOf({ tree }: AddressMap, inOrder: InOrder): readonly TermNode[] {
	const found: TermNode[] = [];
	const visit = (below: ReadonlyMap<number, TermNode>): void => {
		for (const place of inOrder(below)) {
			if (found.length >= MAX_PLACES) return;
			found.push(place);
			visit(place.below);
		}
	};
	visit(tree.top);
	return found;
}

/** RFC 7208 §4.6.4: an address that matches early never reaches the limit that others run into. */
function orderFindings({ worst, segments }: AddressMap, domain: string): Finding[] {
	if (worst <= MAX_TERMS || !segments.some(({ result }) => result === 'pass')) return [];
	const data = { worst, limit: MAX_TERMS };
	return [finding('spf.lookup-order-dependent', { name: domain, type: 'TXT' }, data)];
}

/** References to others that take half of all look-ups: what those publish next may break the record. */
function growthFindings(
	places: ReadonlyMap<number, TermNode>,
	organization: string,
	inOrder: InOrder,
): Finding[] {
	return inOrder(places).flatMap((place) => {
		const { inner, lookups, term, below } = place;
		if (inner === null || lookups < LARGE_SHARE) return [];
		if (isAtOrBelow(inner.domain, organization))
			return growthFindings(below, organization, inOrder);
		const data = { term: term.text, target: inner.domain, lookups, limit: MAX_TERMS };
		return [finding('spf.lookup-third-party-growth', subjectOf(place), data)];
	});
}

/** Tells whether a place leads into a record on the way to it. */
function isLoop({ inner, parent, domain }: TermNode): boolean {
	if (inner?.domain === domain) return true;
	for (let above = parent; above !== null; above = above.parent) {
		if (above.domain === inner?.domain) return true;
	}
	return false;
}

/** Records that are read more than once on the way; what stands below a repetition is not told again. */
function repeatFindings({ tree }: AddressMap, inOrder: InOrder): Finding[] {
	const readAt = new Map<string, TermNode>();
	const findings: Finding[] = [];
	let looked = 0;
	const visit = (below: ReadonlyMap<number, TermNode>): void => {
		for (const place of inOrder(below)) {
			if (findings.length >= MAX_TOLD || looked++ >= MAX_PLACES) return;
			const { inner } = place;
			const before = inner === null ? undefined : readAt.get(inner.domain);
			if (inner === null || before === undefined) {
				if (inner !== null) readAt.set(inner.domain, place);
				visit(place.below);
			} else if (!isLoop(place) && !isSameTerm(place, before)) {
				const data = {
					target: inner.domain,
					by: before.term.text,
					byDomain: before.domain,
					lookups: place.lookups,
				};
				findings.push(finding('spf.include-repeated', subjectOf(place), data));
			}
		}
	};
	visit(tree.top);
	return findings;
}

/** The same text in the same record is reported as a duplicate of its own. */
function isSameTerm(place: TermNode, other: TermNode): boolean {
	const normal = ({ text }: TermNode['term']): string => text.toLowerCase().replace(/^\+/, '');
	return place.parent === other.parent && normal(place.term) === normal(other.term);
}

/** Tells whether DNS said that a name has neither kind of address; what it said is then used. */
function hasNoAddress(name: string, dns: DnsSession): boolean {
	const types = ['A', 'AAAA'] as const;
	const isNone = types.every((type) => {
		const outcome = dns.peek(name, type)?.outcome;
		return outcome === 'nodata' || outcome === 'nxdomain';
	});
	if (isNone) for (const type of types) dns.known(name, type);
	return isNone;
}

/** Mail exchangers of an `mx` term that have no address of either family (RFC 7208 §5.4). */
function exchangeFindings(place: TermNode, identity: string, dns: DnsSession): readonly Finding[] {
	const { term, domain } = place;
	if (term.kind !== 'directive' || term.mechanism !== 'mx') return NO_FINDINGS;
	const name = closedName(term.target, domain, openValues({ senderDomain: identity }));
	const answer = name === null ? undefined : dns.peek(name, 'MX');
	if (name === null || answer?.outcome !== 'records' || answer.records.length > MAX_MX) return [];
	const hosts = new Set(answer.records.map(({ exchange }) => exchange));
	return [...hosts]
		.filter((host) => host !== '' && hasNoAddress(host, dns))
		.sort()
		.map((host) => finding('spf.mx-host-void', subjectOf(place, 'MX'), { host, target: name }));
}

const MISSING: ReadonlySet<string> = new Set([
	'spf.include-missing',
	'spf.redirect-missing',
	'spf.a-void',
	'spf.mx-void',
	'spf.exists-void',
]);

/** The full name to which a form added a domain of the record's own, and which; or `null`. */
function beforeAppending(
	target: string,
	domain: string,
	suffixes: SuffixList,
): { readonly meant: string; readonly domain: string } | null {
	for (const own of [domain, suffixes.registrableDomain(domain) ?? domain]) {
		if (!target.endsWith(`.${own}`)) continue;
		const rest = target.slice(0, -own.length - 1);
		const labels = labelsOf(rest);
		const top = labels[labels.length - 1] ?? '';
		// A name below the domain itself seldom ends in a top-level domain before the domain starts.
		const isFull = suffixes.isIcannSuffix(top) || top === labelsOf(domain).at(-1);
		if (labels.length >= 2 && isFull) return { meant: rest, domain: own };
	}
	return null;
}

/** Targets that lead nowhere because the own domain was appended to what was a full name. */
function appendedFindings(
	place: TermNode,
	suffixes: SuffixList,
	dns: DnsSession,
): readonly Finding[] {
	const { term, domain, noted } = place;
	const isMissing = noted.some((code) => MISSING.has(code));
	if (!isMissing || !('target' in term) || term.target === null) return NO_FINDINGS;
	const { literal } = term.target;
	if (literal === null) return [];
	const target = canonicalName(literal);
	const appended = beforeAppending(target, domain, suffixes);
	const isHost = term.kind === 'directive' && term.mechanism === 'a';
	if (appended === null || (isHost && !hasNoAddress(target, dns))) return [];
	return [finding('spf.include-appended', subjectOf(place), { target, ...appended })];
}

/** The results that hide which later terms would have decided. */
const UNSETTLED: ReadonlySet<string> = new Set(['dynamic', 'temperror', 'permerror']);

/** Terms of the identity's record that decide for no address, although all is known. */
function deadFindings(
	{ segments, tree, dynamic }: AddressMap,
	record: SpfRecord,
	domain: string,
	told: ReadonlySet<number>,
): Finding[] {
	if (dynamic.length > 0 || segments.some(({ result }) => UNSETTLED.has(result))) return [];
	const deciding = new Set<number>();
	for (const { via } of segments) {
		let at = via;
		while (at !== null && at.parent !== null) at = at.parent;
		if (at !== null) deciding.add(at.term.index);
	}
	const terms: SpfTerm[] = [...localsOf(record), ...record.lookups];
	if (record.redirect !== null) terms.push(record.redirect);
	return terms
		.filter((term) => term.kind === 'modifier' || 'target' in term || 'network' in term)
		.filter(({ index }) => !deciding.has(index) && !told.has(index))
		.sort((left, right) => left.index - right.index)
		.slice(0, MAX_TOLD)
		.map(({ text, index, span }) => {
			const term = [{ domain, term: text, index }];
			const data = { term: text, lookups: tree.top.get(index)?.lookups ?? 0 };
			return finding('spf.term-dead', { name: domain, type: 'TXT', term, span }, data);
		});
}

/** Repetitions that are reported by themselves. */
const REPEATED: ReadonlySet<string> = new Set(['spf.duplicate-term', 'spf.duplicate-netblock']);

/** The findings that the map of a domain shows; `advice` are the findings about its record's text. */
function mapFindings(
	map: AddressMap,
	domain: string,
	record: SpfRecord | null,
	advice: readonly Finding[],
	suffixes: SuffixList,
	dns: DnsSession,
): Finding[] {
	const inOrder = sorting();
	const organization = suffixes.registrableDomain(domain) ?? domain;
	const places = placesOf(map, inOrder);
	const appended: Finding[] = [];
	const exchanges: Finding[] = [];
	for (const place of places) {
		appended.push(...appendedFindings(place, suffixes, dns));
		exchanges.push(...exchangeFindings(place, domain, dns));
	}
	const told = advice
		.filter(({ code }) => REPEATED.has(code))
		.flatMap(({ subject }) => subject.term?.map(({ index }) => index) ?? []);
	return [
		...orderFindings(map, domain),
		...growthFindings(map.tree.top, organization, inOrder).slice(0, MAX_TOLD),
		...repeatFindings(map, inOrder),
		...appended.slice(0, MAX_TOLD),
		...exchanges.slice(0, MAX_TOLD),
		...(record?.valid ? deadFindings(map, record, domain, new Set(told)) : []),
	];
}

/** A domain's record as it was published; `null` where there are none, or several. */
interface PublishedRecord {
	readonly domain: string;
	readonly answer: RecordsAnswer<'TXT'> | null;
	readonly record: SpfRecord | null;
}

/** What is worth knowing of a domain's record: of its text, of the answer it stands in, of its map. */
export function recordFindings(
	map: AddressMap,
	{ domain, answer, record }: PublishedRecord,
	suffixes: SuffixList,
	dns: DnsSession,
): Finding[] {
	if (answer === null) return [];
	const advice = record === null ? [] : adviceOn(record, domain);
	return [
		...advice,
		...answerAdvice(answer, domain, record),
		...mapFindings(map, domain, record, advice, suffixes, dns),
	];
}
