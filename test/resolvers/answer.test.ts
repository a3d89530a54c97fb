import { describe, expect, it } from 'vitest';
import { answerOf, isReferral } from '../../src/resolvers/wire/answer.ts';
import type { WireRecord, WireResponse } from '../../src/resolvers/wire/wire.ts';

const question = { name: 'shop.example', type: 'TXT' } as const;

const response = (said: Partial<WireResponse> = {}): WireResponse => ({
	id: 1,
	isResponse: true,
	isTruncated: false,
	isAuthoritative: false,
	isRecursionAvailable: true,
	isAuthenticated: false,
	rcode: 0,
	question,
	answers: [],
	authorities: [],
	extendedErrors: [],
	...said,
});

const txt = (name: string, text: string, ttl = 300): WireRecord => ({
	name,
	type: 'TXT',
	ttl,
	data: [text],
});
const cname = (name: string, data: string, ttl = 300): WireRecord => ({
	name,
	type: 'CNAME',
	ttl,
	data,
});
const ns: WireRecord = { name: 'example', type: 'NS', ttl: 300, data: 'ns.example' };
const soa = (name: string, ttl: number, minimum: number): WireRecord => ({
	name,
	type: 'SOA',
	ttl,
	data: { mname: '', rname: '', serial: 1, refresh: 1, retry: 1, expire: 1, minimum },
});

describe('an answer out of a response (RFC 1034 §4.3.2)', () => {
	it('holds the records of the name and type, each once, with the lowest TTL', () => {
		const answers = [
			txt('shop.example', 'a', 300),
			txt('other.example', 'b', 5),
			txt('shop.example', 'c', 60),
			txt('shop.example', 'a', 300),
		];
		expect(answerOf(question, response({ answers, isAuthenticated: true }))).toEqual({
			outcome: 'records',
			records: [['a'], ['c']],
			aliases: [],
			ttl: 60,
			authenticated: true,
		});
	});

	it('follows aliases in the order of their names, in whatever order they stand', () => {
		const answers = [
			txt('end.example', 'x', 600),
			cname('mid.example', 'end.example', 20),
			cname('shop.example', 'mid.example', 40),
		];
		expect(answerOf(question, response({ answers }))).toMatchObject({
			records: [['x']],
			aliases: ['mid.example', 'end.example'],
			ttl: 20,
		});
	});

	it('does not follow the alias that was asked for', () => {
		const asked = { name: 'shop.example', type: 'CNAME' } as const;
		const answers = [cname('shop.example', 'a.example'), cname('a.example', 'b.example')];
		expect(answerOf(asked, response({ question: asked, answers }))).toMatchObject({
			records: ['a.example'],
			aliases: [],
		});
	});

	it('ignores records that no alias leads to', () => {
		const answers = [cname('shop.example', 'a.example'), txt('b.example', 'planted')];
		expect(answerOf(question, response({ answers }))).toEqual({
			outcome: 'nodata',
			aliases: ['a.example'],
		});
	});

	it.each([
		['a loop', [cname('shop.example', 'a.example'), cname('a.example', 'shop.example')]],
		['a loop of one', [cname('shop.example', 'shop.example')]],
		[
			'a chain over 16',
			Array.from({ length: 17 }, (_, at) =>
				cname(at === 0 ? 'shop.example' : `c${at}.example`, `c${at + 1}.example`),
			),
		],
	])('fails for %s', (_, answers) => {
		expect(answerOf(question, response({ answers }))).toMatchObject({
			outcome: 'failure',
			reason: 'servfail',
		});
	});
});

