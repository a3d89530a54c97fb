/**
 * The changes that several relays need, made one set: what was changed twice is changed once.
 *
 * @module
 */

import { toldMends } from '../../text/mend.ts';
import type { Edit } from './zone-state.ts';

function isSame(left: readonly string[], right: readonly string[]): boolean {
	return left.length === right.length && left.every((text) => right.includes(text));
}

function union<T>(left: readonly T[] | undefined, right: readonly T[] | undefined): readonly T[] {
	return [...new Set([...(left ?? []), ...(right ?? [])])];
}

/** Two edits of the same records as one; `null` where they are not one edit. */
function both(first: Edit, second: Edit): Edit | null {
	if (first.name !== second.name || first.type !== second.type) return null;
	if (second.action !== 'replace' || !isSame(first.after, second.before)) return null;
	const writesOut = union(first.writesOut, second.writesOut);
	const loses = union(first.loses, second.loses);
	const mends = toldMends([...(first.mends ?? []), ...(second.mends ?? [])]);
	return {
		...second,
		action: first.action === 'add' ? 'add' : 'replace',
		before: first.before,
		...(writesOut.length === 0 ? {} : { writesOut }),
		...(loses.length === 0 ? {} : { loses }),
		...(mends.length === 0 ? {} : { mends }),
	};
}

/** The edits in order, an edit of what an earlier one published joined with that one. */
export function mergeEdits(edits: readonly Edit[]): readonly Edit[] {
	const merged: Edit[] = [];
	for (const edit of edits) {
		const at = merged
			.map(({ name, type }) => `${type} ${name}`)
			.lastIndexOf(`${edit.type} ${edit.name}`);
		const earlier = merged[at];
		const joined = earlier === undefined ? null : both(earlier, edit);
		if (joined === null) merged.push(edit);
		else merged[at] = joined;
	}
	return merged;
}
