/**
 * Who a domain's SPF record refers to, through the records of third parties (RFC 7208 §5, §6.1).
 *
 * Looks at names and listed networks, never at the result: a record over the limits of
 * RFC 7208 §4.6.4 tells as much about its owner's services as a good one.
 *
 * @module
 */

import type { TermPath } from '../findings/finding.ts';
import { isAskable, isAtOrBelow } from '../names/domain-name.ts';
import { expandName, isClosed } from '../spf/expand.ts';
import { spfTexts } from '../spf/find-record.ts';
import type { MacroValues } from '../spf/macro-values.ts';
import { openValues } from '../spf/macro-values.ts';
import { localsOf, parseRecord } from '../spf/read-record.ts';
import type { LookupTerm, MacroString, ModifierTerm, NetworkTerm } from '../spf/record.ts';
import type { Claims } from './claims.ts';
import type { DetectionReference } from './detection.ts';
import type { Collected } from './evidence.ts';

/** Records read: four times what a valid tree may hold. */
const MAX_RECORDS = 40;

/** SPF records that are read where a name has more than the one it may have (RFC 7208 §3.2). */
const MAX_TEXTS = 3;

/** Characters of a record that are read; the longest of 11,000 in use has 751. */
const MAX_TEXT = 5000;

/** Terms that are examined in all; those of a valid tree that ask DNS are ten (RFC 7208 §4.6.4). */
const MAX_TERMS = 2000;

/** What stands in for a macro that differs from mail to mail, so that the rest of the name can be known. */
const SOMETHING = 'x';

/** A record to be read, and the terms that lead to it. */
interface Reading {
	readonly domain: string;
	readonly path: TermPath;
}

/** The state of one detection. */
interface Search {
	readonly domain: string;
	readonly claims: Claims;
	readonly found: Collected;
	/** The hosts that receive mail for the domain. */
	readonly exchangers: readonly string[];
	readonly next: Reading[];
	readonly seen: Set<string>;
	/** What is left of {@link MAX_TERMS}. */
	readonly left: { terms: number };
}

/** The name a term refers to, and whether it is the same for every mail. */
function nameOf(
	target: MacroString,
	domain: string,
	search: Search,
): { readonly name: string; readonly isFixed: boolean } {
	const known = openValues({ senderDomain: search.domain });
	const expansion = { values: known, domain, validatedName: null };
	if (isClosed(target, expansion)) return { name: expandName(target, expansion), isFixed: true };
	const values: MacroValues = (letter, at) => known(letter, at) ?? SOMETHING;
	const open = { values, domain, validatedName: SOMETHING };
	return { name: expandName(target, open), isFixed: false };
}

function referenceTo(term: { readonly text: string }, path: TermPath): DetectionReference {
	const name = path[path.length - 1]?.domain ?? '';
	return { by: 'spf', name, type: 'TXT', value: term.text, path };
}

/** Whether every record on the way is the domain's own. */
function isOwn(path: TermPath, { domain }: Search): boolean {
	return path.every((step) => isAtOrBelow(step.domain, domain));
}

/** `include`, `redirect` and `exists`: a relay's name, or another record to read. */
function readName(
	term: LookupTerm | ModifierTerm,
	target: MacroString,
	path: TermPath,
	search: Search,
): void {
	const { claims, found, next, seen } = search;
	const { name, isFixed } = nameOf(target, path[path.length - 1]?.domain ?? '', search);
	const relays = claims.spfName(name);
	const isSure = isOwn(path, search) && (term.kind === 'modifier' || term.qualifier === '+');
	const isRecord = term.kind === 'modifier' || term.mechanism === 'include';
	// An own name is no third party; what stands there is read.
	if (relays.length > 0 || !isRecord || !isAtOrBelow(name, search.domain)) {
		found.add(relays, referenceTo(term, path), isSure ? 'certain' : 'likely');
	}
	if (relays.length > 0 || !isRecord || !isFixed || !isAskable(name) || seen.has(name)) return;
	seen.add(name);
	next.push({ domain: name, path });
}

