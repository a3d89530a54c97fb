/**
 * Policy discovery by the DNS Tree Walk (RFC 9989 §4.10.1): which record, and which of its policies,
 * applies to mail from a domain.
 *
 * @module
 */

import type { DnsAnswer } from '../dns/resolver.ts';
import type { DnsSession } from '../dns/session.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { policyAdvice } from './advice.ts';
import { type DmarcDiscovery, NOTHING_FOUND } from './discovery.ts';
import { recordName } from './domain.ts';
import type { DmarcRecord, Policy } from './record.ts';
import { type FoundRecord, type TreeWalk, walkTree } from './tree-walk.ts';

/** A record that was chosen, and by which right. */
interface Choice {
	readonly record: FoundRecord;
	readonly source: 'author' | 'org' | 'psd';
}

/** The policy of a record for one author domain. */
interface Selection {
	readonly tag: 'p' | 'sp' | 'np' | null;
	readonly publishedPolicy: Policy | null;
	readonly effectivePolicy: Policy | null;
	readonly problems: readonly Finding[];
}

/**
 * RFC 9989 §4.10.1: the author domain's own record, else the Organizational Domain's, else the public
 * suffix's. Records in between are not used, and only records of the walk count: an Organizational Domain
 * that the walk jumped over is not asked again.
 */
function chooseRecord({ start, found, organizationalDomain }: TreeWalk): Choice | null {
	const at = (domain: string | null): FoundRecord | undefined =>
		found.find((record) => record.domain === domain);
	const own = at(start);
	if (own !== undefined) return { record: own, source: 'author' };
	const organizational = at(organizationalDomain);
	if (organizational !== undefined) return { record: organizational, source: 'org' };
	const suffix = found.find(({ parsed }) => parsed.tags.psd === 'y');
	return suffix === undefined ? null : { record: suffix, source: 'psd' };
}

/**
 * Whether an answer says that its name exists (RFC 9989 §3.2.13); `null` for a failure. NXDOMAIN at the
 * end of a CNAME chain is about the target (RFC 6604 §3): the name is there.
 */
function existsBy(answer: DnsAnswer): boolean {
	return answer.outcome !== 'nxdomain' || answer.aliases.length > 0;
}

/** Asks whether a domain exists, unless the name below it that the walk began with has shown it. */
function askExistence(domain: string, dns: DnsSession): Promise<DnsAnswer> {
	const below = dns.known(recordName(domain), 'TXT');
	// RFC 8020 §2: nothing exists below a name that does not.
	if (below !== undefined && existsBy(below) === true) return Promise.resolve(below);
	return dns.ask(domain, 'A');
}

function selection(tag: 'p' | 'sp' | 'np', { mode, tags, effective }: DmarcRecord): Selection {
	const published = mode === 'monitor' ? 'none' : tags[tag];
	const effectivePolicy = tag === 'np' ? effective.missingSubdomain : effective.existingSubdomain;
	return { tag, publishedPolicy: published, effectivePolicy, problems: [] };
}

/** Takes the policy out of a usable record. */
async function selectPolicy(
	domain: string,
	{ record: { parsed }, source }: Choice,
	dns: DnsSession,
): Promise<Selection> {
	const { mode, tags, effective } = parsed;
	if (source === 'author') {
		return { ...selection('p', parsed), effectivePolicy: effective.self };
	}
	// RFC 9989 §4.10.1: as if the record were "p=none", so its other policies are not there.
	if (mode === 'monitor') return selection('p', parsed);
	const forExisting = tags.sp === null ? 'p' : 'sp';
	if (tags.np === null || tags.np === tags[forExisting]) return selection(forExisting, parsed);
	const answer = await askExistence(domain, dns);
	if (answer.outcome !== 'failure') return selection(existsBy(answer) ? forExisting : 'np', parsed);
	const subject = { name: domain, type: 'A' } as const;
	const problems = [finding('dmarc.dns-error', subject, { reason: answer.reason })];
	return { tag: null, publishedPolicy: null, effectivePolicy: null, problems };
}

/** Discovers the policy for a canonical domain. */
export async function discoverByWalk(domain: string, dns: DnsSession): Promise<DmarcDiscovery> {
	const tree = await walkTree(domain, dns);
	const { organizationalDomain, asked: walk } = tree;
	const frame = { domain, method: 'rfc9989', organizationalDomain, walk } as const;
	const choice = chooseRecord(tree);
	// A level that DNS hides could hold a record with psd, so only the own record is sure.
	if (tree.isBroken && choice?.source !== 'author') {
		return { outcome: 'temperror', ...frame, ...NOTHING_FOUND, problems: tree.problems };
	}
	if (choice === null) {
		return { outcome: 'none', ...frame, ...NOTHING_FOUND, problems: tree.problems };
	}
	const { text: record, parsed, domain: policyDomain } = choice.record;
	const problems = [...tree.problems, ...parsed.problems];
	// RFC 9989 §4.10.1: no fall-back to a parent's record.
	if (parsed.effective.self === null) {
		return { outcome: 'none', ...frame, ...NOTHING_FOUND, record, parsed, problems };
	}
	const { source } = choice;
	const selected = await selectPolicy(domain, choice, dns);
	problems.push(...selected.problems);
	problems.push(...policyAdvice({ record, policyDomain, source, tag: selected.tag, ...frame }));
	return {
		outcome: 'found',
		...frame,
		record,
		parsed,
		policyDomain,
		source,
		...selected,
		problems,
	};
}
