/**
 * A zone as the records it holds, and what changes and exported texts make of it.
 *
 * @module
 */

import type { RecordChange } from '../../src/dns/record-change.ts';
import { formatRecord, parseRecordText } from '../../src/dns/record-text.ts';
import type { RecordType } from '../../src/dns/resolver.ts';
import { dataText } from '../../src/resolvers/zone/master-text.ts';
import { parseZone, type ZoneRecord } from '../../src/resolvers/zone/parse-zone.ts';

/** A record by name, type and text. */
export interface Held {
	readonly name: string;
	readonly type: string;
	readonly text: string;
}

/** Records that go and come, and whole sets that take the place of what is there. */
export interface Effect {
	readonly removed: readonly Held[];
	readonly added: readonly Held[];
	readonly sets: readonly {
		readonly name: string;
		readonly type: string;
		readonly texts: readonly string[];
	}[];
}

/** The record of one line of a master file. */
export function held({ name, type, data }: ZoneRecord): Held {
	return { name, type, text: formatRecord(type as RecordType, data as never) };
}

/** The records of master-file text. */
export function recordsOf(text: string): Held[] {
	return parseZone(text).records.map(held);
}

function keyOf({ name, type, text }: Held): string {
	return `${name} ${type} ${text}`;
}

/** The records as comparable texts, each once (RFC 2181 §5). */
export function contentOf(zone: readonly Held[]): string[] {
	return [...new Set(zone.map(keyOf))].sort();
}

/** What an effect makes of a zone. */
export function withEffect(zone: readonly Held[], { removed, added, sets }: Effect): Held[] {
	const gone = new Set(removed.map(keyOf));
	const replaced = new Set(sets.map(({ name, type }) => `${name} ${type}`));
	return [
		...zone.filter(
			(record) => !gone.has(keyOf(record)) && !replaced.has(`${record.name} ${record.type}`),
		),
		...added,
		...sets.flatMap(({ name, type, texts }) => texts.map((text) => ({ name, type, text }))),
	];
}

/** What the changes themselves make of a zone. */
export function published(zone: readonly Held[], changes: readonly RecordChange[]): Held[] {
	return changes.reduce(
		(records, { name, type, before, after: texts }) => {
			const at = (text: string): Held => ({ name, type, text });
			return withEffect(records, { removed: before.map(at), added: texts.map(at), sets: [] });
		},
		[...zone],
	);
}

/** Master-file text of the records of a zone, with the lines that plan failures. */
export function zoneText(text: string, records: readonly Held[]): string {
	const names = [...parseZone(text).names].filter(
		(name) => !records.some((each) => each.name === name),
	);
	const failures = text.split('\n').filter((line) => line.startsWith(';!'));
	const lines = records.map(({ name, type, text: data }) => {
		const known = type as RecordType;
		return `${name}. ${type} ${dataText(known, parseRecordText(known, data) as never)}`;
	});
	// What had records only of types that nobody asks for exists all the same (RFC 3597 §5).
	const marks = names.map((name) => `${name}. TYPE65280 \\# 0`);
	return `${[...lines, ...marks, ...failures].join('\n')}\n`;
}
