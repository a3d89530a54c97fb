/**
 * Changes as what they make of each set of records (RFC 2181 §5), with the rest of the set where the
 * evidence holds it.
 *
 * @module
 */

import type { RecordChange } from '../dns/record-change.ts';
import { formatRecord, parseRecordText } from '../dns/record-text.ts';
import { recordTypes } from '../dns/record-type.ts';
import type { RecordType } from '../dns/resolver.ts';
import { applyEdits, type RecordEdit, readChanges, ttlOf } from '../resolvers/overlay/edits.ts';
import type { AnyData, KnownSets } from './known-sets.ts';
import { refused } from './refused.ts';

/** A change as verdicts hold it: with the strings of TXT values that are longer than one. */
export interface ExportableChange extends RecordChange {
	readonly strings?: readonly (readonly string[])[];
}

/** One record; `text` as changes have it. */
export interface PlannedRecord {
	readonly text: string;
	readonly data: AnyData;
}

/** One set of records before and after the changes. */
export interface PlannedSet {
	readonly name: string;
	readonly type: RecordType;
	/** Where among the changes the set is first spoken of, for error messages. */
	readonly path: string;
	readonly removed: readonly PlannedRecord[];
	readonly added: readonly PlannedRecord[];
	/** Seconds, where the changes ask for it. */
	readonly ttl: number | undefined;
	/** The whole set as it is; `null` where it is not known. */
	readonly before: readonly PlannedRecord[] | null;
}

/** The whole set as it is to be. */
export function wholeAfter({ before, removed, added }: PlannedSet): readonly PlannedRecord[] {
	const gone = new Set(removed.map(({ text }) => text));
	return [...(before ?? []).filter(({ text }) => !gone.has(text)), ...added];
}

/** TXT values that changes cut themselves, between terms where that is near. */
function stringsByText(
	changes: readonly ExportableChange[],
): ReadonlyMap<string, readonly string[]> {
	const known = new Map<string, readonly string[]>();
	for (const { after, strings = [] } of changes) {
		for (const [i, text] of after.entries()) {
			const parts = strings[i];
			if (parts?.join('') === text && parts.every((part) => part.length <= 255)) {
				known.set(text, parts);
			}
		}
	}
	return known;
}

/** Texts of what was there, as far as the edits speak of it, and of what is there afterwards. */
function net<T extends RecordType>(
	type: T,
	edits: readonly RecordEdit<T>[],
): { readonly initial: readonly string[]; readonly final: readonly string[] } {
	const initial = new Set<string>();
	const added = new Set<string>();
	for (const edit of edits) {
		for (const text of edit.removed) if (!added.has(text)) initial.add(text);
		for (const data of edit.added) added.add(formatRecord(type, data));
	}
	const records = [...initial]
		.map((text) => parseRecordText(type, text))
		.filter((data) => data !== null);
	const final = applyEdits(type, edits, records).map((data) => formatRecord(type, data));
	return { initial: [...initial], final };
}

interface Sources {
	readonly changes: readonly ExportableChange[];
	readonly strings: ReadonlyMap<string, readonly string[]>;
	readonly known: KnownSets | null;
}

function plannedSet<T extends RecordType>(
	name: string,
	type: T,
	edits: readonly RecordEdit<T>[],
	{ changes, strings, known }: Sources,
): PlannedSet {
	const index = changes.findIndex((each) => each.type === type && each.name === name);
	const path = `changes.${Math.max(0, index)}`;
	const { initial, final } = net(type, edits);
	// What is removed is there literally; what is only added to may come from a wildcard.
	const found = known?.[initial.length > 0 ? 'literal' : 'ownOnly'](name, type) ?? null;
	const before = found?.map((data) => ({ text: formatRecord(type, data as never), data })) ?? null;
	const record = (text: string): PlannedRecord => {
		const cut = type === 'TXT' ? strings.get(text) : undefined;
		const data: AnyData | null = cut ?? (parseRecordText(type, text) as AnyData | null);
		const there = before?.find((each) => each.text === text);
		// Changes were checked to hold texts of records.
		return there ?? { text, data: data ?? text };
	};
	const present = new Set((before ?? []).map(({ text }) => text));
	const absent = before === null ? undefined : initial.find((text) => !present.has(text));
	if (absent !== undefined) {
		const message = `the evidence has no such ${type} record at ${name}; take both of one verdict`;
		throw refused(`${path}.before`, message);
	}
	return {
		name,
		type,
		path,
		removed: initial.filter((text) => !final.includes(text)).map(record),
		added: final.filter((text) => !present.has(text) && !initial.includes(text)).map(record),
		ttl: ttlOf(edits),
		before,
	};
}

/**
 * The sets that the changes touch, in the order in which they have to be written: what goes from a name
 * comes before what takes its place, since nothing stands beside an alias (RFC 1034 §3.6.2).
 *
 * @throws {InputError} `input.change-invalid`, and `input.export-refused` where the evidence does not hold
 * what is to be removed.
 */
export function plannedSets(
	changes: readonly ExportableChange[],
	known: KnownSets | null,
): readonly PlannedSet[] {
	const { byName } = readChanges(changes);
	const sources = { changes, strings: stringsByText(changes), known };
	const sets: PlannedSet[] = [];
	for (const [name, edits] of byName) {
		for (const type of recordTypes) {
			const own: readonly RecordEdit<never>[] | undefined = edits[type] as never;
			if (own !== undefined) sets.push(plannedSet(name, type as never, own, sources));
		}
	}
	const touched = sets.filter(({ removed, added }) => removed.length + added.length > 0);
	return [
		...touched.filter(({ added }) => added.length === 0),
		...touched.filter(({ added }) => added.length > 0),
	];
}
