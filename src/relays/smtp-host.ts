/**
 * The outgoing server as people type it into a sender form: a host name, `host:port`, a URL, an address.
 *
 * @module
 */

import { type Address, networkOf, parseAddress } from '../ip/address.ts';
import { isAskable, toALabels } from '../names/domain-name.ts';
import { privateKind } from '../spf/network-advice.ts';

/** What a typed server names. */
export type TypedHost =
	| { readonly kind: 'name'; readonly name: string }
	| { readonly kind: 'address'; readonly name: string; readonly address: Address }
	/** Reachable from inside alone: no receiver's DNS says anything of it. */
	| { readonly kind: 'private'; readonly name: string };

const MAX_TYPED = 1024;

/** `smtps://user:password@`: what stands before the host in a URL. */
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Names that stand for something inside a network (RFC 6761, RFC 6762, RFC 8375, RFC 9476). */
const INTERNAL = [
	'localhost',
	'localdomain',
	'local',
	'internal',
	'intranet',
	'lan',
	'home',
	'corp',
	'private',
	'home.arpa',
	'alt',
	'onion',
];

const HOST = /^[a-z0-9_][a-z0-9_-]*(?:\.[a-z0-9_][a-z0-9_-]*)*$/;

function withoutUrl(typed: string): string {
	const bare = typed.replace(SCHEME, '');
	const [authority = ''] = bare.split(/[/?#]/);
	return authority.slice(authority.lastIndexOf('@') + 1).trim();
}

/** Without port: `host:587`, `[2001:db8::1]:25`, `host 587`; a bare IPv6 address has none. */
function withoutPort(authority: string): string {
	const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(authority);
	if (bracketed !== null) return bracketed[1] ?? '';
	if (authority.split(':').length > 2) return authority;
	return authority.replace(/\s*[:\s]\s*\d{1,5}$/, '');
}

/** Whether an address is never seen from outside. */
export function isPrivateAddress(address: Address): boolean {
	return privateKind(networkOf(address)) !== null;
}

function isInternal(name: string): boolean {
	return !name.includes('.') || INTERNAL.some((each) => name === each || name.endsWith(`.${each}`));
}

/** Reads a typed server; `null` for what cannot be one. */
export function readSmtpHost(typed: string): TypedHost | null {
	if (typed.length > MAX_TYPED) return null;
	const host = withoutPort(withoutUrl(typed.trim()));
	const address = parseAddress(host);
	if (address !== null) {
		const kind = isPrivateAddress(address) ? 'private' : 'address';
		return kind === 'private' ? { kind, name: host } : { kind, name: host, address };
	}
	const name = toALabels(host);
	if (name === null || name === '' || !HOST.test(name) || !isAskable(name)) return null;
	// All digits is a mistyped address, not a name (RFC 1123 §2.1).
	if (/^[\d.]+$/.test(name)) return null;
	return isInternal(name) ? { kind: 'private', name } : { kind: 'name', name };
}
