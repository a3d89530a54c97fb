/**
 * The report of a night: waits until every configuration is counted, then prints what has changed.
 *
 * `node report.js 2026-01-31`: one JSON object a line for each configuration whose fingerprint is another
 * than the last time; the totals go to stderr. Exit status 1: jobs were given up, and some are missing.
 *
 * @module
 */

import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { openLedger } from './ledger.js';
import { connect, QUEUE } from './settings.js';

const POLL_MS = 500;

const [night] = process.argv.slice(2);
if (!night) {
	console.error('usage: node report.js <night>');
	process.exit(2);
}

const redis = connect();
const ledger = openLedger(redis);
const queue = new Queue(QUEUE, { connection: redis });

/** Whether everything is counted, or nothing is left that could still count. */
async function isOver() {
	// Jobs first: one that ends between the two questions is then seen as counted.
	const { failed = 0, ...open } = await queue.getJobCounts(
		'failed',
		'wait',
		'active',
		'delayed',
		'prioritized',
		'paused',
	);
	const isIdle = Object.values(open).every((count) => count === 0);
	const { isPlanned, expected, counted } = await ledger.progress(night);
	return isPlanned && (counted >= expected || (isIdle && failed > 0));
}

while (!(await isOver())) await sleep(POLL_MS);
const { totals, missing, changes } = await ledger.result(night);
for (const change of changes) console.log(change);
const parts = Object.entries(totals).map(([outcome, count]) => `${count} ${outcome}`);
console.error(`${night}: ${parts.join(', ')}, ${missing.length} missing`);
if (missing.length > 0) console.error(`missing: ${missing.join(' ')}`);
process.exitCode = missing.length > 0 ? 1 : 0;
await queue.close();
await redis.quit();
