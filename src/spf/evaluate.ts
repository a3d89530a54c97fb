/**
 * `check_host()` (RFC 7208 §4): the one evaluation behind a check and a map.
 *
 * In each record the first `ip4`, `ip6` or `all` that matches is known at once; only the mechanisms
 * before it ask DNS, in order.
 *
 * @module
 */

import type { DnsAnswer } from '../dns/resolver.ts';
import { isAskable } from '../names/domain-name.ts';
import type { SpfResult } from './evaluation.ts';
import { nearMisses, selectRecord } from './find-record.ts';
import { tryA, tryExists, tryMx, tryPtr } from './mechanisms/hosts.ts';
import { ended, notMatched, type Tried, targetOf } from './mechanisms/tried.ts';
import { faultFindings } from './parse.ts';
import type { LookupTerm, ModifierTerm, NameTerm, Qualifier, SpfRecord } from './record.ts';
import {
	ask,
	countTerm,
	failed,
	note,
	type Place,
	placeOf,
	type Steps,
	type Walk,
} from './walk.ts';

/** A term that was tried, with the record it led into. */
export interface Visit extends Tried {
	readonly index: number;
	readonly inner?: Outcome;
}

/** What came of one record. */
export interface Outcome {
	readonly domain: string;
	readonly result: SpfResult;
	readonly answer: DnsAnswer<'TXT'> | null;
	readonly record: SpfRecord | null;
	/** The term that decided, or that ended the evaluation. */
	readonly at: Place | null;
	/** The record's own term matched; with `redirect` that of the target's record. */
	readonly matched: boolean;
	readonly visits: readonly Visit[];
	readonly redirect?: Outcome;
}

const RESULTS: { readonly [qualifier in Qualifier]: SpfResult } = {
	'+': 'pass',
	'-': 'fail',
	'~': 'softfail',
	'?': 'neutral',
};

function without(
	domain: string,
	result: SpfResult,
	answer: DnsAnswer<'TXT'> | null,
	record: SpfRecord | null = null,
): Outcome {
	return { domain, result, answer, record, at: null, matched: false, visits: [] };
}

/** RFC 7208 §4.3: a malformed name, a single label and an address literal are no domain to check. */
export function isCheckable(domain: string): boolean {
	return domain.includes('.') && !domain.startsWith('[') && isAskable(domain);
}

/** Evaluates the record of a domain; `parent` is the term that led here. */
export function* evaluateDomain(domain: string, walk: Walk, parent: Place | null): Steps<Outcome> {
	if (!isCheckable(domain)) {
		note(walk, 'spf.domain-malformed', domain.slice(0, 253));
		return without(domain, 'none', null);
	}
	const answer = yield* ask(walk, domain, 'TXT');
	if (answer.outcome === 'failure') {
		const traced = { name: domain, type: 'TXT', answer } as const;
		return without(domain, failed(walk, traced, domain), answer);
	}
	if (answer.outcome !== 'records') {
		note(walk, answer.outcome === 'nxdomain' ? 'spf.nxdomain' : 'spf.missing', domain);
		return without(domain, 'none', answer);
	}
	const selection = selectRecord(answer);
	if (selection.kind === 'none') {
		note(walk, 'spf.missing', domain);
		for (const miss of nearMisses(answer, domain))
			walk.problems.set(`${miss.code} ${domain}`, miss);
		return without(domain, 'none', answer);
	}
	if (selection.kind === 'several') {
		note(walk, 'spf.multiple', domain, { records: selection.texts.length });
		return without(domain, 'permerror', answer);
	}
	const { record } = selection;
	if (walk.mode === 'map') {
		const above = parent ?? walk.places;
		above.inner ??= { domain, record };
	}
	if (!record.valid) {
		const faults = faultFindings(record, domain);
		for (const [i, fault] of faults.entries()) walk.problems.set(`${domain} ${i}`, fault);
		return without(domain, 'permerror', answer, record);
	}
	return yield* evaluateRecord(record, domain, answer, walk, parent);
}

