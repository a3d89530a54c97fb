import { describe, expect, it, vi } from 'vitest';
import type { DnsAnswer, Resolver } from '../../src/dns/resolver.ts';
import { type DnsSession, OUT_OF_QUESTIONS, openSession } from '../../src/dns/session.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

/** A resolver that gives the same answer, or whatever it is given, to everything. */
function always(answer: unknown): Resolver {
	return { resolve: async () => answer as DnsAnswer<never> };
}

/** A signal in the hand of the test, as a caller without a platform would write it. */
function handSignal() {
	const listeners = new Set<() => void>();
	return {
		aborted: false,
		addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
		removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
		abort(): void {
			this.aborted = true;
			for (const listener of listeners) listener();
		},
		listeners,
	};
}

describe('the questions of one check', () => {
	it('are each sent once, also while the first is on its way', async () => {
		const resolver = zoneResolver('a.example. TXT x');
		const resolve = vi.spyOn(resolver, 'resolve');
		const dns = openSession({ resolver, maxQuestions: 10 });
		const answers = await Promise.all([dns.ask('a.example', 'TXT'), dns.ask('a.example', 'TXT')]);
		expect(answers[0]).toBe(answers[1]);
		expect(await dns.ask('a.example', 'TXT')).toBe(answers[0]);
		expect(resolve).toHaveBeenCalledTimes(1);
		expect(dns.asked).toBe(1);
	});

	it('are of different types', async () => {
		const dns = openSession({
			resolver: zoneResolver('a. A 192.0.2.1\na. TXT x'),
			maxQuestions: 10,
		});
		expect(await dns.ask('a', 'TXT')).toMatchObject({ records: [['x']] });
		expect(await dns.ask('a', 'A')).toMatchObject({ records: ['192.0.2.1'] });
		expect(dns.asked).toBe(2);
	});

	it('are not sent beyond the limit; answers that are here stay', async () => {
		const resolver = zoneResolver('a. TXT x');
		const resolve = vi.spyOn(resolver, 'resolve');
		const dns = openSession({ resolver, maxQuestions: 1 });
		const first = await dns.ask('a', 'TXT');
		expect(await dns.ask('b', 'TXT')).toBe(OUT_OF_QUESTIONS);
		dns.prefetch('c', 'TXT');
		expect(await dns.ask('a', 'TXT')).toBe(first);
		expect(resolve).toHaveBeenCalledTimes(1);
		expect(dns.asked).toBe(1);
	});

	it.each(['a..example', `${'x'.repeat(64)}.example`, 'x.'.repeat(127).concat('x')])(
		'trouble no resolver with %s, which no name can be (RFC 1035 §2.3.4)',
		async (name) => {
			const resolver = always('never asked');
			const resolve = vi.spyOn(resolver, 'resolve');
			const dns = openSession({ resolver, maxQuestions: 10 });
			const nowhere = { outcome: 'nxdomain', aliases: [] };
			expect(await dns.ask(name, 'A')).toEqual(nowhere);
			dns.prefetch(name, 'A');
			expect(dns.known(name, 'A')).toEqual(nowhere);
			expect(dns.peek(name, 'A')).toEqual(nowhere);
			expect(resolve).not.toHaveBeenCalled();
			expect(dns.asked).toBe(0);
		},
	);

	it('have an answer that is here without waiting, and count as used', async () => {
		const dns = openSession({ resolver: zoneResolver('a. TXT x'), maxQuestions: 1 });
		const coming = dns.now('a', 'TXT');
		expect(coming).toBeInstanceOf(Promise);
		expect(dns.now('a', 'TXT')).toBeInstanceOf(Promise);
		const answer = await coming;
		expect(dns.now('a', 'TXT')).toBe(answer);
		expect(dns.now('b', 'TXT')).toBe(OUT_OF_QUESTIONS);
		expect(dns.transcript().entries.map(({ name }) => name)).toEqual(['a']);
	});

	it('are known once their answer is here', async () => {
		const dns = openSession({ resolver: zoneResolver('a. TXT x'), maxQuestions: 10 });
		expect(dns.known('a', 'TXT')).toBeUndefined();
		const asking = dns.ask('a', 'TXT');
		expect(dns.known('a', 'TXT')).toBeUndefined();
		expect(dns.known('a', 'TXT')).toBeUndefined();
		const answer = await asking;
		expect(dns.known('a', 'TXT')).toBe(answer);
		expect(dns.peek('a', 'TXT')).toBe(answer);
	});

	it('are written down in the order of names and types', async () => {
		const dns = openSession({ resolver: zoneResolver('a. TXT x'), maxQuestions: 10 });
		for (const name of ['b', 'a', 'a.b']) {
			await dns.ask(name, 'TXT');
			await dns.ask(name, 'A');
		}
		const transcript = dns.transcript();
		expect(transcript.version).toBe(1);
		expect(transcript.entries.map(({ name, type }) => `${name} ${type}`)).toEqual([
			'a A',
			'a TXT',
			'a.b A',
			'a.b TXT',
			'b A',
			'b TXT',
		]);
	});

	it('are not sent ahead by a lazy session, which counts none of them', async () => {
		const resolver = zoneResolver('a. TXT x');
		const resolve = vi.spyOn(resolver, 'resolve');
		const dns = openSession({ resolver, maxQuestions: 1, isLazy: true });
		dns.prefetch('b', 'TXT');
		expect([dns.asked, dns.stateOf('b', 'TXT')]).toEqual([0, 'unasked']);
		expect(resolve).not.toHaveBeenCalled();
		expect(await dns.ask('a', 'TXT')).toMatchObject({ outcome: 'records' });
	});

	it('are written down only where their answer was used', async () => {
		const dns = openSession({ resolver: zoneResolver('a. TXT x\nb. TXT y'), maxQuestions: 10 });
		await Promise.all([dns.fetch('a', 'TXT'), dns.fetch('b', 'TXT')]);
		expect(dns.peek('a', 'TXT')).toMatchObject({ outcome: 'records' });
		expect(dns.transcript().entries).toEqual([]);
		expect(dns.known('a', 'TXT')).toMatchObject({ outcome: 'records' });
		expect(dns.transcript().entries.map(({ name }) => name)).toEqual(['a']);
		expect(dns.asked).toBe(2);
	});
});

