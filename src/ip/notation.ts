/**
 * Addresses, networks and ranges as text, and the ranges a caller hands in (only importer of ipaddr.js).
 *
 * @module
 */

import ipaddr from 'ipaddr.js';
import { type Address, bitsOf, compareAddresses, type Network, networkOf } from './address.ts';
import { type AddressRange, asNetwork, rangeOf } from './range.ts';

function toParsed({ family, a, b, c, d }: Address): ipaddr.IPv4 | ipaddr.IPv6 {
	if (family === 4) return new ipaddr.IPv4([a >>> 24, (a >>> 16) & 255, (a >>> 8) & 255, a & 255]);
	return new ipaddr.IPv6([a, b, c, d].flatMap((word) => [word >>> 16, word & 0xffff]));
}

function fromParsed(parsed: ipaddr.IPv4 | ipaddr.IPv6): Address {
	const octets = parsed.toByteArray();
	const word = (at: number): number =>
		octets.slice(at, at + 4).reduce((value, octet) => value * 256 + octet, 0);
	return parsed.kind() === 'ipv4'
		? { family: 4, a: word(0), b: 0, c: 0, d: 0 }
		: { family: 6, a: word(0), b: word(4), c: word(8), d: word(12) };
}

/** The canonical text of an address (RFC 5952 for IPv6). */
export function formatAddress(address: Address): string {
	const parsed = toParsed(address);
	return parsed instanceof ipaddr.IPv6 ? parsed.toRFC5952String() : parsed.toString();
}

/** The canonical text of a network, always with its prefix length. */
export function formatNetwork(network: Network): string {
	return `${formatAddress(rangeOf(network).first)}/${network.prefix}`;
}

/** A range as one CIDR block where it is one, as `first-last` where it is not. */
export function formatRange(range: AddressRange): string {
	const network = asNetwork(range);
	if (network !== null) return formatNetwork(network);
	return `${formatAddress(range.first)}-${formatAddress(range.last)}`;
}

/** Four decimal octets or hexadecimal groups, then at most one prefix length without leading zeros. */
const INPUT_RANGE = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:.]{2,45})(?:\/(?:0|[1-9]\d{0,2}))?$/i;
const LEADING_ZERO_OCTET = /(?:^|\.)0\d/;

/**
 * Reads an address or a CIDR block that a caller hands in, or returns `null`: no host bits below the
 * prefix, no leading zeros in octets, no zone id. IPv4-mapped IPv6 is IPv4.
 */
export function parseInputNetwork(text: string): Network | null {
	if (!INPUT_RANGE.test(text) || LEADING_ZERO_OCTET.test(text)) return null;
	const slash = text.indexOf('/');
	const host = slash < 0 ? text : text.slice(0, slash);
	if (!ipaddr.IPv4.isValidFourPartDecimal(host) && !ipaddr.IPv6.isValid(host)) return null;
	const written = fromParsed(ipaddr.parse(host));
	const prefix = slash < 0 ? bitsOf(written.family) : Number(text.slice(slash + 1));
	if (prefix > bitsOf(written.family)) return null;
	const isMapped =
		written.family === 6 && written.a === 0 && written.b === 0 && written.c === 0xffff;
	if (isMapped && prefix < 96) return null;
	const network = isMapped
		? networkOf({ family: 4, a: written.d, b: 0, c: 0, d: 0 }, prefix - 96)
		: networkOf(written, prefix);
	return compareAddresses(rangeOf(network).first, network) === 0 ? network : null;
}
