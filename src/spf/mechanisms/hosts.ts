/**
 * `a`, `mx`, `exists` and `ptr`: the mechanisms that ask DNS for hosts (RFC 7208 §5.3 to §5.5, §5.7).
 *
 * The folder has the mechanisms that ask DNS for more than a record.
 *
 * @module
 */

import type { MxData, RecordsAnswer } from '../../dns/resolver.ts';
import { isAtOrBelow } from '../../names/domain-name.ts';
import type { TracedAnswer } from '../evaluation.ts';
import {
	countVoid,
	type EvaluationState,
	failed,
	leaveOpen,
	noteTerm,
	type Pending,
} from '../evaluation-state.ts';
import { MAX_MAPPED_ADDRESSES, MAX_MX } from '../limits.ts';
import type { HostTerm, NameTerm, PtrTerm } from '../record.ts';
import type { TermNode } from '../term-node.ts';
import { askOrVoid, decided, ended, type MechanismResult, targetOf } from './mechanism-result.ts';
import { validatedNames } from './ptr-names.ts';

function byPreference(left: MxData, right: MxData): number {
	return left.preference - right.preference || (left.exchange < right.exchange ? -1 : 1);
}

/** The exchanges of an `mx`: by preference, then by name, in an order that no server decides. */
export function exchangesOf(records: readonly MxData[]): string[] {
	const inOrder = records.length > 1 ? [...records].sort(byPreference) : records;
	// The null MX (RFC 7505 §3) names no host.
	return inOrder.map(({ exchange }) => exchange).filter((exchange) => exchange !== '');
}

/** Tells whether an address of the answer, cut to the term's prefix, holds the client. */
function holdsClient(
	answer: RecordsAnswer<'A' | 'AAAA'>,
	term: HostTerm,
	{ client }: EvaluationState,
): boolean {
	return client.isIn(answer, client.family === 4 ? term.prefix4 : term.prefix6);
}

function compared(
	isHeld: boolean,
	target: string,
	answers: readonly TracedAnswer[],
): MechanismResult {
	return decided(isHeld, isHeld ? 'address-match' : 'address-no-match', target, answers);
}

/** Tells whether a map leaves an answer open, since each address cuts the address space. */
function isTooLong({ records }: RecordsAnswer<'A' | 'AAAA'>, { mode }: EvaluationState): boolean {
	return mode === 'map' && records.length > MAX_MAPPED_ADDRESSES;
}

function leftOpen(
	state: EvaluationState,
	node: TermNode,
	target: string | null = null,
): MechanismResult {
	leaveOpen(state, node);
	return decided(false, 'open', target);
}

/** `a` (RFC 7208 §5.3). */
export function tryA(
	term: HostTerm,
	domain: string,
	state: EvaluationState,
	node: TermNode,
): Pending<MechanismResult> {
	const name = targetOf(term.target, domain, state, node);
	if (typeof name !== 'string') return name;
	const found = askOrVoid(name, state.client.addressType, state, node, 'spf.a-void');
	if (found === null || 'reason' in found) return found;
	if (isTooLong(found.answer, state)) return leftOpen(state, node, name);
	return compared(holdsClient(found.answer, term, state), name, [found]);
}

/** `mx` (RFC 7208 §5.4). */
export function tryMx(
	term: HostTerm,
	domain: string,
	state: EvaluationState,
	node: TermNode,
): Pending<MechanismResult> {
	const name = targetOf(term.target, domain, state, node);
	if (typeof name !== 'string') return name;
	if (state.hosts === null) {
		const found = askOrVoid(name, 'MX', state, node, 'spf.mx-void');
		if (found === null || 'reason' in found) return found;
		const { records } = found.answer;
		// RFC 7208 §4.6.4: more than ten exchanges are permerror, even if one of the first would match.
		if (records.length > MAX_MX) {
			const data = { exchanges: records.length, limit: MAX_MX };
			noteTerm(state, 'spf.mx-too-many', node, data, 'MX');
			return ended('permerror', 'limit', name, [found]);
		}
		state.hosts = { exchanges: exchangesOf(records), answers: [found] };
	}
	return compareExchanges(term, name, state, node);
}

/** Compares the exchanges in order, going on with the first that has no answer yet. */
function compareExchanges(
	term: HostTerm,
	target: string,
	state: EvaluationState,
	node: TermNode,
): Pending<MechanismResult> {
	const { exchanges, answers } = state.hosts ?? { exchanges: [], answers: [] };
	const type = state.client.addressType;
	for (;;) {
		const name = exchanges[answers.length - 1];
		if (name === undefined) return compared(false, target, answers);
		const answer = state.ask(name, type);
		if (answer === null) return null;
		const traced: TracedAnswer = { name, type, answer };
		answers.push(traced);
		if (answer.outcome === 'failure') {
			return ended(failed(state, { name, type, answer }, node), 'dns-failure', target, answers);
		}
		if (answer.outcome !== 'records') {
			// RFC 7208 §4.6.4 counts void look-ups of terms; pyspf and Mail::SPF count those of exchanges, too.
			state.hostVoids++;
			continue;
		}
		if (isTooLong(answer, state)) return leftOpen(state, node, target);
		if (holdsClient(answer, term, state)) return compared(true, target, answers);
	}
}

/** `exists` (RFC 7208 §5.7): an A record of any value, for clients of both families. */
export function tryExists(
	term: NameTerm,
	domain: string,
	state: EvaluationState,
	node: TermNode,
): Pending<MechanismResult> {
	const name = targetOf(term.target, domain, state, node);
	if (typeof name !== 'string') return name;
	const found = askOrVoid(name, 'A', state, node, 'spf.exists-void');
	if (found === null || 'reason' in found) return found;
	return decided(true, 'name-exists', name, [found]);
}

/** `ptr` (RFC 7208 §5.5): a failure of DNS is no error here. */
export function tryPtr(
	term: PtrTerm,
	domain: string,
	state: EvaluationState,
	node: TermNode,
): Pending<MechanismResult> {
	if (state.address === null) return leftOpen(state, node);
	const name = targetOf(term.target, domain, state, node);
	if (typeof name !== 'string') return name;
	const validated = validatedNames(state);
	if (validated === null) return null;
	const { names, answers } = validated;
	const pointers = answers[0]?.answer.outcome;
	const isVoid = pointers === 'nodata' || pointers === 'nxdomain';
	if (isVoid && !countVoid(state, node)) return ended('permerror', 'limit', name, answers);
	const isValidated = names.some((known) => isAtOrBelow(known, name));
	const reason = isValidated ? 'name-validated' : 'name-not-validated';
	return decided(isValidated, reason, name, answers);
}
