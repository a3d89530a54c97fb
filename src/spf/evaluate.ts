/**
 * `check_host()` (RFC 7208 §4): the one evaluation behind a check and a map.
 *
 * Read from the top: the domain and its record, the terms in order, each mechanism. In every record the
 * first `ip4`, `ip6` or `all` that matches is known at once; only the mechanisms before it ask DNS, in
 * order. A missing answer makes every function here return `null`; called again, the evaluation goes on at
 * the term it stopped at, since each {@link RecordEvaluation} on the way keeps its progress.
 *
 * @module
 */

import { UNASKABLE } from '../dns/session.ts';
import { isAskable } from '../names/domain-name.ts';
import type { SpfResult } from './evaluation.ts';
import {
	addProblem,
	countTerm,
	type EvaluationState,
	failed,
	localNode,
	nodeOf,
	noteDomain,
	noteTerm,
	type Pending,
} from './evaluation-state.ts';
import { nearMisses, selectRecord } from './find-record.ts';
import { indexAt, localsFor, qualifierAt, startAt } from './local-terms.ts';
import { tryA, tryExists, tryMx, tryPtr } from './mechanisms/hosts.ts';
import { decided, ended, type MechanismResult, targetOf } from './mechanisms/mechanism-result.ts';
import { faultFindings } from './read-record.ts';
import type { LookupTerm, ModifierTerm, NameTerm, Qualifier, SpfRecord } from './record.ts';
import {
	finished,
	matched,
	type RecordEvaluation,
	type RecordResult,
	startRecord,
} from './record-evaluation.ts';
import type { TermNode } from './term-node.ts';

/** RFC 7208 §4.6.2: the result of a term that matches. */
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
export function evaluateDomain(
	evaluation: RecordEvaluation,
	state: EvaluationState,
): Pending<RecordResult> {
	if (evaluation.record !== null) return evaluateRecord(evaluation, evaluation.record, state);
	const { domain } = evaluation;
	// RFC 7208 §4.3: a malformed domain gives none.
	const answer = isDomain(domain) ? state.ask(domain, 'TXT') : UNASKABLE;
	if (answer === null) return null;
	if (answer === UNASKABLE) {
		noteDomain(state, 'spf.domain-malformed', domain.slice(0, 253), {});
		return finished(evaluation, 'none');
	}
	evaluation.answer = answer;
	// RFC 7208 §4.4: an error of DNS is temperror; NXDOMAIN and an empty answer are no record.
	if (answer.outcome === 'failure') {
		return finished(evaluation, failed(state, { name: domain, type: 'TXT', answer }, null));
	}
	if (answer.outcome !== 'records') {
		noteDomain(state, answer.outcome === 'nxdomain' ? 'spf.nxdomain' : 'spf.missing', domain, {});
		return finished(evaluation, 'none');
	}
	// RFC 7208 §4.5: no record is none, more than one is permerror.
	const selection = selectRecord(answer);
	if (selection.kind === 'none') {
		noteDomain(state, 'spf.missing', domain, {});
		for (const miss of nearMisses(answer, domain)) {
			addProblem(state, `${miss.code} ${domain}`, miss);
		}
		return finished(evaluation, 'none');
	}
	if (selection.kind === 'several') {
		noteDomain(state, 'spf.multiple', domain, { records: selection.texts.length });
		return finished(evaluation, 'permerror');
	}
	state.octets += selection.record.text.length;
	if (state.octets > state.maxOctets) {
		const limit = { counted: 'octets', limit: state.maxOctets, worst: null } as const;
		noteDomain(state, 'spf.lookup-limit', domain, limit);
		return finished(evaluation, 'permerror');
	}
	return enterRecord(evaluation, selection.record, state);
}

/** RFC 7208 §4.6: a fault anywhere in the record is permerror, before any term is evaluated. */
export function enterRecord(
	evaluation: RecordEvaluation,
	record: SpfRecord,
	state: EvaluationState,
): Pending<RecordResult> {
	const { domain, parent } = evaluation;
	evaluation.record = record;
	if (state.mode === 'map') (parent ?? state.tree).inner ??= { domain, record };
	if (!record.valid) {
		const faults = faultFindings(record, domain);
		for (const [i, fault] of faults.entries()) addProblem(state, `${domain} ${i}`, fault);
		return finished(evaluation, 'permerror');
	}
	evaluation.first = state.client.firstMatch(record);
	return evaluateRecord(evaluation, record, state);
}

/** RFC 7208 §4.6.2, §4.7: the terms from left to right; the first that matches decides. */
function evaluateRecord(
	evaluation: RecordEvaluation,
	record: SpfRecord,
	state: EvaluationState,
): Pending<RecordResult> {
	const { domain, parent, first } = evaluation;
	const { lookups } = record;
	const locals = localsFor(record, state.client.family);
	const stop = indexAt(locals, first);
	for (; evaluation.done < lookups.length; evaluation.done++) {
		const term = lookups[evaluation.done];
		if (term === undefined || term.index > stop) break;
		const node = evaluation.open ?? nodeOf(state, parent, domain, term);
		const result = tryTerm(term, node, evaluation, state);
		if (result === null) return null;
		const inner = leaveTerm(evaluation);
		node.lookups = Math.max(node.lookups, state.terms - evaluation.before);
		if (state.mode === 'check') {
			evaluation.tried = { index: term.index, result, inner, before: evaluation.tried };
		}
		const at = inner?.at ?? node;
		if (result.ends !== null) return finished(evaluation, result.ends, at);
		if (result.matched) return matched(evaluation, RESULTS[term.qualifier], at);
	}
	if (first >= 0) {
		const at = localNode(state, parent, { domain, record }, first);
		return matched(evaluation, RESULTS[qualifierAt(record.text, startAt(locals, first))], at);
	}
	// RFC 7208 §4.7: without a match and without redirect, neutral.
	if (record.redirect === null) return finished(evaluation, 'neutral');
	return followRedirect(record.redirect, evaluation, state);
}

