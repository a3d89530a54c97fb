import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCharacterStrings, toOctets } from '../../src/dns/character-string.ts';

describe('octets of a text (RFC 3629 §3)', () => {
	it('are those of UTF-8, whatever the text', () => {
		const unit = fc.oneof(
			fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
			fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
		);
		fc.assert(
			fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
				const text = units.join('');
				expect(toOctets(text)).toBe(Buffer.from(text, 'utf8').toString('latin1'));
			}),
		);
	});
});

describe('character-strings (RFC 1035 §3.3)', () => {
	it.each([
		[0, [0]],
		[255, [255]],
		[256, [255, 1]],
		[510, [255, 255]],
		[511, [255, 255, 1]],
	])('of %i octets are cut to %j', (length, lengths) => {
		const octets = 'x'.repeat(length);
		const strings = toCharacterStrings(octets);
		expect(strings.map((string) => string.length)).toEqual(lengths);
		expect(strings.join('')).toBe(octets);
	});
});
