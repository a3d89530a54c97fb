/**
 * What a preflight costs in a process that has made none: the first hundred, and those that follow.
 *
 * @module
 */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { preflight } from 'maysend';
import { valueResolver } from './engines.mjs';
import { spread } from './statistics.mjs';
import { relay } from './whole.mjs';
import { makeWorkload } from './workload.mjs';

/** @typedef {import('./table.mjs').Row} Row */

const program = fileURLToPath(import.meta.url);
const FIRST = 100;
const WARM_UP = 2000;

/** Milliseconds of CPU a preflight. @param {() => Promise<unknown>} task @param {number} times */
async function cost(task, times) {
	const start = process.cpuUsage();
	for (let i = 0; i < times; i++) await task();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000 / times;
}

/** @param {number} seed */
async function measure(seed) {
	const { resolver } = valueResolver(makeWorkload(seed).zone);
	const task = () => preflight({ from: 'info@agency.example', relay }, { resolver });
	const cold = await cost(task, FIRST);
	await cost(task, WARM_UP);
	return { cold, warm: await cost(task, FIRST) };
}

/** @param {number} seed @param {number} turns @returns {Row[]} */
export function firstHundred(seed, turns) {
	const rounds = Array.from({ length: turns }, () =>
		JSON.parse(execFileSync(process.execPath, [program, String(seed)], { encoding: 'utf8' })),
	);
	const of = (/** @type {'cold' | 'warm'} */ what) => spread(rounds.map((round) => round[what]));
	return [
		{ name: 'preflight of agency, the first hundred of a process', unit: 'ms', ...of('cold') },
		{ name: '  those behind the first two thousand', unit: 'ms', ...of('warm') },
	];
}

if (process.argv[1] === program) {
	process.stdout.write(JSON.stringify(await measure(Number(process.argv[2] ?? 1))));
}
