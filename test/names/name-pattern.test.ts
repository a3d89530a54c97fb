import { describe, expect, it } from 'vitest';
import { fillPattern, matchesNamePattern } from '../../src/names/name-pattern.ts';

/** The target a relay asks for, filled for one domain. */
function isTarget(pattern: string, name: string): boolean {
	return matchesNamePattern(name, fillPattern(pattern.toLowerCase(), 'news.shop.example'));
}

describe('targets for a domain', () => {
	it.each([
		['s1.relay.example', 's1.relay.example', true],
		['s1.relay.example', 's2.relay.example', false],
		['s1.relay.example', 'relay.example', false],
		['s1.relay.example', 'a.s1.relay.example', false],
		['S1.Relay.Example.', 's1.relay.example', true],
		['s1.relay.example', 'S1.relay.EXAMPLE.', true],
		['s1.{domain}.relay.example', 's1.news.shop.example.relay.example', true],
		['s1-{domain-dashed}.relay.example', 's1-news-shop-example.relay.example', true],
		['s1-{domain-dashed}.relay.example', 's1-shop-example.relay.example', false],
		['{Domain}.relay.example', 'news.shop.example.relay.example', true],
		['s1.*.relay.example', 's1.u1.relay.example', true],
		['s1.*.relay.example', 's1.u1.wl2.relay.example', true],
		['s1.*.relay.example', 's1.relay.example', false],
		['*.relay.example', 'relay.example', false],
		['*.relay.example', 'relay.example.relay.example', true],
		['s1.*', 's1.relay.example', true],
		['s1.*', 's1', false],
		['*.a.*.example', 'x.a.b.a.example', true],
		['*.a.*.example', 'x.y.example', false],
		['*.*.a', 'x.a', false],
		['*', 'relay.example', true],
		[
			's1-{domain-dashed}*._domainkey.*.relay.example',
			's1-news-shop-example03i._domainkey.t.relay.example',
			true,
		],
		[
			's1-{domain-dashed}*._domainkey.*.relay.example',
			's1-news-shop-example._domainkey.t.relay.example',
			true,
		],
		['u*.relay.example', 'u12.relay.example', true],
		['u*.relay.example', 'x12.relay.example', false],
		['*-v1.relay.example', 'n-v1.relay.example', true],
		['*-v1.relay.example', 'n-v2.relay.example', false],
		['a*b.example', 'a.b.example', false],
		['a*a.example', 'a.example', false],
		['a*bc*d.example', 'axbcyd.example', true],
		['a*bc*cd.example', 'abcd.example', false],
		['a*x*d.example', 'abcd.example', false],
	])('%s and %s: %s', (pattern, name, expected) => {
		expect(isTarget(pattern, name)).toBe(expected);
	});

	it('take time in proportion, however many wildcards there are', () => {
		expect(isTarget(`${'*.a.'.repeat(60)}b`, `${'a.'.repeat(126)}c`)).toBe(false);
	});
});

describe('matchesNamePattern', () => {
	it.each([
		['smtp.example.com', 'smtp.example.com', true],
		['SMTP.Example.COM.', 'smtp.example.com', true],
		['smtp.example.com', 'SMTP.example.com.', true],
		['smtp.example.net', 'smtp.example.com', false],
		['mail.example.com', '*.example.com', true],
		['a.b.c.example.com', '*.example.com', true],
		['example.com', '*.example.com', false],
		['notexample.com', '*.example.com', false],
		['a.example.com.evil.example', '*.example.com', false],
		['smtp.eu.west.example.com', 'smtp.*.example.com', true],
		['smtp.example.com', 'smtp.*.example.com', false],
		['mx.zoho.example', 'mx.zoho.*', true],
		['mx.zoho.co.example', 'mx.zoho.*', true],
		['w0123abc.example', 'w*.example', true],
		['w.example', 'w*.example', true],
		['w0.b.example', 'w*.example', false],
		['u17.wl059.relay.example', 'u*.wl*.relay.example', true],
		['a.a.b.a.b.example', '*.a.b.example', true],
		['aab.example', '*ab.example', true],
		['abab.example', '*ab.example', true],
		['ab.example', '*ab.example', true],
		['a', '*', true],
		['', '*', true],
		['x.y', '*.*', true],
		['x', '*.*', false],
	])('%s against %s is %s', (name, pattern, expected) => {
		expect(matchesNamePattern(name, pattern)).toBe(expected);
	});

	it('takes a DKIM target of either form whatever the service makes of the domain', () => {
		const newer = 'selector1-*._domainkey.*.*-v1.dkim.mail.microsoft';
		const older = 'selector1-*._domainkey.*.onmicrosoft.com';
		const match = (name: string): boolean[] =>
			[older, newer].map((pattern) => matchesNamePattern(name, pattern));
		expect(match('selector1-shop-example._domainkey.shop.onmicrosoft.com')).toEqual([true, false]);
		expect(match('selector1-shop-exam01c._domainkey.Shop.n-v1.dkim.mail.microsoft')).toEqual([
			false,
			true,
		]);
	});

	it('finds a lost first letter and a zone name appended', () => {
		const pattern = 'selector1-*._domainkey.*.onmicrosoft.com';
		for (const name of [
			'elector1-shop-example._domainkey.shop.onmicrosoft.com',
			'selector1-shop-example._domainkey.shop.onmicrosoft.com.shop.example',
		]) {
			expect(matchesNamePattern(name, pattern)).toBe(false);
		}
	});

	it('refuses what is longer than any name, and answers soon for a pattern full of stars', () => {
		expect(matchesNamePattern('a'.repeat(256), '*')).toBe(false);
		expect(matchesNamePattern('a', '*'.repeat(256))).toBe(false);
		const started = performance.now();
		expect(matchesNamePattern('a'.repeat(255), `${'*a'.repeat(127)}b`)).toBe(false);
		expect(matchesNamePattern('a.'.repeat(127), `${'*.a.'.repeat(63)}b`)).toBe(false);
		expect(performance.now() - started).toBeLessThan(1000);
	});
});

describe('fillPattern', () => {
	it.each([
		['sig1.dkim.{domain}.at.relay.example', 'sig1.dkim.shop.example.at.relay.example'],
		['b1.{domain-dashed}.dkim.relay.example', 'b1.shop-example.dkim.relay.example'],
		['{domain}.{domain}.{domain-dashed}', 'shop.example.shop.example.shop-example'],
		['*.relay.example', '*.relay.example'],
		['{tenant}.relay.example', '{tenant}.relay.example'],
	])('fills %s', (pattern, expected) => {
		expect(fillPattern(pattern, 'shop.example')).toBe(expected);
	});

	it('puts the domain in as it is, whatever it holds', () => {
		expect(fillPattern('{domain}', '$&.$1.example')).toBe('$&.$1.example');
	});
});
