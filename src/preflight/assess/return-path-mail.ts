/**
 * Where bounces to the return path arrive (RFC 5321 §4.4, §6.1), for relays that ask for an
 * exchanger there. No receiver looks at it; without it bounces get lost, or the relay takes another return path.
 *
 * @module
 */

import type { DnsAnswer } from '../../dns/resolver.ts';
import type { DnsSession } from '../../dns/session.ts';
import { lowerAscii, withoutFinalDot } from '../../names/domain-name.ts';
import { fillPattern, matchesNamePattern } from '../../names/name-pattern.ts';
import { isOpen, starred } from '../../relays/placeholder.ts';
import type { Relay } from '../../relays/relay.ts';

/** The exchangers at the return path against those that the relay asks for. */
export interface ReturnPathMail {
	readonly name: string;
	/** Names of hosts, any of which will do; may hold `*` for what the relay assigns. */
	readonly expected: readonly string[];
	readonly found: readonly string[];
	readonly state: 'there' | 'missing' | 'different' | 'unknown';
}

/** Whether one of the hosts of an answer is one that is asked for. */
function isThere(hosts: readonly string[], expected: readonly string[]): boolean {
	return hosts.some((host) =>
		expected.some((pattern) => matchesNamePattern(host, starred(pattern))),
	);
}

/** What an answer says of the exchangers at a return path. */
export function mailAt(
	name: string,
	patterns: readonly string[],
	fromDomain: string,
	answer: DnsAnswer<'MX'>,
): ReturnPathMail {
	const expected = patterns.map((pattern) => fillPattern(pattern, fromDomain));
	if (answer.outcome === 'failure') return { name, expected, found: [], state: 'unknown' };
	const records = answer.outcome === 'records' ? answer.records : [];
	const found = records.map(({ exchange }) => withoutFinalDot(lowerAscii(exchange))).sort();
	if (found.length === 0) return { name, expected, found, state: 'missing' };
	return { name, expected, found, state: isThere(found, expected) ? 'there' : 'different' };
}

/**
 * Looks at the exchangers; `null` where the relay asks for none or its user alone knows the name. Under a label
 * that the customer may have changed, a name that does not exist says nothing.
 */
export async function assessReturnPathMail(
	{ returnPath }: Relay,
	fromDomain: string,
	dns: DnsSession,
): Promise<ReturnPathMail | null> {
	if (returnPath.kind !== 'subdomain' || returnPath.mx === undefined) return null;
	if (isOpen(returnPath.label)) return null;
	const name = `${returnPath.label}.${fromDomain}`;
	const answer = await dns.advisory.ask(name, 'MX');
	const isElsewhere = returnPath.usual === true && answer.outcome === 'nxdomain';
	return isElsewhere ? null : mailAt(name, returnPath.mx, fromDomain, answer);
}
