import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	isAskable,
	isAtOrBelow,
	labelsOf,
	lowerAscii,
	parentOf,
	toALabels,
	toULabels,
	withoutFinalDot,
} from '../../src/names/domain-name.ts';

const runs = { numRuns: 1000 };

/** Labels as people register them, and as they do not. */
const label: fc.Arbitrary<string> = fc.oneof(
	fc.stringMatching(/^[a-z0-9_-]{1,12}$/),
	fc.stringMatching(/^[A-Za-z0-9]{1,12}$/),
	fc.constantFrom(
		'münchen',
		'STRASSE',
		'straße',
		'日本',
		'שלום',
		'пример',
		'E\u0301',
		'☕',
		'👍🏽',
	),
	fc.stringMatching(/^xn--[a-z0-9-]{0,12}$/),
	fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);
const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
const anyText = fc.oneof(
	name,
	fc.string({ unit: 'binary' }),
	// Halves of surrogate pairs too.
	fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
);

describe('lowerAscii (RFC 4343 §3)', () => {
	it.each([
		['Shop.EXAMPLE', 'shop.example'],
		['shop.example', 'shop.example'],
		['', ''],
		['@[`{', '@[`{'],
		['ÄÖÜ.Example', 'ÄÖÜ.example'],
		['\u212aelvin.EXAMPLE', '\u212aelvin.example'],
		['İ.A', 'İ.a'],
		['\u00c9\u00ff', '\u00c9\u00ff'],
	])('makes %s %s', (text, lower) => {
		expect(lowerAscii(text)).toBe(lower);
	});

	it('changes A to Z and keeps every other unit and the length', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const expected = text
					.split('')
					.map((unit) => (unit >= 'A' && unit <= 'Z' ? unit.toLowerCase() : unit))
					.join('');
				expect(lowerAscii(text)).toBe(expected);
			}),
			runs,
		);
	});
});

describe('withoutFinalDot', () => {
	it.each([
		['shop.example.', 'shop.example'],
		['shop.example', 'shop.example'],
		['shop.example..', 'shop.example.'],
		['.', ''],
		['', ''],
	])('makes %j %j', (text, expected) => {
		expect(withoutFinalDot(text)).toBe(expected);
	});
});

