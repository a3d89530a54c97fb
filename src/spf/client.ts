/**
 * The client an SPF record is evaluated for: one address, or a range whose addresses all fare alike.
 *
 * @module
 */

import type { RecordsAnswer } from '../dns/resolver.ts';
import { type Address, contains, networkOf, parseIpv4, parseIpv6 } from '../ip/address.ts';
import type { SpfRecord } from './record.ts';

/** What the evaluation asks of a client. */
export interface Client {
	readonly family: 4 | 6;
	/** The index of the first `ip4`, `ip6` or `all` term that matches, or `Infinity`. */
	firstMatch(record: SpfRecord): number;
	/** Tells whether an address of the answer, cut to `prefix` bits, holds the client. */
	isIn(answer: RecordsAnswer<'A' | 'AAAA'>, prefix: number): boolean;
}

/** A client of one address. */
export function singleClient(address: Address): Client {
	return {
		family: address.family,
		firstMatch({ locals }): number {
			for (const term of locals) {
				if (term.mechanism === 'all' || contains(term.network, address)) return term.index;
			}
			return Number.POSITIVE_INFINITY;
		},
		isIn({ records }, prefix): boolean {
			for (const record of records) {
				const host = address.family === 4 ? parseIpv4(record) : parseIpv6(record);
				if (host !== null && contains(networkOf(host, prefix), address)) return true;
			}
			return false;
		},
	};
}
