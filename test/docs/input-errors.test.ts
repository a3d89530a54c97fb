/**
 * docs/input-errors.md: the codes of the source, all of them, each with its meaning.
 *
 * @module
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docs/input-errors.md', root), 'utf8');

/** The codes a text holds as literals; those in comments stand in backticks. */
function codesIn(source: string): string[] {
	return [...source.matchAll(/'(input\.[a-z-]+)'/g)].map(([, code = '']) => code);
}

const files = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.ts'))
	.map((name) => ({
		isCommand: name.startsWith('cli'),
		codes: codesIn(readFileSync(new URL(`src/${name}`, root), 'utf8')),
	}));

function codesOf(isCommand: boolean): Set<string> {
	const parts = files.filter((file) => file.isCommand === isCommand);
	return new Set(parts.flatMap(({ codes }) => codes));
}

function rowsOf(heading: string): string[] {
	const section = text.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
	return [...section.matchAll(/^\| `(input\.[a-z-]+)` \| \S.* \|$/gm)].map(([, code = '']) => code);
}

describe('docs/input-errors.md', () => {
	it('has every code of the library, in order', () => {
		const codes = [...codesOf(false)].sort();
		expect(codes.length).toBeGreaterThan(10);
		expect(rowsOf('Library')).toEqual(codes);
	});

	it('has every code of the command line that is its own, in order', () => {
		const library = codesOf(false);
		const own = [...codesOf(true)].filter((code) => !library.has(code)).sort();
		expect(rowsOf('Command line')).toEqual(own);
	});
});
