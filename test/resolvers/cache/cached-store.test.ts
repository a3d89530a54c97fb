import { setTimeout as delay } from 'node:timers/promises';
import { Keyv } from 'keyv';
import { describe, expect, it } from 'vitest';
import type { DnsAnswer } from '../../../src/dns/resolver.ts';
import {
	type CacheOptions,
	type CacheStore,
	cachedResolver,
} from '../../../src/resolvers/cache/cached-resolver.ts';
import { zoneResolver } from '../../../src/resolvers/zone/zone-resolver.ts';
import { checkHost } from '../../../src/spf/check-host.ts';
import { contractQuestions, contractZone, describeResolver } from '../../contract/resolver.ts';
import { clock, START, setting, text, told } from './cached-setting.ts';

const KEY = 'maysend:1:TXT:a.example';

/** A store whose calls never come back. */
const hanging: CacheStore = {
	get: () => new Promise(() => {}),
	set: () => new Promise(() => {}),
};

/** Keyv told to keep values as they are. */
function withoutText(): Keyv {
	const keyv = new Keyv(new Map());
	keyv.serialize = undefined;
	return keyv;
}

/** An entry as another machine would have left it. */
function entry(answer: DnsAnswer, changes: object = {}): string {
	return JSON.stringify({
		version: 1,
		name: 'a.example',
		type: 'TXT',
		at: START,
		until: START + 300_000,
		answer,
		...changes,
	});
}

/** A cache over a store that holds this for a.example. */
function over(stored: unknown, options: Omit<CacheOptions, 'now' | 'store'> = {}) {
	const store = new Map<string, unknown>([[KEY, stored]]);
	return { store, ...setting(text('of DNS', 60), { store, ...options }) };
}

describeResolver('cachedResolver with a store', (zone) =>
	cachedResolver(zoneResolver(zone), { now: () => 0, store: new Keyv() }),
);
describeResolver('cachedResolver behind another with the same store', async (zone) => {
	const options: CacheOptions = { now: () => 0, store: new Map() };
	return cachedResolver(cachedResolver(zoneResolver(zone), options), options);
});
describeResolver('cachedResolver with a store that hangs', (zone) =>
	cachedResolver(zoneResolver(zone), { now: () => 0, store: hanging, delay, storeTimeoutMs: 1 }),
);

