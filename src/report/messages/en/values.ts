/**
 * English words of single values.
 *
 * @module
 */

import type { ValueWords } from '../value-words.ts';
import { changePhrases as what } from './changes.ts';
import { listed } from './phrases.ts';

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
	meanings: [
		{
			phrases: [
				`${what['The SPF record']} `,
				' (the list of servers that may send for it)',
				' (a list of the servers that may send for it)',
				' (lists of the servers that may send for it)',
			],
		},
		{ phrases: [`${what['The DMARC policy']} `] },
		{ phrases: [`${what['The DKIM key']} `] },
		{ phrases: [' (questions to other domains)'] },
	],
	list: listed,
	quoted: (text) => `"${text}"`,
	under: (percent) => `under ${percent} %`,
	over: (percent) => `over ${percent} %`,
};
