/**
 * The CNAMEs between a selector and its record, as answers tell them.
 *
 * @module
 */

import type { FailureAnswer, RecordType } from '../dns/resolver.ts';
import type { DnsSession } from '../dns/session.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { canonicalName } from '../names/domain-name.ts';

/** Says that DNS failed at a name. */
export function addDnsError(
	{ reason, detail }: FailureAnswer,
	name: string,
	type: RecordType,
	problems: Finding[],
): void {
	const data = { reason, ...(detail === undefined ? {} : { detail }) };
	problems.push(finding('dkim.dns-error', { name, type }, data));
}

/** The targets passed through, as names are compared. */
export function normalAliases(answer: { readonly aliases: readonly string[] }): string[] {
	return answer.aliases.map((alias) => canonicalName(alias));
}

/** The CNAME at the query name itself, for resolvers that do not report what they passed through. */
export async function askAlias(
	queryName: string,
	dns: DnsSession,
): Promise<string[] | FailureAnswer> {
	const answer = await dns.ask(queryName, 'CNAME');
	if (answer.outcome === 'failure') return answer;
	return answer.outcome === 'records' ? normalAliases({ aliases: answer.records }) : [];
}
