/**
 * A worker: takes jobs until it is stopped. Start as many as you like, on as many machines.
 *
 * SIGTERM and SIGINT let it finish its jobs. After SIGKILL, or when its machine is gone, its jobs go to the
 * other workers as soon as their locks run out.
 *
 * @module
 */

import process from 'node:process';
import { Worker } from 'bullmq';
import { digestOf, preflightMany } from 'maysend';
import { openDns } from './dns.js';
import { openLedger } from './ledger.js';
import { connect, QUEUE, settings } from './settings.js';

const redis = connect();
const ledger = openLedger(redis);
const dns = await openDns();

/**
 * What is asked again, each within a time of its own, which begins with its turn; where the last verdict still
 * stands, nothing is judged.
 *
 * @param {readonly import('./ledger.js').Configuration[]} open
 * @param {readonly (import('maysend').EvidenceDigest | null)[]} digests
 */
function* requestsOf(open, digests) {
	for (const [index, { from, relay }] of open.entries()) {
		const signal = AbortSignal.timeout(settings.checkMs);
		const known = digests[index];
		yield known ? { from, relay, signal, known } : { from, relay, signal };
	}
}

/** @param {import('bullmq').Job<{ night: string, configurations: import('./ledger.js').Configuration[] }>} job */
async function recheck(job) {
	const { night, configurations } = job.data;
	const open = await ledger.uncounted(night, configurations);
	const isLastAttempt = job.attemptsMade + 1 >= settings.attempts;
	const digests = await ledger.digests(open);
	const options = { resolver: dns.resolver, concurrency: settings.concurrency };
	let postponed = 0;
	for await (const result of preflightMany(requestsOf(open, digests), options)) {
		const configuration = open[result.index];
		if ('error' in result) {
			console.error(`${configuration.id}: ${result.error.message}`);
			await ledger.countWithout(night, configuration.id, 'malformed');
		} else if ('same' in result) {
			await ledger.countWithout(night, configuration.id, 'same');
		} else if (result.verdict.decision !== 'retry') {
			await ledger.countVerdict(night, configuration, result.verdict);
			// Afterwards: a digest without its count would hide the change when the job runs again.
			await ledger.keepDigest(configuration.id, digestOf(result.verdict, result.request));
		} else if (isLastAttempt) {
			await ledger.countWithout(night, configuration.id, 'unanswered');
		} else {
			postponed++;
		}
	}
	// The job comes back later, and only these are checked again.
	if (postponed > 0) throw new Error(`DNS failed for ${postponed} configurations`);
}

const worker = new Worker(QUEUE, recheck, {
	connection: redis,
	concurrency: settings.jobs,
	lockDuration: settings.lockMs,
	stalledInterval: settings.lockMs,
	// By default a job whose worker was killed twice is given up.
	maxStalledCount: 100,
});
worker.on('error', (error) => console.error(`worker: ${error.message}`));
worker.on('failed', (job, error) => console.error(`job ${job?.id}: ${error.message}`));

async function stop() {
	await worker.close();
	await dns.close();
	await redis.quit();
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
