/**
 * The mechanisms of RFC 7208 §5: name, target and prefix lengths.
 *
 * @module
 */

import type { FindingFacts } from '../findings/finding.ts';
import type { SpfCode } from '../findings/spf.ts';
import { parseIpv4, parseIpv6 } from '../ip/address.ts';
import { noLocals, readLength, readLocalTerm } from './local-terms.ts';
import { readDomainSpec } from './macro-string.ts';
import type { Fault, HostTerm, LookupTerm, MacroString } from './record.ts';
import { type MeantName, meantNames, meantNetwork } from './slips.ts';

type Bare<T> = T extends unknown
	? Omit<T, 'kind' | 'qualifier' | 'text' | 'index' | 'span'>
	: never;

/** What follows the qualifier of a mechanism that asks DNS. */
export type Mechanism = Bare<LookupTerm>;

function fault<Code extends SpfCode>(
	code: Code,
	start: number,
	end: number,
	data: FindingFacts[Code],
): Fault<Code> {
	return { code, span: [start, end], data };
}

/** The dashes of a word processor, as octets of UTF-8. */
const DASH = /^(?:\u00e2\u0080[\u0090-\u0095]|\u00e2\u0088\u0092)/;
/** Octets of a broken term that a finding tells. */
const MAX_TOLD = 80;
/** An address with its prefix length is no longer (RFC 4291 §2.2). */
const MAX_NETWORK_TEXT = 49;

/** Where the digits at the end of `text[start, end)` begin. */
function startOfDigits(text: string, start: number, end: number): number {
	let i = end;
	while (i > start && text.charCodeAt(i - 1) >= 0x30 && text.charCodeAt(i - 1) <= 0x39) i--;
	return i;
}

/** Why what stands behind `ip4:` or `ip6:` is no network (RFC 7208 §5.6). */
function networkFault(mechanism: 'ip4' | 'ip6', text: string, start: number, end: number): Fault {
	const value = text.slice(start, end);
	const [host = ''] = value.split('/', 1);
	const isV4 = mechanism === 'ip4';
	const hostEnd = start + host.length;
	if ((isV4 ? parseIpv4(host) : parseIpv6(host)) !== null) {
		return fault('spf.cidr-invalid', hostEnd, end, { max: isV4 ? 32 : 128 });
	}
	if ((isV4 ? parseIpv6(host) : parseIpv4(host)) !== null) {
		return fault('spf.ip-family', start, hostEnd, { mechanism });
	}
	const code = isV4 ? 'spf.ip4-invalid' : 'spf.ip6-invalid';
	return fault(code, start, end, { value: value.slice(0, MAX_TOLD) });
}

/** What {@link readDualCidr} found: the lengths, and where the target before them ends. */
interface DualCidr {
	readonly prefix4: number;
	readonly prefix6: number;
	readonly end: number;
}

/** `dual-cidr-length = [ ip4-cidr-length ] [ "/" ip6-cidr-length ]`, read from the end (RFC 7208 §5). */
function readDualCidr(text: string, start: number, end: number): DualCidr | Fault {
	let rest = end;
	let prefix6 = 128;
	let prefix4 = 32;
	const isSlash = (at: number): boolean => at >= start && text.charCodeAt(at) === 0x2f;
	let digits = startOfDigits(text, start, rest);
	if (digits < rest && isSlash(digits - 1) && isSlash(digits - 2)) {
		prefix6 = readLength(text, digits, rest);
		if (prefix6 < 0 || prefix6 > 128) return fault('spf.cidr-invalid', digits, rest, { max: 128 });
		rest = digits - 2;
		digits = startOfDigits(text, start, rest);
	}
	if (digits < rest && isSlash(digits - 1)) {
		prefix4 = readLength(text, digits, rest);
		if (prefix4 < 0 || prefix4 > 32) return fault('spf.cidr-invalid', digits, rest, { max: 32 });
		rest = digits - 1;
	}
	return { prefix4, prefix6, end: rest };
}

/** A domain-spec in `text[start, end)`. */
function readTarget(text: string, start: number, end: number): MacroString | Fault {
	const read = readDomainSpec(text.slice(start, end));
	if (!('code' in read)) return read;
	return fault(read.code, Math.min(start + read.at, end), end, {});
}

/** `a` and `mx`: `[ ":" domain-spec ] [ dual-cidr-length ]`. */
function readHost(
	mechanism: HostTerm['mechanism'],
	text: string,
	start: number,
	end: number,
): Mechanism | Fault {
	const cidr = readDualCidr(text, start, end);
	if ('code' in cidr) return cidr;
	const { prefix4, prefix6 } = cidr;
	if (text.charCodeAt(start) !== 0x3a || start === end) {
		if (cidr.end !== start) return fault('spf.cidr-invalid', start, end, {});
		return { mechanism, target: null, prefix4, prefix6 };
	}
	const target = readTarget(text, start + 1, Math.max(start + 1, cidr.end));
	return 'code' in target ? target : { mechanism, target, prefix4, prefix6 };
}

