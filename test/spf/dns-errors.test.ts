/**
 * What DNS fails to say (RFC 7208 §2.6.6, §5; RFC 2308).
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { AbortSignalLike, DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { checked, checkedRecord, codesOf, lines, txt } from './checked.ts';

const FAILURES: readonly string[] = ['SERVFAIL', 'TIMEOUT', 'REFUSED'];

/** A record of x.example, the question that fails, and records beside it. */
const PLACES: readonly (readonly [string, string, string, string])[] = [
	['the first record', 'v=spf1 -all', 'TXT x.example.', ''],
	['a', 'v=spf1 a +all', 'A x.example.', ''],
	['a of another host', 'v=spf1 a:h.example +all', 'A h.example.', ''],
	['mx', 'v=spf1 mx +all', 'MX x.example.', ''],
	['the address of an exchange', 'v=spf1 mx +all', 'A h.example.', 'x.example. MX 1 h.example.\n'],
	['exists', 'v=spf1 exists:h.example +all', 'A h.example.', ''],
	['include', 'v=spf1 include:y.example +all', 'TXT y.example.', ''],
	['redirect', 'v=spf1 redirect=y.example', 'TXT y.example.', ''],
	[
		'a below include',
		'v=spf1 include:y.example +all',
		'A h.example.',
		txt('y.example', 'v=spf1 a:h.example -all'),
	],
	[
		'mx below redirect',
		'v=spf1 redirect=y.example',
		'MX y.example.',
		txt('y.example', 'v=spf1 mx -all'),
	],
	[
		'include below include',
		'v=spf1 ?include:y.example +all',
		'TXT z.example.',
		txt('y.example', 'v=spf1 include:z.example -all'),
	],
	[
		'redirect below include',
		'v=spf1 -include:y.example +all',
		'TXT z.example.',
		txt('y.example', 'v=spf1 redirect=z.example'),
	],
];

describe('failures of DNS (RFC 7208 §2.6.6)', () => {
	for (const failure of FAILURES) {
		it.each(PLACES)(`${failure} in %s is temperror`, async (_place, record, question, rest) => {
			const zone = `${question.startsWith('TXT x.') ? '' : txt('x.example', record)}${rest};! ${failure} ${question}\n`;
			const evaluation = await checked(zone);
			expect(evaluation.result).toBe('temperror');
			expect(evaluation.match).toBeUndefined();
			expect(evaluation.explanation).toBeUndefined();
			expect(evaluation.problems.some(({ severity }) => severity === 'unknown')).toBe(true);
			expect(codesOf(evaluation).join(' ')).toMatch(/dns-error/);
		});
	}

	it('asks nothing more after a failure', async () => {
		const zone = txt('x.example', 'v=spf1 a:h.example mx include:y.example -all exp=e.example');
		const { asked } = await checked(`${zone};! TIMEOUT A h.example.\n`);
		expect(asked).toEqual(['TXT x.example', 'A h.example']);
	});

	it('does not mind a failure behind the match', async () => {
		const record = 'v=spf1 ip4:192.0.2.1 a:h.example -all';
		expect(await checkedRecord(record, ';! TIMEOUT A h.example.\n')).toMatchObject({
			result: 'pass',
			asked: ['TXT x.example'],
		});
	});

	it('does not count a failure as void', async () => {
		const evaluation = await checkedRecord('v=spf1 a:h.example', ';! TIMEOUT A h.example.\n');
		expect(evaluation.lookups).toEqual({ terms: 1, void: 0 });
	});

	it.each([
		['NXDOMAIN', ''],
		['NODATA', 'h.example. TXT "there"\n'],
	])('%s is no match in any mechanism', async (_kind, rest) => {
		for (const term of ['a:h.example', 'mx:h.example', 'exists:h.example', 'ptr:h.example']) {
			const evaluation = await checkedRecord(`v=spf1 ${term} ip4:192.0.2.1 -all`, rest);
			expect(evaluation.result).toBe('pass');
			expect(evaluation.trace.terms[0]?.matched).toBe(false);
		}
	});

	it('lets an exchange that matches stand before one that fails', async () => {
		const zone =
			'x.example. MX 1 good.example.\nx.example. MX 2 bad.example.\n' +
			'good.example. A 192.0.2.1\n;! SERVFAIL A bad.example.\n';
		expect((await checkedRecord('v=spf1 mx -all', zone)).result).toBe('pass');
		const other = await checkedRecord('v=spf1 mx -all', zone, { ip: '192.0.2.2' });
		expect(other.result).toBe('temperror');
	});

	it('is temperror where a CNAME loops', async () => {
		const zone = 'h.example. CNAME i.example.\ni.example. CNAME h.example.\n';
		expect((await checkedRecord('v=spf1 a:h.example +all', zone)).result).toBe('temperror');
	});
});

