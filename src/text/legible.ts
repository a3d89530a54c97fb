/**
 * A damaged text as plain ASCII: what word processors, web pages and zone files left in it is read as what
 * it stands for, each character with its place in the record.
 *
 * @module
 */

import { type Character, charactersOf } from './characters.ts';
import { folded, INVISIBLE } from './folded.ts';
import { MAX_MARKUP, markupAt } from './markup.ts';
import type { Mend } from './mend.ts';
import { isTransferCode, transferDecoded } from './transfer.ts';

/** Half-open range of UTF-16 units in the record's strings joined. */
type Span = readonly [start: number, end: number];

/** Why a character is read otherwise than it stands there. */
export type LegibleReason =
	| 'typographic'
	| 'white-space'
	| 'invisible'
	| 'entity'
	| 'encoding'
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

/** `\n`, `\t` and `\r`: a line break or a tab as programs write one. */
const CONTROL = /^[nrt]$/;

/** `\u2013`, `\xa0`: a character as programs write it. */
function hexadecimal(ahead: string): Read | null {
	const [all = '', ...digits] = /^\\(?:u([0-9a-f]{4})|x([0-9a-f]{2}))/i.exec(ahead) ?? [];
	const found = digits.find((each) => each !== undefined);
	if (found === undefined) return null;
	const unit = Number.parseInt(found, 16);
	const character = unit < 0x20 ? ' ' : String.fromCharCode(unit);
	return { text: folded(character) ?? character, length: all.length, reason: 'escape' };
}

/** `\DDD` is a character by its number, `\X` the character itself (RFC 1035 §5.1). */
function escaped(characters: readonly Character[], at: number): Read {
	const ahead = textAhead(characters, at, 6);
	const octet = numbered(ahead.slice(1, 4));
	if (octet !== null) return { text: octet, length: 4, reason: 'escape' };
	const coded = hexadecimal(ahead);
	if (coded !== null) return coded;
	const next = characters[at + 1]?.text;
	// A last backslash escapes nothing, and one that is escaped itself the character behind both.
	if (next === undefined || next === '\\') return { text: '', length: 1, reason: 'escape' };
	// A digit needs no escape: the stroke before a prefix length leans the other way.
	if (/^\\ ?\d{1,3}(?![\d.])/.test(ahead)) return { text: '/', length: 1, reason: 'escape' };
	if (CONTROL.test(next)) return { text: ' ', length: 2, reason: 'escape' };
	return { text: folded(next) ?? next, length: 2, reason: 'escape' };
}

function textAhead(characters: readonly Character[], at: number, length: number): string {
	return characters
		.slice(at, at + length)
		.map(({ text }) => text)
		.join('');
}

/** What markup begins with. */
const MARKUP = '&<]*';

function readAt(characters: readonly Character[], at: number): Read {
	const { text } = characters[at] ?? { text: '' };
	if (text === '\\') return escaped(characters, at);
	const ahead = MARKUP.includes(text) ? textAhead(characters, at, MAX_MARKUP) : '';
	const markup = ahead === '' ? null : markupAt(ahead, characters[at - 1]?.text ?? '');
	if (markup !== null) {
		return { ...markup, text: folded(markup.text) ?? markup.text, reason: 'entity' };
	}
	const plain = folded(text);
	return plain === null
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

/** A sign that no quoted name goes on with: `"a.example"-all`. */
const SIGNED = /^[+?~-][a-z]/i;

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
			if (length > 1 || SIGNED.test(text.slice(i + 1, i + 3))) met.add(plain.length);
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
	const characters = charactersOf(transferDecoded(octets));
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
		const why = isTransferCode(octets, { from, to }) ? 'encoding' : reason;
		if (why !== null) mends.push({ span: [from, to], meant: read, reason: why });
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
