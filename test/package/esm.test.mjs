// The built package as ESM users get it: by name, every entry point, and the bin as a process.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as maysend from 'maysend';
import { suffixListSource } from 'maysend/node';
import * as testing from 'maysend/testing';

const zone = `$ORIGIN shop.example.
@      IN TXT "v=spf1 mx ip4:198.51.100.0/24 -all"
@      IN MX  10 mail
mail   IN A   192.0.2.7
_dmarc IN TXT "v=DMARC1; p=reject"
down.example. IN MX 10 mail
;! SERVFAIL TXT down.example.
`;
const relay = {
	id: 'saas',
	name: 'SaaS',
	sources: { ranges: ['198.51.100.0/24'] },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'no' },
};
const owner = { ...relay, ownDomains: ['shop.example'] };
const stranger = { ...relay, sources: { ranges: ['203.0.113.0/24'] } };

const manifestPath = fileURLToPath(import.meta.resolve('maysend/package.json'));
const manifest = JSON.parse(await readFile(manifestPath, 'utf8'));

describe('import of maysend', () => {
	it('answers', async () => {
		const resolver = testing.zoneResolver(zone);
		const verdict = await maysend.preflight({ from: 'info@shop.example', relay }, { resolver });
		assert.equal(verdict.decision, 'warn');
		assert.deepEqual(verdict.because, ['dmarc.single-path-spf']);
		assert.deepEqual(JSON.parse(JSON.stringify(verdict)), verdict);
	});

	it('throws an InputError that can be told by its code', async () => {
		const resolver = testing.zoneResolver(zone);
		const question = maysend.preflight({ from: 'x', relay }, { resolver });
		await assert.rejects(question, (error) => {
			assert.equal(error.name, 'InputError');
			assert.match(error.code, /^input\./);
			assert.equal(error.path, 'from');
			return true;
		});
	});

	it('has no default export', () => {
		assert.equal('default' in maysend, false);
		assert.equal('default' in testing, false);
	});
});

describe('the bin', () => {
	let folder = '';
	const bin = join(dirname(manifestPath), manifest.bin.maysend);
	const files = {
		'shop.zone': zone,
		'saas.json': relay,
		'owner.json': owner,
		'stranger.json': stranger,
	};

	before(async () => {
		folder = await mkdtemp(join(tmpdir(), 'maysend-'));
		for (const [name, content] of Object.entries(files)) {
			const text = typeof content === 'string' ? content : JSON.stringify(content);
			await writeFile(join(folder, name), text);
		}
	});
	after(() => rm(folder, { recursive: true }));

	const run = (...args) =>
		new Promise((resolve) => {
			const options = { cwd: folder };
			execFile(process.execPath, [bin, ...args], options, (error, stdout, stderr) =>
				resolve({ status: error === null ? 0 : error.code, stdout, stderr }),
			);
		});

	for (const [decision, status, file, domain] of [
		['SAVE', 0, 'owner.json', 'shop.example'],
		['WARN', 1, 'saas.json', 'shop.example'],
		['BLOCK', 2, 'stranger.json', 'shop.example'],
		['RETRY', 3, 'saas.json', 'down.example'],
	]) {
		it(`says ${decision} with exit status ${status}, and no warning of Node's`, async () => {
			const ran = await run(
				'check',
				`info@${domain}`,
				'--relay',
				`./${file}`,
				'--zone',
				'shop.zone',
			);
			assert.equal(ran.stderr, '');
			assert.ok(ran.stdout.startsWith(decision), ran.stdout);
			assert.equal(ran.status, status);
		});
	}

	it('refuses wrong use with exit status 64', async () => {
		const ran = await run('check', 'info@shop.example', '--relay', 'nobody-knows-it');
		assert.match(ran.stderr, /^maysend: --relay: unknown relay "nobody-knows-it"/);
		assert.equal(ran.status, 64);
	});

	it('knows its version and that of the public suffix list', async () => {
		const { version } = createRequire(manifestPath)('tldts/package.json');
		const lines = `${manifest.version}\npublic suffix list: tldts ${version}\n`;
		assert.equal((await run('--version')).stdout, lines);
		assert.deepEqual(suffixListSource(), { package: 'tldts', version });
	});
});
