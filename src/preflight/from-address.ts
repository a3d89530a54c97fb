/**
 * The From address (RFC 5322 §3.4.1, RFC 6532 §3.2), as far as a sender configuration needs it.
 *
 * @module
 */

import { InputError } from '../input/input-error.ts';
import { isAskable, toALabels, toULabels } from '../names/domain-name.ts';

/** An address taken apart. */
export interface FromParts {
	/** Local part as given, domain in A-labels. */
	readonly address: string;
	readonly local: string;
	readonly domain: string;
	readonly unicodeDomain: string;
}

/** Octets (RFC 5321 §4.5.3.1.1). */
const MAX_LOCAL = 64;
/** Long enough for any address in U-labels. */
const MAX_ADDRESS = 1024;

/** `dot-atom` of ASCII and of whatever is neither a control, a format nor a blank (RFC 6531 §3.3). */
const DOT_ATOM =
	/^(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]|[^\0-\x7f\p{C}\p{Z}])+(?:\.(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]|[^\0-\x7f\p{C}\p{Z}])+)*$/u;
/** `quoted-string` of printable characters and quoted pairs (RFC 5321 §4.1.2). */
const QUOTED = /^"(?:[ !#-[\]-~]|[^\0-\x7f\p{C}\p{Z}]|\\[ -~])*"$/u;
const DOMAIN = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;

/** The length in octets of UTF-8. */
function octetsOf(text: string): number {
	let octets = 0;
	for (const character of text) {
		const point = character.codePointAt(0) ?? 0;
		octets += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
	}
	return octets;
}

/** Tells whether a name in A-labels is one that mail can come from. */
export function isDomain(name: string): boolean {
	return DOMAIN.test(name) && isAskable(name);
}

function refuse(why: string, code = 'input.from-invalid'): never {
	throw new InputError(code, 'from', why);
}

/**
 * Takes an address apart; the domain may have U-labels, upper case and a final dot.
 *
 * @throws {InputError} `input.from-invalid`; `input.from-domain-literal` for an address literal, for which
 * no domain owner could publish anything.
 */
export function parseFrom(from: string): FromParts {
	if (from.length > MAX_ADDRESS) refuse('is too long');
	if (from !== from.trim()) refuse('has blanks around it; give the bare address');
	if (/[<>]$/.test(from)) refuse('has a display name or angle brackets; give the bare address');
	const at = from.lastIndexOf('@');
	if (at < 1) refuse('must be an address, local part and domain');
	const local = from.slice(0, at);
	const written = from.slice(at + 1);
	if (octetsOf(local) > MAX_LOCAL) refuse('has a local part of more than 64 octets');
	if (!DOT_ATOM.test(local) && !QUOTED.test(local)) refuse('has a malformed local part');
	if (written.startsWith('[')) {
		refuse('has an address literal instead of a domain', 'input.from-domain-literal');
	}
	const domain = toALabels(written);
	if (domain === null || !isDomain(domain)) refuse('has a malformed domain');
	return { address: `${local}@${domain}`, local, domain, unicodeDomain: toULabels(domain) };
}
