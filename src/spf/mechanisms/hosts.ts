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
import { MAX_MAPPED_ADDRESSES, MAX_MX } from '../limits.ts';
import type { HostTerm, NameTerm, PtrTerm } from '../record.ts';
import {
	ask,
	countVoid,
	failed,
	leaveOpen,
	note,
	type Place,
	type Soon,
	type Walk,
} from '../walk.ts';
import { validatedNames } from './ptr-names.ts';
import { askOrVoid, decided, ended, type Tried, targetOf } from './tried.ts';

/** Only the client's own family is asked for (RFC 7208 §5). */
function addressType(walk: Walk): 'A' | 'AAAA' {
	return walk.client.family === 4 ? 'A' : 'AAAA';
}

function prefixOf(term: HostTerm, walk: Walk): number {
	return walk.client.family === 4 ? term.prefix4 : term.prefix6;
}

/** Whether one of the addresses held the client. */
function heldIf(isHeld: boolean, target: string, answers: readonly TracedAnswer[]): Tried {
	return decided(isHeld, isHeld ? 'address-match' : 'address-no-match', target, answers);
}

/** Tells whether a map does not look into an answer: what it cuts the address space at has to be bounded. */
function isTooLong({ records }: RecordsAnswer<'A' | 'AAAA'>, walk: Walk): boolean {
	return walk.mode === 'map' && records.length > MAX_MAPPED_ADDRESSES;
}

/** `a` (RFC 7208 §5.3). */
export function tryA(term: HostTerm, domain: string, walk: Walk, at: Place): Soon<Tried> {
	const name = targetOf(term.target, domain, walk, at);
	if (typeof name !== 'string') return name;
	const found = askOrVoid(name, addressType(walk), walk, at, 'spf.a-void');
	if (found === null || 'reason' in found) return found;
	if (isTooLong(found.answer, walk)) {
		leaveOpen(walk, at);
		return decided(false, 'open', name);
	}
	return heldIf(walk.client.isIn(found.answer, prefixOf(term, walk)), name, [found]);
}

function byPreference(left: MxData, right: MxData): number {
	return left.preference - right.preference || (left.exchange < right.exchange ? -1 : 1);
}

/** The exchanges of an `mx`: by preference, then by name, in an order that no server decides. */
function exchangesOf(records: readonly MxData[]): string[] {
	const inOrder = records.length > 1 ? [...records].sort(byPreference) : records;
	// The null MX (RFC 7505 §3) names no host.
	return inOrder.map(({ exchange }) => exchange).filter((exchange) => exchange !== '');
}

/** `mx` (RFC 7208 §5.4). Its address questions are no void look-ups: RFC 7208 §4.6.4 speaks of terms. */
export function tryMx(term: HostTerm, domain: string, walk: Walk, at: Place): Soon<Tried> {
	const name = targetOf(term.target, domain, walk, at);
	if (typeof name !== 'string') return name;
	if (walk.hosts === null) {
		const found = askOrVoid(name, 'MX', walk, at, 'spf.mx-void');
		if (found === null || 'reason' in found) return found;
		const { records } = found.answer;
		// RFC 7208 §4.6.4: more than ten exchanges are permerror, even if one of the first would match.
		if (records.length > MAX_MX) {
			note(walk, 'spf.mx-too-many', at, { exchanges: records.length, limit: MAX_MX }, 'MX');
			return ended('permerror', 'limit', name, [found]);
		}
		walk.hosts = { exchanges: exchangesOf(records), answers: [found] };
	}
	const { exchanges, answers } = walk.hosts;
	const type = addressType(walk);
	for (let i = answers.length - 1; i < exchanges.length; i++) {
		const exchange = exchanges[i] ?? '';
		const answer = ask(walk, exchange, type);
		if (answer === null) return null;
		const traced: TracedAnswer = { name: exchange, type, answer };
		answers.push(traced);
		if (answer.outcome === 'failure') {
			return ended(failed(walk, traced, at), 'dns-failure', name, answers);
		}
		if (answer.outcome !== 'records') continue;
		if (isTooLong(answer, walk)) {
			leaveOpen(walk, at);
			return decided(false, 'open', name);
		}
		if (walk.client.isIn(answer, prefixOf(term, walk))) return heldIf(true, name, answers);
	}
	return heldIf(false, name, answers);
}

/** `exists` (RFC 7208 §5.7): an A record of any value, whatever the client's family. */
export function tryExists(term: NameTerm, domain: string, walk: Walk, at: Place): Soon<Tried> {
	const name = targetOf(term.target, domain, walk, at);
	if (typeof name !== 'string') return name;
	const found = askOrVoid(name, 'A', walk, at, 'spf.exists-void');
	if (found === null || 'reason' in found) return found;
	return decided(true, 'name-exists', name, [found]);
}

/** `ptr` (RFC 7208 §5.5); no failure of DNS is an error here. */
export function tryPtr(term: PtrTerm, domain: string, walk: Walk, at: Place): Soon<Tried> {
	if (walk.reverseName === null) {
		leaveOpen(walk, at);
		return decided(false, 'open', null);
	}
	const name = targetOf(term.target, domain, walk, at);
	if (typeof name !== 'string') return name;
	const validated = validatedNames(walk);
	if (validated === null) return null;
	const { names, answers } = validated;
	const pointers = answers[0]?.answer.outcome;
	const isVoid = pointers === 'nodata' || pointers === 'nxdomain';
	if (isVoid && !countVoid(walk, at)) return ended('permerror', 'limit', name, answers);
	const matched = names.some((known) => isAtOrBelow(known, name));
	return decided(matched, matched ? 'name-validated' : 'name-not-validated', name, answers);
}
