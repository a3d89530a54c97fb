/**
 * What terms mean is said where they occur first in a report, and not again.
 *
 * @module
 */

import type { ValueWords } from '../messages/value-words.ts';

/** Leaves out of a text what was explained before, in the order in which texts are handed to it. */
export type Explained = (text: string) => string;

/** Nothing has been explained so far. */
export function explainedOnce({ meanings }: Pick<ValueWords, 'meanings'>): Explained {
	const known = new Set<number>();
	return (text) =>
		meanings.reduce((said, { phrases }, term) => {
			const found = phrases.filter((phrase) => said.includes(phrase));
			const isKnown = known.has(term);
			if (found.length > 0) known.add(term);
			return isKnown ? found.reduce((rest, phrase) => rest.replaceAll(phrase, ''), said) : said;
		}, text);
}
