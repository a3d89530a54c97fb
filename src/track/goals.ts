/**
 * What is to stand at a name when all changes are published, change by change.
 *
 * @module
 */

import { formatRecord, parseRecordText } from '../dns/record-text.ts';
import { readChanges } from '../resolvers/overlay/edits.ts';
import type { TrackableChange } from './tracking.ts';

/** What one change is to lead to. */
export interface Goal {
	readonly change: TrackableChange;
	/** Records that have to be there in the end. */
	readonly wanted: readonly string[];
	/** Records that have to be gone in the end. */
	readonly gone: readonly string[];
}

/** A text in the form in which answers are written. */
function canonical({ type }: TrackableChange, text: string): string {
	const data = parseRecordText(type, text);
	return data === null ? text : formatRecord(type, data as never);
}

/**
 * The goals in the order of the changes. What a later change takes back is no goal of an earlier one.
 *
 * @throws {InputError} `input.change-invalid`.
 */
export function goalsOf(changes: readonly TrackableChange[]): readonly Goal[] {
	readChanges(changes);
	return changes.map((change, index) => {
		const later = changes
			.slice(index + 1)
			.filter(({ name, type }) => name === change.name && type === change.type);
		const texts = (list: readonly string[]): string[] =>
			list.map((text) => canonical(change, text));
		const after = texts(change.action === 'remove' ? [] : change.after);
		const before = texts(change.action === 'add' ? [] : change.before);
		const undone = later.flatMap((each) =>
			each.before.filter((text) => !each.after.includes(text)).map((text) => canonical(each, text)),
		);
		const restored = later.flatMap((each) => each.after.map((text) => canonical(each, text)));
		return {
			change,
			wanted: after.filter((text) => !undone.includes(text)),
			gone: before.filter((text) => !after.includes(text) && !restored.includes(text)),
		};
	});
}
