import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DnsAnswer, RecordType, Resolver } from '../../../src/dns/resolver.ts';
import { type CacheStore, cachedResolver } from '../../../src/resolvers/cache/cached-resolver.ts';
import { clock } from './cached-setting.ts';

/** What happens next: time passes, the zone changes, the store breaks or mends, somebody asks. */
type Step =
	| { readonly kind: 'pass'; readonly seconds: number }
	| { readonly kind: 'store'; readonly state: 'well' | 'throws' | 'hangs' | 'garbage' | 'forgets' }
	| { readonly kind: 'fails'; readonly fails: boolean }
	| { readonly kind: 'ask'; readonly machine: 0 | 1; readonly names: readonly string[] };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
	fc.oneof(
		fc.record({ kind: fc.constant('pass' as const), seconds: fc.integer({ min: 0, max: 40 }) }),
		fc.record({
			kind: fc.constant('store' as const),
			state: fc.constantFrom(
				'well' as const,
				'throws' as const,
				'hangs' as const,
				'garbage' as const,
				'forgets' as const,
			),
		}),
		fc.record({ kind: fc.constant('fails' as const), fails: fc.boolean() }),
		fc.record({
			kind: fc.constant('ask' as const),
			machine: fc.constantFrom(0 as const, 1 as const),
			names: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 }),
		}),
	),
	{ maxLength: 60 },
);

/** A resolver whose every answer is another; it remembers when it gave which. */
function ledger(now: () => number, ttls: readonly number[], isFailing: () => boolean) {
	const given = new Map<
		string,
		{ readonly at: number; readonly ttl: number; readonly name: string }
	>();
	const resolver: Resolver = {
		async resolve<T extends RecordType>(name: string): Promise<DnsAnswer<T>> {
			if (isFailing()) return { outcome: 'failure', reason: 'timeout' };
			const number = String(given.size);
			const ttl = ttls[given.size % ttls.length] ?? 0;
			given.set(number, { at: now(), ttl, name });
			// Only TXT is asked here.
			return { outcome: 'records', records: [[number]], aliases: [], ttl } as never;
		},
	};
	return { resolver, given };
}

function fragile(state: () => string): CacheStore {
	const kept = new Map<string, string>();
	const broken = (): unknown => {
		if (state() === 'throws') throw new Error('down');
		return state() === 'hangs' ? new Promise(() => {}) : undefined;
	};
	return {
		get(key) {
			if (state() === 'well') return kept.get(key);
			return state() === 'garbage' ? '{"version":1}' : broken();
		},
		set(key, value) {
			if (state() === 'well' || state() === 'garbage') kept.set(key, value);
			return broken();
		},
	};
}

async function run(
	all: readonly Step[],
	ttls: readonly number[],
	maxEntries: number,
	hasTimer: boolean,
): Promise<void> {
	const time = clock();
	let state = 'well';
	let fails = false;
	const { resolver, given } = ledger(time.now, ttls, () => fails);
	const store = fragile(() => state);
	const delay = hasTimer ? { delay: async () => {} } : {};
	const machines = [0, 1].map(() =>
		cachedResolver(resolver, { now: time.now, store, maxEntries, ...delay }),
	);
	for (const step of all) {
		if (step.kind === 'pass') time.pass(step.seconds);
		if (step.kind === 'store') state = step.state;
		if (step.kind === 'fails') fails = step.fails;
		if (step.kind !== 'ask') continue;
		const machine = machines[step.machine];
		const answers = await Promise.all(
			step.names.map(async (name) => ({ name, answer: await machine?.resolve(name, 'TXT') })),
		);
		for (const { name, answer } of answers) {
			if (answer?.outcome === 'failure') {
				expect(answer.reason).toBe('timeout');
				continue;
			}
			if (answer?.outcome !== 'records') throw new Error(JSON.stringify(answer));
			const record = given.get(answer.records[0]?.[0] ?? '');
			const age = (time.now() - (record?.at ?? 0)) / 1000;
			const ttl = record?.ttl ?? -1;
			// Never of another name, never past its time but for the moment it came, never longer than left.
			expect(record?.name).toBe(name);
			expect(age === 0 || age < ttl).toBe(true);
			expect(answer.ttl).toBe(Math.floor(ttl - age));
		}
		expect(machine?.statistics().entries).toBeLessThanOrEqual(maxEntries);
	}
}

describe('whatever happens to time, zone and store', () => {
	it('a cache gives what DNS gave for this question within its TTL, or a failure of now', async () => {
		await fc.assert(
			fc.asyncProperty(
				steps,
				fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 }),
				fc.integer({ min: 1, max: 4 }),
				fc.boolean(),
				run,
			),
			{ numRuns: 500 },
		);
	});
});
