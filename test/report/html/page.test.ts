import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { hostileVerdict, payloads } from '../../../scripts/report/hostile-verdict.mjs';
import type { Change } from '../../../src/preflight/verdict.ts';
import { escapeControls } from '../../../src/report/escape.ts';
import { markupOf } from '../../../src/report/html/escape.ts';
import { style, styleHash } from '../../../src/report/html/style.ts';
import { languageOf } from '../../../src/report/languages.ts';
import type { Locale } from '../../../src/report/locale.ts';
import { renderHtml } from '../../../src/report/reports.ts';
import { demoVerdicts, worst } from '../demos.ts';
import { blocked, saved } from '../verdicts.ts';

/** The part of a parsed document that is looked at. */
interface Node {
	readonly nodeName: string;
	readonly attrs?: readonly { readonly name: string; readonly value: string }[];
	readonly childNodes?: readonly Node[];
	readonly value?: string;
}

/** Elements of the page; nothing that loads, runs, or leads somewhere. */
const ELEMENTS = new Set(
	'#document #documentType #documentFragment #text html head body meta title style header main footer section h1 h2 h3 h4 p ul ol li dl div dt dd span code b mark details summary table caption thead tbody tr th td svg desc g defs pattern path rect circle'
		.split(' ')
		.map((name) => name),
);
const ATTRIBUTES = new Set(
	'lang charset http-equiv content name class id dir aria-labelledby aria-hidden focusable role scope data-label open d x y cx cy r rx fill width height viewbox viewBox patternUnits patternTransform patternunits patterntransform'.split(
		' ',
	),
);

function nodesOf(node: Node): Node[] {
	return [node, ...(node.childNodes ?? []).flatMap(nodesOf)];
}

