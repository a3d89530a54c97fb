/**
 * The state of one evaluation: the client, the answers at hand, and what is counted.
 *
 * A check ends at the first limit it meets. A map goes on behind a limit or an open term, only to count: its
 * result is settled by then.
 *
 * @module
 */

import type { DnsAnswer, FailureAnswer, RecordType } from '../dns/resolver.ts';
import { OUT_OF_QUESTIONS } from '../dns/session.ts';
import type { Finding, FindingFacts, Subject } from '../findings/finding.ts';
import type { SpfCode } from '../findings/spf.ts';
import { spfFinding } from '../findings/spf-finding.ts';
import type { Address } from '../ip/address.ts';
import type { Client } from './client.ts';
import type { TracedAnswer } from './evaluation.ts';
import { MAX_COUNTED, MAX_TERMS } from './limits.ts';
import { indexAt, localsFor, startAt, writtenLocal } from './local-terms.ts';
import type { MacroValues } from './macro-values.ts';
import {
	keepNode,
	keptNode,
	type NamedRecord,
	type NodeTerm,
	newNode,
	pathTo,
	type TermNode,
	type TermTree,
} from './term-node.ts';

/** One DNS question of an evaluation. */
export interface DnsQuestion {
	readonly name: string;
	readonly type: RecordType;
}

/**
 * A value, or `null` while an answer is missing. An evaluation never waits: it stops at the missing answer
 * and is called again once that is at hand. So the same code serves a check, which waits for DNS, and a map,
 * which has every answer.
 */
export type Pending<R> = R | null;

/** Why a result is settled before the evaluation ends. */
export interface Settled {
	readonly result: 'permerror' | 'dynamic';
	readonly at: TermNode;
}

/** The names whose addresses hold the client (RFC 7208 §5.5), and the answers that led to them. */
export interface Validated {
	readonly names: readonly string[];
	readonly answers: readonly TracedAnswer[];
}

/** The exchanges of an `mx` in order, and the answers so far: first that with the exchanges. */
export interface Hosts {
	readonly exchanges: readonly string[];
	readonly answers: TracedAnswer[];
}

/** What an evaluation is given: the client, the answers, the macros, and where to note what it meets. */
export interface EvaluationInput {
	readonly client: Client;
	/** The answer to a question; the evaluation stops where it is missing. */
	readonly ask: <T extends RecordType>(name: string, type: T) => Pending<DnsAnswer<T>>;
	readonly values: MacroValues;
	/** The local part holds octets outside ASCII (RFC 8616 §4). */
	readonly hasOddLocal: boolean;
	/** The client's address; `null` where it is open. */
	readonly address: Address | null;
	readonly maxVoids: number;
	/** Octets of records that are read at most; not of the RFC, but what memory can hold. */
	readonly maxOctets: number;
	/** A map counts on; a check does not, and keeps what the trace is made of. */
	readonly mode: 'check' | 'map';
	readonly tree: TermTree;
	/** Made with the first problem. */
	problems: Map<string, Finding> | null;
}

/** The state of one evaluation. */
export interface EvaluationState extends EvaluationInput {
	/** Terms that ask DNS, and void look-ups (RFC 7208 §4.6.4). */
	terms: number;
	voids: number;
	octets: number;
	/** Hosts of `mx` without address of the client's family, which RFC 7208 does not count but some receivers do. */
	hostVoids: number;
	settled: Settled | null;
	/** Determined once. */
	validated: Validated | null;
	/** Progress on the term it stopped at: the expanded target, the hosts of an `mx`. */
	target: string | null;
	hosts: Hosts | null;
}

/** The state at the start. Written out field by field, so that all states have one shape. */
export function startEvaluation(input: EvaluationInput): EvaluationState {
	return {
		client: input.client,
		ask: input.ask,
		values: input.values,
		hasOddLocal: input.hasOddLocal,
		address: input.address,
		maxVoids: input.maxVoids,
		maxOctets: input.maxOctets,
		mode: input.mode,
		tree: input.tree,
		problems: input.problems,
		terms: 0,
		voids: 0,
		octets: 0,
		hostVoids: 0,
		settled: null,
		validated: null,
		target: null,
		hosts: null,
	};
}

