/**
 * Words for how far changes are: what every language has to have.
 *
 * @module
 */

import type { ChangeState, Tracking } from '../../track/tracking.ts';

/** Sentences about changes on their way. */
export interface TrackingWords {
	/** One word for each state. */
	readonly state: { readonly [state in ChangeState]: string };
	/** What it means, as a sentence. `at`: where a misplaced record stands. */
	readonly meaning: { readonly [state in ChangeState]: (at: string) => string };
	readonly sum: { readonly [sum in Tracking['sum']]: (seen: number, count: number) => string };
	readonly next: (seconds: number) => string;
	readonly found: string;
	/** Before a record that is to be deleted. */
	readonly removed: string;
	readonly nothing: string;
	readonly wanted: string;
}
