/**
 * What stands at the names of a policy besides one: a record at the domain itself, the text of a wildcard.
 *
 * @module
 */

import type { DmarcDiscovery } from '../../dmarc/discovery.ts';
import { recordName } from '../../dmarc/domain.ts';
import { quoted } from '../../dmarc/problems.ts';
import { dmarcTexts } from '../../dmarc/record-answer.ts';
import { joinedTexts, textsKey } from '../../dns/character-string.ts';
import { wildcardOf } from '../../dns/existence.ts';
import type { DnsAnswer } from '../../dns/resolver.ts';
import type { DnsSession } from '../../dns/session.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { parentOf } from '../../names/domain-name.ts';

/** The first of the DMARC records in an answer, whatever their order. */
export function policyIn(answer: DnsAnswer<'TXT'>): string | null {
	const [text] = dmarcTexts(answer).sort();
	return text === undefined ? null : quoted(text);
}

/** Whether the texts at the name are those of a wildcard, which answers beside it as well (RFC 4592 §2.2). */
async function policyFromWildcard(
	name: string,
	own: DnsAnswer<'TXT'>,
	dns: DnsSession,
): Promise<Finding[]> {
	if (own.outcome !== 'records') return [];
	const probe = wildcardOf(parentOf(name));
	const other = await dns.advisory.askExtra(probe, 'TXT');
	if (other.outcome !== 'records' || textsKey(other) !== textsKey(own)) return [];
	const [text = ''] = joinedTexts(own).sort();
	return [finding('dmarc.from-wildcard', { name, type: 'TXT' }, { probe, text: quoted(text) })];
}

/** Looks at the domain itself and at the name of its policy, where that is not the one that applies. */
export async function probePolicyNames(
	domain: string,
	{ policyDomain }: DmarcDiscovery,
	dns: DnsSession,
): Promise<Finding[]> {
	const expected = recordName(domain);
	const [own, root] = await Promise.all([
		dns.advisory.ask(expected, 'TXT'),
		dns.advisory.ask(domain, 'TXT'),
	]);
	const text = policyIn(root);
	const subject = { name: domain, type: 'TXT' } as const;
	const atRoot = text === null ? [] : [finding('dmarc.at-root', subject, { expected, text })];
	if (policyDomain === domain || own.outcome === 'failure') return atRoot;
	return [...atRoot, ...(await policyFromWildcard(expected, own, dns))];
}
