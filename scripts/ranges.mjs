/**
 * `npm run test:ranges`: tests of what uses the run-time packages, with the lowest version of each that
 * package.json allows and then with the newest, in a copy of the project.
 *
 * @module
 */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @type {{ dependencies: Readonly<Record<string, string>> }} */
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What reads names, addresses, relays, schemas, messages, arguments and tables: all packages are at work there. */
const TESTS = [
	'test/names',
	'test/ip',
	'test/input',
	'test/schemas',
	'test/relays/define.test.ts',
	'test/relays/find.test.ts',
	'test/preflight/request.test.ts',
	'test/resolvers/wire.test.ts',
	'test/resolvers/doh.test.ts',
	'test/cli',
	'test/dmarc',
	'test/scenarios.test.ts',
];

/** @param {string} cwd @param {string} command @param {readonly string[]} given */
function run(cwd, command, ...given) {
	execFileSync(command, given, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** The files of the project as git knows them, new ones among them. @param {string} to */
function copyProject(to) {
	const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
	const names = execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).split('\0');
	for (const name of names.filter((each) => each !== '')) {
		mkdirSync(dirname(join(to, name)), { recursive: true });
		cpSync(join(root, name), join(to, name));
	}
	cpSync(join(root, 'node_modules'), join(to, 'node_modules'), { recursive: true });
}

const folder = mkdtempSync(join(tmpdir(), 'maysend-ranges-'));
try {
	copyProject(folder);
	for (const [which, versionOf] of /** @type {const} */ ([
		['lowest', (/** @type {string} */ range) => range.replace(/^\^/, '')],
		['newest', (/** @type {string} */ range) => range],
	])) {
		const wanted = Object.entries(dependencies).map(
			([name, range]) => `${name}@${versionOf(range)}`,
		);
		console.log(`\n${which}: ${wanted.join(' ')}`);
		run(
			folder,
			'npm',
			'install',
			'--no-save',
			'--no-audit',
			'--no-fund',
			'--ignore-scripts',
			...wanted,
		);
		const installed = Object.keys(dependencies).map((name) => {
			const path = join(folder, 'node_modules', name, 'package.json');
			return `${name} ${JSON.parse(readFileSync(path, 'utf8')).version}`;
		});
		console.log(`installed: ${installed.join(', ')}`);
		run(folder, 'npx', 'tsc', '-p', '.');
		run(
			folder,
			'npx',
			'vitest',
			'run',
			...TESTS,
			'--coverage.enabled=false',
			'--silent',
			'--reporter=dot',
		);
	}
} finally {
	rmSync(folder, { recursive: true });
}
process.exitCode = 0;
