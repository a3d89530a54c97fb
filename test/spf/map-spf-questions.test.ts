/**
 * What a map asks DNS, and what a caller may hand in.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { mapSpf } from '../../src/spf/map/map-spf.ts';
import { checked, lines, listening, txt } from './checked.ts';
import { ALL4, HIGH6, LOW6, rangesOf } from './mapped.ts';

describe('questions of a map', () => {
	it('asks each once, and none behind all', async () => {
		const { resolver, asked } = listening(
			zoneResolver(
				txt(
					'x.example',
					'v=spf1 a a:x.example include:y.example include:y.example ~all mx:z.example',
				) + txt('y.example', 'v=spf1 a:x.example mx -all include:z.example'),
			),
		);
		await mapSpf('x.example', { resolver });
		expect([...asked].sort()).toEqual([
			'A x.example',
			'AAAA x.example',
			'MX y.example',
			'TXT x.example',
			'TXT y.example',
		]);
	});

	it.each(['example', 'a..b.example', '', `${'a'.repeat(64)}.example`, '[192.0.2.1]'])(
		'asks nothing for %j, which is no domain to check',
		async (domain) => {
			const { resolver, asked } = listening(zoneResolver(''));
			const map = await mapSpf(domain, { resolver });
			expect(rangesOf(map)).toEqual([`${ALL4} none`, `${LOW6} none`, `${HIGH6} none`]);
			expect(asked).toEqual([]);
		},
	);

	it('takes U-labels, upper case and a final dot', async () => {
		const resolver = zoneResolver(txt('xn--bcher-kva.example', 'v=spf1 -all'));
		expect((await mapSpf('B\u00fccher.Example.', { resolver })).lookup('192.0.2.1')).toBe('fail');
	});

	it.each([1, 3, 6])('is permerror where %d questions do not suffice', async (maxQuestions) => {
		const rest = lines(5, (n) =>
			txt(`c${n}.example`, `v=spf1 a:h${n}.example include:c${n + 1}.example`),
		);
		const { resolver, asked } = listening(
			zoneResolver(txt('x.example', 'v=spf1 include:c1.example -all') + rest),
		);
		const map = await mapSpf('x.example', { resolver, maxQuestions });
		expect(map.lookup('192.0.2.1')).toBe('permerror');
		expect(asked).toHaveLength(maxQuestions);
	});

	it('asks at most 300 unless told otherwise', async () => {
		const wide: Resolver = {
			async resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
				const records: unknown =
					type === 'TXT'
						? [[`v=spf1 ${lines(30, (n) => `mx:m${n}.${name} include:i${n}.${name} `)}-all`]]
						: type === 'MX'
							? Array.from({ length: 10 }, (_, n) => ({ preference: n, exchange: `h${n}.${name}` }))
							: ['192.0.2.1'];
				return { outcome: 'records', records, aliases: [] } as unknown as DnsAnswer<T>;
			},
		};
		const { resolver, asked } = listening(wide);
		const map = await mapSpf('x.example', { resolver });
		expect(asked.length).toBeLessThanOrEqual(300);
		expect(map.lookups.worst).toBeGreaterThan(10);
	});

	it('agrees with the check although terms beyond the limit would take all questions', async () => {
		const zone =
			txt('x.example', `v=spf1 include:y.example${lines(30, (n) => ` mx:m${n}.example`)}`) +
			txt('y.example', 'v=spf1 mx:n.example -all') +
			'n.example. MX 1 h.example.\nh.example. A 192.0.2.1\n' +
			lines(30, (n) => lines(10, (m) => `m${n}.example. MX ${m} h${m}.m${n}.example.\n`));
		const map = await mapSpf('x.example', { resolver: zoneResolver(zone) });
		expect((await checked(zone)).result).toBe('pass');
		expect(map.lookup('192.0.2.1')).toBe('pass');
	});

	it('is temperror for a signal that is aborted, and for a resolver that throws', async () => {
		const resolver = zoneResolver(txt('x.example', 'v=spf1 -all'));
		const aborted = await mapSpf('x.example', { resolver, signal: { aborted: true } });
		expect(aborted.lookup('192.0.2.1')).toBe('temperror');
		const throwing: Resolver = {
			resolve() {
				throw new Error('boom');
			},
		};
		expect((await mapSpf('x.example', { resolver: throwing })).lookup('192.0.2.1')).toBe(
			'temperror',
		);
	});

	it.each<[unknown, unknown, string, string]>([
		[1, {}, 'input.domain-invalid', 'domain'],
		['x.example', { strict: true }, 'input.unknown-option', 'options.strict'],
		['x.example', { maxQuestions: -1 }, 'input.option-invalid', 'options.maxQuestions'],
		['x.example', { maxVoidLookups: 0.5 }, 'input.option-invalid', 'options.maxVoidLookups'],
		['x.example', { resolver: null }, 'input.option-invalid', 'options.resolver'],
		['x.example', { senderDomain: 5 }, 'input.option-invalid', 'options.senderDomain'],
	])('refuses %j with %j', async (domain, options, code, path) => {
		const given = { resolver: zoneResolver(''), ...(options as object) };
		await expect(mapSpf(domain as string, given)).rejects.toMatchObject({
			name: 'InputError',
			code,
			path,
		});
	});
});
