/**
 * The languages that reports are written in, by their tags.
 *
 * @module
 */

import type { Language } from './language.ts';
import type { Languages } from './language-choice.ts';
import type { Locale } from './locale.ts';
import { german } from './messages/de.ts';
import { english } from './messages/en.ts';

const BY_LOCALE: { readonly [locale in Locale]: Language } = { en: english, de: german };

/** Every language. */
export const languages: Languages = [english, german];

/** The words of a language. */
export function languageOf(locale: Locale): Language {
	return BY_LOCALE[locale];
}
