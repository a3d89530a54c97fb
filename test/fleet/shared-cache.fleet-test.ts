/**
 * A cache in Redis that several processes share, and what becomes of their checks without it.
 */

import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { preflight } from '../../src/preflight/preflight.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { addressOf, customerZone, relay } from './customers.ts';
import { type Example, installExample } from './example.ts';
import { type Program, until } from './programs.ts';
import { missing, type RedisServer, startRedis } from './redis-server.ts';

interface Outcome {
	readonly decision: string;
	readonly fingerprint: string;
	readonly statistics: Readonly<Record<string, number>>;
}

describe.skipIf(missing !== null)(`a cache in Redis${missing ? ` (${missing})` : ''}`, () => {
	let redis: RedisServer;
	let example: Example;
	let env: Record<string, string>;
	const programs: Program[] = [];

	beforeAll(async () => {
		example = await installExample();
	});
	beforeEach(async () => {
		redis = await startRedis();
		env = {
			REDIS_URL: redis.url,
			RESOLVER_MODULE: await example.write(
				'dns.mjs',
				"export { resolver } from './slow-zone.mjs';",
			),
			ASKED_FILE: await example.write('asked', ''),
			ZONE_FILE: await example.write('customers.zone', ''),
			DNS_DELAY_MS: '1',
		};
	});
	afterEach(async () => {
		for (const { child } of programs) child.kill('SIGKILL');
		await Promise.all(programs.splice(0).map(({ ended }) => ended));
		await redis.stop();
	});
	afterAll(async () => {
		await example?.remove();
	});

	/** The questions that reached name servers since the last call. */
	async function asked(): Promise<string[]> {
		const questions = (await readFile(env['ASKED_FILE'] ?? '', 'utf8')).split('\n').filter(Boolean);
		await example.write('asked', '');
		return questions;
	}

	/** Checks in a process of its own, which waits for the cache however busy the machine is. */
	async function check(number: number): Promise<Outcome> {
		const request = JSON.stringify({ from: addressOf(number), relay });
		const patient = { ...env, CACHE_PATIENCE_MS: '10000' };
		return JSON.parse(await example.run('check-one.mjs', [request], patient));
	}

	it('spares the other process every question that is answered, for as long as the TTL', async () => {
		const ttl = 20;
		await example.write(
			'customers.zone',
			customerZone(2, () => true, ttl),
		);
		const first = await check(0);
		const from = Date.now();
		const questions = await asked();
		expect(questions).toContain('TXT n0.customers.example');
		expect(new Set(questions).size).toBe(questions.length);

		const second = await check(0);
		expect(Date.now() - from).toBeLessThan(ttl * 1_000);
		expect(await asked()).toEqual([]);
		expect(second.statistics).toMatchObject({ asked: 0, storeHits: questions.length });
		expect(second.fingerprint).toBe(first.fingerprint);

		// Another customer of the same relay: what belongs to the relay is known.
		await check(1);
		const ofOther = await asked();
		expect(ofOther).toContain('TXT n1.customers.example');
		expect(ofOther.filter((question) => questions.includes(question))).toEqual([]);

		await new Promise((resolve) => setTimeout(resolve, from + (ttl + 1) * 1_000 - Date.now()));
		await check(0);
		expect(await asked()).toEqual(expect.arrayContaining(questions));
	});

	it.each([
		['stands still', 'SIGSTOP'],
		['is killed', 'SIGKILL'],
	] as const)('that %s in the middle of 1,000 checks costs none of them', async (_, signal) => {
		const count = 1_000;
		const includes = (number: number): boolean => number % 3 !== 0;
		const zone = customerZone(count, includes, 3600);
		await example.write('customers.zone', zone);
		const requests = Array.from({ length: count }, (_, number) => ({
			from: addressOf(number),
			relay,
		}));
		const list = await example.write('requests.json', JSON.stringify(requests));
		const program = example.start('check-many.mjs', [list], env);
		programs.push(program);
		await until(() => program.output().includes('done 300'), '300 checks are done');
		redis.signal(signal);
		const doneBefore = program
			.output()
			.match(/done \d+/g)
			?.at(-1);
		expect(await program.ended, program.complaints()).toBe(0);

		const last = program.output().trim().split('\n').at(-1) ?? '';
		const { verdicts, statistics } = JSON.parse(last) as {
			verdicts: { index: number; decision: string; fingerprint: string }[];
			statistics: Record<string, number>;
		};
		// Otherwise Redis was there nearly all the time, and nothing is shown.
		expect(Number(doneBefore?.slice(5))).toBeLessThan(900);
		expect(verdicts.map(({ index }) => index).sort((a, b) => a - b)).toEqual([...requests.keys()]);
		const resolver = zoneResolver(zone);
		for (const { index, decision, fingerprint } of verdicts) {
			expect(decision).toBe(includes(index) ? 'warn' : 'block');
			const { from } = requests[index] ?? { from: '' };
			const alone = await preflight({ from, relay }, { resolver });
			expect(fingerprint).toBe(alone.fingerprint);
		}
		const { storeErrors = 0, storeTimeouts = 0, storeSkipped = 0 } = statistics;
		expect(storeErrors + storeTimeouts + storeSkipped).toBeGreaterThan(0);
	});
});
