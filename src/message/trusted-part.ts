/**
 * Which fields of a mail were written by the trusted receiver, and not by the sender
 * (RFC 8601 §5).
 *
 * @module
 */

import { isAtOrBelow } from '../names/domain-name.ts';
import { registrableDomain } from '../names/organizational-domain.ts';
import { type MethodResult, parseAuthenticationResults } from './authentication-results.ts';
import type { HeaderField } from './header-fields.ts';
import { type Hop, parseReceived } from './received.ts';

/** The receiver whose fields are believed. */
export interface MessageTrust {
	/** The name it gives itself at the beginning of its Authentication-Results (RFC 8601 §2.5). */
	readonly authservId?: string;
	/** The host, or the domain of the hosts, by which it takes mail from outside: what its Received field has behind `by`. */
	readonly receivedBy?: string;
}

/** What the trusted receiver wrote. */
export interface TrustedPart {
	/** The fields above its own Received field. */
	readonly above: readonly HeaderField[];
	/** Its own Received field; the address is `null` where it may be one of the receiver's own. */
	readonly hop: Hop | null;
	readonly results: readonly MethodResult[];
}

/**
 * Receivers that write their results below their own Received field, and remove other results of that
 * name in: seen in mail to Gmail, 2026-11.
 */
const WRITES_BELOW: readonly string[] = ['mx.google.com'];

/** Domains of one operator, whose hosts hand mail on to one another: seen in mail to Exchange Online, 2026-11. */
const OF_ONE_OPERATOR: readonly (readonly string[])[] = [['outlook.com', 'office365.com']];

const NOTHING: TrustedPart = { above: [], hop: null, results: [] };

/** The hop came from the host itself, such as a filter that hands mail back. */
function isLoopback({ address }: Hop): boolean {
	return address !== null && (address.startsWith('127.') || address === '::1');
}

/** A Received field in its place. */
interface Border {
	readonly index: number;
	readonly hop: Hop;
}

/** The hops from the top. */
function hopsOf(fields: readonly HeaderField[]): readonly Border[] {
	return fields.flatMap(({ name, value }, index) =>
		name === 'received' ? [{ index, hop: parseReceived(value) }] : [],
	);
}

/** Whether a hop was written on the way inside the receiver: by one of its hosts, or by none at all. */
function isInside({ by, hasFrom }: Hop, host: string): boolean {
	const organization = registrableDomain(host) ?? host;
	const theirs = OF_ONE_OPERATOR.find((domains) => domains.includes(organization)) ?? [
		organization,
	];
	return !hasFrom || (by !== null && theirs.some((domain) => isAtOrBelow(by, domain)));
}

/**
 * The Received field of the border host: the topmost that it wrote, or the one below where it only took the mail
 * back from a filter of its own. Above it only the same receiver may stand, handing the mail on inside: fields
 * added later could stand on top of a forgery. Further down nothing is believed, since anybody can
 * write a field in that host's name.
 */
function borderOf(hops: readonly Border[], host: string): Border | null {
	const top = hops.findIndex(({ hop: { by } }) => by !== null && isAtOrBelow(by, host));
	if (top < 0 || !hops.slice(0, top).every(({ hop }) => isInside(hop, host))) return null;
	let at = top;
	// What is handed over by way of the loopback address was on that host before.
	while (hops[at] !== undefined && isLoopback((hops[at] as Border).hop)) at++;
	const found = hops[at];
	const isOwn = found?.hop.by != null && isAtOrBelow(found.hop.by, host);
	const border = isOwn ? found : hops[top];
	if (border === undefined) return null;
	return { ...border, hop: withoutOwnAddress(border.hop, hops[hops.indexOf(border) + 1], host) };
}

/**
 * A client in the receiver's name, and the same receiver below: either the mail was handed on inside, or the name
 * is a lie. In neither case it is known who sent it.
 */
function withoutOwnAddress(hop: Hop, below: Border | undefined, host: string): Hop {
	const isTheirs = hop.from !== null && isAtOrBelow(hop.from, host);
	const isAgain = below?.hop.by != null && isInside(below.hop, host);
	return isTheirs && isAgain ? { ...hop, address: null } : hop;
}

/** The results of a receiver in fields that are its own, in their order; those of its hosts count as its. */
function resultsIn(fields: readonly HeaderField[], id: string | undefined): MethodResult[] {
	return fields
		.filter(({ name }) => name === 'authentication-results')
		.map(({ value }) => parseAuthenticationResults(value))
		.filter(({ authservId }) => {
			if (id === undefined) return true;
			return authservId === id || (authservId !== null && isAtOrBelow(authservId, id));
		})
		.flatMap(({ results }) => results);
}

/** Trace fields directly below a place, up to the first results: further down they may be anybody's. */
function traceBelow(fields: readonly HeaderField[], index: number): readonly HeaderField[] {
	const rest = fields.slice(index + 1);
	const end = rest.findIndex(
		({ name }) => !/^(?:received-spf|authentication-results|arc-|x-)/.test(name),
	);
	const trace = end < 0 ? rest : rest.slice(0, end);
	const first = trace.findIndex(({ name }) => name === 'authentication-results');
	return trace.slice(0, first + 1);
}

/** What the trusted receiver wrote on a mail; nothing where that is not clear. */
export function trustedPart(fields: readonly HeaderField[], trust: MessageTrust): TrustedPart {
	const id = trust.authservId?.toLowerCase();
	const host = (trust.receivedBy ?? trust.authservId)?.toLowerCase();
	if (host === undefined) return NOTHING;
	const hops = hopsOf(fields);
	const border = borderOf(hops, host);
	if (border !== null) {
		const above = fields.slice(0, border.index);
		const below = WRITES_BELOW.includes(id ?? host) ? traceBelow(fields, border.index) : [];
		const own = resultsIn(above, id);
		const results = own.length > 0 ? own : resultsIn(below, id ?? host);
		return { above, hop: border.hop, results };
	}
	if (id === undefined || trust.receivedBy !== undefined) return NOTHING;
	// Its hosts have other names than it gives itself: only what stands above every hop is its own for certain.
	const above = fields.slice(0, Math.max(0, hops[0]?.index ?? 0));
	const results = resultsIn(above, id);
	return results.length === 0 ? NOTHING : { above, hop: null, results };
}
