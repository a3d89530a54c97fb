/**
 * Engines timed against one another in one process: batches in turn, ratios within each turn, so that
 * whatever else the machine does falls on all of them.
 *
 * @module
 */

/** @typedef {{ readonly batchMs: number, readonly turns: number }} Effort */
/** @typedef {() => unknown} Task */

/** @param {Task} task @param {number} times */
async function run(task, times) {
	for (let i = 0; i < times; i++) await task();
}

/** Microseconds of CPU for one run of the task. @param {Task} task @param {number} times */
async function cost(task, times) {
	const start = process.cpuUsage();
	await run(task, times);
	const { user, system } = process.cpuUsage(start);
	return (user + system) / times;
}

/**
 * How many runs fill a batch; warms up by the way. By the processor's time: on a busy machine one run may take a
 * batch's time by the clock.
 *
 * @param {Task} task @param {number} batchMs
 */
async function batchSize(task, batchMs) {
	for (let times = 1; ; ) {
		const took = ((await cost(task, times)) * times) / 1000;
		if (took >= batchMs * 0.8) return times;
		times = Math.ceil(Math.min(times * 8, (times * batchMs) / Math.max(took, 0.01)) + 1);
	}
}

/**
 * The costs of each task in each turn, in microseconds of CPU: `[turn][task]`.
 *
 * @param {readonly Task[]} tasks @param {Effort} effort
 */
export async function inTurns(tasks, { batchMs, turns }) {
	const sizes = [];
	for (const task of tasks) sizes.push(await batchSize(task, batchMs));
	// The first finding of a size runs partly in the interpreter.
	for (const [i, task] of tasks.entries()) sizes[i] = await batchSize(task, batchMs);
	const rounds = [];
	for (let turn = 0; turn < turns; turn++) {
		const costs = [];
		for (const [i, task] of tasks.entries()) costs.push(await cost(task, sizes[i] ?? 1));
		rounds.push(costs);
	}
	return rounds;
}
