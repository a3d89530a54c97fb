/**
 * How far changes are: types only.
 *
 * @module
 */

import type { RecordChange } from '../dns/record-change.ts';

/** A change as verdicts hold it. */
export interface TrackableChange extends RecordChange {
	/** What the owner was asked to add by hand. */
	readonly asks?: readonly 'report-address'[];
}

/**
 * `seen`: what asks DNS finds it; `published`: the zone's own servers have it, a cache still holds what was
 * there before; `pending`: not there yet; `different`: something else stands there; `misplaced`: it
 * stands at another name; `in-conflict`: it is there, and so is what has to go; `unknown`: DNS does not say.
 */
export type ChangeState =
	| 'seen'
	| 'published'
	| 'pending'
	| 'different'
	| 'misplaced'
	| 'in-conflict'
	| 'unknown';

/** One change and how far it is. */
export interface TrackedChange<C extends TrackableChange = TrackableChange> {
	readonly change: C;
	readonly state: ChangeState;
	/** What stands at the name, one text per record; where it is misplaced, its text; `null`: DNS does not say. */
	readonly found: readonly string[] | null;
	/** Where a misplaced record stands. */
	readonly at?: string;
}

/** How far all changes are; plain data, to be kept for the next look. */
export interface Tracking<C extends TrackableChange = TrackableChange> {
	readonly changes: readonly TrackedChange<C>[];
	/** `regressed`: a change that was seen at the look before is there no more. */
	readonly sum: 'none' | 'part' | 'all' | 'regressed';
	/** Seconds until another look is worth it: 30 to 3600; 0 where all are seen. */
	readonly next: number;
}
