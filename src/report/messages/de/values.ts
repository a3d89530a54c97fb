/**
 * German words of single values.
 *
 * @module
 */

import type { ValueWords } from '../value-words.ts';
import { changePhrases as what } from './changes.ts';
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
				`${what['Der SPF-Eintrag']} `,
				' (die Liste der Server, die für sie senden dürfen)',
				' (der Liste der Server, die für sie senden dürfen)',
				' (eine Liste der Server, die für sie senden dürfen)',
				' (Listen der Server, die für sie senden dürfen)',
			],
		},
		{ phrases: [`${what['Die DMARC-Richtlinie']} `] },
		{ phrases: [`${what['Der DKIM-Schlüssel']} `] },
		{ phrases: [' (Fragen an andere Domains)'] },
	],
	list: listed,
	quoted: (text) => `„${text}“`,
	under: (percent) => `unter ${percent} %`,
	over: (percent) => `über ${percent} %`,
};
