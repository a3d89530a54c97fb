/**
 * What the answers of a transcript say stands at which name: an answer reached through aliases tells of
 * every name on the way (RFC 1034 §3.6.2).
 *
 * @module
 */

import { formatRecord } from '../dns/record-text.ts';
import type {
	DnsAnswer,
	NegativeAnswer,
	RecordData,
	RecordsAnswer,
	RecordType,
	TranscriptEntry,
} from '../dns/resolver.ts';

/** An answer that says something about its name. */
export type DefiniteAnswer = RecordsAnswer | NegativeAnswer;

/** A question that DNS answered. */
export interface AnsweredEntry extends TranscriptEntry {
	readonly answer: DefiniteAnswer;
}

/** The records of one name and type in presentation form, sorted; empty: there are none. */
export interface AnsweredSet {
	readonly name: string;
	readonly type: RecordType;
	readonly texts: readonly string[];
	readonly ttl?: number;
}

/** What stands where, by {@link setKey}. */
export type RecordSets = ReadonlyMap<string, AnsweredSet>;

/** Names hold no blank, so that the key is unique. */
export function setKey(name: string, type: RecordType): string {
	return `${name} ${type}`;
}

/** Whether DNS answered; a failure says nothing about the name. */
export function isAnswered(entry: TranscriptEntry): entry is AnsweredEntry {
	return entry.answer.outcome !== 'failure';
}

function textsOf<T extends RecordType>(type: T, answer: DnsAnswer<T>): readonly string[] {
	if (answer.outcome !== 'records') return [];
	const texts = answer.records.map((data: RecordData[T]) => formatRecord(type, data));
	return [...new Set(texts)].sort();
}

/** Returns what stands at every name that the answers tell of. Of two that differ, the first counts. */
export function recordSets(entries: readonly AnsweredEntry[]): RecordSets {
	const sets = new Map<string, AnsweredSet>();
	const put = (name: string, type: RecordType, texts: readonly string[]): void => {
		const key = setKey(name, type);
		if (!sets.has(key)) sets.set(key, { name, type, texts });
	};
	// What was asked for outright is better known than what other answers passed on their way.
	for (const { name, type, answer } of entries) {
		if (answer.aliases.length === 0) put(name, type, textsOf(type, answer));
	}
	for (const { name, type, answer } of entries) {
		let owner = name;
		for (const alias of answer.aliases) {
			put(owner, 'CNAME', [formatRecord('CNAME', alias)]);
			// A name with an alias has nothing else (RFC 1034 §3.6.2).
			put(owner, type, []);
			owner = alias;
		}
		put(owner, type, textsOf(type, answer));
		put(owner, 'CNAME', []);
	}
	return sets;
}
