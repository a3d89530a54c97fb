/**
 * The entry points of the package by the name they are imported by: what `package.json` exports, from its sources.
 *
 * @module
 */

import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** What of `package.json` the tests look at. */
export interface Manifest {
	readonly exports: Readonly<Record<string, unknown>>;
	readonly scripts: Readonly<Record<string, string>>;
	readonly dependencies: Readonly<Record<string, string>>;
	readonly devDependencies: Readonly<Record<string, string>>;
}

/** `package.json`. */
export const manifest: Manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

/** The name of each entry point, `maysend/node`, with its source below `src/`, `node.ts`; of `maysend/report/de` it is `report-de.ts`. */
export const entryFiles: ReadonlyMap<string, string> = new Map(
	Object.keys(manifest.exports)
		.filter((key) => key !== './package.json')
		.map((key) => [
			key.replace('.', 'maysend'),
			key === '.' ? 'index.ts' : `${key.slice(2).replace('/', '-')}.ts`,
		]),
);

/** The modules of the entry points by name. */
export const entries: Readonly<Record<string, Readonly<Record<string, unknown>>>> =
	Object.fromEntries(
		await Promise.all(
			[...entryFiles].map(async ([name, file]) => [
				name,
				await import(/* @vite-ignore */ new URL(`src/${file}`, root).href),
			]),
		),
	);
