/**
 * Addresses, networks and ranges as text, and the ranges a caller passes.
 *
 * @module
 */

import {
	type Address,
	bitsOf,
	compareAddresses,
	type Network,
	networkOf,
	parseAddress,
	unmapped,
} from './address.ts';
import { type AddressRange, asNetwork, firstOf } from './range.ts';

/** The canonical text of an address (RFC 5952 §4 for IPv6). */
export function formatAddress({ family, a, b, c, d }: Address): string {
	if (family === 4) return `${a >>> 24}.${(a >>> 16) & 255}.${(a >>> 8) & 255}.${a & 255}`;
	const [e, f, g, h] = [a & 0xffff, b & 0xffff, c & 0xffff, d & 0xffff];
	const groups = [a >>> 16, e, b >>> 16, f, c >>> 16, g, d >>> 16, h];
	const hex = groups.map((group) => group.toString(16));
	let gap = -1;
	// RFC 5952 §4.2.2: one group alone is not shortened.
	let width = 1;
	for (let i = 0, run = 0; i < 8; i++) {
		run = groups[i] === 0 ? run + 1 : 0;
		if (run > width) {
			width = run;
			gap = i + 1 - run;
		}
	}
	if (gap < 0) return hex.join(':');
	return `${hex.slice(0, gap).join(':')}::${hex.slice(gap + width).join(':')}`;
}

/** The canonical text of a network, always with its prefix length. */
export function formatNetwork(network: Network): string {
	return `${formatAddress(firstOf(network))}/${network.prefix}`;
}

/** A range as one CIDR block where it is one, as `first-last` where it is not. */
export function formatRange(range: AddressRange): string {
	const network = asNetwork(range);
	const first = formatAddress(range.first);
	return network === null ? `${first}-${formatAddress(range.last)}` : `${first}/${network.prefix}`;
}

const MAX_TEXT = 64;
const PREFIX = /^(?:0|[1-9]\d{0,2})$/;

/**
 * Reads an address or a CIDR block that a caller passes, or returns `null`: no host bits below the
 * prefix, no leading zeros, no zone id. IPv4-mapped IPv6 is IPv4.
 */
export function parseInputNetwork(text: string): Network | null {
	if (text.length > MAX_TEXT) return null;
	const slash = text.indexOf('/');
	const written = parseAddress(slash < 0 ? text : text.slice(0, slash));
	if (written === null) return null;
	const length = slash < 0 ? String(bitsOf(written.family)) : text.slice(slash + 1);
	const prefix = PREFIX.test(length) ? Number(length) : Number.POSITIVE_INFINITY;
	if (prefix > bitsOf(written.family)) return null;
	const address = unmapped(written);
	const isMapped = address.family !== written.family;
	if (isMapped && prefix < 96) return null;
	const network = networkOf(address, isMapped ? prefix - 96 : prefix);
	return compareAddresses(firstOf(network), network) === 0 ? network : null;
}
