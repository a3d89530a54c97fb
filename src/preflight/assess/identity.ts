/**
 * The SPF identity of the relay's mail: the domain of its return path (RFC 7208 §2.4).
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import type { Relay } from '../../relays/relay.ts';

/** Whose record receivers consult. */
export interface Identity {
	/** `""` where the relay's own domain is not known. */
	readonly domain: string;
	/**
	 * - `consulted`: the From domain's owner publishes the record.
	 * - `relay`: the relay's own domain, whose pass is its business.
	 * - `undecided`: DNS did not say which of the two.
	 */
	readonly whose: 'consulted' | 'relay' | 'undecided';
	/** The return path is not known, and taken to be the From domain. */
	readonly isAssumed: boolean;
}

function ofRelay(domain: string | undefined, fromDomain: string): Identity {
	const whose = domain === fromDomain ? 'consulted' : 'relay';
	return { domain: domain ?? '', whose, isAssumed: false };
}

/** Settles the identity; a subdomain with a fall-back is asked for, to see whether it was set up. */
export async function identityOf(
	{ returnPath }: Relay,
	fromDomain: string,
	dns: DnsSession,
): Promise<Identity> {
	switch (returnPath.kind) {
		case 'from-domain':
			return { domain: fromDomain, whose: 'consulted', isAssumed: false };
		case 'unknown':
			return { domain: fromDomain, whose: 'consulted', isAssumed: true };
		case 'relay':
			return ofRelay(returnPath.domain, fromDomain);
		case 'subdomain': {
			const domain = `${returnPath.label}.${fromDomain}`;
			const own: Identity = { domain, whose: 'consulted', isAssumed: false };
			if (returnPath.fallback === undefined) return own;
			const answer = await dns.ask(domain, 'TXT');
			if (answer.outcome === 'failure') return { ...own, whose: 'undecided' };
			// A CNAME whose target is gone was set up all the same (RFC 6604 §3).
			const isMissing = answer.outcome === 'nxdomain' && answer.aliases.length === 0;
			return isMissing ? ofRelay(undefined, fromDomain) : own;
		}
	}
}
