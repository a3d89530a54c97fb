/**
 * How a finding is put into words: a title, and sentences for two kinds of reader, as templates.
 *
 * The folder has the words, a folder for each language; the shapes they must fill stand beside it.
 *
 * @module
 */

import type { FindingCode } from '../../findings/catalogue.ts';
import type { FindingFacts } from '../../findings/finding.ts';
import type { FactOf } from './fact.ts';
import type { ValueName } from './finding-values.ts';
import type { Phrases, SpokenOf, Template } from './template.ts';

/** The words of one code. */
export interface Message {
	/** Short, without full stop. */
	readonly title: string;
	/** One or two plain sentences for somebody who has never seen a DNS record. */
	readonly owner: Template;
	/** What becomes of the mail, for the same reader; left out where that has been told. */
	readonly consequence?: Template;
	/** One or two exact sentences for a mail admin; the renderer adds the RFC section. */
	readonly admin: Template;
}

/** The words of every code; one that is missing does not compile. */
export type Messages = { readonly [Code in FindingCode]: Message };

/** What words of a code may speak of. */
type KnownOf<Code extends FindingCode, Phrase extends string> =
	| FactOf<FindingFacts[Code]>
	| ValueName
	| Phrase
	| Capitalize<Phrase>;

/** `code: name` for each name in the words that stands for nothing. */
type UnknownIn<Words, Phrase extends string> = {
	[Code in keyof Words &
		FindingCode]: `${Code}: ${Exclude<SpokenOf<Words[Code][keyof Words[Code]]>, KnownOf<Code, Phrase>> & string}`;
}[keyof Words & FindingCode];

/** The words of a language; those that speak of a fact that findings of their code do not have do not compile. */
export function spoken<const Words extends Partial<Messages>, const Said extends Phrases>(
	words: Words,
	_phrases: Said,
	..._unknown: [UnknownIn<Words, keyof Said & string>] extends [never]
		? []
		: [unknown: UnknownIn<Words, keyof Said & string>]
): Words {
	return words;
}
