/**
 * Records as they should be: made, and those of a survey of real domains.
 *
 * @module
 */

import fc from 'fast-check';
import { parseSpf } from '../../src/spf/parse.ts';
import { surveyed } from '../preflight/changes/published.ts';

const HOSTS = [
	'mail.shop.example',
	'web.shop.example',
	'out.hoster.example',
	'smtp.vendor.example',
];
const REFERENCES = [
	'spf.hoster.example',
	'_spf.vendor.example',
	'spf-eu.news.example',
	'spf.a-b.example',
];

const ipv4 = fc
	.tuple(fc.integer({ min: 1, max: 254 }), fc.constantFrom('', '/24', '/28', '/32'))
	.map(
		([last, prefix]) =>
			`ip4:${prefix === '/24' ? '203.0.113.0' : prefix === '/28' ? `198.51.100.${last & 0xf0}` : `203.0.113.${last}`}${prefix}`,
	);
const ipv6 = fc
	.tuple(fc.integer({ min: 1, max: 65_535 }), fc.constantFrom('', '/48', '/64'))
	.map(
		([group, prefix]) =>
			`ip6:2001:db8:${group.toString(16)}::${prefix === '' ? '25' : ''}${prefix}`,
	);
const host = fc.constantFrom(...HOSTS);

const term = fc.oneof(
	{ weight: 3, arbitrary: ipv4 },
	ipv6,
	{ weight: 3, arbitrary: fc.constantFrom(...REFERENCES).map((name) => `include:${name}`) },
	fc.constantFrom('a', 'mx'),
	host.map((name) => `a:${name}`),
	fc.constant('mx:hoster.example'),
	fc.constant('exists:%{i}._spf.vendor.example'),
);
const ending = fc.constantFrom(
	'-all',
	'~all',
	'?all',
	'-all',
	'~all',
	'redirect=_spf.vendor.example',
);

/** The terms of a record, in order, none twice. */
export const intactTerms: fc.Arbitrary<readonly string[]> = fc
	.tuple(fc.uniqueArray(term, { minLength: 1, maxLength: 5 }), ending)
	.map(([terms, last]) => [...terms, last])
	.filter(
		(terms) => terms.filter((each) => /^(?:include|a|mx|exists|redirect)/.test(each)).length <= 7,
	);

/** Real records, as terms; those that are whole and have an end. */
export const intactSpf: readonly (readonly string[])[] = surveyed
	.flatMap(({ texts }) => (texts.length === 1 ? texts : []))
	.filter(
		(text) => /^v=spf1 [\x21-\x7e ]+$/i.test(text) && text.length < 400 && !/[\\"%]/.test(text),
	)
	.map((text) => ({ text, parsed: parseSpf(text) }))
	.filter(({ parsed }) => parsed.valid && parsed.terms.length > 1)
	.filter(({ parsed }) =>
		parsed.terms.every(
			(each) => each.kind === 'directive' || (each.kind === 'modifier' && each.name === 'redirect'),
		),
	)
	.filter(({ parsed }) => !parsed.terms.some(({ text }) => /^\+?all$/i.test(text)))
	.map(({ parsed }) => parsed.terms.map(({ text }) => text));
