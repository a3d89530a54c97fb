/**
 * The sentences for steps that every language has.
 *
 * @module
 */

import type { Step, StepFacts } from '../plan/step.ts';

/**
 * A sentence for each kind of step; a kind without one does not compile. What has to be copied stands at
 * the end of the sentence, behind a colon.
 */
export type WordsFor<Facts> = {
	readonly [Kind in keyof Facts]: string | ((facts: Facts[Kind]) => string);
};

/** The sentences for every kind. */
export type StepWords = WordsFor<StepFacts>;

/** A step in words. */
export function stepInWords(step: Step, words: StepWords): string {
	// The facts are those of the kind that chose the sentence; TypeScript does not relate the two.
	const said = words[step.step] as string | ((facts: Step) => string);
	return typeof said === 'string' ? said : said(step);
}
