import { describe, expect, it, vi } from 'vitest';
import { asideOf } from '../../src/dns/aside.ts';
import { lookups, OUT_OF_QUESTIONS } from '../../src/dns/lookups.ts';
import type { DnsAnswer, Resolver } from '../../src/dns/resolver.ts';
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
		const dns = lookups({ resolver, maxQuestions: 10 });
		const answers = await Promise.all([dns.ask('a.example', 'TXT'), dns.ask('a.example', 'TXT')]);
		expect(answers[0]).toBe(answers[1]);
		expect(await dns.ask('a.example', 'TXT')).toBe(answers[0]);
		expect(resolve).toHaveBeenCalledTimes(1);
		expect(dns.asked).toBe(1);
	});

	it('are of different types', async () => {
		const dns = lookups({ resolver: zoneResolver('a. A 192.0.2.1\na. TXT x'), maxQuestions: 10 });
		expect(await dns.ask('a', 'TXT')).toMatchObject({ records: [['x']] });
		expect(await dns.ask('a', 'A')).toMatchObject({ records: ['192.0.2.1'] });
		expect(dns.asked).toBe(2);
	});

	it('are not sent beyond the limit; answers that are here stay', async () => {
		const resolver = zoneResolver('a. TXT x');
		const resolve = vi.spyOn(resolver, 'resolve');
		const dns = lookups({ resolver, maxQuestions: 1 });
		const first = await dns.ask('a', 'TXT');
		expect(await dns.ask('b', 'TXT')).toBe(OUT_OF_QUESTIONS);
		expect(await dns.prefetch('c', 'TXT')).toBe(OUT_OF_QUESTIONS);
		expect(await dns.ask('a', 'TXT')).toBe(first);
		expect(resolve).toHaveBeenCalledTimes(1);
		expect(dns.asked).toBe(1);
	});

	it.each(['a..example', `${'x'.repeat(64)}.example`, 'x.'.repeat(127).concat('x')])(
		'trouble no resolver with %s, which no name can be (RFC 1035 §2.3.4)',
		async (name) => {
			const resolver = always('never asked');
			const resolve = vi.spyOn(resolver, 'resolve');
			const dns = lookups({ resolver, maxQuestions: 10 });
			const nowhere = { outcome: 'nxdomain', aliases: [] };
			expect(await dns.ask(name, 'A')).toEqual(nowhere);
			expect(await dns.prefetch(name, 'A')).toEqual(nowhere);
			expect(dns.known(name, 'A')).toEqual(nowhere);
			expect(dns.peek(name, 'A')).toEqual(nowhere);
			expect(resolve).not.toHaveBeenCalled();
			expect(dns.asked).toBe(0);
		},
	);

	it('are known once their answer is here', async () => {
		const dns = lookups({ resolver: zoneResolver('a. TXT x'), maxQuestions: 10 });
		expect(dns.known('a', 'TXT')).toBeUndefined();
		const asking = dns.ask('a', 'TXT');
		expect(dns.known('a', 'TXT')).toBeUndefined();
		expect(dns.known('a', 'TXT')).toBeUndefined();
		const answer = await asking;
		expect(dns.known('a', 'TXT')).toBe(answer);
		expect(dns.peek('a', 'TXT')).toBe(answer);
	});

	it('are written down in the order of names and types', async () => {
		const dns = lookups({ resolver: zoneResolver('a. TXT x'), maxQuestions: 10 });
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

	it('are not sent ahead by a door that waits for the need, which counts none of them', async () => {
		const resolver = zoneResolver('a. TXT x');
		const resolve = vi.spyOn(resolver, 'resolve');
		const dns = lookups({ resolver, maxQuestions: 1, isLazy: true });
		expect(await dns.prefetch('b', 'TXT')).toBeUndefined();
		expect([dns.asked, dns.stateOf('b', 'TXT')]).toEqual([0, 'unasked']);
		expect(resolve).not.toHaveBeenCalled();
		expect(await dns.ask('a', 'TXT')).toMatchObject({ outcome: 'records' });
	});

	it('are written down only where their answer was used', async () => {
		const dns = lookups({ resolver: zoneResolver('a. TXT x\nb. TXT y'), maxQuestions: 10 });
		await dns.prefetch('a', 'TXT');
		await dns.prefetch('b', 'TXT');
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
		const dns = lookups({ resolver, maxQuestions: 10 });
		expect(await dns.ask('a', 'TXT')).toEqual({ outcome: 'failure', reason: 'network', detail });
	});

	it('a resolver that answers without a promise is understood', async () => {
		const resolver = { resolve: () => ({ outcome: 'nodata', aliases: [] }) } as unknown as Resolver;
		const nodata = { outcome: 'nodata', aliases: [] };
		expect(await lookups({ resolver, maxQuestions: 1 }).ask('a', 'TXT')).toEqual(nodata);
		const signal = handSignal();
		expect(await lookups({ resolver, maxQuestions: 1, signal }).ask('a', 'TXT')).toEqual(nodata);
	});

	it('an answer that is none is malformed', async () => {
		const dns = lookups({ resolver: always({ outcome: 'maybe' }), maxQuestions: 10 });
		expect(await dns.ask('a', 'TXT')).toEqual({ outcome: 'failure', reason: 'malformed' });
	});
});

