/**
 * The changes of an overlay, checked and sorted by name, and what they make of a set of records.
 *
 * @module
 */

import type { RecordChange } from '../../dns/record-change.ts';
import { formatRecord, parseRecordText } from '../../dns/record-text.ts';
import { isRecordType, recordTypes } from '../../dns/record-type.ts';
import type { RecordData, RecordType } from '../../dns/resolver.ts';
import {
	alternatives,
	invalid,
	list,
	oneOf,
	optional,
	type Read,
	whole,
} from '../../input/fields.ts';
import { isAskable, parentOf, toALabels } from '../../names/domain-name.ts';

/** One change of one set of records. */
export interface RecordEdit<T extends RecordType> {
	/** Texts of the records that go, as {@link formatRecord} writes them. */
	readonly removed: ReadonlySet<string>;
	readonly added: readonly RecordData[T][];
	readonly ttl?: number;
}

/** The changes at one name, in order. */
export type NodeEdits = { readonly [T in RecordType]?: readonly RecordEdit<T>[] };

/** The changes of an overlay as the lookup needs them. */
export interface Edits {
	readonly byName: ReadonlyMap<string, NodeEdits>;
	/**
	 * Names that exist after the changes whatever was there before: those that get a record and keep it,
	 * and all above them (RFC 4592 §2.2.2).
	 */
	readonly existing: ReadonlySet<string>;
}

type OpenNode = { [T in RecordType]?: RecordEdit<T>[] };

const CODE = 'input.change-invalid';
const actionField: Read<RecordChange['action']> = /* @__PURE__ */ oneOf([
	'add',
	'replace',
	'remove',
]);
const ttlField: Read<number | undefined> = /* @__PURE__ */ optional(whole(0, 2 ** 31 - 1));

function readTexts<T extends RecordType>(type: T, texts: unknown, at: string): RecordData[T][] {
	// A hole of a sparse array is no text either.
	return Array.from(list(texts, at, CODE), (text, index) => {
		const data = typeof text === 'string' ? parseRecordText(type, text) : null;
		if (data !== null) return data;
		throw invalid(`${at}.${index}`, `must be the text of a record of type ${type}`, CODE);
	});
}

function readEdit<T extends RecordType>(type: T, change: RecordChange, at: string): RecordEdit<T> {
	const { action, ttl } = change;
	const before = readTexts(type, change.before, `${at}.before`);
	const after = readTexts(type, change.after, `${at}.after`);
	ttlField(ttl, `${at}.ttl`, CODE);
	const removed = action === 'add' ? [] : before.map((data) => formatRecord(type, data));
	return {
		removed: new Set(removed),
		added: action === 'remove' ? [] : after,
		...(ttl === undefined ? {} : { ttl }),
	};
}

function readName(name: unknown, at: string): string {
	const labels = typeof name === 'string' ? toALabels(name) : null;
	if (labels !== null && isAskable(labels)) return labels;
	throw invalid(`${at}.name`, 'must be a domain name', CODE);
}

function append<T extends RecordType>(node: OpenNode, type: T, edit: RecordEdit<T>): void {
	const edits = node[type];
	if (edits === undefined) node[type] = [edit] as OpenNode[T];
	else edits.push(edit);
}

function checkedEdits(changes: readonly RecordChange[]): Map<string, OpenNode> {
	list(changes, 'changes', CODE);
	const byName = new Map<string, OpenNode>();
	for (const [index, change] of changes.entries()) {
		const at = `changes.${index}`;
		actionField(change?.action, `${at}.action`, CODE);
		if (!isRecordType(change.type)) {
			throw invalid(`${at}.type`, `must be ${alternatives(recordTypes)}`, CODE);
		}
		const name = readName(change.name, at);
		const node = byName.get(name) ?? {};
		byName.set(name, node);
		append(node, change.type, readEdit(change.type, change, at));
	}
	return byName;
}

/**
 * Whether an overlay takes the changes. DNS holds data that no change can be written of, such as an alias to
 * a name with a blank in it.
 */
export function areApplicable(changes: readonly RecordChange[]): boolean {
	try {
		checkedEdits(changes);
		return true;
	} catch {
		return false;
	}
}

/** Applies one edit; what comes in takes the place of the first record that goes. */
function applyOne<T extends RecordType>(
	type: T,
	{ removed, added }: RecordEdit<T>,
	records: readonly RecordData[T][],
): readonly RecordData[T][] {
	const text = (data: RecordData[T]): string => formatRecord(type, data);
	const kept = records.filter((record) => !removed.has(text(record)));
	const present = new Set(kept.map(text));
	const fresh: RecordData[T][] = [];
	for (const data of added) {
		if (present.has(text(data))) continue;
		present.add(text(data));
		fresh.push(data);
	}
	const first = records.findIndex((record) => removed.has(text(record)));
	if (first < 0) return [...kept, ...fresh];
	return [...kept.slice(0, first), ...fresh, ...kept.slice(first)];
}

/** The records after all edits. Nothing is there twice (RFC 2181 §5). */
export function applyEdits<T extends RecordType>(
	type: T,
	edits: readonly RecordEdit<T>[] | undefined,
	records: readonly RecordData[T][],
): readonly RecordData[T][] {
	return (edits ?? []).reduce((set, edit) => applyOne(type, edit, set), records);
}

/** Tells whether two sets hold the same records, in whatever order (RFC 2181 §5). */
export function isSameSet<T extends RecordType>(
	type: T,
	left: readonly RecordData[T][],
	right: readonly RecordData[T][],
): boolean {
	const texts = (set: readonly RecordData[T][]): string =>
		JSON.stringify([...new Set(set.map((data) => formatRecord(type, data)))].sort());
	return texts(left) === texts(right);
}

/** The TTL that the edits ask for, the lowest where they differ (RFC 2181 §5.2). */
export function ttlOf<T extends RecordType>(
	edits: readonly RecordEdit<T>[] | undefined,
): number | undefined {
	const stated = (edits ?? []).flatMap(({ ttl }) => (ttl === undefined ? [] : [ttl]));
	return stated.length === 0 ? undefined : Math.min(...stated);
}

/** Tells whether a name has a record after the edits even if it had none before. */
function isFilled(edits: NodeEdits): boolean {
	return recordTypes.some(<T extends RecordType>(type: T) => {
		const own: readonly RecordEdit<T>[] | undefined = edits[type];
		return applyEdits(type, own, []).length > 0;
	});
}

/**
 * Checks and sorts changes.
 *
 * @throws {InputError} `input.change-invalid` with the path of the field, for example `changes.0.after.1`.
 */
export function readChanges(changes: readonly RecordChange[]): Edits {
	const byName = checkedEdits(changes);
	const existing = new Set<string>();
	for (const [name, edits] of byName) {
		if (!isFilled(edits)) continue;
		for (let at = name; !existing.has(at); at = parentOf(at)) existing.add(at);
	}
	return { byName, existing };
}
