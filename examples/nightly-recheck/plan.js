/**
 * Plans a night: puts every sender configuration into the queue.
 *
 * `node plan.js 2026-01-31 configurations.ndjson`, where each line is `{ "id", "from", "relay" }`. Running it
 * again for the same night is safe and picks up what was left: the id of a job is made of what is in it.
 *
 * @module
 */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { Queue } from 'bullmq';
import { openLedger } from './ledger.js';
import { connect, QUEUE, settings } from './settings.js';

const KEEP_SECONDS = 3 * 86_400;

const [night, file] = process.argv.slice(2);
if (!night || !file) {
	console.error('usage: node plan.js <night> <configurations.ndjson>');
	process.exit(2);
}

/** The lines of the file in batches; the file may be as long as it likes. */
async function* batches() {
	/** @type {import('./ledger.js').Configuration[]} */
	let batch = [];
	for await (const line of createInterface({ input: createReadStream(file) })) {
		if (line.trim() === '') continue;
		batch.push(JSON.parse(line));
		if (batch.length < settings.batchSize) continue;
		yield batch;
		batch = [];
	}
	if (batch.length > 0) yield batch;
}

/** @param {readonly import('./ledger.js').Configuration[]} configurations */
function jobIdOf(configurations) {
	const content = createHash('sha256').update(JSON.stringify(configurations)).digest('hex');
	return `${night}-${content.slice(0, 32)}`;
}

const redis = connect();
const ledger = openLedger(redis);
const queue = new Queue(QUEUE, { connection: redis });
let total = 0;
for await (const configurations of batches()) {
	// Expected first: what is lost between the two lines is missed in the report.
	const ids = configurations.map(({ id }) => id);
	await ledger.expect(night, ids);
	await queue.add(
		'recheck',
		{ night, configurations },
		{
			jobId: jobIdOf(configurations),
			attempts: settings.attempts,
			backoff: { type: 'exponential', delay: settings.backoffMs },
			// A job that is still known is not added twice.
			removeOnComplete: { age: KEEP_SECONDS },
			removeOnFail: { age: KEEP_SECONDS },
		},
	);
	total += ids.length;
}
await queue.retryJobs({ state: 'failed' });
await ledger.close(night);
console.log(`${night}: ${total} configurations planned`);
await queue.close();
await redis.quit();
