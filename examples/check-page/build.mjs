/**
 * Builds the page into `dist/`: `node build.mjs [--doh URL] [--out FOLDER]`.
 *
 * @module
 */

import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values } = parseArgs({
	options: {
		doh: { type: 'string', default: 'https://cloudflare-dns.com/dns-query' },
		out: { type: 'string', default: 'dist' },
	},
});
const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(here, values.out);

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
	entryPoints: [join(here, 'page.ts')],
	outdir: out,
	bundle: true,
	// What is loaded with the first check stands in files of its own.
	splitting: true,
	format: 'esm',
	target: 'es2022',
	minify: true,
	define: { DOH_URL: JSON.stringify(values.doh) },
	logLevel: 'warning',
});
await copyFile(join(here, 'page.css'), join(out, 'page.css'));
const page = await readFile(join(here, 'index.html'), 'utf8');
// The page may ask this server and nobody else.
await writeFile(
	join(out, 'index.html'),
	page.replaceAll('{{DOH_ORIGIN}}', new URL(values.doh).origin),
);
