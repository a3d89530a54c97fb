/**
 * include (RFC 7208 §5.2).
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { checked, checkedRecord, codesOf, lines, txt } from './checked.ts';

/** What the included domain publishes, by the result it gives 192.0.2.1. */
const INCLUDED: { readonly [result: string]: string } = {
	pass: txt('y.example', 'v=spf1 ip4:192.0.2.1 -all'),
	fail: txt('y.example', 'v=spf1 -all'),
	softfail: txt('y.example', 'v=spf1 ~all'),
	neutral: txt('y.example', 'v=spf1 ?all'),
	'neutral by default': txt('y.example', 'v=spf1'),
	temperror: ';! SERVFAIL TXT y.example.\n',
	permerror: txt('y.example', 'v=spf1 moo'),
	'permerror of two records': txt('y.example', 'v=spf1 -all') + txt('y.example', 'v=spf1 +all'),
	'none without a record': 'y.example. A 192.0.2.1\n',
	'none without a name': '',
};

describe('result of an include (RFC 7208 §5.2)', () => {
	it.each([
		['pass', 'match', 'pass', true],
		['fail', 'no match', 'softfail', false],
		['softfail', 'no match', 'softfail', false],
		['neutral', 'no match', 'softfail', false],
		['neutral by default', 'no match', 'softfail', false],
		['temperror', 'temperror', 'temperror', null],
		['permerror', 'permerror', 'permerror', null],
		['permerror of two records', 'permerror', 'permerror', null],
		['none without a record', 'permerror', 'permerror', null],
		['none without a name', 'permerror', 'permerror', null],
	])('%s causes %s', async (included, _effect, result, matched) => {
		const evaluation = await checkedRecord('v=spf1 include:y.example ~all', INCLUDED[included]);
		expect(evaluation.result).toBe(result);
		expect(evaluation.trace.terms[0]?.matched).toBe(matched);
		expect(evaluation.lookups.terms).toBe(1);
	});

	it.each([
		['include', 'pass'],
		['+include', 'pass'],
		['-include', 'fail'],
		['~include', 'softfail'],
		['?include', 'neutral'],
	])('%s of a pass gives its own %s', async (include, result) => {
		const record = `v=spf1 ${include}:y.example -all`;
		expect((await checkedRecord(record, INCLUDED['pass'])).result).toBe(result);
	});

	it.each(['-include', '~include', '?include'])('%s of a fail does not match', async (include) => {
		const record = `v=spf1 ${include}:y.example +all`;
		expect((await checkedRecord(record, INCLUDED['fail'])).result).toBe('pass');
	});

	it.each([
		['spf.include-missing', 'none without a record'],
		['spf.include-missing', 'none without a name'],
		['spf.include-broken', 'permerror'],
		['spf.include-broken', 'permerror of two records'],
		['spf.include-dns-error', 'temperror'],
	])('finds %s in %s', async (code, included) => {
		const evaluation = await checkedRecord('v=spf1 include:y.example -all', INCLUDED[included]);
		expect(codesOf(evaluation)).toContain(code);
	});

	it('finds nothing wrong with an include that does not match', async () => {
		const evaluation = await checkedRecord('v=spf1 include:y.example -all', INCLUDED['fail']);
		expect(evaluation.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	});
});

describe('nested includes (RFC 7208 §5.2)', () => {
	it('keeps the result of a nested include in its level', async () => {
		const zone =
			txt('x.example', 'v=spf1 include:y.example +all') +
			txt('y.example', 'v=spf1 -include:z.example +all') +
			txt('z.example', 'v=spf1 ip4:192.0.2.1 -all');
		expect((await checked(zone)).result).toBe('pass');
		expect((await checked(zone)).match).toEqual([{ domain: 'x.example', term: '+all', index: 1 }]);
	});

	it('passes through three levels and names each term on the way', async () => {
		const zone =
			txt('x.example', 'v=spf1 mx:none.example ?include:y.example -all') +
			txt('none.example', 'x') +
			txt('y.example', 'v=spf1 include:z.example -all') +
			txt('z.example', 'v=spf1 ip4:198.51.100.0/24 ip4:192.0.2.0/24 -all');
		expect(await checked(zone)).toMatchObject({
			result: 'neutral',
			match: [
				{ domain: 'x.example', term: '?include:y.example', index: 1 },
				{ domain: 'y.example', term: 'include:z.example', index: 0 },
				{ domain: 'z.example', term: 'ip4:192.0.2.0/24', index: 1 },
			],
			lookups: { terms: 3, void: 1 },
		});
	});

	it('follows the redirect of an included record', async () => {
		const zone =
			txt('y.example', 'v=spf1 redirect=z.example') + txt('z.example', 'v=spf1 ip4:192.0.2.1 -all');
		const evaluation = await checkedRecord('v=spf1 include:y.example -all', zone);
		expect(evaluation).toMatchObject({ result: 'pass', lookups: { terms: 2, void: 0 } });
		expect(evaluation.match?.map(({ term }) => term)).toEqual([
			'include:y.example',
			'redirect=z.example',
			'ip4:192.0.2.1',
		]);
	});

	it('is permerror where the redirect of an included record leads nowhere', async () => {
		const zone = txt('y.example', 'v=spf1 redirect=z.example');
		expect((await checkedRecord('v=spf1 include:y.example +all', zone)).result).toBe('permerror');
	});

	it('goes on behind an include of a record whose all fails', async () => {
		const zone = txt('y.example', 'v=spf1 -all');
		const record = 'v=spf1 include:y.example ip4:192.0.2.1 -all';
		expect((await checkedRecord(record, zone)).result).toBe('pass');
	});

	it('does not take the same target twice for a loop, nor asks for it twice', async () => {
		const zone =
			txt('x.example', 'v=spf1 include:y.example include:z.example include:y.example -all') +
			txt('y.example', 'v=spf1 ip4:198.51.100.1 -all') +
			txt('z.example', 'v=spf1 include:y.example -all');
		const evaluation = await checked(zone);
		expect(evaluation).toMatchObject({ result: 'fail', lookups: { terms: 4, void: 0 } });
		expect(evaluation.asked).toEqual(['TXT x.example', 'TXT y.example', 'TXT z.example']);
	});

	it('lets an early match win although the record includes itself behind it', async () => {
		const zone = txt('x.example', 'v=spf1 ip4:192.0.2.1 include:x.example -all');
		expect((await checked(zone)).result).toBe('pass');
		expect((await checked(zone, { ip: '192.0.2.2' })).result).toBe('permerror');
	});

	it.each([
		['itself', 'v=spf1 include:x.example -all', ''],
		['back', 'v=spf1 include:y.example -all', txt('y.example', 'v=spf1 include:x.example -all')],
		['redirect', 'v=spf1 redirect=x.example', ''],
	])('ends a loop (%s) as permerror after ten terms', async (_way, record, rest) => {
		const evaluation = await checkedRecord(record, rest);
		expect(evaluation.result).toBe('permerror');
		expect(evaluation.asked.length).toBeLessThanOrEqual(2);
		expect(codesOf(evaluation).join(' ')).toMatch(/spf\.(include-loop|redirect-loop|lookup-limit)/);
	});

	it('ends a name that expands into itself as permerror', async () => {
		const evaluation = await checked(
			txt('*.x.example', 'v=spf1 include:%{ir}.%{d} -all') +
				txt('x.example', 'v=spf1 include:%{ir}.%{d} -all'),
		);
		expect(evaluation.result).toBe('permerror');
		expect(evaluation.asked.length).toBeLessThanOrEqual(11);
	});

	it('asks in the order of the terms, depth first', async () => {
		const zone =
			txt('x.example', 'v=spf1 include:y.example a:h2.example include:z.example -all') +
			txt('y.example', 'v=spf1 a:h1.example -all') +
			txt('z.example', 'v=spf1 a:h3.example -all') +
			lines(3, (n) => `h${n}.example. A 198.51.100.${n}\n`);
		expect((await checked(zone)).asked).toEqual([
			'TXT x.example',
			'TXT y.example',
			'A h1.example',
			'A h2.example',
			'TXT z.example',
			'A h3.example',
		]);
	});
});
