/**
 * The text of a record as terms with their places (RFC 7208 §4.6.1, §5, §6).
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSpf } from '../../src/spf/parse.ts';

const codes = (text: string): string[] => parseSpf(text).problems.map(({ code }) => code);

/** The pieces of the text that the problems of a code point at. */
function marked(text: string, code: string): string[] {
	return parseSpf(text)
		.problems.filter((problem) => problem.code === code)
		.map(({ subject }) => text.slice(...(subject.span ?? [0, 0])));
}

describe('terms of a record (RFC 7208 §4.6.1)', () => {
	const text =
		'v=spf1 +a -MX/24 ~a:h.example/24//64 ?ptr ptr:p.example  ip4:192.0.2.0/24 ip6:2001:db8::/32 ' +
		'include:%{d2}.i.example exists:%{ir}.e.example exp=e.example moo=%{l} redirect=r.example all ';

	it('are cut exactly', () => {
		const { valid, terms } = parseSpf(text);
		expect(valid).toBe(true);
		expect(terms.map((term) => term.text)).toEqual(text.trim().split(/ +/).slice(1));
		expect(terms.map(({ span }) => text.slice(...span))).toEqual(terms.map((term) => term.text));
		expect(terms.map(({ index }) => index)).toEqual(terms.map((_, i) => i));
	});

	it('carry what is written', () => {
		expect(parseSpf(text).terms).toMatchObject([
			{
				kind: 'directive',
				mechanism: 'a',
				qualifier: '+',
				target: null,
				prefix4: 32,
				prefix6: 128,
			},
			{
				kind: 'directive',
				mechanism: 'mx',
				qualifier: '-',
				target: null,
				prefix4: 24,
				prefix6: 128,
			},
			{
				mechanism: 'a',
				qualifier: '~',
				target: { literal: 'h.example' },
				prefix4: 24,
				prefix6: 64,
			},
			{ mechanism: 'ptr', qualifier: '?', target: null },
			{ mechanism: 'ptr', qualifier: '+', target: { literal: 'p.example' } },
			{ mechanism: 'ip4', network: { family: 4, a: 0xc0000200, prefix: 24 } },
			{ mechanism: 'ip6', network: { family: 6, a: 0x20010db8, prefix: 32 } },
			{ mechanism: 'include', target: { text: '%{d2}.i.example', literal: null } },
			{ mechanism: 'exists', target: { text: '%{ir}.e.example' } },
			{ kind: 'modifier', name: 'exp', target: { literal: 'e.example' } },
			{ kind: 'modifier', name: 'moo' },
			{ kind: 'modifier', name: 'redirect' },
			{ kind: 'directive', mechanism: 'all', qualifier: '+' },
		]);
	});

	it('are none in a bare record', () => {
		expect(parseSpf('v=spf1')).toMatchObject({ valid: true, terms: [] });
		expect(parseSpf('V=SPF1   ')).toMatchObject({ valid: true, terms: [] });
	});

	it('are all there when some are broken', () => {
		const broken = 'v=spf1 a moo ip4:x mx/99 -all';
		const { valid, terms } = parseSpf(broken);
		expect(valid).toBe(false);
		expect(terms.map(({ kind }) => kind)).toEqual([
			'directive',
			'invalid',
			'invalid',
			'invalid',
			'directive',
		]);
		expect(terms.map(({ span }) => broken.slice(...span))).toEqual(broken.split(' ').slice(1));
	});

	it.each(['', 'v=spf', 'v=spf10', ' v=spf1', 'v=spf1-all', 'hello', 'v=spf1\t-all'])(
		'are not read from %j, which is no record',
		(other) => {
			expect(parseSpf(other)).toMatchObject({ valid: false, terms: [] });
			expect(codes(other)).toEqual(['spf.version-malformed']);
		},
	);

	it('are plain data', () => {
		const parsed = parseSpf(text);
		expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed);
	});
});

