/**
 * The languages that reports are written in.
 *
 * @module
 */

/** English or German. */
export type Locale = 'en' | 'de';

const LOCALES: { readonly [locale in Locale]: true } = { en: true, de: true };

/** Every language. */
export const locales: readonly string[] = Object.keys(LOCALES);

/** Tells whether reports are written in a language; callers may write JavaScript. */
export function isLocale(value: unknown): value is Locale {
	return typeof value === 'string' && locales.includes(value);
}

/** What is wrong where {@link isLocale} says no. */
export const NO_LOCALE: string = `none of ${locales.join(', ')}`;

/** Whom words are for: the owner of a domain who has never seen a DNS record, or somebody who runs mail servers. */
export type Tone = 'owner' | 'admin';
