/**
 * The nightly example with three workers on a real Redis, one of which is killed.
 */

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, customerZone, relay } from './customers.ts';
import { type Example, installExample } from './example.ts';
import { type Program, until } from './programs.ts';
import { missing, type RedisServer, startRedis } from './redis-server.ts';

const CUSTOMERS = 298;
const LOCK_MS = 2_000;

/** Those who change their record before the second night. */
const movers: readonly number[] = [3, 77, 150, 151, 297];

const configurations: readonly { id: string; from: string; relay: unknown }[] = [
	...Array.from({ length: CUSTOMERS }, (_, number) => ({
		id: `customer-${number}`,
		from: addressOf(number),
		relay,
	})),
	{ id: 'dns-down', from: 'info@down.customers.example', relay },
	{ id: 'no-address', from: 'nobody', relay },
];

describe.skipIf(missing !== null)(`a nightly re-check${missing ? ` (${missing})` : ''}`, () => {
	let redis: RedisServer;
	let example: Example;
	let env: Record<string, string>;
	const programs: Program[] = [];

	beforeAll(async () => {
		redis = await startRedis();
		example = await installExample();
		const lines = configurations.map((configuration) => JSON.stringify(configuration));
		env = {
			REDIS_URL: redis.url,
			RESOLVER_MODULE: await example.write('dns-of-the-night.mjs', ''),
			ZONE_FILE: await example.write('customers.zone', ''),
			CONFIGURATIONS: await example.write('configurations.ndjson', lines.join('\n')),
			DNS_DELAY_MS: '20',
			BATCH_SIZE: '10',
			CONCURRENCY: '4',
			JOBS: '1',
			LOCK_MS: `${LOCK_MS}`,
			BACKOFF_MS: '200',
			ATTEMPTS: '3',
		};
		await example.write('dns-of-the-night.mjs', "export { resolver } from './slow-zone.mjs';");
	});
	afterEach(async () => {
		for (const { child } of programs) child.kill('SIGKILL');
		await Promise.all(programs.splice(0).map(({ ended }) => ended));
	});
	afterAll(async () => {
		await redis?.stop();
		await example?.remove();
	});

	function startWorkers(count: number): Program[] {
		const workers = Array.from({ length: count }, () => example.start('worker.js', [], env));
		programs.push(...workers);
		return workers;
	}

	async function counted(night: string): Promise<number> {
		return Number(await redis.command('hlen', `recheck:${night}:counted`));
	}

	/** How often jobs were taken from a worker that gave no sign of life. */
	async function timesStalled(): Promise<number> {
		const keys = await redis.command('--scan', '--pattern', 'bull:nightly-recheck:*-*');
		const jobs = keys.split('\n').filter((key) => /-[0-9a-f]{32}$/.test(key));
		let times = 0;
		for (const job of jobs) times += Number(await redis.command('hget', job, 'stc'));
		return times;
	}

	async function report(
		night: string,
	): Promise<{ ids: string[]; totals: string; status: unknown }> {
		const program = example.start('report.js', [night], env);
		programs.push(program);
		const status = await program.ended;
		const lines = program.output().split('\n').filter(Boolean);
		const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id).sort();
		return { ids, totals: program.complaints().trim(), status };
	}

	async function plan(night: string): Promise<string> {
		return example.run('plan.js', [night, env['CONFIGURATIONS'] ?? ''], env);
	}

	it('counts each configuration once, though a worker is killed with jobs in hand', async () => {
		await example.write(
			'customers.zone',
			customerZone(CUSTOMERS, (n) => n % 2 === 0, 3600),
		);
		const workers = startWorkers(3);
		expect(await plan('night-1')).toContain('300 configurations planned');
		await until(async () => (await counted('night-1')) >= 60, '60 configurations are counted');
		workers[0]?.child.kill('SIGKILL');
		expect(await workers[0]?.ended).toBe('SIGKILL');
		expect(await counted('night-1')).toBeLessThan(300);

		const { ids, totals, status } = await report('night-1');
		expect(status).toBe(0);
		expect(ids).toEqual([]);
		expect(totals.split('\n').at(-1)).toMatch(/^night-1: /);
		const parts = Object.fromEntries(
			[...totals.matchAll(/(\d+) (\w+)/g)].map(([, count, what]) => [what, Number(count)]),
		);
		expect(parts).toEqual({ new: 298, unanswered: 1, malformed: 1, missing: 0 });
		expect(await counted('night-1')).toBe(300);
		expect(await timesStalled()).toBeGreaterThanOrEqual(1);

		const rest = workers.slice(1);
		for (const { child } of rest) child.kill('SIGTERM');
		expect(await Promise.all(rest.map(({ ended }) => ended))).toEqual([0, 0]);
	});

	it('reports in the second night only what has changed', async () => {
		const includes = (n: number): boolean => (n % 2 === 0) !== movers.includes(n);
		await example.write('customers.zone', customerZone(CUSTOMERS, includes, 3600));
		// A day later the cache has forgotten.
		await redis.forget('dns::*');
		startWorkers(2);
		await plan('night-2');
		const { ids, totals, status } = await report('night-2');
		expect(ids).toEqual(movers.map((number) => `customer-${number}`).sort());
		expect(totals).toContain('5 changed');
		expect(totals).toContain('293 same');
		expect(status).toBe(0);
	});

	it('plans a night twice without checking anything twice', async () => {
		startWorkers(1);
		await plan('night-2');
		const { totals } = await report('night-2');
		expect(totals).toContain('5 changed');
		expect(totals).toContain('293 same');
		expect(await counted('night-2')).toBe(300);
	});
});
