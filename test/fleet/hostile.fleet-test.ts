/**
 * One configuration among many that is out to harm: the others are checked as ever, and the night ends.
 */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addressOf, customerZone, relay } from './customers.ts';
import { type Example, installExample } from './example.ts';
import type { Program } from './programs.ts';
import { missing, type RedisServer, startRedis } from './redis-server.ts';

const CUSTOMERS = 199;
const HOSTILE = 'hostile.customers.example';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

/** Ten includes with 60 KB of networks in each, and as many mail hosts as there may be. */
function hostileZone(): string {
	const networks = (seed: number): string =>
		numbers(4_600)
			.map((n) => `ip4:10.${seed}.${n >> 8}.${n & 255}`)
			.join(' ');
	const includes = numbers(10).map((n) => `include:i${n}.full.example`);
	return [
		`${HOSTILE}. IN TXT "v=spf1 mx ${includes.slice(1).join(' ')} -all"`,
		...numbers(10).map((n) => `${HOSTILE}. IN MX 10 mx${n}.full.example.`),
		...numbers(10).map((n) => `i${n}.full.example. IN TXT "v=spf1 ${networks(n)} ?all"`),
		...numbers(10).flatMap((n) =>
			numbers(200).map((host) => `mx${n}.full.example. IN A 10.20.${n}.${host}`),
		),
	].join('\n');
}

describe.skipIf(missing !== null)(`a hostile domain${missing ? ` (${missing})` : ''}`, () => {
	let redis: RedisServer;
	let example: Example;
	let env: Record<string, string>;
	let isOver = false;
	const programs: Program[] = [];

	beforeAll(async () => {
		example = await installExample();
		const lines = [...numbers(CUSTOMERS).map(addressOf), `info@${HOSTILE}`].map((from) =>
			JSON.stringify({ id: from, from, relay }),
		);
		env = {
			CONFIGURATIONS: await example.write('configurations.ndjson', lines.join('\n')),
			ZONE_FILE: await example.write(
				'customers.zone',
				`${customerZone(CUSTOMERS, () => true, 3600)}\n${hostileZone()}`,
			),
			DNS_DELAY_MS: '2',
			BATCH_SIZE: '50',
			LOCK_MS: '1000',
			BACKOFF_MS: '200',
			ATTEMPTS: '3',
			NIGHT_MS: '90000',
			NODE_OPTIONS: '--max-old-space-size=512',
		};
	});
	beforeEach(async () => {
		redis = await startRedis();
		env['REDIS_URL'] = redis.url;
		isOver = false;
	});
	afterEach(async () => {
		isOver = true;
		for (const { child } of programs) child.kill('SIGKILL');
		await Promise.all(programs.splice(0).map(({ ended }) => ended));
		await redis.stop();
	});
	afterAll(async () => {
		await example?.remove();
	});

	/** A worker that is started again when it is lost; gives how often it was. */
	function keepWorking(): { readonly lost: () => number } {
		let lost = 0;
		const begin = (): void => {
			const worker = example.start('worker.js', [], env);
			programs.push(worker);
			void worker.ended.then(() => {
				if (isOver) return;
				lost++;
				begin();
			});
		};
		begin();
		return { lost: () => lost };
	}

	async function night(name: string): Promise<{ status: unknown; totals: string }> {
		await example.run('plan.js', [name, env['CONFIGURATIONS'] ?? ''], env);
		const program = example.start('report.js', [name], env);
		programs.push(program);
		const status = await program.ended;
		isOver = true;
		return { status, totals: program.complaints().trim() };
	}

	it('with the largest records there may be costs no worker of 512 MB', async () => {
		env['RESOLVER_MODULE'] = await example.write(
			'dns.mjs',
			"export { resolver } from './slow-zone.mjs';",
		);
		const workers = [keepWorking(), keepWorking()];
		const { status, totals } = await night('large');
		expect(totals).toContain('200 new, 0 missing');
		expect(status).toBe(0);
		expect(workers.map(({ lost }) => lost())).toEqual([0, 0]);
	});

	it('that costs every worker its life is unanswered, and all others are checked', async () => {
		env['RESOLVER_MODULE'] = await example.write(
			'dns.mjs',
			"export { resolver } from './fatal-zone.mjs';",
		);
		env['FATAL_NAME'] = HOSTILE;
		const workers = [keepWorking(), keepWorking()];
		const { status, totals } = await night('fatal');
		expect(totals).toContain('199 new');
		expect(totals).toContain('1 unanswered');
		expect(totals).toContain('0 missing');
		expect(status).toBe(0);
		expect(workers.reduce((sum, { lost }) => sum + lost(), 0)).toBe(3);
	});

	it('of a night that is not over in time is reported with what is missing', async () => {
		// Nobody works.
		env['NIGHT_MS'] = '1000';
		const { status, totals } = await night('idle');
		expect(totals).toContain('200 missing');
		expect(totals).toContain('not over after 1000 ms');
		expect(status).toBe(1);
	});
});
