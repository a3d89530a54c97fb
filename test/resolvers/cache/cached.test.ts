import { describe, expect, it } from 'vitest';
import type { DnsAnswer, FailureReason, Resolver } from '../../../src/dns/resolver.ts';
import { cachedResolver } from '../../../src/resolvers/cache/cached-resolver.ts';
import { zoneResolver } from '../../../src/resolvers/zone/zone-resolver.ts';
import { describeResolver } from '../../contract/resolver.ts';
import { setting, text } from './cached-setting.ts';

const nodata: DnsAnswer = { outcome: 'nodata', aliases: [], negativeTtl: 100 };
const nxdomain: DnsAnswer = { outcome: 'nxdomain', aliases: [], negativeTtl: 100 };

function failure(reason: FailureReason, ttl?: number): DnsAnswer {
	return { outcome: 'failure', reason, ...(ttl === undefined ? {} : { ttl }) };
}

/** Every second at which DNS was asked when somebody asked every second. */
function secondsAsked(answer: DnsAnswer, options: object, seconds: number): Promise<number[]> {
	const { ask, pass, behind } = setting(answer, options);
	const run = async (): Promise<number[]> => {
		const times: number[] = [];
		for (let second = 0; second < seconds; second++) {
			const before = behind.asked.length;
			await ask();
			if (behind.asked.length > before) times.push(second);
			pass(1);
		}
		return times;
	};
	return run();
}

describeResolver('cachedResolver', (zone) => cachedResolver(zoneResolver(zone), { now: () => 0 }));

describe('how long an answer is held (RFC 2308 §5, RFC 9520 §3.2)', () => {
	const rows: readonly (readonly [string, DnsAnswer, object, number])[] = [
		['records for their TTL', text('x', 100), {}, 100],
		['records with TTL 0 not at all', text('x', 0), {}, 1],
		['records with a low TTL for the floor', text('x', 5), { minTtl: 60 }, 60],
		['records with TTL 0 for the floor', text('x', 0), { minTtl: 60 }, 60],
		['records for the cap', text('x', 1000), { maxTtl: 200 }, 200],
		['records for the cap where the floor is above', text('x', 5), { minTtl: 90, maxTtl: 7 }, 7],
		['records for a day by default', text('x', 2 ** 32 - 1), {}, 86_400],
		['records without a TTL for a minute', text('x'), {}, 60],
		['records without a TTL as told', text('x'), { defaultTtl: 7 }, 7],
		['records without a TTL not at all, if told so', text('x'), { defaultTtl: 0 }, 1],
		['"no data" for its negative TTL', nodata, {}, 100],
		['"no such name" for its negative TTL', nxdomain, {}, 100],
		['a negative answer for an hour', { ...nodata, negativeTtl: 9999 }, {}, 3600],
		['a negative answer for its cap', nodata, { maxNegativeTtl: 30 }, 30],
		['a negative answer no longer than records', nodata, { maxTtl: 20 }, 20],
		['a negative answer for the floor', nodata, { minTtl: 200 }, 200],
		['a negative answer without TTL not at all', { outcome: 'nodata', aliases: [] }, {}, 1],
		['a time-out for five seconds', failure('timeout'), {}, 5],
		['SERVFAIL for as long as told', failure('servfail'), { failureTtl: 20 }, 20],
		['REFUSED for its own TTL', failure('refused', 40), {}, 40],
		['a failure for at most five minutes', failure('network', 9999), {}, 300],
		['a failure for at least a second', failure('malformed', 0), {}, 1],
		['a failed validation like a failure', failure('bogus'), {}, 5],
		['a cancelled question not at all', failure('cancelled', 60), {}, 1],
	];

	it.each(rows)('holds %s', async (_, answer, options, seconds) => {
		expect(await secondsAsked(answer, options, seconds + 1)).toEqual(
			seconds === 1 ? [0, 1] : [0, seconds],
		);
	});
});

