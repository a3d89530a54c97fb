import { describe, expect, it } from 'vitest';
import type { DnsAnswer, Transcript } from '../../src/dns/resolver.ts';
import { finding } from '../../src/findings/finding.ts';
import { excerptOf, placeOf, recordTextOf } from '../../src/report/place.ts';
import { storedFinding } from '../findings/stored.ts';

const RECORD = 'v=spf1 ipv4:192.0.2.1 -all';

function evidence(name: string, ...records: readonly (readonly string[])[]): Transcript {
	const answer: DnsAnswer<'TXT'> = { outcome: 'records', records, aliases: [] };
	return { version: 1, entries: [{ name, type: 'TXT', answer }] };
}

const shop = { name: 'shop.example', type: 'TXT' } as const;

describe('excerptOf', () => {
	it('parts a text into what stands before, at and after a place', () => {
		expect(excerptOf(RECORD, [7, 11])).toEqual({
			before: 'v=spf1 ',
			marked: 'ipv4',
			after: ':192.0.2.1 -all',
			isCutBefore: false,
			isCutAfter: false,
		});
	});

	it('marks a place between two characters', () => {
		expect(excerptOf(RECORD, [7, 7])).toMatchObject({ before: 'v=spf1 ', marked: '' });
	});

	it('cuts long texts on either side, and says so', () => {
		const excerpt = excerptOf(`${'a'.repeat(500)}X${'b'.repeat(500)}`, [500, 501]);
		expect(excerpt).toMatchObject({ marked: 'X', isCutBefore: true, isCutAfter: true });
		expect(excerpt?.before).toHaveLength(70);
		expect(excerpt?.after).toHaveLength(70);
	});

	it('cuts a long place too', () => {
		const excerpt = excerptOf('x'.repeat(1000), [0, 1000]);
		expect(excerpt?.marked).toHaveLength(160);
		expect(excerpt).toMatchObject({ after: '', isCutAfter: true });
	});

	it.each([[[-1, 2]], [[5, 3]], [[0, 999]], [[Number.NaN, 3]]] as const)(
		'finds no place at %j',
		(span) => {
			expect(excerptOf(RECORD, [...span])).toBeNull();
		},
	);
});

describe('recordTextOf', () => {
	it('joins the strings of a record', () => {
		const found = finding('spf.missing', shop);
		expect(recordTextOf(found, evidence('shop.example', ['v=spf1 ', '-all']))).toBe('v=spf1 -all');
	});

	it('finds the record of its protocol among others', () => {
		const records = [['site-verification=1'], [RECORD]];
		expect(recordTextOf(finding('spf.missing', shop), evidence('shop.example', ...records))).toBe(
			RECORD,
		);
	});

	it.each([
		['several could be meant', evidence('shop.example', ['v=spf1 -all'], ['v=spf1 ~all'])],
		['the name was not asked', evidence('other.example', [RECORD])],
		[
			'there is no record',
			{
				version: 1,
				entries: [
					{ name: 'shop.example', type: 'TXT', answer: { outcome: 'nxdomain', aliases: [] } },
				],
			} satisfies Transcript,
		],
	])('is silent where %s', (_, transcript) => {
		expect(recordTextOf(finding('spf.missing', shop), transcript)).toBeNull();
	});

	it('is silent about places in other types of records', () => {
		const mx = storedFinding('mx.duplicate', { name: 'shop.example', type: 'MX' });
		expect(recordTextOf(mx, evidence('shop.example', [RECORD]))).toBeNull();
	});
});

describe('placeOf', () => {
	it('marks the span of a finding in its record', () => {
		const found = storedFinding('spf.did-you-mean', { ...shop, span: [7, 11] });
		expect(placeOf(found, evidence('shop.example', [RECORD]))?.marked).toBe('ipv4');
	});

	it('has none for a finding without a span', () => {
		expect(placeOf(finding('spf.missing', shop), evidence('shop.example', [RECORD]))).toBeNull();
	});
});
