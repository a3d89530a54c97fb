/**
 * Opens the HTML reports of the demo situations, and of a verdict full of markup, in headless Chromium:
 * axe-core finds no violation in light, dark and on a phone; nothing is cut off; nothing runs, loads or
 * asks. With `--screenshots DIR` it writes pictures in light, dark, print and phone.
 *
 * @module
 */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import axe from 'axe-core';
import { renderHtml } from 'maysend/report';
import { startBrowser } from './report/browser.mjs';
import { controlFaults, controlPage } from './report/control-page.mjs';
import { checkPage, openAll, show } from './report/page-checks.mjs';
import { reportVerdicts } from './report/verdicts.mjs';

const { values } = parseArgs({
	options: { screenshots: { type: 'string' }, only: { type: 'string', default: '' } },
});

/** View, color scheme, width, medium; `admin` is unfolded. */
const VIEWS = [
	['light', 'light', 1100, 'screen'],
	['admin', 'light', 1100, 'screen'],
	['dark', 'dark', 1100, 'screen'],
	['print', 'light', 794, 'print'],
	['phone', 'light', 390, 'screen'],
	['phone-dark', 'dark', 390, 'screen'],
];

/** Writes a picture of the whole page in every view. */
async function photograph(tab, url, name, folder) {
	for (const [view, scheme, width, media] of VIEWS) {
		await show(tab, scheme, width, media);
		await tab.load(url);
		if (view === 'admin') await openAll(tab);
		const { cssContentSize } = await tab.run('Page.getLayoutMetrics');
		const clip = { x: 0, y: 0, width, height: Math.min(cssContentSize.height, 9000), scale: 1 };
		const { data } = await tab.run('Page.captureScreenshot', { captureBeyondViewport: true, clip });
		await writeFile(join(folder, `${name}-${view}.png`), Buffer.from(data, 'base64'));
	}
}

async function look(browser, folder, { name, verdict }, locale) {
	const file = join(folder, `${name}-${locale}.html`);
	await writeFile(file, renderHtml(verdict, { locale }));
	const url = pathToFileURL(file).href;
	const tab = await browser.openTab();
	try {
		const wrong = await checkPage(tab, url, axe.source);
		if (values.screenshots !== undefined) {
			await photograph(tab, url, `${name}-${locale}`, values.screenshots);
		}
		console.log(`${wrong.length === 0 ? 'ok  ' : 'FAIL'}  ${name} (${locale})`);
		for (const each of wrong) console.log(`      ${each}`);
		return wrong.length;
	} finally {
		await tab.close();
	}
}

/** The checks are checked first: what they do not find on the control page, they find nowhere. */
async function overlooked(browser, folder) {
	const file = join(folder, 'control.html');
	await writeFile(file, controlPage);
	const tab = await browser.openTab();
	const found = (await checkPage(tab, pathToFileURL(file).href, axe.source)).join('\n');
	await tab.close();
	return controlFaults.filter((fault) => !found.includes(fault));
}

const folder = await mkdtemp(join(tmpdir(), 'maysend-pages-'));
const browser = await startBrowser();
let faults = 0;
let pages = 0;
try {
	if (values.screenshots !== undefined) await mkdir(values.screenshots, { recursive: true });
	for (const fault of await overlooked(browser, folder)) {
		console.log(`FAIL  the control page: not found: ${fault}`);
		faults++;
	}
	for (const each of await reportVerdicts()) {
		if (!each.name.includes(values.only)) continue;
		for (const locale of ['en', 'de']) {
			faults += await look(browser, folder, each, locale);
			pages++;
		}
	}
} finally {
	await browser.stop();
	await rm(folder, { recursive: true, force: true });
}
console.log(`${pages} pages, ${faults} faults`);
process.exitCode = pages > 0 && faults === 0 ? 0 : 1;
