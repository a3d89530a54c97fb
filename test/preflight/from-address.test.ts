/**
 * What counts as a From address, and what comes back of it.
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { answering, judgeBy, server } from './judged.ts';

const silent = () => answering(() => ({ outcome: 'nxdomain', aliases: [] }));

async function addressOf(from: string): Promise<Verdict['from']> {
	return (await judgeBy(silent(), server, { from })).from;
}

/** The error, and what was asked before it. */
async function refusalOf(from: string): Promise<unknown> {
	const resolver = silent();
	const error: unknown = await judgeBy(resolver, server, { from }).then(
		() => null,
		(thrown: unknown) => thrown,
	);
	expect(resolver.asked).toEqual([]);
	return error;
}

const INVALID = { name: 'InputError', code: 'input.from-invalid', path: 'from' };

describe('a From address (RFC 5322 §3.4.1)', () => {
	it.each([
		['info@shop.example', 'info@shop.example'],
		['Info.Mail@Shop.EXAMPLE', 'Info.Mail@shop.example'],
		['info@shop.example.', 'info@shop.example'],
		['info+shop=a/b@shop.example', 'info+shop=a/b@shop.example'],
		["o'neil!#$%&*?^_`{|}~-@shop.example", "o'neil!#$%&*?^_`{|}~-@shop.example"],
		['"info desk"@shop.example', '"info desk"@shop.example'],
		['"a@b"@shop.example', '"a@b"@shop.example'],
		['".."@shop.example', '".."@shop.example'],
		['"a\\"b\\\\c"@shop.example', '"a\\"b\\\\c"@shop.example'],
		['""@shop.example', '""@shop.example'],
		[`${'a'.repeat(64)}@shop.example`, `${'a'.repeat(64)}@shop.example`],
		['info@a_b.shop.example', 'info@a_b.shop.example'],
		['1@2.example', '1@2.example'],
	])('is taken: %s', async (from, address) => {
		expect((await addressOf(from)).address).toBe(address);
	});

	it.each([
		['info@münchen.example', 'xn--mnchen-3ya.example', 'münchen.example'],
		['info@MÜNCHEN.example.', 'xn--mnchen-3ya.example', 'münchen.example'],
		['info@mu\u0308nchen.example', 'xn--mnchen-3ya.example', 'münchen.example'],
		['info@xn--MNCHEN-3YA.example', 'xn--mnchen-3ya.example', 'münchen.example'],
		[
			'info@post.münchen.Shop.example',
			'post.xn--mnchen-3ya.shop.example',
			'post.münchen.shop.example',
		],
		['info@shop\u3002example', 'shop.example', 'shop.example'],
		['info@straße.example', 'xn--strae-oqa.example', 'straße.example'],
		['jürgen@例え.example', 'xn--r8jz45g.example', '例え.example'],
	])(
		'has its domain in A-labels and in U-labels (RFC 5890 §2.3.2.1): %s',
		async (from, domain, unicodeDomain) => {
			expect(await addressOf(from)).toMatchObject({ domain, unicodeDomain });
		},
	);

	it('keeps a local part in UTF-8 as it is (RFC 6532 §3.2)', async () => {
		expect(await addressOf('Jürgen.Müller@shop.example')).toMatchObject({
			address: 'Jürgen.Müller@shop.example',
			domain: 'shop.example',
		});
	});

	it('leads to the same verdict however its domain is written', async () => {
		const verdicts = await Promise.all(
			['a@münchen.example', 'a@MÜNCHEN.example.', 'a@xn--mnchen-3ya.example'].map((from) =>
				judgeBy(silent(), server, { from }),
			),
		);
		for (const verdict of verdicts) expect(verdict).toStrictEqual(verdicts[0]);
	});
});

