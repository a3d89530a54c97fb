/**
 * A nightly run over DNS that is 20 ms away, and how its cost grows. Every figure is taken in a bounded time: what a
 * run does until then is what counts.
 *
 * @module
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { preflightMany } from 'maysend';
import { valueResolver } from './engines.mjs';
import { kinds, makeFleet, run, runOf, withDigests } from './fleet.mjs';
import { exponent } from './statistics.mjs';

/** @typedef {import('./fleet.mjs').Kind} Kind */
/** @typedef {import('./fleet.mjs').Request} Request */

const CUSTOMERS = 20_000;
const CONCURRENCIES = [16, 50, 200];
const AWAY_MS = 20;
const RUN_MS = 8_000;
const SIZES = [100, 1_000, 10_000, 100_000];
/** So many different ones, over and over. */
const GROWING = 1_000;
/** Sizes that would take longer are left out. */
const GROWTH_MS = 120_000;

/** @param {NodeJS.CpuUsage} start */
function milliseconds(start) {
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

/** @param {string} text @param {number} width */
const right = (text, width) => text.padStart(width);

/**
 * Runs for a bounded time.
 *
 * @param {Kind} kind @param {number} concurrency
 * @param {{ requests: readonly Request[], known: readonly Request[], zone: Map<string, import('./workload.mjs').Node> }} given
 */
async function timed(kind, concurrency, { requests, known, zone }) {
	const { resolver, questions } = valueResolver(
		zone,
		async (answer) => {
			await sleep(AWAY_MS);
			return answer();
		},
		true,
	);
	const { requests: taken, options } = runOf(kind, requests, known);
	const signal = AbortSignal.timeout(RUN_MS);
	const start = performance.now();
	const cpu = process.cpuUsage();
	let ended = 0;
	for await (const _ of preflightMany(taken, { resolver, concurrency, signal, ...options }))
		ended++;
	const seconds = (performance.now() - start) / 1000;
	const cpuMs = milliseconds(cpu);
	return { perSecond: ended / seconds, cpuMs: cpuMs / ended, questions: questions() / ended };
}

/** Customers a second, of each kind and concurrency. */
export async function pace() {
	const fleet = makeFleet(CUSTOMERS, 3);
	const { resolver } = valueResolver(fleet.zone, undefined, true);
	// As many as the fastest run can come to.
	const known = await withDigests(fleet.requests.slice(0, CUSTOMERS / 4), resolver);
	const again = Array.from({ length: 4 }, () => known).flat();
	const given = { ...fleet, known: again };
	console.log(`${CUSTOMERS} customers, DNS ${AWAY_MS} ms away, ${RUN_MS / 1000} s each`);
	for (const kind of kinds) {
		for (const concurrency of CONCURRENCIES) {
			const { perSecond, cpuMs, questions } = await timed(kind, concurrency, given);
			console.log(
				`${kind.padEnd(16)} ${right(String(concurrency), 4)} at once ${right(perSecond.toFixed(0), 6)}/s ` +
					`${right(cpuMs.toFixed(2), 6)} ms CPU ${right(questions.toFixed(1), 5)} questions each`,
			);
		}
	}
}

/** So many requests. @param {readonly Request[]} requests @param {number} size */
function* repeated(requests, size) {
	for (let i = 0; i < size; i++) {
		const request = requests[i % requests.length];
		if (request !== undefined) yield request;
	}
}

/** How the cost of a run grows with its customers; answers are at hand. */
export async function fleetGrowth() {
	const { zone, requests } = makeFleet(GROWING, 0);
	const { resolver } = valueResolver(zone, undefined, true);
	const known = await withDigests(requests, resolver);
	for (const kind of kinds) {
		const { requests: taken, options } = runOf(kind, requests, known);
		// The first of a process run partly in the interpreter.
		await run(taken, { resolver, ...options });
		/** @type {[number, number][]} */
		const points = [];
		for (const size of SIZES) {
			const last = points.at(-1);
			if (last !== undefined && (last[1] * size) / last[0] > GROWTH_MS) break;
			const cpu = process.cpuUsage();
			await run(repeated(taken, size), { resolver, ...options });
			points.push([size, milliseconds(cpu)]);
		}
		const costs = points.map(([size, ms]) => `${size}: ${(ms / size).toFixed(3)} ms`).join(', ');
		console.log(`${kind.padEnd(16)} exponent ${exponent(points).toFixed(2)} (${costs} each)`);
	}
}