describe('problems of a text (RFC 7208 §4.6)', () => {
	it.each([
		['v=spf1 a moo -all', 'spf.unknown-mechanism', 'moo'],
		['v=spf1 mail.y.example -all', 'spf.unknown-mechanism', 'mail.y.example'],
		['v=spf1 ipv4:192.0.2.1 -all', 'spf.did-you-mean', 'ipv4:192.0.2.1'],
		['v=spf1 ip:192.0.2.1 -all', 'spf.did-you-mean', 'ip:192.0.2.1'],
		['v=spf1 inlcude:y.example -all', 'spf.did-you-mean', 'inlcude:y.example'],
		['v=spf1 -alll', 'spf.did-you-mean', '-alll'],
		['v=spf1 redirect:y.example', 'spf.did-you-mean', 'redirect:y.example'],
		['v=spf1 192.0.2.0/24 -all', 'spf.did-you-mean', '192.0.2.0/24'],
		['v=spf1 ip4:192.0.2.256 -all', 'spf.ip4-invalid', '192.0.2.256'],
		['v=spf1 ip4 -all', 'spf.ip4-invalid', 'ip4'],
		['v=spf1 ip6:2001:db8 -all', 'spf.ip6-invalid', '2001:db8'],
		['v=spf1 ip4:2001:db8::1/32 -all', 'spf.ip-family', '2001:db8::1'],
		['v=spf1 ip6:192.0.2.1 -all', 'spf.ip-family', '192.0.2.1'],
		['v=spf1 ip4:192.0.2.0/33 -all', 'spf.cidr-invalid', '/33'],
		['v=spf1 a/33 -all', 'spf.cidr-invalid', '33'],
		['v=spf1 a//129 -all', 'spf.cidr-invalid', '129'],
		['v=spf1 include -all', 'spf.domain-missing', 'include'],
		['v=spf1 a:1.2.3.4 -all', 'spf.domain-invalid', '1.2.3.4'],
		['v=spf1 include:y -all', 'spf.domain-invalid', 'y'],
		['v=spf1 exists:%{d0}.y.example -all', 'spf.macro-syntax', '%{d0}.y.example'],
		['v=spf1 exists:y.%x.example -all', 'spf.macro-syntax', '%x.example'],
		['v=spf1 exists:y.%{r}.example -all', 'spf.macro-not-allowed', '%{r}.example'],
		['v=spf1 -all:y.example', 'spf.all-argument', ':y.example'],
		['v=spf1 exp=a.example exp=b.example', 'spf.duplicate-modifier', 'exp=b.example'],
		['v=spf1 a -all\u00a0', 'spf.non-ascii', '\u00a0'],
		['v=spf1 a\t-all', 'spf.non-ascii', '\t'],
		['v=spf1 redirect=1.2.3.4', 'spf.domain-invalid', '1.2.3.4'],
		['v=spf1 =x', 'spf.syntax', '=x'],
	])('of %j: %s at %j', (text, code, piece) => {
		expect(parseSpf(text).valid).toBe(false);
		expect(marked(text, code)).toEqual([piece]);
	});

	it('point at the place where an empty target is missing', () => {
		const text = 'v=spf1 include: -all';
		const problem = parseSpf(text).problems.find(({ code }) => code === 'spf.domain-missing');
		const [start, end] = problem?.subject.span ?? [-1, -1];
		expect(start).toBeGreaterThanOrEqual(7);
		expect(end).toBeLessThanOrEqual(15);
		expect(start).toBeLessThanOrEqual(end);
	});

	const meant = (term: string): unknown =>
		parseSpf(`v=spf1 a ${term}`).problems.find(({ code }) => code === 'spf.did-you-mean')?.data;

	it.each([
		['ipv4:192.0.2.1', 'ipv4', 'ip4:192.0.2.1'],
		['?ipv6:2001:db8::/32', 'ipv6', '?ip6:2001:db8::/32'],
		// The address tells the family, whatever was typed
		['ip:2001:db8::1', 'ip', 'ip6:2001:db8::1'],
		['ipv4:2001:db8::1', 'ipv4', 'ip6:2001:db8::1'],
		['ip4=192.0.2.1', 'ip4', 'ip4:192.0.2.1'],
		['-i4:192.0.2.1/24', 'i4', '-ip4:192.0.2.1/24'],
		// One or two strokes off
		['nclude:y.example', 'nclude', 'include:y.example'],
		['inlcude:y.example', 'inlcude', 'include:y.example'],
		['includes:y.example', 'includes', 'include:y.example'],
		['INCULDE:y.example', 'inculde', 'include:y.example'],
		['?exist:%{i}.y.example', 'exist', '?exists:%{i}.y.example'],
		['prt:y.example', 'prt', 'ptr:y.example'],
		['~alll', 'alll', '~all'],
		['~all.', 'all.', '~all'],
		// The other sign
		['include=y.example', 'include', 'include:y.example'],
		['-include=y.example', 'include', '-include:y.example'],
		['mx=y.example/24', 'mx', 'mx:y.example/24'],
		['redirect:y.example', 'redirect', 'redirect=y.example'],
		['redirct=y.example', 'redirct', 'redirect=y.example'],
		['exp:y.example', 'exp', 'exp=y.example'],
		// No name at all, and the dash of a word processor as octets of UTF-8
		['192.0.2.0/24', '192.0.2.0/24', 'ip4:192.0.2.0/24'],
		['-2001:db8::1', '2001:db8::1', '-ip6:2001:db8::1'],
		['\u00e2\u0080\u0093all', '\u00e2\u0080\u0093all', '-all'],
	])('guess what %s was meant to be', (term, name, whole) => {
		expect(meant(term)).toEqual({ name, meant: whole });
		expect(parseSpf(`v=spf1 a ${whole}`).valid).toBe(true);
	});

	it.each([
		// No word near it, or the opposite
		'moo:y.example',
		'exclude:y.example',
		'mail.y.example',
		'brevo-code:0123456789abcdef',
		'ms=0123456789',
		'v=spf1',
		'rr=all',
		// What would come out is broken too
		'ipv4:y.example',
		'nclude:y',
		'192.0.2.0/33',
		'192.0.2',
		'redirect:1.2.3.4',
		'\u00e2\u0080\u0093\u00e2\u0080\u0093all',
	])('guess nothing of %s', (term) => {
		expect(meant(term)).toBeUndefined();
	});

	it('stay few in a hostile record', () => {
		const text = `v=spf1 ${'moo '.repeat(20_000)}`;
		const { valid, terms, problems } = parseSpf(text);
		expect(valid).toBe(false);
		expect(terms).toHaveLength(20_000);
		expect(problems.length).toBeLessThanOrEqual(200);
	});
});

