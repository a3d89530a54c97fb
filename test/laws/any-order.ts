/**
 * Law 6.
 *
 * @module
 */

import type { Resolver } from '../../src/dns/resolver.ts';
import { preflightMany } from '../../src/preflight/load.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import { preflightRelays } from '../../src/preflight/preflight-relays.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { cachedResolver } from '../../src/resolvers/cache/cached-resolver.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { mapSpf } from '../../src/spf/map/map-spf.ts';
import { late } from './answers.ts';
import { expectSame, type Law } from './law.ts';
import type { Situation } from './situations.ts';

/** A verdict without what may differ once a cache has counted TTLs down. */
function essence({ evidence: _, recheckAfter: __, findings, ...rest }: Verdict): unknown {
	return { ...rest, findings: findings.filter(({ code }) => code !== 'dns.negative-cached') };
}

/** A relay that shares nothing with that of the case. */
const OTHER: Relay = {
	id: 'other',
	name: 'Other',
	sources: { ranges: ['203.0.113.77'] },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'no' },
};

/** The verdict for the relay among several, whose questions are sent once. */
async function amongRelays(
	{ request }: Situation,
	resolver: Resolver,
): Promise<Verdict | undefined> {
	const { relay, ...rest } = request;
	const { verdicts } = await preflightRelays({ ...rest, relays: [OTHER, relay] }, { resolver });
	return verdicts[1];
}

/** The verdicts of several runs side by side, one of which goes over another From address. */
async function besideOthers(
	{ request, zone }: Situation,
	resolver: Resolver,
): Promise<readonly Verdict[]> {
	const requests = [request, { ...request, from: 'other@agency.example' }, request];
	const verdicts: Verdict[] = [];
	for await (const result of preflightMany(requests, { resolver, concurrency: 3 })) {
		if ('verdict' in result && result.request === request) verdicts.push(result.verdict);
		if ('error' in result)
			throw new Error(`${result.error.message} over ${zone.length} characters`);
	}
	return verdicts;
}

async function expectSpfSame({ zone, home, picks }: Situation, seed: number): Promise<void> {
	const resolver = zoneResolver(zone);
	const dns = late(resolver, seed);
	for (const ip of ['192.0.2.1', '203.0.113.200', '2001:db8::1']) {
		const check = { ip, domain: home };
		const plain = await checkHost(check, { resolver });
		expectSame(await checkHost(check, { resolver: dns }), plain, `a late check of ${ip}`);
		const lookahead = 1 + ((picks[2] ?? 0) % 10);
		expectSame(
			await checkHost(check, { resolver: dns, lookahead }),
			plain,
			`a check ahead of ${ip}`,
		);
	}
	const map = await mapSpf(home, { resolver });
	expectSame(await mapSpf(home, { resolver: dns }), map, 'a late map');
}

/** Late answers, every window of questions ahead, a cache that is cold and then warm, and company. */
export const anyOrder: Law = {
	number: 6,
	sentence: 'query order, concurrency, caching and prefetching never change a verdict',
	async check(situation) {
		const { zone, request, picks } = situation;
		const [seed = 1, other = 2, window = 3] = picks;
		const resolver = zoneResolver(zone);
		const verdict = await preflight(request, { resolver });
		const dns = late(resolver, seed + 1);
		expectSame(await preflight(request, { resolver: dns }), verdict, 'late answers');
		const ahead = { resolver: late(resolver, other + 1), lookahead: window % 5 };
		expectSame(await preflight(request, ahead), verdict, `a window of ${window % 5}`);
		let now = 1_800_000_000_000;
		const cache = cachedResolver(dns, { now: () => now });
		for (const state of ['cold', 'warm', 'aged']) {
			const cached = await preflight(request, { resolver: cache });
			expectSame(essence(cached), essence(verdict), `a cache that is ${state}`);
			if (state === 'warm') now += 1000 * (window % 400);
		}
		for (const one of await besideOthers(situation, dns))
			expectSame(essence(one), essence(verdict), 'in company');
		expectSame(await amongRelays(situation, dns), verdict, 'among relays');
		await expectSpfSame(situation, seed);
		return [verdict.decision];
	},
};
