/**
 * One check: CPU against the peers, case by case, over answers at hand.
 *
 * @module
 */

import { inTurns } from './duel.mjs';
import { harakaEngine, mailauthEngine, maysendEngine } from './engines.mjs';
import { geometricMean, spread } from './statistics.mjs';

/** @typedef {import('./duel.mjs').Effort} Effort */
/** @typedef {import('./engines.mjs').Engine} Engine */
/** @typedef {import('./workload.mjs').Case} Case */
/** @typedef {import('./table.mjs').Row} Row */
/** @typedef {{ id: string, group: string, costs: number[][], right: boolean[] }} Measured */

const [OURS, KEPT, MAILAUTH, HARAKA] = [0, 1, 2, 3];

/** @param {Engine} engine @param {Case} given */
async function isRight(engine, given) {
	const result = await engine.check(given).catch(() => 'error');
	if (result !== given.expect && engine.name === 'maysend') {
		throw new Error(`${given.id}: ${result}, not ${given.expect}`);
	}
	return result === given.expect;
}

/** @param {readonly Engine[]} engines @param {Case} given @param {Effort} effort @returns {Promise<Measured>} */
async function measure(engines, given, effort) {
	const right = [];
	for (const engine of engines) right.push(await isRight(engine, given));
	const tasks = engines.map((engine) => () => engine.check(given).catch(() => null));
	return { id: given.id, group: given.group, costs: await inTurns(tasks, effort), right };
}

/** How many times as much the other costs, turn by turn. @param {Measured} of @param {number} other @param {number} [ours] */
const ratios = ({ costs }, other, ours = OURS) =>
	costs.map((turn) => (turn[other] ?? Number.NaN) / (turn[ours] ?? Number.NaN));

/** The geometric mean over cases, turn by turn. @param {readonly Measured[]} cases @param {number} other @param {number} [ours] */
function means(cases, other, ours) {
	const counted = cases
		.filter(({ right }) => right[other])
		.map((each) => ratios(each, other, ours));
	const turns = counted[0]?.length ?? 0;
	return Array.from({ length: turns }, (_, turn) =>
		geometricMean(counted.map((values) => values[turn] ?? Number.NaN)),
	);
}

/** @param {readonly Measured[]} cases */
function worst(cases) {
	const found = cases
		.filter(({ right }) => right[MAILAUTH])
		.map((each) => ({ id: each.id, values: ratios(each, MAILAUTH) }))
		.sort((left, right) => spread(left.values).median - spread(right.values).median);
	return found[0] ?? { id: '', values: [] };
}

/** @param {readonly Measured[]} cases @param {string} id */
function microseconds(cases, id) {
	const found = cases.find((each) => each.id === id);
	return spread((found?.costs ?? []).map((turn) => (turn[OURS] ?? Number.NaN) / 1000));
}

/** @param {readonly Measured[]} core @param {string} peer @param {string} other @returns {Row[]} */
function coreRows(core, peer, other) {
	const { id, values } = worst(core);
	const groups = [...new Set(core.map(({ group }) => group))];
	return [
		{ name: `cold check, ${peer} / ours`, goal: 15, least: 10, ...spread(means(core, MAILAUTH)) },
		...groups.map((group) => ({
			name: `  of these, ${group}`,
			...spread(
				means(
					core.filter((each) => each.group === group),
					MAILAUTH,
				),
			),
		})),
		{ name: `  the worst case, ${id}`, goal: 8, least: 4, ...spread(values) },
		{
			name: `cold check, ${other}, no timers / ours`,
			goal: 12,
			least: 8,
			...spread(means(core, HARAKA)),
		},
		{ name: `check on kept answers, ${peer} / ours`, ...spread(means(core, MAILAUTH, KEPT)) },
	];
}

/**
 * @param {import('./workload.mjs').Workload} workload @param {Effort} effort
 * @returns {Promise<{ rows: Row[], cases: Measured[] }>}
 */
export async function checks({ zone, cases }, effort) {
	const engines = [
		maysendEngine(zone),
		maysendEngine(zone, { isCache: true }),
		mailauthEngine(zone),
		harakaEngine(zone),
	];
	const measured = [];
	for (const given of cases) measured.push(await measure(engines, given, effort));
	const core = measured.filter(({ group }) => group !== 'hostile');
	const [peer = '', other = ''] = engines.slice(MAILAUTH).map(({ name }) => name);
	const rows = [
		...coreRows(core, peer, other),
		{
			name: '100 KB of text',
			unit: 'ms',
			goal: 0.4,
			least: 1,
			...microseconds(measured, 'hostile: 100 KB of text'),
		},
		{
			name: 'macro bomb',
			unit: 'ms',
			goal: 0.05,
			least: 0.2,
			...microseconds(measured, 'hostile: macro bomb'),
		},
	];
	return { rows, cases: measured };
}
