/**
 * What stands at one name once changes are published: its own records, an alias, a wildcard's, or what
 * stood there before.
 *
 * @module
 */

import { exists, isMissing, isSynthesized, wildcardOf } from '../../dns/existence.ts';
import type { DnsAnswer, FailureAnswer, RecordType } from '../../dns/resolver.ts';
import { parentOf } from '../../names/domain-name.ts';
import { isSameSet, type NodeEdits, type RecordEdit, ttlOf } from './edits.ts';
import {
	childToward,
	editedAncestorsOf,
	editedRecords,
	enclosersOf,
	hasWildcardEdits,
	isFromWildcard,
	restAt,
	type View,
} from './facts.ts';

/** One step on the way to an answer. */
export type ResolutionStep<T extends RecordType> =
	/**
	 * An answer from behind, its whole chain of aliases included; `isSame` where it is the name's own as
	 * before, not that of a wildcard which answers now.
	 */
	| { readonly kind: 'base'; readonly answer: DnsAnswer<T>; readonly isSame: boolean }
	/** An answer of the changed name itself. */
	| { readonly kind: 'own'; readonly answer: DnsAnswer<T> }
	| { readonly kind: 'alias'; readonly target: string; readonly ttl?: number };

function base<T extends RecordType>(answer: DnsAnswer<T>): ResolutionStep<T> {
	return { kind: 'base', answer, isSame: true };
}

function own<T extends RecordType>(answer: DnsAnswer<T>): ResolutionStep<T> {
	return { kind: 'own', answer };
}

/** What a wildcard gives for a name that it did not answer for before. */
async function fromWildcard<T extends RecordType>(
	view: View,
	wildcard: string,
	type: T,
): Promise<ResolutionStep<T>> {
	const step = await viewAt(view, wildcard, type);
	return step.kind === 'base' ? { ...step, isSame: false } : step;
}

/** A negative answer of the changed zone, to be held as long as the one before. */
function negative(outcome: 'nodata' | 'nxdomain', before: DnsAnswer): ResolutionStep<never> {
	const held = 'negativeTtl' in before ? before.negativeTtl : undefined;
	return own({ outcome, aliases: [], ...(held === undefined ? {} : { negativeTtl: held }) });
}

/**
 * A name that was not there before: a wildcard can answer for it that the changes bring, or from which
 * they take away the closer encloser.
 */
async function missing<T extends RecordType>(
	view: View,
	name: string,
	type: T,
	before: DnsAnswer<T>,
): Promise<ResolutionStep<T>> {
	const { byName, existing } = view.edits;
	for (const ancestor of editedAncestorsOf(view, name)) {
		const rest = await restAt(view, ancestor, byName.get(ancestor) ?? {});
		if (typeof rest !== 'string') return own(rest);
		if (rest === 'none') return vanished(view, ancestor, type, before);
		if (rest === 'some') return base(before);
	}
	let encloser = parentOf(name);
	while (!existing.has(encloser) && encloser !== '') encloser = parentOf(encloser);
	if (!existing.has(wildcardOf(encloser))) return base(before);
	// RFC 4592 §3.3.1: an existing name between the two would be the closer encloser.
	const child = childToward(encloser, name);
	if (child !== name) {
		const between = await view.askExistence(child, 'TXT');
		if (between.outcome === 'failure') return own(between);
		if (!isMissing(between)) return base(before);
	}
	return fromWildcard(view, wildcardOf(encloser), type);
}

/** A name that no change is about: new names and wildcards above it may change who answers for it. */
async function untouched<T extends RecordType>(
	view: View,
	name: string,
	type: T,
	before: DnsAnswer<T>,
): Promise<ResolutionStep<T>> {
	const { edits, askExistence } = view;
	if (before.outcome === 'failure') return base(before);
	if (isMissing(before)) return missing(view, name, type, before);
	for (const encloser of enclosersOf(view, name)) {
		const isReal = await exists(askExistence, encloser);
		if (typeof isReal !== 'boolean') {
			// The name above cannot be asked; whether this one is no wildcard's may still be known.
			return (await isSynthesized(askExistence, name)) === false ? base(before) : own(isReal);
		}
		if (isReal && !hasWildcardEdits(edits, encloser)) return base(before);
		if (isReal) {
			const isBorrowed = await isFromWildcard(view, name, encloser);
			if (typeof isBorrowed !== 'boolean') return own(isBorrowed);
			if (!isBorrowed) return base(before);
			const step = await viewAt(view, wildcardOf(encloser), type);
			return step.kind === 'base' ? base(before) : step;
		}
		if (!edits.existing.has(encloser)) continue;
		// The encloser is new, so the name was a wildcard's from above, which now ends at the encloser.
		if (!edits.existing.has(wildcardOf(encloser))) return negative('nxdomain', before);
		return fromWildcard(view, wildcardOf(encloser), type);
	}
	return base(before);
}