describe('a store that machines share', () => {
	it.each<[string, () => CacheStore]>([
		['Keyv over a Map', () => new Keyv(new Map())],
		['Keyv without serialization', () => withoutText()],
		['a Map', () => new Map()],
	])('spares the second machine the question, with %s', async (_, make) => {
		const time = { ...clock(), now: Date.now };
		const store = make();
		const zone = zoneResolver('a.example. 300 IN TXT "x"\nb.example. 300 IN A 192.0.2.1');
		const left = cachedResolver(zone, { now: time.now, store });
		const right = cachedResolver(told(text('never asked')), { now: time.now, store });
		for (const [name, type] of [
			['a.example', 'TXT'],
			['b.example', 'A'],
		] as const) {
			const first = await left.resolve(name, type);
			expect(await right.resolve(name, type)).toEqual({ ...first, ttl: expect.any(Number) });
		}
		expect(right.statistics()).toMatchObject({ asked: 0, storeHits: 2, misses: 2 });
		expect(left.statistics()).toMatchObject({ asked: 2, storeHits: 0, storeErrors: 0 });
	});

	it('counts the time down that an answer has spent with another machine', async () => {
		const time = clock();
		const store = new Map<string, string>();
		await setting(text('x', 300), { store }, time).ask();
		time.pass(120);
		const second = setting(text('y', 300), { store }, time);
		expect(await second.ask()).toEqual(text('x', 180));
		time.pass(180);
		expect(await second.ask()).toEqual(text('y', 300));
		expect(second.behind.asked).toHaveLength(1);
	});

	it('hands over records of every type as they are', async () => {
		const store = new Map<string, string>();
		const left = cachedResolver(zoneResolver(contractZone), { now: () => START, store });
		const right = cachedResolver(zoneResolver(''), { now: () => START, store });
		for (const [name, type] of contractQuestions) {
			const answer = await left.resolve(name, type);
			if (answer.outcome !== 'failure') expect(await right.resolve(name, type)).toEqual(answer);
		}
		expect(right.statistics()).toMatchObject({ asked: 0, storeHits: 23 });
	});

	it('hands over negative answers, aliases and authentication', async () => {
		const answers: readonly DnsAnswer[] = [
			{ outcome: 'nxdomain', aliases: ['b.example'], negativeTtl: 100 },
			{ outcome: 'nodata', aliases: [], negativeTtl: 100 },
			{ ...text('x', 100), aliases: ['b.example'], authenticated: true } as DnsAnswer,
		];
		for (const answer of answers) {
			const store = new Map<string, string>();
			const time = clock();
			await setting(answer, { store }, time).ask();
			expect(await setting(text('y', 1), { store }, time).ask()).toEqual(answer);
		}
	});

	it('keeps failures to itself: they may be the trouble of one machine', async () => {
		const store = new Map<string, string>();
		const first = setting({ outcome: 'failure', reason: 'network', ttl: 100 }, { store });
		await first.ask();
		expect(store.size).toBe(0);
	});

	it('stores nothing that may not be held', async () => {
		const store = new Map<string, string>();
		await setting(text('x', 0), { store }).ask();
		await setting({ outcome: 'nodata', aliases: [] }, { store }).ask();
		expect(store.size).toBe(0);
	});

	it('tells the store for how long: until nobody would take it any more', async () => {
		const times: unknown[] = [];
		const store: CacheStore = {
			get: () => undefined,
			set: (_key, _value, ttlMs) => void times.push(ttlMs),
		};
		await setting(text('x', 300), { store }).ask();
		await setting(text('x', 300), { store, serveStale: 1000 }).ask();
		await setting({ outcome: 'nxdomain', aliases: [], negativeTtl: 20 }, { store }).ask();
		expect(times).toEqual([300_000, 1_300_000, 20_000]);
	});

	it('hands out old records of the store when DNS fails, if told so', async () => {
		const stale = over(entry(text('old', 300)), { serveStale: true });
		stale.pass(1000);
		stale.behind.say({ outcome: 'failure', reason: 'timeout' });
		expect(await stale.ask()).toEqual(text('old', 30));
		const strict = over(entry(text('old', 300)));
		strict.pass(1000);
		strict.behind.say({ outcome: 'failure', reason: 'timeout' });
		expect(await strict.ask()).toMatchObject({ outcome: 'failure' });
	});

	it('asks the store once for those who ask at the same time', async () => {
		let reads = 0;
		const store: CacheStore = { get: () => void reads++, set: () => true };
		const { cached } = setting(text('x', 300), { store });
		await Promise.all(Array.from({ length: 20 }, () => cached.resolve('a.example', 'TXT')));
		expect(reads).toBe(1);
	});
});

