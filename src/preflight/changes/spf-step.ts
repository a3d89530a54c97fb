/**
 * The SPF record of the return path: the relay added, merged or put where it counts.
 *
 * @module
 */

import { MAX_TERMS, MAX_VOIDS } from '../../spf/limits.ts';
import { parseRecord } from '../../spf/read-record.ts';
import type { SpfRecord } from '../../spf/record.ts';
import { namesOfRelay } from '../assess/basis.ts';
import { type Draft, isProven, type Trial } from './attempt.ts';
import { type Holder, holderOf, publishText } from './holder.ts';
import { knownSenders } from './known-senders.ts';
import { isBrokenForSome } from './proof.ts';
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
import type { Stage } from './stage.ts';

/** What all attempts on one record share. */
interface Mending {
	readonly stage: Stage;
	readonly holder: Holder;
	readonly source: SpfSource;
	/** The record to work on, dead terms replaced or left out. */
	readonly record: SpfRecord | null;
	/** What the texts have and the record to work on has not. */
	readonly loses: readonly string[];
	readonly attempt: (draft: Draft) => Promise<Trial | null>;
}

function isEnough(trial: Trial | null): boolean {
	if (!isProven(trial)) return false;
	const { state, isVoidDisputed } = trial.stage.judgement.facts.spf;
	return state === 'authorized' && !isVoidDisputed;
}

/** Tries the texts of one record in order until one leaves nothing of the relay outside. */
async function tryTexts(
	texts: readonly string[],
	{ holder, source, loses, attempt }: Mending,
	about: Pick<Draft, 'kind' | 'effort'> & { readonly writesOut?: readonly string[] },
): Promise<Trial[]> {
	const trials: Trial[] = [];
	for (const text of texts) {
		const { writesOut = [] } = about;
		const texts = { before: source.replaced, after: text };
		const edits = publishText(holder, texts, { writesOut, loses, mends: source.mends });
		// With what a wildcard gave carried over it is another way, not a variant.
		const isCarried = holder.loses !== undefined && holder.clearing.length > 0;
		const kind = isCarried ? `${about.kind}-carried` : about.kind;
		const effort = about.effort + holder.clearing.length;
		const trial = await attempt({ kind, effort, edits });
		if (trial !== null) trials.push(trial);
		if (isEnough(trial)) break;
	}
	return trials;
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
): Promise<Trial[]> {
	const { replaced, records } = mending.source;
	const isMended = record !== null && !(replaced.length === 1 && replaced[0] === record.text);
	const areAddresses = terms.every((term) => /^ip[46]:/.test(term));
	if (!isMended || !(areAddresses || records.length > 1)) {
		return tryTexts(withTerms(record, terms), mending, about);
	}
	const alone = await tryTexts([record.text], mending, about);
	const [trial] = alone;
	if (isEnough(trial ?? null)) return alone;
	const left = areAddresses && trial !== undefined ? addressTerms(trial.stage.judgement) : [];
	const texts = withTerms(record, left.length > 0 ? left : terms);
	return [...alone, ...(await tryTexts(texts, mending, about))];
}

/** The relay in the record as it stands, dead terms mended or left out. */
function tryPlain(terms: readonly string[], mending: Mending): Promise<Trial[]> {
	return tryRecord(terms, mending.record, mending, { kind: 'merge', effort: 1 });
}

/** By how much drafts are over the limits; `null` where none is. */
function excessOf(trials: readonly Trial[]): Excess | null {
	const maps = trials.flatMap(({ stage }) => stage.judgement.assessment.spf.map ?? []);
	const lookups = Math.max(...maps.map(({ worst }) => worst - MAX_TERMS));
	const voids = Math.max(...maps.map((map) => map.voids - MAX_VOIDS));
	return lookups > 0 || voids > 0 ? { lookups, voids } : null;
}

