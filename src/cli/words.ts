/**
 * The command's own sentences, in the language it speaks.
 *
 * @module
 */

import type { Locale } from '../report/locale.ts';
import { commandWords as german } from '../report/messages/de/command.ts';
import { commandWords as english } from '../report/messages/en/command.ts';
import { filled } from '../report/messages/template.ts';

type Words = { readonly [name in keyof typeof english]: string };

const WORDS: { readonly [locale in Locale]: Words } = { en: english, de: german };

/** A sentence, with what it speaks of. */
export function told(
	locale: Locale,
	name: keyof Words,
	facts: { readonly [fact: string]: string } = {},
): string {
	return filled(WORDS[locale][name], (fact) => facts[fact] ?? '');
}
