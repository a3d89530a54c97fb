import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '../../src/dkim/base64.ts';

function decoded(text: string): string {
	const { bytes, problem, problemAt } = decodeBase64(text);
	const octets = Buffer.from(bytes).toString('latin1');
	return problem === undefined ? octets : `${octets} ${problem}@${problemAt}`;
}

describe('base64 in p= (RFC 4648 §4)', () => {
	it.each([
		['', ''],
		['Zg==', 'f'],
		['Zm8=', 'fo'],
		['Zm9v', 'foo'],
		['Zm9vYmFy', 'foobar'],
		[' Zm\r\n 9v\tYg = = ', 'foob'],
		['Zh==', 'f'],
	])('decodes %j', (text, octets) => {
		expect(decoded(text)).toBe(octets);
	});

	it.each([
		['Zm9', 'fo padding@3'],
		['Zg=', 'f padding@3'],
		['Zg', 'f padding@2'],
		['Zm9vY', 'foo padding@5'],
		['Zm9v=', 'foo padding@4'],
		['Zg===', 'f padding@4'],
		['Zm8==', 'fo padding@4'],
		['Z===', ' padding@1'],
		['=', ' padding@0'],
		['Zg==Zg==', 'f padding@4'],
		['Zm8=v', 'fo padding@4'],
		['Zm9v"', 'foo character@4'],
		['Zm9v\u00e9', 'foo character@4'],
		['-_Zm', '\u00fb\u00f6f url-safe@0'],
		['Zm9v-_', 'foo\u00fb padding@6'],
		['Zm-v!', 'fo\u00af character@4'],
	])('keeps what stands before the mistake in %j', (text, expected) => {
		expect(decoded(text)).toBe(expected);
	});

	it('decodes whatever was encoded', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
				const { bytes, problem } = decodeBase64(Buffer.from(octets).toString('base64'));
				expect(problem).toBeUndefined();
				expect([...bytes]).toEqual([...octets]);
			}),
		);
	});
});
