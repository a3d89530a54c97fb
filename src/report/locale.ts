/**
 * The languages that reports are written in, and whom they are for.
 *
 * @module
 */

import { oneOf, type Read } from '../input/fields.ts';

/** English or German. */
export type Locale = 'en' | 'de';

const LOCALES: { readonly [locale in Locale]: true } = { en: true, de: true };

/** Every language. */
export const locales: readonly Locale[] = Object.keys(LOCALES) as Locale[];

/** A tag of BCP 47: its first subtag is the language (RFC 5646 §2.1). */
const TAG = /^([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*$/i;

/** The language of a tag (`de` of `de-AT`); `null` where reports are not written in it. */
export function localeOfTag(tag: unknown): Locale | null {
	const language = typeof tag === 'string' ? TAG.exec(tag)?.[1]?.toLowerCase() : undefined;
	return locales.find((locale) => locale === language) ?? null;
}

/** Whom words are for: the owner of a domain who has never seen a DNS record, or somebody who runs mail servers. */
export type Tone = 'owner' | 'admin';

/** Whom words are for; callers may write JavaScript. */
export const toneField: Read<Tone> = /* @__PURE__ */ oneOf(['owner', 'admin']);
