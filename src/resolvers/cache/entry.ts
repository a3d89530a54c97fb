/**
 * An answer as the text that a shared store keeps, and back; what comes out of a store is not believed.
 *
 * Only records and negative answers are shared: a failure may be the trouble of one machine alone.
 *
 * @module
 */

import { isAnswer } from '../../dns/checked-answer.ts';
import type { DnsAnswer, RecordData, RecordType } from '../../dns/resolver.ts';
import { type HeldAnswer, hold } from './answer-age.ts';
import type { CacheRules } from './options.ts';

/** The form of the entries; it is part of the key, so that versions live side by side. */
const VERSION = 1;

/** No DNS message gives more than this: 65,535 octets, each up to six characters of JSON. */
const MAX_TEXT = 500_000;

/** How far another machine's clock may be ahead; entries from further off are dropped. */
const MAX_SKEW_MS = 60_000;

/** A question as it stands in an entry. */
export interface Question {
	/** Lower case, without the final dot. */
	readonly name: string;
	readonly type: RecordType;
}

/** The key of a question in a shared store. */
export function entryKey({ name, type }: Question): string {
	return `maysend:${VERSION}:${type}:${name}`;
}

/** The text to store, or `null` where there is nothing to share. */
export function writeEntry({ name, type }: Question, held: HeldAnswer): string | null {
	const { answer, at, until } = held;
	if (answer.outcome === 'failure' || until <= at) return null;
	const text = JSON.stringify({ version: VERSION, name, type, at, until, answer });
	return text.length <= MAX_TEXT ? text : null;
}

/** Each type's data with the fields it has and no others. */
const copiers: { readonly [T in RecordType]: (data: RecordData[T]) => RecordData[T] } = {
	A: (data) => data,
	AAAA: (data) => data,
	CNAME: (data) => data,
	NS: (data) => data,
	PTR: (data) => data,
	TXT: (data) => data,
	MX: ({ preference, exchange }) => ({ preference, exchange }),
	SOA: ({ mname, rname, serial, refresh, retry, expire, minimum }) => ({
		mname,
		rname,
		serial,
		refresh,
		retry,
		expire,
		minimum,
	}),
};

/** The answer with nothing in it but what an answer holds; a failure or an empty one is none. */
function copyAnswer<T extends RecordType>(answer: DnsAnswer<T>, type: T): DnsAnswer<T> | null {
	if (answer.outcome === 'failure') return null;
	const { outcome, aliases } = answer;
	if (outcome !== 'records') {
		const { negativeTtl } = answer;
		return { outcome, aliases, ...(negativeTtl === undefined ? {} : { negativeTtl }) };
	}
	const { records, ttl, authenticated } = answer;
	if (records.length === 0) return null;
	return {
		outcome,
		records: records.map(copiers[type]),
		aliases,
		...(ttl === undefined ? {} : { ttl }),
		...(authenticated === undefined ? {} : { authenticated }),
	};
}

function parse(text: unknown): Readonly<Record<string, unknown>> | null {
	if (typeof text !== 'string' || text.length > MAX_TEXT) return null;
	try {
		const value: unknown = JSON.parse(text);
		// Whether the fields are there is for the reader to see.
		return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
	} catch {
		return null;
	}
}

/**
 * Reads what a store gave for a question; `null` for anything but an entry of this version for this very
 * question.
 *
 * The answer is held no longer than this cache's own rules allow, even where the entry says so. Where clocks
 * differ, that may be by the difference, which is at most a minute where the other one is ahead.
 */
export function readEntry(
	text: unknown,
	question: Question,
	now: number,
	rules: CacheRules,
): HeldAnswer | null {
	const entry = parse(text);
	if (entry === null || entry['version'] !== VERSION) return null;
	if (entry['name'] !== question.name || entry['type'] !== question.type) return null;
	const { at, until, answer } = entry;
	if (typeof at !== 'number' || typeof until !== 'number' || until <= at) return null;
	if (at > now + MAX_SKEW_MS) return null;
	const copy = isAnswer(answer, question.type) ? copyAnswer(answer, question.type) : null;
	if (copy === null) return null;
	const own = hold(copy, Math.min(at, now), rules);
	const end = Math.min(until, own.until);
	return { ...own, until: end, staleUntil: end + (own.staleUntil - own.until) };
}
