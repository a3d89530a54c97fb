/**
 * A damaged text as plain ASCII: what word processors, web pages and zone files left in it is read as what
 * it stands for, each character with its place in the record.
 *
 * @module
 */

import { type Character, charactersOf } from './characters.ts';
import type { Mend } from './mend.ts';

/** Half-open range of UTF-16 units in the record's strings joined. */
type Span = readonly [start: number, end: number];

/** Why a character is read otherwise than it stands there. */
export type LegibleReason =
	| 'typographic'
	| 'white-space'
	| 'invisible'
	| 'entity'
	| 'escape'
	| 'quotes';

/** A place that is read otherwise than it stands there. */
export interface LegibleMend {
	readonly span: Span;
	/** What is read there. */
	readonly meant: string;
	readonly reason: LegibleReason;
}

/** A text that can be read. */
export interface Legible {
	readonly text: string;
	/** The place of each UTF-16 unit in the record's strings joined, and of the end. */
	readonly at: readonly number[];
	/** Places in `text` where two strings meet. */
	readonly seams: ReadonlySet<number>;
	readonly mends: readonly LegibleMend[];
}

/** Octets that are read; nobody mends a longer record by hand. */
export const MAX_LEGIBLE = 4096;
/** What takes no room and separates nothing: a blank where a term begins behind it, else nothing. */
export const INVISIBLE = '\u200b';

/** Characters by what they stand for. */
const FOLDED: ReadonlyMap<string, string> = new Map(
	(
		[
			['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63'],
			['~', '\u02dc\u223c\u301c'],
			['"', '\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2039\u203a\u00ab\u00bb\u00b4`'],
			[':', '\u2236\ua789'],
			[
				' ',
				'\t\r\n\v\f\u0085\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
			],
			[INVISIBLE, '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff'],
		] as const
	).flatMap(([plain, odd]) => [...odd].map((character) => [character, plain] as const)),
);

/** What web pages write for a character. */
const ENTITIES: readonly (readonly [string, string])[] = [
	['&nbsp;', ' '],
	['&zwsp;', INVISIBLE],
	['&quot;', '"'],
	['&#39;', '"'],
	['&apos;', '"'],
	['&lt;', '<'],
	['&gt;', '>'],
	['&amp;', '&'],
	['&plus;', '+'],
	['&equals;', '='],
	['&sol;', '/'],
	['&colon;', ':'],
	['&semi;', ';'],
	['&comma;', ','],
	['&period;', '.'],
	['&ndash;', '-'],
	['&mdash;', '-'],
	['&shy;', INVISIBLE],
	['<br>', ' '],
	['<br/>', ' '],
	['<br />', ' '],
	['<p>', ' '],
	['</p>', ' '],
];

/** Full-width forms of ASCII (U+FF01 to U+FF5E), as Asian keyboards type them. */
function narrow(text: string): string | null {
	const point = text.codePointAt(0) ?? 0;
	return point >= 0xff01 && point <= 0xff5e ? String.fromCharCode(point - 0xfee0) : null;
}

/** A character as it is read, the number of characters it takes, and why. */
interface Read {
	readonly text: string;
	readonly length: number;
	readonly reason: LegibleReason | null;
}

function reasonOf(plain: string): LegibleReason {
	if (plain === ' ') return 'white-space';
	return plain === INVISIBLE ? 'invisible' : 'typographic';
}

/** What is escaped in records, since letters and digits never need it. */
const ESCAPED = ' :;="/,.+-_~@%';

/** The character of three digits: by RFC 1035 §5.1 a decimal number, in files of tinydns an octal one. */
function numbered(digits: string): string | null {
	if (!/^\d{3}$/.test(digits)) return null;
	const octets = [Number(digits), /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : -1];
	if (octets.some((octet) => octet === 160 || (octet >= 9 && octet <= 13))) return ' ';
	const read = octets.map((octet) => (octet < 0 ? '' : String.fromCharCode(octet)));
	return read.find((text) => text !== '' && ESCAPED.includes(text)) ?? null;
}

/** `\DDD` is a character by its number, `\X` the character itself (RFC 1035 §5.1). */
function escaped(characters: readonly Character[], at: number): Read {
	const digits = characters
		.slice(at + 1, at + 4)
		.map(({ text }) => text)
		.join('');
	const octet = numbered(digits);
	if (octet !== null) return { text: octet, length: 4, reason: 'escape' };
	const next = characters[at + 1]?.text;
	// A last backslash escapes nothing.
	if (next === undefined) return { text: '', length: 1, reason: 'escape' };
	return { text: FOLDED.get(next) ?? next, length: 2, reason: 'escape' };
}

/** A character by its number, as web pages write any of them. */
const NUMBERED = /^&#(?:x([0-9a-f]{1,4})|(\d{1,5}));/;