/** Where the nodes of terms are made. */
export interface NodeGround {
	readonly client: Pick<Client, 'family'>;
	readonly mode: EvaluationState['mode'];
	readonly tree: TermTree;
}

/** The node of a term below another; a map keeps it. */
export function nodeOf(
	{ mode, tree }: NodeGround,
	parent: TermNode | null,
	domain: string,
	term: NodeTerm,
): TermNode {
	if (mode === 'check') return newNode(parent, domain, term);
	return keptNode(tree, parent, term.index) ?? keepNode(tree, newNode(parent, domain, term));
}

/** The node of the local term at a place of its record's numbers. */
export function localNode(
	ground: NodeGround,
	parent: TermNode | null,
	{ domain, record }: NamedRecord,
	place: number,
): TermNode {
	const numbers = localsFor(record, ground.client.family);
	const index = indexAt(numbers, place);
	return (
		keptNode(ground.tree, parent, index) ??
		nodeOf(ground, parent, domain, writtenLocal(record.text, startAt(numbers, place), index))
	);
}

/** Keeps a problem under a key. */
export function addProblem(state: EvaluationState, key: string, problem: Finding): void {
	state.problems ??= new Map();
	state.problems.set(key, problem);
}

/** Notes a problem of a domain, once. */
export function noteDomain<Code extends SpfCode>(
	state: EvaluationState,
	code: Code,
	domain: string,
	data: FindingFacts[Code],
	type: RecordType = 'TXT',
): void {
	const key = `${code} ${domain}`;
	if (state.problems?.has(key)) return;
	addProblem(state, key, spfFinding(code, { name: domain, type }, data));
}

/** Notes a problem of a term, once, with the term's path and span. */
export function noteTerm<Code extends SpfCode>(
	state: EvaluationState,
	code: Code,
	node: TermNode,
	data: FindingFacts[Code],
	type: RecordType = 'TXT',
): void {
	if (node.noted.includes(code)) return;
	node.noted = [...node.noted, code];
	const { domain, term } = node;
	const key = `${code} ${domain} ${term.index}`;
	if (state.problems?.has(key)) return;
	const subject: Subject = { name: domain, type, term: pathTo(node), span: term.span };
	addProblem(state, key, spfFinding(code, subject, data));
}

/** Settles the result, unless it is settled; `true` where the evaluation goes on to count. */
function settle(state: EvaluationState, result: Settled['result'], at: TermNode): boolean {
	state.settled ??= { result, at };
	return state.mode === 'map';
}

/** RFC 7208 §4.6.4: counts a term that asks DNS; `false` where the evaluation must end. */
export function countTerm(state: EvaluationState, node: TermNode): boolean {
	state.terms++;
	if (state.terms <= MAX_TERMS) return true;
	noteTerm(state, 'spf.lookup-limit', node, { counted: 'terms', limit: MAX_TERMS, worst: null });
	return settle(state, 'permerror', node) && state.terms < MAX_COUNTED;
}

/** RFC 7208 §4.6.4: counts a void look-up; `false` where the evaluation must end. */
export function countVoid(state: EvaluationState, node: TermNode): boolean {
	state.voids++;
	if (state.voids <= state.maxVoids) return true;
	noteTerm(state, 'spf.void-limit', node, { limit: state.maxVoids });
	return settle(state, 'permerror', node);
}

/** The term's outcome depends on more than a map knows: later terms only count lookups. */
export function leaveOpen(state: EvaluationState, node: TermNode): void {
	settle(state, 'dynamic', node);
}

/** What a failed question makes of a check: to run out of questions is to be over the limit, no failure. */
export function failed(
	state: EvaluationState,
	{ name, type, answer }: DnsQuestion & { readonly answer: FailureAnswer },
	node: TermNode | null,
): 'temperror' | 'permerror' {
	const note = <Code extends SpfCode>(code: Code, data: FindingFacts[Code]): void => {
		if (node === null) noteDomain(state, code, name, data);
		else noteTerm(state, code, node, data);
	};
	if (answer === OUT_OF_QUESTIONS) {
		note('spf.lookup-limit', { counted: 'questions', limit: null, worst: null });
		return 'permerror';
	}
	note('spf.dns-error', { name, type, reason: answer.reason });
	return 'temperror';
}
