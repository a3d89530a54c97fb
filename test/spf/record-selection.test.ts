/**
 * Which TXT record is the SPF record (RFC 7208 §3.1, §3.3, §4.4, §4.5).
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';
import { checked, checkedRecord, codesOf, lines, txt } from './checked.ts';

describe('version of a record (RFC 7208 §4.5)', () => {
	it.each([
		['v=spf1', 'neutral'],
		['v=spf1 ', 'neutral'],
		['v=spf1 -all', 'fail'],
		['v=spf1   -all', 'fail'],
		['v=spf1 -all   ', 'fail'],
		['V=SPF1 -all', 'fail'],
		['v=sPf1 -ALL', 'fail'],
		[' v=spf1 -all', 'none'],
		['\tv=spf1 -all', 'none'],
		['v=spf1\t-all', 'none'],
		['v=spf1\r\n-all', 'none'],
		['v=spf1\u00a0-all', 'none'],
		['v=spf1-all', 'none'],
		['v=spf1; -all', 'none'],
		['v=spf1, -all', 'none'],
		['v=spf10 -all', 'none'],
		['v=spf', 'none'],
		['v= spf1 -all', 'none'],
		['v=spf2.0/pra -all', 'none'],
		['"v=spf1 -all"', 'none'],
		['v=spf1include:a.example -all', 'none'],
		['spf1 -all', 'none'],
		['', 'none'],
	])('reads %j as %s', async (record, result) => {
		const evaluation = await checkedRecord(record);
		expect(evaluation.result).toBe(result);
		expect(evaluation.asked).toEqual(['TXT x.example']);
	});

	it('says that a version is malformed rather than only that there is no record', async () => {
		expect(codesOf(await checkedRecord('v=spf1;-all'))).toContain('spf.version-malformed');
		expect(codesOf(await checkedRecord('v=spf10 -all'))).toContain('spf.version-malformed');
		expect(codesOf(await checkedRecord(' v=spf1 -all'))).toContain('spf.leading-space');
		expect(codesOf(await checkedRecord('google-site-verification=1'))).toEqual(['spf.missing']);
	});

	it('tells at most ten near misses', async () => {
		const zone = lines(30, (n) => txt('x.example', `v=spf1;${n}`));
		const { problems, result } = await checked(zone);
		expect(result).toBe('none');
		const misses = problems.filter(({ code }) => code === 'spf.version-malformed');
		expect(misses.length).toBeGreaterThan(0);
		expect(misses.length).toBeLessThanOrEqual(10);
	});
});

describe('strings of a record (RFC 7208 §3.3)', () => {
	it.each<[readonly string[], string]>([
		[['v=spf1 ip4:192.0', '.2.0/24 -all'], 'pass'],
		[['v=sp', 'f1 -all'], 'fail'],
		[['', 'v=spf1 -all'], 'fail'],
		[['v=spf1 -all', ''], 'fail'],
		[['v=spf1', ' -all'], 'fail'],
		[['v=spf1', '-all'], 'none'],
		[['v=spf1 ip4:192.0.2.1', '-all'], 'permerror'],
		[['v=spf1 ?a', 'll'], 'neutral'],
	])('joins %j without a blank', async (strings, result) => {
		expect((await checked(txt('x.example', ...strings))).result).toBe(result);
	});

	it('keeps the joined text in the trace', async () => {
		const { trace } = await checked(txt('x.example', 'v=spf1 ip4:192.0', '.2.0/24 -all'));
		expect(trace.record).toBe('v=spf1 ip4:192.0.2.0/24 -all');
	});

	it('suspects a lost blank where two strings meet in the middle of terms', async () => {
		const lost = await checked(txt('x.example', 'v=spf1 ip4:192.0.2.1', '-all'));
		expect(codesOf(lost)).toContain('spf.string-join-lost-space');
	});

	it('suspects it once of a term, however many strings make it up', async () => {
		const lost = await checked(txt('x.example', 'v=spf1 ip4:192.0.2.1', 'x', 'x', 'x -all'));
		expect(codesOf(lost).filter((code) => code === 'spf.string-join-lost-space')).toHaveLength(1);
	});

	it('reads a record of several strings beyond 255 octets', async () => {
		const many = Array.from({ length: 40 }, (_, n) => `ip4:198.51.100.${n} `);
		const strings = [
			'v=spf1 ',
			many.slice(0, 14).join(''),
			many.slice(14, 28).join(''),
			many.slice(28).join(''),
			'-all',
		];
		const zone = txt('x.example', ...strings);
		expect((await checked(zone, { ip: '198.51.100.39' })).result).toBe('pass');
		expect((await checked(zone, { ip: '198.51.100.40' })).result).toBe('fail');
	});
});

describe('octets of a record (RFC 7208 §3.1)', () => {
	it.each([
		['v=spf1 -all\u00ff', 'permerror'],
		['v=spf1 \u0080a -all', 'permerror'],
		['v=spf1 a:caf\u00c3\u00a9.example -all', 'permerror'],
		['v=spf1 \u00e2\u0080\u0093all', 'permerror'],
		['v=spf1 \u00c2\u00a0-all', 'permerror'],
		['v=spf1 +all moo=\u00e4', 'permerror'],
		['v=spf1 +all exp=\u00e4.example', 'permerror'],
		['v=spf1 -all\u007f', 'permerror'],
		['v=spf1 -all\u0000', 'permerror'],
		['v=spf1 -all\n', 'permerror'],
		['v=spf1 -all\r\n', 'permerror'],
		['v=spf1 -all \t', 'permerror'],
		['v=spf1 a\t-all', 'permerror'],
		['v=spf1 a\r\nmx -all', 'permerror'],
	])('turns %j into %s before anything is asked', async (record, result) => {
		const evaluation = await checkedRecord(record);
		expect(evaluation.result).toBe(result);
		expect(evaluation.asked).toEqual(['TXT x.example']);
	});

	it('does not mind octets of other TXT records', async () => {
		const zone = txt('x.example', 'gr\u00fc\u00dfe\u0000\t') + txt('x.example', 'v=spf1 -all');
		expect((await checked(zone)).result).toBe('fail');
	});

	it('names the record with such octets', async () => {
		expect(codesOf(await checkedRecord('v=spf1 \u00e2\u0080\u0093all'))).toContain('spf.non-ascii');
	});
});

describe('number of records (RFC 7208 §4.5)', () => {
	it.each<[readonly string[], string]>([
		[['v=spf1 -all', 'v=spf1 +all'], 'permerror'],
		[['v=spf1 mx ~all', 'v=spf1 a ~all'], 'permerror'],
		[['v=spf1 -all', 'V=SPF1'], 'permerror'],
		[['v=spf1', 'v=spf1 moo:', 'v=spf1 -all'], 'permerror'],
		[['v=spf1 -all', 'v=spf10 +all'], 'fail'],
		[['v=spf1 -all', ' v=spf1 +all'], 'fail'],
		[['v=spf1 -all', 'v=spf2.0/mfrom,pra +all'], 'fail'],
		[['x', 'y', 'z', 'v=spf1 -all'], 'fail'],
		[['x', 'y', 'z'], 'none'],
	])('%j is %s', async (records, result) => {
		const zone = records.map((record) => txt('x.example', record)).join('');
		const { result: found, asked } = await checked(zone);
		expect(found).toBe(result);
		expect(asked).toEqual(['TXT x.example']);
	});

	it('counts two equal records as two', async () => {
		const twice: Resolver = {
			async resolve<T extends RecordType>(): Promise<DnsAnswer<T>> {
				return {
					outcome: 'records',
					records: [['v=spf1 -all'], ['v=spf1 -all']],
					aliases: [],
				} as unknown as DnsAnswer<T>;
			},
		};
		const evaluation = await checked(twice);
		expect(evaluation.result).toBe('permerror');
		expect(codesOf(evaluation)).toEqual(['spf.multiple']);
	});

	it('says no record text when there are several', async () => {
		const { trace } = await checked(txt('x.example', 'v=spf1') + txt('x.example', 'v=spf1 -all'));
		expect(trace).toMatchObject({
			domain: 'x.example',
			record: null,
			terms: [],
			result: 'permerror',
		});
	});
});

describe('record lookup (RFC 7208 §4.4)', () => {
	it.each([
		['a name that does not exist', 'y.example. A 192.0.2.9', 'none'],
		['a name without TXT', 'x.example. A 192.0.2.9', 'none'],
		['an empty non-terminal', 'a.x.example. A 192.0.2.9', 'none'],
		['a server failure', ';! SERVFAIL TXT x.example.', 'temperror'],
		['a time-out', ';! TIMEOUT TXT x.example.', 'temperror'],
		['a refusal', ';! REFUSED TXT x.example.', 'temperror'],
	])('%s', async (_what, zone, result) => {
		const evaluation = await checked(`${zone}\n`);
		expect(evaluation.result).toBe(result);
		expect(evaluation.asked).toEqual(['TXT x.example']);
		expect(evaluation.lookups).toEqual({ terms: 0, void: 0 });
		expect(evaluation.trace.record).toBeNull();
		expect(evaluation.match).toBeUndefined();
	});

	it('tells apart a missing name, a missing record and an unanswered question', async () => {
		expect(codesOf(await checked('y.example. A 192.0.2.9\n'))).toEqual(['spf.nxdomain']);
		expect(codesOf(await checked('x.example. A 192.0.2.9\n'))).toEqual(['spf.missing']);
		expect(codesOf(await checked(';! TIMEOUT TXT x.example.\n'))).toEqual(['spf.dns-error']);
	});

	it('follows an alias', async () => {
		const zone = `x.example. CNAME spf.provider.example.\n${txt('spf.provider.example', 'v=spf1 ip4:192.0.2.1 -all')}`;
		expect((await checked(zone)).result).toBe('pass');
	});

	it('uses the record of a wildcard', async () => {
		const zone = txt('*.example', 'v=spf1 exists:%{d}.ok.y.test -all');
		expect((await checked(`${zone}x.example.ok.y.test. A 127.0.0.2\n`)).result).toBe('pass');
	});

	it('never asks for type 99, AAAA or A to find the record', async () => {
		expect((await checkedRecord('v=spf1 ip4:192.0.2.1 -all')).asked).toEqual(['TXT x.example']);
	});
});
