import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeControls, safeJson } from '../../src/report/escape.ts';

/** Control, format, surrogate and line separator characters: nothing of that may reach a terminal. */
const UNSAFE =
	/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;

describe('escapeControls', () => {
	it.each([
		['two octets', 'include:b\xc3\xbccher.example', 'include:bücher.example'],
		['three octets', 'v=spf1\xe2\x80\xa6', 'v=spf1…'],
		['four octets', '\xf0\x9f\x98\x80', '\u{1f600}'],
		['a control in disguise', 'a\xc2\x9b2J', 'a\\x9b2J'],
		['an overlong form', '\xe0\x80\xaf', '\xe0\\x80\xaf'],
		['Latin-1 as it is', 'für Bäcker', 'für Bäcker'],
	])('shows what was written in UTF-8: %s', (_, text, shown) => {
		expect(escapeControls(text)).toBe(shown);
	});

	it.each([
		['an escape sequence', '\x1b[31mred', '\\x1b[31mred'],
		['a bell and a line break', '\x07\r\n', '\\x07\\x0d\\x0a'],
		['an eight-bit control sequence introducer', '\x9b2J', '\\x9b2J'],
		['a right-to-left override', 'moc\u202eelpmaxe', 'moc\\u202eelpmaxe'],
		['an isolate', '\u2066a\u2069', '\\u2066a\\u2069'],
		['a place reserved for an invisible character', '\u2065\ufff0', '\\u2065\\ufff0'],
		['a zero-width joiner', 'a\u200db', 'a\\u200db'],
		['a tag character', '\u{e0041}', '\\u{e0041}'],
		['half of a surrogate pair', '\ud800', '\\ud800'],
	])('writes out %s', (_, text, safe) => {
		expect(escapeControls(text)).toBe(safe);
	});

	it.each(['v=spf1 -all', 'müller.example', '例え.example', '😀'])('leaves %s as it is', (text) => {
		expect(escapeControls(text)).toBe(text);
	});

	it('lets nothing through that a terminal obeys', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(escapeControls(text)).not.toMatch(UNSAFE);
			}),
		);
	});
});

describe('safeJson', () => {
	it('parses to the same value, and holds nothing that a terminal obeys', () => {
		fc.assert(
			fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
				const text = safeJson(value);
				expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value));
				expect(text.replaceAll('\n', '')).not.toMatch(UNSAFE);
			}),
		);
	});

	it('writes a bidirectional control out as JSON does', () => {
		expect(safeJson(['\u202e\u{e0041}'])).toBe('[\n  "\\u202e\\udb40\\udc41"\n]');
	});
});
