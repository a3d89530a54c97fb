/**
 * What a range was meant to be that cannot be taken as it is (only importer of ipaddr.js).
 *
 * ipaddr.js reads more than the strict parser takes: host bits below the prefix, leading zeros in the prefix,
 * a zone id. Nothing but the words of a message depends on it.
 *
 * @module
 */

import ipaddr from 'ipaddr.js';

const MAX_TEXT = 64;

/** The CIDR block that a caller's text means, written as it would be taken, or `null`. */
export function meantBlock(text: string): string | null {
	if (text.length > MAX_TEXT) return null;
	const prefix = Number(text.slice(text.indexOf('/') + 1));
	if (ipaddr.IPv4.isValidCIDRFourPartDecimal(text)) {
		return `${ipaddr.IPv4.networkAddressFromCIDR(text).toString()}/${prefix}`;
	}
	// It would take `::192.0.2.1` for IPv4-mapped, so of a dotted end it is not asked.
	if (text.includes('.') || !ipaddr.IPv6.isValidCIDR(text)) return null;
	return `${ipaddr.IPv6.networkAddressFromCIDR(text).toRFC5952String()}/${prefix}`;
}
