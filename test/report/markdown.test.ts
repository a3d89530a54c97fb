import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { hostileVerdict, payloads } from '../../scripts/report/hostile-verdict.mjs';
import { escapeControls } from '../../src/report/escape.ts';
import { codeBlock, codeSpan, sentence } from '../../src/report/markdown-text.ts';
import { renderMarkdown } from '../../src/report/reports.ts';
import { demoVerdicts, worst } from './demos.ts';
import { blocked, saved } from './verdicts.ts';

/** A node of parsed Markdown. */
interface Token {
	readonly type: string;
	readonly text?: string;
	readonly tokens?: readonly Token[];
	readonly items?: readonly Token[];
	readonly header?: readonly { readonly tokens: readonly Token[] }[];
	readonly rows?: readonly (readonly { readonly tokens: readonly Token[] }[])[];
}

function tokensOf(token: Token): Token[] {
	const cells = [token.header ?? [], ...(token.rows ?? [])].flat().flatMap(({ tokens }) => tokens);
	const below = [...(token.tokens ?? []), ...(token.items ?? []), ...cells];
	return [token, ...below.flatMap(tokensOf)];
}

/** Every node of a Markdown text, read as GitHub reads it. */
function parsed(markdown: string): Token[] {
	return marked.lexer(markdown, { gfm: true }).flatMap((token) => tokensOf(token as Token));
}

function count(tokens: readonly Token[], type: string): number {
	return tokens.filter((token) => token.type === type).length;
}

const demos = await demoVerdicts();
const rich = demos.find(({ name }) => name.startsWith('spf-over-ten'))?.verdict ?? blocked;
const cases = demos.flatMap(({ name, verdict }) =>
	(['en', 'de'] as const).map((locale) => ({ name, locale, verdict })),
);

describe('renderMarkdown', () => {
	it('says what is the matter, why, and what to publish in blocks to copy', () => {
		const markdown = renderMarkdown(blocked);
		expect(markdown.split('\n')[0]).toBe(
			'# BLOCK: SaaS is not allowed to send for `info@shop.example`',
		);
		expect(markdown).toContain('\n## Why\n\n- `spf.relay-not-authorized` ');
		expect(markdown).toContain(`
Name:

\`\`\`
shop.example
\`\`\`

Type:

\`\`\`
TXT
\`\`\`

Current value:

\`\`\`
v=spf1 mx -all
\`\`\`

New value:

\`\`\`
v=spf1 mx include:spf.saas.example -all
\`\`\`
`);
		expect(markdown).toContain('| SPF | **denied** | ');
		expect(markdown).toContain(' | `v=spf1 mx -all` |');
	});

	it('is short where everything is in order', () => {
		const { recheckAfter: _, ...verdict } = saved;
		const headings = renderMarkdown(verdict).match(/^#+ .*$/gm);
		expect(headings).toEqual([
			'# SAVE: SaaS may send for `info@müller.example` (`info@xn--mller-kva.example`)',
			'## What was checked',
		]);
	});

	it('speaks German, and to the owner where it is asked to', () => {
		const markdown = renderMarkdown(blocked, { locale: 'de', tone: 'owner' });
		expect(markdown).toContain('\n## Was zu tun ist\n');
		expect(markdown).toContain('Neuer Wert:');
		expect(markdown).not.toContain('spf.relay-not-authorized');
	});

	it.each(cases)('makes of $name ($locale) no HTML, link or image', ({ verdict, locale }) => {
		for (const tone of ['owner', 'admin'] as const) {
			const tokens = parsed(renderMarkdown(verdict, { locale, tone }));
			for (const type of ['html', 'link', 'image', 'def', 'tag']) {
				expect([type, count(tokens, type)]).toEqual([type, 0]);
			}
			expect(count(tokens, 'table')).toBeGreaterThan(0);
		}
	});

	it.each(['owner', 'admin'] as const)('keeps its form (%s) whatever records hold', (tone) => {
		const calm = parsed(renderMarkdown(rich, { tone }));
		const hostile = parsed(renderMarkdown(hostileVerdict(rich), { tone }));
		for (const type of ['html', 'link', 'image', 'def', 'hr', 'blockquote', 'del']) {
			expect([type, count(hostile, type)]).toEqual([type, 0]);
		}
		for (const type of ['heading', 'table', 'code']) {
			expect([type, count(hostile, type)]).toEqual([type, count(calm, type)]);
		}
		const tables = hostile.filter((token) => token.type === 'table');
		for (const { header = [], rows = [] } of tables) {
			for (const row of rows) expect(row).toHaveLength(header.length);
		}
	});

	it('gives the same text for the same verdict, and stays bounded', () => {
		expect(renderMarkdown(JSON.parse(JSON.stringify(rich)))).toBe(renderMarkdown(rich));
		expect(renderMarkdown(worst(rich)).length).toBeLessThan(2_000_000);
	});
});

/** The one token that a line of prose consists of, with what is in it. */
function inline(markdown: string): Token[] {
	const [block, ...others] = marked.lexer(markdown, { gfm: true }) as Token[];
	expect(others).toEqual([]);
	expect(block?.type).toBe('paragraph');
	return [...(block?.tokens ?? [])];
}

describe('sentence', () => {
	it.each([
		['The relay may not send.', 'The relay may not send.'],
		['Mail of info@shop.example fails.', 'Mail of `info@shop.example` fails.'],
		['"include:a.example" is void.', '"`include:a.example`" is void.'],
		['„include:a.example“ fehlt.', '„`include:a.example`“ fehlt.'],
		['see www.planted.example now', 'see `www.planted.example` now'],
		['(www.planted.example) too', '(`www.planted.example`) too'],
		['1. first', '1\\. first'],
		['- a', '\\- a'],
		['+ a', '\\+ a'],
		['a|b', '`a\\x7cb`'],
		['a `b` c', 'a `` `b` `` c'],
	])('writes %j as %j', (text, markdown) => expect(sentence(text)).toBe(markdown));

	it.each(payloads)('makes text of %j, and nothing else', (payload) => {
		const types = new Set(inline(`So ${sentence(payload)} it is`).map(({ type }) => type));
		types.delete('text');
		types.delete('codespan');
		types.delete('escape');
		expect([...types]).toEqual([]);
	});
});

describe('codeSpan', () => {
	it('holds any text but a bar as it is', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1 }), (text) => {
				fc.pre(text.trim() !== '' && !text.includes('|'));
				const [token, ...others] = inline(`x${codeSpan(text)}`).slice(1);
				expect(others).toEqual([]);
				expect(token?.type).toBe('codespan');
			}),
		);
	});
});

describe('codeBlock', () => {
	it.each(payloads)('holds %j as it is, on one line', (payload) => {
		const tokens = marked.lexer(codeBlock(payload).join('\n')) as Token[];
		expect(tokens.map(({ type, text }) => [type, text])).toEqual([
			['code', escapeControls(payload)],
		]);
	});
});
