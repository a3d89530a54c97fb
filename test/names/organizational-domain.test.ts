import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAtOrBelow, labelsOf } from '../../src/names/domain-name.ts';
import { isIcannSuffix, registrableDomain } from '../../src/names/organizational-domain.ts';

describe('registrableDomain (RFC 7489 §3.2)', () => {
	it.each([
		['shop.de', 'shop.de'],
		['mail.shop.de', 'shop.de'],
		['a.b.c.mail.shop.de', 'shop.de'],
		['de', null],
		['com', null],
		['shop.co.uk', 'shop.co.uk'],
		['mail.shop.co.uk', 'shop.co.uk'],
		['co.uk', null],
		['uk', null],
		// The private section: each customer is an organization of its own.
		['github.io', null],
		['me.github.io', 'me.github.io'],
		['mail.me.github.io', 'me.github.io'],
		['io', null],
		// A TLD that the list lacks is a suffix by its default rule, `*`.
		['example', null],
		['shop.example', 'shop.example'],
		['mail.shop.example', 'shop.example'],
		// The rule `*.kawasaki.jp`, and its exception `!city.kawasaki.jp`.
		['kawasaki.jp', null],
		['ward.kawasaki.jp', null],
		['shop.ward.kawasaki.jp', 'shop.ward.kawasaki.jp'],
		['mail.shop.ward.kawasaki.jp', 'shop.ward.kawasaki.jp'],
		['city.kawasaki.jp', 'city.kawasaki.jp'],
		['mail.city.kawasaki.jp', 'city.kawasaki.jp'],
		// A TLD in A-labels, and a suffix in A-labels below one.
		['xn--p1ai', null],
		['mail.xn--e1afmkfd.xn--p1ai', 'xn--e1afmkfd.xn--p1ai'],
		['xn--55qx5d.cn', null],
		['mail.shop.xn--55qx5d.cn', 'shop.xn--55qx5d.cn'],
		// Names of records, not of hosts.
		['_dmarc.shop.de', 'shop.de'],
		['', null],
		// Property names of objects.
		['__proto__', null],
		['constructor.com', 'constructor.com'],
		['hasownproperty.tostring', 'hasownproperty.tostring'],
	])('of %j is %j', (name, expected) => {
		expect(registrableDomain(name)).toBe(expected);
	});

	it('is the name itself or one above it, and its own registrable domain', () => {
		const part = fc.oneof(
			fc.stringMatching(/^[a-z0-9_-]{1,8}$/),
			fc.constantFrom('de', 'com', 'co', 'uk', 'jp', 'kawasaki', 'city', 'github', 'io', 'example'),
		);
		const names = fc.array(part, { minLength: 1, maxLength: 6 }).map((labels) => labels.join('.'));
		fc.assert(
			fc.property(names, (name) => {
				const domain = registrableDomain(name);
				if (domain === null) return;
				expect(isAtOrBelow(name, domain)).toBe(true);
				expect(labelsOf(domain).length).toBeGreaterThan(1);
				expect(registrableDomain(domain)).toBe(domain);
				expect(isIcannSuffix(domain)).toBe(false);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('isIcannSuffix (RFC 9989 §3.2.9)', () => {
	it.each([
		['de', true],
		['uk', true],
		['co.uk', true],
		['io', true],
		['kawasaki.jp', true],
		['ward.kawasaki.jp', true],
		['xn--p1ai', true],
		['xn--55qx5d.cn', true],
		['shop.de', false],
		['shop.co.uk', false],
		['city.kawasaki.jp', false],
		['shop.ward.kawasaki.jp', false],
		// The private section is the owner's own domain: mail may come from it.
		['github.io', false],
		['me.github.io', false],
		// Nobody registers below a TLD that does not exist.
		['example', false],
		['shop.example', false],
		['localhost', false],
		['', false],
		['__proto__', false],
		['constructor', false],
	])('%j: %s', (name, expected) => {
		expect(isIcannSuffix(name)).toBe(expected);
	});
});
