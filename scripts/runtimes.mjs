/**
 * Runs the smoke suite of test/runtimes on the built package in every runtime it promises, and prints a
 * table runtime × cases. The package is packed and installed into a folder of its own, so that it is
 * imported by name as its users get it.
 *
 * @module
 */

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { bundle } from './runtimes/bundle.mjs';
import { runInChromium } from './runtimes/chromium.mjs';
import { startDoh } from './runtimes/doh-server.mjs';
import { execute } from './runtimes/execute.mjs';
import { runInWorkerd } from './runtimes/workerd.mjs';

// Runtimes are no dependencies of the project: npx fetches these into npm's cache.
const PROCESSES = [
	['Node 20', 'node@20', ['node']],
	['Node 22', 'node@22', ['node']],
	['Node 24', 'node@24', ['node']],
	['Node 26', 'node@26', ['node']],
	['Bun', 'bun@1.4.5', ['bun', 'run']],
	['Deno', 'deno@2.9.6', ['deno', 'run', '-A', '--node-modules-dir=manual']],
];
const WORKERD = 'workerd@1.20261117.1';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A folder that uses the package as it would be published. */
async function makeConsumer() {
	const folder = await mkdtemp(join(tmpdir(), 'maysend-runtimes-'));
	await cp(join(root, 'test/runtimes'), folder, { recursive: true });
	await cp(join(root, 'examples/cloudflare-worker/worker.ts'), join(folder, 'example-worker.ts'));
	await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
	// Built already; what `prepack` prints would stand before the JSON.
	const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
	const packed = await execute('npm', pack, root);
	const [{ filename }] = JSON.parse(packed);
	const options = ['--no-audit', '--no-fund', '--prefer-offline'];
	await execute('npm', ['install', ...options, join(folder, filename)], folder);
	return folder;
}

/** @param {string} spec @param {readonly string[]} command @param {string} folder @param {string} url */
async function runInProcess(spec, command, folder, url) {
	const line = [...command, 'process.mjs', url].join(' ');
	const printed = await execute('npx', ['-y', '-p', spec, '-c', line], folder);
	return JSON.parse(printed.trim().split('\n').pop() ?? '');
}

/** Every runtime with what runs the suite there. */
function runtimesFor(folder, url) {
	return [
		...PROCESSES.map(([name, spec, command]) => [
			name,
			() => runInProcess(spec, command, folder, url),
		]),
		[
			'workerd',
			async () => runInWorkerd(WORKERD, folder, await bundle(root, folder, 'worker.mjs'), url),
		],
		['Chromium', async () => runInChromium(folder, await bundle(root, folder, 'page.mjs'))],
	];
}

/** A runtime that could not be fetched or gave no results fails in words. */
async function attempt(name, run) {
	const started = Date.now();
	try {
		// Once more where it could not be run at all: a registry fails now and then.
		const cases = await run().catch(run);
		return { name, cases, problem: null, ms: Date.now() - started };
	} catch (error) {
		return { name, cases: [], problem: String(error?.message ?? error), ms: Date.now() - started };
	}
}

function mark(found) {
	if (found === undefined) return '–';
	return found.error === null ? 'ok' : 'FAIL';
}

/** One row a case, one column a runtime. */
function printTable(reports) {
	const names = [...new Set(reports.flatMap(({ cases }) => cases.map(({ name }) => name)))];
	const width = Math.max('passed'.length, ...names.map((name) => name.length));
	const columns = reports.map(({ name }) => Math.max(7, name.length));
	const row = (head, cells) =>
		console.log(
			[head.padEnd(width), ...cells.map((cell, i) => cell.padEnd(columns[i]))].join('  ').trimEnd(),
		);
	row(
		'',
		reports.map(({ name }) => name),
	);
	for (const name of names) {
		row(
			name,
			reports.map(({ cases }) => mark(cases.find((each) => each.name === name))),
		);
	}
	const passed = ({ cases }) => cases.filter(({ error }) => error === null).length;
	row(
		'passed',
		reports.map((report) => `${passed(report)}/${report.cases.length}`),
	);
	row(
		'seconds',
		reports.map(({ ms }) => (ms / 1000).toFixed(1)),
	);
}

function printProblems(reports) {
	for (const { name, cases, problem } of reports) {
		if (problem !== null) console.log(`\n${name} could not be run: ${problem}`);
		for (const { name: title, error } of cases) {
			if (error !== null) console.log(`\n${name}: ${title}\n${error}`);
		}
	}
}

const folder = await makeConsumer();
const doh = await startDoh(folder);
const reports = [];
try {
	for (const [name, run] of runtimesFor(folder, doh.url)) reports.push(await attempt(name, run));
} finally {
	await doh.stop();
	await rm(folder, { recursive: true, force: true });
}
printTable(reports);
printProblems(reports);
const isGood = ({ cases, problem }) =>
	problem === null && cases.length > 0 && cases.every(({ error }) => error === null);
process.exitCode = reports.every(isGood) ? 0 : 1;