describe('what a resolver may do wrong', () => {
	it.each<[string, () => unknown, string]>([
		[
			'throws',
			() => {
				throw new Error('no socket');
			},
			'no socket',
		],
		['rejects', () => Promise.reject(new Error('no route')), 'no route'],
		['rejects with a text', () => Promise.reject('gone'), 'gone'],
		['rejects with a thing without text', () => Promise.reject(Object.create(null)), 'unknown'],
		['complains at length', () => Promise.reject(new Error('x'.repeat(1000))), 'x'.repeat(200)],
	])('a resolver that %s is a network failure', async (_, resolve, detail) => {
		const resolver = { resolve } as unknown as Resolver;
		const dns = openSession({ resolver, maxQuestions: 10 });
		expect(await dns.ask('a', 'TXT')).toEqual({ outcome: 'failure', reason: 'network', detail });
	});

	it('a resolver that answers without a promise is understood', async () => {
		const resolver = { resolve: () => ({ outcome: 'nodata', aliases: [] }) } as unknown as Resolver;
		const nodata = { outcome: 'nodata', aliases: [] };
		expect(await openSession({ resolver, maxQuestions: 1 }).ask('a', 'TXT')).toEqual(nodata);
		const signal = handSignal();
		expect(await openSession({ resolver, maxQuestions: 1, signal }).ask('a', 'TXT')).toEqual(
			nodata,
		);
	});

	it('an answer that is none is malformed', async () => {
		const dns = openSession({ resolver: always({ outcome: 'maybe' }), maxQuestions: 10 });
		expect(await dns.ask('a', 'TXT')).toMatchObject({ outcome: 'failure', reason: 'malformed' });
	});
});

