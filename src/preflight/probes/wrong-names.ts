/**
 * Records that were published beside the name where they are looked for: a panel that adds the zone once
 * more, an underscore that got lost (RFC 9989 §4.5, RFC 6376 §3.6.2.1).
 *
 * @module
 */

import type { DkimCheck } from '../../dkim/key.ts';
import { readDkimKey } from '../../dkim/parse.ts';
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
import type { SuffixList } from '../../names/suffix-list.ts';
import type { DkimAssessment } from '../assess/assess-dkim.ts';
import { mistakenKeys, mistakenPolicyNames } from '../mistaken-names.ts';
import { hasOwnNames } from './wildcard.ts';

/** Names at which a policy is looked for. */
const MAX_POLICY_NAMES = 7;
/** Selectors at which addresses are looked for. */
const MAX_ADDRESSED = 2;
/** Addresses that a finding tells. */
const MAX_ADDRESSES = 4;
/** An unused selector. */
const PROBE_SELECTOR = 'maysend-probe';

/** The first of the DMARC records in an answer, whatever their order. */
function recordIn(answer: DnsAnswer<'TXT'>): string | null {
	const [text] = dmarcTexts(answer).sort();
	return text === undefined ? null : quoted(text);
}

async function recordAt(name: string, expected: string, dns: DnsSession): Promise<Finding[]> {
	const text = recordIn(await dns.advisory.ask(name, 'TXT'));
	if (text === null) return [];
	return [finding('dmarc.wrong-location', { name, type: 'TXT' }, { expected, text })];
}

/** Whether the texts at the name are those of a wildcard, which answers beside it as well (RFC 4592 §2.2). */
async function policyFromWildcard(
	name: string,
	own: DnsAnswer<'TXT'>,
	dns: DnsSession,
): Promise<Finding[]> {
	if (own.outcome !== 'records') return [];
	const probe = wildcardOf(parentOf(name));
	const other = await dns.advisory.ask(probe, 'TXT');
	if (other.outcome !== 'records' || textsKey(other) !== textsKey(own)) return [];
	const [text = ''] = joinedTexts(own).sort();
	return [finding('dmarc.from-wildcard', { name, type: 'TXT' }, { probe, text: quoted(text) })];
}

/** Looks for a DMARC record of the From domain at names that receivers do not ask. */
export async function probeRecordNames(
	domain: string,
	{ policyDomain }: DmarcDiscovery,
	suffixes: SuffixList,
	dns: DnsSession,
): Promise<Finding[]> {
	const expected = recordName(domain);
	const [own, root] = await Promise.all([
		dns.advisory.ask(expected, 'TXT'),
		dns.advisory.ask(domain, 'TXT'),
	]);
	const text = recordIn(root);
	const subject = { name: domain, type: 'TXT' } as const;
	const atRoot = text === null ? [] : [finding('dmarc.at-root', subject, { expected, text })];
	if (policyDomain === domain || own.outcome === 'failure') return atRoot;
	const borrowed = await policyFromWildcard(expected, own, dns);
	if (recordIn(own) !== null || !(await hasOwnNames(domain, dns))) return [...atRoot, ...borrowed];
	const names = mistakenPolicyNames(domain, suffixes).slice(0, MAX_POLICY_NAMES);
	const found = await Promise.all(names.map((name) => recordAt(name, expected, dns)));
	return [...atRoot, ...borrowed, ...found.flat()];
}

/** Whether an answer holds something that was meant to be a key. */
function holdsKey(answer: DnsAnswer<'TXT'>, name: string): boolean {
	if (answer.outcome !== 'records') return false;
	return answer.records.some((strings) => readDkimKey(strings, name).key.status !== 'not-dkim');
}

/** Addresses where an alias belongs: a proxy answers, or the alias was flattened to what stands behind it. */
async function addressAt({ selector, queryName }: DkimCheck, dns: DnsSession): Promise<Finding[]> {
	const answer = await dns.advisory.ask(queryName, 'A');
	if (answer.outcome !== 'records' || answer.aliases.length > 0) return [];
	const other = await dns.advisory.ask(queryName.replace(selector, PROBE_SELECTOR), 'A');
	// A wildcard gives addresses to every name, and says nothing of this one.
	if (other.outcome !== 'nodata' && other.outcome !== 'nxdomain') return [];
	const addresses = [...answer.records].sort().slice(0, MAX_ADDRESSES);
	return [
		finding('dkim.name-has-address', { name: queryName, type: 'A' }, { selector, addresses }),
	];
}

/** Looks for the keys of missing selectors at names that receivers do not ask. */
export async function probeKeyNames(
	{ selectors, signingDomain }: DkimAssessment,
	suffixes: SuffixList,
	dns: DnsSession,
): Promise<Finding[]> {
	if (signingDomain === null) return [];
	const missing = selectors.map(({ check }) => check).filter(({ status }) => status === 'missing');
	const names = mistakenKeys(
		missing.map(({ selector }) => selector),
		signingDomain,
		suffixes,
	);
	const isOwn = names.length > 0 && (await hasOwnNames(signingDomain, dns));
	const found = await Promise.all([
		...(isOwn ? names : []).map(async ({ name, selector, expected }) => {
			const answer = await dns.advisory.ask(name, 'TXT');
			const subject = { name, type: 'TXT' } as const;
			return holdsKey(answer, name)
				? [finding('dkim.wrong-name', subject, { selector, expected })]
				: [];
		}),
		...missing.slice(0, MAX_ADDRESSED).map((check) => addressAt(check, dns)),
	]);
	return found.flat();
}
