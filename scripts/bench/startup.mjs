/**
 * What an import costs in a process of its own: processor time, and memory that stays.
 *
 * @module
 */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { mailauthPackage } from './engines.mjs';
import { spread } from './statistics.mjs';

/** @typedef {import('./table.mjs').Row} Row */

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Prints milliseconds of the processor and megabytes of one import; built-in modules that every program has come first. */
const PROGRAM = `
import 'node:fs'; import 'node:path'; import 'node:url';
console.log = () => {};
gc();
const before = process.memoryUsage().heapUsed;
const start = process.cpuUsage();
await import(process.argv[1]);
const { user, system } = process.cpuUsage(start);
const ms = (user + system) / 1000;
gc();
const mb = (process.memoryUsage().heapUsed - before) / 1024 / 1024;
process.stdout.write(JSON.stringify({ ms, mb }));
process.exit();
`;

/** @param {string} specifier @returns {{ ms: number, mb: number }} */
export function importOnce(specifier) {
	const given = ['--expose-gc', '--input-type=module', '-e', PROGRAM, specifier];
	const stdio = /** @type {const} */ (['ignore', 'pipe', 'ignore']);
	return JSON.parse(execFileSync(process.execPath, given, { cwd: root, encoding: 'utf8', stdio }));
}

/** Ours and the peers' in turn. @param {number} turns @returns {Row[]} */
export function startup(turns) {
	const specifiers = [
		'maysend',
		`${mailauthPackage}/lib/spf/index.js`,
		'haraka-plugin-spf/lib/spf.js',
	];
	const rounds = Array.from({ length: turns }, () => specifiers.map(importOnce));
	const of = (/** @type {number} */ at, /** @type {'ms' | 'mb'} */ what) =>
		spread(rounds.map((round) => round[at]?.[what] ?? Number.NaN));
	const times = spread(rounds.map(([ours, peer]) => (peer?.ms ?? 0) / (ours?.ms ?? 0)));
	return [
		{ name: 'import, processor time', unit: 'ms', ...of(0, 'ms') },
		{ name: `  ${mailauthPackage}, spf alone`, unit: 'ms', ...of(1, 'ms') },
		{ name: '  haraka-plugin-spf', unit: 'ms', ...of(2, 'ms') },
		{ name: `  ${mailauthPackage} / ours`, goal: 6, least: 4, ...times },
		{ name: 'import, memory', unit: 'MB', goal: 1, least: 2, ...of(0, 'mb') },
		{ name: `  ${mailauthPackage}, spf alone`, unit: 'MB', ...of(1, 'mb') },
		{ name: '  haraka-plugin-spf', unit: 'MB', ...of(2, 'mb') },
	];
}