describe('what a store says is not believed', () => {
	const good = text('of the store', 300);

	it('believes an entry that is as it should be', async () => {
		const { ask, behind } = over(entry(good));
		expect(await ask()).toEqual(good);
		expect(behind.asked).toHaveLength(0);
	});

	it.each<[string, unknown]>([
		['no JSON', '{"version":1,'],
		['the JSON of something else', '"v=spf1 +all"'],
		['null as text', 'null'],
		['a number', 5],
		['an object', JSON.parse(entry(good))],
		['a list', [entry(good)]],
		['another version', entry(good, { version: 2 })],
		['no version', entry(good, { version: undefined })],
		['another name', entry(good, { name: 'b.example' })],
		['another type', entry(good, { type: 'MX' })],
		['no time', entry(good, { at: undefined })],
		['a time that is none', entry(good, { until: 'tomorrow' })],
		['an end before the beginning', entry(good, { until: START - 1 })],
		['no answer', entry(good, { answer: null })],
		['an answer to another type', entry(good, { answer: { ...good, records: ['192.0.2.1'] } })],
		['no records', entry(good, { answer: { ...good, records: [] } })],
		['a negative TTL below 0', entry({ outcome: 'nodata', aliases: [], negativeTtl: -1 })],
		['a failure', entry({ outcome: 'failure', reason: 'timeout' })],
		['a cancelled question', entry({ outcome: 'failure', reason: 'cancelled' })],
		['an outcome of its own', entry(good, { answer: { ...good, outcome: '__proto__' } })],
		['a text without end', entry(text('x'.repeat(500_000), 300))],
		['a tower of brackets', '['.repeat(400_000)],
	])('drops %s', async (_, stored) => {
		const { ask, behind, cached } = over(stored);
		expect(await ask()).toEqual(text('of DNS', 60));
		expect(behind.asked).toHaveLength(1);
		expect(cached.statistics()).toMatchObject({ corrupt: 1, storeHits: 0, storeErrors: 0 });
	});

	it.each([undefined, null])('takes %s for nothing there', async (stored) => {
		const { ask, cached } = over(stored);
		expect(await ask()).toEqual(text('of DNS', 60));
		expect(cached.statistics()).toMatchObject({ corrupt: 0 });
	});

	it('puts what DNS says in place of what it dropped', async () => {
		const { ask, store } = over('garbage');
		await ask();
		expect(JSON.parse(String(store.get(KEY)))).toMatchObject({ answer: text('of DNS', 60) });
	});

	it('takes no field along that an answer does not have', async () => {
		const store = new Map<string, unknown>([
			[
				'maysend:1:MX:a.example',
				`{"version":1,"name":"a.example","type":"MX","at":${START},"until":${START + 9000},
				"answer":{"outcome":"records","aliases":[],"ttl":9,"__proto__":{"evil":1},
				"records":[{"preference":1,"exchange":"b.example","more":[[[]]]}]}}`,
			],
		]);
		const { cached } = setting(text('of DNS'), { store });
		const answer = await cached.resolve('a.example', 'MX');
		expect(Object.keys(answer)).toEqual(['outcome', 'records', 'aliases', 'ttl']);
		expect(answer).toEqual({
			outcome: 'records',
			records: [{ preference: 1, exchange: 'b.example' }],
			aliases: [],
			ttl: 9,
		});
	});

	it.each<[string, object, number]>([
		['an end in a thousand years', { until: START + 1e15 }, 300],
		['a clock that is a little ahead', { at: START + 5000, until: START + 305_000 }, 300],
		['a clock that is far ahead', { at: START + 1e9, until: START + 2e9 }, 0],
		['a clock that is far behind', { at: 0, until: 1 }, 0],
		['a sooner end than the TTL', { until: START + 20_000 }, 20],
	])('holds an answer no longer than its TTL for %s', async (_, changes, ttl) => {
		const { ask, pass, behind } = over(entry(good, changes));
		const answer = await ask();
		if (ttl > 0) {
			expect(answer).toEqual({ ...good, ttl });
			pass(ttl + 5);
			await ask();
		}
		expect(behind.asked).toHaveLength(1);
	});

	it('holds to its own caps, whatever those of the machine before were', async () => {
		const { ask } = over(entry(good), { maxTtl: 10 });
		expect(await ask()).toEqual({ ...good, ttl: 10 });
	});
});

