/**
 * The client an SPF record is evaluated for: one address, or a range whose addresses all fare alike.
 *
 * @module
 */

import type { RecordsAnswer } from '../dns/resolver.ts';
import { type Address, agreeUpTo, parseIpv4, parseIpv6 } from '../ip/address.ts';
import { firstIpv4, firstIpv6 } from './local-terms.ts';
import type { SpfRecord } from './record.ts';

/** What the evaluation asks of a client. */
export interface Client {
	readonly family: 4 | 6;
	/** The place of the first `ip4`, `ip6` or `all` term that matches among those of the family, or -1. */
	firstMatch(record: SpfRecord): number;
	/** Tells whether an address of the answer, cut to `prefix` bits, holds the client. */
	isIn(answer: RecordsAnswer<'A' | 'AAAA'>, prefix: number): boolean;
}

/** A client of one address. */
export function singleClient(address: Address): Client {
	return {
		family: address.family,
		firstMatch({ ipv4, ipv6 }): number {
			return address.family === 4 ? firstIpv4(ipv4, address.a) : firstIpv6(ipv6, address);
		},
		isIn({ records }, prefix): boolean {
			for (const record of records) {
				const host = address.family === 4 ? parseIpv4(record) : parseIpv6(record);
				if (host !== null && agreeUpTo(host, address, prefix)) return true;
			}
			return false;
		},
	};
}
