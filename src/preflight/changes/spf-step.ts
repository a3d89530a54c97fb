/**
 * The SPF record of the return path: the relay added, merged or put where it counts.
 *
 * @module
 */

import { isAliasToCome } from '../../relays/return-path.ts';
import { MAX_TERMS, MAX_VOIDS } from '../../spf/limits.ts';
import { parseRecord } from '../../spf/read-record.ts';
import type { SpfRecord } from '../../spf/record.ts';
import { namesOfRelay } from '../assess/basis.ts';
import { type Candidate, type Draft, isProven } from './attempt.ts';
import { knownSenders } from './known-senders.ts';
import { isBrokenForSome } from './proof.ts';
import { type PublishTarget, publishTargetsOf, publishText } from './publish-target.ts';
import {
	joined,
	missingFrom,
	passAllOf,
	substitute,
	withoutPassAll,
	withTerms,
} from './spf-edit.ts';
import { type Excess, leanRecords } from './spf-lean.ts';
import { addressTerms, furtherNames, isMendable, judgedSources, relayTerms } from './spf-need.ts';
import { type SpfSource, spfSource } from './spf-source.ts';
import type { ZoneState } from './zone-state.ts';

/** What all attempts on one record share. */
interface Mending {
	readonly state: ZoneState;
	readonly target: PublishTarget;
	readonly source: SpfSource;
	/** The record to work on, dead terms replaced or left out. */
	readonly record: SpfRecord | null;
	/** What the texts have and the record to work on has not. */
	readonly loses: readonly string[];
	readonly attempt: (draft: Draft) => Promise<Candidate | null>;
}

function isEnough(candidate: Candidate | null): boolean {
	if (!isProven(candidate)) return false;
	const { state, isVoidDisputed } = candidate.state.judgement.facts.spf;
	return state === 'authorized' && !isVoidDisputed;
}

/** Tries the texts of one record in order until one leaves nothing of the relay outside. */
async function tryTexts(
	texts: readonly string[],
	{ target, source, loses, attempt }: Mending,
	about: Pick<Draft, 'kind' | 'effort'> & { readonly writesOut?: readonly string[] },
): Promise<Candidate[]> {
	const candidates: Candidate[] = [];
	for (const text of texts) {
		const { writesOut = [] } = about;
		const texts = { before: source.replaced, after: text };
		const edits = publishText(target, texts, { writesOut, loses, mends: source.mends });
		// With what a wildcard gave carried over it is another way, not a variant.
		const isCarried = target.loses !== undefined && target.clearing.length > 0;
		const kind = isCarried ? `${about.kind}-carried` : about.kind;
		const effort = about.effort + target.clearing.length;
		const candidate = await attempt({ kind, effort, edits });
		if (candidate !== null) candidates.push(candidate);
		if (isEnough(candidate)) break;
	}
	return candidates;
}

/**
 * A record with the relay in it. What a mended record covers is not added: it may say all by itself, and of
 * addresses only those are listed that it leaves out.
 */
async function tryRecord(
	terms: readonly string[],
	record: SpfRecord | null,
	mending: Mending,
	about: Pick<Draft, 'kind' | 'effort'> & { readonly writesOut?: readonly string[] },
): Promise<Candidate[]> {
	const { replaced, records } = mending.source;
	const isMended = record !== null && !(replaced.length === 1 && replaced[0] === record.text);
	const areAddresses = terms.every((term) => /^ip[46]:/.test(term));
	if (!isMended || !(areAddresses || records.length > 1)) {
		return tryTexts(withTerms(record, terms), mending, about);
	}
	const alone = await tryTexts([record.text], mending, about);
	const [candidate] = alone;
	if (isEnough(candidate ?? null)) return alone;
	const left =
		areAddresses && candidate !== undefined ? addressTerms(candidate.state.judgement) : [];
	const texts = withTerms(record, left.length > 0 ? left : terms);
	return [...alone, ...(await tryTexts(texts, mending, about))];
}

/** The relay in the record as it stands, dead terms mended or left out. */
function tryPlain(terms: readonly string[], mending: Mending): Promise<Candidate[]> {
	return tryRecord(terms, mending.record, mending, { kind: 'merge', effort: 1 });
}

/** By how much drafts are over the limits; `null` where none is. */
function excessOf(candidates: readonly Candidate[]): Excess | null {
	const maps = candidates.flatMap(({ state }) => state.judgement.assessment.spf.map ?? []);
	const lookups = Math.max(...maps.map(({ worst }) => worst - MAX_TERMS));
	const voids = Math.max(...maps.map((map) => map.voids - MAX_VOIDS));
	return lookups > 0 || voids > 0 ? { lookups, voids } : null;
}

/** Leaner records with the relay in them. */
async function tryLean(
	terms: readonly string[],
	excess: Excess,
	mending: Mending,
): Promise<Candidate[]> {
	const { state, record, target } = mending;
	if (record === null) return [];
	const { relay } = state.judgement.assessment.request;
	const keep = namesOfRelay(relay);
	const lean = await leanRecords(record, target.domain, excess, keep, state.dns);
	const candidates: Candidate[] = [];
	for (const { kind, effort, writesOut, record: leaner } of lean) {
		if (
			kind !== 'prune' &&
			candidates.some((candidate) => candidate.draft.kind === kind && isEnough(candidate))
		) {
			continue;
		}
		const about = { kind, effort: effort + 1, writesOut };
		candidates.push(...(await tryRecord(terms, leaner, mending, about)));
	}
	return candidates;
}

