import { describe, expect, it } from 'vitest';
import { preflight } from '../../src/preflight/preflight.ts';
import { relays } from '../../src/relays.ts';
import type { Block } from '../../src/report/document/document.ts';
import { languageOf, languages } from '../../src/report/languages.ts';
import { wordingOf } from '../../src/report/options.ts';
import { filledIn } from '../../src/report/verdict/placeholder-words.ts';
import { setupSection } from '../../src/report/verdict/setup.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

const ways = (['en', 'de'] as const).flatMap((locale) =>
	(['owner', 'admin'] as const).map((tone) => ({ locale, tone })),
);

describe('what has no effect', () => {
	const words = { en: 'not needed', de: 'nicht nötig' } as const;
	const zones = {
		missing: 'shop.example. TXT "v=spf1 -all"',
		absent: 'shop.example. TXT "note"',
		broken: 'shop.example. TXT "v=spf1 include:spf.smtp.net -all"\nshop.example. TXT "v=spf1 -all"',
	};

	it.each(
		ways.flatMap((way) => Object.entries(zones).map(([zone, text]) => ({ ...way, zone, text }))),
	)(
		'is not said to be missing or wrong ($zone, $locale, $tone)',
		async ({ text, locale, tone }) => {
			const relay = relays.find(({ id }) => id === 'rapidmail');
			if (relay === undefined) throw new Error('it is in the catalogue');
			const verdict = await preflight(
				{ from: 'info@shop.example', relay },
				{ resolver: zoneResolver(text) },
			);
			const needless = verdict.setup.filter(({ need }) => need === 'no-effect');
			expect(needless.length).toBeGreaterThan(0);
			const [block] = setupSection(
				{ ...verdict, setup: needless },
				wordingOf({ locale, tone }, 'owner', languages),
			);
			const [table] = block !== undefined && 'blocks' in block ? block.blocks : [];
			const rows = table?.block === 'table' ? table.rows : [];
			expect(rows.map(([state]) => state)).toEqual(
				needless.map(() => ({ grade: 'note', word: words[locale] })),
			);
		},
	);
});

describe('what is to be filled in', () => {
	it.each([
		['v=DMARC1; p={policy}', 'v=DMARC1; p=[eine Richtlinie Ihrer Wahl]'],
		['v=DKIM1; k=rsa; p={key}', 'v=DKIM1; k=rsa; p=[der Schlüssel, den der Dienst anzeigt]'],
		['{selector}._domainkey', '[der Selektor, den der Dienst anzeigt]._domainkey'],
		['hs1-{number}._domainkey', 'hs1-[die Nummer, die der Dienst anzeigt]._domainkey'],
		['{32 letters and digits}._domainkey', '[wie vom Dienst angezeigt]._domainkey'],
		['s1.*.saas.example', 's1.[wie vom Dienst angezeigt].saas.example'],
		['s1-*._domainkey.*.saas.example', 's1-[wie vom Dienst angezeigt]._domainkey.[…].saas.example'],
		['{constructor}.saas.example', '[wie vom Dienst angezeigt].saas.example'],
		['include:%{ir}.%{d}.saas.example', 'include:%{ir}.%{d}.saas.example'],
		['v=spf1 -all', 'v=spf1 -all'],
	])('%s is shown as %s', (value, shown) => {
		const words = languageOf('de').labels.setup.placeholders;
		expect(filledIn(value, words)).toEqual({ code: shown });
	});

	it('is plain words where it is the whole value', () => {
		const words = languageOf('en').labels.setup.placeholders;
		expect(filledIn('{mail server}', words)).toBe('a mail server of your choice');
		expect(filledIn('{name servers}', words)).toBe('the name servers that the service shows');
	});

	it('never shows as a placeholder, of no relay of the catalogue', async () => {
		const resolver = zoneResolver('$ORIGIN shop.example.\n@ IN TXT "v=spf1 -all"\n');
		const raw: string[] = [];
		for (const relay of relays) {
			const verdict = await preflight({ from: 'info@shop.example', relay }, { resolver });
			for (const way of ways) {
				const blocks: Block[] = setupSection(verdict, wordingOf(way, 'owner', languages));
				const shown = JSON.stringify(
					blocks.map((block) => ('blocks' in block ? block.blocks : [])),
				);
				for (const [each] of shown.matchAll(/"[^"]*(?<!%)\{[a-z0-9 -]+\}[^"]*"/g)) {
					raw.push(`${relay.id} (${way.locale}, ${way.tone}): ${each}`);
				}
			}
		}
		expect(raw).toEqual([]);
	}, 60_000);
});
