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

/**
 * Kilobytes of a program, gzipped: read at the start, and in all, with what it imports when it needs it.
 *
 * @param {string} contents
 * @param {'node' | 'neutral'} [platform]
 * @returns {Promise<{ atStart: number, inAll: number }>}
 */
export async function kilobytes(contents, platform = 'neutral') {
	const { outputFiles, metafile } = await build({
		stdin: { contents, resolveDir },
		bundle: true,
		splitting: true,
		minify: true,
		format: 'esm',
		target: 'es2022',
		platform,
		mainFields: ['module', 'main'],
		legalComments: 'none',
		logLevel: 'error',
		absWorkingDir: resolveDir,
		outdir,
		metafile: true,
		write: false,
	});
	const { outputs } = metafile;
	const entry = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === '<stdin>') ?? '';
	const sizes = new Map(
		outputFiles.map(({ path, contents: file }) => [
			relative(resolveDir, path),
			gzipSync(file, { level: 9 }).length / 1024,
		]),
	);
	const sum = (/** @type {readonly string[]} */ ...kinds) =>
		[...filesBehind(outputs, entry, kinds)].reduce((all, path) => all + (sizes.get(path) ?? 0), 0);
	return {
		atStart: sum('import-statement'),
		inAll: sum('import-statement', 'dynamic-import'),
	};
}

/** @param {string} mailauth the package @returns {Promise<Row[]>} */
export async function bundles(mailauth) {
	const ours = (/** @type {string} */ name) => kilobytes(`export { ${name} } from 'maysend'`);
	const peers = kilobytes(`export * from '${mailauth}/lib/spf/index.js'`, 'node');
	const preflight = await ours('preflight');
	return [
		{
			name: 'bundle of checkHost',
			unit: 'KB',
			goal: 12,
			least: 20,
			median: (await ours('checkHost')).inAll,
		},
		{
			name: 'bundle of preflight',
			unit: 'KB',
			goal: 70,
			least: 90,
			median: preflight.atStart,
		},
		{
			name: '  with the public suffix list',
			unit: 'KB',
			median: preflight.inAll,
		},
		{
			name: "  mailauth's spf",
			unit: 'KB',
			median: (await peers).inAll,
		},
	];
}
