/**
 * `preflightMany` by what its caller can see: results, back-pressure, progress, and how a run ends.
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { AbortSignalLike, DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';
import { preflightMany } from '../../src/preflight/load.ts';
import type {
	PreflightManyOptions,
	PreflightManyResult,
} from '../../src/preflight/many/many-options.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { PreflightRequest } from '../../src/preflight/request.ts';
import type { Relay } from '../../src/relays/relay.ts';
import type { RelayId } from '../../src/relays/relay-id.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

const relay: Relay = {
	id: 'own',
	name: 'Own server',
	sources: { ranges: ['192.0.2.25'] },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'no' },
};

const zone: Resolver = zoneResolver(`
*.shop.example. IN MX 10 mail.relay.example.
*.shop.example. IN TXT "v=spf1 ip4:192.0.2.25 -all"
other.example.  IN MX 10 mail.relay.example.
other.example.  IN TXT "v=spf1 -all"
mail.relay.example. IN A 192.0.2.25
`);

function shop(number: number): PreflightRequest {
	return { from: `info@n${number}.shop.example`, relay };
}

function shops(count: number): PreflightRequest[] {
	return Array.from({ length: count }, (_, number) => shop(number));
}

/** A request nobody can check. */
const malformed: PreflightRequest = { from: 'no address', relay };

function turn(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

/** Answers only when told to, and counts what is open. */
function gatedResolver(): { resolver: Resolver; questions: string[]; open(): void } {
	const questions: string[] = [];
	let release = (): void => {};
	const gate = new Promise<void>((resolve) => {
		release = resolve;
	});
	return {
		questions,
		open: () => release(),
		resolver: {
			async resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
				questions.push(`${type} ${name}`);
				await gate;
				return zone.resolve(name, type);
			},
		},
	};
}

/** A resolver that never answers, and does not look at signals. */
const silent: Resolver = { resolve: () => new Promise(() => {}) };

/** An asynchronous source that tells how far it was read and whether it was closed. */
function watchedSource(requests: readonly PreflightRequest[]): {
	source: AsyncIterable<PreflightRequest>;
	state: { taken: number; closed: number };
} {
	const state = { taken: 0, closed: 0 };
	const source: AsyncIterable<PreflightRequest> = {
		[Symbol.asyncIterator]: () => ({
			async next(): Promise<IteratorResult<PreflightRequest>> {
				await turn();
				const value = requests[state.taken];
				if (value === undefined) return { done: true, value: undefined };
				state.taken++;
				return { done: false, value };
			},
			async return(): Promise<IteratorResult<PreflightRequest>> {
				state.closed++;
				return { done: true, value: undefined };
			},
		}),
	};
	return { source, state };
}

async function collect(
	requests: Iterable<PreflightRequest> | AsyncIterable<PreflightRequest>,
	options: PreflightManyOptions,
): Promise<PreflightManyResult[]> {
	const results: PreflightManyResult[] = [];
	for await (const result of preflightMany(requests, options)) results.push(result);
	return results;
}

/** What a run threw at its end, beside the results before it. */
async function collectUntilError(
	requests: Iterable<PreflightRequest> | AsyncIterable<PreflightRequest>,
	options: PreflightManyOptions,
): Promise<{ results: PreflightManyResult[]; error: unknown }> {
	const results: PreflightManyResult[] = [];
	try {
		for await (const result of preflightMany(requests, options)) results.push(result);
	} catch (error) {
		return { results, error };
	}
	return { results, error: undefined };
}

