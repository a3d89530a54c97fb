/**
 * Bundles an entry of the smoke suite into one file for runtimes that resolve no packages.
 *
 * @module
 */

import { join } from 'node:path';
import { execute } from './execute.mjs';

/**
 * The name of the bundle, which stands in the folder; esbuild comes with the project's own tools.
 *
 * @param {string} root @param {string} folder @param {string} entry
 */
export async function bundle(root, folder, entry) {
	const out = entry.replace('.mjs', '.bundle.mjs');
	const esbuild = join(root, 'node_modules/.bin/esbuild');
	const options = ['--bundle', '--format=esm', '--target=es2022', '--log-level=warning'];
	await execute(esbuild, [entry, ...options, `--outfile=${out}`], folder);
	return out;
}
