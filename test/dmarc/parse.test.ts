import { describe, expect, it } from 'vitest';
import { parseDmarc } from '../../src/dmarc/parse.ts';
import { MAX_PROBLEMS } from '../../src/dmarc/problems.ts';
import type { DmarcRecord } from '../../src/dmarc/record.ts';
import { ofCode } from '../findings/of-code.ts';

function codesOf(record: DmarcRecord): string[] {
	return record.problems.map((problem) => problem.code);
}

describe('strings of a record (RFC 9989 §4.5)', () => {
	it('joins character-strings with nothing between', () => {
		const record = parseDmarc(['v=DMARC1; p=rej', 'ect; rua=mailto:a@shop', '.example']);
		expect(record.tags).toMatchObject({ p: 'reject', rua: ['mailto:a@shop.example'] });
	});

	it('counts spans in the strings joined', () => {
		const record = parseDmarc(['v=DMARC1; p=none; ', 'bogus=1']);
		const unknown = record.problems.find(({ code }) => code === 'dmarc.tag-unknown');
		expect(unknown?.subject).toEqual({ name: '', type: 'TXT', span: [18, 25] });
		expect(unknown?.data).toEqual({ tag: 'bogus' });
	});

	it.each([[undefined], [null], [7], [[7]], [{ 0: 'v=DMARC1' }]])(
		'refuses %j, which is no text',
		(record) => {
			// What a caller without types can do.
			expect(() => parseDmarc(record as unknown as string)).toThrow(
				expect.objectContaining({ code: 'input.request-invalid', path: 'record' }),
			);
		},
	);
});

describe('version test (RFC 9989 §4.7, §4.8)', () => {
	it.each([
		['v=DMARC1'],
		['v=DMARC1;'],
		['v=DMARC1 ; p=none'],
		['V=DMARC1; p=none'],
		['v = DMARC1; p=none'],
		['v\t=\tDMARC1\t;p=none'],
	])('counts %j as a DMARC record', (text) => {
		expect(parseDmarc(text).isDmarc).toBe(true);
	});

	it.each([
		['v=dmarc1; p=none', 'dmarc.version-value', 2],
		['v=DMARC1.0; p=none', 'dmarc.version-value', 2],
		['v=DMARC1 p=none', 'dmarc.version-value', 2],
		['v=DMARC1, p=none', 'dmarc.version-value', 2],
		['v=DMARC2; p=none', 'dmarc.version-value', 2],
		['v="DMARC1"; p=none', 'dmarc.version-value', 2],
		['v=DMARC1\\; p=none', 'dmarc.version-value', 2],
		['"v=DMARC1; p=none"', 'dmarc.version-first', 1],
		['p=none; v \t= DMARC1', 'dmarc.version-first', 8],
		['DMARC1 DMARC1 x=DMARC1', 'dmarc.not-a-record', 0],
		['v=spf1 -all', 'dmarc.not-a-record', 0],
		['vDMARC1', 'dmarc.not-a-record', 0],
		['', 'dmarc.not-a-record', 0],
	])('does not count %j', (text, code, at) => {
		const record = parseDmarc(text);
		expect(record).toMatchObject({ isDmarc: false, valid: false, mode: 'not-dmarc' });
		expect(record.effective).toEqual({
			self: null,
			existingSubdomain: null,
			missingSubdomain: null,
		});
		expect(record.problems).toMatchObject([
			{ code, severity: 'error', subject: { span: [at, text.length] } },
		]);
	});

	// The text is a record in all but its first unit, and some receivers take it for one.
	it.each([' v=DMARC1; p=none', '\r\n\tv=DMARC1; p=none', '   v = DMARC1'])(
		'does not count %j, and names the blank in front',
		(text) => {
			const record = parseDmarc(text);
			expect(record).toMatchObject({ isDmarc: false, valid: false, mode: 'not-dmarc' });
			expect(record.problems).toMatchObject([
				{ code: 'dmarc.leading-space', severity: 'warning', subject: { span: [0, text.length] } },
			]);
		},
	);
});

