/**
 * Resolvers that answer with anything but an answer: never an exception, and never a definite verdict.
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resolver } from '../../src/dns/resolver.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { answering, judgeBy, SOUND, service, unsigned } from './judged.ts';

const trap = (): never => {
	throw new RangeError('trap');
};

type Then = (resolve: (value: unknown) => void, reject: (error: unknown) => void) => void;

const thenable = (then: Then): unknown => Object.fromEntries([['then', then]]);

const garbage: readonly (readonly [string, () => unknown])[] = [
	['nothing', () => undefined],
	['null', () => null],
	['a text', () => 'v=spf1 -all'],
	['a number', () => Number.NaN],
	['a list', () => [['v=spf1 -all']]],
	['an empty object', () => ({})],
	['an unknown outcome', () => ({ outcome: 'ok', aliases: [] })],
	['an outcome that is a property of objects', () => ({ outcome: 'constructor', aliases: [] })],
	['records without aliases', () => ({ outcome: 'records', records: [['x']] })],
	['records that are none', () => ({ outcome: 'records', records: 'x', aliases: [] })],
	['records of null', () => ({ outcome: 'records', records: [null], aliases: [] })],
	['records of another type', () => ({ outcome: 'records', records: [7], aliases: [] })],
	['aliases that are none', () => ({ outcome: 'nodata', aliases: [null] })],
	['a time that is none', () => ({ outcome: 'nodata', aliases: [], negativeTtl: '60' })],
	['a time before now', () => ({ outcome: 'nodata', aliases: [], negativeTtl: -1 })],
	[
		'a time that is not a number',
		() => ({ outcome: 'nxdomain', aliases: [], negativeTtl: Number.NaN }),
	],
	['an unknown reason', () => ({ outcome: 'failure', reason: 'bored' })],
	['a reason that is a property of objects', () => ({ outcome: 'failure', reason: '__proto__' })],
	['a symbol', () => Symbol('x')],
	['a function', () => () => undefined],
	['a class', () => class {}],
	['what throws at once', trap],
	['what rejects', () => Promise.reject(new Error('no'))],
	['what rejects with nothing', () => Promise.reject()],
	[
		'what throws strange things',
		() => {
			throw Object.create(null);
		},
	],
	[
		'a getter that throws',
		() => ({
			get outcome() {
				return trap();
			},
		}),
	],
	['a proxy that throws', () => new Proxy({}, { get: trap })],
	[
		'a revoked proxy',
		() => {
			const { proxy, revoke } = Proxy.revocable({}, {});
			revoke();
			return proxy;
		},
	],
	['a thenable that throws', () => thenable(trap)],
	['a thenable that rejects', () => thenable((_, reject) => reject(1))],
	[
		'a records list that throws',
		() => ({
			outcome: 'records',
			aliases: [],
			get records() {
				return trap();
			},
		}),
	],
];

function expectPlain(verdict: Verdict): void {
	expect(JSON.parse(JSON.stringify(verdict))).toStrictEqual(verdict);
}

describe('a resolver that answers with garbage', () => {
	it.each(garbage)('leads to retry: %s', async (_, answer) => {
		const verdict = await judgeBy(answering(answer), service);
		expect(verdict).toMatchObject({ decision: 'retry', authorized: 'unknown', changes: [] });
		expect(['dns.malformed', 'dns.network']).toContain(verdict.because[0]);
		expectPlain(verdict);
	});

	it.each(garbage)('to one question alone changes no other answer: %s', async (_, answer) => {
		const zone = zoneResolver(SOUND);
		const resolver = answering((name, type) =>
			name === '_dmarc.shop.example' ? answer() : zone.resolve(name, type),
		);
		expect(await judgeBy(resolver)).toMatchObject({
			decision: 'retry',
			spf: { state: 'authorized' },
		});
	});

	it('may answer without a promise', async () => {
		const zone = zoneResolver(SOUND);
		const answers = new Map<string, unknown>();
		for (const { name, type, answer } of (await judgeBy(zone)).evidence.entries) {
			answers.set(`${type} ${name}`, answer);
		}
		const plain = answering((name, type) => answers.get(`${type} ${name}`));
		expect((await judgeBy(plain)).decision).toBe('save');
	});

	it('may keep its state in itself', async () => {
		class Counting {
			asked = 0;
			resolve: Resolver['resolve'] = async () => {
				this.asked++;
				return { outcome: 'nxdomain', aliases: [] };
			};
		}
		const resolver = new Counting();
		const request = { from: 'info@shop.example', relay: service };
		expect((await preflight(request, { resolver })).because).toEqual(['from.nxdomain']);
		expect(resolver.asked).toBeGreaterThan(0);
	});

	const odd = fc.oneof(
		fc.anything(),
		fc.record({
			outcome: fc.constantFrom('records', 'nodata', 'nxdomain', 'failure'),
			aliases: fc.oneof(fc.constant([]), fc.anything()),
			records: fc.oneof(fc.array(fc.array(fc.string())), fc.anything()),
		}),
		fc.record({
			outcome: fc.constant('records'),
			aliases: fc.constant([]),
			records: fc.array(
				fc.oneof(
					fc.string(),
					fc.array(
						fc.constantFrom(
							'v=spf1 ',
							'include:',
							'a.example',
							' -all',
							'%{i}',
							'v=DMARC1;',
							'p=reject',
							'\u0000',
							'__proto__',
						),
					),
					fc.record({ preference: fc.double(), exchange: fc.string() }),
				),
			),
		}),
	);

	it('never makes a preflight throw, whatever the garbage', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(odd, { minLength: 1, maxLength: 8 }), async (answers) => {
				const resolver = answering((_, __, count) => answers[count % answers.length]);
				const verdict = await judgeBy(resolver, unsigned);
				expect(['save', 'warn', 'block', 'retry']).toContain(verdict.decision);
				expect(resolver.asked.length).toBeLessThanOrEqual(600);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('a resolver whose answers only look right', () => {
	// `every` passes over the holes of a list; the walk then stumbles into one.
	it('may leave holes in the list of records', async () => {
		const resolver = answering(() => ({ outcome: 'records', records: new Array(1), aliases: [] }));
		expect((await judgeBy(resolver)).decision).toBe('retry');
	});

	it('may leave holes in the strings of a record', async () => {
		const resolver = answering(() => ({
			outcome: 'records',
			records: [new Array(1)],
			aliases: [],
		}));
		expect((await judgeBy(resolver)).decision).toBe('retry');
	});

	// The answer is kept as the resolver's own object, and read again and again.
	it('may answer with an object that throws when it is read later', async () => {
		let reads = 0;
		const later = () => ({
			outcome: 'records',
			aliases: [],
			get records() {
				return ++reads > 12 ? trap() : [['v=spf1 -all']];
			},
		});
		await expect(
			judgeBy(
				answering((_, type) => (type === 'TXT' ? later() : { outcome: 'nodata', aliases: [] })),
			),
		).resolves.toBeDefined();
	});

	// The evidence is plain data, exactly the answers; what else a resolver puts there does not belong in it.
	it('may put more into an answer than JSON can hold', async () => {
		const resolver = answering(() => ({
			outcome: 'nodata',
			aliases: [],
			raw: 10n,
			at: new Date(0),
		}));
		expectPlain(await judgeBy(resolver));
	});

	it('may give an MX a preference that is no number JSON knows', async () => {
		const records = [{ preference: Number.NaN, exchange: 'mail.shop.example' }];
		expectPlain(
			await judgeBy(
				answering((_, type) =>
					type === 'MX'
						? { outcome: 'records', records, aliases: [] }
						: { outcome: 'nodata', aliases: [] },
				),
			),
		);
	});
});