/** The terms of the record that only harm, exchanged. */
function withoutDead(source: SpfSource): SpfRecord | null {
	const record = joined(source);
	if (record === null || source.dead.size === 0) return record;
	const exchange = [...source.dead].map(
		([text, meant]) => [text, meant === null ? [] : [meant]] as const,
	);
	const live = substitute(record, new Map(exchange));
	return live.valid ? live : parseRecord('v=spf1');
}

/** What stands in the texts, and not in the record that is worked on. */
function lostIn(
	{ records, dead, idle, loses }: SpfSource,
	record: SpfRecord | null,
): readonly string[] {
	if (record === null) return loses;
	const passAll = records.flatMap((each) => passAllOf(each) ?? []);
	const missing = missingFrom(record, records).filter(
		(text) => !idle.has(text) && (dead.get(text) ?? null) === null,
	);
	return [...new Set([...loses, ...missing, ...passAll.slice(0, 1).map(() => '+all')])];
}

/** The record to work on: one, without what only harms; for one that lets everybody pass, the known senders instead. */
async function workedOn(
	source: SpfSource,
	domain: string,
	state: ZoneState,
): Promise<SpfRecord | null> {
	const record = withoutDead(source);
	if (record === null || passAllOf(record) === null) return record;
	const { hosters, hasOwnHosts } = await knownSenders(domain, state);
	const [text = record.text] = withTerms(withoutPassAll(record), [
		...(hasOwnHosts ? ['mx'] : []),
		...hosters,
	]);
	return parseRecord(text);
}

/** Ways to have the relay pass the SPF record of the return path; none where nothing is to be done. */
export async function spfWays(
	state: ZoneState,
	attempt: (draft: Draft) => Promise<Candidate | null>,
): Promise<readonly Candidate[]> {
	const { judgement } = state;
	const { request, spf } = judgement.assessment;
	const { identity, map } = spf;
	const terms = isMendable(judgement) ? relayTerms(judgement) : [];
	const isBroken = identity.whose === 'consulted' && isBrokenForSome(map);
	if (terms.length === 0 && !isBroken) return [];
	const { domain } = identity;
	const source = await spfSource(domain, state);
	if (source === null || (terms.length === 0 && !source.isMended)) return [];
	// Text that was meant as a record is mended; it shows that the name is no alias.
	if (source.replaced.length === 0 && isAliasToCome(request.relay.returnPath)) return [];
	// What the new record is made of does not move along beside it.
	const isBystander = (text: string): boolean => !source.replaced.includes(text);
	const candidates: Candidate[] = [];
	for (const target of await publishTargetsOf(domain, state, isBystander)) {
		const record = await workedOn(source, domain, state);
		const loses = lostIn(source, record);
		const mending: Mending = { state, target, source, record, loses, attempt };
		const found = [...(await tryFirst(terms, mending)), ...(await tryTarget(terms, mending))];
		candidates.push(...found);
		if (!found.some(isProven)) candidates.push(...(await tryWithoutIgnored(terms, mending)));
	}
	return candidates;
}

/** Terms that nobody evaluates today can be too much for a record; then they stay without effect, and are named. */
async function tryWithoutIgnored(
	terms: readonly string[],
	mending: Mending,
): Promise<readonly Candidate[]> {
	const { ignored } = mending.source;
	if (mending.record === null || ignored.length === 0) return [];
	const record = substitute(mending.record, new Map(ignored.map((text) => [text, []])));
	const loses = [...new Set([...mending.loses, ...ignored])];
	return tryTarget(terms, { ...mending, record, loses });
}

/** A first record has the hoster of the domain's own mail in it, which would begin to fail without. */
async function tryFirst(terms: readonly string[], mending: Mending): Promise<readonly Candidate[]> {
	const { state, record, target } = mending;
	const { request } = state.judgement.assessment;
	if (record !== null || target.domain !== request.from.domain) return [];
	const { hosters } = await knownSenders(target.domain, state);
	if (hosters.every((term) => terms.includes(term))) return [];
	const texts = withTerms(null, [...new Set([...hosters, ...terms])]);
	return tryTexts(texts, mending, { kind: 'first', effort: 0 });
}

/** All ways at one place. */
async function tryTarget(terms: readonly string[], mending: Mending): Promise<Candidate[]> {
	const { judgement } = mending.state;
	const plain = await tryPlain(terms, mending);
	if (plain.some(isEnough)) return plain;
	const further = furtherNames(judgement).map((name) => `include:${name}`);
	if (further.length > 0 && excessOf(plain) === null) {
		const all = [...new Set([...terms, ...further])];
		const about = { kind: 'merge', effort: all.length };
		const referring = await tryTexts(withTerms(mending.record, all), mending, about);
		if (referring.some(isEnough)) return [...plain, ...referring];
	}
	// Addresses that the relay's own record does not name have to be listed beside it; where there is no
	// look-up left for a reference, the addresses alone may do.
	const excess = excessOf(plain);
	const referred = plain.find(isProven) ?? plain[0];
	const isShort = referred !== undefined && excess === null;
	const rest = isShort ? addressTerms(referred.state.judgement) : [];
	const beside = [...new Set([...terms, ...rest])];
	const candidates = [...plain];
	if (beside.length > terms.length) {
		const texts = withTerms(mending.record, beside);
		candidates.push(...(await tryTexts(texts, mending, { kind: 'merge', effort: beside.length })));
		if (candidates.some(isEnough)) return candidates;
	}
	const list = addressTerms(judgement);
	const isReference = terms.some((term) => !list.includes(term));
	if (list.length > 0 && isReference) {
		const about = {
			kind: 'addresses',
			effort: list.length,
			writesOut: [...judgedSources(judgement)],
		};
		candidates.push(...(await tryTexts(withTerms(mending.record, list), mending, about)));
	}
	if (excess !== null) candidates.push(...(await tryLean(terms, excess, mending)));
	return candidates;
}
