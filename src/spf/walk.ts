/**
 * The state of one walk through a domain's records: the client, what is counted, where the walk is.
 *
 * A walk for one address ends at the first limit it meets. A walk for a map goes on behind a limit or an
 * open term, only to count: its result is then settled already.
 *
 * @module
 */

import type { DnsAnswer, RecordType } from '../dns/resolver.ts';
import { OUT_OF_QUESTIONS } from '../dns/session.ts';
import type { Finding, Json, Subject, TermPath, TermStep } from '../findings/finding.ts';
import type { SpfCode } from '../findings/spf.ts';
import { spfFinding } from '../findings/spf-finding.ts';
import type { Client } from './client.ts';
import type { TracedAnswer } from './evaluation.ts';
import { MAX_COUNTED, MAX_TERMS } from './limits.ts';
import { indexAt, localsFor, localTermAt, startAt } from './local-terms.ts';
import type { MacroValues } from './macro-values.ts';
import type { SpfRecord, SpfTerm } from './record.ts';

/** One DNS question of a walk. */
export interface Question {
	readonly name: string;
	readonly type: RecordType;
}

/**
 * What an evaluation comes to, or `null` while an answer is missing. A walk never waits: it stops, and is
 * called again once the answer is at hand, so that one evaluation serves both a check that waits for DNS
 * and a map that has every answer.
 */
export type Soon<R> = R | null;

/** Asks one question; where the answer is not at hand the walk stops, and tells what it needs. */
export function ask<T extends RecordType>(walk: Walk, name: string, type: T): Soon<DnsAnswer<T>> {
	const known = walk.known(name, type);
	if (known !== undefined) return known;
	walk.missing = { name, type };
	return null;
}

/** A record that was read, and whose it is. */
export interface Inner {
	readonly domain: string;
	readonly record: SpfRecord;
}

/** A term on the way from the outermost record; walks of one map share the tree of places. */
export interface Place {
	readonly parent: Place | null;
	readonly domain: string;
	readonly term: SpfTerm;
	below: Map<number, Place>;
	/** The codes of the problems told of it. */
	noted: readonly SpfCode[];
	/** The record that the term led to; kept by a map. */
	inner: Inner | null;
	/** The most look-ups the term and all below it took on one walk. */
	lookups: number;
}

/** The places of one evaluation or map. */
export interface Places {
	readonly top: Map<number, Place>;
	/** The outermost record; kept by a map. */
	inner: Inner | null;
}

/** Why a walk's result is settled before its end. */
export interface Settled {
	readonly result: 'permerror' | 'dynamic';
	readonly at: Place;
}

/** The names whose addresses hold the client (RFC 7208 §5.5), and the answers that led to them. */
export interface Validated {
	readonly names: readonly string[];
	readonly answers: readonly TracedAnswer[];
}

/** The state of one walk. */
export interface Walk {
	readonly client: Client;
	/** The answers at hand. */
	readonly known: <T extends RecordType>(name: string, type: T) => DnsAnswer<T> | undefined;
	readonly values: MacroValues;
	/** The local part holds octets outside ASCII (RFC 8616 §4). */
	readonly hasOddLocal: boolean;
	/** The name to look for in PTR records; `null` where the address is open. */
	readonly reverseName: (() => string) | null;
	readonly maxVoids: number;
	/** A map counts on; a check does not, and keeps what the trace is made of. */
	readonly mode: 'check' | 'map';
	readonly places: Places;
	/** Made when there is something to tell. */
	problems: Map<string, Finding> | null;
	terms: number;
	voids: number;
	settled: Settled | null;
	/** Found once. */
	validated: Validated | null;
	/** The question that a walk stopped at. */
	missing: Question | null;
	/** What the term that a walk stopped at has come to so far: its target, the hosts of its `mx`. */
	target: string | null;
	hosts: Hosts | null;
}

/** The exchanges of an `mx` in order, and the answers so far: first that with the exchanges. */
export interface Hosts {
	readonly exchanges: readonly string[];
	readonly answers: TracedAnswer[];
}

/** What a walk is given: the client, the answers, the macros, and where to write down what it meets. */
type WalkStart = Pick<
	Walk,
	| 'client'
	| 'known'
	| 'values'
	| 'hasOddLocal'
	| 'reverseName'
	| 'maxVoids'
	| 'mode'
	| 'places'
	| 'problems'
>;

/** A walk that has not begun. Written out field by field: every walk has one shape, and is made often. */
export function startWalk(start: WalkStart): Walk {
	return {
		client: start.client,
		known: start.known,
		values: start.values,
		hasOddLocal: start.hasOddLocal,
		reverseName: start.reverseName,
		maxVoids: start.maxVoids,
		mode: start.mode,
		places: start.places,
		problems: start.problems,
		terms: 0,
		voids: 0,
		settled: null,
		validated: null,
		missing: null,
		target: null,
		hosts: null,
	};
}

