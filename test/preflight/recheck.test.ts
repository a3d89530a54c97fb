/**
 * Does a verdict still stand? The questions of its evidence say so.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DnsAnswer, Resolver } from '../../src/dns/resolver.ts';
import { preflightMany } from '../../src/preflight/load.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import { digestOf } from '../../src/preflight/recheck/digest.ts';
import { recheck } from '../../src/preflight/recheck/recheck.ts';
import { RULES } from '../../src/preflight/recheck/rules.ts';
import type { PreflightRequest } from '../../src/preflight/request.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

const relay: Relay = {
	id: 'own',
	name: 'Own server',
	sources: { spf: ['spf.relay.example'] },
	ask: { include: 'spf.relay.example' },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'from-domain', selectors: [{ name: 's1' }] },
};
const request: PreflightRequest = { from: 'info@shop.example', relay };

const LINES = [
	'shop.example. 300 MX 10 mail.shop.example.',
	'shop.example. 300 MX 20 mail2.shop.example.',
	'mail.shop.example. A 192.0.2.1',
	'mail2.shop.example. A 192.0.2.2',
	'shop.example. 300 TXT "v=spf1 mx -all"',
	'_dmarc.shop.example. 300 TXT "v=DMARC1; p=reject"',
	'spf.relay.example. TXT "v=spf1 ip4:198.51.100.0/28 -all"',
];
const zoneOf = (lines: readonly string[]): Resolver => zoneResolver(lines.join('\n'));
const before = zoneOf(LINES);
const digest = digestOf(await preflight(request, { resolver: before }), request);

/** Counts questions, and answers after all that are asked at once. */
function counting(resolver: Resolver) {
	const asked: string[] = [];
	return {
		asked,
		resolver: {
			resolve: (name, type, options) => {
				asked.push(`${type} ${name}`);
				return resolver.resolve(name, type, options);
			},
		} satisfies Resolver,
	};
}

describe('a digest', () => {
	it('is plain JSON of less than a kilobyte, and bears the version of the package', () => {
		const text = JSON.stringify(digest);
		expect(JSON.parse(text)).toEqual(digest);
		expect(text.length).toBeLessThan(1200);
		const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
		expect(RULES).toBe(JSON.parse(manifest).version);
		expect(digest).toMatchObject({ version: 1, rules: RULES });
	});
});

describe('a verdict stands', () => {
	it('where the same questions get the same answers, with what a preflight would ask or less', async () => {
		const again = counting(before);
		expect(await recheck(digest, request, { resolver: again.resolver })).toBe('same');
		expect(again.asked.sort()).toEqual([...digest.questions].sort());
	});

	it('whatever the order of records and their TTLs', async () => {
		const other = zoneOf(LINES.map((line) => line.replace(' 300 ', ' 77 ')).reverse());
		expect(await recheck(digest, request, { resolver: other })).toBe('same');
	});

	it('for a request that says the same in other words', async () => {
		const other = {
			from: 'info@shop.example',
			relay: structuredClone(relay),
			receivers: [],
			gate: {},
		};
		expect(await recheck(digest, other, { resolver: before })).toBe('same');
	});
});

describe('a verdict is to be made anew', () => {
	it.each([
		[
			'a record that changed',
			LINES[4] ?? '',
			'shop.example. TXT "v=spf1 include:spf.relay.example -all"',
		],
		['the relay grew', LINES[6] ?? '', 'spf.relay.example. TXT "v=spf1 ip4:198.51.100.0/27 -all"'],
		['a record more', LINES[5] ?? '', `${LINES[5]}\ns1._domainkey.shop.example. TXT "v=DKIM1; p="`],
		['a record less', LINES[5] ?? '', ''],
		['strings cut elsewhere', LINES[4] ?? '', 'shop.example. TXT "v=spf1 mx" " -all"'],
	])('%s', async (_, line, instead) => {
		const after = zoneOf(LINES.map((each) => (each === line ? instead : each)));
		expect(await recheck(digest, request, { resolver: after })).toBe('changed');
	});

	it.each<[string, PreflightRequest]>([
		['another address', { ...request, from: 'shop@shop.example' }],
		['another gate', { ...request, gate: { 'dmarc.missing': 'block' } }],
		['other receivers', { ...request, receivers: ['google'] }],
		['other facts of the relay', { ...request, relay: { ...relay, dkim: { signs: 'no' } } }],
		['another relay', { ...request, relay: 'mailgun' }],
		['an id where the facts were given', { ...request, relay: 'rapidmail' }],
	])('%s, with no question', async (_, other) => {
		const { asked, resolver } = counting(before);
		expect(await recheck(digest, other, { resolver })).toBe('changed');
		expect(asked).toEqual([]);
	});

	it.each<[string, PreflightRequest, string]>([
		['another address', { ...request, from: 'shop@shop.example' }, 'from'],
		['another relay', { ...request, relay: 'mailgun' }, 'relay'],
	])('%s, which the digest of a verdict refuses', async (_, other, path) => {
		const verdict = await preflight(request, { resolver: before });
		expect(() => digestOf(verdict, other)).toThrow(
			expect.objectContaining({ code: 'input.request-invalid', path }),
		);
	});

	it('other mailbox domains, or another version of the package', async () => {
		const options = { resolver: before, mailboxDomains: ['shop.example'] };
		expect(await recheck(digest, request, options)).toBe('changed');
		const own = digestOf(await preflight(request, options), request, {
			mailboxDomains: ['shop.example'],
		});
		expect(await recheck(own, request, options)).toBe('same');
		expect(await recheck({ ...digest, rules: '0.0.1' }, request, { resolver: before })).toBe(
			'changed',
		);
	});
});