describe('what a cache hands out', () => {
	it('counts the TTL of records down and keeps the very same list of records', async () => {
		const signed: DnsAnswer = {
			outcome: 'records',
			records: [['v=spf1 -all']],
			aliases: [],
			ttl: 300,
			authenticated: true,
		};
		const { ask, pass } = setting(signed);
		const first = await ask();
		pass(100.5);
		const second = await ask();
		expect(first).toMatchObject({ ttl: 300 });
		expect(second).toEqual({ ...first, ttl: 199 });
		if (first.outcome !== 'records' || second.outcome !== 'records') throw new Error('no records');
		expect(second.records).toBe(first.records);
	});

	it('gives the very same answer as long as nothing has changed', async () => {
		const { ask } = setting(text('x', 300));
		expect(await ask()).toBe(await ask());
	});

	it.each([
		[nodata, 30, { ...nodata, negativeTtl: 70 }],
		[nxdomain, 99.9, { ...nxdomain, negativeTtl: 0 }],
		[failure('servfail', 40), 9.5, failure('servfail', 31)],
		[failure('servfail'), 2, failure('servfail')],
		[text('x'), 30, text('x')],
	])('turns %j after %d s into %j', async (answer, seconds, later) => {
		const { ask, pass } = setting(answer);
		await ask();
		pass(seconds);
		expect(await ask()).toEqual(later);
	});

	it('tells from the first answer on for how long it will repeat it', async () => {
		expect(await setting(text('x', 9999), { maxTtl: 50 }).ask()).toMatchObject({ ttl: 50 });
		expect(await setting(text('x', 1), { minTtl: 50 }).ask()).toMatchObject({ ttl: 50 });
		const capped = setting({ ...nodata, negativeTtl: 9999 });
		expect(await capped.ask()).toMatchObject({ negativeTtl: 3600 });
	});

	it('takes names as DNS compares them, and types apart', async () => {
		const { cached, behind } = setting(text('x', 300));
		await cached.resolve('A.Example.', 'TXT');
		await cached.resolve('a.example', 'TXT');
		behind.say(nodata);
		await cached.resolve('a.example', 'MX');
		expect(behind.asked).toEqual(['TXT a.example', 'MX a.example']);
	});

	it('passes on names that cannot be asked, and holds nothing of them', async () => {
		const { cached, behind } = setting(nxdomain);
		await cached.resolve('a..b', 'A');
		await cached.resolve('a..b', 'A');
		expect(behind.asked).toHaveLength(2);
		expect(cached.statistics().entries).toBe(0);
	});

	it('believes nothing that is no answer, and holds that for a moment', async () => {
		const { ask, behind } = setting(text('x', 300));
		behind.say(JSON.parse('{"outcome":"records","records":"x","aliases":[]}'));
		expect(await ask()).toMatchObject(failure('malformed'));
		expect(await ask()).toMatchObject(failure('malformed'));
		expect(behind.asked).toHaveLength(1);
	});

	it('asks again when the clock was set back', async () => {
		const { ask, pass, behind } = setting(text('x', 300));
		await ask();
		pass(-10);
		await ask();
		expect(behind.asked).toHaveLength(2);
	});

	it('holds nothing by a clock that gives no time', async () => {
		const resolver = zoneResolver('a.example. 60 IN TXT "x"');
		const cached = cachedResolver(resolver, { now: () => Number.NaN });
		expect(await cached.resolve('a.example', 'TXT')).toMatchObject({ ttl: 0, records: [['x']] });
		expect(cached.statistics().entries).toBe(0);
	});
});