describe('many preflights', () => {
	it('give the verdict that preflight gives for each', async () => {
		const requests = [shop(1), { from: 'a@other.example', relay }, shop(2)];
		const results = await collect(requests, { resolver: zone });
		expect(results).toHaveLength(3);
		for (const result of results) {
			expect(result.request).toBe(requests[result.index]);
			const alone = await preflight(result.request, { resolver: zone });
			expect(result).toEqual({ index: result.index, request: result.request, verdict: alone });
		}
	});

	it('hand the options on to each preflight', async () => {
		const request = { from: 'a@mail.example', relay };
		const resolver = zoneResolver('mail.example. IN MX 10 mail.relay.example.');
		const [owned] = await collect([request], { resolver, mailboxDomains: ['mail.example'] });
		const [plain] = await collect([request], { resolver, mailboxDomains: [] });
		expect(owned).toMatchObject({ verdict: { because: ['from.freemail'] } });
		expect(plain).not.toMatchObject({ verdict: { because: ['from.freemail'] } });
		const [unasked] = await collect([shop(1)], { resolver: zone, maxQuestions: 0 });
		expect(unasked).toMatchObject({ verdict: { evidence: { entries: [] } } });
	});

	it('end as retry where the resolver rejects', async () => {
		const resolver: Resolver = { resolve: () => Promise.reject(new Error('down')) };
		const [result] = await collect([shop(1)], { resolver });
		expect(result).toMatchObject({ verdict: { decision: 'retry', because: ['dns.network'] } });
	});

	it('come as they finish, not in the order of the requests', async () => {
		const slow: Resolver = {
			async resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
				for (let turns = name.includes('n0.') ? 20 : 1; turns > 0; turns--) await turn();
				return zone.resolve(name, type);
			},
		};
		const results = await collect(shops(3), { resolver: slow });
		expect(results.map(({ index }) => index)).toEqual([1, 2, 0]);
	});

	it('take requests from a generator, an asynchronous one, a list and a set alike', async () => {
		function* few(): Generator<PreflightRequest> {
			yield* shops(5);
		}
		async function* later(): AsyncGenerator<PreflightRequest> {
			for (const request of shops(5)) {
				await turn();
				yield request;
			}
		}
		for (const requests of [few(), later(), shops(5), new Set(shops(5))]) {
			const results = await collect(requests, { resolver: zone, concurrency: 2 });
			expect(results.map(({ index }) => index).sort()).toEqual([0, 1, 2, 3, 4]);
		}
	});

	it('are none where there is no request', async () => {
		expect(await collect([], { resolver: zone })).toEqual([]);
	});
});

describe('a signal of one request', () => {
	it('ends that check as retry, and no other', async () => {
		const resolver: Resolver = {
			resolve: (name, type, options) =>
				name.includes('n1.') ? silent.resolve(name, type, options) : zone.resolve(name, type),
		};
		const controller = new AbortController();
		const requests = [shop(0), { ...shop(1), signal: controller.signal }, shop(2)];
		const seen: number[] = [];
		for await (const result of preflightMany(requests, { resolver })) {
			seen.push(result.index);
			expect(result.request).toBe(requests[result.index]);
			const decision = 'verdict' in result ? result.verdict.decision : null;
			expect(decision).toBe(result.index === 1 ? 'retry' : 'warn');
			if (seen.length === 2) controller.abort();
		}
		expect(seen).toEqual([0, 2, 1]);
	});

	it('is given before its turn, or is no signal', async () => {
		const late = { ...shop(1), signal: AbortSignal.abort() };
		const bad = { ...shop(2), signal: 5 } as unknown as PreflightRequest;
		const results = await collect([late, bad], { resolver: zone, concurrency: 1 });
		expect(results).toMatchObject([
			{ verdict: { decision: 'retry', because: ['dns.cancelled'] } },
			{ error: { code: 'input.request-invalid', path: 'signal' } },
		]);
	});

	it('leaves nothing on the signal of the run', async () => {
		const run = new AbortController();
		const own = new AbortController();
		const removed = vi.spyOn(own.signal, 'removeEventListener');
		const requests = shops(20).map((request) => ({ ...request, signal: own.signal }));
		await collect(requests, { resolver: zone, signal: run.signal });
		expect(removed).toHaveBeenCalled();
		own.abort();
	});
});