describe('grammar (RFC 9989 §4.8)', () => {
	it('reads tags in any order behind the version', () => {
		const text = 'v=DMARC1;rua=mailto:a@shop.example;aspf=s;np=reject;p=none;adkim=s';
		expect(parseDmarc(text).tags).toMatchObject({ p: 'none', np: 'reject', adkim: 's', aspf: 's' });
	});

	it('takes blanks around names, values and semicolons', () => {
		const record = parseDmarc('v=DMARC1 \t; p\t= \tquarantine ; sp = none\t; ');
		expect(record).toMatchObject({ valid: true, tags: { p: 'quarantine', sp: 'none' } });
	});

	it.each([
		['v=DMARC1;; p=none', 'empty'],
		['v=DMARC1; p=none; 0', 'no-equals'],
		['v=DMARC1; p=none; x1=y', 'name-invalid'],
		['v=DMARC1; p=none; x-y=z', 'name-invalid'],
		['v=DMARC1; p=none; =z', 'name-invalid'],
		['v=DMARC1; p=none; x=\u00fc', 'value-invalid'],
		['v=DMARC1; p=none; x=', 'value-empty'],
	])('notes %j and keeps the policy', (text, problem) => {
		const record = parseDmarc(text);
		expect(record).toMatchObject({ valid: false, mode: 'as-published', tags: { p: 'none' } });
		expect(record.problems[0]).toMatchObject({ code: 'dmarc.syntax', data: { problem } });
	});

	it('stops at a number of tags nobody publishes', () => {
		const record = parseDmarc(`v=DMARC1; p=reject${'; x=y'.repeat(200)}`);
		expect(record).toMatchObject({ isDmarc: true, valid: false });
		expect(codesOf(record)).toContain('dmarc.syntax');
	});

	it('keeps a bounded number of findings and still knows that the record is broken', () => {
		const record = parseDmarc(`v=DMARC1; p=reject; rua=${'x,'.repeat(500)}; sp=no`);
		expect(record.problems).toHaveLength(MAX_PROBLEMS);
		expect(record.valid).toBe(false);
	});
});

describe('unknown and unusable tags (RFC 9989 §4.7)', () => {
	it('ignores tags it does not know, whatever they are called', () => {
		const record = parseDmarc('v=DMARC1; p=reject; constructor=x; prototype=y; toString=z');
		expect(record).toMatchObject({
			valid: true,
			mode: 'as-published',
			effective: { self: 'reject' },
		});
		const unknown = ofCode(record.problems, 'dmarc.tag-unknown');
		expect(unknown.map(({ data }) => data.tag)).toEqual(['constructor', 'prototype', 'toString']);
	});

	it.each([
		['psd=x', 'dmarc.psd-invalid', { psd: 'u' }],
		['t=yes', 'dmarc.t-invalid', { t: 'n' }],
		['adkim=relaxed', 'dmarc.adkim-invalid', { adkim: 'r' }],
		['aspf=', 'dmarc.aspf-invalid', { aspf: 'r' }],
		['fo=2', 'dmarc.fo-invalid', { fo: '0' }],
	])('takes the default for %s', (tag, code, tags) => {
		const record = parseDmarc(`v=DMARC1; p=reject; ${tag}`);
		expect(record).toMatchObject({ valid: false, mode: 'as-published', tags });
		expect(codesOf(record)).toContain(code);
	});
});

describe('tags and their values (RFC 9989 §4.7)', () => {
	it('fills in the defaults', () => {
		expect(parseDmarc('v=DMARC1; p=none').tags).toEqual({
			p: 'none',
			sp: null,
			np: null,
			psd: 'u',
			t: 'n',
			adkim: 'r',
			aspf: 'r',
			fo: '0',
			rua: [],
			ruf: [],
		});
	});

	it('reads literal values in either case', () => {
		const text = 'v=DMARC1; p=REJECT; sp=Quarantine; np=None; psd=N; t=Y; adkim=S; aspf=R; fo=D:S';
		expect(parseDmarc(text).tags).toMatchObject({
			p: 'reject',
			sp: 'quarantine',
			np: 'none',
			psd: 'n',
			t: 'y',
			adkim: 's',
			aspf: 'r',
			fo: 'd:s',
		});
	});

	it('remarks on what the owner may want to know', () => {
		expect(codesOf(parseDmarc('v=DMARC1; p=none; psd=y; t=y'))).toEqual([
			'dmarc.psd',
			'dmarc.test-mode',
			'dmarc.p-none',
			'dmarc.rua-missing',
		]);
		expect(codesOf(parseDmarc('v=DMARC1; p=reject; sp=none; rua=mailto:a@b.example'))).toEqual([
			'dmarc.sp-none',
		]);
		expect(codesOf(parseDmarc('v=DMARC1; p=reject; psd=u; rua=mailto:a@b.example'))).toEqual([]);
	});
});

