/**
 * English words of single values.
 *
 * @module
 */

import type { ValueWords } from '../value-words.ts';

/** English. */
export const values: ValueWords = {
	noWords: 'This version has no words for it.',
	severities: [
		['error', 'Errors'],
		['unknown', 'Not known'],
		['warning', 'Warnings'],
		['info', 'Notes'],
	],
	basis: {
		delegated: 'by reference to the relay',
		pinned: 'by addresses written out',
		incidental: 'only because nearly anyone passes',
		dynamic: 'decided anew for each address',
		mixed: 'in several ways',
	},
	under: (percent) => `under ${percent} %`,
	over: (percent) => `over ${percent} %`,
};
