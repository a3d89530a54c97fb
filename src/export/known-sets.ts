/**
 * Whole sets of records out of the evidence of a verdict.
 *
 * @module
 */

import { formatRecord } from '../dns/record-text.ts';
import type { DnsAnswer, RecordData, RecordType, Transcript } from '../dns/resolver.ts';
import { parentOf } from '../names/domain-name.ts';
import { checkedEntries } from '../resolvers/transcript.ts';

/** Data of a record of any type. */
export type AnyData = RecordData[RecordType];

/** What the evidence says of a set of records. */
export interface KnownSets {
	/** The records at the name itself; `null` where the evidence does not say. */
	readonly literal: (name: string, type: RecordType) => readonly AnyData[] | null;
	/** The same, but for records that a wildcard above gives: a record at the name puts an end to them. */
	readonly ownOnly: (name: string, type: RecordType) => readonly AnyData[] | null;
}

/** The records an answer shows at the name that was asked for; those behind an alias are not there. */
function recordsOf(answer: DnsAnswer, type: RecordType): readonly AnyData[] | null {
	if (answer.outcome === 'failure') return null;
	const [alias] = answer.aliases;
	if (alias !== undefined) return type === 'CNAME' ? [alias] : [];
	return answer.outcome === 'records' ? answer.records : [];
}

function contentOf(type: RecordType, records: readonly AnyData[]): string {
	return JSON.stringify(records.map((data) => formatRecord(type, data as never)).sort());
}

/**
 * Reads evidence.
 *
 * @throws {InputError} `input.transcript-invalid`.
 */
export function knownSets(evidence: Transcript): KnownSets {
	const answers = new Map<string, Map<RecordType, DnsAnswer>>();
	for (const { name, type, answer } of checkedEntries(evidence)) {
		const types = answers.get(name) ?? new Map<RecordType, DnsAnswer>();
		answers.set(name, types.set(type, answer));
	}

	function literal(name: string, type: RecordType): readonly AnyData[] | null {
		const types = answers.get(name);
		if (types === undefined) return null;
		const answer = types.get(type);
		if (answer !== undefined) return recordsOf(answer, type);
		for (const [other, said] of types) {
			if (said.outcome === 'failure') continue;
			// Any answer tells whether the name is an alias, and that it does not exist (RFC 8020 §2).
			if (type === 'CNAME' || said.aliases.length > 0)
				return recordsOf({ ...said, records: [] } as never, type);
			if (said.outcome === 'nxdomain' && other !== type) return [];
		}
		return null;
	}

	function ownOnly(name: string, type: RecordType): readonly AnyData[] | null {
		const records = literal(name, type);
		if (records === null || records.length === 0) return records;
		const content = contentOf(type, records);
		for (let above = name; above !== ''; ) {
			above = parentOf(above);
			const wildcard = literal(above === '' ? '*' : `*.${above}`, type);
			if (wildcard !== null && contentOf(type, wildcard) === content) return [];
		}
		return records;
	}

	return { literal, ownOnly };
}
