/**
 * The octets of a TXT record as the characters somebody typed: UTF-8 (RFC 3629), also where it was read as
 * Windows-1252 and encoded once more, as some panels do.
 *
 * @module
 */

/** A character and the octets it stands for, `[from, to)` in the strings joined. */
export interface Character {
	readonly text: string;
	readonly from: number;
	readonly to: number;
}

/** What Windows-1252 has in place of the control characters 0x80 to 0x9f. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** Times that a text can have been encoded too often. */
const MAX_ENCODED = 2;

/** The octet that a character stands for, or -1. */
function octetOf(text: string): number {
	const unit = text.length === 1 ? text.charCodeAt(0) : 0x100;
	if (unit < 0x100) return unit;
	const at = text.length === 1 ? WINDOWS.indexOf(text) : -1;
	return at < 0 ? -1 : 0x80 + at;
}

/** How many octets a sequence takes whose first is given (RFC 3629 §4); 1 where it starts none. */
function lengthOf(first: number): number {
	if (first >= 0xc2 && first <= 0xdf) return 2;
	if (first >= 0xe0 && first <= 0xef) return 3;
	return first >= 0xf0 && first <= 0xf4 ? 4 : 1;
}

/** The code point of a sequence, or -1 where it is none. */
function codePointOf(octets: readonly number[]): number {
	const [first = 0, ...rest] = octets;
	if (rest.some((octet) => octet < 0x80 || octet > 0xbf)) return -1;
	const start = first & (0xff >> (octets.length + 1));
	const point = rest.reduce((sum, octet) => sum * 64 + (octet & 0x3f), start);
	const isShort = point < (octets.length === 3 ? 0x800 : octets.length === 4 ? 0x10000 : 0x80);
	return isShort || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? -1 : point;
}

/** Sequences of UTF-8 among characters that stand for octets, decoded. */
function decoded(characters: readonly Character[]): readonly Character[] {
	const read: Character[] = [];
	let at = 0;
	while (at < characters.length) {
		const first = characters[at];
		if (first === undefined) break;
		const length = lengthOf(octetOf(first.text));
		const sequence = characters.slice(at, at + length);
		const last = sequence[sequence.length - 1] ?? first;
		const isWhole = length > 1 && sequence.length === length;
		const point = isWhole ? codePointOf(sequence.map(({ text }) => octetOf(text))) : -1;
		read.push(
			point < 0 ? first : { text: String.fromCodePoint(point), from: first.from, to: last.to },
		);
		at += point < 0 ? 1 : length;
	}
	return read;
}

/** A control character that is one of Windows-1252; the line break that both have stays. */
function windows({ text, from, to }: Character): Character {
	const unit = text.length === 1 ? text.charCodeAt(0) : 0;
	const isControl = unit >= 0x80 && unit <= 0x9f && unit !== 0x85;
	return { text: isControl ? (WINDOWS[unit - 0x80] ?? text) : text, from, to };
}

/** The characters that octets stand for, in order. Linear. */
export function charactersOf(octets: readonly Character[]): readonly Character[] {
	let read = octets;
	for (let times = 0; times < MAX_ENCODED; times++) read = decoded(read);
	return read.map(windows);
}
