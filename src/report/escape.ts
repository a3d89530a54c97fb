/**
 * Makes text from DNS safe to print: a terminal obeys control characters, and bidirectional controls
 * show a name as another one.
 *
 * @module
 */

/**
 * Controls, format characters (bidirectional ones, zero-width ones, tags), places reserved for more of them,
 * separators, halves of pairs and noncharacters: what a terminal obeys, and what shows a name as another one (Unicode TR 36, section 2.5).
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u2065\ufff0-\ufff8]/gu;

function replaceUnsafe(text: string, replacement: (code: number, unit: string) => string): string {
	return text.replace(UNSAFE, (character) => replacement(character.codePointAt(0) ?? 0, character));
}

/** A character of two to four octets in UTF-8 (RFC 3629 §4), each read as one of Latin-1. */
const MISREAD = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;

/** The characters that were meant: a TXT record comes one octet a character, and many are written in UTF-8. */
function meant(text: string): string {
	return text.replace(MISREAD, (octets) => {
		const encoded = Array.from(octets, (octet) => `%${octet.charCodeAt(0).toString(16)}`);
		try {
			return decodeURIComponent(encoded.join(''));
		} catch {
			return octets;
		}
	});
}

/**
 * Returns text as its writer meant it, with every unsafe character written out: `\x1b`, `\u202e`,
 * `\u{e0041}`.
 */
export function escapeControls(text: string): string {
	return replaceUnsafe(meant(text), (code) => {
		const hex = code.toString(16);
		if (code > 0xffff) return `\\u{${hex}}`;
		return code > 0xff ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`;
	});
}

/** Returns a value as indented JSON that is safe to print and parses to the same value. */
export function safeJson(value: unknown): string {
	return JSON.stringify(value, null, 2)
		.split('\n')
		.map((line) =>
			replaceUnsafe(line, (_, character) =>
				Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
					.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
					.join(''),
			),
		)
		.join('\n');
}