function numberedEntity(ahead: string): Read | null {
	const [whole = '', hex, decimal] = NUMBERED.exec(ahead) ?? [];
	const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
	const character = Number.isNaN(point) ? '' : String.fromCodePoint(point);
	const plain = FOLDED.get(character) ?? (/^[!-~]$/.test(character) ? character : null);
	return plain === null ? null : { text: plain, length: whole.length, reason: 'entity' };
}

function entityAt(characters: readonly Character[], at: number): Read | null {
	const ahead = characters
		.slice(at, at + 8)
		.map(({ text }) => text)
		.join('')
		.toLowerCase();
	const found = ENTITIES.find(([name]) => ahead.startsWith(name));
	return found === undefined
		? numberedEntity(ahead)
		: { text: found[1], length: found[0].length, reason: 'entity' };
}

function readAt(characters: readonly Character[], at: number): Read {
	const { text } = characters[at] ?? { text: '' };
	if (text === '\\') return escaped(characters, at);
	const entity = text === '&' || text === '<' ? entityAt(characters, at) : null;
	if (entity !== null) return entity;
	const plain = FOLDED.get(text) ?? narrow(text);
	return plain === null || plain === undefined
		? { text, length: 1, reason: null }
		: { text: plain, length: 1, reason: reasonOf(plain) };
}

/** Where the strings of a record meet, in the strings joined. */
function seamsOf(strings: readonly string[]): ReadonlySet<number> {
	const seams = new Set<number>();
	let at = 0;
	for (const string of strings.slice(0, -1)) {
		at += string.length;
		seams.add(at);
	}
	return seams;
}

/** Blanks between two quotation marks that are looked over. */
const MAX_BLANKS = 16;
/** `" "` is a seam of two strings that a panel took for text. */
const QUOTED_SEAM = /^"[ ]*"/;

/** The text without quotation marks; where one ended and another began, two strings meet. */
export function withoutQuotes({ text, at, seams, mends }: Legible): Legible {
	const kept: number[] = [];
	const met = new Set<number>();
	const dropped: LegibleMend[] = [];
	let plain = '';
	for (let i = 0; i < text.length; ) {
		if (seams.has(i)) met.add(plain.length);
		const length =
			text[i] === '"' ? (QUOTED_SEAM.exec(text.slice(i, i + MAX_BLANKS))?.[0].length ?? 1) : 0;
		if (length > 0) {
			// At either end there is nothing to part.
			if (length > 1) met.add(plain.length);
			dropped.push({ span: [at[i] ?? 0, at[i + length] ?? 0], meant: '', reason: 'quotes' });
			i += length;
			continue;
		}
		kept.push(at[i] ?? 0);
		plain += text[i];
		i++;
	}
	kept.push(at[text.length] ?? 0);
	// A typographic quotation mark is one mend, not two.
	const isDropped = ({ span: [start] }: LegibleMend): boolean =>
		dropped.some(({ span: [from, to] }) => start >= from && start < to);
	const others = dropped.length === 0 ? mends : mends.filter((mend) => !isDropped(mend));
	return { text: plain, at: kept, seams: met, mends: [...others, ...dropped] };
}

/**
 * Reads the strings of one TXT record; `null` where they are too long. Quotation marks stay, as straight
 * ones; what is invisible stays as {@link INVISIBLE}. Linear.
 */
export function legible(strings: readonly string[]): Legible | null {
	const octets = strings.join('');
	if (octets.length > MAX_LEGIBLE) return null;
	const characters = charactersOf(octets);
	const met = seamsOf(strings);
	const at: number[] = [];
	const seams = new Set<number>();
	const mends: LegibleMend[] = [];
	let text = '';
	for (let i = 0; i < characters.length; ) {
		const { text: read, length, reason } = readAt(characters, i);
		const from = characters[i]?.from ?? 0;
		const to = characters[i + length - 1]?.to ?? octets.length;
		if (met.has(from)) seams.add(text.length);
		if (reason !== null) mends.push({ span: [from, to], meant: read, reason });
		for (let unit = 0; unit < read.length; unit++) at.push(from);
		text += read;
		i += length;
	}
	at.push(octets.length);
	return { text, at, seams, mends };
}

/** The characters around a place, by which people find it. */
const AROUND = 12;

/** What was read otherwise, one place a reason, with what stands around it. */
export function legibleMends(octets: string, mends: readonly LegibleMend[]): readonly Mend[] {
	const told = new Map<LegibleReason, Mend>();
	for (const { span, meant, reason } of mends) {
		if (told.has(reason)) continue;
		const [start, end] = span;
		const before = octets.slice(Math.max(0, start - AROUND), start);
		const behind = octets.slice(end, end + AROUND);
		const read = meant === INVISIBLE ? '' : meant;
		told.set(reason, {
			found: `${before}${octets.slice(start, end)}${behind}`,
			meant: `${before}${read}${behind}`,
			reason,
		});
	}
	return [...told.values()];
}
