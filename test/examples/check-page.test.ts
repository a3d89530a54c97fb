import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Entry, fragmentOf, readFragment } from '../../examples/check-page/link.ts';
import { localeOf, pageWords } from '../../examples/check-page/words.ts';

const page = readFileSync(new URL('../../examples/check-page/index.html', import.meta.url), 'utf8');
const ids: ReadonlySet<string> = new Set(['rapidmail']);

describe('the words of the page', () => {
	it('stand in the page in English, until its script comes', () => {
		const words: Readonly<Record<string, unknown>> = pageWords.en;
		const written = [...page.matchAll(/data-word="(\w+)"[^>]*>([^<]*)</g)];
		expect(written.length).toBeGreaterThan(10);
		for (const [, name = '', text] of written) expect(text).toBe(words[name]);
	});

	it('are German for those who prefer it', () => {
		expect(['de', 'de-AT', 'DE', 'den', 'en', 'fr', '', null].map((tag) => localeOf(tag))).toEqual([
			'de',
			'de',
			'de',
			'en',
			'en',
			'en',
			'en',
			'en',
		]);
	});
});

describe('a link to a check', () => {
	it.each<[string, Entry]>([
		['a mail service', { from: 'info@shop.example', relay: 'rapidmail', smtp: '' }],
		['a server', { from: 'info@müller.example', relay: '', smtp: 'mail.shop.example:587' }],
		['odd letters', { from: '"a&b=#+ "@shop.example', relay: '', smtp: 'ssl://[2001:db8::1]' }],
	])('leads back to the same, with %s', (_, entry) => {
		expect(readFragment(fragmentOf(entry, 'de'), ids)).toEqual({ entry, locale: 'de' });
	});

	it.each([
		['nothing', ''],
		['a service that is unknown', '#from=a@shop.example&relay=nobody'],
		['a service and a server', '#from=a@shop.example&relay=rapidmail&smtp=mail.shop.example'],
		['no address', '#relay=rapidmail'],
		['an endless address', `#from=${'a'.repeat(400)}&relay=rapidmail`],
		['an endless server', `#from=a@shop.example&smtp=${'a'.repeat(400)}`],
		['broken escapes and no check', '#%E0%A4%A&%'],
	])('is no check with %s', (_, fragment) => {
		expect(readFragment(fragment, ids)).toBeNull();
	});
});
