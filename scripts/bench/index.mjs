/**
 * `npm run bench`: how fast the built package is, against its peers in the same run.
 *
 *   --only PART   one of the parts below
 *   --quick       a rough look: fewer and shorter batches
 *   --seed N      another workload
 *   --json FILE   keeps what was measured
 *
 * Results are compared first: a case that a peer answers otherwise is not counted against it.
 *
 * @module
 */

import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { allocation } from './allocation.mjs';
import { bundles } from './bundles.mjs';
import { checks } from './checks.mjs';
import { mailauthPackage } from './engines.mjs';
import { firstHundred } from './first-hundred.mjs';
import { fleet } from './fleet.mjs';
import { growth } from './growth.mjs';
import { againstLibspf2 } from './libspf2.mjs';
import { roundTrips } from './round-trips.mjs';
import { startup } from './startup.mjs';
import { tableOf } from './table.mjs';
import { whole } from './whole.mjs';
import { makeWorkload } from './workload.mjs';

const { values: given } = parseArgs({
	options: {
		only: { type: 'string' },
		quick: { type: 'boolean', default: false },
		seed: { type: 'string', default: '1' },
		json: { type: 'string' },
	},
});

const seed = Number(given.seed);
const workload = makeWorkload(seed);
const effort = given.quick ? { batchMs: 6, turns: 3 } : { batchMs: 20, turns: 11 };

const parts = {
	checks: async () => (await checks(workload, effort)).rows,
	libspf2: () => againstLibspf2(workload, effort),
	whole: () => whole(workload, effort),
	'first-hundred': () => firstHundred(seed, Math.min(5, effort.turns)),
	'round-trips': () => roundTrips(workload),
	allocation: () => allocation(seed, effort.turns),
	startup: () => startup(effort.turns),
	bundles: () => bundles(mailauthPackage),
	fleet: () => fleet(effort),
	growth: () => growth(workload, effort),
};

const names = Object.keys(parts).filter((name) => name === (given.only ?? name));
if (names.length === 0) {
	process.stderr.write(`--only takes one of ${Object.keys(parts).join(', ')}\n`);
	process.exit(64);
}

const { node, v8 } = process.versions;
const about = { node, v8, cpu: cpus()[0]?.model ?? '', seed, ...effort };
process.stdout.write(`Node ${node}, seed ${seed}; CPU time, ratios within one turn\n\n`);
/** @type {Record<string, unknown>} */
const kept = {};
for (const name of names) {
	const rows = await parts[/** @type {keyof typeof parts} */ (name)]();
	process.stdout.write(`${typeof rows === 'string' ? `${rows}\n` : tableOf(name, rows)}\n`);
	kept[name] = rows;
}
if (given.json !== undefined) {
	writeFileSync(given.json, `${JSON.stringify({ about, parts: kept }, null, '\t')}\n`);
}
