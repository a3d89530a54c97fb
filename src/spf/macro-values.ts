/**
 * What the macro letters stand for in one check (RFC 7208 §7.2).
 *
 * @module
 */

import type { Address } from '../ip/address.ts';
import { formatAddress } from '../ip/notation.ts';
import type { MacroLetter } from './record.ts';

/**
 * The value of a letter in the record of `domain`; `null` where it is left open, because the
 * evaluation is for all addresses or all senders. `p` is not among them: it takes DNS.
 */
export type MacroValues = (letter: Exclude<MacroLetter, 'p'>, domain: string) => string | null;

/** Who sends, as the macros tell it. */
export interface MacroSender {
	readonly local: string;
	readonly domain: string;
	readonly helo: string;
	readonly receiver: string;
	/** Seconds since 1970; the library reads no clock. */
	readonly time: number | undefined;
}

const HEX = '0123456789ABCDEF';

/** `%{i}`: dotted octets, or dotted nibbles for IPv6 (RFC 7208 §7.3), upper case in explanations. */
function dottedAddress({ family, a, b, c, d }: Address): string {
	if (family === 4) return `${a >>> 24}.${(a >>> 16) & 255}.${(a >>> 8) & 255}.${a & 255}`;
	let nibbles = '';
	for (const word of [a, b, c, d]) {
		for (let shift = 28; shift >= 0; shift -= 4) nibbles += `${HEX.charAt((word >>> shift) & 15)}.`;
	}
	return nibbles.slice(0, -1);
}

/** The name under which the PTR records of an address stand (RFC 1035 §3.5, RFC 3596 §2.5). */
export function reverseName(address: Address): string {
	const zone = address.family === 4 ? 'in-addr.arpa' : 'ip6.arpa';
	return `${dottedAddress(address).toLowerCase().split('.').reverse().join('.')}.${zone}`;
}

/** `%{v}`: the label of the reverse zone. */
function reverseLabel(family: 4 | 6): string {
	return family === 4 ? 'in-addr' : 'ip6';
}

/** Every letter, for one address and one sender. */
export function valuesOf(address: Address, sender: MacroSender): MacroValues {
	return (letter, domain) => {
		switch (letter) {
			case 's':
				return `${sender.local}@${sender.domain}`;
			case 'l':
				return sender.local;
			case 'o':
				return sender.domain;
			case 'd':
				return domain;
			case 'i':
				return dottedAddress(address);
			case 'v':
				return reverseLabel(address.family);
			case 'h':
				return sender.helo;
			case 'c':
				return formatAddress(address);
			case 'r':
				return sender.receiver;
			case 't':
				return String(sender.time ?? 0);
		}
	};
}

/** The letters that a map can close because every address of a family gives them the same value. */
export interface ClosedLetters {
	/** The domain of every sender, for `%{o}`. */
	readonly senderDomain?: string;
	/** The family of every address, for `%{v}`. */
	readonly family?: 4 | 6;
}

/** What every client of a family and every sender of a domain give; of an unknown one, what all give. */
export function mapValues(senderDomain: string | undefined, family: 4 | 6): MacroValues {
	return openValues(senderDomain === undefined ? {} : { senderDomain, family });
}

/** Only what holds for all addresses and all senders: `%{d}` and what is closed. */
export function openValues({ senderDomain, family }: ClosedLetters): MacroValues {
	return (letter, domain) => {
		if (letter === 'd') return domain;
		if (letter === 'o') return senderDomain ?? null;
		return letter === 'v' && family !== undefined ? reverseLabel(family) : null;
	};
}