describe('one question under way', () => {
	/** A resolver that answers when told to, and heeds its signal. */
	function held(): Resolver & { readonly answer: (() => void)[]; readonly stopped: string[] } {
		const answer: (() => void)[] = [];
		const stopped: string[] = [];
		return {
			answer,
			stopped,
			resolve: (name, _type, { signal } = {}) =>
				new Promise((resolve) => {
					const number = answer.length;
					// Every question of these tests is for TXT.
					answer.push(() => resolve(text(`answer ${number}`, 300) as never));
					signal?.addEventListener?.('abort', () => {
						stopped.push(name);
						resolve({ outcome: 'failure', reason: 'cancelled' });
					});
				}),
		};
	}

	it('asks once however many ask at the same time', async () => {
		const behind = held();
		const cached = cachedResolver(behind, { now: () => 0 });
		const asked = Array.from({ length: 50 }, () => cached.resolve('a.example', 'TXT'));
		behind.answer[0]?.();
		for (const answer of await Promise.all(asked)) {
			expect(answer).toMatchObject({ records: [['answer 0']] });
		}
		expect(behind.answer).toHaveLength(1);
		expect(cached.statistics()).toMatchObject({ misses: 1, coalesced: 49, asked: 1, hits: 0 });
	});

	it('goes on for the others when one gives up', async () => {
		const behind = held();
		const cached = cachedResolver(behind, { now: () => 0 });
		const [one, two] = [new AbortController(), new AbortController()];
		const first = cached.resolve('a.example', 'TXT', { signal: one.signal });
		const second = cached.resolve('a.example', 'TXT', { signal: two.signal });
		one.abort();
		expect(await first).toMatchObject({ reason: 'cancelled' });
		expect(behind.stopped).toEqual([]);
		behind.answer[0]?.();
		expect(await second).toMatchObject({ records: [['answer 0']] });
		expect(await cached.resolve('a.example', 'TXT')).toMatchObject({ records: [['answer 0']] });
	});

	it('stops when the last one gives up, and holds nothing of it', async () => {
		const behind = held();
		const cached = cachedResolver(behind, { now: () => 0 });
		const controllers = [new AbortController(), new AbortController()];
		const asked = controllers.map(({ signal }) => cached.resolve('a.example', 'TXT', { signal }));
		for (const controller of controllers) controller.abort();
		for (const answer of await Promise.all(asked)) {
			expect(answer).toMatchObject({ reason: 'cancelled' });
		}
		expect(behind.stopped).toEqual(['a.example']);
		expect(cached.statistics().entries).toBe(0);
	});

	it('starts anew for a question right after everybody gave up', async () => {
		const behind = held();
		const cached = cachedResolver(behind, { now: () => 0 });
		const controller = new AbortController();
		const left = cached.resolve('a.example', 'TXT', { signal: controller.signal });
		controller.abort();
		const next = cached.resolve('a.example', 'TXT');
		behind.answer[1]?.();
		expect(await next).toMatchObject({ records: [['answer 1']] });
		expect(await left).toMatchObject({ reason: 'cancelled' });
	});

	it('does not stop while somebody without a signal waits', async () => {
		const behind = held();
		const cached = cachedResolver(behind, { now: () => 0 });
		const controller = new AbortController();
		const patient = cached.resolve('a.example', 'TXT');
		const hasty = cached.resolve('a.example', 'TXT', { signal: controller.signal });
		controller.abort();
		expect(await hasty).toMatchObject({ reason: 'cancelled' });
		behind.answer[0]?.();
		expect(await patient).toMatchObject({ outcome: 'records' });
		expect(behind.stopped).toEqual([]);
	});

	it('leaves no listener at a signal that lives on', async () => {
		const { cached } = setting(text('x', 0));
		const listeners = new Set<() => void>();
		const signal = {
			aborted: false,
			addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
			removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
		};
		for (let i = 0; i < 10; i++) await cached.resolve(`${i}.example`, 'TXT', { signal });
		expect(listeners.size).toBe(0);
	});

	it('turns a resolver that throws into a failure for all who wait', async () => {
		const resolver: Resolver = {
			resolve() {
				throw new Error('broken wire');
			},
		};
		const cached = cachedResolver(resolver, { now: () => 0 });
		const asked = [cached.resolve('a.example', 'TXT'), cached.resolve('a.example', 'TXT')];
		for (const answer of await Promise.all(asked)) {
			expect(answer).toEqual({ outcome: 'failure', reason: 'network', detail: 'broken wire' });
		}
	});
});

describe('the bound of the memory', () => {
	it('forgets what was not used for longest', async () => {
		const { cached, behind } = setting(text('x', 300), { maxEntries: 3 });
		const ask = (name: string) => cached.resolve(`${name}.example`, 'TXT');
		for (const name of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) await ask(name);
		expect(behind.asked).toEqual(['a', 'b', 'c', 'd', 'b'].map((name) => `TXT ${name}.example`));
		expect(cached.statistics()).toMatchObject({ entries: 3, evictions: 2, hits: 2, misses: 5 });
	});

	it('stays within its bound over 100,000 names', async () => {
		const { cached } = setting(text('x', 300), { maxEntries: 10_000 });
		for (let i = 0; i < 100_000; i++) await cached.resolve(`${i}.example`, 'TXT');
		expect(cached.statistics()).toMatchObject({ entries: 10_000, evictions: 90_000 });
	});
});

