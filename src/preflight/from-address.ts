/**
 * The From address (RFC 5322 §3.4.1, RFC 6532 §3.2), as far as a sender configuration needs it.
 *
 * @module
 */

import { text } from '../input/fields.ts';
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

/** What is wrong with a From address. */
export interface FromRefusal {
	readonly ok: false;
	/** As of the `InputError` that `preflight` throws. */
	readonly code: 'input.from-invalid' | 'input.from-domain-literal';
	/** In English, for developers: what to write instead. */
	readonly message: string;
}

function refuse(message: string, code: FromRefusal['code'] = 'input.from-invalid'): FromRefusal {
	return { ok: false, code, message };
}

/** Takes an address apart; the domain may have U-labels, upper case and a final dot. */
function takeApart(from: string): ({ readonly ok: true } & FromParts) | FromRefusal {
	if (from.length > MAX_ADDRESS) return refuse('is too long');
	if (from !== from.trim()) return refuse('has blanks around it: write the bare address');
	if (/[<>]$/.test(from))
		return refuse(
			'has a display name or angle brackets: write the bare address, such as info@shop.example',
		);
	const at = from.lastIndexOf('@');
	if (at < 1) return refuse('must be an address, such as info@shop.example');
	const local = from.slice(0, at);
	const written = from.slice(at + 1);
	if (octetsOf(local) > MAX_LOCAL) return refuse('has a local part of more than 64 octets');
	if (!DOT_ATOM.test(local) && !QUOTED.test(local)) return refuse('has a malformed local part');
	if (written.startsWith('[')) {
		return refuse(
			'has an IP address instead of a domain, for which nobody can publish anything',
			'input.from-domain-literal',
		);
	}
	const domain = toALabels(written);
	if (domain === null || !isDomain(domain)) return refuse('has a malformed domain');
	const address = `${local}@${domain}`;
	return { ok: true, address, local, domain, unicodeDomain: toULabels(domain) };
}

/**
 * Reads the From address of a request.
 *
 * @throws {InputError} `input.from-invalid`; `input.from-domain-literal` for an address literal, for which
 * no domain owner could publish anything.
 */
export function fromField(value: unknown, path: string): FromParts {
	const parts = takeApart(text(value, path));
	if (!parts.ok) throw new InputError(parts.code, path, parts.message);
	const { ok: _, ...from } = parts;
	return from;
}

/** A From address as a user typed it, understood or refused. */
export type ParsedFrom =
	| {
			readonly ok: true;
			/** Local part as given, domain in A-labels. */
			readonly address: string;
			/** In A-labels. */
			readonly domain: string;
	  }
	| FromRefusal;

/**
 * Reads what a user typed as From address, without an exception: `preflight` takes exactly what is `ok` here.
 *
 * @throws {InputError} `input.request-invalid` for what is no text.
 *
 * @example
 * ```ts
 * import { parseFrom } from 'maysend';
 *
 * parseFrom('info@m\u00fcller.example'); // { ok: true, address: 'info@xn--mller-kva.example', domain: 'xn--mller-kva.example' }
 * const typed = parseFrom('info at shop.example');
 * typed.ok ? null : typed.code; // 'input.from-invalid'
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc5322.html#section-3.4.1 RFC 5322 §3.4.1}
 */
export function parseFrom(typed: string): ParsedFrom {
	const parts = takeApart(text(typed, 'from'));
	return parts.ok ? { ok: true, address: parts.address, domain: parts.domain } : parts;
}
