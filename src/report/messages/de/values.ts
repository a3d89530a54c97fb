/**
 * German words of single values.
 *
 * @module
 */

import type { ValueWords } from '../value-words.ts';

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
	under: (percent) => `unter ${percent} %`,
	over: (percent) => `über ${percent} %`,
};
