/**
 * How `preflightMany` behaves: memory over 100,000 requests on recorded answers, how fast an abort stops it, what a
 * night of 20,000 customers costs over distant DNS, and how that grows. `npm run build` first;
 * `node --expose-gc scripts/bench-many.mjs` also tells the memory in use; `--only` takes one of the parts.
 *
 * @module
 */

import { readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { preflight, preflightMany } from 'maysend';
import { recordResolver, replayResolver, zoneResolver } from 'maysend/testing';
import { fleetGrowth, pace } from './bench/pace.mjs';

const TOTAL = 100_000;
const MARKS = [10_000, 50_000, 100_000];
const CONCURRENCY = 16;
const ABORTS = 20;
const GOAL_MS = 50;
const MEGABYTE = 1024 * 1024;
/** On a busy machine the rest is left out. */
const MEMORY_MS = 300_000;

const fixtures = new URL('../fixtures/', import.meta.url);
/** @param {string} path below `fixtures/` */
const read = (path) => readFileSync(new URL(path, fixtures), 'utf8');

/** The questions of the newsletter scenarios, over and over. */
const relay = JSON.parse(read('relays/newsletter.json'));
const zone = zoneResolver(`
${read('relays/newsletter.zone')}
$ORIGIN example.
@     IN SOA ns hostmaster 1 3600 600 86400 300
$TTL 3600
good  IN MX  10 mx.newsletter
good  IN TXT "v=spf1 include:spf.newsletter.example -all"
nl1._domainkey.good IN CNAME nl1.dkim.newsletter.example.
_dmarc.good IN TXT "v=DMARC1; p=reject; rua=mailto:dmarc@good.example"
bare  IN MX  10 mx.newsletter
own   IN MX  10 mx.newsletter
own   IN TXT "v=spf1 mx a:mx.newsletter.example ip4:192.0.2.0/24 -all"
_dmarc.own  IN TXT "v=DMARC1; p=quarantine"
`);
const senders = ['info@good.example', 'info@bare.example', 'info@own.example', 'info@gone.example'];

/** Every answer those requests need, as they would be recorded from live DNS. */
async function recordAnswers() {
	const recorder = recordResolver(zone);
	for (const from of senders) await preflight({ from, relay }, { resolver: recorder.resolver });
	return replayResolver(recorder.transcript());
}

/** @param {number} count */
function* requests(count) {
	for (let number = 0; number < count; number++) {
		yield { from: senders[number % senders.length] ?? '', relay };
	}
}

/** Memory now, in megabytes: of the process, and of what is alive where that can be told. */
function memory() {
	globalThis.gc?.();
	const { rss, heapUsed } = process.memoryUsage();
	return { rss: rss / MEGABYTE, heap: heapUsed / MEGABYTE };
}

/** @param {number} value */
const megabytes = (value) => `${value.toFixed(1)} MB`;

/** @param {import('maysend').Resolver} resolver */
async function runAll(resolver) {
	let peakRss = 0;
	let peakHeap = 0;
	const sample = () => {
		const { rss, heapUsed } = process.memoryUsage();
		peakRss = Math.max(peakRss, rss / MEGABYTE);
		peakHeap = Math.max(peakHeap, heapUsed / MEGABYTE);
	};
	let told = 0;
	const signal = AbortSignal.timeout(MEMORY_MS);
	const options = { resolver, concurrency: CONCURRENCY, signal, onProgress: () => void told++ };
	const start = performance.now();
	let seen = 0;
	for await (const result of preflightMany(requests(TOTAL), options)) {
		if ('error' in result) throw result.error;
		seen++;
		// A consumer that stores results waits for I/O; the garbage collector's timers run meanwhile.
		if (seen % 100 === 0) {
			await turn();
			sample();
		}
		if (!MARKS.includes(seen)) continue;
		const seconds = (performance.now() - start) / 1000;
		const { rss, heap } = memory();
		const used = globalThis.gc === undefined ? 'heap' : 'alive';
		console.log(
			`${String(seen).padStart(7)} requests  rss ${megabytes(rss)}  ${used} ${megabytes(heap)}  ` +
				`peak rss ${megabytes(peakRss)}  peak heap ${megabytes(peakHeap)}  ${Math.round(seen / seconds)}/s`,
		);
	}
	console.log(`progress told ${told} times, ${seen} of ${TOTAL} results`);
	return told === seen && (seen === TOTAL || signal.aborted);
}

/** The same answers after some milliseconds, as over a network; signals are not looked at. */
function distant(/** @type {import('maysend').Resolver} */ resolver) {
	return /** @type {import('maysend').Resolver} */ ({
		async resolve(name, type) {
			await sleep(5 + (name.length % 7));
			return resolver.resolve(name, type);
		},
	});
}

/**
 * Milliseconds from an abort to the end of the iteration.
 *
 * @param {import('maysend').Resolver} resolver @param {number} concurrency @param {number} afterMs
 */
async function timeAbort(resolver, concurrency, afterMs) {
	const controller = new AbortController();
	let abortedAt = 0;
	void sleep(afterMs).then(() => {
		abortedAt = performance.now();
		controller.abort();
	});
	const options = { resolver, concurrency, signal: controller.signal };
	let seen = 0;
	for await (const _ of preflightMany(requests(TOTAL), options)) {
		if (++seen % 100 === 0) await turn();
	}
	return performance.now() - abortedAt;
}

/** @param {string} title @param {import('maysend').Resolver} resolver @param {number} concurrency */
async function showAborts(title, resolver, concurrency) {
	/** @type {number[]} */
	const times = [];
	for (let i = 0; i < ABORTS; i++) times.push(await timeAbort(resolver, concurrency, 60 + 7 * i));
	times.sort((left, right) => left - right);
	const [median, worst] = [times[ABORTS >> 1] ?? 0, times[ABORTS - 1] ?? 0];
	console.log(
		`abort, ${title}, ${concurrency} at once: median ${median.toFixed(1)} ms, ` +
			`longest of ${ABORTS} ${worst.toFixed(1)} ms`,
	);
	return worst <= GOAL_MS;
}

/** Whether every abort was prompt. */
async function aborts() {
	const recorded = await recordAnswers();
	const isPrompt = [
		await showAborts('answers at once', recorded, CONCURRENCY),
		await showAborts('answers after 5 to 11 ms', distant(recorded), CONCURRENCY),
		await showAborts('answers after 5 to 11 ms', distant(recorded), 200),
	];
	console.log(`goal ${GOAL_MS} ms: ${isPrompt.every(Boolean) ? 'met' : 'missed'}`);
}

async function memoryOfAll() {
	if (!(await runAll(await recordAnswers()))) process.exitCode = 1;
}

const parts = { memory: memoryOfAll, aborts, pace, growth: fleetGrowth };
const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const chosen = Object.entries(parts).filter(([name]) => name === (only ?? name));
if (chosen.length === 0) {
	process.stderr.write(`--only takes one of ${Object.keys(parts).join(', ')}\n`);
	process.exit(64);
}
for (const [, part] of chosen) await part();
