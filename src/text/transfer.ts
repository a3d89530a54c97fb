/**
 * Records that went through a mail or a web form and kept its encoding: quoted-printable (RFC 2045 §6.7) or
 * percent signs (RFC 3986 §2.1).
 *
 * @module
 */

import type { Character } from './characters.ts';
import { INVISIBLE } from './folded.ts';

/** `v=3Dspf1`, which no record begins with otherwise. */
const QUOTED_PRINTABLE = /^[^a-z0-9]*v=3D|redirect=3D|=3D(?:spf|dmarc|dkim)/i;
/** `v%3Dspf1`, `v=spf1%20`: a macro has no digit behind its percent sign (RFC 7208 §7.1). */
const PERCENT = /(?:^|%[0-9a-f]{2})v%3D|%3[AD](?:spf|dmarc|dkim)|spf1?[.:;,]?(?:%20|%0[9ad])/i;
/** A line break that belongs to the mail, not to its text (RFC 2045 §6.7, rule 5). */
const SOFT_BREAK = /^=[ \t]{0,4}\r?\n/;
/** Octets of a soft break that are read. */
const MAX_BREAK = 8;

/** The octet of two hexadecimal digits, or `null`. */
function octet(digits: string): string | null {
	return /^[0-9a-f]{2}$/i.test(digits) ? String.fromCharCode(Number.parseInt(digits, 16)) : null;
}

/** Whether a text kept the encoding of a mail or a form; then which sign begins a code. */
function codeSign(octets: string): '=' | '%' | null {
	if (QUOTED_PRINTABLE.test(octets)) return '=';
	return PERCENT.test(octets) ? '%' : null;
}

/** The place of a code or a soft break; what is written there is read otherwise. */
function codedAt(octets: string, at: number, sign: '=' | '%' | null): Character | null {
	if (octets[at] === '=') {
		const [soft] = SOFT_BREAK.exec(octets.slice(at, at + MAX_BREAK)) ?? [];
		if (soft !== undefined) return { text: INVISIBLE, from: at, to: at + soft.length };
	}
	const text = octets[at] === sign ? octet(octets.slice(at + 1, at + 3)) : null;
	return text === null ? null : { text, from: at, to: at + 3 };
}

/** Whether what stands at a place was read as a code of a transfer encoding. */
export function isTransferCode(octets: string, { from, to }: Omit<Character, 'text'>): boolean {
	return to - from > 1 && (octets[from] === '=' || octets[from] === '%');
}

/** The octets of a text, decoded where it kept a transfer encoding, each with its place. Linear. */
export function transferDecoded(octets: string): readonly Character[] {
	const sign = codeSign(octets);
	const read: Character[] = [];
	for (let at = 0; at < octets.length; ) {
		const next = codedAt(octets, at, sign) ?? { text: octets[at] ?? '', from: at, to: at + 1 };
		read.push(next);
		at = next.to;
	}
	return read;
}