describe('failure options (RFC 9989 §4.7, tag fo)', () => {
	it.each([
		['0', '0'],
		['1', '1'],
		['d', 'd'],
		['1:d:s', '1:d:s'],
		['d:1:s', 'd:1:s'],
		['s:d:0', 's:d:0'],
		['d:s', 'd:s'],
		['1 : d\t:s', '1:d:s'],
	])('reads fo=%s', (value, fo) => {
		const record = parseDmarc(`v=DMARC1; p=none; fo=${value}; ruf=mailto:a@shop.example`);
		expect(record.tags.fo).toBe(fo);
		expect(codesOf(record)).not.toContain('dmarc.fo-invalid');
	});

	it.each([['0:1'], ['1:d:0'], ['d:d'], ['2'], ['1:'], ['1,d'], [''], ['d:'.repeat(99)]])(
		'takes 0 for fo=%s',
		(value) => {
			const record = parseDmarc(`v=DMARC1; p=none; fo=${value}; ruf=mailto:a@shop.example`);
			expect(record.tags.fo).toBe('0');
			expect(codesOf(record)).toContain('dmarc.fo-invalid');
		},
	);

	it('says that fo does nothing without a usable ruf', () => {
		expect(codesOf(parseDmarc('v=DMARC1; p=none; fo=1'))).toContain('dmarc.fo-without-ruf');
		expect(codesOf(parseDmarc('v=DMARC1; p=none; fo=1; ruf=a@shop.example'))).toContain(
			'dmarc.fo-without-ruf',
		);
	});
});

describe('report addresses in a record (RFC 9989 §4.7, tags rua and ruf)', () => {
	it('keeps the good elements of a list and names the bad ones', () => {
		const text = 'v=DMARC1; p=none; rua=a@shop.example, mailto:b@shop.example ,';
		const record = parseDmarc(text);
		expect(record).toMatchObject({ valid: false, tags: { rua: ['mailto:b@shop.example'] } });
		const bad = ofCode(record.problems, 'dmarc.rua-invalid');
		expect(bad.map(({ subject, data }) => [data.value, subject.span])).toEqual([
			['a@shop.example', [22, 36]],
			['', [61, 61]],
		]);
	});

	it('strips the size limit of old and says so', () => {
		const record = parseDmarc('v=DMARC1; p=none; rua=mailto:a@shop.example!10m');
		expect(record.tags.rua).toEqual(['mailto:a@shop.example']);
		expect(codesOf(record)).toContain('dmarc.rua-size-limit');
	});

	it('says that receivers ignore other schemes', () => {
		const record = parseDmarc('v=DMARC1; p=none; rua=https://shop.example/reports');
		expect(record.tags.rua).toEqual(['https://shop.example/reports']);
		expect(codesOf(record)).toContain('dmarc.rua-not-mailto');
	});

	it('reads ruf likewise, without advice', () => {
		const record = parseDmarc(
			'v=DMARC1; p=reject; rua=mailto:a@b.example; ruf=x,tel:1,mailto:a@b.example!1',
		);
		expect(record.tags.ruf).toEqual(['tel:1', 'mailto:a@b.example']);
		expect(codesOf(record)).toEqual(['dmarc.ruf-invalid']);
	});
});

describe('repeated tags (RFC 6376 §3.2)', () => {
	it.each([
		['v=DMARC1; p=none; p=reject'],
		['v=DMARC1; p=none; p=none'],
		['v=DMARC1; p=none; P=reject'],
		['v=DMARC1; v=DMARC1; p=reject'],
		['v=DMARC1; p=reject; x=1; x=2'],
		['v=DMARC1; p=reject; pct=1; pct=1'],
		['v=DMARC1; p=reject; p='],
	])('invalidate the whole record: %s', (text) => {
		const record = parseDmarc(`${text}; psd=y; rua=mailto:a@shop.example`);
		expect(record).toMatchObject({ isDmarc: true, valid: false, mode: 'invalid-record' });
		expect(record.tags).toMatchObject({ p: null, psd: 'u', rua: [] });
		expect(record.effective.self).toBeNull();
		expect(codesOf(record)).toContain('dmarc.tag-duplicate');
	});

	it('are not found in text that is no tag', () => {
		expect(parseDmarc('v=DMARC1; p=reject; p; p').mode).toBe('as-published');
	});
});

