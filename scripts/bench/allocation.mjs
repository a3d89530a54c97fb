/**
 * Bytes allocated by one cold check. Needs `--expose-gc` and a semi-space that holds a whole batch.
 *
 * @module
 */

import { mailauthEngine, maysendEngine } from './engines.mjs';
import { spread } from './statistics.mjs';

/** @typedef {import('./table.mjs').Row} Row */

const WARM_UP = 300;
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

/** @param {import('./workload.mjs').Workload} workload @param {number} turns @returns {Promise<Row[]>} */
export async function allocation({ zone, cases }, turns) {
	if (globalThis.gc === undefined) throw new Error('start Node with --expose-gc');
	/** @type {Row[]} */
	const rows = [];
	for (const [id, goal, least] of /** @type {const} */ ([
		['small: stranger', 2, 4],
		['agency: stranger', 20, 40],
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
