/**
 * What changes mean for a name: which names above it they touch, what they leave at it, whether a
 * wildcard answers for it (RFC 4592 §3.3.1).
 *
 * @module
 */

import { type Ask, exists, type Fact, isSynthesized, wildcardOf } from '../../dns/existence.ts';
import { recordTypes } from '../../dns/record-type.ts';
import type { DnsAnswer, FailureAnswer, RecordData, RecordType } from '../../dns/resolver.ts';
import { labelsOf, parentOf } from '../../names/domain-name.ts';
import { applyEdits, type Edits, isSameSet, type NodeEdits, type RecordEdit } from './edits.ts';

/** The zone as it is and what is to change. */
export interface View {
	readonly ask: Ask;
	/** The same, for whether a name exists and what else it holds. */
	readonly askExistence: Ask;
	readonly edits: Edits;
}

/** Tells whether the changes add or touch a wildcard directly below a name. */
export function hasWildcardEdits({ byName, existing }: Edits, name: string): boolean {
	const wildcard = wildcardOf(name);
	return byName.has(wildcard) || existing.has(wildcard);
}

/**
 * The ancestors of a name that the changes may have made its closest encloser, deepest first. The root
 * and top-level domains are taken to exist as they are, so that no question about others' names goes
 * there.
 */
export function enclosersOf({ edits }: View, name: string): string[] {
	const enclosers: string[] = [];
	for (let at = name; at !== ''; ) {
		at = parentOf(at);
		const isNew = edits.existing.has(at) && labelsOf(at).length > 1;
		if (isNew || hasWildcardEdits(edits, at)) enclosers.push(at);
	}
	return enclosers;
}

/** The ancestors of a name that have changes of their own but may be gone after them, deepest first. */
export function editedAncestorsOf({ edits }: View, name: string): string[] {
	const ancestors: string[] = [];
	for (let at = name; at !== ''; ) {
		at = parentOf(at);
		if (edits.existing.has(at)) break;
		if (edits.byName.has(at)) ancestors.push(at);
	}
	return ancestors;
}

/** Tells whether the changes could make a difference to what stands at a name. */
export function isConcerned(view: View, name: string): boolean {
	const { byName, existing } = view.edits;
	if (byName.has(name) || existing.has(name) || enclosersOf(view, name).length > 0) return true;
	return editedAncestorsOf(view, name).length > 0;
}

/** The name directly below `ancestor` on the way down to `name`. */
export function childToward(ancestor: string, name: string): string {
	let at = name;
	while (parentOf(at) !== ancestor) at = parentOf(at);
	return at;
}

/** Whether the wildcard below `encloser` is what answers for a name; `encloser` exists. */
export async function isFromWildcard(
	{ askExistence }: View,
	name: string,
	encloser: string,
): Promise<Fact> {
	const isBorrowed = await isSynthesized(askExistence, name);
	const child = childToward(encloser, name);
	if (isBorrowed !== true || child === name) return isBorrowed;
	const isChildReal = await exists(askExistence, child);
	return typeof isChildReal === 'boolean' ? !isChildReal : isChildReal;
}

/** Asks all types to learn what changes leave at a name that gets nothing new. */
export async function restAt(
	{ askExistence }: View,
	name: string,
	node: NodeEdits,
): Promise<'some' | 'none' | 'unchanged' | FailureAnswer> {
	let hasSome = false;
	let isLeft = false;
	for (const type of recordTypes) {
		const answer = await askExistence(name, type);
		if (answer.outcome === 'failure') return answer;
		if (answer.outcome !== 'records' || answer.aliases.length > 0) continue;
		hasSome = true;
		isLeft = isLeftOver(type, node, answer.records);
		if (isLeft) break;
	}
	const isBorrowed = hasSome ? await isSynthesized(askExistence, name) : true;
	if (typeof isBorrowed !== 'boolean') return isBorrowed;
	if (isBorrowed) return 'unchanged';
	return isLeft ? 'some' : 'none';
}

function isLeftOver<T extends RecordType>(
	type: T,
	node: NodeEdits,
	records: readonly unknown[],
): boolean {
	const edits: readonly RecordEdit<T>[] | undefined = node[type];
	return applyEdits(type, edits, records as readonly RecordData[T][]).length > 0;
}

/** The records of a name after its edits; a wildcard's records were never its own. */
export async function editedRecords<T extends RecordType>(
	{ askExistence }: View,
	name: string,
	type: T,
	edits: readonly RecordEdit<T>[] | undefined,
	before: DnsAnswer<T>,
): Promise<readonly RecordData[T][] | FailureAnswer> {
	const records = before.outcome === 'records' && before.aliases.length === 0 ? before.records : [];
	const after = applyEdits(type, edits, records);
	const afterNothing = applyEdits(type, edits, []);
	if (isSameSet(type, after, afterNothing)) return after;
	const isBorrowed = await isSynthesized(askExistence, name);
	if (typeof isBorrowed !== 'boolean') return isBorrowed;
	return isBorrowed ? afterNothing : after;
}
