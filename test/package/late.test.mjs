// What an import of the built package reads, in a process of its own: the rest comes with the first preflight.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Tells each file that Node reads, as a line of the standard output. */
const HOOKS = `
import { writeSync } from 'node:fs';
export async function load(url, context, next) {
	writeSync(1, url + '\\n');
	return next(url, context);
}`;
const REGISTER = `
import { register } from 'node:module';
register('data:text/javascript,' + ${JSON.stringify(encodeURIComponent(HOOKS))});`;

const CALL = `preflight(
	{ from: 'info@shop.example', relay: 'rapidmail' },
	{ resolver: { resolve: async () => ({ outcome: 'nxdomain', aliases: [] }) } },
)`;

const run = async (...args) =>
	(await promisify(execFile)(process.execPath, args, { cwd: here })).stdout;

/** The files that a module in ESM makes Node read. */
async function readByImport(script) {
	const registering = `data:text/javascript,${encodeURIComponent(REGISTER)}`;
	const printed = await run('--import', registering, '--input-type=module', '-e', script);
	return printed
		.split('\n')
		.filter((url) => url.startsWith('file:'))
		.map((url) => fileURLToPath(url));
}

/** The files that a module in CommonJS makes Node read. */
async function readByRequire(script) {
	const printed = await run(
		'-e',
		`${script}.then(() => console.log(Object.keys(require.cache).join('\\n')))`,
	);
	return printed.trim().split('\n');
}

const packageOf = (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
const packagesOf = (paths) =>
	[...new Set(paths.map(packageOf))].filter((name) => name !== undefined).sort();
const hasCatalogue = (paths) =>
	paths
		.filter((path) => path.includes('/dist/'))
		.some((path) => /id: ["']rapidmail["']/.test(readFileSync(path, 'utf8')));

for (const [form, read, punycode, scripts] of [
	[
		'import',
		readByImport,
		'punycode.es6.js',
		{
			alone: "await import('maysend')",
			preflight: `await (await import('maysend')).${CALL}`,
			relays: "await import('maysend/relays')",
		},
	],
	[
		'require',
		readByRequire,
		'punycode.js',
		{
			alone: "Promise.resolve(require('maysend'))",
			preflight: `require('maysend').${CALL}`,
			relays: "Promise.resolve(require('maysend/relays'))",
		},
	],
]) {
	describe(`${form} of the package`, () => {
		it('reads of all packages those of names and digests alone, and no catalogue', async () => {
			const paths = await read(scripts.alone);
			assert.ok(paths.some((path) => /\/dist\/index\.c?js$/.test(path)));
			assert.deepEqual(packagesOf(paths), ['@noble/hashes', 'punycode']);
			assert.equal(hasCatalogue(paths), false);
		});

		it('reads the form of a package that needs no other reader of modules', async () => {
			const paths = await read(scripts.alone);
			const files = paths.filter((path) => packageOf(path) === 'punycode');
			assert.deepEqual(
				files.map((path) => basename(path)),
				[punycode],
			);
		});

		it('reads the rest with the first preflight', async () => {
			const paths = await read(scripts.preflight);
			assert.deepEqual(packagesOf(paths), [
				'@noble/hashes',
				'ipaddr.js',
				'punycode',
				'tldts',
				'zod',
			]);
			assert.equal(hasCatalogue(paths), true);
		});

		it('reads the catalogue at once from maysend/relays', async () => {
			const paths = await read(scripts.relays);
			assert.ok(packagesOf(paths).includes('zod'));
			assert.equal(hasCatalogue(paths), true);
		});
	});
}
