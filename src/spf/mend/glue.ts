/**
 * Words in which a blank was lost: where a term certainly begins, at the seam of two strings, or before an
 * ending that DNS has to tell from a part of the name.
 *
 * @module
 */

import { beginsAtSeam, beginsTerm, isOddName, nameOf, outsideMacros, termOf } from './grammar.ts';
import { beginsMisspelt, isFreeModifier, readTerm } from './term.ts';

/** No mistake cuts words into more pieces. */
const MAX_PIECES = 100;
/** Characters by which the beginning of a term is known. */
const MAX_START = 16;
/** Terms without a sign of their own that a word can end in. */
const ENDING = /^(.+?)([+?~-]?(?:all[?~-]?|mx|ptr|a))$/i;
/** Words whose value is a host name, which may hold what looks like another term. */
const NAME_TERM = /^[+?~-]?(?:include|exists|a|mx|ptr)[:/=]|^(?:redirect|exp)[=:]/i;

/** Short terms in front of a modifier, which look like the name of one that nobody knows. */
const GLUED_MODIFIER = /^((?:[+?~-]?(?:all|mx|ptr|a)){1,4})((?:redirect|exp)=.+)$/i;

/** Cut at places. */
function cutAt(text: string, places: readonly number[]): readonly string[] {
	const ends = [...places, text.length];
	return ends
		.map((end, i) => text.slice(i === 0 ? 0 : ends[i - 1], end))
		.filter((part) => part !== '');
}

/** Where in a word a term certainly begins. */
function certainPlaces(text: string): readonly number[] {
	const outside = outsideMacros(text);
	const places: number[] = [];
	for (let i = 1; i < text.length && places.length < MAX_PIECES; i++) {
		const rest = text.slice(i, i + MAX_START);
		const isTerm = beginsTerm(rest) || (/^[+?~]/.test(rest) && beginsMisspelt(rest));
		if (outside[i] !== true || !isTerm) continue;
		// `~include:` begins at its sign, `redirect` not at its `r`; no name and no address ends in a sign.
		const last = places[places.length - 1] ?? 0;
		let start = i;
		while (start > last && /[+?~-]/.test(text[start - 1] ?? '')) start--;
		if (start === last) continue;
		places.push(start);
	}
	return places;
}

/** Whether a word can be read as one term. */
function isReadable(text: string): boolean {
	return termOf(text) !== null || readTerm(text) !== null;
}

/** Whether a word is read as a network, whatever it is called: `include:192.0.2.1`. */
function isNetworkTerm(text: string): boolean {
	const read = readTerm(text);
	return read?.kind === 'term' && /^[+?~-]?ip[46]:/.test(read.text);
}

/** `…mx:` and `…a:`, whose name is so short that both sides have to be terms. */
function atShortName(text: string): readonly string[] | null {
	for (const { index } of text.matchAll(/(?:mx|a):(?=[a-z0-9%_-]+[.}])/gi)) {
		const sign = /[+?~-]/.test(text[index - 1] ?? '') ? 1 : 0;
		const place = index - sign;
		const [head = '', tail = ''] = cutAt(text, [place]);
		if (place > 0 && termOf(tail) !== null && isReadable(head)) return [head, tail];
	}
	return null;
}

/** A word that ends in a short term behind what is no name: `ip4:192.0.2.9mx`, `mx-all`. */
function atEnding(text: string): readonly string[] | null {
	const [, head = '', tail = ''] = ENDING.exec(text) ?? [];
	// A path ends no host name, and no label begins with a hyphen.
	const isPath = /[./]$/.test(head) || /\/\/[^/]+\//.test(head);
	if (isPath && /all$/i.test(tail) && isReadable(head)) return [head, tail];
	const isNamed = NAME_TERM.test(head);
	if (head === '' || (isNamed && !isNetworkTerm(head))) return null;
	const before = isNamed || termOf(head) === null ? atEnding(head) : [head];
	const isNetwork = before === null && (isNamed || (/^[+?~-]*ip/i.test(head) && isReadable(head)));
	if (before === null && !isNetwork) return null;
	return [...(before ?? [head]), tail];
}