describe('what DNS does not say', () => {
	const failing: Resolver = {
		resolve: (name, type) =>
			name.startsWith('_dmarc')
				? Promise.resolve({ outcome: 'failure', reason: 'timeout' } as DnsAnswer<typeof type>)
				: before.resolve(name, type),
	};

	it('is unknown, whatever the others say', async () => {
		expect(await recheck(digest, request, { resolver: failing })).toBe('unknown');
		const options = { resolver: before, signal: AbortSignal.abort() };
		expect(await recheck(digest, request, options)).toBe('unknown');
	});

	it('is no ground for a verdict to stand: one that rests on a failure is made anew', async () => {
		const open = digestOf(await preflight(request, { resolver: failing }), request);
		expect(await recheck(open, request, { resolver: before })).toBe('changed');
		expect(await recheck(open, request, { resolver: failing })).toBe('unknown');
	});
});

describe('what is no digest', () => {
	it.each([
		[undefined, 'digest'],
		[{ ...digest, answers: 5 }, 'digest.answers'],
		[{ ...digest, questions: 'TXT a' }, 'digest.questions'],
		[{ ...digest, questions: ['TXT a', 'XYZ a'] }, 'digest.questions.1'],
		[{ ...digest, questions: ['TXT a..b'] }, 'digest.questions.0'],
		[{ ...digest, questions: ['TXT a', ...new Array(1)] }, 'digest.questions.1'],
		[{ ...digest, questions: Object.assign([], { 2: 'TXT a' }) }, 'digest.questions.0'],
		[{ ...digest, more: 1 }, 'digest.more'],
	])('%o', async (bad, path) => {
		const call = recheck(bad as never, request, { resolver: before });
		await expect(call).rejects.toMatchObject({ name: 'InputError', path });
	});
});

describe('a request that JSON cannot hold', () => {
	const itself: Record<string, unknown> = { ...relay };
	itself['dkim'] = { signs: 'from-domain', of: itself };

	it.each([
		['holds itself', itself],
		['holds a bigint', { ...relay, sources: { spf: 5n } }],
	])('is the caller\u2019s mistake, or another request: it %s', async (_, odd) => {
		const other = { from: 'info@shop.example', relay: odd } as never;
		const call = recheck(digest, other, { resolver: before });
		const told = await call.catch(({ name, path }: Error & { path: string }) => [name, path]);
		expect([['InputError', 'request'], 'changed']).toContainEqual(told);
	});
});

describe('a run over known verdicts', () => {
	it('judges only what changed, and asks nothing twice', async () => {
		const after = zoneOf([...LINES.slice(0, 5), ...LINES.slice(6)]);
		const still = { ...request, known: digest };
		const { asked, resolver } = counting(before);
		for await (const result of preflightMany([still], { resolver })) {
			expect(result).toEqual({ index: 0, request: still, same: true });
		}
		expect(asked.length).toBe(digest.questions.length);
		const later = counting(after);
		for await (const result of preflightMany([still], { resolver: later.resolver })) {
			const alone = await preflight(request, { resolver: after });
			expect(result).toEqual({ index: 0, request: still, verdict: alone });
		}
		expect(new Set(later.asked).size).toBe(later.asked.length);
	});

	it('tells a digest that is none as the error of its request', async () => {
		const bad = { ...request, known: { version: 1 } as never };
		for await (const result of preflightMany([bad], { resolver: before })) {
			expect(result).toMatchObject({ error: { path: 'known.rules' } });
		}
	});
});
