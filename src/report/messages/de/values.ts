/**
 * German words of single values.
 *
 * @module
 */

import type { ValueWords } from '../value-words.ts';
import { KEY, LIST, POLICY } from './changes.ts';
import { listed } from './phrases.ts';

/** German. */
export const values: ValueWords = {
	noWords: 'Dafür hat diese Version noch keine Worte.',
	severities: [
		['error', 'Fehler'],
		['unknown', 'Nicht bekannt'],
		['warning', 'Warnungen'],
		['info', 'Hinweise'],
	],
	basis: {
		delegated: 'über einen Verweis auf den Versanddienst',
		pinned: 'über einzeln eingetragene Adressen',
		incidental: 'nur weil fast jeder zugelassen ist',
		dynamic: 'für jede Adresse einzeln entschieden',
		mixed: 'auf mehreren Wegen',
	},
	meanings: [
		{
			phrases: [
				`${LIST} `,
				' (die Liste der Server, die für sie senden dürfen)',
				' (der Liste der Server, die für sie senden dürfen)',
				' (eine Liste der Server, die für sie senden dürfen)',
				' (Listen der Server, die für sie senden dürfen)',
			],
		},
		{ phrases: [`${POLICY} `] },
		{ phrases: [`${KEY} `] },
		{ phrases: [' (Fragen an andere Domains)'] },
	],
	list: listed,
	under: (percent) => `unter ${percent} %`,
	over: (percent) => `über ${percent} %`,
};
