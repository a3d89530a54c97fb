/**
 * Policy discovery by the public suffix list (RFC 7489 §3.2, §6.6.3), for comparison.
 *
 * At most two names are asked: the author domain's own and its organization's.
 *
 * @module
 */

import type { DnsSession } from '../dns/session.ts';
import type { Finding } from '../findings/finding.ts';
import type { SuffixList } from '../names/suffix-list.ts';
import { policyAdvice } from './advice.ts';
import { type DmarcDiscovery, NOTHING_FOUND } from './discovery.ts';
import { recordName } from './domain.ts';
import { parseRfc7489Text } from './parse-rfc7489.ts';
import { answerFindings, dmarcTexts } from './record-answer.ts';

/** The Organizational Domain by the list; a name that is itself a public suffix is its own. */
export function listedOrganizationalDomain(domain: string, suffixes: SuffixList): string {
	return suffixes.registrableDomain(domain) ?? domain;
}

type Frame = Pick<
	DmarcDiscovery,
	'domain' | 'method' | 'organizationalDomain' | 'walk' | 'problems'
>;

function withRecord(frame: Frame, policyDomain: string, text: string): DmarcDiscovery {
	const { domain } = frame;
	const name = recordName(policyDomain);
	const parsed = parseRfc7489Text(text, name);
	const { tags, effective, pct } = parsed;
	const problems = [...frame.problems, ...parsed.problems];
	const isOwn = policyDomain === domain;
	const effectivePolicy = isOwn ? effective.self : effective.existingSubdomain;
	if (effectivePolicy === null) {
		return { outcome: 'none', ...frame, ...NOTHING_FOUND, pct, record: text, parsed, problems };
	}
	const isMonitored = parsed.mode === 'monitor';
	const tag = isOwn || isMonitored || tags.sp === null ? 'p' : 'sp';
	const source = isOwn ? 'author' : 'org';
	problems.push(...policyAdvice({ policyDomain, source, tag, record: text, ...frame }));
	return {
		outcome: 'found',
		...frame,
		policyDomain,
		source,
		tag,
		record: text,
		publishedPolicy: isMonitored ? 'none' : tags[tag],
		effectivePolicy,
		pct,
		parsed,
		problems,
	};
}

/** Discovers the policy for a canonical domain. */
export async function discoverByList(
	domain: string,
	dns: DnsSession,
	suffixes: SuffixList,
): Promise<DmarcDiscovery> {
	const organizationalDomain = listedOrganizationalDomain(domain, suffixes);
	const walk: string[] = [];
	const problems: Finding[] = [];
	const frame: Frame = { domain, method: 'rfc7489', organizationalDomain, walk, problems };
	for (const candidate of new Set([domain, organizationalDomain])) {
		const name = recordName(candidate);
		const answer = await dns.ask(name, 'TXT');
		walk.push(name);
		problems.push(...answerFindings(name, answer));
		if (answer.outcome === 'failure') {
			return { outcome: 'temperror', ...frame, ...NOTHING_FOUND, pct: 100 };
		}
		const [text, ...more] = dmarcTexts(answer);
		if (text === undefined) continue;
		// RFC 7489 §6.6.3 step 5: several records end discovery, and DMARC is not applied.
		if (more.length > 0) break;
		return withRecord(frame, candidate, text);
	}
	return { outcome: 'none', ...frame, ...NOTHING_FOUND, pct: 100 };
}
