import { describe, expect, it } from 'vitest';
import { renderHtml, renderMarkdown, renderText } from '../../src/report.ts';
import { blocked } from './verdicts.ts';

const renderers = { renderText, renderMarkdown, renderHtml };

const mistakes: readonly (readonly [string, string, string])[] = [
	['{"locale":"xx"}', 'input.option-invalid', 'options.locale'],
	['{"locale":"__proto__"}', 'input.option-invalid', 'options.locale'],
	['{"tone":"loud"}', 'input.option-invalid', 'options.tone'],
	['{"language":"de"}', 'input.unknown-option', 'options.language'],
	['"de"', 'input.option-invalid', 'options'],
];

describe.each(Object.entries(renderers))('%s', (_, render) => {
	it.each(mistakes)('does not take %s', (options, code, path) => {
		const error = expect.objectContaining({ code, path });
		expect(() => render(blocked, JSON.parse(options))).toThrow(error);
	});

	it('speaks English where no language is named', () => {
		expect(render(blocked)).toBe(render(blocked, { locale: 'en' }));
		expect(render(blocked)).not.toBe(render(blocked, { locale: 'de' }));
	});
});

describe('renderText', () => {
	it.each([[0], [-1], [Number.NaN]])('does not take %d for a width', (width) => {
		const error = expect.objectContaining({ code: 'input.option-invalid', path: 'options.width' });
		expect(() => renderText(blocked, { width })).toThrow(error);
	});
});
