/**
 * What the package adds to a bundle: minified, and gzipped, as bundlers cut it that can wait for a part.
 *
 * @module
 */

import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** @typedef {import('./table.mjs').Row} Row */

const resolveDir = fileURLToPath(new URL('../../', import.meta.url));
const outdir = 'bundle';

/** @typedef {import('esbuild').Metafile['outputs']} Outputs */

/**
 * The files that a file makes a program read, itself included.
 *
 * @param {Outputs} outputs
 * @param {string} path
 * @param {readonly string[]} kinds of imports
 * @param {Set<string>} seen
 * @returns {Set<string>}
 */
function filesBehind(outputs, path, kinds, seen = new Set()) {
	const output = outputs[path];
	if (output === undefined || seen.has(path)) return seen;
	seen.add(path);
	for (const { path: next, kind } of output.imports) {
		if (kinds.includes(kind)) filesBehind(outputs, next, kinds, seen);
	}
	return seen;
}

/** @param {string} contents @param {'node' | 'neutral'} platform @param {boolean} splitting */
async function bundleOf(contents, platform, splitting) {
	const { outputFiles, metafile } = await build({
		stdin: { contents, resolveDir },
		bundle: true,
		splitting,
		minify: true,
		format: 'esm',
		target: 'es2022',
		platform,
		mainFields: ['module', 'main'],
		legalComments: 'none',
		// The built package, not the sources that tsconfig.json names in its place.
		tsconfigRaw: '{}',
		logLevel: 'error',
		absWorkingDir: resolveDir,
		outdir,
		metafile: true,
		write: false,
	});
	const sizes = new Map(
		outputFiles.map(({ path, contents: file }) => [
			relative(resolveDir, path),
			gzipSync(file, { level: 9 }).length / 1024,
		]),
	);
	return { outputs: metafile.outputs, sizes };
}

/**
 * Kilobytes of a program in one file, gzipped, without what none of its calls can reach.
 *
 * @param {string} contents
 * @param {'node' | 'neutral'} [platform]
 * @returns {Promise<number>}
 */
export async function kilobytes(contents, platform = 'neutral') {
	const { sizes } = await bundleOf(contents, platform, false);
	return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/**
 * Kilobytes that a program reads at its start, gzipped, where the bundler makes files of what is loaded later.
 *
 * @param {string} contents
 * @returns {Promise<number>}
 */
export async function kilobytesAtStart(contents) {
	const { outputs, sizes } = await bundleOf(contents, 'neutral', true);
	const entry = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === '<stdin>') ?? '';
	const files = filesBehind(outputs, entry, ['import-statement']);
	return [...files].reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
}

/** @param {string} mailauth the package @returns {Promise<Row[]>} */
export async function bundles(mailauth) {
	const all = "export * from 'maysend'";
	return [
		{
			name: 'bundle of checkHost',
			unit: 'KB',
			median: await kilobytes("export { checkHost } from 'maysend'"),
		},
		{ name: 'bundle of everything, at its start', unit: 'KB', median: await kilobytesAtStart(all) },
		{ name: '  in one file', unit: 'KB', median: await kilobytes(all) },
		{
			name: "  mailauth's spf",
			unit: 'KB',
			median: await kilobytes(`export * from '${mailauth}/lib/spf/index.js'`, 'node'),
		},
	];
}
