/**
 * Holds the built package to its budget: what it adds to a bundle, and what its import costs.
 *
 * Sizes and memory are the same on every machine and have little to spare. Time is not, so no run fails by it: the
 * import's share of the processor's time of a peer's, in the same turn, is printed beside what is aimed at.
 *
 * @module
 */

import { kilobytes, kilobytesAtStart } from './bench/bundles.mjs';
import { mailauthPackage } from './bench/engines.mjs';
import { importOnce } from './bench/startup.mjs';

/**
 * Kilobytes in one file, minified and gzipped, with all packages.
 *
 * @type {readonly (readonly [program: string, budget: number])[]}
 */
const BUNDLES = [
	["export { checkHost } from 'maysend'", 28],
	["export { mapSpf } from 'maysend'", 28],
	["export * from 'maysend'", 224],
	["export * from 'maysend/relays'", 125],
	["export * from 'maysend/report'", 175],
	["export * from 'maysend/report/en'", 132],
	["export * from 'maysend/report/de'", 136],
	["export * from 'maysend/schemas'", 37],
	["export * from 'maysend/export'", 12],
	["export * from 'maysend/doh'", 18.5],
	["export * from 'maysend/node'", 24],
	["export * from 'maysend/testing'", 12],
];
/** What is read before the first preflight, where a bundler makes files of what is loaded later. */
const AT_START = 70;
const IMPORT_MB = 2;
/** Aimed at: the share of the processor's time of a peer's import, in the same turn. */
const IMPORT_SHARE = 0.25;
const TURNS = 7;

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
hold('  at its start', await kilobytesAtStart("export * from 'maysend'"), AT_START, 'KB');

const turns = Array.from({ length: TURNS }, () => ({
	ours: importOnce('maysend'),
	peer: importOnce(`${mailauthPackage}/lib/spf/index.js`),
}));
const least = (/** @type {readonly number[]} */ values) => Math.min(...values);
hold("import 'maysend', memory", least(turns.map(({ ours }) => ours.mb)), IMPORT_MB, 'MB');
const [ours, peer] = [
	least(turns.map(({ ours }) => ours.ms)),
	least(turns.map(({ peer }) => peer.ms)),
];
process.stdout.write(
	`import 'maysend', CPU: ${ours.toFixed(1)} ms, ${(ours / peer).toFixed(2)} of mailauth's (aimed at: ${IMPORT_SHARE})\n`,
);
process.exitCode = isOver ? 1 : 0;