describe('an address that is none', () => {
	it.each([
		['without @', 'x'],
		['empty', ''],
		['@ alone', '@'],
		['without a local part', '@x.example'],
		['without a domain', 'a@'],
		['with the root for a domain', 'a@.'],
		['with a blank in the local part', 'a b@x.example'],
		['with a blank before it', ' a@x.example'],
		['with a blank behind it', 'a@x.example '],
		['with a blank in the domain', 'a@x .example'],
		['with two @', 'a@b@x.example'],
		['with a display name', 'Shop <info@x.example>'],
		['in angle brackets', '<info@x.example>'],
		['with a comment', 'info(desk)@x.example'],
		['of two, parted by a comma', 'a@x.example,b@x.example'],
		['with a leading dot', '.a@x.example'],
		['with a final dot in the local part', 'a.@x.example'],
		['with two dots in the local part', 'a..b@x.example'],
		['with a leading dot in the domain', 'a@.x.example'],
		['with two dots in the domain', 'a@x..example'],
		['with two final dots', 'a@x.example..'],
		['with an open quote', '"a@x.example'],
		['with a quote in the middle', 'a"b@x.example'],
		['with a bare quote in quotes', '"a"b"@x.example'],
		['with a backslash left alone in quotes', '"a\\"@x.example'],
		['with a NUL', 'a\u0000@x.example'],
		['with a line break', 'a\n@x.example'],
		['with a line break at its end', 'a@x.example\n'],
		['with a header in it', 'a@x.example\r\nBcc: b@x.example'],
		['with a control character in quotes', '"a\u0007"@x.example'],
		['with DEL', 'a\u007f@x.example'],
		['with a TAB in the domain', 'a@x\t.example'],
		['with a slash in the domain', 'a@x/24.example'],
		['with a wildcard', 'a@*.example'],
		['with a port', 'a@x.example:25'],
		['of a mailto link', 'mailto:a@x.example'],
		['with a local part of 65 characters', `${'a'.repeat(65)}@x.example`],
		['with a label of 64 characters', `a@${'a'.repeat(64)}.example`],
		['with a domain over 253 characters', `a@${'a.'.repeat(124)}example`],
		['of two thousand characters', `a@${'ü.'.repeat(1000)}example`],
		['of a megabyte', `${'a'.repeat(1_000_000)}@x.example`],
		['half a surrogate pair in the domain', 'a@\ud800.example'],
	])('is refused before anything is asked: %s', async (_, from) => {
		expect(await refusalOf(from)).toMatchObject(INVALID);
	});

	it.each([
		[' a@x.example', 'from: has blanks around it: write the bare address'],
		['a@x.example\n', 'from: has blanks around it: write the bare address'],
		[
			'Max <a@x.example>',
			'from: has a display name or angle brackets: write the bare address, such as info@shop.example',
		],
		[
			'<a@x.example>',
			'from: has a display name or angle brackets: write the bare address, such as info@shop.example',
		],
	])('is told what to give instead: %j', async (from, message) => {
		expect(await refusalOf(from)).toMatchObject({ ...INVALID, message });
	});

	it.each(['a@[192.0.2.1]', 'a@[IPv6:2001:db8::1]', 'a@[]'])(
		'is refused as an address literal (RFC 5321 §4.1.3): %s',
		async (from) => {
			expect(await refusalOf(from)).toMatchObject({
				...INVALID,
				code: 'input.from-domain-literal',
			});
		},
	);
});

describe('an address that only looks right', () => {
	// A label with a character that no U-label may hold (RFC 5892 §2) is not a domain name, and half a
	// surrogate pair is no character (RFC 3629 §3); all of these are taken today.
	it.each([
		['half a surrogate pair in the local part', '\ud800@x.example'],
		['a direction override in the domain', 'a@sh\u202eop.example'],
		['a zero-width space in the domain', 'a@sh\u200bop.example'],
		['a soft hyphen in the domain', 'a@sh\u00adop.example'],
		['a direction override in the local part', 'a\u202eb@x.example'],
		['a line separator in the local part', 'a\u2028b@x.example'],
		['a C1 control character in the local part', 'a\u0085b@x.example'],
		['a local part of 128 octets (RFC 5321 §4.5.3.1.1)', `${'ü'.repeat(64)}@x.example`],
	])('is refused: %s', async (_, from) => {
		expect(await refusalOf(from)).toMatchObject(INVALID);
	});

	// What stands behind "xn--" need not be what a U-label encodes to; shown decoded it is another name.
	it.each([
		['a@xn--google-.com', 'xn--google-.com'],
		['a@xn--.example', 'xn--.example'],
	])('is shown as it is, not as the name it imitates: %s', async (from, shown) => {
		expect((await addressOf(from)).unicodeDomain).toBe(shown);
	});
});

describe('any text at all', () => {
	const piece = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 8 }),
		fc.constantFrom(
			'@',
			'.',
			'"',
			'\\',
			'a',
			'x.example',
			'xn--',
			'ü',
			'\ud800',
			'\u202e',
			'[',
			']',
		),
	);
	const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));

	it('is an address, or refused with code and path', async () => {
		await fc.assert(
			fc.asyncProperty(text, async (from) => {
				const resolver = silent();
				try {
					const { from: taken } = await judgeBy(resolver, server, { from });
					expect(taken.address.endsWith(`@${taken.domain}`)).toBe(true);
					expect(taken.domain).toMatch(/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/);
				} catch (error) {
					expect(error).toMatchObject({ name: 'InputError', path: 'from' });
					expect(resolver.asked).toEqual([]);
				}
			}),
			{ numRuns: 400 },
		);
	});
});
