/**
 * The limits on the work of one check (RFC 7208 §4.6.4).
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { checked, checkedRecord, codesOf, lines, txt } from './checked.ts';

/** Hosts h1 to h20 with an address that is not the client's, records r1 to r20 that pass nobody. */
const HOSTS: string =
	lines(20, (n) => `h${n}.example. A 198.51.100.${n}\nh${n}.example. MX 1 h${n}.example.\n`) +
	lines(20, (n) => txt(`r${n}.example`, 'v=spf1 ip4:198.51.100.0/24')) +
	'1.2.0.192.in-addr.arpa. PTR other.test.\n';

const terms = (count: number, term: (n: number) => string): string =>
	lines(count, (n) => `${term(n)} `);

const COUNTED: readonly (readonly [string, (n: number) => string])[] = [
	['include', (n) => `include:r${n}.example`],
	['a', (n) => `a:h${n}.example`],
	['mx', (n) => `mx:h${n}.example`],
	['ptr', () => 'ptr:y.example'],
	['exists', (n) => `-exists:h${n}.example`],
];

describe('ten terms that ask (RFC 7208 §4.6.4)', () => {
	it.each(COUNTED.filter(([name]) => name !== 'exists'))('allows ten %s', async (_name, term) => {
		const evaluation = await checkedRecord(`v=spf1 ${terms(10, term)}ip4:192.0.2.1 -all`, HOSTS);
		expect(evaluation).toMatchObject({ result: 'pass', lookups: { terms: 10, void: 0 } });
	});

	it.each(COUNTED.filter(([name]) => name !== 'exists'))(
		'refuses an eleventh %s',
		async (_name, term) => {
			const evaluation = await checkedRecord(`v=spf1 ${terms(11, term)}ip4:192.0.2.1 -all`, HOSTS);
			expect(evaluation.result).toBe('permerror');
			expect(codesOf(evaluation)).toContain('spf.lookup-limit');
			expect(evaluation.lookups.terms).toBe(11);
			expect(evaluation.match).toBeUndefined();
		},
	);

	it.each(COUNTED)('counts %s as one of eleven', async (_name, term) => {
		const ten = terms(10, (n) => `a:h${n}.example`);
		expect((await checkedRecord(`v=spf1 ${ten}${term(11)} -all`, HOSTS)).result).toBe('permerror');
		const nine = terms(9, (n) => `a:h${n}.example`);
		const tenth = await checkedRecord(`v=spf1 ${nine}${term(10)} -all`, HOSTS);
		expect(tenth).toMatchObject({ result: 'fail', lookups: { terms: 10 } });
	});

	it('counts redirect', async () => {
		const record = (count: number): string =>
			`v=spf1 ${terms(count, (n) => `a:h${n}.example`)}redirect=all.example`;
		const zone = HOSTS + txt('all.example', 'v=spf1 +all');
		expect(await checkedRecord(record(9), zone)).toMatchObject({
			result: 'pass',
			lookups: { terms: 10 },
		});
		expect((await checkedRecord(record(10), zone)).result).toBe('permerror');
	});

	it('does not ask for the eleventh', async () => {
		const eleven = terms(11, (n) => `a:h${n}.example`);
		const { asked } = await checkedRecord(`v=spf1 ${eleven}-all`, HOSTS);
		expect(asked).toHaveLength(11);
		expect(asked).not.toContain('A h11.example');
	});

	it('does not count ip4, ip6, all, exp, modifiers or the record itself', async () => {
		const free = `${lines(30, (n) => `ip4:203.0.113.${n} ip6:2001:db8::${n} `)}moo=1 exp=exp.example`;
		const ten = terms(10, (n) => `a:h${n}.example`);
		const zone = HOSTS + txt('exp.example', 'no');
		const evaluation = await checked(
			txt('x.example', ...`v=spf1 ${free} ${ten}-all`.split(/(?<= )/)) + zone,
		);
		expect(evaluation).toMatchObject({ result: 'fail', explanation: 'no', lookups: { terms: 10 } });
	});

	it('counts a target again each time it is named', async () => {
		const record = `v=spf1 ${terms(11, () => 'a:h1.example')}-all`;
		const evaluation = await checkedRecord(record, HOSTS);
		expect(evaluation).toMatchObject({
			result: 'permerror',
			asked: ['TXT x.example', 'A h1.example'],
		});
	});

	it('counts over all branches', async () => {
		const branch = (name: string, from: number, count: number): string =>
			txt(name, `v=spf1 ${terms(count, (n) => `a:h${from + n}.example`)}-all`);
		const zone = (count: number): string =>
			HOSTS +
			txt('x.example', 'v=spf1 include:p.example include:q.example ip4:192.0.2.1 -all') +
			branch('p.example', 0, 4) +
			branch('q.example', 4, count);
		expect(await checked(zone(4))).toMatchObject({ result: 'pass', lookups: { terms: 10 } });
		expect((await checked(zone(5))).result).toBe('permerror');
	});

	it('counts through include, redirect and back', async () => {
		const zone =
			HOSTS +
			txt('x.example', 'v=spf1 include:p.example a:h1.example redirect=q.example') +
			txt('p.example', 'v=spf1 a:h2.example a:h3.example redirect=s.example') +
			txt('q.example', 'v=spf1 mx:h4.example include:r1.example -all') +
			txt('s.example', 'v=spf1 a:h5.example -all');
		expect((await checked(zone)).lookups).toEqual({ terms: 9, void: 0 });
	});

	it('lets a match before the limit stand', async () => {
		const ten = terms(10, (n) => `a:h${n}.example`);
		const record = `v=spf1 ${ten}ip4:192.0.2.1 a:h11.example -all`;
		expect((await checkedRecord(record, HOSTS)).result).toBe('pass');
		expect((await checkedRecord(record, HOSTS, { ip: '198.51.100.7' })).lookups.terms).toBe(7);
		const other = await checkedRecord(record, HOSTS, { ip: '203.0.113.1' });
		expect(other.result).toBe('permerror');
	});

	it('does not count terms of an included record behind its match', async () => {
		const eleven = terms(11, (n) => `a:h${n}.example`);
		const zone = HOSTS + txt('p.example', `v=spf1 ip4:192.0.2.1 ${eleven}-all`);
		expect((await checkedRecord('v=spf1 include:p.example -all', zone)).lookups.terms).toBe(1);
	});
});

