/**
 * Law 1.
 *
 * @module
 */

import { parseAddress, unmapped } from '../../src/ip/address.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { mapSpf } from '../../src/spf/map/map-spf.ts';
import { addressAt, boundaries, holds } from './addresses.ts';
import { expect, expectSame, type Law } from './law.ts';

/** What is not dynamic is the same for every sender. */
const MAIL: readonly { readonly sender?: string; readonly helo?: string }[] = [
	{},
	{ helo: 'mail.y.example' },
	{ sender: 'a.b-c@y.example', helo: '[192.0.2.1]' },
	{ sender: 'j\u00f6rg@d2.example' },
];
const CLOSED = { sender: 'u@d1.example' } as const;

/** The addresses of eight picks, over the record of the From domain. */
export const mapAgrees: Law = {
	number: 1,
	sentence: 'mapSpf and checkHost agree for every address',
	async check({ zone, home: domain, picks }) {
		const resolver = zoneResolver(zone);
		const isClosed = (picks[8] ?? 0) % 2 === 0;
		const map = await mapSpf(domain, {
			resolver,
			...(isClosed ? { senderDomain: 'd1.example' } : {}),
		});
		const ranges = boundaries(map.ranges);
		const seen: string[] = [];
		for (const pick of picks.slice(0, 8)) {
			const ip = addressAt(pick, ranges);
			const address = parseAddress(ip);
			const mapped = map.lookup(ip);
			const mail = isClosed ? CLOSED : (MAIL[pick % MAIL.length] ?? CLOSED);
			const { result, match } = await checkHost({ ip, domain, ...mail }, { resolver });
			const range = ranges.find((one) => address !== null && holds(one, unmapped(address)));
			expect(
				range?.result === mapped,
				`${ip} is ${mapped} by lookup and ${range?.result} by range`,
			);
			seen.push(mapped);
			if (mapped === 'dynamic') continue;
			expect(mapped === result, `${ip} is ${mapped} by the map and ${result} by the check`);
			// The way of a match is the same too; errors and defaults have none in a check.
			if (match !== undefined) expectSame(range?.via, match, `the way to ${ip}`);
		}
		return seen;
	},
};
