/**
 * Finds out through a resolver whether a name exists or a wildcard answers for it (RFC 4592 §3.3.1).
 *
 * A resolver does not say so. But below a name that exists, only a wildcard of its own could answer, and
 * beside a name that does not exist, the wildcard itself gives the very same answers. What stays unknown:
 * a name that holds the same texts, hosts and addresses as the wildcard beside it, and below it a wildcard of
 * the same texts, counts as synthesized. Servers that answer "no data" for names that do not exist are taken by
 * their word.
 *
 * @module
 */

import { isAskable, isServiceName, labelsOf, parentOf } from '../names/domain-name.ts';
import { recordTypes } from './record-type.ts';
import type { DnsAnswer, FailureAnswer, RecordType } from './resolver.ts';

/** Asks the resolver behind; never rejects. */
export type Ask = <T extends RecordType>(name: string, type: T) => Promise<DnsAnswer<T>>;

/** A fact about a name, or the failure that hides it. */
export type Fact = boolean | FailureAnswer;

/**
 * NXDOMAIN is the same for all types (RFC 8020 §2), so any will do. Where the first fails there is one
 * more: it follows no alias, so that it fails least.
 */
const PROBES: readonly RecordType[] = ['TXT', 'CNAME'];

/** Tells whether an answer says that the name asked for does not exist: no alias led elsewhere. */
export function isMissing(answer: DnsAnswer): boolean {
	return answer.outcome === 'nxdomain' && answer.aliases.length === 0;
}

/** The wildcard below a name. */
export function wildcardOf(name: string): string {
	return name === '' ? '*' : `*.${name}`;
}

/** What two answers from the same data share: not the TTLs, not the order of records. */
function contentOf(answer: Exclude<DnsAnswer, FailureAnswer>): string {
	const records = answer.outcome === 'records' ? answer.records.map((r) => JSON.stringify(r)) : [];
	return JSON.stringify([answer.outcome, records.sort(), answer.aliases]);
}

/**
 * What wildcards hold; the other types are only asked for where these are all empty. At the name of a service
 * the first that the wildcard holds is enough: no host stands there that could have some of its records as its
 * own (RFC 8552 §1.1).
 */
const USUAL: readonly RecordType[] = ['TXT', 'A', 'MX', 'AAAA'];
const UNUSUAL: readonly RecordType[] = recordTypes.filter((type) => !USUAL.includes(type));

/** Whether two names give the same answers of some types; `null` where all of them are empty. */
async function compare(
	ask: Ask,
	left: string,
	right: string,
	types: readonly RecordType[],
): Promise<Fact | null> {
	let isEmpty = true;
	for (const type of types) {
		const [one, other] = await Promise.all([ask(left, type), ask(right, type)]);
		if (one.outcome === 'failure') return one;
		if (other.outcome === 'failure') return other;
		if (contentOf(one) !== contentOf(other)) return false;
		if (one.outcome === 'records' || one.aliases.length > 0) isEmpty = false;
	}
	return isEmpty ? null : true;
}

/** The first of the usual types of which a name has records. */
async function typeHeld(ask: Ask, name: string): Promise<RecordType | FailureAnswer | null> {
	for (const type of USUAL) {
		const answer = await ask(name, type);
		if (answer.outcome === 'failure') return answer;
		if (answer.outcome === 'records' || answer.aliases.length > 0) return type;
	}
	return null;
}

/** Whether two names give the same answers, as far as a few questions tell. */
async function isAlike(ask: Ask, left: string, right: string): Promise<Fact> {
	const held = isServiceName(left) ? await typeHeld(ask, right) : null;
	if (held !== null && typeof held !== 'string') return held;
	for (const types of [held === null ? USUAL : [held], UNUSUAL]) {
		const isLike = await compare(ask, left, right, types);
		if (isLike !== null) return isLike;
	}
	return true;
}

/** Whether a name answers at all. */
async function isAnswered(ask: Ask, name: string): Promise<Fact> {
	let failure: Fact = false;
	for (const type of isAskable(name) ? PROBES : []) {
		const answer = await ask(name, type);
		if (answer.outcome !== 'failure') return !isMissing(answer);
		failure = answer;
	}
	return failure;
}

/** Whether a wildcard can answer for a name: one does below it, and beside it. */
async function mayBeSynthesized(ask: Ask, name: string): Promise<Fact> {
	const parent = parentOf(name);
	// Below a synthesized name everything is answered by the same wildcard. A name too long to be asked says nothing.
	const around = [wildcardOf(parent), wildcardOf(name)].filter(isAskable);
	// The names beside are asked once for all names there; beside a whole domain are those of others.
	if (labelsOf(name).length <= 2) around.reverse();
	let failure: Fact = true;
	for (const each of around) {
		const isThere = await isAnswered(ask, each);
		if (isThere === false) return false;
		if (isThere !== true) failure = isThere;
	}
	return failure;
}

/** Whether a name that is known to be answered is answered by a wildcard above it. */
export async function isSynthesized(ask: Ask, name: string): Promise<Fact> {
	if (name === '') return false;
	const parent = parentOf(name);
	const beside = wildcardOf(parent);
	// `*.parent` is answered by itself where its parent exists, and cannot exist where it does not.
	if (name === beside) {
		const isParentReal = await exists(ask, parent);
		return typeof isParentReal === 'boolean' ? !isParentReal : isParentReal;
	}
	const mayBe = await mayBeSynthesized(ask, name);
	if (mayBe !== true) return mayBe;
	const isLikeBeside = await isAlike(ask, name, beside);
	const below = wildcardOf(name);
	if (isLikeBeside !== true || !isAskable(below)) return isLikeBeside;
	const isLikeBelow = await compare(ask, below, beside, ['TXT']);
	return isLikeBelow ?? true;
}

/** Whether a name exists: has records, or names below it. */
export async function exists(ask: Ask, name: string): Promise<Fact> {
	if (name === '') return true;
	const isThere = await isAnswered(ask, name);
	if (isThere !== true) return isThere;
	const isBorrowed = await isSynthesized(ask, name);
	return typeof isBorrowed === 'boolean' ? !isBorrowed : isBorrowed;
}
