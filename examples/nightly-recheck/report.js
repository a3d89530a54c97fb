/**
 * The report of a night: waits until every configuration is counted, then prints what has changed.
 *
 * `node report.js 2026-01-31`: one JSON object a line for each configuration whose fingerprint is another
 * than the last time; the totals go to stderr. Exit status 1: some are missing,
 * because jobs were given up or lost, or the night took too long.
 *
 * @module
 */

import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { openLedger } from './ledger.js';
import { connect, QUEUE, settings } from './settings.js';

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
	// In this order: what is planned, or ends, between two of the questions is then seen by the later one.
	if (!(await ledger.isPlanned(night))) return false;
	const open = await queue.getJobCounts('wait', 'active', 'delayed', 'prioritized', 'paused');
	const { expected, counted } = await ledger.progress(night);
	return counted >= expected || Object.values(open).every((count) => count === 0);
}

const end = Date.now() + settings.nightMs;
let isInTime = true;
while (isInTime && !(await isOver())) {
	await sleep(POLL_MS);
	isInTime = Date.now() < end;
}
const { totals, missing, changes } = await ledger.result(night);
for (const change of changes) console.log(change);
const parts = Object.entries(totals).map(([outcome, count]) => `${count} ${outcome}`);
console.error(`${night}: ${parts.join(', ')}, ${missing.length} missing`);
if (missing.length > 0) console.error(`missing: ${missing.join(' ')}`);
if (!isInTime) console.error(`${night}: not over after ${settings.nightMs} ms`);
process.exitCode = missing.length > 0 || !isInTime ? 1 : 0;
await queue.close();
await redis.quit();