describe('a run without changes', () => {
	it('gives the same verdicts but for the changes, and asks less', async () => {
		const request = { from: 'a@other.example', relay };
		const asked: string[] = [];
		const resolver: Resolver = {
			resolve(name, type) {
				asked.push(name);
				return zone.resolve(name, type);
			},
		};
		const [bare] = await collect([request], { resolver, changes: false });
		const few = asked.length;
		const [whole] = await collect([request], { resolver });
		expect(asked.length - few).toBeGreaterThanOrEqual(few);
		if (bare === undefined || !('verdict' in bare)) throw new Error('no verdict');
		if (whole === undefined || !('verdict' in whole)) throw new Error('no verdict');
		expect(whole.verdict.changes.length).toBeGreaterThan(0);
		const { evidence, fingerprint, alternatives, ...rest } = whole.verdict;
		expect(bare.verdict).toMatchObject({ ...rest, changes: [] });
	});
});

describe('a malformed request', () => {
	it('is told as the error of that request, and the others go on', async () => {
		const unknown: PreflightRequest = {
			from: 'info@n1.shop.example',
			relay: 'no-such-relay' as RelayId,
		};
		const results = await collect([shop(0), malformed, unknown, shop(3)], { resolver: zone });
		const byIndex = results.sort((left, right) => left.index - right.index);
		expect(byIndex.map((result) => ('error' in result ? result.error.code : 'verdict'))).toEqual([
			'verdict',
			'input.from-invalid',
			'input.relay-unknown',
			'verdict',
		]);
	});

	it('is none for a key of the caller, which comes back', async () => {
		const requests = [7, { customer: 8 }].map((key, index) => ({ ...shop(index), key }));
		const results = await collect(requests, { resolver: zone });
		expect(results.every((result) => 'verdict' in result)).toBe(true);
		expect(new Set(results.map(({ request }) => request))).toEqual(new Set(requests));
	});

	it('may throw when it is read', async () => {
		const trap = {
			get from(): string {
				throw new Error('trap');
			},
			relay,
		};
		const results = await collect([trap, shop(1)], { resolver: zone });
		expect(results).toHaveLength(2);
		expect(results.find(({ index }) => index === 0)).toMatchObject({
			error: { code: 'input.request-invalid' },
		});
	});

	it.each([null, undefined, 7, 'info@shop.example'])('may be anything: %s', async (request) => {
		const results = await collect([request as unknown as PreflightRequest], { resolver: zone });
		expect(results).toMatchObject([{ index: 0, error: { code: 'input.request-invalid' } }]);
	});
});

describe('a bad option', () => {
	it.each([
		[{ concurrency: 0 }, 'input.option-invalid', 'options.concurrency'],
		[{ concurrency: 1_001 }, 'input.option-invalid', 'options.concurrency'],
		[{ concurrency: 1.5 }, 'input.option-invalid', 'options.concurrency'],
		[{ changes: 'no' }, 'input.option-invalid', 'options.changes'],
		[{ onProgress: 'no' }, 'input.option-invalid', 'options.onProgress'],
		[{ resolver: {} }, 'input.option-invalid', 'options.resolver'],
		[{ signal: {} }, 'input.option-invalid', 'options.signal'],
		[{ maxQuestions: -1 }, 'input.option-invalid', 'options.maxQuestions'],
		[{ mailboxDomains: [''] }, 'input.domain-invalid', 'options.mailboxDomains.0'],
		[{ conccurency: 3 }, 'input.unknown-option', 'options.conccurency'],
	])('is told at the call, before a request is taken: %o', (bad, code, path) => {
		const { source, state } = watchedSource(shops(3));
		const options = { resolver: zone, ...bad } as unknown as PreflightManyOptions;
		expect(() => preflightMany(source, options)).toThrow(
			expect.objectContaining({ name: 'InputError', code, path }),
		);
		expect(state.taken).toBe(0);
	});

	it.each([undefined, null, 'text', 5, {}])('is also a source that is none: %s', (requests) => {
		const call = (): unknown =>
			preflightMany(requests as unknown as PreflightRequest[], { resolver: zone });
		expect(call).toThrow(expect.objectContaining({ code: 'input.request-invalid' }));
	});

	it('is also no options at all', () => {
		const call = (): unknown => preflightMany([], undefined as unknown as PreflightManyOptions);
		expect(call).toThrow(
			expect.objectContaining({ code: 'input.option-invalid', path: 'options' }),
		);
	});
});

