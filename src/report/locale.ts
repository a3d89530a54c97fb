/**
 * The languages that reports are written in.
 *
 * @module
 */

import { oneOf, type Read } from '../input/fields.ts';

/** English or German. */
export type Locale = 'en' | 'de';

const LOCALES: { readonly [locale in Locale]: true } = { en: true, de: true };

/** Every language. */
export const locales: readonly Locale[] = Object.keys(LOCALES) as Locale[];

/** Tells whether reports are written in a language. */
export function isLocale(value: string | undefined): value is Locale {
	return value !== undefined && Object.hasOwn(LOCALES, value);
}

/** A language that reports are written in; callers may write JavaScript. */
export const localeField: Read<Locale> = /* @__PURE__ */ oneOf(locales);

/** Whom words are for: the owner of a domain who has never seen a DNS record, or somebody who runs mail servers. */
export type Tone = 'owner' | 'admin';

/** Whom words are for; callers may write JavaScript. */
export const toneField: Read<Tone> = /* @__PURE__ */ oneOf(['owner', 'admin']);