describe('addresses below mx (RFC 7208 §4.6.4)', () => {
	const exchanges = (count: number): string =>
		lines(count, (n) => `x.example. MX ${n} h${n}.example.\nh${n}.example. A 192.0.2.${n}\n`);

	it('allows ten exchanges, counting one term', async () => {
		const evaluation = await checkedRecord('v=spf1 mx -all', exchanges(10), { ip: '192.0.2.10' });
		expect(evaluation).toMatchObject({ result: 'pass', lookups: { terms: 1, void: 0 } });
	});

	it.each(['192.0.2.1', '192.0.2.11', '203.0.113.1', '2001:db8::1'])(
		'is permerror with eleven, whether or not %s is among the first',
		async (ip) => {
			const evaluation = await checkedRecord('v=spf1 mx ip4:0.0.0.0/0 +all', exchanges(11), { ip });
			expect(evaluation.result).toBe('permerror');
			expect(codesOf(evaluation)).toContain('spf.mx-too-many');
		},
	);

	it('allows ten terms of ten exchanges each', async () => {
		const zone = lines(10, (n) =>
			lines(
				10,
				(m) => `d${n}.example. MX ${m} m${n}-${m}.example.\nm${n}-${m}.example. A 198.51.100.1\n`,
			),
		);
		const record = `v=spf1 ${terms(10, (n) => `mx:d${n}.example`)}ip4:192.0.2.1 -all`;
		const evaluation = await checkedRecord(record, zone);
		expect(evaluation).toMatchObject({ result: 'pass', lookups: { terms: 10, void: 0 } });
		expect(evaluation.asked).toHaveLength(111);
	});
});