describe('back-pressure', () => {
	it('takes nothing before the consumer asks', async () => {
		const { source, state } = watchedSource(shops(9));
		preflightMany(source, { resolver: zone });
		await turn();
		expect(state.taken).toBe(0);
	});

	it('takes no more than `concurrency` requests ahead of a consumer that stands still', async () => {
		const { source, state } = watchedSource(shops(100));
		const results = preflightMany(source, { resolver: zone, concurrency: 4 });
		const iterator = results[Symbol.asyncIterator]();
		await iterator.next();
		for (let i = 0; i < 50; i++) await turn();
		expect(state.taken).toBe(5);
		await iterator.next();
		for (let i = 0; i < 50; i++) await turn();
		expect(state.taken).toBe(6);
	});

	it('runs `concurrency` preflights at once, and no more', async () => {
		const { resolver, questions, open } = gatedResolver();
		const options = { resolver, concurrency: 3, lookahead: 0 };
		const results = collect(shops(10), options);
		for (let i = 0; i < 20; i++) await turn();
		expect(new Set(questions.map((asked) => /n\d+/.exec(asked)?.[0])).size).toBe(3);
		open();
		expect(await results).toHaveLength(10);
	});

	it('runs 16 at once unless told otherwise', async () => {
		const { source, state } = watchedSource(shops(100));
		const iterator = preflightMany(source, { resolver: zone })[Symbol.asyncIterator]();
		await iterator.next();
		for (let i = 0; i < 100; i++) await turn();
		expect(state.taken).toBe(17);
	});
});

describe('progress', () => {
	it('counts what was taken, what ended, what was malformed and what is to be repeated', async () => {
		const failing = zoneResolver('n1.shop.example. IN TXT "v=spf1 -all"', {
			failures: [{ name: 'n1.shop.example', reason: 'servfail' }],
		});
		const seen: unknown[] = [];
		await collect([shop(1), malformed, { from: 'a@gone.example', relay }], {
			resolver: failing,
			concurrency: 1,
			onProgress: (progress) => seen.push(progress),
		});
		expect(seen).toEqual([
			{ taken: 1, done: 1, failed: 0, retry: 1 },
			{ taken: 2, done: 2, failed: 1, retry: 1 },
			{ taken: 3, done: 3, failed: 1, retry: 1 },
		]);
	});

	it('is told, not asked: a listener that throws changes nothing', async () => {
		const onProgress = (): void => {
			throw new Error('listener');
		};
		expect(await collect(shops(3), { resolver: zone, onProgress })).toHaveLength(3);
	});
});

