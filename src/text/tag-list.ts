/**
 * Reads `tag=value` lists as DKIM defines them (RFC 6376 §3.2) and DMARC borrows them (RFC 9989 §4.7).
 *
 * Only splits: what is wrong with a tag is noted on the tag, and whether that spoils the list, what a
 * repeated name means and which names are known is left to the caller. One pass, no backtracking.
 *
 * The folder holds what DKIM and DMARC records have in common as text.
 *
 * @module
 */

/** Half-open range of UTF-16 units in the record's strings joined. */
type TextSpan = readonly [start: number, end: number];

/**
 * What is wrong with one tag: nothing between two semicolons, no `=`, a name outside the grammar (an
 * empty one too), a unit the grammar does not allow in a value.
 */
type TagProblem = 'empty' | 'no-equals' | 'name-invalid' | 'value-invalid';

/** What is wrong with the whole list: the rest of it was not read. */
type TagListProblem = 'too-long' | 'too-many-tags';

/** One tag as it stands in the text; `name` and `value` are trimmed of the allowed white space. */
export interface RawTag {
	/** As written, not folded; `""` with problem `empty` or `no-equals`. */
	readonly name: string;
	/** As written; of a tag without `=` the whole trimmed text. */
	readonly value: string;
	readonly nameSpan: TextSpan;
	readonly valueSpan: TextSpan;
	/** Name to value, trimmed; the semicolon is not part of it. */
	readonly span: TextSpan;
	readonly problem?: TagProblem;
	/** Index of the first unit that is not allowed, with `name-invalid` and `value-invalid`. */
	readonly problemAt?: number;
}

/** The tags in the order of the text. */
export interface TagList {
	readonly tags: readonly RawTag[];
	readonly problem?: TagListProblem;
}

/** Where DKIM and DMARC differ. */
export interface TagListGrammar {
	/**
	 * `fws`: SP, HTAB and CRLF before either (RFC 6376 §2.8); `wsp`: SP and HTAB alone (RFC 9989 §4.8).
	 */
	readonly whiteSpace: 'fws' | 'wsp';
	/**
	 * `alnum`: a letter, then letters, digits and underscores (RFC 6376 §3.2); `alpha`: letters
	 * (RFC 9989 §4.8).
	 */
	readonly names: 'alnum' | 'alpha';
}

/** The most UTF-16 units that are read: a TXT record's data holds no more than 65,535 octets. */
export const MAX_TAG_LIST_LENGTH = 65_536;

/** The most tags that are kept. */
export const MAX_TAGS = 100;

const HTAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SP = 0x20;
const SEMICOLON = 0x3b;

function isWsp(unit: number): boolean {
	return unit === SP || unit === HTAB;
}

/** The index behind the white space that starts at `from`. */
function skipBlank(
	text: string,
	from: number,
	end: number,
	{ whiteSpace }: TagListGrammar,
): number {
	let at = from;
	for (;;) {
		const unit = at < end ? text.charCodeAt(at) : SEMICOLON;
		if (isWsp(unit)) at++;
		// RFC 6376 §2.8: a line break is white space only where SP or HTAB follows.
		else if (whiteSpace === 'fws' && unit === CR && isFold(text, at, end)) at += 3;
		else return at;
	}
}

function isFold(text: string, at: number, end: number): boolean {
	return at + 2 < end && text.charCodeAt(at + 1) === LF && isWsp(text.charCodeAt(at + 2));
}

/** The index where the white space that ends at `end` starts. */
function skipBlankBackwards(
	text: string,
	start: number,
	end: number,
	{ whiteSpace }: TagListGrammar,
): number {
	let at = end;
	while (at > start) {
		if (isWsp(text.charCodeAt(at - 1))) at--;
		else if (whiteSpace === 'fws' && at - 2 >= start && isFold(text, at - 2, end)) at -= 2;
		else break;
	}
	return at;
}

function isAlpha(unit: number): boolean {
	return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

/** The index of the first unit that no tag name may hold there, or -1; an empty name ends at once. */
function badNameUnit(text: string, [start, end]: TextSpan, { names }: TagListGrammar): number {
	if (start === end) return start;
	for (let at = start; at < end; at++) {
		const unit = text.charCodeAt(at);
		if (isAlpha(unit)) continue;
		const isDigitOrUnderscore = (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;
		if (names === 'alpha' || at === start || !isDigitOrUnderscore) return at;
	}
	return -1;
}

/** The index of the first unit that is neither printable ASCII nor allowed white space, or -1. */
function badValueUnit(text: string, [start, end]: TextSpan, grammar: TagListGrammar): number {
	let at = start;
	while (at < end) {
		const unit = text.charCodeAt(at);
		if (unit > SP && unit < 0x7f) {
			at++;
			continue;
		}
		const behind = skipBlank(text, at, end, grammar);
		if (behind === at) return at;
		at = behind;
	}
	return -1;
}

/** Reads what stands between two semicolons. */
function readTag(text: string, from: number, to: number, grammar: TagListGrammar): RawTag {
	const start = skipBlank(text, from, to, grammar);
	const end = skipBlankBackwards(text, start, to, grammar);
	const span: TextSpan = [start, end];
	const equals = text.slice(start, end).indexOf('=');
	if (equals < 0) {
		const problem = start === end ? 'empty' : 'no-equals';
		const value = text.slice(start, end);
		return { name: '', value, nameSpan: [start, start], valueSpan: span, span, problem };
	}
	const nameEnd = skipBlankBackwards(text, start, start + equals, grammar);
	const nameSpan: TextSpan = [start, nameEnd];
	const valueSpan: TextSpan = [skipBlank(text, start + equals + 1, end, grammar), end];
	const name = text.slice(...nameSpan);
	const tag = { name, value: text.slice(...valueSpan), nameSpan, valueSpan, span };
	const badName = badNameUnit(text, nameSpan, grammar);
	if (badName >= 0) return { ...tag, problem: 'name-invalid', problemAt: badName };
	const badValue = badValueUnit(text, valueSpan, grammar);
	return badValue < 0 ? tag : { ...tag, problem: 'value-invalid', problemAt: badValue };
}

/**
 * Splits a record's text into tags. One final semicolon, with or without white space behind it, ends the
 * last tag; an empty or blank text has none.
 *
 * ```abnf
 * tag-list = tag-spec *( ";" tag-spec ) [ ";" ]
 * tag-spec = [FWS] tag-name [FWS] "=" [FWS] tag-value [FWS]
 * ```
 */
export function readTagList(text: string, grammar: TagListGrammar): TagList {
	const end = Math.min(text.length, MAX_TAG_LIST_LENGTH);
	const tags: RawTag[] = [];
	let from = 0;
	while (from < end) {
		const semicolon = text.indexOf(';', from);
		const to = semicolon < 0 || semicolon > end ? end : semicolon;
		// RFC 6376 §3.2 ends with an optional ";"; blanks behind it are everywhere and harm nobody.
		if (to === end && skipBlank(text, from, end, grammar) === end) break;
		if (tags.length === MAX_TAGS) return { tags, problem: 'too-many-tags' };
		tags.push(readTag(text, from, to, grammar));
		from = to + 1;
	}
	return text.length > end ? { tags, problem: 'too-long' } : { tags };
}
