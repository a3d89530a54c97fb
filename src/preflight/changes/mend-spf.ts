/**
 * Mends the slips of an SPF record: what was meant takes the place of what was written, and a term that
 * means nothing goes. Such a record is permerror for everybody, so nobody can lose by it.
 *
 * @module
 */

import { parseAddress } from '../../ip/address.ts';
import { lowerAscii } from '../../names/domain-name.ts';
import { parseRecord, termsOf } from '../../spf/read-record.ts';
import type { SpfRecord, SpfTerm } from '../../spf/record.ts';
import { meantNames } from '../../spf/slips.ts';

/** Longer text is left alone. */
const MAX_TEXT = 4096;

/** `v=spf1` with what people put around it, before a blank, the end, or a term that was glued to it. */
const VERSION =
	/^v ?= ?spf(?: ?1[0.,;:]?)?(?= |$|(?<=1[0.,;:]?)[+?~-]?(?:(?:include|ip4|ip6|a|mx|exists|ptr):|redirect=|all))/i;

/**
 * The record a text was meant to be, with a version that receivers take (RFC 7208 §4.5): blanks or quotation
 * marks in front, `v=spf1;`, `v = SPF1`, a sign behind it. `null` where it was not meant to be one.
 */
export function meantRecord(text: string): string | null {
	if (text.length > MAX_TEXT) return null;
	const trimmed = text.replaceAll(/["'\\]/g, '').trim();
	const version = VERSION.exec(trimmed);
	if (version === null || /^v=spf1 /i.test(text)) return null;
	return `v=spf1 ${trimmed.slice(version[0].length).trim()}`.trim();
}

/** Signs that came along when the term was copied out of a sentence. */
function withoutDressing(text: string): string {
	return text.replace(/^["'(]+/, '').replace(/["'),;.]+$/, '');
}

/** An address that stands alone, or behind another mechanism: `203.0.113.9`, `include:203.0.113.9`. */
function addressTerm(text: string): string | null {
	const [, qualifier = '', rest = ''] = /^([+?~-]?)(.+)$/.exec(text) ?? [];
	for (const value of [rest, rest.replace(/^[a-z][a-z0-9]*[:=]/i, '')]) {
		const [address = '', prefix] = value.split('/');
		const family = parseAddress(address)?.family;
		if (family === undefined) continue;
		return `${qualifier}ip${family}:${address}${prefix === undefined ? '' : `/${prefix}`}`;
	}
	return null;
}

/** A term under the name it was probably meant to have; `null` where there is nothing to mend. */
function meantTerm(text: string): string | null {
	const [, qualifier = '', typed = '', sign = '', value = ''] =
		/^([+?~-]?)([a-z0-9]+)([:=]?)(.*)$/i.exec(text) ?? [];
	const meant = meantNames(lowerAscii(typed), value, sign !== '')
		.map(({ name, separator }) => `${qualifier}${name}${separator}${value}`)
		.find((each) => normalTerm(each) !== normalTerm(text) && isValidTerm(each));
	return meant ?? null;
}

function isValidTerm(text: string): boolean {
	const record = parseRecord(`v=spf1 ${text}`);
	return record.valid && termsOf(record).length === 1;
}

/** What a broken term was meant to be; `null` where nobody can tell. */
function mendTerm({ text }: SpfTerm): string | null {
	const bare = withoutDressing(text);
	const candidates = [bare, meantTerm(bare), addressTerm(bare)];
	return candidates.find((each) => each !== null && each !== '' && isValidTerm(each)) ?? null;
}

/** A qualifier that a blank parted from its `all`: without it the record would let everybody in. */
function rejoin(terms: readonly string[]): readonly string[] {
	return terms.flatMap((text, i) => {
		if (/^[+?~-]$/.test(text)) return [];
		const before = terms[i - 1] ?? '';
		return [/^[+?~-]$/.test(before) ? `${before}${text}` : text];
	});
}

/** The terms in order, broken ones mended or left out, a modifier that is given twice once. */
function mendedTerms(record: SpfRecord): readonly string[] {
	const seen = new Set<string>();
	return termsOf(record).flatMap((term) => {
		if (term.kind === 'invalid') return mendTerm(term) ?? [];
		if (term.kind !== 'modifier') return [term.text];
		const { name } = term;
		const meant = meantTerm(term.text);
		if (meant !== null && isValidTerm(meant)) return [meant];
		if (name !== 'redirect' && name !== 'exp') return [term.text];
		if (seen.has(name)) return [];
		seen.add(name);
		return [term.text];
	});
}

/** Octets of UTF-8 that word processors put in place of plain ones: dashes, blanks, nothing at all. */
const TYPOGRAPHY: readonly (readonly [string, string])[] = [
	['\xe2\x80\x93', '-'],
	['\xe2\x80\x94', '-'],
	['\xe2\x88\x92', '-'],
	['\xc2\xa0', ' '],
	['\xe2\x80\x8b', ''],
	['\xef\xbb\xbf', ''],
	['\t', ' '],
];

function plain(text: string): string {
	return TYPOGRAPHY.reduce((mended, [odd, even]) => mended.replaceAll(odd, even), text);
}

/** The record, valid: as it is, or mended; `null` where mending leaves nothing to build on. */
export function mendRecord(text: string): SpfRecord | null {
	if (text.length > MAX_TEXT) return null;
	const parsed = parseRecord(plain(text));
	const terms = termsOf(parsed);
	const slips = terms.some((term) => term.kind === 'modifier' && meantTerm(term.text));
	if (parsed.valid && !slips) return parsed;
	const rejoined = parseRecord(['v=spf1', ...rejoin(terms.map((term) => term.text))].join(' '));
	const mended = parseRecord(['v=spf1', ...mendedTerms(rejoined)].join(' '));
	return mended.valid ? mended : null;
}

/** `all` in the form two of them are compared in. */
export function normalTerm(text: string): string {
	return lowerAscii(text).replace(/^\+/, '');
}