describe('an abort', () => {
	it('drops what is under way, calls off its questions, and takes nothing more', async () => {
		const { source, state } = watchedSource(shops(50));
		const controller = new AbortController();
		const signals: AbortSignalLike[] = [];
		const resolver: Resolver = {
			resolve(name, type, options) {
				if (options?.signal !== undefined) signals.push(options.signal);
				return silent.resolve(name, type);
			},
		};
		const results = collect(source, { resolver, concurrency: 5, signal: controller.signal });
		for (let i = 0; i < 30; i++) await turn();
		expect(signals.map(({ aborted }) => aborted)).not.toContain(true);
		controller.abort();
		expect(signals.length).toBeGreaterThanOrEqual(5);
		expect(signals.map(({ aborted }) => aborted)).not.toContain(false);
		expect(await results).toEqual([]);
		expect(state).toEqual({ taken: 5, closed: 1 });
	});

	it('asks nothing afterwards, and judges nothing', async () => {
		const controller = new AbortController();
		const questions: string[] = [];
		const resolver: Resolver = {
			async resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
				questions.push(`${type} ${name}`);
				await turn();
				// The first answer comes with the abort; what it would lead to is not asked.
				controller.abort();
				return zone.resolve(name, type);
			},
		};
		const seen = vi.fn();
		const options = { resolver, signal: controller.signal, lookahead: 0, onProgress: seen };
		expect(await collect(shops(3), options)).toEqual([]);
		const asked = questions.length;
		for (let i = 0; i < 20; i++) await turn();
		expect(questions).toHaveLength(asked);
		expect(seen).not.toHaveBeenCalled();
	});

	it('calls off a resolver that then rejects, and nobody hears of it', async () => {
		const unheard = vi.fn();
		process.on('unhandledRejection', unheard);
		const controller = new AbortController();
		const resolver: Resolver = {
			resolve: (_name, _type, options) =>
				new Promise((_, reject) => {
					options?.signal?.addEventListener?.('abort', () => reject(new Error('aborted')));
				}),
		};
		const results = collect(shops(9), { resolver, signal: controller.signal });
		await turn();
		controller.abort();
		expect(await results).toEqual([]);
		for (let i = 0; i < 5; i++) await turn();
		process.off('unhandledRejection', unheard);
		expect(unheard).not.toHaveBeenCalled();
	});

	it('does not lose what is ready', async () => {
		const controller = new AbortController();
		const seen: number[] = [];
		const options = { resolver: zone, concurrency: 4, signal: controller.signal };
		for await (const { index } of preflightMany(shops(100), options)) {
			seen.push(index);
			for (let i = 0; i < 20; i++) await turn();
			controller.abort();
		}
		expect(seen).toHaveLength(5);
	});

	it('before the start asks and takes nothing', async () => {
		const { source, state } = watchedSource(shops(5));
		const questions: string[] = [];
		const resolver: Resolver = {
			resolve(name, type) {
				questions.push(`${type} ${name}`);
				return zone.resolve(name, type);
			},
		};
		const options = { resolver, signal: AbortSignal.abort() };
		expect(await collect(source, options)).toEqual([]);
		expect(state).toEqual({ taken: 0, closed: 0 });
		expect(questions).toEqual([]);
	});

	it('does not wait for a source that has nothing to give', async () => {
		const controller = new AbortController();
		const source: AsyncIterable<PreflightRequest> = {
			[Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }),
		};
		const results = collect(source, { resolver: zone, signal: controller.signal });
		await turn();
		controller.abort();
		expect(await results).toEqual([]);
	});

	it('is noticed at the next step with a signal that can only be looked at', async () => {
		const signal: { aborted: boolean } = { aborted: false };
		const seen: number[] = [];
		const options = { resolver: zone, concurrency: 2, signal: signal as AbortSignalLike };
		for await (const { index } of preflightMany(shops(100), options)) {
			seen.push(index);
			if (seen.length === 10) signal.aborted = true;
		}
		expect(seen.length).toBeGreaterThanOrEqual(10);
		expect(seen.length).toBeLessThanOrEqual(11);
	});

	it('leaves no listener behind, and warns of none, with hundreds under way', async () => {
		const warned = vi.fn();
		process.on('warning', warned);
		const controller = new AbortController();
		const added = vi.spyOn(controller.signal, 'addEventListener');
		const removed = vi.spyOn(controller.signal, 'removeEventListener');
		const options = { resolver: zone, concurrency: 200, signal: controller.signal };
		await collect(shops(400), options);
		await turn();
		process.off('warning', warned);
		expect(added.mock.calls.length).toBeLessThanOrEqual(2);
		expect(removed).toHaveBeenCalledTimes(added.mock.calls.length);
		expect(warned).not.toHaveBeenCalled();
	});
});

