/**
 * What is told about a record that no result depends on: repetitions, order, networks, the answer it is in.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { parseSpf } from '../../src/spf/parse.ts';
import { ofCode } from '../findings/of-code.ts';
import { checked, checkedRecord, codesOf, lines, txt } from './checked.ts';

/** The findings of one code about the text of a record. */
function told(record: string, code: string): readonly Finding[] {
	return parseSpf(record).problems.filter((problem) => problem.code === code);
}

/** The pieces of the text they point at, with their facts. */
function toldAt(record: string, code: string): unknown[] {
	return told(record, code).map(({ subject, data }) => [
		record.slice(...(subject.span ?? [0, 0])),
		data,
	]);
}

describe('repetitions in a record (RFC 7208 §4.6.2)', () => {
	it.each([
		['v=spf1 a mx A -all', 'spf.duplicate-term', 'A', { by: 'a', byIndex: 0 }],
		// A plus sign is what no sign means
		['v=spf1 +a a -all', 'spf.duplicate-term', 'a', { by: '+a', byIndex: 0 }],
		['v=spf1 -all ~all', 'spf.duplicate-all', '~all', { by: '-all', byIndex: 0 }],
		['v=spf1 a -all -all', 'spf.duplicate-all', '-all', { by: '-all', byIndex: 1 }],
		[
			'v=spf1 ip4:192.0.2.0/24 a ip4:192.0.2.7 -all',
			'spf.duplicate-netblock',
			'ip4:192.0.2.7',
			{ by: 'ip4:192.0.2.0/24', byIndex: 0 },
		],
		[
			'v=spf1 ip6:2001:db8::/32 ip6:2001:db8:1::/48 -all',
			'spf.duplicate-netblock',
			'ip6:2001:db8:1::/48',
			{ by: 'ip6:2001:db8::/32', byIndex: 0 },
		],
		// The same network in other words, and with another qualifier
		[
			'v=spf1 ip4:192.0.2.1 +ip4:192.0.2.1/32 -all',
			'spf.duplicate-netblock',
			'+ip4:192.0.2.1/32',
			{ by: 'ip4:192.0.2.1', byIndex: 0 },
		],
		[
			'v=spf1 -ip4:192.0.2.0/24 ip4:192.0.2.7 -all',
			'spf.duplicate-netblock',
			'ip4:192.0.2.7',
			{ by: '-ip4:192.0.2.0/24', byIndex: 0 },
		],
		// By the earliest around it
		[
			'v=spf1 ip4:192.0.2.0/25 ip4:192.0.2.0/24 ip4:192.0.2.7 -all',
			'spf.duplicate-netblock',
			'ip4:192.0.2.7',
			{ by: 'ip4:192.0.2.0/25', byIndex: 0 },
		],
	])('%s: %s', (record, code, piece, data) => {
		expect(toldAt(record, code)).toEqual([[piece, data]]);
		expect(parseSpf(record).valid).toBe(true);
	});

	it.each([
		// Wider networks that come later decide for the rest
		['v=spf1 ip4:192.0.2.7 ip4:192.0.2.0/24 -all', 'spf.duplicate-netblock'],
		['v=spf1 ip4:192.0.2.0/25 ip4:192.0.2.128/25 -all', 'spf.duplicate-netblock'],
		['v=spf1 ip4:0.0.0.0/0 ip6:2001:db8::1 -all', 'spf.duplicate-netblock'],
		// Told as something else
		['v=spf1 ip4:192.0.2.1 ip4:192.0.2.1 -all', 'spf.duplicate-netblock'],
		['v=spf1 -all ip4:192.0.2.0/24 ip4:192.0.2.1', 'spf.duplicate-netblock'],
		['v=spf1 -all -all', 'spf.duplicate-term'],
		['v=spf1 -all -all', 'spf.terms-after-all'],
		['v=spf1 -a a -all', 'spf.duplicate-term'],
		['v=spf1 a -all', 'spf.duplicate-all'],
	])('%s has no %s', (record, code) => {
		expect(told(record, code)).toEqual([]);
	});

	it('name the way to the term', () => {
		const [finding] = told('v=spf1 a ~all -all', 'spf.duplicate-all');
		expect(finding?.subject.term).toEqual([{ domain: '', term: '-all', index: 2 }]);
	});

	it('behind "all" are listed', () => {
		expect(toldAt('v=spf1 a ~all include:y.example ~all mx', 'spf.terms-after-all')).toEqual([
			[
				'include:y.example',
				{ by: '~all', byIndex: 1, terms: ['include:y.example', 'mx'], count: 2 },
			],
		]);
	});

	it('are found in a hostile record, and stay few', () => {
		const record = `v=spf1 ${lines(5000, (n) => `ip4:192.0.2.0/${24 + (n % 9)} `)}-all`;
		const { problems } = parseSpf(record);
		expect(problems.length).toBeLessThanOrEqual(50);
		expect(problems.some(({ code }) => code === 'spf.duplicate-netblock')).toBe(true);
	});
});

