/**
 * Holds the built package to its budget: what it adds to a bundle, and what its import costs.
 *
 * Sizes and memory are the same on every machine and have little to spare. Time is not: the import must
 * only not be slower than that of a peer in the same turn, whatever else the machine does.
 *
 * @module
 */

import { kilobytes } from './bench/bundles.mjs';
import { mailauthPackage } from './bench/engines.mjs';
import { importOnce } from './bench/startup.mjs';

/** Kilobytes, minified and gzipped. @type {readonly (readonly [program: string, budget: number])[]} */
const BUNDLES = [
	["export { checkHost } from 'maysend'", 24],
	["export { mapSpf } from 'maysend'", 23.5],
	["export { preflight } from 'maysend'", 134],
	["export * from 'maysend'", 147],
	["export * from 'maysend/report'", 137],
	["export * from 'maysend/schemas'", 30],
	["export * from 'maysend/doh'", 20.5],
	["export * from 'maysend/node'", 22],
	["export * from 'maysend/testing'", 13],
];
const IMPORT_MB = 2.5;
const TURNS = 5;

let isOver = false;

/** @param {string} what @param {number} measured @param {number} budget @param {string} unit */
function hold(what, measured, budget, unit) {
	const isWithin = measured <= budget;
	if (!isWithin) isOver = true;
	const figures = `${measured.toFixed(1).padStart(7)} of ${budget.toFixed(1)} ${unit}`;
	process.stdout.write(`${what.padEnd(38)} ${figures}${isWithin ? '' : '  OVER BUDGET'}\n`);
}

for (const [program, budget] of BUNDLES) {
	const platform = program.includes('/node') ? 'node' : 'neutral';
	hold(program, await kilobytes(program, platform), budget, 'KB');
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
	least(turns.map(({ peer }) => peer.ms)),
	"ms, mailauth's",
);
process.exitCode = isOver ? 1 : 0;