/** The nodes of a page, and what a strict parser has to say against it. */
function parsed(page: string): { nodes: Node[]; errors: string[] } {
	const errors: string[] = [];
	const document = parse(page, {
		onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`),
	});
	return { nodes: nodesOf(document as unknown as Node), errors };
}

/** What a page holds that it may not hold. */
function strangers(nodes: readonly Node[]): string[] {
	return nodes.flatMap(({ nodeName, attrs = [] }) => [
		...(ELEMENTS.has(nodeName) ? [] : [`<${nodeName}>`]),
		...attrs.flatMap(({ name, value }) => {
			const isLoading = name !== 'content' && /url\((?!#)|javascript:|https?:/i.test(value);
			return ATTRIBUTES.has(name) && !isLoading ? [] : [`${name}="${value}"`];
		}),
	]);
}

function textOf(nodes: readonly Node[]): string {
	return nodes.map(({ nodeName, value }) => (nodeName === '#text' ? value : '')).join('');
}

/** Headings that skip a level, or a page without exactly one of the first. */
function headingFaults(nodes: readonly Node[]): string[] {
	const levels = nodes.flatMap(({ nodeName }) =>
		/^h\d$/.test(nodeName) ? [Number(nodeName.slice(1))] : [],
	);
	const skipped = levels.flatMap((level, i) => {
		const above = levels[i - 1] ?? 0;
		return level - above > 1 ? [`h${level} below h${above}`] : [];
	});
	return levels.filter((level) => level === 1).length === 1 ? skipped : ['not one h1', ...skipped];
}

const demos = await demoVerdicts();
const rich = demos.find(({ name }) => name.startsWith('spf-over-ten'))?.verdict ?? blocked;
const hostile = hostileVerdict(rich);
const pages = [...demos, { name: 'hostile', verdict: hostile }].flatMap(({ name, verdict }) =>
	(['en', 'de'] as const).map((locale) => ({ name, locale, verdict })),
);

describe('renderHtml', () => {
	it.each(pages)('makes a well-formed page of $name ($locale) that loads nothing', (each) => {
		for (const tone of ['owner', 'admin'] as const) {
			const page = renderHtml(each.verdict, { locale: each.locale, tone });
			const { nodes, errors } = parsed(page);
			expect(errors).toEqual([]);
			expect(strangers(nodes)).toEqual([]);
			expect(page).not.toMatch(/<(?:script|img|link|iframe|a)\b|@import/i);
			expect(headingFaults(nodes)).toEqual([]);
			const ids = nodes.flatMap(({ attrs = [] }) => attrs.filter(({ name }) => name === 'id'));
			expect(new Set(ids.map(({ value }) => value)).size).toBe(ids.length);
		}
	});

	it('gives the same bytes for the same verdict', () => {
		const again = JSON.parse(JSON.stringify(rich));
		expect(renderHtml(again)).toBe(renderHtml(rich));
	});

	it('says its language, and speaks it', () => {
		expect(renderHtml(blocked, { locale: 'de' })).toContain('<html lang="de">');
		expect(renderHtml(blocked, { locale: 'de' })).toContain('<p class="word">STOPP</p>');
		expect(renderHtml(blocked)).toContain('<html lang="en">');
		expect(renderHtml(saved)).toContain('<p class="word">OK</p>');
	});

	it('is for the owner unless an admin is named, who finds everything unfolded', () => {
		expect(renderHtml(blocked)).not.toContain('<details open>');
		expect(renderHtml(blocked, { tone: 'admin' })).toContain('<details open>');
	});

	it('gives values to paste, before and after, in boxes that are selected as a whole', () => {
		const page = renderHtml(blocked);
		// A line does not end within it, and what is copied has no more letters for that.
		const all = '<span class="whole">-all</span>';
		expect(page).toContain(`<dt>Current value</dt><dd><code dir="ltr">v=spf1 mx ${all}</code>`);
		expect(page).toContain(
			`<dt>New value</dt><dd><code dir="ltr">v=spf1 mx include:spf.saas.example ${all}</code>`,
		);
		expect(markupOf(style)).toContain('user-select:all');
	});

	it('tells whose matter a step is, and how a long value is parted', () => {
		const [change] = blocked.changes;
		if (change === undefined) throw new Error('there is a change');
		const changes: Change[] = [
			{ ...change, who: 'relay-operator', owner: 'hoster.example', strings: [['v=spf1 ', '-all']] },
		];
		const page = renderHtml({ ...blocked, changes });
		expect(page).toContain('for the operator of the mail service to do');
		expect(page).toContain('in the DNS of hoster.example');
		expect(page).toContain('&quot;v=spf1 &quot; &quot;<span class="whole">-all</span>&quot;');
	});

	it('offers other ways, folded', () => {
		const page = renderHtml({ ...blocked, alternatives: [blocked.changes, blocked.changes] });
		expect(page.match(/<h3>Or instead<\/h3>/g)).toHaveLength(2);
	});

	it('marks the place of a finding in the text of its record', () => {
		expect(renderHtml(rich)).toMatch(/<mark>[^<]+<\/mark>/);
	});

	it('shows the tree of the record, its cost and the addresses of the relay', () => {
		const page = renderHtml(rich);
		expect(page).toContain('<div class="tree"><ul><li>');
		expect(page).toContain('aria-labelledby="budget-title budget-text"');
		expect(page).toContain('aria-labelledby="ipv4-title ipv4-text"');
	});

	it('shows every payload as text, and nothing but text', () => {
		const { nodes } = parsed(renderHtml(hostile));
		const text = textOf(nodes);
		for (const payload of payloads) expect(text).toContain(escapeControls(payload));
		expect(text).not.toMatch(/[^\P{C}\n]/u);
	});

	it.each(['en', 'de'] as const)(
		'stays under 1 MB (%s) however much DNS holds',
		(locale: Locale) => {
			const swollen = worst(rich);
			for (const tone of ['owner', 'admin'] as const) {
				const page = renderHtml(swollen, { locale, tone });
				expect(Buffer.byteLength(page)).toBeLessThan(1_000_000);
				expect(parsed(page).errors).toEqual([]);
			}
		},
	);

	it('says how much was left out', () => {
		expect(renderHtml(worst(rich))).toContain('… and 1900 more');
	});
});

describe('the content security policy', () => {
	it('allows the one style sheet, by the hash of its bytes, and nothing else', () => {
		const hash = createHash('sha256').update(markupOf(style)).digest('base64');
		expect(styleHash).toBe(`sha256-${hash}`);
		expect(renderHtml(blocked)).toContain(
			`content="default-src &#39;none&#39;; style-src &#39;${styleHash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
		);
	});
});

describe('the templates', () => {
	const folder = new URL('../../../src/report/html/', import.meta.url);

	it.each(readdirSync(folder))('of %s put values into text and quoted attributes only', (file) => {
		const source = readFileSync(new URL(file, folder), 'utf8');
		const markup = source.match(/html`[^`]*/g) ?? [];
		for (const each of markup) {
			expect(each).not.toMatch(/=\$\{|=[^"\s>]*\$\{(?=[^"]*>)|<\/?\$\{|\s\$\{[^}]*\}=/);
		}
	});
});

describe('the words of the page', () => {
	it('are there in both languages', () => {
		const wordsOf = (value: unknown, path: string): [string, unknown][] =>
			typeof value === 'object' && value !== null
				? Object.entries(value).flatMap(([key, each]) => wordsOf(each, `${path}.${key}`))
				: [[path, value]];
		const english = new Map(wordsOf(languageOf('en').labels, ''));
		const german = new Map(wordsOf(languageOf('de').labels, ''));
		expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
		for (const [path, words] of [...english, ...german]) {
			expect(['string', 'function'], path).toContain(typeof words);
			expect(words, path).not.toBe('');
		}
	});
});
