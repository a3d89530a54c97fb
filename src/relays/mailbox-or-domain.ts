/**
 * Which of a vendor's relays it is where one server takes mail of mailboxes and of own domains: the From
 * domain and the user who logs in tell.
 *
 * @module
 */

import type { FindingFacts } from '../findings/finding.ts';
import { isAtOrBelow } from '../names/domain-name.ts';
import { findRelay } from './find.ts';
import type { Relay } from './relay.ts';
import type { KnownRelay, RelayId } from './relay-id.ts';

/** The relay for own domains beside the one for mailboxes, where both use the same servers. */
interface Pair {
	readonly mailbox: RelayId;
	readonly business: RelayId;
	/** The user of an own domain logs in with an address of the mailbox domain. */
	readonly loginAtMailbox?: true;
}

const PAIRS: readonly Pair[] = [
	{ mailbox: 'gmail', business: 'google-workspace' },
	{ mailbox: 'outlook-com', business: 'microsoft-365' },
	{ mailbox: 'icloud', business: 'icloud-custom-domain', loginAtMailbox: true },
	{ mailbox: 'mailbox-org', business: 'mailbox-org-custom-domain', loginAtMailbox: true },
	{ mailbox: 'proton', business: 'proton-custom-domain' },
	{ mailbox: 't-online', business: 'telekom-business' },
	{ mailbox: 'a1', business: 'a1-business' },
];

/** A relay with how sure it is. */
export interface Chosen {
	readonly relay: KnownRelay;
	readonly certainty: 'catalogue' | 'inferred';
}

/** Who sends, as far as the form says: domains in A-labels, `null` where it does not. */
export interface Sender {
	readonly from: string | null;
	readonly user: string | null;
}

function owns({ ownDomains }: KnownRelay, domain: string | null): boolean {
	return domain !== null && ownDomains?.includes(domain) === true;
}

function pairOf({ id }: KnownRelay): {
	readonly pair: Pair;
	readonly mailbox: KnownRelay;
	readonly business: KnownRelay;
} | null {
	const pair = PAIRS.find(({ mailbox, business }) => mailbox === id || business === id);
	if (pair === undefined) return null;
	const [mailbox, business] = [findRelay(pair.mailbox), findRelay(pair.business)];
	return mailbox === null || business === null ? null : { pair, mailbox, business };
}

/** Whether two relays are the one for mailboxes and the one for own domains of one vendor. */
export function arePair(one: string | undefined, other: string | undefined): boolean {
	return PAIRS.some(
		({ mailbox, business }) =>
			(mailbox === one && business === other) || (mailbox === other && business === one),
	);
}

/** Domains of a provider that are reported. */
const MAX_DOMAINS = 10;

/** That a provider of mailboxes sends for its own domains alone, and which relay of its vendor sends for others. */
export function ownDomainsOnly(
	{ id, ownDomains = [] }: Relay,
	domain: string,
): FindingFacts['relay.own-domains-only'] {
	const pair = PAIRS.find(({ mailbox }) => mailbox === id);
	const business = pair === undefined ? null : findRelay(pair.business);
	return {
		relay: id,
		domain,
		domains: ownDomains.slice(0, MAX_DOMAINS),
		...(business === null ? {} : { business: business.id, businessName: business.name }),
	};
}

/** The relay of a server that is in the catalogue, as From domain and user tell it from the other of a pair. */
export function mailboxOrDomain(relay: KnownRelay, { from, user }: Sender): Chosen {
	const both = pairOf(relay);
	if (both === null) return { relay, certainty: 'catalogue' };
	const { pair, mailbox, business } = both;
	if (owns(mailbox, from ?? user)) return { relay: mailbox, certainty: 'catalogue' };
	// Of an own domain, and the user is of it: whose mailbox it is shows in the login.
	const isOwn =
		from !== null && user !== null && (isAtOrBelow(user, from) || isAtOrBelow(from, user));
	if (isOwn) return { relay: business, certainty: 'catalogue' };
	if (owns(mailbox, user)) {
		const isBusiness = pair.loginAtMailbox === true && from !== null;
		return isBusiness
			? { relay: business, certainty: 'inferred' }
			: { relay: mailbox, certainty: 'catalogue' };
	}
	if (from === null && user === null) return { relay, certainty: 'inferred' };
	// The server for own domains alone leaves no question; the common one is taken for it.
	const isCommon = relay.id === mailbox.id;
	return { relay: business, certainty: isCommon ? 'inferred' : 'catalogue' };
}
