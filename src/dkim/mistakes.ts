/**
 * Recognizes how a key record came to be broken, so that a report can say what to do about it.
 *
 * Names for mistakes only: none of this decides whether a record is usable. Plain searches, no
 * backtracking.
 *
 * @module
 */

import { lowerAscii } from '../names/domain-name.ts';

/** How a list of tags was damaged before it was published. */
type ListMistake =
	/** Quotation marks of the zone file became part of the record. */
	| 'quotes'
	/** `\;`: an escape of the zone file became part of the record. */
	| 'escaped-semicolon'
	/** The version is not in front but right behind other text: the strings stand in the wrong order. */
	| 'strings-swapped'
	/** Tags parted by commas. */
	| 'commas'
	/** Tags parted by blanks alone. */
	| 'missing-semicolon';

/** What a record is that is no DKIM key. */
type OtherText =
	| 'empty'
	| 'spf'
	| 'dmarc'
	/** `v=` of yet another record. */
	| 'other-version'
	| 'verification'
	/** A domain name: the target of a CNAME, entered as text. */
	| 'name'
	/** The second half of a key. */
	| 'key-part'
	| 'text';

/** How the value of `p=` was spoiled. */
type KeyTextMistake = 'pem' | 'quotes' | 'p-repeated' | 'backslash' | 'comma' | 'placeholder';

const VERSION = 'v=dkim1';

/** Tells how a list of tags was spoiled, or `null`. */
export function listMistake(text: string): ListMistake | null {
	const lower = lowerAscii(text);
	if (text.includes('"')) return 'quotes';
	if (text.includes('\\;')) return 'escaped-semicolon';
	const at = lower.indexOf(VERSION);
	if (at > 0 && !'; \t'.includes(lower.charAt(at - 1))) return 'strings-swapped';
	if (at < 0) return null;
	const behind = lower.slice(at + VERSION.length).trimStart();
	if (behind.startsWith(',')) return 'commas';
	return behind.length > 1 && 'pkhstn'.includes(behind.charAt(0)) ? 'missing-semicolon' : null;
}

/** Tells whether a text shows signs of having been meant as a key record, even without valid tags. */
export function mentionsDkim(text: string): boolean {
	return lowerAscii(text).includes(VERSION);
}

function everyUnit(text: string, isAllowed: (unit: string) => boolean): boolean {
	for (const unit of text) if (!isAllowed(unit)) return false;
	return true;
}

const isNameUnit = (unit: string): boolean => /[a-z0-9._-]/i.test(unit);
const isBase64Unit = (unit: string): boolean => /[a-z0-9+/= ]/i.test(unit);

/** Tells what a record is that is no DKIM key; `version` is the value of its `v=`, if it has one. */
export function otherText(text: string, version: string | null): OtherText {
	const trimmed = text.trim();
	const lower = lowerAscii(version ?? '');
	if (trimmed === '') return 'empty';
	if (lower.startsWith('spf1')) return 'spf';
	if (lower.startsWith('dmarc1')) return 'dmarc';
	if (version !== null) return 'other-version';
	if (lowerAscii(trimmed).includes('verif')) return 'verification';
	if (trimmed.length <= 254 && trimmed.includes('.') && everyUnit(trimmed, isNameUnit)) {
		return 'name';
	}
	return trimmed.length >= 40 && everyUnit(trimmed, isBase64Unit) ? 'key-part' : 'text';
}

/** Values of `v=` that other records own, so that a `p=` behind them is none of DKIM's. */
const OTHER_VERSIONS = ['spf', 'dmarc', 'sts', 'tlsrpt', 'bimi'];

/** Tells whether a `v=` is that of another kind of record. */
export function isOtherVersion(version: string): boolean {
	const lower = lowerAscii(version);
	return OTHER_VERSIONS.some((other) => lower.startsWith(other));
}

/** Instructions are copied with the words that were to be replaced. */
const PLACEHOLDER_SIGNS = ['<', '{', '[', '...', '\u2026', 'public', 'your', 'xxx'];

/** Tells how a `p=` that does not decode was spoiled, or `null`. */
export function keyTextMistake(value: string): KeyTextMistake | null {
	if (value.includes('-----')) return 'pem';
	if (value.includes('"')) return 'quotes';
	if (/^p[ \t]{0,9}=/i.test(value)) return 'p-repeated';
	if (value.includes('\\')) return 'backslash';
	const lower = lowerAscii(value.slice(0, 100));
	// Chance puts such letters into a real key too, but real keys are longer.
	const isShort = value.length < 100;
	if (isShort && PLACEHOLDER_SIGNS.some((sign) => lower.includes(sign))) return 'placeholder';
	return value.includes(',') ? 'comma' : null;
}
