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

/** RFC 5321 §4.5.3.1.1. */
const MAX_LOCAL = 64;
/** Long enough for any address in U-labels. */
const MAX_ADDRESS = 1024;

/** `dot-atom`, with UTF-8 (RFC 6531 §3.3). */
const DOT_ATOM =
	/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u0080-\uffff-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u0080-\uffff-]+)*$/;
/** `quoted-string` of printable characters and quoted pairs (RFC 5321 §4.1.2). */
const QUOTED = /^"(?:[ !#-[\]-~\u0080-\uffff]|\\[ -~])*"$/;
const DOMAIN = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;

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
	const at = from.lastIndexOf('@');
	if (at < 1) refuse('must be an address, local part and domain');
	const local = from.slice(0, at);
	const written = from.slice(at + 1);
	if (local.length > MAX_LOCAL) refuse('has a local part of more than 64 characters');
	if (!DOT_ATOM.test(local) && !QUOTED.test(local)) refuse('has a malformed local part');
	if (written.startsWith('[')) {
		refuse('has an address literal instead of a domain', 'input.from-domain-literal');
	}
	const domain = toALabels(written);
	if (domain === null || !DOMAIN.test(domain) || !isAskable(domain)) {
		refuse('has a malformed domain');
	}
	return { address: `${local}@${domain}`, local, domain, unicodeDomain: toULabels(domain) };
}