/** A name alone, with its sign. */
export const NAME_ALONE: RegExp =
	/^[+?~-]*(?:include|ipv?4|ipv?6|exists|a|mx|ptr|redirect|exp)[:=]{1,2}$/i;

/** Pieces without a name in front of a term that has one of its own: `include:ip4:192.0.2.1`. */
function withoutDoubledNames(pieces: readonly string[]): readonly string[] {
	return pieces.filter((piece, i) => i === pieces.length - 1 || !NAME_ALONE.test(piece));
}

/** The pieces of a word in which blanks were lost for certain; the word itself where none was. */
export function certainPieces(text: string): readonly string[] {
	const [, short = '', modifier = ''] = GLUED_MODIFIER.exec(text) ?? [];
	if (short !== '') return [...certainPieces(short), modifier];
	const isTerm = termOf(text) !== null;
	if (isTerm && !NAME_TERM.test(text) && (!/^[a-z]+=/i.test(text) || isFreeModifier(text))) {
		return [text];
	}
	const pieces = withoutDoubledNames(cutAt(text, certainPlaces(text)));
	return pieces.flatMap((piece) => {
		if (termOf(piece) !== null && !isOddName(piece)) return [piece];
		return atShortName(piece) ?? atEnding(piece) ?? [piece];
	});
}

/** The pieces of a word at those of its seams behind which a term begins; `null` where none does. */
export function seamPieces(text: string, seams: readonly number[]): readonly string[] | null {
	const ends = [...seams.slice(1), text.length];
	const places = seams.flatMap((seam, i) => {
		const string = text.slice(seam, ends[i]);
		if (!beginsAtSeam(string) && !beginsMisspelt(string)) return [];
		// The sign of a term may be the end of the string before: `~` and `all`.
		const [sign = ''] = /[+?~-]$/.exec(text.slice(0, seam)) ?? [];
		return [/^[+?~-]/.test(string) ? seam : seam - sign.length];
	});
	return places.length === 0 ? null : cutAt(text, places);
}

/** A name that short terms may be glued to. */
export interface Glued {
	/** The term with the name as it should be, and those behind it. */
	readonly terms: readonly string[];
	/** The name without what is glued to it. */
	readonly name: string;
	/** Only at the end of a record is an end meant. */
	readonly isCertain: boolean;
}

/** Terms that are glued to one name at most. */
const MAX_GLUED = 3;
const ENDINGS = [/[+?~-]a[l1]{1,3}[.,;]*$/i, /all[?~-]?$/i, /(?:mx|a)(?:\/\d+){0,2}$/i, /ptr$/i];
/** The name of a term whose value stands behind a blank. */
const OPEN_ENDING = /[+?~-]?(?:include|ip[46]?|exists|redirect)$/i;

/**
 * How a term with a name could be several; the longest ending first. `-all` ends a name for certain only where it
 * ends the record, since `a.example-all` is a name.
 */
export function gluedEndings(text: string, isLast: boolean, depth = 0): readonly Glued[] {
	if (!NAME_TERM.test(text) || depth === MAX_GLUED) return [];
	const found: Glued[] = [];
	const open = text.replace(OPEN_ENDING, '');
	const bare = open === text ? null : nameOf(open);
	if (bare !== null) found.push({ terms: [open], name: bare, isCertain: true });
	for (const ending of ENDINGS) {
		const at = text.search(ending);
		const tail = text.slice(at);
		if (at < 1) continue;
		const isCertain = isLast || !tail.startsWith('-');
		const head = text.slice(0, at);
		const read = termOf(tail) === null ? readTerm(tail) : null;
		const end = read?.kind === 'term' ? read.text : tail;
		// No mend makes an `all` that lets everybody in.
		const behind = /^\+?all$/i.test(end) ? '~all' : end;
		const name = nameOf(head);
		if (name !== null) found.push({ terms: [head, behind], name, isCertain });
		for (const inner of gluedEndings(head, isLast, depth + 1)) {
			found.push({ ...inner, terms: [...inner.terms, behind] });
		}
	}
	return found;
}
