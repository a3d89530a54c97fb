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

/** The case in which a peer comes nearest. @param {readonly Measured[]} cases @param {number} other @param {number} ours */
function worst(cases, other, ours) {
	const found = cases
		.filter(({ right }) => right[other])
		.map((each) => ({ id: each.id, values: ratios(each, other, ours) }))
		.sort((left, right) => spread(left.values).median - spread(right.values).median);
	return found[0] ?? { id: '', values: [] };
}

/** @param {readonly Measured[]} cases @param {string} id */
function microseconds(cases, id) {
	const found = cases.find((each) => each.id === id);
	return spread((found?.costs ?? []).map((turn) => (turn[OURS] ?? Number.NaN) / 1000));
}

/** @typedef {{ goal: number, least: number }} Aim */

/** Against mailauth, group by group and at its best. @param {readonly Measured[]} core @param {string} name @param {number} ours @param {Aim} aim @param {Aim} aimWorst @returns {Row[]} */
function againstMailauth(core, name, ours, aim, aimWorst) {
	const groups = [...new Set(core.map(({ group }) => group))];
	const { id, values } = worst(core, MAILAUTH, ours);
	return [
		{ name, ...aim, ...spread(means(core, MAILAUTH, ours)) },
		...groups.map((group) => {
			const cases = core.filter((each) => each.group === group);
			return { name: `  of these, ${group}`, ...spread(means(cases, MAILAUTH, ours)) };
		}),
		{ name: `  the worst case, ${id}`, ...aimWorst, ...spread(values) },
	];
}

/** @param {readonly Measured[]} core @param {string} peer @param {string} other @returns {Row[]} */
function coreRows(core, peer, other) {
	const [fresh, kept] = ['check on fresh answers', 'check on kept answers'];
	return [
		...againstMailauth(
			core,
			`${fresh}, ${peer} / ours`,
			OURS,
			{ goal: 7.5, least: 6.5 },
			{ goal: 4, least: 3.5 },
		),
		...againstMailauth(
			core,
			`${kept}, ${peer} / ours`,
			KEPT,
			{ goal: 11.5, least: 10.5 },
			{ goal: 4.5, least: 4 },
		),
		{ name: `${fresh}, ${other}, no timers / ours`, ...spread(means(core, HARAKA)) },
		{ name: `${kept}, ${other}, no timers / ours`, ...spread(means(core, HARAKA, KEPT)) },
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
			goal: 0.15,
			least: 0.2,
			...microseconds(measured, 'hostile: macro bomb'),
		},
	];
	return { rows, cases: measured };
}
