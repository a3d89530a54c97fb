/**
 * Steps of a plan in words.
 *
 * @module
 */

import type { Step, StepFacts, StepKind } from '../plan/step.ts';
import { inWords } from './fact.ts';
import { filled, type Phrases, type SpokenOf, type Template, withPhrases } from './template.ts';

/**
 * A sentence for each kind of step; a kind without one does not compile. What has to be copied stands at
 * the end of the sentence, behind a colon.
 */
export type StepWords = { readonly [Kind in StepKind]: Template };

/** A fact of a step, or a part of it such as `part.text`. */
type FactOf<Facts> = `${keyof Facts & string}${'' | `.${string}`}`;

/** `step: name` for each name in the words that stands for nothing. */
type UnknownIn<Words, Phrase extends string> = {
	[Kind in keyof Words &
		StepKind]: `${Kind}: ${Exclude<SpokenOf<Words[Kind]>, FactOf<StepFacts[Kind]> | Phrase>}`;
}[keyof Words & StepKind];

/** The sentences of a language; those that speak of a fact that their step does not have do not compile. */
export function toldSteps<const Words extends StepWords, const Said extends Phrases>(
	words: Words,
	_phrases: Said,
	..._unknown: [UnknownIn<Words, keyof Said & string>] extends [never]
		? []
		: [unknown: UnknownIn<Words, keyof Said & string>]
): StepWords {
	return words;
}

/** A fact of a step by its path. */
function factOf(step: Step, path: string): string | undefined {
	if (path === 'strings.quoted') {
		return 'strings' in step ? (step.strings ?? []).map((each) => `"${each}"`).join(' ') : '';
	}
	let value: unknown = step;
	for (const name of path.split('.')) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
			return undefined;
		value = (value as { readonly [name: string]: unknown })[name];
	}
	return inWords(value as never);
}

/** A step in words. */
export function stepInWords(step: Step, words: StepWords, phrases: Phrases): string {
	return filled(
		words[step.step],
		withPhrases((name) => factOf(step, name), phrases),
	);
}
