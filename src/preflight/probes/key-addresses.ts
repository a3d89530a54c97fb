/**
 * Addresses where the alias of a key belongs: a proxy answers, or the alias was flattened to what stands
 * behind it.
 *
 * @module
 */

import type { DkimCheck } from '../../dkim/key.ts';
import { wildcardOf } from '../../dns/existence.ts';
import type { DnsSession } from '../../dns/session.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { parentOf } from '../../names/domain-name.ts';
import type { DkimAssessment } from '../assess/assess-dkim.ts';
import { wildcardBelow } from './wildcard.ts';

/** Selectors at which addresses are looked for. */
const MAX_ADDRESSED = 2;
/** Addresses that a finding tells. */
const MAX_ADDRESSES = 4;

async function addressAt({ selector, queryName }: DkimCheck, dns: DnsSession): Promise<Finding[]> {
	// A name that does not exist has no addresses (RFC 8020 §2).
	const texts = await dns.advisory.ask(queryName, 'TXT');
	if (texts.outcome !== 'nodata') return [];
	const answer = await dns.advisory.askExtra(queryName, 'A');
	if (answer.outcome !== 'records' || answer.aliases.length > 0) return [];
	const other = await dns.advisory.askExtra(wildcardOf(parentOf(queryName)), 'A');
	// So does one below `_domainkey`.
	if (other.outcome !== 'nodata' && other.outcome !== 'nxdomain') return [];
	const addresses = [...answer.records].sort().slice(0, MAX_ADDRESSES);
	return [
		finding('dkim.name-has-address', { name: queryName, type: 'A' }, { selector, addresses }),
	];
}

/** Looks for addresses at the names of missing keys. */
export async function probeKeyAddresses(
	{ selectors, signingDomain }: DkimAssessment,
	dns: DnsSession,
): Promise<Finding[]> {
	const missing = selectors.map(({ check }) => check).filter(({ status }) => status === 'missing');
	if (signingDomain === null || missing.length === 0) return [];
	// A wildcard gives the same to every name, and says nothing of this one.
	if ((await wildcardBelow(signingDomain, dns)) !== 'none') return [];
	const found = await Promise.all(
		missing.slice(0, MAX_ADDRESSED).map((check) => addressAt(check, dns)),
	);
	return found.flat();
}
