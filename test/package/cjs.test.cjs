// The built package as CommonJS users get it: by name, every entry point, the same names as in ESM.

const assert = require('node:assert/strict');
const { execFile } = require('node:child_process');
const { describe, it } = require('node:test');
const maysend = require('maysend');
const testing = require('maysend/testing');
const manifest = require('maysend/package.json');

const relay = {
	id: 'saas',
	name: 'SaaS',
	sources: { ranges: ['198.51.100.0/24'] },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'no' },
};

describe('require of maysend', () => {
	it('answers', async () => {
		const resolver = testing.zoneResolver(`$ORIGIN shop.example.
@      IN TXT "v=spf1 -all"
@      IN MX  10 mail
mail   IN A   192.0.2.7
_dmarc IN TXT "v=DMARC1; p=reject"`);
		const verdict = await maysend.preflight({ from: 'info@shop.example', relay }, { resolver });
		assert.equal(verdict.decision, 'block');
	});

	it('offers what import offers, at every entry point', async () => {
		const entries = Object.keys(manifest.exports).filter((entry) => entry !== './package.json');
		assert.ok(entries.length >= 2);
		for (const entry of entries) {
			const name = entry.replace('.', 'maysend');
			const imported = Object.keys(await import(name)).sort();
			assert.ok(imported.length > 0);
			assert.deepEqual(Object.keys(require(name)).sort(), imported);
		}
	});

	it('finds the public suffix list', () => {
		const { version } = require('tldts/package.json');
		assert.deepEqual(require('maysend/node').suffixListSource(), { package: 'tldts', version });
	});

	it('makes Node warn of nothing', async () => {
		const script = "require('maysend'); require('maysend/testing')";
		const stderr = await new Promise((resolve, reject) => {
			execFile(process.execPath, ['-e', script], { cwd: __dirname }, (error, _, text) =>
				error === null ? resolve(text) : reject(error),
			);
		});
		assert.equal(stderr, '');
	});
});
