/**
 * Who sends for a domain besides the relay, as far as its MX shows: the service that receives its mail
 * usually sends it, too.
 *
 * @module
 */

import { relays } from '../../relays/catalogue.ts';
import { claimsOf } from '../../relays/claims.ts';
import { includesOf } from '../../relays/spf-names.ts';
import type { ZoneState } from './zone-state.ts';

/** Hosters of one domain that are drafted in. */
const MAX_HOSTERS = 2;

/** What is known of the domain's own mail. */
interface KnownSenders {
	/** `include:` of the hosters that take the domain's mail, as they ask for it. */
	readonly hosters: readonly string[];
	/** The domain has hosts that take mail and belong to no known hoster. */
	readonly hasOwnHosts: boolean;
}

/** The domain's own senders by its MX; none where DNS does not answer. */
export async function knownSenders(domain: string, { dns }: ZoneState): Promise<KnownSenders> {
	const answer = await dns.ask(domain, 'MX');
	if (answer.outcome !== 'records') return { hosters: [], hasOwnHosts: false };
	const { exchanger } = claimsOf(relays, domain);
	const hosts = answer.records.map(({ exchange }) => exchange).filter((host) => host !== '');
	const hosters = hosts.map((host) => exchanger(host));
	const includes = hosters.flatMap(([relay, ...others]) =>
		relay === undefined || others.length > 0 ? [] : includesOf(relay),
	);
	return {
		hosters: [...new Set(includes)]
			.sort()
			.slice(0, MAX_HOSTERS)
			.map((name) => `include:${name}`),
		hasOwnHosts: hosters.some((owners) => owners.length === 0),
	};
}
