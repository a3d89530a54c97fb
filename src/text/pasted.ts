/**
 * What comes along when a record is pasted from a zone file or a web page, and tags that lost their marks:
 * what the readers of damaged DKIM and DMARC records have in common.
 *
 * @module
 */

import { INVISIBLE } from './folded.ts';
import { legible, legibleMends, withoutQuotes } from './legible.ts';
import type { Mend } from './mend.ts';
import { rowLength, rowTail } from './row.ts';
import { beginningOf } from './shorten.ts';

/** `s1._domainkey.shop.example. 3600 IN TXT`, `TXT:`, `DMARC record:` in front of a value. */
const LABEL =
	/^(?:@ )?(?:[\w.-]{1,253} )?(?:\d{1,9} )?(?:IN )?TXT(?: ?[:=])? ?|^(?:DMARC|DKIM|TXT)[- ]?(?:record|eintrag|value)? ?: ?/i;

/** What a record begins with that says what it is. */
const VERSION = /^v ?= ?(?:dmarc|dkim)/i;

/** A pasted value without what stood around it: quotation marks, escapes, its place in a zone file. */
export interface PastedValue {
	readonly text: string;
	readonly mends: readonly Mend[];
}

/** Reads a pasted value; `null` where it is too long. */
export function pastedValue(octets: string): PastedValue | null {
	const read = legible([octets]);
	if (read === null) return null;
	const { text: bare, mends } = withoutQuotes(read);
	const text = bare.replaceAll(INVISIBLE, '').replace(/ {2,}/g, ' ').trim();
	const [plain = ''] = LABEL.exec(text) ?? [];
	const row = rowLength(text, VERSION);
	const label = row > plain.length ? text.slice(0, row) : plain;
	const value = text
		.slice(label.length, rowTail(text))
		.replace(/^[(\s]+/, '')
		.replace(/[)\s]+$/, '');
	return {
		text: value,
		mends: [...legibleMends(octets, mends), { found: label.trim(), meant: '', reason: 'label' }],
	};
}

/** Characters before a lost mark that are told. */
const MAX_LEAD = 24;

/** One tag of a damaged list, its name in lower case. */
export interface PastedTag {
	readonly name: string;
	readonly value: string;
	/** Name, sign and value as they stand there. */
	readonly written: string;
	/** What parts it from the tag before, that one included. */
	readonly lead: string;
}

/** What a damaged list is read by. */
export interface PastedGrammar {
	readonly names: readonly string[];
	/** Whether a value is whole, so that a name glued to it begins a tag of its own. */
	readonly isWhole: (name: string, value: string) => boolean;
}

/** A name with its sign, at a place in the text. */
interface Mark {
	readonly name: string;
	readonly start: number;
	readonly end: number;
}

/** The longest known name that ends where a sign stands. */
function nameBefore(text: string, end: number, names: readonly string[]): string | null {
	const ahead = text.slice(Math.max(0, end - 8), end).toLowerCase();
	const [longest] = names
		.filter((name) => ahead.endsWith(name))
		.sort((left, right) => right.length - left.length);
	return longest ?? null;
}

/** Where tags begin: behind a mark or a blank, or glued to a value that is whole. */
function marksIn(text: string, { names, isWhole }: PastedGrammar): readonly Mark[] {
	const marks: Mark[] = [];
	for (const { 0: sign, index } of text.matchAll(/ ?(?:={1,3}|:{1,2}) ?/g)) {
		const before = marks[marks.length - 1];
		if (before !== undefined && index < before.end) continue;
		const name = nameBefore(text, index, names);
		if (name === null) continue;
		const start = index - name.length;
		const isParted = start === 0 || /[;,| ]/.test(text[start - 1] ?? '');
		const value = before === undefined ? '' : text.slice(before.end, start).trim();
		const isGlued = sign.includes('=') && before !== undefined && isWhole(before.name, value);
		if (!isParted && !isGlued) continue;
		marks.push({ name, start, end: index + sign.length });
	}
	return marks;
}

/** The tags of a damaged list in order, and what stands in front of the first. */
export function pastedTags(
	text: string,
	grammar: PastedGrammar,
): { readonly head: string; readonly tags: readonly PastedTag[] } {
	const marks = marksIn(text, grammar);
	const tags = marks.map(({ name, start, end }, i) => {
		const value = text.slice(end, marks[i + 1]?.start ?? text.length);
		return {
			name,
			value: value.replace(/^[\s=:]+/, '').replace(/[\s;,|]+$/, ''),
			written: text.slice(start, end + value.length).replace(/[\s;,|]+$/, ''),
			lead: text.slice(marks[i - 1]?.start ?? 0, start),
		};
	});
	return { head: text.slice(0, marks[0]?.start ?? text.length).trim(), tags };
}

/** What parts a tag from what stands before it, where that is no semicolon (RFC 6376 §3.2). */
function partingMend({ lead, written }: PastedTag): Mend | null {
	const parting = /[;,| ]*$/.exec(lead)?.[0] ?? '';
	const before = lead.slice(0, lead.length - parting.length);
	if (before === '' || parting.includes(';')) return null;
	const reason = parting.includes(',') ? 'tag-comma' : 'lost-semicolon';
	// Of a long value the end is enough to find the place.
	const end = before.slice(-MAX_LEAD);
	const start = beginningOf(written, MAX_LEAD);
	return { found: `${end}${parting}${start}`, meant: `${end}; ${start}`, reason };
}

/** How tags are read otherwise than they stand there; `meant` is a tag as it should be, `null` where it is lost. */
export function tagMends(
	tags: readonly PastedTag[],
	meant: (tag: PastedTag) => string | null,
): readonly Mend[] {
	return tags.flatMap((tag): Mend[] => {
		const parting = partingMend(tag);
		const text = meant(tag);
		const signs = /^[a-z]+ ?([=:]+) ?/i.exec(tag.written)?.[1] ?? '=';
		const value = text?.slice(text.indexOf('=') + 1) ?? '';
		const isSame = text === null || tag.value.toLowerCase() === value.toLowerCase();
		const isWritten = isSame && (signs === '=' || text === null);
		const reason = isSame ? 'equals' : 'value';
		return [
			...(parting === null ? [] : [parting]),
			...(isWritten ? [] : [{ found: tag.written, meant: text ?? '', reason } as const]),
		];
	});
}

/** How a version in front of tags was read; `found` is as it stands there, `rest` what follows it. */
export function versionMends(found: string, meant: string, rest: string): readonly Mend[] {
	// The name of the tag may be written either way, its value may not (RFC 6376 §3.2, §3.6.1).
	const bare = found.replace(/ /g, '').replace(/^V/, 'v');
	const [, parting = '', next = ''] = /^([;,| ]*)(.*)$/s.exec(rest) ?? [];
	const start = beginningOf(next, MAX_LEAD);
	if (found === '') return [{ found: start, meant: `${meant}; ${start}`, reason: 'version' }];
	const isParted = parting.includes(';') || next === '';
	const reason = parting.includes(',') ? 'tag-comma' : 'lost-semicolon';
	const lost: Mend = { found: `${found}${parting}${start}`, meant: `${meant}; ${start}`, reason };
	return [
		...(bare === meant ? [] : [{ found: found.trim(), meant, reason: 'version' } as const]),
		...(isParted ? [] : [lost]),
	];
}
