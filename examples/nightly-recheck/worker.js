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
 * @param {string} night
 * @param {readonly import('./ledger.js').Configuration[]} open
 * @param {readonly (import('maysend').EvidenceDigest | null)[]} digests
 */
async function* requestsOf(night, open, digests) {
	for (const [index, { id, from, relay }] of open.entries()) {
		await ledger.begin(night, id);
		const signal = AbortSignal.timeout(settings.checkMs);
		const known = digests[index];
		yield known ? { from, relay, signal, known } : { from, relay, signal };
	}
}

/**
 * Those of a job that are to be checked. What was under way each time when a worker was lost is counted as
 * unanswered: it may be what they were lost by.
 *
 * @param {import('bullmq').Job<{ night: string, configurations: import('./ledger.js').Configuration[] }>} job
 */
async function openOf({ data: { night, configurations }, stalledCounter }) {
	const open = [];
	for (const { configuration, begun } of await ledger.uncounted(night, configurations)) {
		if (begun < settings.tries && stalledCounter < settings.stalls) open.push(configuration);
		else {
			console.error(`${configuration.id}: left out, workers were lost while it was checked`);
			await ledger.countWithout(night, configuration.id, 'unanswered');
		}
	}
	return open;
}

/** @param {import('bullmq').Job<{ night: string, configurations: import('./ledger.js').Configuration[] }>} job */
async function recheck(job) {
	const { night } = job.data;
	const open = await openOf(job);
	const isLastAttempt = job.attemptsMade + 1 >= settings.attempts;
	const digests = await ledger.digests(open);
	// One at a time where a worker was lost: if one of them is the reason, the others are not under way with it.
	const concurrency = job.stalledCounter > 0 ? 1 : settings.concurrency;
	const options = { resolver: dns.resolver, concurrency };
	let postponed = 0;
	for await (const result of preflightMany(requestsOf(night, open, digests), options)) {
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
			await ledger.postpone(night, configuration.id);
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
	// By default a job whose worker was killed twice is given up; here the job itself counts what is left of it.
	maxStalledCount: settings.stalls,
});
worker.on('error', (error) => console.error(`worker: ${error.message}`));
worker.on('failed', (job, error) => console.error(`job ${job?.id}: ${error.message}`));

async function stop() {
	await worker.close();
	await dns.close();
	await redis.quit();
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
