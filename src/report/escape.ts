/**
 * Makes text from DNS safe to print: a terminal obeys control characters, and bidirectional controls
 * show a name as another one.
 *
 * @module
 */

/** Tells whether a terminal or a reader could be misled by a character (Unicode TR 36, section 2.5). */
function isUnsafe(code: number): boolean {
	return (
		code < 0x20 ||
		(code >= 0x7f && code <= 0x9f) ||
		code === 0xad ||
		code === 0x061c ||
		(code >= 0x200b && code <= 0x200f) ||
		(code >= 0x2028 && code <= 0x202e) ||
		(code >= 0x2060 && code <= 0x206f) ||
		(code >= 0xd800 && code <= 0xdfff) ||
		code === 0xfeff ||
		(code >= 0xe0000 && code <= 0xe007f)
	);
}

function replaceUnsafe(text: string, replacement: (code: number, unit: string) => string): string {
	let safe = '';
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		safe += isUnsafe(code) ? replacement(code, character) : character;
	}
	return safe;
}

/** Returns text with every unsafe character written out: `\x1b`, `\u202e`, `\u{e0041}`. */
export function escapeControls(text: string): string {
	return replaceUnsafe(text, (code) => {
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