describe('resolvers that misbehave', () => {
	const broken = (answer: () => unknown): Resolver => ({
		resolve<T extends RecordType>(): Promise<DnsAnswer<T>> {
			return answer() as Promise<DnsAnswer<T>>;
		},
	});

	it.each<[string, () => unknown]>([
		[
			'throws',
			() => {
				throw new Error('boom');
			},
		],
		[
			'throws no error',
			() => {
				throw 'boom';
			},
		],
		['rejects', () => Promise.reject(new Error('boom'))],
		['says nothing', () => Promise.resolve(undefined)],
		['says null', () => null],
		['says an unknown outcome', () => Promise.resolve({ outcome: 'maybe', aliases: [] })],
		[
			'gives records that are none',
			() => Promise.resolve({ outcome: 'records', records: 'v=spf1', aliases: [] }),
		],
		[
			'gives texts that are none',
			() => Promise.resolve({ outcome: 'records', records: ['v=spf1'], aliases: [] }),
		],
		['gives numbers', () => Promise.resolve({ outcome: 'records', records: [[1]], aliases: [] })],
	])('a resolver that %s is a temperror', async (_how, answer) => {
		const evaluation = await checked(broken(answer));
		expect(evaluation.result).toBe('temperror');
		expect(codesOf(evaluation)).toEqual(['spf.dns-error']);
	});

	it.each<[string, RecordType, unknown]>([
		['a:h.example', 'A', 'not-an-address'],
		['a:h.example', 'A', '2001:db8::1'],
		['a:h.example', 'A', ''],
	])('%s does not match an %s record of %j', async (term, type, data) => {
		const zone = zoneResolver(txt('x.example', `v=spf1 ${term}/0 -all`));
		const resolver: Resolver = {
			async resolve<T extends RecordType>(name: string, asked: T): Promise<DnsAnswer<T>> {
				if (asked !== (type as RecordType)) return zone.resolve(name, asked);
				return { outcome: 'records', records: [data], aliases: [] } as unknown as DnsAnswer<T>;
			},
		};
		expect(['fail', 'temperror']).toContain((await checked(resolver)).result);
	});
});

describe('abort', () => {
	it('is temperror at once where the signal is aborted already', async () => {
		const asked: string[] = [];
		const resolver: Resolver = {
			async resolve(name) {
				asked.push(name);
				return { outcome: 'nxdomain', aliases: [] };
			},
		};
		const { result, problems } = await checkHost(
			{ ip: '192.0.2.1', domain: 'x.example' },
			{ resolver, signal: { aborted: true } },
		);
		expect(result).toBe('temperror');
		expect(problems.map(({ code }) => code)).toEqual(['spf.dns-error']);
		expect(asked).toEqual([]);
	});

	it.each<[string, (abort: () => void) => unknown]>([
		['while it is asked', (abort) => abort()],
		['soon after it is asked', (abort) => queueMicrotask(abort)],
		['later', (abort) => setTimeout(abort, 5)],
	])('ends a check whose answer never comes, aborted %s', async (_when, schedule) => {
		const controller = new AbortController();
		const zone = zoneResolver(txt('x.example', 'v=spf1 a:h.example +all'));
		const resolver: Resolver = {
			resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
				if (type === 'TXT') return zone.resolve(name, type);
				schedule(() => controller.abort());
				return new Promise(() => undefined);
			},
		};
		const check = checkHost(
			{ ip: '192.0.2.1', domain: 'x.example' },
			{ resolver, signal: controller.signal },
		);
		const tooLate = new Promise<{ result: string }>((resolve) => {
			setTimeout(() => resolve({ result: 'still waiting' }), 1000);
		});
		expect((await Promise.race([check, tooLate])).result).toBe('temperror');
	});

	it('hands the resolver a signal that is given with the caller’s', async () => {
		const controller = new AbortController();
		const seen: boolean[] = [];
		const resolver: Resolver = {
			async resolve(_name, _type, options) {
				const signal = options?.signal;
				seen.push(signal?.aborted === true);
				controller.abort();
				seen.push(signal?.aborted === true);
				return { outcome: 'nxdomain', aliases: [] };
			},
		};
		const { signal } = controller;
		await checkHost({ ip: '192.0.2.1', domain: 'x.example' }, { resolver, signal });
		expect(seen).toEqual([false, true]);
	});

	it('listens to nothing when the check is over', async () => {
		let listeners = 0;
		const signal: AbortSignalLike = {
			aborted: false,
			addEventListener: () => {
				listeners++;
			},
			removeEventListener: () => {
				listeners--;
			},
		};
		const zone =
			txt('x.example', 'v=spf1 mx -all') + lines(3, (n) => `x.example. MX ${n} h${n}.example.\n`);
		await checkHost(
			{ ip: '192.0.2.1', domain: 'x.example' },
			{ resolver: zoneResolver(zone), signal },
		);
		expect(listeners).toBe(0);
	});
});
