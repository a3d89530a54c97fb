/**
 * The SPF identity of the relay's mail: the domain of its return path (RFC 7208 §2.4).
 *
 * @module
 */

import type { DnsAnswer } from '../../dns/resolver.ts';
import type { DnsSession } from '../../dns/session.ts';
import { isOpen } from '../../relays/placeholder.ts';
import type { Relay, SubdomainReturnPath } from '../../relays/relay.ts';
import { mailAt } from './return-path-mail.ts';

/** Whose record receivers consult. */
export interface Identity {
	/** `""` where its name is not known. */
	readonly domain: string;
	/**
	 * - `consulted`: the From domain's owner publishes the record.
	 * - `relay`: the relay's own domain, whose pass is taken for granted.
	 * - `undecided`: DNS did not say which of the two.
	 * - `open`: a name that only the relay's user knows.
	 */
	readonly whose: 'consulted' | 'relay' | 'undecided' | 'open';
	/** The return path is not known for certain; without one it is taken to be the From domain. */
	readonly isAssumed: boolean;
}

const OPEN: Identity = { domain: '', whose: 'open', isAssumed: true };

function consulted(domain: string, isAssumed = false): Identity {
	return { domain, whose: 'consulted', isAssumed };
}

function ofRelay(domain: string | undefined, fromDomain: string): Identity {
	const whose = domain === fromDomain ? 'consulted' : 'relay';
	return { domain: domain ?? '', whose, isAssumed: false };
}

/** A CNAME whose target is gone was set up all the same (RFC 6604 §3). */
function isMissing(answer: DnsAnswer<'TXT'>): boolean {
	return answer.outcome === 'nxdomain' && answer.aliases.length === 0;
}

/** A subdomain that may not be set up, or under another label, is asked for, to see whether it was. */
async function ofSubdomain(
	{ label, mx, fallback, fallbackDomain, usual }: SubdomainReturnPath,
	fromDomain: string,
	dns: DnsSession,
): Promise<Identity> {
	if (isOpen(label)) return OPEN;
	const own = consulted(`${label}.${fromDomain}`);
	if (fallback === undefined && usual === undefined) return own;
	const answer = await dns.ask(own.domain, 'TXT');
	if (answer.outcome === 'failure') return { ...own, whose: 'undecided' };
	if (!isMissing(answer)) {
		if (fallback === undefined || mx === undefined) return own;
		// A relay that falls back wants its exchanger there: without it the record is not used.
		const { state } = mailAt(own.domain, mx, fromDomain, await dns.ask(own.domain, 'MX'));
		if (state === 'unknown') return { ...own, whose: 'undecided' };
		return state === 'there' ? own : ofRelay(fallbackDomain, fromDomain);
	}
	// With a label that the customer may have changed, another name may be set up.
	return usual === undefined ? ofRelay(fallbackDomain, fromDomain) : OPEN;
}

/** Settles the identity. */
export async function identityOf(
	relay: Relay,
	fromDomain: string,
	dns: DnsSession,
): Promise<Identity> {
	const { returnPath, certainty, setUpOn } = relay;
	// Whether it is set up on the From domain or below it is not known.
	const isUncertain = certainty?.returnPath !== undefined || setUpOn === 'either';
	switch (returnPath.kind) {
		case 'from-domain':
			return consulted(fromDomain, isUncertain);
		case 'unknown':
			return consulted(fromDomain, true);
		case 'relay':
			return isUncertain ? OPEN : ofRelay(returnPath.domain, fromDomain);
		case 'own-domain':
			return returnPath.domain === undefined ? OPEN : consulted(returnPath.domain, isUncertain);
		case 'subdomain': {
			const identity = await ofSubdomain(returnPath, fromDomain, dns);
			return isUncertain ? { ...identity, isAssumed: true } : identity;
		}
	}
}
