/**
 * Picks the fixed words of a language.
 *
 * @module
 */

import type { Locale } from './locale.ts';
import { labels as german } from './messages/de/labels.ts';
import { labels as english } from './messages/en/labels.ts';
import type { Labels } from './messages/labels.ts';

const LABELS: { readonly [locale in Locale]: Labels } = { en: english, de: german };

/** The fixed words of a language. */
export function labelsOf(locale: Locale): Labels {
	return LABELS[locale];
}