describe('a check that is aborted', () => {
	const cancelled = { outcome: 'failure', reason: 'cancelled' };

	it('sends nothing more', async () => {
		const resolver = zoneResolver('a. TXT x');
		const resolve = vi.spyOn(resolver, 'resolve');
		const dns = openSession({ resolver, maxQuestions: 10, signal: AbortSignal.abort() });
		expect(await dns.ask('a', 'TXT')).toEqual(cancelled);
		expect(resolve).not.toHaveBeenCalled();
	});

	it('does not wait for a resolver that ignores the signal', async () => {
		const signal = handSignal();
		const resolver: Resolver = { resolve: () => new Promise(() => {}) };
		const answer = openSession({ resolver, maxQuestions: 10, signal }).ask('a', 'TXT');
		signal.abort();
		expect(await answer).toEqual(cancelled);
	});

	it('keeps the answers that were there before', async () => {
		const signal = handSignal();
		const dns = openSession({ resolver: zoneResolver('a. TXT x'), maxQuestions: 10, signal });
		const before = await dns.ask('a', 'TXT');
		expect(signal.listeners.size).toBe(0);
		signal.abort();
		expect(await dns.ask('a', 'TXT')).toBe(before);
		expect(await dns.ask('b', 'TXT')).toEqual(cancelled);
	});

	it('believes no answer that comes after', async () => {
		const signal = { aborted: false };
		const resolver: Resolver = {
			resolve: async () => {
				signal.aborted = true;
				return { outcome: 'nxdomain', aliases: [] };
			},
		};
		expect(await openSession({ resolver, maxQuestions: 1, signal }).ask('a', 'A')).toEqual(
			cancelled,
		);
	});

	it('ends with what the resolver rejected with before', async () => {
		const signal = handSignal();
		const resolver: Resolver = { resolve: () => Promise.reject(new Error('no route')) };
		const answer = await openSession({ resolver, maxQuestions: 1, signal }).ask('a', 'A');
		expect(answer).toMatchObject({ reason: 'network' });
		expect(signal.listeners.size).toBe(0);
	});
});

/** The state of a question for what decides, and for what informs. */
function statesOf(dns: DnsSession, name: string) {
	return [dns.stateOf(name, 'TXT'), dns.advisory.stateOf(name, 'TXT')];
}

describe('the two views', () => {
	it('share what was sent, the limit and the transcript', async () => {
		const resolver = zoneResolver('a. TXT x');
		const resolve = vi.spyOn(resolver, 'resolve');
		const dns = openSession({ resolver, maxQuestions: 1 });
		const first = await dns.advisory.ask('a', 'TXT');
		expect(first).toMatchObject({ records: [['x']] });
		expect(await dns.advisory.ask('a', 'TXT')).toBe(first);
		expect(await dns.advisory.ask('b', 'TXT')).toBe(OUT_OF_QUESTIONS);
		expect(await dns.advisory.ask('a..b', 'TXT')).toMatchObject({ outcome: 'nxdomain' });
		expect(resolve).toHaveBeenCalledTimes(1);
		expect([dns.asked, dns.left, dns.advisory.asked, dns.advisory.left]).toEqual([1, 0, 1, 0]);
		expect(dns.transcript().entries).toEqual([{ name: 'a', type: 'TXT', answer: first }]);
		expect(dns.advisory.transcript()).toEqual(dns.transcript());
		expect(dns.advisory.advisory).toBe(dns.advisory);
	});

	it('see only what they asked themselves; an answer that is here is not asked again', async () => {
		const resolver = zoneResolver('a. TXT x');
		const resolve = vi.spyOn(resolver, 'resolve');
		const dns = openSession({ resolver, maxQuestions: 10 });
		const advisory = await dns.advisory.ask('a', 'TXT');
		expect([dns.known('a', 'TXT'), dns.peek('a', 'TXT')]).toEqual([undefined, undefined]);
		expect(dns.advisory.known('a', 'TXT')).toBe(advisory);
		expect(statesOf(dns, 'a')).toEqual(['unasked', 'used']);
		expect(await dns.ask('a', 'TXT')).toBe(advisory);
		expect([dns.known('a', 'TXT'), dns.peek('a', 'TXT')]).toEqual([advisory, advisory]);
		expect(statesOf(dns, 'a')).toEqual(['used', 'used']);
		expect(resolve).toHaveBeenCalledTimes(1);
	});

	it('tell what was only sent ahead from what was used', async () => {
		const dns = openSession({ resolver: zoneResolver('a. TXT x'), maxQuestions: 10 });
		await dns.advisory.ask('a', 'TXT');
		dns.prefetch('a', 'TXT');
		expect(statesOf(dns, 'a')).toEqual(['ahead', 'used']);
		expect(statesOf(dns, 'b')).toEqual(['unasked', 'unasked']);
	});

	it('send ahead within the limit, and write down what is needed afterwards', async () => {
		const resolver = zoneResolver('a. TXT x');
		const resolve = vi.spyOn(resolver, 'resolve');
		const dns = openSession({ resolver, maxQuestions: 1 });
		for (const name of ['a', 'b', 'a..b']) dns.advisory.prefetch(name, 'TXT');
		expect([dns.asked, ...statesOf(dns, 'a')]).toEqual([1, 'unasked', 'ahead']);
		expect(dns.transcript().entries).toEqual([]);
		const answer = await dns.advisory.ask('a', 'TXT');
		expect(dns.transcript().entries).toEqual([{ name: 'a', type: 'TXT', answer }]);
		expect(resolve).toHaveBeenCalledTimes(1);
	});
});

