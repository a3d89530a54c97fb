/**
 * English words for how far changes are.
 *
 * @module
 */

import type { TrackingWords } from '../tracking-words.ts';
import { duration } from './phrases.ts';

/** English. */
export const trackingWords: TrackingWords = {
	state: {
		seen: 'DONE',
		published: 'PUBLISHED',
		pending: 'NOT YET',
		different: 'DIFFERENT',
		misplaced: 'WRONG NAME',
		'in-conflict': 'TWO RECORDS',
		unknown: 'UNKNOWN',
	},
	meaning: {
		seen: () => 'It is there.',
		published: () =>
			'Your name servers have it. Some caches still hold the previous answer; wait until they let go of it.',
		pending: () =>
			'It is not there yet. If you have saved it, wait until caches let go of the previous answer.',
		different: () => 'There is something else. Compare it with the value you were asked to enter.',
		misplaced: (at) =>
			`It is at ${at}. The panel may have appended your domain: enter only the part before it.`,
		'in-conflict': () =>
			'It is there, but something next to it is in its way. Delete only what is marked “To delete”; for anything else, check the whole configuration again.',
		unknown: () => 'DNS gave no answer.',
	},
	sum: {
		all: () => 'All changes have arrived. Check the whole configuration again.',
		part: (seen, count) => `${seen} of ${count} changes have arrived.`,
		none: () => 'No change has arrived yet.',
		regressed: () => 'A change that had arrived is no longer there.',
	},
	next: (seconds) => `The next look is worth it in ${duration(seconds)}.`,
	found: 'Found',
	removed: 'To delete',
	nothing: 'nothing',
	wanted: 'Wanted',
};
