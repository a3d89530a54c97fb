import { describe, expect, it } from 'vitest';
import {
	closedName,
	fillPlaceholders,
	fitsPlaceholder,
	isOpen,
	namesBetween,
	placeholdersOf,
	readPlaceholders,
	starred,
	targetOfSelector,
} from '../../src/relays/placeholder.ts';

describe('what stands for a placeholder', () => {
	it.each([
		['n', '1', true],
		['n', '012345', true],
		['n', '', false],
		['n', '12a', false],
		['number', '214686', true],
		['yymm', '2302', true],
		['yymm', '2313', false],
		['mmyy', '0320', true],
		['mmyy', '1320', false],
		['yyyymmdd', '20231125', true],
		['yyyymmdd', '20231332', false],
		['yyyymmdd', '19991231', false],
		['yyyymmddhhmm', '202311271134', true],
		['yyyymmddhhmm', '202311272534', false],
		['yyyymmddhhmmss', '20240102030405', true],
		['yyyymmddhhmmss', '202401020304', false],
		['uuid', '0b1cc9b2-5a3e-4a5c-9d0e-6f1f2a3b4c5d', true],
		['uuid', '0b1cc9b2', false],
		['32 letters and digits', 'a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p7', true],
		['32 letters and digits', 'A2B3C4D5E6F7G8H9I0J1K2L3M4N5O6P7', true],
		['32 letters and digits', 'a2b3', false],
		['6 hex digits', '0a1b2c', true],
		['6 hex digits', '0a1b2g', false],
		['chosen', 'bounce.mail', true],
		['chosen', 'bounce..mail', false],
		['chosen', '-bounce', false],
		['account', 'ab-12', true],
		['account', 'ab.12', false],
		['account', '', false],
	])('{%s}: %j is one: %s', (placeholder, text, fits) => {
		expect(fitsPlaceholder(placeholder, text)).toBe(fits);
	});
});

describe('names with placeholders', () => {
	it.each([
		['em{n}', 'em1234', { n: '1234' }],
		['em{n}', 'em', null],
		['em{n}', 'xem1', null],
		['{32 letters and digits}', 'x'.repeat(32), { '32 letters and digits': 'x'.repeat(32) }],
		['{chosen}2', 'abc2', { chosen: 'abc' }],
		[
			'pdk1._domainkey.mailer{3 letters and digits}',
			'pdk1._domainkey.mailerx1y',
			{ '3 letters and digits': 'x1y' },
		],
		['a{n}-b{n}', 'a1-b1', { n: '1' }],
		['a{n}-b{n}', 'a1-b2', null],
		['plain', 'PLAIN', {}],
		['a.b', 'axb', null],
	])('%s reads %j as %j', (name, text, values) => {
		expect(readPlaceholders(name, text)).toEqual(values);
	});

	it('knows what is open, and leaves the From domain to the check', () => {
		expect(placeholdersOf('{selector}.u{account}.wl{n}.{domain-dashed}.x')).toEqual([
			'account',
			'n',
		]);
		expect(isOpen('{selector}._domainkey.{domain}.x')).toBe(false);
		expect(closedName('b.{domain}', 'shop.example')).toBe('b.shop.example');
		expect(closedName('em{n}', 'shop.example')).toBeNull();
	});

	it('fills in what is given, and stars what is not', () => {
		expect(fillPlaceholders('u{account}.wl{n}.x', { n: '7' })).toBe('u{account}.wl7.x');
		expect(starred('u{account}.wl{n}.{domain}.x')).toBe('u*.wl*.{domain}.x');
		expect(targetOfSelector('{selector}.dkim.x', 'abc')).toBe('abc.dkim.x');
	});

	it('takes linear time over hostile names', () => {
		const start = performance.now();
		readPlaceholders('{chosen}{account}{n}{chosen}x', 'a-'.repeat(120));
		expect(performance.now() - start).toBeLessThan(500);
	});
});

describe('names that are few enough to be tried', () => {
	it('counts months, the year first', () => {
		expect(namesBetween('default{yymm}', ['2211', '2302'])).toEqual([
			'default2211',
			'default2212',
			'default2301',
			'default2302',
		]);
	});

	it('counts months, the month first', () => {
		expect(namesBetween('scph{mmyy}', ['1219', '0120'])).toEqual(['scph1219', 'scph0120']);
	});

	it('counts numbers in the width they are given in', () => {
		expect(namesBetween('{2 digits}dkim1', ['08', '11'])).toEqual([
			'08dkim1',
			'09dkim1',
			'10dkim1',
			'11dkim1',
		]);
	});

	it('never tries more than it may', () => {
		expect(namesBetween('{4 digits}', ['0000', '9999'])).toHaveLength(200);
		expect(namesBetween('{n}-{account}', ['1', '2'])).toEqual([]);
	});
});
