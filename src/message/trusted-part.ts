/**
 * Which fields of a mail were written by the trusted receiver, and not by the sender (RFC 8601 §5).
 *
 * @module
 */

import { isAtOrBelow } from '../names/domain-name.ts';
import { registrableDomain } from '../names/organizational-domain.ts';
import {
	type AuthenticationResults,
	parseAuthenticationResults,
} from './authentication-results.ts';
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
	/** Its own Received field. */
	readonly hop: Hop | null;
	readonly results: AuthenticationResults | null;
}

/**
 * Receivers that write their results below their own Received field, and remove other results of that
 * name in: seen in mail to Gmail, 2026-11.
 */
const WRITES_BELOW: readonly string[] = ['mx.google.com'];

const NOTHING: TrustedPart = { above: [], hop: null, results: null };

/**
 * The topmost Received field of the border host. Above it only the same receiver may stand, handing the mail on
 * inside: fields added later could stand on top of a forgery. Further down nothing
 * is believed, since anybody can write a field in that host's name.
 */
function borderOf(fields: readonly HeaderField[], host: string): number | null {
	const organization = registrableDomain(host) ?? host;
	for (const [index, { name, value }] of fields.entries()) {
		if (name !== 'received') continue;
		const { by, hasFrom } = parseReceived(value);
		if (by !== null && isAtOrBelow(by, host)) return index;
		if (hasFrom && (by === null || !isAtOrBelow(by, organization))) return null;
	}
	return null;
}

function resultsIn(
	fields: readonly HeaderField[],
	id: string | undefined,
): AuthenticationResults | null {
	for (const { name, value } of fields) {
		if (name !== 'authentication-results') continue;
		const results = parseAuthenticationResults(value);
		if (id === undefined || results.authservId === id) return results;
	}
	return null;
}

/** Trace fields directly below a place. */
function traceBelow(fields: readonly HeaderField[], index: number): readonly HeaderField[] {
	const rest = fields.slice(index + 1);
	const end = rest.findIndex(
		({ name }) => !/^(?:received-spf|authentication-results|arc-|x-)/.test(name),
	);
	return end < 0 ? rest : rest.slice(0, end);
}

/** What the trusted receiver wrote on a mail; nothing where that is not clear. */
export function trustedPart(fields: readonly HeaderField[], trust: MessageTrust): TrustedPart {
	const id = trust.authservId?.toLowerCase();
	const host = (trust.receivedBy ?? trust.authservId)?.toLowerCase();
	if (host === undefined) return NOTHING;
	const border = borderOf(fields, host);
	if (border !== null) {
		const above = fields.slice(0, border);
		const below = WRITES_BELOW.includes(id ?? host) ? traceBelow(fields, border) : [];
		const results = resultsIn(above, id) ?? resultsIn(below, id ?? host);
		return { above, hop: parseReceived(fields[border]?.value ?? ''), results };
	}
	if (id === undefined || trust.receivedBy !== undefined) return NOTHING;
	// Its hosts have other names than it gives itself: only what stands above every hop is its own for certain.
	const first = fields.findIndex(({ name }) => name === 'received');
	const above = fields.slice(0, Math.max(0, first));
	const results = resultsIn(above, id);
	return results === null ? NOTHING : { above, hop: null, results };
}
