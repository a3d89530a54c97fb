/**
 * The client an SPF record is evaluated for: one address, or an interval of addresses with one result.
 *
 * @module
 */

import type { RecordsAnswer } from '../dns/resolver.ts';
import { type Address, agree, agreeUpTo, ipv4Word, parseIpv6 } from '../ip/address.ts';
import { firstIpv4, firstIpv6 } from './local-terms.ts';
import type { SpfRecord } from './record.ts';

/** What an evaluation asks of its client. */
export interface Client {
	readonly family: 4 | 6;
	/** RFC 7208 §5: only addresses of the client's own family are asked for. */
	readonly addressType: 'A' | 'AAAA';
	/** The place of the first `ip4`, `ip6` or `all` that matches among the numbers of the family, or -1. */
	firstMatch(record: SpfRecord): number;
	/** Tells whether an address of the answer, cut to `prefix` bits, holds the client. */
	isIn(answer: RecordsAnswer<'A' | 'AAAA'>, prefix: number): boolean;
}

/** A client of one IPv4 address. */
class Ipv4Client implements Client {
	readonly family = 4;
	readonly addressType = 'A';
	private readonly word: number;

	constructor({ a }: Address) {
		this.word = a;
	}

	firstMatch({ ipv4 }: SpfRecord): number {
		return firstIpv4(ipv4, this.word);
	}

	isIn({ records }: RecordsAnswer<'A' | 'AAAA'>, prefix: number): boolean {
		for (const record of records) {
			const word = ipv4Word(record, 0, record.length);
			if (word !== null && agree(word, this.word, prefix)) return true;
		}
		return false;
	}
}

/** A client of one IPv6 address. */
class Ipv6Client implements Client {
	readonly family = 6;
	readonly addressType = 'AAAA';
	private readonly address: Address;

	constructor(address: Address) {
		this.address = address;
	}

	firstMatch({ ipv6 }: SpfRecord): number {
		return firstIpv6(ipv6, this.address);
	}

	isIn({ records }: RecordsAnswer<'A' | 'AAAA'>, prefix: number): boolean {
		for (const record of records) {
			const host = parseIpv6(record);
			if (host !== null && agreeUpTo(host, this.address, prefix)) return true;
		}
		return false;
	}
}

/** A client of one address. */
export function singleClient(address: Address): Client {
	return address.family === 4 ? new Ipv4Client(address) : new Ipv6Client(address);
}
