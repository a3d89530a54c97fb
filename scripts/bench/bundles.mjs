/**
 * What the package adds to a bundle: minified, and gzipped.
 *
 * @module
 */

import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** @typedef {import('./table.mjs').Row} Row */

const resolveDir = fileURLToPath(new URL('../../', import.meta.url));

/** Kilobytes of a program, gzipped. @param {string} contents @param {'node' | 'neutral'} [platform] */
export async function kilobytes(contents, platform = 'neutral') {
	const { outputFiles } = await build({
		stdin: { contents, resolveDir },
		bundle: true,
		minify: true,
		format: 'esm',
		target: 'es2022',
		platform,
		mainFields: ['module', 'main'],
		legalComments: 'none',
		logLevel: 'error',
		write: false,
	});
	return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length / 1024;
}

/** @param {string} mailauth the package @returns {Promise<Row[]>} */
export async function bundles(mailauth) {
	const ours = (/** @type {string} */ name) => kilobytes(`export { ${name} } from 'maysend'`);
	return [
		{
			name: 'bundle of checkHost',
			unit: 'KB',
			goal: 12,
			least: 20,
			median: await ours('checkHost'),
		},
		{
			name: 'bundle of preflight',
			unit: 'KB',
			goal: 70,
			least: 90,
			median: await ours('preflight'),
		},
		{
			name: "  mailauth's spf",
			unit: 'KB',
			median: await kilobytes(`export * from '${mailauth}/lib/spf/index.js'`, 'node'),
		},
	];
}