/** Tells whether a text is a mechanism; its name ends at `nameEnd`. */
function isMechanism(text: string, nameEnd: number): boolean {
	const end = text.length;
	return (
		readLocalTerm(text, 0, end, 0, noLocals()) || !('code' in readMechanism(text, 0, nameEnd, end))
	);
}

/** The term as it was meant, where it then parses: a qualifier stays, but a modifier has none. */
function corrected(sign: string, { name, separator }: MeantName, value: string): string | null {
	if (separator === '=') return 'code' in readDomainSpec(value) ? null : `${name}=${value}`;
	const text = separator === '' ? name : `${name}:${value}`;
	return isMechanism(text, name.length) ? `${sign}${text}` : null;
}

/** The term behind what was meant as a minus. */
function dashed(text: string): string | null {
	const [name = ''] = /^[a-z0-9]*/i.exec(text) ?? [];
	if (name === '') return null;
	return isMechanism(text, name.length) ? `-${text}` : null;
}

/** What was written, and the whole term that was meant. */
interface Slip {
	readonly name: string;
	readonly meant: string;
}

/**
 * What was meant by a term with a mistyped name, by a bare network, or by another dash for the minus; `null`
 * where no guess parses. `sign` is the qualifier as written; the rest of the term is `text[start, end)`.
 */
export function slipOf(
	sign: string,
	text: string,
	start: number,
	nameEnd: number,
	end: number,
): Slip | null {
	const rest = text.slice(start, end);
	const told = rest.slice(0, MAX_TOLD);
	const [dash] = DASH.exec(rest) ?? [];
	const bare = rest.length > MAX_NETWORK_TEXT ? null : meantNetwork(rest);
	if (dash !== undefined || bare !== null) {
		const meant = bare === null ? dashed(rest.slice(dash?.length)) : corrected(sign, bare, rest);
		return meant === null ? null : { name: told, meant };
	}
	const next = nameEnd < end ? text.charAt(nameEnd) : '';
	if (next !== ':' && next !== '=' && next !== '') return null;
	const name = text.slice(start, nameEnd).toLowerCase();
	const value = text.slice(nameEnd + 1, end);
	for (const named of meantNames(name, value, next !== '')) {
		const meant = corrected(sign, named, value);
		if (meant !== null) return { name, meant };
	}
	return null;
}

function unknownMechanism(text: string, start: number, nameEnd: number, end: number): Fault {
	const sign = start > 0 ? text.charAt(start - 1).trim() : '';
	const slip = slipOf(sign, text, start, nameEnd, end);
	// The place is the whole term, so that what was meant can take it.
	if (slip !== null) return fault('spf.did-you-mean', start - sign.length, end, { ...slip });
	return fault('spf.unknown-mechanism', start, end, {
		name: text.slice(start, end).slice(0, MAX_TOLD),
	});
}

/**
 * Reads the mechanism in `text[start, end)` whose name ends at `nameEnd`, and which is no valid `all`, `ip4` or
 * `ip6`.
 */
export function readMechanism(
	text: string,
	start: number,
	nameEnd: number,
	end: number,
): Mechanism | Fault {
	const name = text.slice(start, nameEnd).toLowerCase();
	const hasArgument = nameEnd < end && text.charCodeAt(nameEnd) === 0x3a;
	const isBare = nameEnd === end;
	switch (name) {
		case 'all':
			return fault('spf.all-argument', nameEnd, end, {});
		case 'ip4':
		case 'ip6':
			if (isBare) return fault(`spf.${name}-invalid`, start, end, { value: '' });
			return hasArgument
				? networkFault(name, text, nameEnd + 1, end)
				: unknownMechanism(text, start, nameEnd, end);
		case 'a':
		case 'mx':
			return isBare || hasArgument || text.charCodeAt(nameEnd) === 0x2f
				? readHost(name, text, nameEnd, end)
				: unknownMechanism(text, start, nameEnd, end);
		case 'ptr':
			if (isBare) return { mechanism: 'ptr', target: null };
			break;
		case 'include':
		case 'exists':
			if (isBare) return fault('spf.domain-missing', start, end, { mechanism: name });
			break;
		default:
			return unknownMechanism(text, start, nameEnd, end);
	}
	if (!hasArgument) return unknownMechanism(text, start, nameEnd, end);
	const target = readTarget(text, nameEnd + 1, end);
	return 'code' in target ? target : { mechanism: name, target };
}