describe('modifiers before mechanisms (RFC 7208 §6)', () => {
	it.each([
		['v=spf1 redirect=y.example a', 'redirect=y.example', { modifier: 'redirect' }],
		['v=spf1 exp=y.example a -all', 'exp=y.example', { modifier: 'exp' }],
		['v=spf1 a exp=y.example ip4:192.0.2.1', 'exp=y.example', { modifier: 'exp' }],
	])('are told of in %s', (record, piece, data) => {
		expect(toldAt(record, 'spf.modifier-order')).toEqual([[piece, data]]);
	});

	it.each([
		'v=spf1 a redirect=y.example exp=z.example',
		'v=spf1 a -all exp=z.example',
		'v=spf1 ra=x a -all',
		// Ignored altogether, which is told
		'v=spf1 redirect=y.example -all',
	])('are not, or not before anything, in %s', (record) => {
		expect(told(record, 'spf.modifier-order')).toEqual([]);
	});
});

describe('networks that no mail comes from (RFC 7208 §5.6)', () => {
	it.each([
		['ip4:10.1.2.3', '10.1.2.3/32', 'private'],
		['ip4:172.16.0.0/12', '172.16.0.0/12', 'private'],
		['ip4:172.31.255.255', '172.31.255.255/32', 'private'],
		['ip4:192.168.1.0/24', '192.168.1.0/24', 'private'],
		['ip4:127.0.0.1', '127.0.0.1/32', 'loopback'],
		['ip4:169.254.1.1', '169.254.1.1/32', 'link-local'],
		['ip4:0.0.0.0', '0.0.0.0/32', 'this-network'],
		['ip4:100.64.0.0/10', '100.64.0.0/10', 'shared'],
		['ip6:fd00::1', 'fd00::1/128', 'private'],
		['ip6:fe80::/10', 'fe80::/10', 'link-local'],
		['ip6:::1', '::1/128', 'loopback'],
	])('%s is one', (term, network, kind) => {
		expect(toldAt(`v=spf1 ${term} -all`, 'spf.range-private')).toEqual([[term, { network, kind }]]);
	});

	it.each([
		'ip4:11.0.0.1',
		'ip4:172.32.0.1',
		'ip4:172.0.0.0/8',
		'ip4:100.128.0.1',
		'ip4:0.0.0.0/0',
		'ip4:192.0.2.1',
		'ip4:198.51.100.0/24',
		'ip6:2001:db8::/32',
		'ip6:::2',
		'ip6:fec0::1',
		'ip6:::/0',
	])('%s is none', (term) => {
		expect(told(`v=spf1 ${term} -all`, 'spf.range-private')).toEqual([]);
	});
});

describe('the whole TXT answer', () => {
	it('holds a record for Sender ID, which SPF does not read (RFC 4406 §3)', async () => {
		const record = txt('x.example', 'v=spf1 ip4:192.0.2.1 -all');
		const zone = record + txt('x.example', 'spf2.0/pra,mfrom +mx -all');
		const { result, problems } = await checked(zone);
		expect(result).toBe('pass');
		expect(problems.filter(({ code }) => code === 'spf.sender-id')).toMatchObject([
			{ subject: { name: 'x.example', type: 'TXT' }, data: { text: 'spf2.0/pra,mfrom +mx -all' } },
		]);
		expect(codesOf(await checked(txt('x.example', 'spf2.0/pra -all')))).toContain('spf.sender-id');
		expect(codesOf(await checked(record))).not.toContain('spf.sender-id');
	});

	it('is too large for one packet (RFC 7208 §3.4)', async () => {
		const record = txt('x.example', 'v=spf1 ip4:192.0.2.1 -all');
		const zone = record + lines(5, (n) => txt('x.example', `${n}`.padEnd(255, 'x')));
		const { problems } = await checked(zone);
		const wire = 12 + 11 + 4 + 11 + (12 + 26) + 5 * (12 + 256);
		expect(problems.filter(({ code }) => code === 'spf.answer-bytes')).toMatchObject([
			{ subject: { name: 'x.example' }, data: { bytes: wire, limit: 1232, records: 6 } },
		]);
	});

	it.each([
		['', 1232, false],
		['x', 1233, true],
	])('is measured to the octet (%j more)', async (more, bytes, isTold) => {
		const record = txt('x.example', 'v=spf1 ip4:192.0.2.1 -all');
		// 12 header, 11 name, 4 type and class, 11 OPT; each record 12, each string 1.
		const left = 1232 - 38 - (12 + 26) - 4 * (12 + 256) - 13;
		const filler = lines(4, (n) => txt('x.example', `${n}`.padEnd(255, 'x')));
		const zone = record + filler + txt('x.example', `${'y'.repeat(left)}${more}`);
		const { problems } = await checked(zone);
		const found = ofCode(problems, 'spf.answer-bytes');
		expect(found.map(({ data: { bytes: told } }) => told)).toEqual(isTold ? [bytes] : []);
	});

	it('counts the names it was found by', async () => {
		const filler = lines(4, (n) => txt('y.example', `${n}`.padEnd(255, 'x')));
		const alias = 'x.example. CNAME y.example.\n';
		const zone = alias + txt('y.example', 'v=spf1 -all ', 'moo='.padEnd(80, 'z')) + filler;
		const { problems } = await checked(zone);
		expect(problems.filter(({ code }) => code === 'spf.answer-bytes')).toMatchObject([
			{ data: { bytes: 38 + (12 + 11) + (12 + 13 + 81) + 4 * (12 + 256) } },
		]);
	});
});