const NOTHING_NOTED: readonly SpfCode[] = [];
/** Below most places there is none, and a check goes to each but once and keeps none. */
const NOWHERE: Map<number, Place> = new Map();
/** The places of a check. */
export const NO_PLACES: Places = { top: NOWHERE, inner: null };

function newPlace(parent: Place | null, domain: string, term: SpfTerm): Place {
	return { parent, domain, term, below: NOWHERE, noted: NOTHING_NOTED, inner: null, lookups: 0 };
}

/** The place of a term below another, where a map has been there. */
function keptPlace(walk: Walk, parent: Place | null, index: number): Place | undefined {
	return (parent === null ? walk.places.top : parent.below).get(index);
}

/** The place of a term below another; a map makes it on first use, and keeps it. */
export function placeOf(walk: Walk, parent: Place | null, domain: string, term: SpfTerm): Place {
	const kept = keptPlace(walk, parent, term.index);
	if (kept !== undefined) return kept;
	const place = newPlace(parent, domain, term);
	if (walk.mode === 'check') return place;
	if (parent?.below === NOWHERE) parent.below = new Map();
	(parent === null ? walk.places.top : parent.below).set(term.index, place);
	return place;
}

/** The place of a local term, which stands at a place of its record's numbers. */
export function localPlace(
	walk: Walk,
	parent: Place | null,
	{ domain, record }: Inner,
	at: number,
): Place {
	const numbers = localsFor(record, walk.client.family);
	const index = indexAt(numbers, at);
	return (
		keptPlace(walk, parent, index) ??
		placeOf(walk, parent, domain, localTermAt(record.text, startAt(numbers, at), index))
	);
}

/** The path to a place, outermost record first. */
export function pathTo(place: Place): TermPath {
	const path: TermStep[] = [];
	for (let at: Place | null = place; at !== null; at = at.parent) {
		path.push({ domain: at.domain, term: at.term.text, index: at.term.index });
	}
	return path.reverse();
}

/** Writes down a problem under a key. */
export function tell(walk: Walk, key: string, problem: Finding): void {
	walk.problems ??= new Map();
	walk.problems.set(key, problem);
}

/** Notes a problem once; at a term the term's path and span tell where. */
export function note(
	walk: Walk,
	code: SpfCode,
	at: Place | string,
	data: { readonly [fact: string]: Json } = {},
	type: RecordType = 'TXT',
): void {
	if (typeof at === 'string') {
		const key = `${code} ${at}`;
		if (!walk.problems?.has(key)) tell(walk, key, spfFinding(code, { name: at, type }, data));
		return;
	}
	if (at.noted.includes(code)) return;
	at.noted = [...at.noted, code];
	const { domain, term } = at;
	const key = `${code} ${domain} ${term.index}`;
	if (walk.problems?.has(key)) return;
	const subject: Subject = { name: domain, type, term: pathTo(at), span: term.span };
	tell(walk, key, spfFinding(code, subject, data));
}

function settle(walk: Walk, result: Settled['result'], at: Place): boolean {
	walk.settled ??= { result, at };
	return walk.mode === 'map';
}

/** Counts a term that asks DNS; `false` where the walk must end (RFC 7208 §4.6.4). */
export function countTerm(walk: Walk, at: Place): boolean {
	walk.terms++;
	if (walk.terms <= MAX_TERMS) return true;
	note(walk, 'spf.lookup-limit', at, { limit: MAX_TERMS });
	return settle(walk, 'permerror', at) && walk.terms < MAX_COUNTED;
}

/** Counts an answer without a record; `false` where the walk must end (RFC 7208 §4.6.4). */
export function countVoid(walk: Walk, at: Place): boolean {
	walk.voids++;
	if (walk.voids <= walk.maxVoids) return true;
	note(walk, 'spf.void-limit', at, { limit: walk.maxVoids });
	return settle(walk, 'permerror', at);
}

/** The term's outcome depends on more than a map knows: whatever follows only counts. */
export function leaveOpen(walk: Walk, at: Place): void {
	settle(walk, 'dynamic', at);
}

/** What a failed question makes of a check: running out of questions is over the limit, no failure. */
export function failed(
	walk: Walk,
	{ name, type, answer }: TracedAnswer,
	at: Place | string,
): 'temperror' | 'permerror' {
	if (answer === OUT_OF_QUESTIONS) {
		note(walk, 'spf.lookup-limit', at, { questions: true });
		return 'permerror';
	}
	const reason = answer.outcome === 'failure' ? answer.reason : '';
	note(walk, 'spf.dns-error', at, { name, type, reason });
	return 'temperror';
}
