/**
 * A check as the fragment of a link, which browsers send to no server.
 *
 * @module
 */

import { localeOf, type PageLocale } from './words.ts';

/** What stands in the form; of `relay` and `smtp` one is empty. */
export interface Entry {
	readonly from: string;
	/** The id of a relay of the catalogue. */
	readonly relay: string;
	/** The outgoing server, as typed. */
	readonly smtp: string;
}

/** What a link holds. */
export interface Linked {
	readonly entry: Entry;
	readonly locale: PageLocale | null;
}

/** Longest address (RFC 5321 §4.5.3.1) and server that a link may bring. */
const MAX_FROM = 320;
const MAX_SMTP = 260;

/** The fragment of a check, `#` included. */
export function fragmentOf({ from, relay, smtp }: Entry, locale: PageLocale): string {
	const sender = smtp === '' ? { relay } : { smtp };
	return `#${new URLSearchParams({ from, ...sender, lang: locale })}`;
}

/**
 * Reads a fragment; `null` where it holds no whole check. Anybody can make such a link.
 *
 * @param ids - Of the catalogue.
 */
export function readFragment(fragment: string, ids: ReadonlySet<string>): Linked | null {
	const given = new URLSearchParams(fragment.slice(1));
	const [from, relay, smtp] = ['from', 'relay', 'smtp'].map((key) => given.get(key) ?? '') as [
		string,
		string,
		string,
	];
	if (from === '' || from.length > MAX_FROM || smtp.length > MAX_SMTP) return null;
	if (smtp === '' ? !ids.has(relay) : relay !== '') return null;
	const lang = given.get('lang');
	return { entry: { from, relay, smtp }, locale: lang === null ? null : localeOf(lang) };
}
