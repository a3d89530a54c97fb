import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Html, html, markupOf, nothing } from '../../../src/report/html/escape.ts';

/** What a browser makes of the entities written here. */
function read(markup: string): string {
	const entities: Readonly<Record<string, string>> = {
		'&lt;': '<',
		'&gt;': '>',
		'&quot;': '"',
		'&#39;': "'",
		'&#96;': '`',
		'&amp;': '&',
	};
	return markup.replace(/&(?:lt|gt|quot|amp|#39|#96);/g, (entity) => entities[entity] ?? '');
}

describe('html', () => {
	it('escapes every value it did not make', () => {
		const hostile = `"><img src=x onerror='alert(1)'>&\``;
		expect(markupOf(html`<a title="${hostile}">${hostile}</a>`)).toBe(
			'<a title="&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;&#96;">&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;&#96;</a>',
		);
	});

	it('takes markup it made as it is, one by one and in lists', () => {
		const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
		expect(markupOf(html`<ul>${items}</ul>${nothing}${3}`)).toBe(
			'<ul><li>a</li><li>&lt;b&gt;</li></ul>3',
		);
	});

	it('takes no object out of JSON for markup', () => {
		const stored: unknown = JSON.parse('{"markup":"<script>","Symbol(markup)":"<script>"}');
		// A verdict that was stored and read again can hold anything.
		expect(() => markupOf(html`${stored as Html}`)).toThrow(TypeError);
	});

	it('lets controls and direction marks be seen', () => {
		expect(markupOf(html`${'a\u202eb\u001b[31m\u0000\u2066'}`)).toBe(
			'a\\u202eb\\x1b[31m\\x00\\u2066',
		);
	});

	it('cuts endless text and says how much is left out', () => {
		expect(markupOf(html`${'x'.repeat(3000)}`)).toBe(`${'x'.repeat(2490)} … (+510)`);
	});

	it('loses nothing of any other text, and leaves no character that means something', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 60 }), (text) => {
				const markup = markupOf(html`${text}`);
				expect(markup).not.toMatch(/[<>"'`]/);
				expect(read(markup)).toBe(text);
			}),
		);
	});
});
