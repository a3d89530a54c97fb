/**
 * The record at a return path that the relay looks after itself, behind an alias or in a zone of its own.
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import { fillPattern, matchesNamePattern } from '../../names/name-pattern.ts';
import type { Relay } from '../../relays/relay.ts';
import { spfNamesOf } from '../../relays/spf-names.ts';
import type { Basis, Reason } from './basis.ts';

/** The name is an alias of one that stands for the relay in SPF records, where nobody told what to point it at. */
function isAliasOf(relay: Relay, name: string, dns: DnsSession): boolean {
	const answer = dns.known(name, 'TXT');
	const aliases = answer === undefined || answer.outcome === 'failure' ? [] : answer.aliases;
	const names = spfNamesOf(relay);
	return aliases.some((alias) => names.includes(alias));
}

/** The record is the relay's own, behind the alias or in the zone it asks for: what it lists there is no pin. */
export function isRelaysRecord(
	relay: Relay,
	identity: string,
	fromDomain: string,
	dns: DnsSession,
): boolean {
	const { returnPath } = relay;
	if (returnPath.kind !== 'subdomain') return false;
	if (returnPath.delegated === true) return true;
	if (returnPath.target === undefined) return isAliasOf(relay, identity, dns);
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
