/**
 * `npm run demo`: what a customer sees in four situations, offline, from zones that stand in fixtures/scenarios.
 * With `--locale de` in German; with `--all` the decisions in all thirteen, compared with those that their files
 * expect.
 *
 * @module
 */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { parseScenario } from './scenario-format.mjs';

const SITUATIONS = 13;
const WIDTH = 80;
/** A line of a record that is longer is cut: nobody compares a key by eye. */
const MAX_LINE = 120;

/** Shown as the owner of the domain sees them: the number of the scenario, and what happened. */
const SHOWN = [
	['03', 'Malerei Hollerbach wants its invoices to be sent by Belegpost.'],
	['01', 'The painter has published both records and checks again.'],
	['08', 'A colleague enters his private address instead.'],
	['13', 'On another day the name server of the domain does not answer.'],
];

/** Names that read as in real life and belong to nobody; those of the scenarios say what they stand for. */
const NAMES = [
	['malerei.example', 'malerei-hollerbach.example'],
	["Stand-in for the SaaS's relay", 'Belegpost'],
	['spf.smtp.net', 'spf.belegpost.example'],
	['saas1', 'belegpost1'],
];

const root = fileURLToPath(new URL('../', import.meta.url));
const fixtures = new URL('../fixtures/', import.meta.url);

/** @param {string} path below `fixtures/` */
const read = (path) => readFile(new URL(path, fixtures), 'utf8');

/** @param {string} text */
const renamed = (text) => NAMES.reduce((said, [from, to]) => said.replaceAll(from, to), text);

/** The package from its sources, so that nothing has to be built before. */
async function loadPackage() {
	const folder = await mkdtemp(join(tmpdir(), 'maysend-demo-'));
	const outfile = join(folder, 'maysend.mjs');
	const contents = ['index', 'relays', 'report', 'testing']
		.map((entry) => `export * from './src/${entry}.ts';`)
		.join('\n');
	try {
		await build({
			stdin: { contents, resolveDir: root },
			outfile,
			bundle: true,
			platform: 'node',
			format: 'esm',
			target: 'node20',
			logLevel: 'error',
		});
		return await import(pathToFileURL(outfile).href);
	} finally {
		await rm(folder, { recursive: true });
	}
}

const { values: options } = parseArgs({
	options: {
		all: { type: 'boolean', default: false },
		locale: { type: 'string', default: 'en' },
	},
});

const { defineRelay, preflight, renderText, zoneResolver } = await loadPackage();

/** The files of the scenarios by number. */
async function scenarioFiles() {
	const files = await readdir(new URL('scenarios/', fixtures));
	const demos = files.filter((file) => /^demo-\d\d-.*\.zone$/.test(file)).sort();
	return new Map(demos.map((file) => [file.slice(5, 7), file]));
}

/** The questions of a scenario with their verdicts. @param {string} file @param {(text: string) => string} named */
async function judge(file, named) {
	const text = named(await read(`scenarios/${file}`));
	const { story, questions, zones } = parseScenario(text);
	const others = await Promise.all(zones.map(read));
	const parts = [text, ...others.map(named)];
	const resolver = zoneResolver(parts.join('\n$ORIGIN .\n'));
	const judged = [];
	for (const question of questions) {
		if (question.kind !== 'preflight') continue;
		const { from, relay, smtp, receivers, expect } = question;
		const given = relay?.endsWith('.json')
			? defineRelay(JSON.parse(named(await read(`relays/${relay}`))))
			: relay;
		const sender = smtp === undefined ? { relay: given } : { smtp };
		const verdict = await preflight({ from, ...sender, receivers }, { resolver });
		const expected = expect.find(({ key }) => key === 'decision')?.value;
		judged.push({ from, verdict, expected });
	}
	return { story, judged };
}

/** @param {string} text */
function shortened(text) {
	const cut = (line) => (line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE - 1)}…`);
	return text.split('\n').map(cut).join('\n');
}

/** What the owner of the domain is shown. @param {ReadonlyMap<string, string>} files */
async function showFew(files) {
	for (const [at, [number, heading]] of SHOWN.entries()) {
		const { judged } = await judge(files.get(number) ?? '', renamed);
		const [{ verdict }] = judged;
		console.log(`\n${at + 1}. ${heading}\n${'='.repeat(heading.length + 3)}\n`);
		console.log(
			shortened(
				renderText(verdict, { locale: options.locale, tone: 'owner', width: WIDTH }),
			).trimEnd(),
		);
	}
	console.log('\nAll thirteen situations: npm run demo -- --all');
	console.log('The same in German: npm run demo -- --locale de');
	return true;
}

/** The decisions in all situations. @param {ReadonlyMap<string, string>} files */
async function showAll(files) {
	let surprises = 0;
	for (const [number, file] of files) {
		const { story, judged } = await judge(file, (text) => text);
		console.log(`\n${number}  ${story}`);
		for (const { from, verdict, expected } of judged) {
			const isExpected = verdict.decision === expected;
			if (!isExpected) surprises++;
			const decision = isExpected ? verdict.decision : `${verdict.decision}, not ${expected}`;
			console.log(`    ${decision.padEnd(6)} ${from} through ${verdict.relay.id}`);
			if (verdict.because.length > 0) console.log(`           ${verdict.because.join(' ')}`);
			for (const { action, type, name } of verdict.changes) {
				console.log(`           ${action} ${type} ${name}`);
			}
		}
	}
	console.log(`\n${files.size} situations, ${surprises} decided otherwise than expected`);
	return surprises === 0;
}

const files = await scenarioFiles();
const isGood = await (options.all ? showAll(files) : showFew(files));
process.exitCode = isGood && files.size === SITUATIONS ? 0 : 1;
