import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import {
	checkDkimSelector,
	checkHost,
	discoverDmarc,
	findDkimSelectors,
	mapSpf,
	trackChanges,
} from '../../src/index.ts';
import { detectRelays, relays } from '../../src/relays.ts';
import { languageOf } from '../../src/report/languages.ts';
import type { Locale } from '../../src/report/locale.ts';
import * as both from '../../src/report.ts';
import * as de from '../../src/report-de.ts';
import * as en from '../../src/report-en.ts';
import { zoneResolver } from '../../src/testing.ts';
import { blocked, saved } from './verdicts.ts';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const entries = { en, de };
const locales: readonly Locale[] = ['en', 'de'];

/** Sentences and phrases of a language, wherever they stand among its words. */
function phrasesOf(words: unknown): string[] {
	if (typeof words === 'string') return words.split(' ').length > 2 ? [words] : [];
	if (typeof words !== 'object' || words === null) return [];
	return Object.values(words).flatMap(phrasesOf);
}

const domain = 'shop.example';
const resolver = zoneResolver(`
shop.example.               TXT "v=spf1 ip4:192.0.2.0/24 -all"
s1._domainkey.shop.example. TXT "v=DKIM1; p="
_dmarc.shop.example.        TXT "v=DMARC1; p=reject"
`);
const [relay] = relays;
const changes = [
	{ action: 'add', name: domain, type: 'TXT', before: [], after: ['v=spf1 mx -all'] },
] as const;

/** What each engine says of the zone, by the function that puts it into words. */
const renderings: Readonly<
	Record<string, (report: typeof both, options: { locale?: Locale }) => Promise<string> | string>
> = {
	renderSpfEvaluation: async (report, options) =>
		report.renderSpfEvaluation(
			'203.0.113.9',
			await checkHost({ ip: '203.0.113.9', domain }, { resolver }),
			options,
		),
	renderSpfMap: async (report, options) =>
		report.renderSpfMap(domain, await mapSpf(domain, { resolver }), options),
	renderDkim: async (report, options) =>
		report.renderDkim([await checkDkimSelector({ domain, selector: 's1' }, { resolver })], options),
	renderDkimSearch: async (report, options) =>
		report.renderDkimSearch(
			await findDkimSelectors(domain, { resolver, candidates: ['s1'] }),
			options,
		),
	renderDmarc: async (report, options) =>
		report.renderDmarc(await discoverDmarc(domain, { resolver }), options),
	renderDetected: async (report, options) =>
		report.renderDetected(await detectRelays(domain, { resolver }), options),
	renderRelays: (report, options) => report.renderRelays(relays, options),
	renderRelay: (report, options) => (relay === undefined ? '' : report.renderRelay(relay, options)),
	renderTracking: async (report, options) =>
		report.renderTracking(await trackChanges(changes, { resolver, now: () => 0 }), options),
};

async function bundleOf(locale: Locale): Promise<{ text: string; inputs: string[] }> {
	const { outputFiles, metafile } = await build({
		stdin: { contents: `export * from './report-${locale}.ts';`, resolveDir: src },
		bundle: true,
		format: 'esm',
		charset: 'utf8',
		metafile: true,
		write: false,
		logLevel: 'error',
	});
	return {
		text: outputFiles.map(({ text }) => text).join('\n'),
		inputs: Object.keys(metafile.inputs),
	};
}

describe.each(locales)('maysend/report/%s', (locale) => {
	const other: Locale = locale === 'en' ? 'de' : 'en';
	const { explain, renderHtml, renderMarkdown, renderText } = entries[locale];

	it('has the functions of maysend/report', () => {
		expect(Object.keys(entries[locale]).sort()).toEqual(Object.keys(both).sort());
	});

	it('says the same without being asked for its language', () => {
		for (const verdict of [blocked, saved]) {
			expect(renderText(verdict)).toBe(both.renderText(verdict, { locale }));
			expect(renderMarkdown(verdict)).toBe(both.renderMarkdown(verdict, { locale }));
			expect(renderHtml(verdict)).toBe(both.renderHtml(verdict, { locale }));
			expect(explain(verdict, { locale: `${locale}-AT` })).toEqual(
				both.explain(verdict, { locale }),
			);
		}
	});

	it.each(Object.entries(renderings))('%s says the same, too', async (_, rendering) => {
		const text = await rendering(entries[locale], {});
		expect(text).toBe(await rendering(both, { locale }));
		expect(text).not.toBe('');
	});

	it('does not take another language', () => {
		const error = expect.objectContaining({
			code: 'input.option-invalid',
			path: 'options.locale',
			message: expect.stringContaining(`must be "${locale}", or a tag that begins so`),
		});
		for (const render of [explain, renderText, renderMarkdown, renderHtml]) {
			expect(() => render(blocked, { locale: other })).toThrow(error);
		}
	});

	it('brings no words of another language into a bundle', async () => {
		const { text, inputs } = await bundleOf(locale);
		const wordsOf = (each: Locale): string[] =>
			inputs.filter((path) => new RegExp(`/report/messages/${each}[./]`).test(path));
		expect(wordsOf(locale).length).toBeGreaterThan(20);
		expect(wordsOf(other)).toEqual([]);
		const own = phrasesOf(languageOf(locale));
		expect(own.length).toBeGreaterThan(200);
		expect(own.filter((phrase) => text.includes(phrase)).length).toBeGreaterThan(own.length / 2);
		// Names of things are the same in both, and errors are told to programmers in English.
		const sentences = phrasesOf(languageOf(other)).filter((phrase) => phrase.split(' ').length > 4);
		expect(sentences.length).toBeGreaterThan(100);
		expect(sentences.filter((phrase) => text.includes(phrase))).toEqual([]);
	});
});
