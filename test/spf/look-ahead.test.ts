/**
 * Questions asked ahead of their turn: fewer round trips, the same result.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { preflight } from '../../src/preflight/preflight.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { lines, txt } from './checked.ts';
import { distant } from './round-trips.ts';

/** Nine includes on three levels, as an agency has them. */
const AGENCY = [
	txt('shop.example', 'v=spf1 include:a.example include:b.example include:c.example ~all'),
	txt('a.example', 'v=spf1 ip4:192.0.2.0/28 include:a1.example include:a2.example ~all'),
	txt('b.example', 'v=spf1 ip4:192.0.2.16/28 include:b1.example ~all'),
	txt('c.example', 'v=spf1 ip4:192.0.2.32/28 include:c1.example ~all'),
	txt('a1.example', 'v=spf1 ip4:192.0.2.48/28 include:a11.example ~all'),
	txt('a2.example', 'v=spf1 ip4:192.0.2.64/28 ~all'),
	txt('b1.example', 'v=spf1 ip4:192.0.2.80/28 ~all'),
	txt('c1.example', 'v=spf1 ip4:192.0.2.96/28 ~all'),
	txt('a11.example', 'v=spf1 ip4:192.0.2.112/28 ~all'),
].join('');

const HOSTS = [
	txt('shop.example', 'v=spf1 mx a:www.example -all'),
	'shop.example. MX 10 m1.example.\nshop.example. MX 20 m2.example.\nshop.example. MX 30 m3.example.\n',
	lines(3, (n) => `m${n}.example. A 192.0.2.${n}\n`),
	'www.example. A 192.0.2.9\n',
].join('');

async function measure(zone: string, ip: string, lookahead: number) {
	const dns = distant(zoneResolver(zone));
	const { resolver } = dns;
	const { result, match, lookups } = await checkHost(
		{ ip, domain: 'shop.example' },
		{ resolver, lookahead },
	);
	return { result, match, lookups, roundTrips: dns.roundTrips(), questions: dns.asked.length };
}

describe('look-ahead', () => {
	it.each([
		['agency', AGENCY, 0, 9, 9],
		['agency', AGENCY, 4, 5, 9],
		['agency', AGENCY, 10, 4, 9],
		['hosts', HOSTS, 0, 6, 6],
		['hosts', HOSTS, 4, 3, 6],
		['hosts', HOSTS, 10, 3, 6],
	])('%s, nobody matches, window %3$d: %4$d round trips', async (_, zone, window, trips, asked) => {
		const measured = await measure(zone, '203.0.113.1', window);
		expect(measured.roundTrips).toBe(trips);
		expect(measured.questions).toBe(asked);
	});

	it.each([2, 4, 10])('wastes at most %d answers', async (window) => {
		for (const ip of ['192.0.2.1', '192.0.2.49', '192.0.2.97', '203.0.113.1']) {
			const lazy = await measure(AGENCY, ip, 0);
			const ahead = await measure(AGENCY, ip, window);
			expect(ahead).toMatchObject({
				result: lazy.result,
				match: lazy.match,
				lookups: lazy.lookups,
			});
			expect(ahead.questions).toBeLessThanOrEqual(lazy.questions + window);
		}
	});

	it('asks nothing behind the address term that matches', async () => {
		const zone = txt('shop.example', 'v=spf1 ip4:192.0.2.1 include:a.example -all');
		expect(await measure(zone, '192.0.2.1', 10)).toMatchObject({ result: 'pass', questions: 1 });
	});

	it('asks no name ahead that tells the publisher of the client', async () => {
		const zone =
			txt(
				'shop.example',
				'v=spf1 include:a.example exists:%{i}.e.example ptr a:%{l}.x.example -all',
			) + txt('a.example', 'v=spf1 +all');
		const dns = distant(zoneResolver(zone));
		await checkHost(
			{ ip: '192.0.2.1', domain: 'shop.example' },
			{ resolver: dns.resolver, lookahead: 10 },
		);
		expect(dns.asked).toEqual(['TXT shop.example', 'TXT a.example']);
	});

	it('asks nothing that lies beyond ten terms', async () => {
		const zone =
			txt('shop.example', `v=spf1${lines(14, (n) => ` include:i${n}.example`)} -all`) +
			lines(14, (n) => txt(`i${n}.example`, 'v=spf1 -all'));
		expect(await measure(zone, '192.0.2.1', 40)).toMatchObject({
			result: 'permerror',
			questions: 11,
		});
	});

	it('calls off what is under way when the result is known', async () => {
		const slow = distant(zoneResolver(''));
		const resolver = {
			resolve: ((name, type, options) =>
				name === 'slow.example'
					? slow.resolver.resolve(name, type, options)
					: zoneResolver(
							txt('shop.example', 'v=spf1 include:a.example include:slow.example -all') +
								txt('a.example', 'v=spf1 +all'),
						).resolve(name, type)) as typeof slow.resolver.resolve,
		};
		const { result } = await checkHost(
			{ ip: '192.0.2.1', domain: 'shop.example' },
			{ resolver, lookahead: 4 },
		);
		expect(result).toBe('pass');
		expect(slow.cancelled).toEqual(['TXT slow.example']);
	});
});

describe('a preflight at a distance', () => {
	it('takes the longest chain of dependent questions, and one round trip more at most', async () => {
		const dns = distant(
			zoneResolver(
				`${AGENCY}
				shop.example. MX 10 mail.shop.example.
				_dmarc.shop.example. TXT "v=DMARC1; p=reject"
				s1._domainkey.shop.example. CNAME s1.keys.example.
				s1.keys.example. TXT "v=DKIM1; p="
				s2._domainkey.shop.example. TXT "v=DKIM1; p="
			`.replace(/^\t+/gm, ''),
			),
		);
		const relay = {
			id: 'c1',
			name: 'C1',
			sources: { spf: ['c1.example'] },
			ask: { include: 'c1.example' },
			returnPath: { kind: 'from-domain' },
			dkim: { signs: 'from-domain', selectors: [{ name: 's1' }, { name: 's2' }] },
		} as const;
		const verdict = await preflight(
			{ from: 'info@shop.example', relay },
			{ resolver: dns.resolver },
		);
		expect(verdict.spf).toMatchObject({ state: 'authorized', basis: 'delegated' });
		// shop → a → a1 → a11 is the longest chain.
		expect(dns.roundTrips()).toBeLessThanOrEqual(5);
		expect(new Set(dns.asked).size).toBe(dns.asked.length);
	});
});
