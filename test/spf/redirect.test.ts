/**
 * redirect= (RFC 7208 §6.1).
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { checked, checkedRecord, codesOf, txt } from './checked.ts';

const TARGET: { readonly [result: string]: string } = {
	pass: txt('y.example', 'v=spf1 ip4:192.0.2.1 -all'),
	fail: txt('y.example', 'v=spf1 -all'),
	softfail: txt('y.example', 'v=spf1 ~all'),
	neutral: txt('y.example', 'v=spf1 ?all'),
	'neutral by default': txt('y.example', 'v=spf1'),
	temperror: ';! TIMEOUT TXT y.example.\n',
	permerror: txt('y.example', 'v=spf1 moo'),
	'permerror of two records': txt('y.example', 'v=spf1') + txt('y.example', 'v=spf1 +all'),
	'none without a record': 'y.example. A 192.0.2.1\n',
	'none without a name': '',
};

describe('redirect (RFC 7208 §6.1)', () => {
	it.each([
		['pass', 'pass'],
		['fail', 'fail'],
		['softfail', 'softfail'],
		['neutral', 'neutral'],
		['neutral by default', 'neutral'],
		['temperror', 'temperror'],
		['permerror', 'permerror'],
		['permerror of two records', 'permerror'],
		['none without a record', 'permerror'],
		['none without a name', 'permerror'],
	])('a target of %s makes %s', async (target, result) => {
		const evaluation = await checkedRecord('v=spf1 redirect=y.example', TARGET[target]);
		expect(evaluation.result).toBe(result);
		expect(evaluation.lookups.terms).toBe(1);
		expect(evaluation.trace.redirect?.domain).toBe('y.example');
	});

	it.each([
		['spf.redirect-missing', 'none without a name'],
		['spf.redirect-missing', 'none without a record'],
		['spf.redirect-dns-error', 'temperror'],
	])('finds %s in %s', async (code, target) => {
		const evaluation = await checkedRecord('v=spf1 redirect=y.example', TARGET[target]);
		expect(codesOf(evaluation)).toContain(code);
	});

	it.each([
		'v=spf1 redirect=y.example',
		'v=spf1 REDIRECT=Y.Example',
		'v=spf1 ReDirect=y.example.',
		'v=spf1 redirect=%{d}.y.example',
		'v=spf1 redirect=y.example ip4:198.51.100.1',
		'v=spf1 redirect=y.example moo=1 a:h.example',
	])('is used after the last mechanism of %s', async (record) => {
		const zone = `${TARGET['fail']}${txt('x.example.y.example', 'v=spf1 -all')}h.example. A 198.51.100.1\n`;
		expect((await checkedRecord(record, zone)).result).toBe('fail');
	});

	it.each([
		'v=spf1 ?all redirect=y.example',
		'v=spf1 redirect=y.example ?all',
		'v=spf1 ip4:198.51.100.1 redirect=y.example ?ALL',
		'v=spf1 ?all REDIRECT=none.example',
		'v=spf1 redirect=y.example ?all moo=1',
	])('is off when the record has an all anywhere: %s', async (record) => {
		const evaluation = await checkedRecord(record, TARGET['fail']);
		expect(evaluation).toMatchObject({ result: 'neutral', asked: ['TXT x.example'] });
		expect(evaluation.trace.redirect).toBeUndefined();
	});

	it('is not used when a mechanism matches', async () => {
		const record = 'v=spf1 redirect=y.example ip4:192.0.2.1';
		expect(await checkedRecord(record, TARGET['fail'])).toMatchObject({
			result: 'pass',
			asked: ['TXT x.example'],
		});
	});

	it('is not switched off by an all of an included record', async () => {
		const record = 'v=spf1 include:z.example redirect=y.example';
		const zone = `${TARGET['softfail']}${txt('z.example', 'v=spf1 -all')}`;
		expect((await checkedRecord(record, zone)).result).toBe('softfail');
	});

	it('names the redirect and the deciding term as the way', async () => {
		const { match } = await checkedRecord('v=spf1 a:y.example redirect=y.example', TARGET['pass']);
		expect(match).toEqual([
			{ domain: 'x.example', term: 'redirect=y.example', index: 1 },
			{ domain: 'y.example', term: 'ip4:192.0.2.1', index: 0 },
		]);
	});

	it('follows a chain of redirects, each with its own domain', async () => {
		const zone =
			txt('x.example', 'v=spf1 redirect=a.%{d}') +
			txt('a.x.example', 'v=spf1 redirect=b.%{d}') +
			txt('b.a.x.example', 'v=spf1 exists:%{d}.m.test ~all');
		const evaluation = await checked(`${zone}b.a.x.example.m.test. A 127.0.0.2\n`);
		expect(evaluation).toMatchObject({ result: 'pass', lookups: { terms: 3, void: 0 } });
	});

	it.each(['a..b', 'b'.repeat(64), '.'])(
		'is permerror when %j makes a malformed target',
		async (local) => {
			const evaluation = await checkedRecord('v=spf1 redirect=%{l}.y.example', '', {
				sender: `${local}@x.example`,
			});
			expect(evaluation).toMatchObject({ result: 'permerror', asked: ['TXT x.example'] });
		},
	);
});
