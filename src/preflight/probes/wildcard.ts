/**
 * Whether a wildcard answers for names below a domain: with texts, every name there holds the same, and none of
 * them was written by mistake (RFC 4592 §2.2).
 *
 * @module
 */

import { recordName } from '../../dmarc/domain.ts';
import { isMissing, wildcardOf } from '../../dns/existence.ts';
import type { DnsSession } from '../../dns/session.ts';

/** What a wildcard gives to names below a domain: texts or an alias, something else; `none` where DNS does not say. */
export type Wildcard = 'none' | 'texts' | 'other';

/** Asks at most one question, and none where a name below the domain does not exist: a wildcard would answer there. */
export async function wildcardBelow(domain: string, dns: DnsSession): Promise<Wildcard> {
	const policy = recordName(domain);
	const known = dns.stateOf(policy, 'TXT') === 'used' ? dns.peek(policy, 'TXT') : undefined;
	if (known !== undefined && isMissing(known)) return 'none';
	const answer = await dns.advisory.askExtra(wildcardOf(domain), 'TXT');
	if (answer.outcome === 'failure' || isMissing(answer)) return 'none';
	return answer.outcome === 'records' || answer.aliases.length > 0 ? 'texts' : 'other';
}
