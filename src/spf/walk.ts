/**
 * The state of one walk through a domain's records: the client, what is counted, where the walk is.
 *
 * A walk for one address ends at the first limit it meets. A walk for a map goes on behind a limit or an
 * open term, only to count: its result is then settled already.
 *
 * @module
 */

import { OUT_OF_QUESTIONS } from '../dns/lookups.ts';
import type { DnsAnswer, RecordType } from '../dns/resolver.ts';
import type { FindingCode } from '../findings/catalogue.ts';
import {
	type Finding,
	finding,
	type Json,
	type Subject,
	type TermPath,
	type TermStep,
} from '../findings/finding.ts';
import type { Client } from './client.ts';
import type { TracedAnswer } from './evaluation.ts';
import { MAX_COUNTED, MAX_TERMS } from './limits.ts';
import type { MacroValues } from './macro-values.ts';
import type { SpfRecord, SpfTerm } from './record.ts';

/** One DNS question of a walk. */
export interface Question {
	readonly name: string;
	readonly type: RecordType;
}

/**
 * A walk asks by yielding questions and goes on with the answers, so that one evaluation serves both a
 * check that waits for DNS and a map that has every answer at hand.
 */
export type Steps<R> = Generator<Question, R, DnsAnswer>;

/** Asks one question; only an answer that is not at hand interrupts the walk. */
export function* ask<T extends RecordType>(walk: Walk, name: string, type: T): Steps<DnsAnswer<T>> {
	const known = walk.known(name, type);
	// Lookups let no answer pass whose records are not of the type asked for.
	return known ?? ((yield { name, type }) as DnsAnswer<T>);
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
	readonly below: Map<number, Place>;
	/** The codes of the problems told of it. */
	readonly noted: FindingCode[];
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
	readonly reverseName: string | null;
	readonly maxVoids: number;
	/** A map counts on; a check does not, and keeps what the trace is made of. */
	readonly mode: 'check' | 'map';
	readonly places: Places;
	readonly problems: Map<string, Finding>;
	terms: number;
	voids: number;
	settled: Settled | null;
	/** Found once. */
	validated: Validated | null;
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
	};
}

/** The place of a term below another, made on first use. */
export function placeOf(walk: Walk, parent: Place | null, domain: string, term: SpfTerm): Place {
	const siblings = parent === null ? walk.places.top : parent.below;
	const kept = siblings.get(term.index);
	if (kept !== undefined) return kept;
	const place: Place = {
		parent,
		domain,
		term,
		below: new Map(),
		noted: [],
		inner: null,
		lookups: 0,
	};
	siblings.set(term.index, place);
	return place;
}

/** The path to a place, outermost record first. */
export function pathTo(place: Place): TermPath {
	const path: TermStep[] = [];
	for (let at: Place | null = place; at !== null; at = at.parent) {
		path.unshift({ domain: at.domain, term: at.term.text, index: at.term.index });
	}
	return path;
}

/** Notes a problem once; at a term the term's path and span tell where. */
export function note(
	walk: Walk,
	code: FindingCode,
	at: Place | string,
	data: { readonly [fact: string]: Json } = {},
	type: RecordType = 'TXT',
): void {
	if (typeof at === 'string') {
		const key = `${code} ${at}`;
		if (!walk.problems.has(key)) walk.problems.set(key, finding(code, { name: at, type }, data));
		return;
	}
	if (at.noted.includes(code)) return;
	at.noted.push(code);
	const { domain, term } = at;
	const key = `${code} ${domain} ${term.index}`;
	if (walk.problems.has(key)) return;
	const subject: Subject = { name: domain, type, term: pathTo(at), span: term.span };
	walk.problems.set(key, finding(code, subject, data));
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
