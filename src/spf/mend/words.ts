/**
 * A damaged record as words: parted at blanks and what people put in place of one, joined where a blank
 * stands inside a term.
 *
 * @module
 */

import type { Span } from '../../findings/finding.ts';
import { INVISIBLE, type Legible } from '../../text/legible.ts';
import type { MendReason } from '../../text/mend.ts';
import { beginsTerm, isHostName, outsideMacros } from './grammar.ts';

/** One word, with its place in the record. */
export interface Word {
	readonly text: string;
	readonly span: Span;
	readonly reason: MendReason | null;
	/** Places in `text` where two strings of the record meet. */
	readonly seams: readonly number[];
}

/** Mechanisms and modifiers whose colon people mistake (RFC 7208 §5, §6). */
const NAMED = /^[+?~-]*(?:include|ipv?4|ipv?6|exists|redirect)$/i;
/** A name whose value follows behind a blank. */
const OPEN =
	/^[+?~-]*(?:include|ipv?4|ipv?6|exists|a|mx|ptr|redirect|exp)(?:[:=]{1,2}|[.;])$|^(?:include|exists)[:=]https?:\/\/$/i;
const SIGNS = /^[+?~-]{1,2}$/;

/** A word being read, by its places in the legible text. */
interface Piece {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly reason: MendReason | null;
}

/** Words parted at blanks. */
function atBlanks(text: string, from: number): Piece[] {
	return [...text.slice(from).matchAll(/[^ ]+/g)].map(({ 0: word, index }) => ({
		start: from + index,
		end: from + index + word.length,
		text: word,
		reason: null,
	}));
}

/** What is invisible parts two terms where one begins behind it. */
function atInvisible(piece: Piece): Piece[] {
	if (!piece.text.includes(INVISIBLE)) return [piece];
	const parts: { text: string; start: number }[] = [{ text: '', start: piece.start }];
	for (let i = 0; i < piece.text.length; i++) {
		const unit = piece.text[i] ?? '';
		const last = parts[parts.length - 1];
		if (unit !== INVISIBLE && last !== undefined) {
			last.text += unit;
			continue;
		}
		const rest = piece.text.slice(i + 1).replaceAll(INVISIBLE, '');
		const isTerm = beginsTerm(rest) || /^[+?~-]?(?:all|(?:a|mx|ptr)(?:[:/].*)?)$/i.test(rest);
		if (isTerm && last?.text !== '') parts.push({ text: '', start: piece.start + i + 1 });
	}
	return parts
		.filter(({ text }) => text !== '')
		.map(({ text, start }, i) => ({
			start,
			end: Math.min(piece.end, parts[i + 1]?.start ?? piece.end),
			text,
			reason: 'invisible',
		}));
}

/** A semicolon behind a bare name stands for a colon. */
const SEMICOLON = /(^|[,;|])([+?~-]*(?:include|ipv?4|ipv?6|exists|redirect));(?=[^,;|])/gi;

/** Commas, semicolons and bars in place of blanks. */
function atCommas({ text: word, start, end, reason }: Piece): Piece[] {
	const text = word.replace(SEMICOLON, '$1$2:');
	const outside = outsideMacros(text);
	const parts: Piece[] = [];
	let from = 0;
	for (let i = 0; i <= text.length; i++) {
		const isEnd = i === text.length;
		if (!isEnd && !(outside[i] === true && ',;|'.includes(text[i] ?? ' '))) continue;
		const part = text.slice(from, i);
		const isWhole = part.length === text.length;
		const isColon = part !== word.slice(from, i);
		const why = isColon ? 'separator' : isWhole ? reason : (reason ?? 'comma');
		const to = isEnd ? end : start + i;
		if (part !== '') parts.push({ start: start + from, end: to, text: part, reason: why });
		from = i + 1;
	}
	return parts;
}

/** Whether a word can be the value of the name before it. */
function isValue(text: string): boolean {
	if (beginsTerm(text)) return false;
	return (
		isHostName(text) ||
		text.includes('%{') ||
		/^["'<[(@]/.test(text) ||
		/^[0-9a-f.:]+[0-9.:]/i.test(text)
	);
}

/** The reason for which a word belongs to the one before it, or `null`. */
function joinOf(before: string, text: string): MendReason | null {
	if (SIGNS.test(before)) return 'sign-blank';
	if (OPEN.test(before) && isValue(text)) return 'colon-blank';
	if (NAMED.test(before) && isValue(text)) return 'colon-blank';
	const isNamed = NAMED.test(before) || /^[+?~-]*(?:a|mx|ptr|exp)$/i.test(before);
	if (isNamed && /^[:=]./.test(text) && !/^:\/\//.test(text)) return 'colon-blank';
	if (isNamed && /^[:=]$/.test(text)) return 'colon-blank';
	if (/^\/\d{1,3}(?:\/\/\d{1,3})?$/.test(text) && !before.includes('/')) return 'colon-blank';
	return null;
}

/** Whether a name and its value have no sign between them at all. */
function isBare(before: string, text: string): boolean {
	return NAMED.test(before) && !/^[:=/]/.test(text);
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
	const words: Piece[] = [];
	for (const piece of pieces) {
		const before = words[words.length - 1];
		const reason = before === undefined ? null : joinOf(before.text, piece.text);
		if (before === undefined || reason === null) {
			words.push(piece);
			continue;
		}
		words[words.length - 1] = {
			start: before.start,
			end: piece.end,
			text: `${before.text}${isBare(before.text, piece.text) ? ':' : ''}${piece.text}`,
			reason,
		};
	}
	return words;
}

/** The words of a text from a place on. */
export function wordsOf({ text, at, seams }: Legible, from: number): readonly Word[] {
	const pieces = atBlanks(text, from).flatMap(atInvisible).flatMap(atCommas);
	return joined(pieces).map(({ start, end, text: word, reason }) => ({
		text: word,
		span: [at[start] ?? 0, at[end] ?? 0],
		reason,
		// Of a word that was put together, the places are not those of the text.
		seams:
			end - start === word.length
				? [...seams].filter((seam) => seam > start && seam < end).map((seam) => seam - start)
				: [],
	}));
}