describe('a record cut at 255 octets (RFC 7208 §3.3)', () => {
	/** A record of exactly so many octets that ends with a term. */
	const ending = (end: string, octets = 255): string => {
		const start = 'v=spf1 ip4:192.0.2.1 ';
		const middle = octets - start.length - end.length - 1;
		return `${start}${'moo='.padEnd(middle, 'x')} ${end}`;
	};

	it.each([
		['include:spf.y.example', ['include:spf.y.example']],
		['include:spf', ['include:spf']],
		['-al', ['-al']],
		['ip4:198.51.100', ['ip4:198.51.100']],
	])('that ends with %s was cut', async (end, pieces) => {
		const record = ending(end);
		const { problems } = await checkedRecord(record);
		const found = problems.filter(({ code }) => code === 'spf.string-255');
		expect(found.map(({ subject }) => record.slice(...(subject.span ?? [0, 0])))).toEqual(pieces);
		expect(found[0]?.data).toEqual({ strings: 1, octets: 255, last: end });
	});

	it('was cut in its last string', async () => {
		const zone = txt('x.example', 'v=spf1 ', ending('mx').slice(7).padEnd(255, 'x'));
		expect(codesOf(await checked(zone))).toContain('spf.string-255');
	});

	it.each([
		['-all', 255],
		['redirect=y.example', 255],
		['include:spf.y.example', 254],
	])('that ends with %s after %d octets was not', async (end, octets) => {
		expect(codesOf(await checkedRecord(ending(end, octets)))).not.toContain('spf.string-255');
	});

	it('goes on in a second string', async () => {
		const zone = txt('x.example', ending('include:y'), '.example -all');
		expect(codesOf(await checked(zone))).not.toContain('spf.string-255');
	});
});

describe('an explanation that cannot be fetched (RFC 7208 §6.2)', () => {
	const record = 'v=spf1 -all exp=why.x.example';

	it('is missing', async () => {
		const { result, problems } = await checkedRecord(record);
		expect(result).toBe('fail');
		expect(problems.filter(({ code }) => code === 'spf.exp-missing')).toMatchObject([
			{
				subject: {
					name: 'x.example',
					term: [{ domain: 'x.example', term: 'exp=why.x.example', index: 1 }],
					span: [12, 29],
				},
				data: { target: 'why.x.example' },
			},
		]);
	});

	it('is there twice', async () => {
		const rest = txt('why.x.example', 'one') + txt('why.x.example', 'two');
		const { problems } = await checkedRecord(record, rest);
		expect(problems.filter(({ code }) => code === 'spf.exp-multiple')).toMatchObject([
			{ data: { target: 'why.x.example', records: 2 } },
		]);
	});

	it('is missing behind a redirect, by the way that led there', async () => {
		const rest = txt('y.example', 'v=spf1 -all exp=why.y.example');
		const { problems } = await checkedRecord('v=spf1 redirect=y.example', rest);
		const [found] = problems.filter(({ code }) => code === 'spf.exp-missing');
		expect(found?.subject.term?.map(({ term }) => term)).toEqual([
			'redirect=y.example',
			'exp=why.y.example',
		]);
	});

	it.each([
		['there', record, txt('why.x.example', 'one')],
		['not needed', 'v=spf1 ~all exp=why.x.example', ''],
		['of each sender', 'v=spf1 -all exp=%{i}.x.example', ''],
		['below the limit of a name', `v=spf1 -all exp=${'x'.repeat(64)}.example`, ''],
	])('is told of as neither where it is %s', async (_, text, rest) => {
		const codes = codesOf(await checkedRecord(text, rest));
		expect(codes.filter((code) => code.startsWith('spf.exp-'))).toEqual([]);
	});
});