/** `a`, `mx` and `ptr`: a host of a relay. Without a name of its own the term is about the domain itself. */
function readHost(
	term: LookupTerm,
	target: MacroString | null,
	path: TermPath,
	search: Search,
): void {
	const { claims, found, exchangers, domain } = search;
	const reference = referenceTo(term, path);
	if (target !== null) {
		const { name } = nameOf(target, reference.name, search);
		const isSure = isOwn(path, search) && term.qualifier === '+';
		found.add(claims.spfHost(name), reference, isSure ? 'certain' : 'likely');
		return;
	}
	if (term.mechanism !== 'mx' || reference.name !== domain) return;
	// Its inbox may send, but whether it is the way mail goes out is open.
	for (const relay of new Set(exchangers.flatMap(claims.exchanger))) {
		found.add([relay], reference, 'hint');
	}
}

function readNetwork(term: NetworkTerm, path: TermPath, { claims, found }: Search): void {
	const relays = claims.network(term.network);
	if (relays.length > 0) found.add(relays, referenceTo(term, path), 'likely');
}

/** Takes one term off what is left. */
function spend({ left }: Search): boolean {
	return left.terms-- > 0;
}

/** A term is read whole or not at all. */
function cutAtBlank(text: string): string {
	return text.length > MAX_TEXT ? text.slice(0, text.lastIndexOf(' ', MAX_TEXT)) : text;
}

function readText(text: string, { domain, path }: Reading, search: Search): void {
	const record = parseRecord(cutAtBlank(text));
	const stepTo = (term: { readonly text: string; readonly index: number }): TermPath => [
		...path,
		{ domain, term: term.text, index: term.index },
	];
	for (const term of localsOf(record)) {
		if (term.mechanism === 'all' || term.qualifier === '-' || !spend(search)) continue;
		readNetwork(term, stepTo(term), search);
	}
	for (const term of record.lookups) {
		if (term.qualifier === '-' || !spend(search)) continue;
		if (term.mechanism === 'include' || term.mechanism === 'exists') {
			readName(term, term.target, stepTo(term), search);
		} else readHost(term, term.target, stepTo(term), search);
	}
	const { redirect } = record;
	if (redirect !== null) readName(redirect, redirect.target, stepTo(redirect), search);
}

/** The SPF records at a name, in an order that is not that of the answer. */
async function textsAt(name: string, found: Collected): Promise<readonly string[]> {
	const answer = await found.ask(name, 'TXT');
	return answer?.outcome === 'records' ? spfTexts(answer).sort().slice(0, MAX_TEXTS) : [];
}

/** A provider's own record for its own mailbox domain speaks for it, whatever it refers to. */
function addOwner(texts: readonly string[], { domain, claims, found }: Search): void {
	const owners = claims.relays.filter(({ ownDomains }) => ownDomains?.includes(domain));
	const [value] = texts;
	if (value === undefined || owners.length === 0) return;
	found.add(owners, { by: 'spf', name: domain, type: 'TXT', value }, 'certain');
}

/**
 * Reads the record of `domain` and those it leads to, breadth first. A record that a relay claims is the
 * relay's own and not read.
 */
export async function detectInSpf(
	domain: string,
	exchangers: readonly string[],
	claims: Claims,
	found: Collected,
): Promise<void> {
	const seen = new Set([domain]);
	let level: Reading[] = [{ domain, path: [] }];
	let records = MAX_RECORDS;
	const left = { terms: MAX_TERMS };
	while (level.length > 0 && records > 0) {
		const readings = level.slice(0, records);
		records -= readings.length;
		const texts = await Promise.all(readings.map((reading) => textsAt(reading.domain, found)));
		const search: Search = { domain, claims, found, exchangers, next: [], seen, left };
		for (const [index, reading] of readings.entries()) {
			const here = texts[index] ?? [];
			if (reading.path.length === 0) addOwner(here, search);
			for (const text of here) readText(text, reading, search);
		}
		for (const reading of level.slice(readings.length)) found.skip(reading.domain, 'TXT');
		level = search.next;
	}
	for (const reading of level) found.skip(reading.domain, 'TXT');
}