/** Leaner records with the relay in them. */
async function tryLean(
	terms: readonly string[],
	excess: Excess,
	mending: Mending,
): Promise<Trial[]> {
	const { stage, record, holder } = mending;
	if (record === null) return [];
	const { relay } = stage.judgement.assessment.request;
	const keep = namesOfRelay(relay);
	const lean = await leanRecords(record, holder.domain, excess, keep, stage.dns);
	const trials: Trial[] = [];
	for (const { kind, effort, writesOut, record: leaner } of lean) {
		if (kind !== 'prune' && trials.some((trial) => trial.draft.kind === kind && isEnough(trial))) {
			continue;
		}
		const about = { kind, effort: effort + 1, writesOut };
		trials.push(...(await tryRecord(terms, leaner, mending, about)));
	}
	return trials;
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
	stage: Stage,
): Promise<SpfRecord | null> {
	const record = withoutDead(source);
	if (record === null || passAllOf(record) === null) return record;
	const { hosters, hasOwnHosts } = await knownSenders(domain, stage);
	const [text = record.text] = withTerms(withoutPassAll(record), [
		...(hasOwnHosts ? ['mx'] : []),
		...hosters,
	]);
	return parseRecord(text);
}

/** Ways to have the relay pass the SPF record of the return path; none where nothing is to be done. */
export async function spfWays(
	stage: Stage,
	attempt: (draft: Draft) => Promise<Trial | null>,
): Promise<readonly Trial[]> {
	const { judgement } = stage;
	const { identity, map } = judgement.assessment.spf;
	const terms = isMendable(judgement) ? relayTerms(judgement) : [];
	const isBroken = identity.whose === 'consulted' && isBrokenForSome(map);
	if (terms.length === 0 && !isBroken) return [];
	const { domain } = identity;
	const holders = await holderOf(domain, stage);
	const trials: Trial[] = [];
	for (const holder of holders) {
		const source = await spfSource(domain, stage);
		if (source === null || (terms.length === 0 && !source.isMended)) return [];
		const record = await workedOn(source, domain, stage);
		const loses = lostIn(source, record);
		const mending: Mending = { stage, holder, source, record, loses, attempt };
		trials.push(...(await tryFirst(terms, mending)), ...(await tryHolder(terms, mending)));
	}
	return trials;
}

/** A first record has the hoster of the domain's own mail in it, which would begin to fail without. */
async function tryFirst(terms: readonly string[], mending: Mending): Promise<readonly Trial[]> {
	const { stage, record, holder } = mending;
	const { request } = stage.judgement.assessment;
	if (record !== null || holder.domain !== request.from.domain) return [];
	const { hosters } = await knownSenders(holder.domain, stage);
	if (hosters.every((term) => terms.includes(term))) return [];
	const texts = withTerms(null, [...new Set([...hosters, ...terms])]);
	return tryTexts(texts, mending, { kind: 'first', effort: 0 });
}

/** All ways at one place. */
async function tryHolder(terms: readonly string[], mending: Mending): Promise<Trial[]> {
	const { judgement } = mending.stage;
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
	const rest = isShort ? addressTerms(referred.stage.judgement) : [];
	const beside = [...new Set([...terms, ...rest])];
	const trials = [...plain];
	if (beside.length > terms.length) {
		const texts = withTerms(mending.record, beside);
		trials.push(...(await tryTexts(texts, mending, { kind: 'merge', effort: beside.length })));
		if (trials.some(isEnough)) return trials;
	}
	const list = addressTerms(judgement);
	const isReference = terms.some((term) => !list.includes(term));
	if (list.length > 0 && isReference) {
		const about = {
			kind: 'addresses',
			effort: list.length,
			writesOut: [...judgedSources(judgement)],
		};
		trials.push(...(await tryTexts(withTerms(mending.record, list), mending, about)));
	}
	if (excess !== null) trials.push(...(await tryLean(terms, excess, mending)));
	return trials;
}
