/**
 * Whether a wildcard answers below a domain with texts: then every name there holds the same, and none of them
 * was written by mistake (RFC 4592 §2.2).
 *
 * @module
 */

import { wildcardOf } from '../../dns/existence.ts';
import type { DnsSession } from '../../dns/session.ts';

/** Whether names below a domain can be looked at; where DNS does not say, they can. */
export async function hasOwnNames(domain: string, dns: DnsSession): Promise<boolean> {
	const answer = await dns.advisory.ask(wildcardOf(domain), 'TXT');
	if (answer.outcome === 'failure') return true;
	return answer.outcome !== 'records' && answer.aliases.length === 0;
}
