/**
 * Advice on the record that applies, in the light of where it was found (RFC 9989 §4.10.1).
 *
 * @module
 */

import { type Finding, finding } from '../findings/finding.ts';
import { lowerAscii } from '../names/domain-name.ts';
import { readTagList } from '../text/tag-list.ts';
import type { DmarcDiscovery } from './discovery.ts';
import { recordName } from './domain.ts';

/** What advice looks at. */
type Found = Pick<
	DmarcDiscovery,
	'domain' | 'method' | 'organizationalDomain' | 'policyDomain' | 'source' | 'tag' | 'record'
>;

/**
 * `sp` and `np` speak for names below an Organizational Domain alone; in the record of a subdomain that is
 * its own policy domain, receivers do not read them.
 */
function ineffectivePolicies({ organizationalDomain, policyDomain, record }: Found): Finding[] {
	const isKnown = organizationalDomain !== null && policyDomain !== null && record !== undefined;
	if (!isKnown || organizationalDomain === policyDomain) return [];
	const name = recordName(policyDomain);
	return readTagList(record, { whiteSpace: 'wsp', names: 'alpha' }).tags.flatMap((tag) => {
		const policyTag = lowerAscii(tag.name);
		if (policyTag !== 'sp' && policyTag !== 'np') return [];
		const subject = { name, type: 'TXT', span: tag.span } as const;
		return [
			finding('dmarc.sp-ineffective', subject, {
				tag: policyTag,
				policyDomain,
				organizationalDomain,
			}),
		];
	});
}

/** What to say of a policy that applies: that it is inherited, or that a part of it has no effect. */
export function policyAdvice(found: Found): Finding[] {
	const { domain, method, policyDomain, source, tag } = found;
	if (source === 'author') return ineffectivePolicies(found);
	const subject = { name: recordName(domain), type: 'TXT' } as const;
	return [finding('dmarc.inherited', subject, { policyDomain, source, tag, method })];
}
