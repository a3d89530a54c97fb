/**
 * Records that went through a mail or a web form and kept its encoding: quoted-printable (RFC 2045 §6.7) or
 * percent signs (RFC 3986 §2.1).
 *
 * @module
 */

import type { Character } from './characters.ts';
import { INVISIBLE } from './folded.ts';

/** `v=3Dspf1`: where a mail kept its encoding, every equals sign is one. */
const QUOTED_PRINTABLE = /^[^a-z0-9]*v ?=3D|=3D ?(?:spf|dmarc|dkim)|spf=3D1/i;
/** A text without the version's sign in which every other is a code. */
const ALL_QUOTED = /^(?:[^=]|=3D)*=3D(?:[^=]|=3D|=[ \t]*\r?\n)*$/;
/** `v%3Dspf1`, `p%3Dnone`: the signs that part the tags of every record. */
const PERCENT = /(?:^|%[0-9a-f]{2})v%3D|%3[AD](?:spf|dmarc|dkim)/i;
/**
 * A code in a text that is no list of tags, whose addresses and keys may hold some: a macro has no digit behind its
 * percent sign (RFC 7208 §7.1).
 */
const PERCENT_IN_SPF = /^(?!.*(?:dmarc|dkim|(?:^|[;\s])p ?=)).*%(?:25)?(?:20|22|2f|3[ad]|0[9ad])/is;
/** A line break that belongs to the mail, not to its text (RFC 2045 §6.7, rule 5). */
const SOFT_BREAK = /^=[ \t]{0,4}\r?\n/;
/** Octets of a soft break that are read. */
const MAX_BREAK = 8;

/** The octet of two hexadecimal digits, or `null`. */
function octet(digits: string): string | null {
	return /^[0-9a-f]{2}$/i.test(digits) ? String.fromCharCode(Number.parseInt(digits, 16)) : null;
}

/** The signs that begin a code in a text that kept the encoding of a mail, of a form, or of both. */
function codeSigns(octets: string): string {
	const isQuoted = QUOTED_PRINTABLE.test(octets) || ALL_QUOTED.test(octets);
	const isPercent = PERCENT.test(octets) || PERCENT_IN_SPF.test(octets);
	return (isQuoted ? '=' : '') + (isPercent ? '%' : '');
}

/** The place of a code or a soft break; what is written there is read otherwise. */
function codedAt(octets: string, at: number, signs: string): Character | null {
	if (octets[at] === '=') {
		const [soft] = SOFT_BREAK.exec(octets.slice(at, at + MAX_BREAK)) ?? [];
		if (soft !== undefined) return { text: INVISIBLE, from: at, to: at + soft.length };
	}
	const text = signs.includes(octets[at] ?? ' ') ? octet(octets.slice(at + 1, at + 3)) : null;
	return text === null ? null : { text, from: at, to: at + 3 };
}

/** Whether what stands at a place was read as a code of a transfer encoding. */
export function isTransferCode(octets: string, { from, to }: Omit<Character, 'text'>): boolean {
	return to - from > 1 && (octets[from] === '=' || octets[from] === '%');
}

/** Times that a text is decoded: of a mail that holds a form's value, or of a value that went through two. */
const MAX_PASSES = 2;

/** One pass over octets with their places. */
function decodedOnce(octets: readonly Character[]): readonly Character[] {
	const text = octets.map((each) => each.text).join('');
	const signs = codeSigns(text);
	const read: Character[] = [];
	for (let at = 0; at < octets.length; ) {
		const code = codedAt(text, at, signs);
		const [first, last] = [octets[at], octets[(code?.to ?? at + 1) - 1]];
		if (first === undefined || last === undefined) break;
		read.push(code === null ? first : { text: code.text, from: first.from, to: last.to });
		at = code?.to ?? at + 1;
	}
	return read;
}

/** The octets of a text, decoded where it kept a transfer encoding, each with its place. Linear. */
export function transferDecoded(octets: string): readonly Character[] {
	let read: readonly Character[] = Array.from({ length: octets.length }, (_, at) => ({
		text: octets[at] ?? '',
		from: at,
		to: at + 1,
	}));
	for (let pass = 0; pass < MAX_PASSES; pass++) read = decodedOnce(read);
	return read;
}