/** RFC 7208 §6.1: the result of the target is the result; none becomes permerror. */
function followRedirect(
	term: ModifierTerm,
	evaluation: RecordEvaluation,
	state: EvaluationState,
): Pending<RecordResult> {
	const node = evaluation.open ?? nodeOf(state, evaluation.parent, evaluation.domain, term);
	const result = tryRedirect(term, node, evaluation, state);
	if (result === null) return null;
	const target = leaveTerm(evaluation);
	if (state.mode === 'check') {
		evaluation.tried = { index: term.index, result, inner: null, before: evaluation.tried };
	}
	evaluation.redirect = target;
	if (target === null) return finished(evaluation, result.ends ?? 'neutral', node);
	node.lookups = Math.max(node.lookups, state.terms - evaluation.before);
	evaluation.matched = target.matched;
	return finished(evaluation, result.ends ?? target.result, target.at ?? node);
}

/** Counts a term when it is begun; `false` where that is over the limit (RFC 7208 §4.6.4). */
function beginTerm(evaluation: RecordEvaluation, node: TermNode, state: EvaluationState): boolean {
	if (evaluation.open !== null) return true;
	evaluation.open = node;
	evaluation.before = state.terms;
	state.target = null;
	state.hosts = null;
	return countTerm(state, node);
}

/** Is done with a term; returns the result of the record it led to. */
function leaveTerm(evaluation: RecordEvaluation): RecordResult | null {
	const inner = evaluation.below;
	evaluation.open = null;
	evaluation.below = null;
	return inner;
}

function tryTerm(
	term: LookupTerm,
	node: TermNode,
	evaluation: RecordEvaluation,
	state: EvaluationState,
): Pending<MechanismResult> {
	const { domain } = evaluation;
	if (!beginTerm(evaluation, node, state)) return ended('permerror', 'limit', domain);
	switch (term.mechanism) {
		case 'include':
			return tryInclude(term, node, evaluation, state);
		case 'a':
			return tryA(term, domain, state, node);
		case 'mx':
			return tryMx(term, domain, state, node);
		case 'ptr':
			return tryPtr(term, domain, state, node);
		case 'exists':
			return tryExists(term, domain, state, node);
	}
}

/**
 * RFC 7208 §5.2: of the target's results pass matches; fail, softfail and neutral do not; temperror and
 * permerror end the evaluation; none becomes permerror.
 */
function tryInclude(
	term: NameTerm,
	node: TermNode,
	evaluation: RecordEvaluation,
	state: EvaluationState,
): Pending<MechanismResult> {
	const below = targetRecord(term, node, evaluation, state, 'spf.include-loop');
	if (below === null || 'reason' in below) return below;
	const { domain: target } = below;
	switch (evaluateDomain(below, state)?.result) {
		case undefined:
			return null;
		case 'pass':
			return decided(true, 'include-pass', target);
		case 'fail':
		case 'softfail':
		case 'neutral':
			return decided(false, 'include-not-pass', target);
		case 'temperror':
			noteTerm(state, 'spf.include-dns-error', node, { target });
			return ended('temperror', 'dns-failure', target);
		case 'none':
			noteTerm(state, 'spf.include-missing', node, { target });
			return ended('permerror', 'error', target);
		case 'permerror':
			noteTerm(state, 'spf.include-broken', node, { target });
			return ended('permerror', 'error', target);
	}
}

function tryRedirect(
	term: ModifierTerm,
	node: TermNode,
	evaluation: RecordEvaluation,
	state: EvaluationState,
): Pending<MechanismResult> {
	if (!beginTerm(evaluation, node, state)) return ended('permerror', 'limit', evaluation.domain);
	const below = targetRecord(term, node, evaluation, state, 'spf.redirect-loop');
	if (below === null || 'reason' in below) return below;
	const inner = evaluateDomain(below, state);
	if (inner === null) return null;
	const { domain: target } = below;
	if (inner.result === 'none') {
		noteTerm(state, 'spf.redirect-missing', node, { target });
		return ended('permerror', 'error', target);
	}
	if (inner.result === 'temperror') noteTerm(state, 'spf.redirect-dns-error', node, { target });
	return decided(inner.matched, 'redirect', target);
}

/** The record that a term leads to, or the term's result where its name cannot be used. */
function targetRecord(
	term: NameTerm | ModifierTerm,
	node: TermNode,
	evaluation: RecordEvaluation,
	state: EvaluationState,
	loopCode: 'spf.include-loop' | 'spf.redirect-loop',
): Pending<RecordEvaluation | MechanismResult> {
	if (evaluation.below !== null) return evaluation.below;
	const name = targetOf(term.target, evaluation.domain, state, node);
	if (typeof name !== 'string') return name;
	if (isLoop(name, node)) noteTerm(state, loopCode, node, { target: name });
	evaluation.below = startRecord(name, node);
	return evaluation.below;
}

/** Tells whether a record of the target is on the way here. The limit of ten ends such a loop. */
function isLoop(target: string, node: TermNode): boolean {
	for (let above: TermNode | null = node; above !== null; above = above.parent) {
		if (above.domain === target) return true;
	}
	return false;
}
