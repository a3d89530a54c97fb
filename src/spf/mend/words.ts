/**
 * A damaged record as words: parted at blanks and what people put in place of one, joined where a blank
 * stands inside a term.
 *
 * @module
 */

import type { Span } from '../../findings/finding.ts';
import { parseAddress } from '../../ip/address.ts';
import { INVISIBLE } from '../../text/folded.ts';
import type { Legible } from '../../text/legible.ts';
import type { MendReason } from '../../text/mend.ts';
import { beginsAtSeam, beginsTerm, isHostName, outsideMacros } from './grammar.ts';
import { maskLength } from './network.ts';
import { beginsMisspelt } from './term.ts';

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

/** Words parted where a string ends and a term certainly begins the next. */
function atSeams({ text, start, end, reason }: Piece, seams: readonly number[]): Piece[] {
	const places = seams
		.map((seam) => seam - start)
		.filter((at) => at > 0 && at < text.length && beginsTerm(text.slice(at)));
	const starts = [0, ...places];
	return starts.map((from, i) => ({
		start: start + from,
		end: i + 1 < starts.length ? start + (starts[i + 1] ?? 0) : end,
		text: text.slice(from, starts[i + 1]),
		reason: places.length === 0 ? reason : 'seam',
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
		const isTerm = beginsTerm(rest) || beginsAtSeam(rest) || beginsMisspelt(rest);
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

/** A netmask and the `all` behind it. */
function atMasks(piece: Piece): Piece[] {
	const { text, start, end, reason } = piece;
	const [, mask = '', all = ''] = /^(255(?:\.\d{1,3}){3})([+?~-]all)$/i.exec(text) ?? [];
	if (mask === '') return [piece];
	const at = start + mask.length;
	return [
		{ start, end: at, text: mask, reason },
		{ start: at, end, text: all, reason: 'lost-blank' },
	];
}

/** Commas, semicolons and bars in place of blanks. */
function atCommas({ text: word, start, end, reason }: Piece): Piece[] {
	const text = word.replace(SEMICOLON, '$1$2:');
	const outside = outsideMacros(text);
	// Where something invisible was left out, the places are those of the whole word.
	const isExact = end - start === word.length;
	const parts: Piece[] = [];
	let from = 0;
	for (let i = 0; i <= text.length; i++) {
		const isEnd = i === text.length;
		if (!isEnd && !(outside[i] === true && ',;|'.includes(text[i] ?? ' '))) continue;
		const part = text.slice(from, i);
		const isWhole = part.length === text.length;
		const isColon = part !== word.slice(from, i);
		const why = isColon ? 'separator' : isWhole ? reason : (reason ?? 'comma');
		const to = isEnd || !isExact ? end : start + i;
		const at = isExact ? start + from : start;
		if (part !== '') parts.push({ start: at, end: to, text: part, reason: why });
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

/** How a word belongs to the one before it: what stands between them, and why. */
interface Join {
	readonly by: string;
	readonly reason: MendReason;
}

const LABELS = '[a-z0-9_][a-z0-9_-]{0,62}(?:\\.[a-z0-9_-]{1,63}){0,10}\\.?';
/** A name that a blank parts: `include:a. example`, `include:a .example`. */
const OPEN_NAME = /^[+?~-]*(?:include|exists|a|mx|ptr|redirect|exp)[:=].*\.$/i;
const NAME_REST = new RegExp(`^${LABELS}$`, 'i');
/** With what may end it: a prefix length, or `all` without a blank before it. */
const DOTTED_REST = new RegExp(`^\\.${LABELS}[\\])}>"']?(?:/\\d{1,3})?(?:[+?~-]all)?$`, 'i');
const NAME_START = /^[+?~-]*(?:include|exists|a|mx|ptr|redirect|exp)[:=].*[a-z0-9_}-]$/i;
/** The address at the end of a word, with or without its mechanism; `null` where there is none. */
function isNetworkWord(text: string): boolean {
	return (
		parseAddress(text.replace(/^.*ip[v_-]?[46][:=.;]|^[+?~-]*(?:(?:a|mx|include)[:=])?/i, '')) !==
		null
	);
}

const RANGE_JOIN: Join = { by: '', reason: 'address-range' };

/** How an address goes on: with its prefix length, its netmask, the last address of a range. */
function joinOfAddress(before: string, text: string, next: string): Join | null {
	const isStroke = /^\/{1,2}(?:\d{1,3}(?:\/\/\d{1,3})?)?$/.test(text);
	const isStroked = isStroke && !/\/\d{0,3}$/.test(before);
	const isSplit = /(?:[^/:]|::)\/{1,2}$/.test(before) && /^\d{1,3}$/.test(text);
	const isFamily = /^[+?~-]*ip$/i.test(before) && /^v?[46](?:[:=]|$)/i.test(text);
	if ((isStroked && !SIGNS.test(before)) || isSplit || isFamily) {
		return { by: '', reason: 'colon-blank' };
	}
	const isAddress = parseAddress(text) !== null;
	if (before.endsWith('-') && isNetworkWord(before.slice(0, -1))) {
		return isAddress ? RANGE_JOIN : null;
	}
	if (!isNetworkWord(before)) return null;
	const isTo = text === '-' && parseAddress(next) !== null;
	if (isTo || (text.startsWith('-') && parseAddress(text.slice(1)) !== null)) return RANGE_JOIN;
	const isMask = /^255(?:\.\d{1,3}){3}$/.test(text) && maskLength(text) !== null;
	return isMask ? { by: '/', reason: 'netmask' } : null;
}

/** Whether a word is the rest of a name that a blank parts; never one of two names that are whole. */
function isRestOfName(before: string, text: string): boolean {
	if (isTermName(text)) return false;
	if (DOTTED_REST.test(text)) return OPEN_NAME.test(before) || NAME_START.test(before);
	const value = before.replace(/^[^:=]*[:=]/, '');
	const isAddress = parseAddress(value.replace(/\.+$/, '')) !== null;
	const isWhole = isAddress || (isHostName(value) && text.includes('.'));
	return OPEN_NAME.test(before) && NAME_REST.test(text) && !isWhole;
}

/** How a word belongs to the one before it, or `null`. */
function joinOf(before: string, text: string, next: string): Join | null {
	const address = joinOfAddress(before, text, next);
	if (address !== null) return address;
	if (SIGNS.test(before)) return { by: '', reason: 'sign-blank' };
	const isColon = (OPEN.test(before) || NAMED.test(before)) && isValue(text);
	// A name and its value without any sign between them.
	const isBare = NAMED.test(before) && !/^[:=/]/.test(text);
	if (isColon) return { by: isBare ? ':' : '', reason: 'colon-blank' };
	const isNamed = NAMED.test(before) || /^[+?~-]*(?:a|mx|ptr|exp)$/i.test(before);
	const isSigned = /^[:=](?:$|.)/.test(text) && !/^:\/\//.test(text);
	const isRest = (isNamed && isSigned) || isRestOfName(before, text);
	return isRest ? { by: '', reason: 'colon-blank' } : null;
}

/** A mechanism that stands alone, though it could be a label. */
function isTermName(text: string): boolean {
	return /^(?:a|mx|ptr|all|include|ip[46]|exists|redirect)$/i.test(text);
}

/** `all` with the signs that stand at the end of the word before: `include:a.example- all`. */
function withSignsOf(words: Piece[], piece: Piece): Piece {
	const before = words[words.length - 1];
	const [, rest = '', signs = ''] = /^(.*[^+?~-])([+?~-]{1,3})$/.exec(before?.text ?? '') ?? [];
	if (before === undefined || signs === '' || !/^[+?~-]*all\W*$/i.test(piece.text)) return piece;
	const end = before.end - signs.length;
	words[words.length - 1] = { ...before, end, text: rest };
	return { ...piece, start: end, text: signs + piece.text, reason: 'sign-blank' };
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
	const words: Piece[] = [];
	for (const [i, each] of pieces.entries()) {
		const piece = withSignsOf(words, each);
		const before = words[words.length - 1];
		const next = pieces[i + 1]?.text ?? '';
		const join = before === undefined ? null : joinOf(before.text, piece.text, next);
		if (before === undefined || join === null) {
			words.push(piece);
			continue;
		}
		words[words.length - 1] = {
			start: before.start,
			end: piece.end,
			text: `${before.text}${join.by}${piece.text}`,
			// A sign apart is never certain, whatever else is.
			reason: before.reason === 'sign-blank' ? before.reason : join.reason,
		};
	}
	return words;
}

/** The words of a text from a place on; `isWhole` tells of a place that nothing there parts a word. */
export function wordsOf(
	{ text, at, seams }: Legible,
	from: number,
	isWhole: (span: Span) => boolean,
): readonly Word[] {
	const met = [...seams];
	const spanOf = ({ start, end }: Piece): Span => [at[start] ?? 0, at[end] ?? 0];
	const pieces = atBlanks(text, from).flatMap((piece) =>
		isWhole(spanOf(piece))
			? [piece]
			: atSeams(piece, met).flatMap(atInvisible).flatMap(atCommas).flatMap(atMasks),
	);
	return joined(pieces).map((piece) => ({
		text: piece.text,
		span: spanOf(piece),
		reason: piece.reason,
		// Of a word that was put together, the places are not those of the text.
		seams:
			piece.end - piece.start === piece.text.length
				? met
						.filter((seam) => seam > piece.start && seam < piece.end)
						.map((seam) => seam - piece.start)
				: [],
	}));
}