describe('a negative answer (RFC 2308 §2)', () => {
	it.each([
		['the minimum, where it is lower', soa('example', 900, 60), 60],
		['the TTL of the record, where it is lower', soa('example', 30, 60), 30],
		['nothing, where the record is of another zone', soa('other.example', 30, 60), undefined],
	])('is held for %s (RFC 2308 §5)', (_, authority, negativeTtl) => {
		const answer = answerOf(question, response({ rcode: 3, authorities: [authority] }));
		expect(answer).toEqual({
			outcome: 'nxdomain',
			aliases: [],
			...(negativeTtl === undefined ? {} : { negativeTtl }),
		});
	});

	it('is about the last alias, and held no longer than the way there', () => {
		const answers = [cname('shop.example', 'gone.example', 10)];
		const authorities = [soa('example', 900, 60)];
		expect(answerOf(question, response({ rcode: 3, answers, authorities }))).toEqual({
			outcome: 'nxdomain',
			aliases: ['gone.example'],
			negativeTtl: 10,
		});
	});
});

describe('a response that is no answer', () => {
	it.each([
		['a query', { isResponse: false }, 'malformed'],
		['to another name', { question: { name: 'other.example', type: 'TXT' } }, 'malformed'],
		['to another type', { question: { name: 'shop.example', type: 'A' } }, 'malformed'],
		['to no question', { question: null }, 'malformed'],
		['cut off', { isTruncated: true }, 'malformed'],
		['NXDOMAIN with records', { rcode: 3, answers: [txt('shop.example', 'a')] }, 'malformed'],
		['FORMERR', { rcode: 1 }, 'malformed'],
		['FORMERR without question', { rcode: 1, question: null }, 'malformed'],
		['SERVFAIL', { rcode: 2 }, 'servfail'],
		['NOTIMP', { rcode: 4 }, 'servfail'],
		['REFUSED', { rcode: 5 }, 'refused'],
		['BADVERS', { rcode: 16 }, 'servfail'],
		['an unknown code', { rcode: 3841 }, 'servfail'],
		['a referral', { authorities: [ns] }, 'servfail'],
	] as const)('is a failure: %s', (_, said, reason) => {
		const answer = answerOf(question, response(said as Partial<WireResponse>));
		expect(answer).toMatchObject({ outcome: 'failure', reason });
		expect(answer).toHaveProperty('detail', expect.stringMatching(/^.+$/));
	});

	it('refers to others only without authority and without start of authority', () => {
		expect(isReferral(response({ authorities: [ns] }))).toBe(true);
		expect(isReferral(response({ authorities: [ns], isAuthoritative: true }))).toBe(false);
		expect(isReferral(response({ authorities: [ns, soa('example', 1, 1)] }))).toBe(false);
		expect(isReferral(response())).toBe(false);
	});

	it('compares names without case', () => {
		const asked = { name: 'Shop.Example', type: 'TXT' } as const;
		expect(answerOf(asked, response({ answers: [txt('shop.example', 'a')] }))).toMatchObject({
			records: [['a']],
		});
	});
});

describe('extended DNS errors (RFC 8914 §4)', () => {
	const failing = (...extendedErrors: WireResponse['extendedErrors']): unknown =>
		answerOf(question, response({ rcode: 2, extendedErrors }));

	it.each([6, 7, 8, 9, 10, 11, 12, 25])('tell by code %i that validation failed', (code) => {
		expect(failing({ code: 0, text: '' }, { code, text: '' })).toMatchObject({ reason: 'bogus' });
	});

	it.each([0, 1, 2, 3, 5, 13, 14, 22, 23, 49152])('tell by code %i of other trouble', (code) => {
		expect(failing({ code, text: '' })).toMatchObject({ reason: 'servfail' });
	});

	it('change nothing in an answer', () => {
		const said = { answers: [txt('shop.example', 'a')], extendedErrors: [{ code: 6, text: '' }] };
		expect(answerOf(question, response(said)).outcome).toBe('records');
	});

	it('are repeated in one short line without control characters', () => {
		expect(failing({ code: 9, text: 'no\r\n\u001b[31m SEP\u202e\u0000 key ' })).toEqual({
			outcome: 'failure',
			reason: 'bogus',
			detail: 'SERVFAIL, EDE 9 (DNSKEY missing): no [31m SEP key',
		});
		const long = failing(
			...Array.from({ length: 8 }, () => ({ code: 65535, text: 'x'.repeat(999) })),
		);
		expect(JSON.stringify(long).length).toBeLessThan(700);
	});
});
