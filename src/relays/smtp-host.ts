/**
 * The outgoing server as people type it into a sender form: a host name, `host:port`, a URL, an address.
 *
 * @module
 */

import { type Address, networkOf, parseAddress, unmapped } from '../ip/address.ts';
import { isAskable, toALabels } from '../names/domain-name.ts';
import { privateKind } from '../spf/network-advice.ts';

/** What a typed server names. */
export type TypedHost =
	| { readonly kind: 'name'; readonly name: string }
	/** An e-mail address in place of a server; `name` is its domain. */
	| { readonly kind: 'mailbox'; readonly name: string; readonly mailbox: string }
	| { readonly kind: 'address'; readonly name: string; readonly address: Address }
	/** Reachable from inside alone: no receiver's DNS says anything of it. */
	| { readonly kind: 'private'; readonly name: string };

const MAX_TYPED = 1024;

/** `smtps://user:password@`: what stands before the host in a URL. */
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Names that stand for something inside a network (RFC 2606, RFC 6761, RFC 6762, RFC 8375, RFC 9476), or for a router. */
const INTERNAL = [
	'localhost',
	'localdomain',
	'localnet',
	'local',
	'lokal',
	'internal',
	'intern',
	'intranet',
	'lan',
	'home',
	'corp',
	'private',
	'test',
	'home.arpa',
	'alt',
	'onion',
	'fritz.box',
	'speedport.ip',
];

/** Nothing to be seen: zero-width characters, byte order mark, soft hyphen. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** A word in front, as help pages and mails have it: `Server: smtp.shop.example`. */
const CAPTION = /^(?:[a-z-]*server|smtp|host|hostname)\s*:\s+/i;

const QUOTED = /^["'`<(„“”‚‘’«»]+|["'`>)“”‘’«»,;]+$/g;

/** What stands behind a host besides its port. */
const TRANSPORT: ReadonlySet<string> = new Set([
	'',
	'port',
	'smtp',
	'smtps',
	'submission',
	'submissions',
	'ssl',
	'tls',
	'starttls',
	'und',
	'or',
	'oder',
]);

const HOST = /^[a-z0-9_][a-z0-9_-]*(?:\.[a-z0-9_][a-z0-9_-]*)*$/;

/** Without what stands around a host in forms, mails and help pages. */
function unwrapped(typed: string): string {
	const visible = typed.normalize('NFKC').replace(INVISIBLE, '').trim();
	return visible.replace(CAPTION, '').replace(QUOTED, '').trim();
}

/** Host and port of a URL, or of what is none: the path behind it says nothing. */
function authorityOf(typed: string): string {
	const [authority = ''] = typed.replace(SCHEME, '').split(/[/?#\\]/);
	return authority.slice(authority.lastIndexOf('@') + 1).trim();
}

/** The number of a port: two octets, and not 0. */
function isPort(text: string): boolean {
	return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

/** Without port and the words beside it: `host:587`, `[2001:db8::1]:25`, `host, Port 587 (TLS)`. */
function withoutPort(authority: string): string | null {
	const [, bracketed, port = ''] = /^\[([^\]]*)\](?::(\d*))?$/.exec(authority) ?? [];
	if (bracketed !== undefined) return port === '' || isPort(port) ? bracketed : null;
	// A bare IPv6 address has none.
	if (parseAddress(withoutZone(authority)) !== null) return authority;
	const end = authority.search(/[\s,;:()]/);
	if (end < 0) return authority;
	const words = authority
		.slice(end)
		.toLowerCase()
		.split(/[\s,;:()=-]+/);
	const isKnown = words.every((word) => TRANSPORT.has(word) || isPort(word));
	return isKnown ? authority.slice(0, end) : null;
}

/** A zone names an interface of the computer at hand (RFC 4007 §11). */
function withoutZone(host: string): string {
	return host.replace(/%[\w.-]{1,32}$/, '');
}

/** The address itself, `info@shop.example`, where one was typed; the user of a URL is none. */
function mailboxIn(typed: string): string | null {
	const found = /^(?:mailto:)?([^\s:@/]{0,64}@[^\s:@/]{1,255})$/i.exec(typed);
	return found?.[1] ?? null;
}

/** Whether an address is never seen from outside. */
export function isPrivateAddress(address: Address): boolean {
	return privateKind(networkOf(address)) !== null;
}

/** Of IPv4 what is above is multicast or reserved (RFC 5771 §3, RFC 1112 §4), of IPv6 multicast (RFC 4291 §2.7). */
function isUnicast({ family, a }: Address): boolean {
	return a >>> 24 < (family === 4 ? 224 : 255);
}

function isInternal(name: string): boolean {
	return !name.includes('.') || INTERNAL.some((each) => name === each || name.endsWith(`.${each}`));
}

/** Reads a typed server; `null` for what cannot be one. */
export function readSmtpHost(typed: string): TypedHost | null {
	if (typed.length > MAX_TYPED) return null;
	const bare = unwrapped(typed);
	const host = withoutPort(authorityOf(bare));
	if (host === null) return null;
	const written = parseAddress(withoutZone(host));
	if (written !== null) {
		const address = unmapped(written);
		if (!isUnicast(address)) return null;
		const kind = isPrivateAddress(address) ? 'private' : 'address';
		return kind === 'private' ? { kind, name: host } : { kind, name: host, address };
	}
	const name = toALabels(host);
	if (name === null || name === '' || !HOST.test(name) || !isAskable(name)) return null;
	// All digits is a mistyped address, not a name (RFC 1123 §2.1).
	if (/^[\d.]+$/.test(name)) return null;
	if (isInternal(name)) return { kind: 'private', name };
	const mailbox = mailboxIn(bare);
	return mailbox === null ? { kind: 'name', name } : { kind: 'mailbox', name, mailbox };
}
