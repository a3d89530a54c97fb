/**
 * SECURITY.md: its limits are those of the source, its packages those that are installed.
 *
 * @module
 */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as limits from '../../src/spf/limits.ts';
import { MAX_TAG_LIST_LENGTH, MAX_TAGS } from '../../src/text/tag-list.ts';
import { importers } from '../architecture/rules.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const security = read('SECURITY.md');

const LIMIT = /^\| (.+) \| (\d+) \| `(.+\.ts)` `([A-Z_]+)` \|$/gm;
const told = [...security.matchAll(LIMIT)].map(([, what = '', most, path = '', name = '']) => ({
	what,
	most: Number(most),
	path,
	name,
}));

/** The value of a constant, a number or a product of numbers, in a file of the source. */
function constantIn(path: string, name: string): number {
	const [, product = ''] =
		new RegExp(`const ${name}(?:: number)? = ([\\da-fx_ *]+);`).exec(read(`src/${path}`)) ?? [];
	const factors = product
		.split('*')
		.map((factor) => Number(factor.replaceAll('_', '').trim() || Number.NaN));
	return factors.reduce((left, right) => left * right, 1);
}

/** Packages of the lock file that are installed with this one, or for its development. */
interface Locked {
	readonly dev?: boolean;
	readonly integrity?: string;
	readonly hasInstallScript?: boolean;
}

describe('the limits in SECURITY.md', () => {
	it('are as many as its table has lines', () => {
		const section = security.split('## What is bounded')[1]?.split('###')[0] ?? '';
		expect(told.length).toBe(
			section.split('\n').filter((line) => line.startsWith('| ')).length - 1,
		);
	});

	it.each(told.map((limit) => [limit.what, limit] as const))(
		'are those of the source: %s',
		(_, limit) => {
			expect(constantIn(limit.path, limit.name)).toBe(limit.most);
		},
	);

	it('name every limit of SPF and of tag lists', () => {
		const ofFile = (path: string) =>
			Object.fromEntries(
				told.filter((limit) => limit.path === path).map(({ name, most }) => [name, most]),
			);
		expect(ofFile('spf/limits.ts')).toEqual({ ...limits });
		expect(ofFile('text/tag-list.ts')).toEqual({ MAX_TAG_LIST_LENGTH, MAX_TAGS });
	});
});

describe('what SECURITY.md says of packages', () => {
	const { packages } = JSON.parse(read('package-lock.json')) as {
		readonly packages: Readonly<Record<string, Locked>>;
	};
	const locked = Object.entries(packages)
		.filter(([path]) => path !== '')
		.map(([path, facts]) => ({
			name: path.slice(path.lastIndexOf('node_modules/') + 13),
			...facts,
		}));
	const section = security.split('## What is installed')[1] ?? '';

	it('names all that are installed, and all that are written into the files', () => {
		const installed = locked.filter(({ dev }) => dev !== true).map(({ name }) => name);
		for (const name of [...installed, ...Object.keys(importers)]) {
			expect(section).toContain(`\`${name}\``);
		}
	});

	it('names all that run a script when they are installed', () => {
		const scripted = locked.filter(({ hasInstallScript }) => hasInstallScript === true);
		expect([...new Set(scripted.map(({ name }) => name))]).toEqual(['esbuild']);
		expect(scripted.every(({ dev }) => dev === true)).toBe(true);
	});

	it('holds for checksums', () => {
		expect(locked.filter(({ integrity }) => integrity === undefined)).toEqual([]);
	});
});
