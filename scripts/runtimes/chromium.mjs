/**
 * Runs the smoke suite in a page of headless Chromium, Debian's package.
 *
 * @module
 */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CHROMIUM, CHROMIUM_FLAGS } from '../chromium-flags.mjs';
import { bodyOf, startDoh } from './doh-server.mjs';
import { launch } from './execute.mjs';

const LIMIT_MS = 90_000;
const PAGE =
	'<!doctype html><meta charset="utf-8"><title>smoke</title><link rel="icon" href="data:,">';

/** Serves the page, and hands on what it posts to `/results`. */
async function servePage(folder, file, onResults) {
	const script = await readFile(join(folder, file));
	return startDoh(folder, async (request, response) => {
		if (request.url === '/results') {
			onResults(JSON.parse(String(await bodyOf(request))));
			response.end();
		} else if (request.url === '/script.mjs') {
			response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
		} else {
			const page = `${PAGE}<script type="module" src="/script.mjs"></script>`;
			response.writeHead(200, { 'content-type': 'text/html' }).end(page);
		}
	});
}

/** Waits for the results, no longer than the browser runs. */
async function resultsOf(browser, posted) {
	const deadline = Date.now() + LIMIT_MS;
	while (posted.results === null && !browser.hasEnded() && Date.now() < deadline) await sleep(50);
	if (posted.results !== null) return posted.results;
	const words = browser.hasEnded()
		? 'chromium did not start: apt-get install chromium'
		: 'the page gave no results';
	throw new Error(`${words}\n${browser.output()}`);
}

/**
 * The results of the suite.
 *
 * @param {string} folder @param {string} file
 */
export async function runInChromium(folder, file) {
	const posted = { results: null };
	const server = await servePage(folder, file, (results) => {
		posted.results = results;
	});
	const profile = await mkdtemp(join(tmpdir(), 'maysend-chromium-'));
	const args = [
		...CHROMIUM_FLAGS,
		`--user-data-dir=${profile}`,
		'--remote-debugging-port=0',
		server.origin,
	];
	const browser = launch(CHROMIUM, args, folder);
	try {
		return await resultsOf(browser, posted);
	} finally {
		await browser.stop();
		await server.stop();
		await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}
