/**
 * Holds the built package to its budget: what it adds to a bundle, and what its import costs.
 *
 * Sizes and memory are the same on every machine and have little to spare. Time is not: the import must
 * take no more than half of the time of a peer's in the same turn, whatever else the machine does.
 *
 * @module
 */

import { kilobytes } from './bench/bundles.mjs';
import { mailauthPackage } from './bench/engines.mjs';
import { importOnce } from './bench/startup.mjs';

/**
 * Kilobytes, minified and gzipped: what is read at the start, and in all where more is read when it is needed.
 *
 * @type {readonly (readonly [program: string, atStart: number, inAll?: number])[]}
 */
const BUNDLES = [
	["export { checkHost } from 'maysend'", 18.5],
	["export { mapSpf } from 'maysend'", 17.5],
	["export { preflight } from 'maysend'", 89, 136],
	["export * from 'maysend'", 103, 150],
	["export * from 'maysend/report'", 133],
	["export * from 'maysend/schemas'", 29],
	["export * from 'maysend/doh'", 16.5],
	["export * from 'maysend/node'", 18.5],
	["export * from 'maysend/testing'", 9],
];
const IMPORT_MB = 2;
/** Of the time of a peer's import, in the same turn. */
const IMPORT_SHARE = 0.5;
const TURNS = 5;

let isOver = false;

/** @param {string} what @param {number} measured @param {number} budget @param {string} unit */
function hold(what, measured, budget, unit) {
	const isWithin = measured <= budget;
	if (!isWithin) isOver = true;
	const figures = `${measured.toFixed(1).padStart(7)} of ${budget.toFixed(1)} ${unit}`;
	process.stdout.write(`${what.padEnd(38)} ${figures}${isWithin ? '' : '  OVER BUDGET'}\n`);
}

for (const [program, budget, budgetInAll] of BUNDLES) {
	const platform = program.includes('/node') ? 'node' : 'neutral';
	const { atStart, inAll } = await kilobytes(program, platform);
	hold(program, atStart, budget, 'KB');
	if (budgetInAll !== undefined || inAll > atStart)
		hold('  in all', inAll, budgetInAll ?? budget, 'KB');
}

const turns = Array.from({ length: TURNS }, () => ({
	ours: importOnce('maysend'),
	peer: importOnce(`${mailauthPackage}/lib/spf/index.js`),
}));
const least = (/** @type {readonly number[]} */ values) => Math.min(...values);
hold("import 'maysend', memory", least(turns.map(({ ours }) => ours.mb)), IMPORT_MB, 'MB');
hold(
	"import 'maysend', time",
	least(turns.map(({ ours }) => ours.ms)),
	least(turns.map(({ peer }) => peer.ms)) * IMPORT_SHARE,
	"ms, half of mailauth's",
);
process.exitCode = isOver ? 1 : 0;