describe('a check that is aborted', () => {
	const cancelled = { outcome: 'failure', reason: 'cancelled' };

	it('sends nothing more', async () => {
		const resolver = zoneResolver('a. TXT x');
		const resolve = vi.spyOn(resolver, 'resolve');
		const dns = lookups({ resolver, maxQuestions: 10, signal: AbortSignal.abort() });
		expect(await dns.ask('a', 'TXT')).toEqual(cancelled);
		expect(resolve).not.toHaveBeenCalled();
	});

	it('does not wait for a resolver that ignores the signal', async () => {
		const signal = handSignal();
		const resolver: Resolver = { resolve: () => new Promise(() => {}) };
		const answer = lookups({ resolver, maxQuestions: 10, signal }).ask('a', 'TXT');
		signal.abort();
		expect(await answer).toEqual(cancelled);
	});

	it('keeps the answers that were there before', async () => {
		const signal = handSignal();
		const dns = lookups({ resolver: zoneResolver('a. TXT x'), maxQuestions: 10, signal });
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
		expect(await lookups({ resolver, maxQuestions: 1, signal }).ask('a', 'A')).toEqual(cancelled);
	});

	it('ends with what the resolver rejected with before', async () => {
		const signal = handSignal();
		const resolver: Resolver = { resolve: () => Promise.reject(new Error('no route')) };
		const answer = await lookups({ resolver, maxQuestions: 1, signal }).ask('a', 'A');
		expect(answer).toMatchObject({ reason: 'network' });
		expect(signal.listeners.size).toBe(0);
	});
});

describe('questions asked aside', () => {
	it('are sent once, counted and written down', async () => {
		const resolver = zoneResolver('a. TXT x');
		const resolve = vi.spyOn(resolver, 'resolve');
		const dns = lookups({ resolver, maxQuestions: 1 });
		const first = await dns.askAside('a', 'TXT');
		expect(first).toMatchObject({ records: [['x']] });
		expect(await dns.askAside('a', 'TXT')).toBe(first);
		expect(await dns.askAside('b', 'TXT')).toBe(OUT_OF_QUESTIONS);
		expect(await dns.askAside('a..b', 'TXT')).toMatchObject({ outcome: 'nxdomain' });
		expect(resolve).toHaveBeenCalledTimes(1);
		expect([dns.asked, dns.left]).toEqual([1, 0]);
		expect(dns.transcript().entries).toEqual([{ name: 'a', type: 'TXT', answer: first }]);
	});

	it('are not seen by what decides, which shares their answers when it asks', async () => {
		const resolver = zoneResolver('a. TXT x');
		const resolve = vi.spyOn(resolver, 'resolve');
		const dns = lookups({ resolver, maxQuestions: 10 });
		const aside = await dns.askAside('a', 'TXT');
		expect([dns.known('a', 'TXT'), dns.peek('a', 'TXT')]).toEqual([undefined, undefined]);
		expect([dns.stateOf('a', 'TXT'), dns.isAside('a', 'TXT')]).toEqual(['unasked', true]);
		expect(await dns.ask('a', 'TXT')).toBe(aside);
		expect([dns.known('a', 'TXT'), dns.peek('a', 'TXT')]).toEqual([aside, aside]);
		expect([dns.stateOf('a', 'TXT'), dns.isAside('a', 'TXT')]).toEqual(['used', false]);
		expect(resolve).toHaveBeenCalledTimes(1);
	});

	it('stay aside while they are only started ahead by what decides', async () => {
		const dns = lookups({ resolver: zoneResolver('a. TXT x'), maxQuestions: 10 });
		await dns.askAside('a', 'TXT');
		await dns.prefetch('a', 'TXT');
		expect([dns.stateOf('a', 'TXT'), dns.isAside('a', 'TXT')]).toEqual(['ahead', true]);
		expect(dns.isAside('b', 'TXT')).toBe(false);
	});

	it('are all that a view for work aside sends', async () => {
		const dns = lookups({ resolver: zoneResolver('a. TXT x\nb. TXT y'), maxQuestions: 3 });
		const aside = asideOf(dns);
		await Promise.all([aside.ask('a', 'TXT'), aside.fetch('b', 'TXT')]);
		expect([aside.known('a', 'TXT'), aside.peek('a', 'TXT')]).toEqual([undefined, undefined]);
		expect([dns.isAside('a', 'TXT'), aside.isAside('b', 'TXT')]).toEqual([true, true]);
		expect([aside.asked, aside.left]).toEqual([2, 1]);
	});

	it('are sent ahead by a view for work aside, and written down once they are needed', async () => {
		const resolver = zoneResolver('a. TXT x');
		const dns = lookups({ resolver, maxQuestions: 1 });
		const aside = asideOf(dns);
		const ahead = await aside.prefetch('a', 'TXT');
		expect([await aside.prefetch('b', 'TXT'), await aside.prefetch('a..b', 'TXT')]).toEqual([
			OUT_OF_QUESTIONS,
			{ outcome: 'nxdomain', aliases: [] },
		]);
		expect([dns.stateOf('a', 'TXT'), dns.isAside('a', 'TXT'), dns.asked]).toEqual([
			'unasked',
			false,
			1,
		]);
		expect(dns.transcript().entries).toEqual([]);
		expect(await aside.ask('a', 'TXT')).toBe(ahead);
		expect(dns.transcript().entries).toEqual([{ name: 'a', type: 'TXT', answer: ahead }]);
		const lazy = asideOf(lookups({ resolver, maxQuestions: 1, isLazy: true }));
		expect([await lazy.prefetch('a', 'TXT'), lazy.asked]).toEqual([undefined, 0]);
	});
});