describe('advice on a record that is valid', () => {
	it.each([
		['v=spf1 a', 'spf.no-all', []],
		['v=spf1 +all', 'spf.all-pass', ['+all']],
		['v=spf1 all', 'spf.all-pass', ['all']],
		['v=spf1 ?all', 'spf.all-neutral', ['?all']],
		['v=spf1 ~all', 'spf.all-softfail', ['~all']],
		['v=spf1 -all', 'spf.all-fail', ['-all']],
		['v=spf1 -all a', 'spf.terms-after-all', ['a']],
		['v=spf1 redirect=y.example -all', 'spf.redirect-ignored', ['redirect=y.example']],
		['v=spf1 ptr -all', 'spf.ptr', ['ptr']],
		['v=spf1 moo=1 -all', 'spf.unknown-modifier', ['moo=1']],
		['v=spf1 include=y.example -all', 'spf.unknown-modifier', ['include=y.example']],
		['v=spf1 ip4:192.0.2.1/24 -all', 'spf.cidr-host-bits', ['ip4:192.0.2.1/24']],
		['v=spf1 ip4:192.0.0.0/8 -all', 'spf.range-too-broad', ['ip4:192.0.0.0/8']],
		['v=spf1 ip6:2001::/16 -all', 'spf.range-too-broad', ['ip6:2001::/16']],
		['v=spf1 a mx A -all', 'spf.duplicate-term', ['A']],
	])('%s: %s', (text, code, pieces) => {
		expect(parseSpf(text).valid).toBe(true);
		const expected = pieces.length === 0 ? [''] : pieces;
		if (code !== 'spf.cidr-host-bits') expect(marked(text, code)).toEqual(expected);
		else expect(codes(text)).toContain(code);
	});

	it.each([
		['v=spf1 redirect=y.example', 'spf.no-all'],
		['v=spf1 ip4:192.0.2.0/24 -all', 'spf.cidr-host-bits'],
		['v=spf1 ip4:192.0.0.0/16 -all', 'spf.range-too-broad'],
		['v=spf1 ip6:2001:db8::/32 -all', 'spf.range-too-broad'],
		['v=spf1 -all moo=1', 'spf.terms-after-all'],
		['v=spf1 ra=x rp=10 rr=all -all', 'spf.unknown-modifier'],
		['v=spf1 moo=1 moo=1 -all', 'spf.duplicate-term'],
		['v=spf1 redirect=y.example', 'spf.redirect-ignored'],
	])('%s has no %s', (text, code) => {
		expect(codes(text)).not.toContain(code);
	});

	it('stays short for a long record', () => {
		const text = `v=spf1 ${'moo=1 '.repeat(500)}-all`;
		const { valid, problems } = parseSpf(text);
		expect(valid).toBe(true);
		expect(problems.length).toBeLessThanOrEqual(60);
	});
});

describe('parsing (property)', () => {
	const piece = fc.constantFrom(
		...'a mx ptr all ip4: ip6: include: exists: redirect= exp= moo= + - ~ ? : / // %{d} %{l1r-} %{ %% % y.example 192.0.2.1 2001:db8:: /24 //64 __proto__ constructor'.split(
			' ',
		),
		' ',
		'\t',
		'\u00ff',
		'\ud800',
	);
	const text = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.string({ unit: 'binary' }).map((rest) => `v=spf1 ${rest}`),
		fc.array(piece, { maxLength: 40 }).map((pieces) => `v=spf1 ${pieces.join('')}`),
	);

	it('never throws, and every place lies in the text', () => {
		fc.assert(
			fc.property(text, (record) => {
				const { valid, terms, problems } = parseSpf(record);
				for (const term of terms) expect(record.slice(...term.span)).toBe(term.text);
				for (const { subject } of problems) {
					const [start, end] = subject.span ?? [0, 0];
					expect(start).toBeGreaterThanOrEqual(0);
					expect(end).toBeGreaterThanOrEqual(start);
					expect(end).toBeLessThanOrEqual(record.length);
				}
				if (valid) expect(terms.filter(({ kind }) => kind === 'invalid')).toEqual([]);
				else expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
			}),
			{ numRuns: 2000 },
		);
	});

	it('joins back to the record, blanks apart', () => {
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
				const record = `v=spf1 ${pieces.join('')}`;
				const words = record.split(' ').filter((word) => word !== '');
				expect(parseSpf(record).terms.map((term) => term.text)).toEqual(words.slice(1));
			}),
			{ numRuns: 500 },
		);
	});
});