describe('toALabels (RFC 5891 §4.4)', () => {
	it.each([
		['shop.example', 'shop.example'],
		['Shop.EXAMPLE', 'shop.example'],
		['shop.example.', 'shop.example'],
		['_dmarc.shop.example', '_dmarc.shop.example'],
		['', ''],
		['.', ''],
		['münchen.example', 'xn--mnchen-3ya.example'],
		['MÜNCHEN.Example.', 'xn--mnchen-3ya.example'],
		['mu\u0308nchen.example', 'xn--mnchen-3ya.example'],
		['xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
		['XN--MNCHEN-3YA.example', 'xn--mnchen-3ya.example'],
		['XN--MNCHEN-3YA.Ü.example', 'xn--mnchen-3ya.xn--tda.example'],
		['mail.ü.shop.example', 'mail.xn--tda.shop.example'],
		// ß is a letter of its own since RFC 5892.
		['straße.example', 'xn--strae-oqa.example'],
		['ΒΌΛΟΣ.example', 'xn--nxasmq6b.example'],
		// A sigma in upper case is the same letter wherever it stands.
		['shop.ΒΌΛΟΣ', 'shop.xn--nxasmq6b'],
		['日本語.example', 'xn--wgv71a119e.example'],
		['שלום.example', 'xn--9dbne9b.example'],
		['عربي.example', 'xn--ngbrx4e.example'],
		['אa1.example', 'xn--a1-uld.example'],
		['☕.example', 'xn--53h.example'],
		['👍.example', 'xn--yp8h.example'],
		// As Asian keyboards type it, and in circles: other forms of the same letters.
		['ＳＨＯＰ．example', 'shop.example'],
		['ⓢhop.example', 'shop.example'],
		['ｍüller１.example', 'xn--mller1-3ya.example'],
		// The Kelvin sign is a K.
		['\u212a.example', 'k.example'],
	])('makes %s %s', (written, expected) => {
		expect(toALabels(written)).toBe(expected);
	});

	it.each([
		['a\u3002b\uff0ec\uff61d', 'a.b.c.d'],
		['日本\u3002example', 'xn--wgv71a.example'],
		['ü.example\u3002', 'xn--tda.example'],
		['\u3002', ''],
	])('takes an ideographic full stop for a dot: %s (RFC 3490 §3.1)', (written, expected) => {
		expect(toALabels(written)).toBe(expected);
	});

	it('counts characters, not the units they are stored in', () => {
		const thumbs = toALabels(`${'👍'.repeat(40)}.example`) ?? '';
		expect(isAskable(thumbs)).toBe(true);
		expect(toULabels(thumbs)).toBe(`${'👍'.repeat(40)}.example`);
	});

	it.each([
		['an address', 'info@münchen.example'],
		['an at sign at the end', 'münchen@'],
		['a sign that has a slash in it', 'x\u2100.example'],
		['a number with its full stop', '\u2488shop.example'],
		['an at sign of full width', 'info\uff20shop.example'],
		['half of a surrogate pair', '\ud800.example'],
		['the other half', 'a\udc00b.example'],
		['both halves, the wrong way round', 'a\udc4d\ud83d.example'],
	])('has none for %s', (_, written) => {
		expect(toALabels(written)).toBeNull();
	});

	it('keeps garbage behind xn-- as it stands, for DNS to answer', () => {
		for (const garbage of ['xn--', 'xn--a', 'xn--999999999', 'xn---', 'xn--\u007f']) {
			expect(toALabels(`${garbage}.example`)).toBe(`${garbage}.example`);
			expect(toALabels(`${garbage}.ü.example`)).toBe(`${garbage}.xn--tda.example`);
		}
	});

	it('keeps empty labels, which nobody can ask for, empty', () => {
		for (const written of ['a..ü', '.ü', 'ü..', '..', '\u3002\u3002ü']) {
			const labels = toALabels(written);
			expect(labels === null || isAskable(labels)).toBe(false);
		}
	});

	it('makes lower-case ASCII or nothing of any text, and the same of its own answer', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const labels = toALabels(text);
				if (labels === null) return;
				expect(labels).toMatch(/^[^A-Z\u0080-\uffff]*$/);
				expect(toALabels(labels)).toBe(withoutFinalDot(labels));
			}),
			runs,
		);
	});

	it('makes no difference between ways to write the same letters', () => {
		fc.assert(
			fc.property(name, (written) => {
				expect(toALabels(written.normalize('NFD'))).toBe(toALabels(written));
				if (/[.\u3002\uff0e\uff61]$/.test(written)) return;
				expect(toALabels(`${written}.`)).toBe(toALabels(written));
			}),
			runs,
		);
	});

	it('makes the same of a label wherever it stands', () => {
		const plain = label.filter((text) => !/[.@\u3002\uff0e\uff61]/.test(text));
		fc.assert(
			fc.property(plain, plain, (left, right) => {
				const [one, other] = [toALabels(left), toALabels(right)];
				const both = one === null || other === null ? null : `${one}.${other}`;
				expect(toALabels(`${left}.${right}`)).toBe(both);
			}),
			runs,
		);
	});

	it.each([
		['capitals', 'A'.repeat(200_000)],
		['dots', '.'.repeat(200_000)],
		['one umlaut many times', 'ü'.repeat(200_000)],
		['labels with umlauts', 'ü.'.repeat(50_000)],
		['ideographic full stops', '\u3002'.repeat(200_000)],
		['at signs', 'ü@'.repeat(100_000)],
		['accents in the wrong order', `a${'\u0301\u0323'.repeat(20_000)}`],
		[
			'every ideograph once',
			Array.from({ length: 20_000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join(''),
		],
	])('is done soon with a very long text of %s', (_, text) => {
		const started = performance.now();
		const labels = toALabels(text);
		expect(performance.now() - started).toBeLessThan(1000);
		expect(labels === null || !isAskable(labels)).toBe(true);
	});
});

describe('toULabels (RFC 5891 §5.4)', () => {
	it.each([
		['xn--mnchen-3ya.example', 'münchen.example'],
		['mail.xn--mnchen-3ya.example', 'mail.münchen.example'],
		['xn--strae-oqa.xn--tda.example', 'straße.ü.example'],
		['xn--wgv71a119e.example', '日本語.example'],
		['xn--9dbne9b.example', 'שלום.example'],
		['xn--53h.example', '☕.example'],
		['shop.example', 'shop.example'],
		['_dmarc.shop.example', '_dmarc.shop.example'],
		['', ''],
	])('shows %s as %s', (labels, shown) => {
		expect(toULabels(labels)).toBe(shown);
	});

	it.each([
		['nothing encoded', 'xn--.example'],
		['ASCII alone, which would show another name', 'xn--shop-.example'],
		['a hyphen alone', 'xn---.example'],
		['digits that overflow', 'xn--999999999.example'],
		['a digit that is none', 'xn--a_b.example'],
		['an unfinished number', 'xn--mnchen-3y9.example'],
		['a capital letter', 'xn--mnchen-psa.example'],
		['an ideographic full stop', 'xn--ab-r13a.example'],
	])('leaves a label as it is that holds %s', (_, labels) => {
		expect(toULabels(labels)).toBe(labels);
	});

	it('shows a name that leads back to the same one', () => {
		const encoded = fc.oneof(
			name.map((written) => toALabels(written) ?? '').filter(isAskable),
			fc
				.array(fc.stringMatching(/^(?:xn--)?[a-z0-9-]{1,12}$/), { minLength: 1, maxLength: 3 })
				.map((labels) => labels.join('.')),
		);
		fc.assert(
			fc.property(encoded, (labels) => {
				const shown = toULabels(labels);
				expect({ labels, back: toALabels(shown) }).toEqual({ labels, back: labels });
			}),
			{ numRuns: 2000 },
		);
	});

	it('never throws, and keeps the number of labels', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(toULabels(text).split('.')).toHaveLength(text.split('.').length);
			}),
			runs,
		);
	});
});

