import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedAnswer } from '../../src/dns/checked-answer.ts';
import { recordTypes } from '../../src/dns/record-type.ts';
import type { RecordType } from '../../src/dns/resolver.ts';

const malformed = {
	outcome: 'failure',
	reason: 'malformed',
	detail: expect.stringMatching(/must be/) as string,
};
const soa = { mname: 'a', rname: 'b', serial: 1, refresh: 2, retry: 3, expire: 4, minimum: 5 };
const records = (...list: unknown[]): object => ({
	outcome: 'records',
	aliases: [],
	records: list,
});

it.each([
	[undefined, 'the answer must be an object'],
	[{ outcome: 'ok' }, 'outcome must be "records", "nodata", "nxdomain" or "failure"'],
	[{ outcome: 'records', records: [['v=spf1 -all']] }, 'aliases must be an array of strings'],
	[
		{ outcome: 'records', records: ['v=spf1 -all'], aliases: [] },
		'records must be an array of arrays of strings',
	],
])('tells what is wrong with %j', (answer, detail) => {
	expect(checkedAnswer(answer, 'TXT')).toEqual({ outcome: 'failure', reason: 'malformed', detail });
});

describe('checkedAnswer', () => {
	it.each<[RecordType, unknown]>([
		['TXT', records(['a', 'b'], [''])],
		['A', records('192.0.2.1')],
		['MX', records({ preference: 0, exchange: '' })],
		['SOA', records(soa)],
		['A', { ...records('192.0.2.1'), ttl: 60, authenticated: true }],
		['A', { outcome: 'nodata', aliases: ['b'], negativeTtl: 0 }],
		['A', { outcome: 'nxdomain', aliases: [] }],
		['A', { outcome: 'failure', reason: 'bogus' }],
		['A', { outcome: 'failure', reason: 'timeout', detail: 'x', ttl: 5 }],
	])('believes an answer to %s: %j', (type, answer) => {
		expect(checkedAnswer(answer, type)).toEqual(answer);
	});

	it.each<[RecordType, unknown]>([
		['A', undefined],
		['A', null],
		['A', 'records'],
		['A', {}],
		['A', { outcome: 'records' }],
		['A', { outcome: 'records', aliases: [], records: 'x' }],
		['A', { outcome: 'nodata' }],
		['A', { outcome: 'nodata', aliases: [1] }],
		['A', { outcome: 'nodata', aliases: [], negativeTtl: 'long' }],
		['A', { outcome: 'failure', reason: 'tired' }],
		['A', { outcome: 'failure' }],
		['A', { outcome: 'failure', reason: 'timeout', detail: 7 }],
		['A', { outcome: 'failure', reason: 'timeout', ttl: -1 }],
		['A', records(1)],
		['A', { ...records('192.0.2.1'), ttl: Number.NaN }],
		['A', { ...records('192.0.2.1'), authenticated: 'yes' }],
		['TXT', records('not in strings')],
		['TXT', records([1])],
		['MX', records({ preference: '10', exchange: 'm' })],
		['MX', records({ preference: 10 })],
		['MX', records(null)],
		['SOA', records({ ...soa, minimum: '5' })],
		['SOA', records({ ...soa, mname: undefined })],
	])('takes for malformed what is no answer to %s: %j', (type, answer) => {
		expect(checkedAnswer(answer, type)).toEqual(malformed);
	});

	it('takes an empty list of records for no data', () => {
		const empty = { outcome: 'records', aliases: ['b'], records: [] };
		expect(checkedAnswer(empty, 'A')).toEqual({ outcome: 'nodata', aliases: ['b'] });
	});

	it('keeps 200 units of what a failure says of itself', () => {
		const answer = { outcome: 'failure', reason: 'network', detail: 'x'.repeat(100_000) };
		expect(checkedAnswer(answer, 'A')).toEqual({ ...answer, detail: 'x'.repeat(200) });
	});

	it('throws for nothing', () => {
		fc.assert(
			fc.property(fc.anything(), fc.constantFrom(...recordTypes), (answer, type) => {
				expect(['records', 'nodata', 'nxdomain', 'failure']).toContain(
					checkedAnswer(answer, type).outcome,
				);
			}),
		);
	});
});