describe('questions under way', () => {
	/** A resolver that answers when it is told to. */
	function slow() {
		const open: (() => void)[] = [];
		const resolver: Resolver = {
			resolve: () =>
				new Promise((resolve) => open.push(() => resolve({ outcome: 'nodata', aliases: [] }))),
		};
		return { resolver, open };
	}

	it('are at most so many, in order; each answer is told', async () => {
		const { resolver, open } = slow();
		const seen: number[] = [];
		const onProgress = ({ answers }: { readonly answers: number }): void => {
			seen.push(answers);
			throw new Error('not asked');
		};
		const dns = openSession({ resolver, maxQuestions: 10, concurrency: 2, onProgress });
		const answers = ['a', 'b', 'c', 'd'].map((name) => dns.ask(name, 'TXT'));
		expect(open.length).toBe(2);
		open[0]?.();
		await answers[0];
		await Promise.resolve();
		expect(open.length).toBe(3);
		for (const end of open) end();
		await answers[2];
		for (const end of open) end();
		await Promise.all(answers);
		expect(seen).toEqual([1, 2, 3, 4]);
	});

	it('that were sent ahead are called off at the end, others are not', async () => {
		const { open } = slow();
		const signals: unknown[] = [];
		const resolver: Resolver = {
			resolve: (_name, _type, options) => {
				signals.push(options?.signal);
				return new Promise((resolve) =>
					open.push(() => resolve({ outcome: 'nodata', aliases: [] })),
				);
			},
		};
		const dns = openSession({ resolver, maxQuestions: 10 });
		dns.prefetch('a', 'TXT');
		dns.prefetch('b', 'TXT');
		const needed = dns.ask('c', 'TXT');
		dns.close();
		expect(signals).toMatchObject([{ aborted: true }, { aborted: true }, undefined]);
		expect(await dns.ask('a', 'TXT')).toMatchObject({ reason: 'cancelled' });
		open[2]?.();
		expect(await needed).toMatchObject({ outcome: 'nodata' });
	});

	it('have a signal of their own each, so that the listeners of a resolver look like no leak', async () => {
		const warned = vi.fn();
		process.on('warning', warned);
		const controller = new AbortController();
		const { signal } = controller;
		const given: unknown[] = [];
		const resolver: Resolver = {
			resolve: (_name, _type, options) =>
				new Promise((resolve) => {
					const copy = { ...options };
					given.push(copy.signal);
					copy.signal?.addEventListener?.('abort', () =>
						resolve({ outcome: 'nodata', aliases: [] }),
					);
				}),
		};
		const dns = openSession({ resolver, maxQuestions: 30, signal });
		const answers = Array.from({ length: 30 }, (_, i) => dns.ask(`n${i}`, 'A'));
		await new Promise((resolve) => setImmediate(resolve));
		process.off('warning', warned);
		expect([new Set(given).size, warned.mock.calls.length]).toEqual([30, 0]);
		expect(given[0]).toBeInstanceOf(AbortSignal);
		controller.abort();
		const cancelled = { outcome: 'failure', reason: 'cancelled' };
		expect(await Promise.all(answers)).toEqual(answers.map(() => cancelled));
	});
});