describe('isAskable (RFC 1035 §2.3.4)', () => {
	const of = (octets: number): string => 'a'.repeat(octets);
	/** A name of 63-octet labels and a last one, so many octets in all. */
	const long = (octets: number): string => `${`${of(63)}.`.repeat(3)}${of(octets - 192)}`;

	it.each([
		['the root', '', true],
		['a single label', 'example', true],
		['an underscore', '_dmarc.shop.example', true],
		['a star', '*.shop.example', true],
		['a blank inside a label', 'my shop.example', true],
		['a tilde', 'a~b.example', true],
		['a label of 63 octets', `${of(63)}.example`, true],
		['a label of 64 octets', `${of(64)}.example`, false],
		['a last label of 63 octets', `shop.${of(63)}`, true],
		['a last label of 64 octets', `shop.${of(64)}`, false],
		['253 octets', long(253), true],
		['254 octets', long(254), false],
		['254 octets in short labels', 'ab.'.repeat(85).slice(0, -1), false],
		['253 octets in short labels', 'a.'.repeat(127).slice(0, -1), true],
		['255 octets in short labels', 'a.'.repeat(128).slice(0, -1), false],
		['an empty label in front', '.example', false],
		['an empty label in the middle', 'a..example', false],
		['an empty label at the end', 'example.', false],
		['a dot alone', '.', false],
		['an umlaut', 'münchen.example', false],
		['an octet over 127', 'a\u00ff.example', false],
		['a control character', 'a\u0000b.example', false],
		['a line feed', 'shop.example\n', false],
		['a tab', 'a\tb.example', false],
		['DEL', 'a\u007f.example', false],
		['half of a surrogate pair', '\ud800.example', false],
	])('%s: %s is %s', (_, text, expected) => {
		expect(isAskable(text)).toBe(expected);
	});

	it('is what the limits say, for any text', () => {
		const tricky = fc.oneof(
			anyText,
			fc
				.array(fc.integer({ min: 0, max: 66 }), { maxLength: 8 })
				.map((lengths) => lengths.map(of).join('.')),
		);
		fc.assert(
			fc.property(tricky, (text) => {
				const isName =
					text.length <= 253 &&
					/^[ -~]*$/.test(text) &&
					text.split('.').every((part) => part.length >= 1 && part.length <= 63);
				expect(isAskable(text)).toBe(text === '' || isName);
			}),
			runs,
		);
	});
});

describe('labelsOf and parentOf', () => {
	it.each([
		['', [], ''],
		['example', ['example'], ''],
		['shop.example', ['shop', 'example'], 'example'],
		['_dmarc.a.shop.example', ['_dmarc', 'a', 'shop', 'example'], 'a.shop.example'],
	])('of %j are %j and %j', (text, labels, parent) => {
		expect(labelsOf(text)).toEqual(labels);
		expect(parentOf(text)).toBe(parent);
	});

	it('the parent has the labels but the first, up to the root', () => {
		fc.assert(
			fc.property(fc.array(fc.stringMatching(/^[a-z]{1,5}$/)), (labels) => {
				const text = labels.join('.');
				expect(labelsOf(text)).toEqual(labels);
				expect(labelsOf(parentOf(text))).toEqual(labels.slice(1));
			}),
			runs,
		);
	});
});

describe('isAtOrBelow', () => {
	it.each([
		['shop.example', 'shop.example', true],
		['mail.shop.example', 'shop.example', true],
		['a.b.c.shop.example', 'shop.example', true],
		['notshop.example', 'shop.example', false],
		['shop.example', 'mail.shop.example', false],
		['shop.example', 'example', true],
		['example', 'shop.example', false],
		['shop.example', '', true],
		['', '', true],
		['', 'example', false],
		['shop.example.test', 'shop.example', false],
		['shop-example', 'example', false],
		['xshop.example', '.example', false],
		['shop.example', 'ample', false],
	])('%j under %j is %s', (text, ancestor, expected) => {
		expect(isAtOrBelow(text, ancestor)).toBe(expected);
	});

	it('is true just when the labels of the one end with those of the other', () => {
		const short = fc
			.array(fc.constantFrom('a', 'b', 'ab'), { maxLength: 4 })
			.map((labels) => labels.join('.'));
		fc.assert(
			fc.property(short, short, (text, ancestor) => {
				const [labels, tail] = [labelsOf(text), labelsOf(ancestor)];
				const isTail =
					labels.length >= tail.length &&
					tail.every((part, at) => part === labels[labels.length - tail.length + at]);
				expect(isAtOrBelow(text, ancestor)).toBe(isTail);
			}),
			runs,
		);
	});
});