describe('void look-ups (RFC 7208 §4.6.4)', () => {
	const nodata = (n: number): string => `n${n}.example. TXT "there"\n`;

	it.each([
		['a', 'a:v1.example a:v2.example', 'a:v3.example'],
		['a without that type', 'a:n1.example a:n2.example', 'a:n3.example'],
		['mx', 'mx:v1.example mx:n1.example', 'mx:v3.example'],
		['exists', 'exists:v1.example exists:n1.example', 'exists:v3.example'],
		['mixed', 'a:v1.example mx:v2.example', 'exists:v3.example'],
		['the same name again', 'a:v1.example a:v1.example', 'a:v1.example'],
		['the same name at other types', 'a:v1.example mx:v1.example', 'exists:v1.example'],
		['in an include', 'a:v1.example include:one.example', 'a:v3.example'],
		['only in includes', 'include:one.example include:one.example', 'include:one.example'],
	])('%s: two are allowed, the third is permerror', async (_kind, two, third) => {
		const zone = lines(3, nodata) + txt('one.example', 'v=spf1 a:v9.example -all');
		const allowed = await checkedRecord(`v=spf1 ${two} ip4:192.0.2.1 -all`, zone);
		expect(allowed).toMatchObject({ result: 'pass', lookups: { void: 2 } });
		const over = await checkedRecord(`v=spf1 ${two} ${third} ip4:192.0.2.1 -all`, zone);
		expect(over).toMatchObject({ result: 'permerror', lookups: { void: 3 } });
		expect(codesOf(over)).toContain('spf.void-limit');
	});

	it('counts a client without PTR as void', async () => {
		const record = 'v=spf1 ptr a:v1.example a:v2.example ip4:192.0.2.1 -all';
		expect((await checkedRecord(record)).lookups.void).toBe(3);
	});

	it('counts in the target of a redirect', async () => {
		const zone = txt('t.example', 'v=spf1 a:v3.example ip4:192.0.2.1 -all');
		const record = 'v=spf1 a:v1.example a:v2.example redirect=t.example';
		expect((await checkedRecord(record, zone)).result).toBe('permerror');
	});

	it('does not count names that cannot be asked, failures of ptr, or the explanation', async () => {
		const zone = ';! TIMEOUT PTR 1.2.0.192.in-addr.arpa.\n';
		const record = 'v=spf1 ptr ptr ptr a:v1.example a:v2.example -all exp=v3.example';
		expect(await checkedRecord(record, zone)).toMatchObject({
			result: 'fail',
			lookups: { terms: 5, void: 2 },
		});
	});

	it('lets a match before the third stand', async () => {
		const record = 'v=spf1 a:v1.example a:v2.example ip4:192.0.2.1 a:v3.example -all';
		expect((await checkedRecord(record)).result).toBe('pass');
		expect((await checkedRecord(record, '', { ip: '192.0.2.2' })).result).toBe('permerror');
	});
});

describe('questions in all', () => {
	const wide = (name: string): string =>
		lines(10, (n) => `${name}. MX ${n} m${n}.${name}.\nm${n}.${name}. A 198.51.100.${n}\n`);

	it.each([1, 2, 5])(
		'is permerror beyond maxQuestions %d, never a reason to retry',
		async (max) => {
			const zone = txt('x.example', 'v=spf1 mx ip4:192.0.2.1 -all') + wide('x.example');
			const evaluation = await checked(zone, {}, { maxQuestions: max });
			expect(evaluation.result).toBe('permerror');
			expect(evaluation.asked).toHaveLength(max);
			expect(codesOf(evaluation)).toContain('spf.lookup-limit');
			expect(codesOf(evaluation)).not.toContain('spf.dns-error');
		},
	);

	it('is as ever where the questions just suffice', async () => {
		const zone = txt('x.example', 'v=spf1 mx ip4:192.0.2.1 -all') + wide('x.example');
		expect((await checked(zone, {}, { maxQuestions: 12 })).result).toBe('pass');
	});

	it('is permerror where the included record is beyond them', async () => {
		const zone =
			txt('x.example', 'v=spf1 include:y.example -all') + txt('y.example', 'v=spf1 +all');
		expect((await checked(zone, {}, { maxQuestions: 1 })).result).toBe('permerror');
	});
});