describe('a consumer that breaks off', () => {
	it('closes the source and calls off the questions under way', async () => {
		const { source, state } = watchedSource([shop(0), ...shops(20).slice(1)]);
		const signals: AbortSignalLike[] = [];
		const resolver: Resolver = {
			async resolve<T extends RecordType>(
				name: string,
				type: T,
				options?: { readonly signal?: AbortSignalLike },
			): Promise<DnsAnswer<T>> {
				if (!/n[123]\./.test(name)) return zone.resolve(name, type);
				if (options?.signal !== undefined) signals.push(options.signal);
				return new Promise(() => {});
			},
		};
		for await (const { index } of preflightMany(source, { resolver, concurrency: 3 })) {
			expect(index).toBe(0);
			for (let i = 0; i < 20; i++) await turn();
			expect(signals.map(({ aborted }) => aborted)).toContain(false);
			break;
		}
		expect(state.closed).toBe(1);
		expect(state.taken).toBe(4);
		expect(signals.every(({ aborted }) => aborted)).toBe(true);
	});

	it('runs the cleanup of a generator', async () => {
		const cleaned = vi.fn();
		function* source(): Generator<PreflightRequest> {
			try {
				yield* shops(100);
			} finally {
				cleaned();
			}
		}
		for await (const _ of preflightMany(source(), { resolver: zone })) break;
		expect(cleaned).toHaveBeenCalledTimes(1);
	});

	it('hears of a source that cannot be closed', async () => {
		const source: Iterable<PreflightRequest> = {
			[Symbol.iterator]: () => ({
				next: () => ({ done: false, value: shop(1) }),
				return: () => {
					throw new Error('cursor is gone');
				},
			}),
		};
		const breaking = async (): Promise<void> => {
			for await (const _ of preflightMany(source, { resolver: zone })) break;
		};
		await expect(breaking()).rejects.toThrow('cursor is gone');
	});

	it('does not wait for a source that is just producing', async () => {
		let given = 0;
		const close = vi.fn(() => Promise.reject(new Error('late')));
		const source: AsyncIterable<PreflightRequest> = {
			[Symbol.asyncIterator]: () => ({
				next: () =>
					given++ === 0
						? Promise.resolve({ done: false, value: shop(1) })
						: new Promise<IteratorResult<PreflightRequest>>(() => {}),
				return: close,
			}),
		};
		for await (const _ of preflightMany(source, { resolver: zone })) break;
		await turn();
		expect(close).toHaveBeenCalledTimes(1);
	});
});

describe('a source that throws', () => {
	it('ends the run with that error, after the results of what was taken before', async () => {
		async function* source(): AsyncGenerator<PreflightRequest> {
			yield shop(0);
			yield malformed;
			yield shop(2);
			throw new Error('database is gone');
		}
		const { results, error } = await collectUntilError(source(), { resolver: zone });
		expect(results.map(({ index }) => index).sort()).toEqual([0, 1, 2]);
		expect(error).toEqual(new Error('database is gone'));
	});

	it('may throw at once, and what it throws may be anything', async () => {
		const source: Iterable<PreflightRequest> = {
			[Symbol.iterator]: () => {
				throw undefined;
			},
		};
		const run = preflightMany(source, { resolver: zone })[Symbol.asyncIterator]();
		await expect(run.next()).rejects.toBeUndefined();
		expect(await run.next()).toEqual({ done: true, value: undefined });
	});
});

