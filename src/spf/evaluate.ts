/**
 * `check_host()` (RFC 7208 §4): the one evaluation behind a check and a map.
 *
 * In each record the first `ip4`, `ip6` or `all` that matches is known at once; only the mechanisms
 * before it ask DNS, in order. Where an answer is missing the walk stops; called again it goes on from the
 * term it stopped at, since each record on the way keeps what came of it so far.
 *
 * @module
 */

import { UNASKABLE } from '../dns/session.ts';
import { isAskable } from '../names/domain-name.ts';
import type { SpfResult } from './evaluation.ts';
import { nearMisses, selectRecord } from './find-record.ts';
import { type Frame, finished, frameOf, type Outcome } from './frame.ts';
import { indexAt, localsFor, qualifierAt, startAt } from './local-terms.ts';
import { tryA, tryExists, tryMx, tryPtr } from './mechanisms/hosts.ts';
import { decided, ended, type Tried, targetOf } from './mechanisms/tried.ts';
import { faultFindings } from './read-record.ts';
import type { LookupTerm, ModifierTerm, NameTerm, Qualifier, SpfRecord } from './record.ts';
import {
	ask,
	countTerm,
	failed,
	localPlace,
	note,
	type Place,
	placeOf,
	type Soon,
	tell,
	type Walk,
} from './walk.ts';

const RESULTS: { readonly [qualifier in Qualifier]: SpfResult } = {
	'+': 'pass',
	'-': 'fail',
	'~': 'softfail',
	'?': 'neutral',
};

/** RFC 7208 §4.3: a single label and an address literal are no domain to check. */
function isDomain(name: string): boolean {
	return name.includes('.') && !name.startsWith('[');
}

/** Tells whether a name is a domain to check, and not malformed. */
export function isCheckable(name: string): boolean {
	return isDomain(name) && isAskable(name);
}

/** Evaluates a domain's record, or goes on with it. */
export function evaluateDomain(frame: Frame, walk: Walk): Soon<Outcome> {
	if (frame.record !== null) return evaluateRecord(frame, frame.record, walk);
	const { domain } = frame;
	const answer = isDomain(domain) ? ask(walk, domain, 'TXT') : UNASKABLE;
	if (answer === null) return null;
	if (answer === UNASKABLE) {
		note(walk, 'spf.domain-malformed', domain.slice(0, 253));
		return finished(frame, 'none', null, false);
	}
	frame.answer = answer;
	if (answer.outcome === 'failure') {
		const traced = { name: domain, type: 'TXT', answer } as const;
		return finished(frame, failed(walk, traced, domain), null, false);
	}
	if (answer.outcome !== 'records') {
		note(walk, answer.outcome === 'nxdomain' ? 'spf.nxdomain' : 'spf.missing', domain);
		return finished(frame, 'none', null, false);
	}
	const selection = selectRecord(answer);
	if (selection.kind === 'none') {
		note(walk, 'spf.missing', domain);
		for (const miss of nearMisses(answer, domain)) tell(walk, `${miss.code} ${domain}`, miss);
		return finished(frame, 'none', null, false);
	}
	if (selection.kind === 'several') {
		note(walk, 'spf.multiple', domain, { records: selection.texts.length });
		return finished(frame, 'permerror', null, false);
	}
	return enterRecord(frame, selection.record, walk);
}

function enterRecord(frame: Frame, record: SpfRecord, walk: Walk): Soon<Outcome> {
	const { domain } = frame;
	frame.record = record;
	if (walk.mode === 'map') {
		const above = frame.parent ?? walk.places;
		above.inner ??= { domain, record };
	}
	if (!record.valid) {
		const faults = faultFindings(record, domain);
		for (const [i, fault] of faults.entries()) tell(walk, `${domain} ${i}`, fault);
		return finished(frame, 'permerror', null, false);
	}
	frame.first = walk.client.firstMatch(record);
	return evaluateRecord(frame, record, walk);
}

