/**
 * Bytes allocated by one check, counted in a process of its own whose young generation holds a whole batch.
 *
 * @module
 */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { mailauthEngine, maysendEngine } from './engines.mjs';
import { spread } from './statistics.mjs';
import { makeWorkload } from './workload.mjs';

/** @typedef {import('./table.mjs').Row} Row */

const program = fileURLToPath(import.meta.url);
const FLAGS = ['--expose-gc', '--min-semi-space-size=256', '--max-semi-space-size=256'];
/** Until the engine has compiled what runs: before that it makes objects that it then does without. */
const WARM_UP = 3000;
const CHECKS = 100;
const KILOBYTE = 1024;

/** @param {import('./engines.mjs').Engine} engine @param {import('./workload.mjs').Case} given @param {number} turns */
async function kilobytes(engine, given, turns) {
	for (let i = 0; i < WARM_UP; i++) await engine.check(given);
	const values = [];
	for (let turn = 0; turn < turns; turn++) {
		globalThis.gc?.();
		const before = process.memoryUsage().heapUsed;
		for (let i = 0; i < CHECKS; i++) await engine.check(given);
		values.push((process.memoryUsage().heapUsed - before) / CHECKS / KILOBYTE);
	}
	return spread(values);
}

/** @param {number} seed @param {number} turns */
async function measure(seed, turns) {
	const { zone, cases } = makeWorkload(seed);
	/** @type {Row[]} */
	const rows = [];
	for (const [id, goal, least] of /** @type {const} */ ([
		['small: stranger', 5, 6],
		['agency: stranger', 50, 60],
	])) {
		const given = cases.find((each) => each.id === id);
		if (given === undefined) continue;
		const ours = await kilobytes(maysendEngine(zone), given, turns);
		const kept = await kilobytes(maysendEngine(zone, { isCache: true }), given, turns);
		const peer = mailauthEngine(zone);
		rows.push(
			{ name: `allocation of a check, ${id}`, unit: 'KB', goal, least, ...ours },
			{ name: '  on kept answers', unit: 'KB', ...kept },
			{ name: `  ${peer.name}`, unit: 'KB', ...(await kilobytes(peer, given, turns)) },
		);
	}
	return rows;
}

/** @param {number} seed @param {number} turns @returns {Row[]} */
export function allocation(seed, turns) {
	const given = [...FLAGS, program, String(seed), String(turns)];
	return JSON.parse(execFileSync(process.execPath, given, { encoding: 'utf8' }));
}

if (process.argv[1] === program) {
	const [seed = 1, turns = 1] = process.argv.slice(2).map(Number);
	process.stdout.write(JSON.stringify(await measure(seed, turns)));
}
