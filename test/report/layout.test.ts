import { describe, expect, it } from 'vitest';
import { paragraph, sections, table } from '../../src/report/layout.ts';

describe('paragraph', () => {
	it('wraps, with later lines below the first word', () => {
		expect(paragraph('The relay may not send for this domain.', 30, 'BLOCK  ')).toEqual([
			'BLOCK  The relay may not send',
			'       for this domain.',
		]);
	});

	it('leaves a word whole that is longer than the line', () => {
		expect(paragraph('see s1._domainkey.a-very-long-name.example now', 24)).toEqual([
			'see',
			's1._domainkey.a-very-long-name.example',
			'now',
		]);
	});

	it('keeps room for text however narrow the terminal is', () => {
		expect(paragraph('one two three four five', 5)).toEqual(['one two three four five']);
	});

	it('measures control characters as they are written out', () => {
		expect(paragraph('twenty\x1bfour characters wide', 24)).toEqual([
			'twenty\\x1bfour',
			'characters wide',
		]);
	});
});

describe('table', () => {
	it('aligns columns and wraps the last', () => {
		const rows = [
			['SPF', 'denied', 'none of the addresses of this relay pass'],
			['DKIM', 'ok', 'key found'],
		];
		expect(table(rows, 40)).toEqual([
			'  SPF   denied  none of the addresses of',
			'                this relay pass',
			'  DKIM  ok      key found',
		]);
	});

	it('gives a cell too wide for its column a line of its own', () => {
		const rows = [
			['short', 'one'],
			['a-name-wider-than-the-column', 'two'],
		];
		expect(table(rows, 80, { maxCell: 10 })).toEqual([
			'  short  one',
			'  a-name-wider-than-the-column',
			'         two',
		]);
	});

	it('paints cells after they are measured, and nothing but cells', () => {
		const rows = [
			['a', 'one two three four five six'],
			['bbb', 'x'],
		];
		const paint = (cell: string, column: number, [first]: readonly string[]) =>
			column === 0 || first === 'bbb' ? `<${cell}>` : cell;
		expect(table(rows, 30, { paint })).toEqual([
			'  <a>    one two three four five',
			'       six',
			'  <bbb>  <x>',
		]);
	});

	it('prints no blanks at the end of a line, and nothing for no rows', () => {
		expect(table([['a', '']], 80)).toEqual(['  a']);
		expect(table([], 80)).toEqual([]);
	});
});

describe('sections', () => {
	it('parts what is there by one empty line', () => {
		expect(sections([['a', 'b'], [], ['c']])).toBe('a\nb\n\nc\n');
	});
});