describe('every run', () => {
	interface Plan {
		readonly requests: readonly boolean[];
		readonly concurrency: number;
		readonly isSourceSlow: boolean;
		readonly isConsumerSlow: boolean;
		readonly stop: { readonly how: 'abort' | 'break' | 'throw' | 'none'; readonly after: number };
		readonly seed: number;
	}

	const plans: fc.Arbitrary<Plan> = fc.record({
		requests: fc.array(fc.boolean(), { maxLength: 40 }),
		concurrency: fc.integer({ min: 1, max: 12 }),
		isSourceSlow: fc.boolean(),
		isConsumerSlow: fc.boolean(),
		stop: fc.record({
			how: fc.constantFrom('abort', 'break', 'throw', 'none'),
			after: fc.nat({ max: 45 }),
		}),
		seed: fc.integer({ min: 1, max: 1_000_000 }),
	});

	/** Answers after a few turns, as a question is answered sooner or later. */
	function unevenResolver(seed: number): Resolver {
		let state = seed;
		return {
			async resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
				state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
				for (let turns = (state >>> 8) % 4; turns > 0; turns--) await turn();
				return zone.resolve(name, type);
			},
		};
	}

	it('gives each request it took one result, within its window', async () => {
		await fc.assert(
			fc.asyncProperty(plans, async (plan) => {
				const { how, after } = plan.stop;
				const controller = new AbortController();
				const given: PreflightRequest[] = [];
				const seen: PreflightManyResult[] = [];
				let isClosed = false;
				async function* slow(): AsyncGenerator<PreflightRequest> {
					for (const request of plain()) {
						await turn();
						yield request;
					}
				}
				function* plain(): Generator<PreflightRequest> {
					try {
						for (const [number, isSound] of plan.requests.entries()) {
							if (how === 'throw' && number === after) throw new Error('source');
							const request = isSound ? shop(number) : { ...malformed };
							given.push(request);
							yield request;
						}
					} finally {
						isClosed = true;
					}
				}
				let last = { taken: 0, done: 0, failed: 0, retry: 0 };
				let error: unknown;
				try {
					const results = preflightMany(plan.isSourceSlow ? slow() : plain(), {
						resolver: unevenResolver(plan.seed),
						concurrency: plan.concurrency,
						signal: controller.signal,
						onProgress: (progress) => {
							expect(progress.done).toBe(last.done + 1);
							last = progress;
						},
					});
					for await (const result of results) {
						seen.push(result);
						expect(given.length - seen.length).toBeLessThanOrEqual(plan.concurrency);
						if (plan.isConsumerSlow) await turn();
						if (seen.length === after && how === 'abort') controller.abort();
						if (seen.length === after && how === 'break') break;
					}
				} catch (caught) {
					error = caught;
				}
				const isThrown = how === 'throw' && after < plan.requests.length;
				expect(error).toEqual(isThrown ? new Error('source') : undefined);
				expect(new Set(seen.map(({ index }) => index)).size).toBe(seen.length);
				for (const result of seen) {
					const isSound = result.request !== undefined && plan.requests[result.index];
					expect('verdict' in result).toBe(isSound);
					expect(result.request).toBe(given[result.index]);
				}
				const isBroken = how === 'break' && after > 0 && seen.length === after;
				const isAborted = controller.signal.aborted;
				if (!isBroken) expect(last.done).toBe(seen.length);
				if (!isBroken && !isAborted) {
					expect(given.length).toBe(seen.length);
					expect(last.taken).toBe(seen.length);
				}
				if (how === 'none') expect(seen.length).toBe(plan.requests.length);
				// A source that is just producing ends after its step.
				for (let i = 0; i < 5; i++) await turn();
				expect(isClosed).toBe(true);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('100,000 requests', () => {
	it('are never held at once', async () => {
		const total = 100_000;
		let alive = 0;
		let most = 0;
		function* source(): Generator<PreflightRequest> {
			for (let number = 0; number < total; number++) {
				alive++;
				most = Math.max(most, alive);
				// Nobody can check it: here counts what the run keeps, not what a check takes.
				yield { ...malformed };
			}
		}
		let seen = 0;
		for await (const _ of preflightMany(source(), { resolver: zone, concurrency: 20 })) {
			seen++;
			alive--;
		}
		expect(seen).toBe(total);
		expect(most).toBeLessThanOrEqual(21);
	});
});