function* evaluateRecord(
	record: SpfRecord,
	domain: string,
	answer: DnsAnswer<'TXT'>,
	walk: Walk,
	parent: Place | null,
): Steps<Outcome> {
	const first = walk.client.firstMatch(record);
	const visits: Visit[] = [];
	const outcome = { domain, answer, record, visits } as const;
	for (const term of record.lookups) {
		if (term.index > first) break;
		const at = placeOf(walk, parent, domain, term);
		const before = walk.terms;
		const visit = yield* tryTerm(term, domain, walk, at);
		if (walk.mode === 'check') visits.push(visit);
		at.lookups = Math.max(at.lookups, walk.terms - before);
		if (visit.ends !== undefined) {
			const cause = visit.inner?.at ?? at;
			return { ...outcome, result: visit.ends, at: cause, matched: false };
		}
		if (visit.matched) {
			const result = RESULTS[term.qualifier];
			return { ...outcome, result, at: visit.inner?.at ?? at, matched: true };
		}
	}
	const local = record.terms[first];
	if (local !== undefined && local.kind === 'directive') {
		const at = placeOf(walk, parent, domain, local);
		return { ...outcome, result: RESULTS[local.qualifier], at, matched: true };
	}
	if (record.redirect === null) {
		// RFC 7208 §4.7: a record whose end is reached without a match is neutral.
		return { ...outcome, result: 'neutral', at: null, matched: false };
	}
	const { inner, ends, ...visit } = yield* followRedirect(record.redirect, domain, walk, parent);
	if (walk.mode === 'check') visits.push(visit);
	const at = inner?.at ?? placeOf(walk, parent, domain, record.redirect);
	if (inner === undefined) return { ...outcome, result: ends ?? 'neutral', at, matched: false };
	return { ...outcome, result: ends ?? inner.result, at, matched: inner.matched, redirect: inner };
}

function* tryTerm(term: LookupTerm, domain: string, walk: Walk, at: Place): Steps<Visit> {
	const { index } = term;
	if (!countTerm(walk, at)) return { index, ...ended('permerror', 'limit', domain, []) };
	switch (term.mechanism) {
		case 'include':
			return yield* tryInclude(term, domain, walk, at);
		case 'exists':
			return { index, ...(yield* tryExists(term, domain, walk, at)) };
		case 'a':
			return { index, ...(yield* tryA(term, domain, walk, at)) };
		case 'mx':
			return { index, ...(yield* tryMx(term, domain, walk, at)) };
		case 'ptr':
			return { index, ...(yield* tryPtr(term, domain, walk, at)) };
	}
}

/** Tells whether a term on the way here belongs to the same domain's record. */
function isLoop(target: string, at: Place): boolean {
	for (let above: Place | null = at; above !== null; above = above.parent) {
		if (above.domain === target) return true;
	}
	return false;
}

/**
 * The table of RFC 7208 §5.2: pass matches; fail, softfail and neutral do not; temperror and permerror
 * end the evaluation; none becomes permerror.
 */
function* tryInclude(term: NameTerm, domain: string, walk: Walk, at: Place): Steps<Visit> {
	const { index } = term;
	const target = yield* targetOf(term.target, domain, walk, at);
	if ('none' in target) return { index, ...target.none };
	const { name } = target;
	if (isLoop(name, at)) note(walk, 'spf.include-loop', at, { target: name });
	const inner = yield* evaluateDomain(name, walk, at);
	const visit = { index, target: name, answers: [], inner } as const;
	switch (inner.result) {
		case 'pass':
			return { ...visit, matched: true, reason: 'include-pass' };
		case 'fail':
		case 'softfail':
		case 'neutral':
			return { ...visit, matched: false, reason: 'include-not-pass' };
		case 'temperror':
			note(walk, 'spf.include-dns-error', at, { target: name });
			return { ...visit, matched: null, reason: 'dns-failure', ends: 'temperror' };
		case 'none':
			note(walk, 'spf.include-missing', at, { target: name });
			return { ...visit, matched: null, reason: 'error', ends: 'permerror' };
		case 'permerror':
			note(walk, 'spf.include-broken', at, { target: name });
			return { ...visit, matched: null, reason: 'error', ends: 'permerror' };
	}
}

/** RFC 7208 §6.1: the result is the target's; none becomes permerror. */
function* followRedirect(
	term: ModifierTerm,
	domain: string,
	walk: Walk,
	parent: Place | null,
): Steps<Visit> {
	const { index } = term;
	const at = placeOf(walk, parent, domain, term);
	if (!countTerm(walk, at)) return { index, ...ended('permerror', 'limit', domain, []) };
	const before = walk.terms - 1;
	const target = yield* targetOf(term.target, domain, walk, at);
	if ('none' in target) return { index, ...notMatched(target.none.reason) };
	const { name } = target;
	if (isLoop(name, at)) note(walk, 'spf.redirect-loop', at, { target: name });
	const inner = yield* evaluateDomain(name, walk, at);
	at.lookups = Math.max(at.lookups, walk.terms - before);
	const visit = { index, target: name, answers: [], inner } as const;
	if (inner.result === 'none') {
		note(walk, 'spf.redirect-missing', at, { target: name });
		return { ...visit, matched: null, reason: 'error', ends: 'permerror' };
	}
	if (inner.result === 'temperror') note(walk, 'spf.redirect-dns-error', at, { target: name });
	return { ...visit, matched: inner.matched, reason: 'redirect' };
}