describe('serve-stale (RFC 8767 §4)', () => {
	const reasons: readonly FailureReason[] = [
		'timeout',
		'servfail',
		'refused',
		'malformed',
		'network',
	];

	it('is off by default', async () => {
		const { ask, pass, behind } = setting(text('x', 60));
		await ask();
		pass(61);
		behind.say(failure('timeout'));
		expect(await ask()).toEqual(failure('timeout'));
	});

	it.each(reasons)('hands out old records for 30 s when asking ends in %s', async (reason) => {
		const { ask, pass, behind, cached } = setting(text('x', 60), { serveStale: true });
		await ask();
		pass(61);
		behind.say(failure(reason));
		expect(await ask()).toEqual(text('x', 30));
		pass(29);
		expect(await ask()).toEqual(text('x', 1));
		expect(behind.asked).toHaveLength(2);
		pass(1);
		behind.say(text('y', 60));
		expect(await ask()).toEqual(text('y', 60));
		expect(cached.statistics()).toMatchObject({ stale: 2, asked: 3 });
	});

	it.each<FailureReason>(['bogus', 'cancelled'])('does not cover up %s', async (reason) => {
		const { ask, pass, behind } = setting(text('x', 60), { serveStale: true });
		await ask();
		pass(61);
		behind.say(failure(reason));
		expect(await ask()).toEqual(failure(reason));
	});

	it.each([nodata, nxdomain])('never repeats an old %j', async (answer) => {
		const { ask, pass, behind } = setting(answer, { serveStale: true });
		await ask();
		pass(101);
		behind.say(failure('timeout'));
		expect(await ask()).toEqual(failure('timeout'));
	});

	it('ends after as long as told', async () => {
		const { ask, pass, behind } = setting(text('x', 60), { serveStale: 100 });
		await ask();
		behind.say(failure('timeout'));
		pass(150);
		expect(await ask()).toEqual(text('x', 10));
		pass(10);
		expect(await ask()).toEqual(failure('timeout'));
	});

	it('gives way to a negative answer', async () => {
		const { ask, pass, behind } = setting(text('x', 60), { serveStale: true });
		await ask();
		pass(61);
		behind.say(nxdomain);
		expect(await ask()).toEqual(nxdomain);
		behind.say(failure('timeout'));
		pass(101);
		expect(await ask()).toEqual(failure('timeout'));
	});
});

describe('what is told to a cache', () => {
	const resolver = zoneResolver('');
	const now = () => 0;

	it.each<[unknown, string, string]>([
		[{}, 'input.option-invalid', 'options.now'],
		[undefined, 'input.option-invalid', 'options'],
		[{ now, ttl: 1 }, 'input.unknown-option', 'options.ttl'],
		[{ now, maxEntries: 0 }, 'input.option-invalid', 'options.maxEntries'],
		[{ now, maxEntries: '5' }, 'input.option-invalid', 'options.maxEntries'],
		[{ now, minTtl: -1 }, 'input.option-invalid', 'options.minTtl'],
		[{ now, maxTtl: 604_801 }, 'input.option-invalid', 'options.maxTtl'],
		[{ now, maxNegativeTtl: 86_401 }, 'input.option-invalid', 'options.maxNegativeTtl'],
		[{ now, failureTtl: 0 }, 'input.option-invalid', 'options.failureTtl'],
		[{ now, failureTtl: 301 }, 'input.option-invalid', 'options.failureTtl'],
		[{ now, defaultTtl: 0.5 }, 'input.option-invalid', 'options.defaultTtl'],
		[{ now, serveStale: -1 }, 'input.option-invalid', 'options.serveStale'],
		[{ now, store: {} }, 'input.option-invalid', 'options.store.get'],
		[{ now, store: { get: now } }, 'input.option-invalid', 'options.store.set'],
		[{ now, store: null }, 'input.option-invalid', 'options.store.get'],
		[{ now, delay: 5 }, 'input.option-invalid', 'options.delay'],
	])('refuses %j', (options, code, path) => {
		// The very mistakes that types would have caught.
		expect(() => cachedResolver(resolver, options as never)).toThrow(
			expect.objectContaining({ name: 'InputError', code, path }),
		);
	});

	it('refuses a resolver that cannot resolve', () => {
		expect(() => cachedResolver({} as never, { now })).toThrow(
			expect.objectContaining({ code: 'input.option-invalid', path: 'resolver' }),
		);
	});

	it('counts in plain data that nobody else changes', async () => {
		const { ask, cached } = setting(text('x', 60));
		const before = cached.statistics();
		await ask();
		expect(before).toMatchObject({ misses: 0, entries: 0 });
		expect(JSON.parse(JSON.stringify(cached.statistics()))).toEqual(cached.statistics());
	});
});