describe('case of tag names (RFC 9989 §4.8)', () => {
	it('folds them, as most receivers do, with a finding', () => {
		const record = parseDmarc('v=DMARC1; P=reject; RUA=mailto:a@shop.example');
		expect(record).toMatchObject({ valid: true, tags: { p: 'reject' } });
		expect(record.tags.rua).toEqual(['mailto:a@shop.example']);
		const cased = ofCode(record.problems, 'dmarc.tag-case');
		expect(cased.map(({ data }) => data.tag)).toEqual(['P', 'RUA']);
	});
});

describe('historic tags (RFC 9989 §9.3)', () => {
	it('ignores pct, rf and ri without looking at their values', () => {
		const record = parseDmarc('v=DMARC1; p=reject; pct=0; rf=; ri=never');
		expect(record).toMatchObject({
			valid: true,
			mode: 'as-published',
			effective: { self: 'reject' },
		});
		expect(codesOf(record).filter((code) => code === 'dmarc.tag-removed')).toHaveLength(3);
	});
});

describe('test mode (RFC 9989 §4.7, tag t)', () => {
	it.each([
		['p=reject; sp=quarantine; np=none', 'quarantine', 'none', 'none'],
		['p=quarantine; np=reject', 'none', 'none', 'quarantine'],
		['p=none; sp=reject', 'none', 'quarantine', 'quarantine'],
	])('lowers each of %s by one level', (tags, self, existingSubdomain, missingSubdomain) => {
		const record = parseDmarc(`v=DMARC1; ${tags}; t=y`);
		expect(record.effective).toEqual({ self, existingSubdomain, missingSubdomain });
	});
});

describe('which policy is for whom (RFC 9989 §4.10.1)', () => {
	it.each([
		['p=reject', 'reject', 'reject', 'reject'],
		['p=reject; sp=none', 'reject', 'none', 'none'],
		['p=none; sp=quarantine; np=reject', 'none', 'quarantine', 'reject'],
		['p=none; np=reject', 'none', 'none', 'reject'],
	])('%s', (tags, self, existingSubdomain, missingSubdomain) => {
		const { effective } = parseDmarc(`v=DMARC1; ${tags}`);
		expect(effective).toEqual({ self, existingSubdomain, missingSubdomain });
	});
});

describe('bad policy tags (RFC 9989 §4.10.1)', () => {
	const rua = 'rua=mailto:a@shop.example';
	it.each([
		['a missing p', '', 'dmarc.p-missing', true],
		['an invalid p', 'p=rejct;', 'dmarc.p-invalid', false],
		['an empty p', 'p=;', 'dmarc.p-invalid', false],
		['a p with a quotation mark', 'p=reject\u201d;', 'dmarc.p-invalid', false],
		['an invalid sp', 'p=reject; sp=all;', 'dmarc.sp-invalid', false],
		['an invalid np', 'p=reject; np=yes;', 'dmarc.np-invalid', false],
	])('%s', (_, tags, code, valid) => {
		const monitored = parseDmarc(`v=DMARC1; ${tags} ${rua}`);
		expect(monitored).toMatchObject({ valid, mode: 'monitor' });
		expect(monitored.effective).toEqual({
			self: 'none',
			existingSubdomain: 'none',
			missingSubdomain: 'none',
		});
		expect(codesOf(monitored)).toContain(code);
		const dropped = parseDmarc(`v=DMARC1; ${tags}`);
		expect(dropped).toMatchObject({ valid, mode: 'no-processing', effective: { self: null } });
	});

	it('lets the other policies vanish with the bad one', () => {
		const record = parseDmarc(`v=DMARC1; p=bad; sp=reject; np=reject; ${rua}`);
		expect(record.effective.missingSubdomain).toBe('none');
		expect(record.tags).toMatchObject({ p: null, sp: 'reject', np: 'reject' });
	});

	it('takes a URI of any scheme for a reason to monitor', () => {
		expect(parseDmarc('v=DMARC1; rua=https://shop.example/').mode).toBe('monitor');
	});

	it('takes no bare address for one', () => {
		expect(parseDmarc('v=DMARC1; rua=a@shop.example').mode).toBe('no-processing');
	});
});
