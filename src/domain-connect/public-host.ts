/**
 * Hosts that a request may be sent to although a customer's record names them: the record is theirs, the
 * request is ours.
 *
 * @module
 */

import type { DnsSession } from '../dns/session.ts';
import { parseIpv4, parseIpv6 } from '../ip/address.ts';
import { isAskable, labelsOf, lowerAscii } from '../names/domain-name.ts';

/** Names that lead into a private network (RFC 6761, RFC 6762, RFC 8375, RFC 9476). */
const PRIVATE =
	/(?:^|\.)(?:localhost|local|internal|intranet|private|corp|home|lan|home\.arpa|arpa|onion|invalid|alt)$/;
/** RFC 6890 and RFC 6598: what is no address of a public server. */
const PRIVATE_IPV4 =
	/^(?:0|10|127|22[4-9]|23\d|24\d|25[0-5]|169\.254|192\.168|192\.0\.0|198\.1[89]|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
/** Only global unicast is public (RFC 4291 §2.4); of it, neither 6to4 nor Teredo. */
const PUBLIC_IPV6 = /^(?:[23])/;
const TUNNEL_IPV6 = /^(?:2002:|2001:0{0,4}:)/;

/** Whether a text is the name of a host that can be public: no address, no port, at least two labels. */
export function isPublicName(host: string): boolean {
	const name = lowerAscii(host);
	const isName = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(name) && isAskable(name);
	if (!isName || labelsOf(name).length < 2 || PRIVATE.test(name)) return false;
	// A last label of digits is read as an address by URL parsers.
	return (
		!/^\d|^0x/.test(labelsOf(name).at(-1) ?? '') &&
		parseIpv4(name) === null &&
		parseIpv6(name) === null
	);
}

function isPublicAddress(address: string): boolean {
	if (!address.includes(':')) return !PRIVATE_IPV4.test(`${address}.`);
	return PUBLIC_IPV6.test(address) && !TUNNEL_IPV6.test(address);
}

/** Whether a name leads only to public addresses; `null` where DNS does not say. */
export async function leadsOutside(host: string, dns: DnsSession): Promise<boolean | null> {
	const answers = await Promise.all([dns.ask(host, 'A'), dns.ask(host, 'AAAA')]);
	const addresses = answers.flatMap((answer) =>
		answer.outcome === 'records' ? (answer.records as readonly string[]) : [],
	);
	if (!addresses.every(isPublicAddress)) return false;
	return addresses.length > 0 ? true : null;
}
