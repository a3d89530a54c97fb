/**
 * The record at a return path that the relay looks after itself, behind an alias or in a zone of its own.
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import { fillPattern, matchesNamePattern } from '../../names/name-pattern.ts';
import type { Relay } from '../../relays/relay.ts';
import type { Basis, Reason } from './basis.ts';

/** The record is the relay's own, behind the alias or in the zone it asks for: what it lists there is no pin. */
export function isRelaysRecord(
	{ returnPath }: Relay,
	identity: string,
	fromDomain: string,
	dns: DnsSession,
): boolean {
	if (returnPath.kind !== 'subdomain') return false;
	if (returnPath.delegated === true) return true;
	if (returnPath.target === undefined) return false;
	const targets = [returnPath.target, ...(returnPath.otherTargets ?? [])];
	const answer = dns.known(identity, 'TXT');
	const aliases = answer === undefined || answer.outcome === 'failure' ? [] : answer.aliases;
	return aliases.some((alias) =>
		targets.some((target) => matchesNamePattern(alias, fillPattern(target, fromDomain))),
	);
}

/** Reasons of which what is listed counts as referred to. */
export function byReference({ reasons, better }: Basis): Basis {
	const turned = (all: readonly Reason[]): readonly Reason[] => [
		...new Set(all.map((reason) => (reason === 'pinned' ? 'delegated' : reason))),
	];
	return { reasons: turned(reasons), better: better.map(turned) };
}