/**
 * A name that is gone: what was its own, and what is below it, is a wildcard's now if there is one. That
 * names stand below it cannot be asked, nor whether it alone kept the name above it alive.
 */
async function vanished<T extends RecordType>(
	view: View,
	name: string,
	type: T,
	before: DnsAnswer<T>,
): Promise<ResolutionStep<T>> {
	const wildcard = wildcardOf(parentOf(name));
	return name === wildcard ? negative('nxdomain', before) : fromWildcard(view, wildcard, type);
}

/** What was at a name whose alias is taken away: data beside an alias cannot be (RFC 1034 §3.6.2). */
const ONLY_ALIAS: DnsAnswer<never> = { outcome: 'nodata', aliases: [] };

/** A name without a record of the type after the changes: does it exist, or who answers for it? */
async function emptied<T extends RecordType>(
	view: View,
	name: string,
	type: T,
	before: Exclude<DnsAnswer<T>, FailureAnswer>,
): Promise<ResolutionStep<T>> {
	const { byName, existing } = view.edits;
	const isAsBefore =
		before.outcome === 'nodata' && before.aliases.length === 0 && before !== ONLY_ALIAS;
	if (!existing.has(name)) {
		if (isMissing(before)) return untouched(view, name, type, before);
		const rest = await restAt(view, name, byName.get(name) ?? {});
		if (rest === 'unchanged') return untouched(view, name, type, before);
		if (rest === 'none') return vanished(view, name, type, before);
		if (rest !== 'some') return own(rest);
	}
	return isAsBefore ? base(before) : negative('nodata', before);
}

/** The alias that a name with changed CNAMEs has; `null` without one, `kept` where it is as it was. */
async function changedAlias(
	view: View,
	name: string,
	edits: readonly RecordEdit<'CNAME'>[],
): Promise<ResolutionStep<never> | 'kept' | 'removed' | null> {
	const before = await view.askExistence(name, 'CNAME');
	if (before.outcome === 'failure') return own(before);
	const after = await editedRecords(view, name, 'CNAME', edits, before);
	if ('outcome' in after) return own(after);
	const records = before.outcome === 'records' ? before.records : [];
	const target = after[0];
	if (target === undefined) {
		const isBorrowed = records.length > 0 ? await isSynthesized(view.askExistence, name) : true;
		if (typeof isBorrowed !== 'boolean') return own(isBorrowed);
		return isBorrowed ? null : 'removed';
	}
	if (isSameSet('CNAME', records, after)) return 'kept';
	const ttl = ttlOf(edits) ?? ('ttl' in before ? before.ttl : undefined);
	return { kind: 'alias', target, ...(ttl === undefined ? {} : { ttl }) };
}

/** A name with changes of its own, or above one that has. */
async function changed<T extends RecordType>(
	view: View,
	name: string,
	type: T,
	node: NodeEdits,
): Promise<ResolutionStep<T>> {
	let before: DnsAnswer<T> | null = null;
	if (type !== 'CNAME' && node.CNAME !== undefined) {
		const alias = await changedAlias(view, name, node.CNAME);
		if (alias === 'kept') return base(await view.ask(name, type));
		if (alias === 'removed') before = ONLY_ALIAS;
		else if (alias !== null) return alias;
	}
	before ??= await view.ask(name, type);
	if (before.outcome === 'failure') return base(before);
	if (before.aliases.length > 0) {
		const isBorrowed = await isSynthesized(view.askExistence, name);
		if (typeof isBorrowed !== 'boolean') return own(isBorrowed);
		if (!isBorrowed) return base(before);
	}
	const edits: readonly RecordEdit<T>[] | undefined = node[type];
	const records = await editedRecords(view, name, type, edits, before);
	if ('outcome' in records) return own(records);
	if (records.length === 0) return emptied(view, name, type, before);
	const was = before.outcome === 'records' && before.aliases.length === 0 ? before : null;
	const ttl = ttlOf(edits) ?? was?.ttl;
	if (was !== null && ttl === was.ttl && isSameSet(type, records, was.records)) return base(was);
	return own({ outcome: 'records', records, aliases: [], ...(ttl === undefined ? {} : { ttl }) });
}

/** What stands at a name once the changes are published. */
export async function viewAt<T extends RecordType>(
	view: View,
	name: string,
	type: T,
): Promise<ResolutionStep<T>> {
	const { byName, existing } = view.edits;
	const node = byName.get(name);
	if (node !== undefined || existing.has(name)) return changed(view, name, type, node ?? {});
	return untouched(view, name, type, await view.ask(name, type));
}
