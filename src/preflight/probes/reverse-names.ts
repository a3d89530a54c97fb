/**
 * The reverse names of a relay that sends from few addresses, as one's own server does: many receivers
 * want each to have a name that leads back to it (RFC 1912 §2.1).
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { type Address, compareAddresses, parseAddress } from '../../ip/address.ts';
import { formatAddress } from '../../ip/notation.ts';
import { addressesIn, sizeOf } from '../../ip/range.ts';
import { canonicalName } from '../../names/domain-name.ts';
import { reverseName } from '../../spf/macro-values.ts';
import type { RelayAddresses } from '../assess/relay-addresses.ts';

/** A relay of more addresses is a service that looks after its own. */
const MAX_ADDRESSES = 4;
/** Names of one address that are examined. */
const MAX_NAMES = 5;

/** Whether a name leads back to an address; `null` where DNS did not say. */
async function leadsBack(name: string, address: Address, dns: DnsSession): Promise<boolean | null> {
	const answer = await dns.advisory.ask(name, address.family === 4 ? 'A' : 'AAAA');
	if (answer.outcome === 'failure') return null;
	if (answer.outcome !== 'records') return false;
	return answer.records.some((text) => {
		const found = parseAddress(text);
		return found?.family === address.family && compareAddresses(found, address) === 0;
	});
}

async function probeAddress(relay: string, address: Address, dns: DnsSession): Promise<Finding[]> {
	const subject = { name: reverseName(address), type: 'PTR' } as const;
	const text = formatAddress(address);
	const answer = await dns.advisory.ask(subject.name, 'PTR');
	if (answer.outcome === 'failure') return [];
	if (answer.outcome !== 'records') {
		return [finding('ptr.missing', subject, { relay, address: text })];
	}
	const names = [...new Set(answer.records.map((name) => canonicalName(name)))];
	const tried = names.sort().slice(0, MAX_NAMES);
	const results = await Promise.all(tried.map((name) => leadsBack(name, address, dns)));
	// A name that was not tried, or that DNS hides, may be the one.
	const isRefuted = results.every((result) => result === false) && tried.length === names.length;
	return isRefuted
		? [finding('ptr.unconfirmed', subject, { relay, address: text, names: tried })]
		: [];
}

/** Looks at the reverse names of a relay whose whole set is a handful of addresses. */
export async function probeReverseNames(
	relay: string,
	addresses: RelayAddresses,
	dns: DnsSession,
): Promise<Finding[]> {
	if (!addresses.known || sizeOf(addresses.set) > MAX_ADDRESSES) return [];
	const found = await Promise.all(
		addressesIn(addresses.set).map((address) => probeAddress(relay, address, dns)),
	);
	return found.flat();
}
