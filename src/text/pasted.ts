/**
 * What comes along when a record is pasted from a zone file or a web page, and tags that lost their marks:
 * what the readers of damaged DKIM and DMARC records have in common.
 *
 * @module
 */

import { INVISIBLE, legible, withoutQuotes } from './legible.ts';

/** `s1._domainkey.shop.example. 3600 IN TXT`, `TXT:`, `DMARC record:` in front of a value. */
const LABEL =
	/^(?:@ )?(?:[\w.-]{1,253} )?(?:\d{1,9} )?(?:IN )?TXT(?: ?[:=])? ?|^(?:DMARC|DKIM|TXT)[- ]?(?:record|eintrag|value)? ?: ?/i;

/** A pasted value without what stood around it: quotation marks, escapes, its place in a zone file. */
export function pastedValue(octets: string): string | null {
	const read = legible([octets]);
	if (read === null) return null;
	const text = withoutQuotes(read).text.replaceAll(INVISIBLE, '').replace(/ {2,}/g, ' ').trim();
	const bare = text
		.replace(LABEL, '')
		.replace(/^[(\s]+/, '')
		.replace(/[)\s]+$/, '');
	return bare.trim();
}

/** One tag of a damaged list, its name in lower case. */
export interface PastedTag {
	readonly name: string;
	readonly value: string;
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
	const tags = marks.map(({ name, end }, i) => {
		const value = text.slice(end, marks[i + 1]?.start ?? text.length);
		return { name, value: value.replace(/^[\s=:]+/, '').replace(/[\s;,|]+$/, '') };
	});
	return { head: text.slice(0, marks[0]?.start ?? text.length).trim(), tags };
}
