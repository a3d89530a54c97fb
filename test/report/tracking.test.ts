import { describe, expect, it } from 'vitest';
import { trackChanges } from '../../src/index.ts';
import { renderTracking } from '../../src/report/engine-reports.ts';
import { zoneResolver } from '../../src/testing.ts';

const joined = {
	action: 'replace',
	name: 'shop.example',
	type: 'TXT',
	before: ['v=spf1 mx -all', 'v=spf1 a -all'],
	after: ['v=spf1 a mx -all'],
} as const;
const added = { ...joined, action: 'add', before: [] } as const;
const dmarc = { ...added, name: '_dmarc.shop.example', after: ['v=DMARC1; p=none'] } as const;
const alias = {
	...added,
	name: 's1._domainkey.shop.example',
	type: 'CNAME',
	after: ['s1.saas.example'],
} as const;

const words = {
	en: { found: 'Found', removed: 'To delete', wanted: 'Wanted' },
	de: { found: 'Gefunden', removed: 'Zu löschen', wanted: 'Gewünscht' },
} as const;

type Label = keyof (typeof words)['en'];

/** The zone, the change, and the lines that are shown below it. */
const stories: {
	readonly [story: string]: readonly [
		zone: readonly string[],
		change: typeof joined | typeof added | typeof dmarc | typeof alias,
		shown: readonly (readonly [Label, string])[],
	];
} = {
	'the old record beside the new': [
		[
			'shop.example. TXT "v=spf1 a mx -all"',
			'shop.example. TXT "v=spf1 a -all"',
			'shop.example. TXT "google-site-verification=abc"',
		],
		joined,
		[
			['removed', 'v=spf1 a -all'],
			['wanted', 'v=spf1 a mx -all'],
		],
	],
	'a record of somebody else beside the new': [
		[
			'shop.example. TXT "v=spf1 a mx -all"',
			'shop.example. TXT "v=spf1 include:other.example ~all"',
			'shop.example. TXT "MS=ms123"',
		],
		added,
		[
			['found', 'v=spf1 include:other.example ~all'],
			['wanted', 'v=spf1 a mx -all'],
		],
	],
	'two policies': [
		[
			'_dmarc.shop.example. TXT "v=DMARC1; p=none"',
			'_dmarc.shop.example. TXT "v=DMARC1; p=reject"',
			'_dmarc.shop.example. TXT "note"',
		],
		dmarc,
		[
			['found', 'v=DMARC1; p=reject'],
			['wanted', 'v=DMARC1; p=none'],
		],
	],
	'another record in its place': [
		['shop.example. TXT "v=spf1 ptr -all"', 'shop.example. TXT "google-site-verification=abc"'],
		joined,
		[
			['found', 'v=spf1 ptr -all'],
			['wanted', 'v=spf1 a mx -all'],
		],
	],
	'an alias that leads elsewhere': [
		['s1._domainkey.shop.example. CNAME s2.saas.example.'],
		alias,
		[
			['found', 's2.saas.example'],
			['wanted', 's1.saas.example'],
		],
	],
};

describe.each(['en', 'de'] as const)('what stands in the way of a change (%s)', (locale) => {
	it.each(Object.entries(stories))('%s', async (_, [zone, change, shown]) => {
		const resolver = zoneResolver(zone.join('\n'));
		const tracking = await trackChanges([change], { resolver, now: () => 0 });
		const lines = renderTracking(tracking, { locale, width: 300 }).split('\n');
		const labels = Object.values(words[locale]).map((word) => `  ${word}: `);
		expect(lines.filter((line) => labels.some((label) => line.startsWith(label)))).toEqual(
			shown.map(([label, value]) => `  ${words[locale][label]}: ${value}`),
		);
	});
});
