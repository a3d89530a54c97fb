/**
 * Which of some languages a caller wants.
 *
 * @module
 */

import { alternatives, invalid } from '../input/fields.ts';
import type { Language } from './language.ts';
import { localeOfTag } from './locale.ts';

/** The languages that may be chosen among; the first is taken where none is named. */
export type Languages = readonly [Language, ...Language[]];

/** The language that a caller wants, of those that are there; the first where none is named. */
export function chosenLanguage(tag: unknown, among: Languages, path: string): Language {
	if (tag === undefined) return among[0];
	const found = among.find(({ locale }) => locale === localeOfTag(tag));
	if (found !== undefined) return found;
	const known = alternatives(among.map(({ locale }) => locale));
	const { exampleTag } = among[among.length - 1] ?? among[0];
	throw invalid(path, `must be ${known}, or a tag that begins so, such as "${exampleTag}"`);
}
