/**
 * `npm run test:consumer`: the packed package in a project of its own. What it is made of is shown by npm, and
 * a newer tldts there changes what an organizational domain is, without a release of this package.
 *
 * @module
 */

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { execute } from './runtimes/execute.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @type {{ dependencies: Readonly<Record<string, string>> }} */
const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/** The lowest that is allowed: its list has `leapcell.dev` for a public suffix, which later ones have dropped. */
const OLD_LIST = dependencies['tldts']?.replace('^', '') ?? '';
const NAME = 'shop.leapcell.dev';

/** Prints the organizational domain by the public suffix list (RFC 7489 §3.2), and the version of the list. */
const PROGRAM = `
import { discoverDmarc } from 'maysend';
import { suffixListSource } from 'maysend/node';
const resolver = { resolve: async () => ({ outcome: 'nxdomain', aliases: [] }) };
const found = await discoverDmarc('${NAME}', { resolver, method: 'rfc7489' });
console.log(JSON.stringify([suffixListSource().version, found.organizationalDomain]));
`;

// `npm run` hands on this project's own setting, by which `npm update` would find nothing newer.
delete process.env['npm_config_save_exact'];
const folder = await mkdtemp(join(tmpdir(), 'maysend-consumer-'));
const install = (/** @type {readonly string[]} */ ...what) =>
	execute('npm', ['install', '--no-audit', '--no-fund', ...what], folder);
/** @returns {Promise<readonly [version: string, domain: string]>} */
const ask = async () => JSON.parse(await execute(process.execPath, ['program.mjs'], folder));

try {
	const packed = await execute(
		'npm',
		['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
		root,
	);
	const [{ filename, files }] = JSON.parse(packed);
	assert.ok(
		files.some(({ path }) => path === 'dist/index.js'),
		'the package holds dist',
	);
	await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
	await writeFile(join(folder, 'program.mjs'), PROGRAM);
	await install(join(folder, filename), `tldts@${OLD_LIST}`);

	const listed = await execute('npm', ['ls', '--all'], folder);
	console.log(listed.trim());
	for (const name of [...Object.keys(dependencies), 'tldts-core']) {
		assert.match(listed, new RegExp(`${name}@\\d`), `npm ls shows ${name}`);
	}

	const before = await ask();
	assert.deepEqual(before, [OLD_LIST, NAME]);
	await execute('npm', ['update', '--no-audit', '--no-fund', 'tldts'], folder);
	const after = await ask();
	assert.notEqual(after[1], before[1]);
	assert.notEqual(after[0], before[0]);
	for (const [version, domain] of [before, after]) {
		console.log(`tldts ${version}: the organizational domain of ${NAME} is ${domain}`);
	}
} finally {
	await rm(folder, { recursive: true, force: true });
}
