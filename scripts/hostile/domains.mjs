/**
 * Hostile domains: what they publish, and the sender configuration that is checked against it.
 *
 * Tests run them on the source, `scripts/hostile.mjs` on the built package, each in a process of its own.
 *
 * @module
 */

import { DOMAIN, relay, resolverOf } from './base.mjs';
import { otherDomains } from './other-domains.mjs';
import { spfDomains } from './spf-domains.mjs';

/** @type {typeof import('./domains.d.mts').domains} */
export const domains = [...spfDomains, ...otherDomains].map(([what, published, sender = {}]) => ({
	from: `info@${DOMAIN}`,
	relay,
	isLarge: false,
	...sender,
	what,
	published,
}));

/** @type {typeof import('./domains.d.mts').meet} */
export async function meet({ checkHost, mapSpf, preflight }, { from, relay: sender, published }) {
	const domain = from.slice(from.lastIndexOf('@') + 1);
	/** @template T @param {(resolver: import('../../src/dns/resolver.ts').Resolver) => Promise<T>} call */
	const counted = async (call) => {
		const resolver = resolverOf(published);
		return { value: await call(resolver), questions: resolver.questions() };
	};
	const ip = '203.0.113.9';
	const check = await counted((resolver) =>
		checkHost({ ip, sender: from, helo: 'client.example' }, { resolver }),
	);
	const map = await counted((resolver) => mapSpf(domain, { resolver }));
	const start = process.cpuUsage();
	const judged = await counted((resolver) => preflight({ from, relay: sender }, { resolver }));
	const { user, system } = process.cpuUsage(start);
	return {
		check: check.questions,
		map: map.questions,
		preflight: judged.questions,
		cpuMs: (user + system) / 1000,
		result: check.value.result,
		mapped: map.value.lookup(ip),
		verdict: judged.value,
	};
}
