import { describe, expect, it } from 'vitest';
import { matchesTarget, targetFor, targetText } from '../../src/dkim/target.ts';

function isMatch(pattern: string, name: string, domain = 'news.shop.example'): boolean {
	const target = targetFor(pattern, domain);
	return target !== null && matchesTarget(target, name);
}

describe('patterns of CNAME targets', () => {
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
		expect(isMatch(pattern, name)).toBe(expected);
	});

	it('does not let the domain bring wildcards of its own', () => {
		expect(isMatch('s1.{domain}', 's1.a.example', '*.example')).toBe(false);
		expect(isMatch('s1.{domain}', 's1.*.example', '*.example')).toBe(true);
	});

	it('writes U-labels as A-labels, and the pattern for people', () => {
		const target = targetFor('*.m\u00fcnchen.example', 'shop.example') ?? '';
		expect(targetText(target)).toBe('*.xn--mnchen-3ya.example');
		expect(targetFor('\u00fc@relay.example', 'shop.example')).toBeNull();
		expect(targetFor('', 'shop.example')).toBeNull();
	});

	it('takes time in proportion, however many wildcards there are', () => {
		const pattern = `${'*.a.'.repeat(60)}b`;
		expect(isMatch(pattern, `${'a.'.repeat(126)}c`)).toBe(false);
	});
});