describe('a store in trouble', () => {
	const boom = (): never => {
		throw new Error('store is down');
	};

	/** Looks like a promise to code that waits for it. */
	const trap = Object.defineProperty({}, 'then', { get: boom });

	it.each<[string, CacheStore, number]>([
		['throws', { get: boom, set: boom }, 2],
		['rejects', { get: () => Promise.reject(1), set: () => Promise.reject(1) }, 2],
		['says it did not store', { get: () => undefined, set: async () => false }, 1],
		['is a trap', { get: () => trap, set: boom }, 2],
	])('costs nothing but a count when it %s', async (_, store, storeErrors) => {
		const { ask, cached } = setting(text('x', 60), { store });
		expect(await ask()).toEqual(text('x', 60));
		await delay(0);
		expect(cached.statistics()).toMatchObject({ storeErrors, asked: 1 });
	});

	it('is not waited for when it hangs and there is no timer', async () => {
		const { ask, cached } = setting(text('x', 60), { store: hanging });
		expect(await ask()).toEqual(text('x', 60));
		expect(cached.statistics()).toMatchObject({ storeTimeouts: 1, asked: 1, storeHits: 0 });
	});

	it('gets its head start where there is a timer, and then DNS is asked', async () => {
		const waits: number[] = [];
		let ring = (): void => {};
		const timer = (ms: number): Promise<void> => {
			waits.push(ms);
			return new Promise((resolve) => {
				ring = resolve;
			});
		};
		const { ask, behind } = setting(text('x', 60), { store: hanging, delay: timer });
		const asked = ask();
		await delay(5);
		expect(behind.asked).toHaveLength(0);
		ring();
		expect(await asked).toEqual(text('x', 60));
		expect(waits).toEqual([100]);
	});

	it('is left alone for a while after it took too long', async () => {
		let calls = 0;
		const store: CacheStore = { ...hanging, get: () => hanging.get(String(calls++)) };
		const { cached, pass } = setting(text('x', 60), { store, delay, storeTimeoutMs: 1 });
		for (let i = 0; i < 100; i++) await cached.resolve(`${i}.example`, 'TXT');
		expect(calls).toBe(1);
		expect(cached.statistics()).toMatchObject({ storeTimeouts: 1, storeSkipped: 199 });
		pass(1);
		await cached.resolve('later.example', 'TXT');
		expect(calls).toBe(2);
	});

	it('gathers at most a thousand calls that do not come back', async () => {
		let calls = 0;
		const count = (): Promise<never> => {
			calls++;
			return new Promise(() => {});
		};
		const { cached } = setting(text('x', 60), { store: { get: count, set: count } });
		for (let i = 0; i < 3000; i++) await cached.resolve(`${i}.example`, 'TXT');
		expect(calls).toBe(1000);
	});

	it('wins all the same when it answers before a slow DNS, which is then called off', async () => {
		let stopped = 0;
		const store: CacheStore = {
			get: () => delay(5, entry(text('of the store', 300))),
			set: () => true,
		};
		const cached = cachedResolver(
			{
				resolve: (_name, _type, { signal } = {}) =>
					new Promise(() => {
						signal?.addEventListener?.('abort', () => {
							stopped++;
						});
					}),
			},
			{ now: () => START, store },
		);
		expect(await cached.resolve('a.example', 'TXT')).toEqual(text('of the store', 300));
		expect(stopped).toBe(1);
		expect(cached.statistics()).toMatchObject({ storeHits: 1, storeTimeouts: 1 });
	});

	it('does not keep a caller who gives up', async () => {
		const never = (): Promise<never> => new Promise(() => {});
		const { ask, behind } = setting(text('x', 60), { store: hanging, delay: never });
		const controller = new AbortController();
		const asked = ask(controller.signal);
		controller.abort();
		expect(await asked).toMatchObject({ reason: 'cancelled' });
		expect(behind.asked).toHaveLength(0);
	});

	it('asks DNS when the timer itself fails', async () => {
		const { ask } = setting(text('x', 60), { store: hanging, delay: boom });
		expect(await ask()).toEqual(text('x', 60));
	});

	it.each(['reject', 'hang', 'lie'])(
		'lets all of 1,000 checks end right when it starts to %s half-way',
		async (trouble) => {
			const zone = Array.from({ length: 1000 }, (_, i) =>
				[
					`d${i}.example. 60 IN TXT "v=spf1 include:s${i % 7}.example -all"`,
					`s${i % 7}.example. 60 IN TXT "v=spf1 ip4:192.0.2.${i % 7}"`,
				].join('\n'),
			).join('\n');
			const kept = new Keyv(new Map());
			let isDown = false;
			const answer = (): unknown => {
				if (trouble === 'reject') return Promise.reject(new Error('gone'));
				return trouble === 'hang' ? new Promise(() => {}) : entry(text('v=spf1 +all', 300));
			};
			const store: CacheStore = {
				get: (key) => (isDown ? answer() : kept.get(key)),
				set: (key, value, ttl) => (isDown ? answer() : kept.set(key, value, ttl)),
			};
			const resolver = cachedResolver(zoneResolver(zone), {
				now: Date.now,
				store,
				delay,
				storeTimeoutMs: 5,
				maxEntries: 100,
			});
			for (let i = 0; i < 1000; i++) {
				if (i === 500) isDown = true;
				const ip = `192.0.2.${(i % 7) + (i % 2)}`;
				const { result } = await checkHost({ ip, domain: `d${i}.example` }, { resolver });
				expect(result).toBe(i % 2 === 0 ? 'pass' : 'fail');
			}
			const { storeErrors, storeTimeouts, corrupt } = resolver.statistics();
			expect({ reject: storeErrors, hang: storeTimeouts, lie: corrupt }[trouble]).toBeGreaterThan(
				0,
			);
		},
	);
});