function evaluateRecord(frame: Frame, record: SpfRecord, walk: Walk): Soon<Outcome> {
	const { domain, parent, first } = frame;
	const { lookups, redirect } = record;
	const locals = localsFor(record, walk.client.family);
	const stop = indexAt(locals, first);
	for (; frame.done < lookups.length; frame.done++) {
		const term = lookups[frame.done];
		if (term === undefined || term.index > stop) break;
		const at = frame.open ?? placeOf(walk, parent, domain, term);
		const tried = tryTerm(term, at, frame, walk);
		if (tried === null) return null;
		at.lookups = Math.max(at.lookups, walk.terms - frame.before);
		const inner = leave(frame);
		if (walk.mode === 'check') frame.visits.push({ index: term.index, tried, inner });
		if (tried.ends !== null) return finished(frame, tried.ends, inner?.at ?? at, false);
		if (tried.matched) return finished(frame, RESULTS[term.qualifier], inner?.at ?? at, true);
	}
	if (first >= 0) {
		const at = localPlace(walk, parent, { domain, record }, first);
		return finished(frame, RESULTS[qualifierAt(record.text, startAt(locals, first))], at, true);
	}
	// RFC 7208 §4.7: a record whose end is reached without a match is neutral.
	if (redirect === null) return finished(frame, 'neutral', null, false);
	const at = frame.open ?? placeOf(walk, parent, domain, redirect);
	const tried = followRedirect(redirect, at, frame, walk);
	if (tried === null) return null;
	if (walk.mode === 'check') frame.visits.push({ index: redirect.index, tried, inner: null });
	const inner = leave(frame);
	frame.redirect = inner;
	if (inner === null) return finished(frame, tried.ends ?? 'neutral', at, false);
	at.lookups = Math.max(at.lookups, walk.terms - frame.before);
	return finished(frame, tried.ends ?? inner.result, inner.at ?? at, inner.matched);
}

/** Counts a term when it is begun; `false` where that is over the limit. */
function begin(frame: Frame, at: Place, walk: Walk): boolean {
	if (frame.open !== null) return true;
	frame.open = at;
	frame.before = walk.terms;
	walk.target = null;
	walk.hosts = null;
	return countTerm(walk, at);
}

/** Is done with a term; returns what came of the record it led into. */
function leave(frame: Frame): Outcome | null {
	const { below } = frame;
	frame.open = null;
	frame.below = null;
	return below;
}

function tryTerm(term: LookupTerm, at: Place, frame: Frame, walk: Walk): Soon<Tried> {
	const { domain } = frame;
	if (!begin(frame, at, walk)) return ended('permerror', 'limit', domain);
	switch (term.mechanism) {
		case 'include':
			return tryInclude(term, at, frame, walk);
		case 'exists':
			return tryExists(term, domain, walk, at);
		case 'a':
			return tryA(term, domain, walk, at);
		case 'mx':
			return tryMx(term, domain, walk, at);
		case 'ptr':
			return tryPtr(term, domain, walk, at);
	}
}

/** Tells whether a term on the way here belongs to the same domain's record. */
function isLoop(target: string, at: Place): boolean {
	for (let above: Place | null = at; above !== null; above = above.parent) {
		if (above.domain === target) return true;
	}
	return false;
}

/** The record that a term leads into, or what the lack of its name makes of the term. */
function enter(
	term: NameTerm | ModifierTerm,
	at: Place,
	frame: Frame,
	walk: Walk,
	loopCode: 'spf.include-loop' | 'spf.redirect-loop',
): Soon<Frame | Tried> {
	if (frame.below !== null) return frame.below;
	const name = targetOf(term.target, frame.domain, walk, at);
	if (typeof name !== 'string') return name;
	if (isLoop(name, at)) note(walk, loopCode, at, { target: name });
	frame.below = frameOf(name, at);
	return frame.below;
}

/**
 * The table of RFC 7208 §5.2: pass matches; fail, softfail and neutral do not; temperror and permerror
 * end the evaluation; none becomes permerror.
 */
function tryInclude(term: NameTerm, at: Place, frame: Frame, walk: Walk): Soon<Tried> {
	const below = enter(term, at, frame, walk, 'spf.include-loop');
	if (below === null || 'reason' in below) return below;
	const { domain: target } = below;
	switch (evaluateDomain(below, walk)?.result) {
		case undefined:
			return null;
		case 'pass':
			return decided(true, 'include-pass', target);
		case 'fail':
		case 'softfail':
		case 'neutral':
			return decided(false, 'include-not-pass', target);
		case 'temperror':
			note(walk, 'spf.include-dns-error', at, { target });
			return ended('temperror', 'dns-failure', target);
		case 'none':
			note(walk, 'spf.include-missing', at, { target });
			return ended('permerror', 'error', target);
		case 'permerror':
			note(walk, 'spf.include-broken', at, { target });
			return ended('permerror', 'error', target);
	}
}

/** RFC 7208 §6.1: the result is the target's; none becomes permerror. */
function followRedirect(term: ModifierTerm, at: Place, frame: Frame, walk: Walk): Soon<Tried> {
	if (!begin(frame, at, walk)) return ended('permerror', 'limit', frame.domain);
	const below = enter(term, at, frame, walk, 'spf.redirect-loop');
	if (below === null || 'reason' in below) return below;
	const inner = evaluateDomain(below, walk);
	if (inner === null) return null;
	const { domain: target } = below;
	if (inner.result === 'none') {
		note(walk, 'spf.redirect-missing', at, { target });
		return ended('permerror', 'error', target);
	}
	if (inner.result === 'temperror') note(walk, 'spf.redirect-dns-error', at, { target });
	return decided(inner.matched, 'redirect', target);
}
