import { describe, expect, it } from 'vitest';
import { catalogue, type FindingCode } from '../../src/findings/catalogue.ts';
import { finding } from '../../src/findings/finding.ts';
import { percent, sentenceOf, titleOf } from '../../src/report/words.ts';

const codes = Object.keys(catalogue) as FindingCode[];
const place = { name: 'shop.example', type: 'TXT' } as const;

describe('the English words', () => {
	it.each(codes)('of %s are a short title and one sentence, with or without facts', (code) => {
		const title = titleOf(code);
		expect(title).toMatch(/^["A-Z].*[^.]$/);
		expect(title.length).toBeLessThanOrEqual(40);
		const facts = { tag: 'x', bits: 512, target: 'a.example', meant: 'ip4', value: 'y', ttl: 5 };
		const term = [{ domain: 'shop.example', term: 'include:a.example', index: 0 }];
		for (const found of [finding(code, place), finding(code, { ...place, term }, facts)]) {
			const sentence = sentenceOf(found);
			expect(sentence).toMatch(/^["A-Z0-9]|^shop\.example/);
			expect(sentence).toMatch(/\.$/);
			expect(sentence).not.toMatch(/undefined|null|NaN|\[object| {2}| [.,;]/);
			expect(sentence.length).toBeLessThanOrEqual(200);
		}
	});

	it('name the term, the name and the facts of a finding', () => {
		const term = [
			{ domain: 'shop.example', term: 'include:a.example', index: 1 },
			{ domain: 'a.example', term: 'include:b.example', index: 0 },
		];
		const missing = finding('spf.include-missing', { ...place, term }, { target: 'b.example' });
		expect(sentenceOf(missing)).toBe(
			'"include:b.example" points to b.example, which has no single SPF record; the whole record is void.',
		);
		const meant = finding('spf.did-you-mean', place, { name: 'ipv4', meant: 'ip4' });
		expect(sentenceOf(meant)).toBe(
			'"ipv4" in the SPF record of shop.example is misspelled; "ip4" was probably meant.',
		);
	});

	const key = { name: 's1._domainkey.shop.example', type: 'TXT' } as const;
	const policy = { name: '_dmarc.shop.example', type: 'TXT' } as const;

	it.each([
		[
			finding('spf.relay-not-authorized', place, { state: 'no-record' }),
			'shop.example has no SPF record that could authorize the relay.',
		],
		[
			finding('spf.relay-not-authorized', place, { state: 'broken' }),
			'The SPF record of shop.example is broken, so it authorizes nobody.',
		],
		[
			finding('spf.relay-pinned', place, { reference: 'spf.saas.example' }),
			'The SPF record of shop.example lists the relay\'s addresses one by one; "include:spf.saas.example" would follow them when they change.',
		],
		[
			finding('relay.facts-unknown', place, { returnPath: 'unknown', dkim: 'from-domain' }),
			'It is not known of this relay whose return path its mail carries; part of the answer stays open.',
		],
		[
			finding('relay.facts-unknown', place, { returnPath: 'unknown', dkim: 'unknown' }),
			'It is not known of this relay whose return path its mail carries and whether it signs; part of the answer stays open.',
		],
		[
			finding('dkim.selectors-unknown', place, { selector: 'google', usual: true }),
			'There is no key at the usual selector "google"; the relay may sign with another one.',
		],
		[
			finding('dkim.cname-wrong', key, {
				found: ['s1.saas.example.shop.example'],
				expected: ['s1.saas.example'],
				isZoneAppended: true,
			}),
			"s1._domainkey.shop.example points to s1.saas.example.shop.example; the relay asks for s1.saas.example; the zone's own name was appended.",
		],
		[
			finding('dkim.cname-wrong', key, { found: [], expected: ['s1.saas.example'] }),
			's1._domainkey.shop.example is no alias; the relay asks for s1.saas.example.',
		],
		[
			finding('dmarc.no-aligned-path', policy),
			'Neither SPF nor DKIM will vouch for shop.example in mail of this relay.',
		],
		[
			finding('dns.timeout', { ...place, type: 'MX' }),
			'DNS did not answer in time when asked for MX of shop.example.',
		],
		[
			finding('profile.dmarc-unmet', place, { receiver: 'google-bulk' }),
			'google-bulk demands a DMARC policy.',
		],
	])('say it as the facts are: $code', (found, sentence) => {
		expect(sentenceOf(found)).toBe(sentence);
	});

	it('do without a fact whose name every object has', () => {
		const odd = finding('dkim.tag-unknown', place, { constructor: 'a' });
		expect(sentenceOf(odd)).toBe('Receivers ignore the tag of the key at shop.example.');
	});

	it('let a code of a later version stand for itself', () => {
		const later = { ...finding('spf.missing', place), code: 'spf.of-tomorrow' };
		expect(titleOf(later.code)).toBe('spf.of-tomorrow');
		expect(sentenceOf(later)).toBe('This version has no words for it.');
		expect(titleOf('constructor')).toBe('constructor');
	});
});

describe('percent', () => {
	it.each([
		[0, '0 %'],
		[0.001, 'under 1 %'],
		[0.5, '50 %'],
		[0.9999, 'over 99 %'],
		[1, '100 %'],
	])('of %d never rounds to none or all', (share, words) => expect(percent(share)).toBe(words));
});
