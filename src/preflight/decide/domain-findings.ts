/**
 * Findings about the domain in general, and about the answers DNS failed to give. They inform; only
 * through `retry` does an answer that failed take part in the decision.
 *
 * @module
 */

import type { FailureReason, TranscriptEntry } from '../../dns/resolver.ts';
import type { DnsSession } from '../../dns/session.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { spfTexts } from '../../spf/find-record.ts';
import { MAX_TERMS, MAX_VOIDS } from '../../spf/limits.ts';
import { recordFindings } from '../../spf/map-advice.ts';
import { pathTo } from '../../spf/term-node.ts';
import type { Assessment } from '../assess/assessment.ts';

/** Look-ups from which an include that grows can break a record. */
const NEAR_LIMIT = 9;
/** Open terms that are reported. */
const MAX_DYNAMIC = 20;
/** Seconds; mail services advise an hour, so that a mended record shows within one. */
const LONG_TTL = 3600;

/** A question that DNS failed to answer. */
export type FailedEntry = TranscriptEntry & { readonly answer: { readonly outcome: 'failure' } };

function isFailed(entry: TranscriptEntry): entry is FailedEntry {
	return entry.answer.outcome === 'failure';
}

/**
 * The answers that DNS failed to give; PTR failures never matter (RFC 7208 §5.5), and neither do those of
 * questions that only inform.
 */
export function failedEntries(dns: DnsSession): readonly FailedEntry[] {
	return dns
		.transcript()
		.entries.filter(isFailed)
		.filter(({ name, type }) => type !== 'PTR' && dns.stateOf(name, type) === 'used');
}

/** The code of a failure. */
export function failureCode(reason: FailureReason): `dns.${FailureReason}` {
	return `dns.${reason}`;
}

function dnsFindings(failures: readonly FailedEntry[]): Finding[] {
	return failures.map(({ name, type, answer }) => {
		const detail = answer.detail === undefined ? {} : { detail: answer.detail };
		return finding(failureCode(answer.reason), { name, type }, detail);
	});
}

/** The name that SPF is looked up at is an alias: the record is that of the name it leads to (RFC 1034 §3.6.2). */
function aliasFindings(
	{ spf, request }: Pick<Assessment, 'spf' | 'request'>,
	dns: DnsSession,
): Finding[] {
	const { domain } = spf.identity;
	const { returnPath } = request.relay;
	// Some relays ask for an alias at the return path.
	const isAsked = returnPath.kind === 'subdomain' && returnPath.target !== undefined;
	const answer = dns.known(domain, 'TXT');
	if (answer === undefined || answer.outcome === 'failure') return [];
	const target = answer.aliases[answer.aliases.length - 1];
	if (target === undefined || (isAsked && domain !== request.from.domain)) return [];
	const hasRecord = answer.outcome === 'records' && spfTexts(answer).length === 1;
	return [finding('spf.alias', { name: domain, type: 'CNAME' }, { target, hasRecord })];
}

function spfDomainFindings({ spf, request }: Assessment, dns: DnsSession): Finding[] {
	const { map, identity } = spf;
	if (map === null) return [];
	const subject = { name: identity.domain, type: 'TXT' } as const;
	const told = recordFindings(map, { domain: identity.domain, ...spf }, request.suffixes, dns);
	// For the From domain's own record it is reported as a condition of the gate.
	const isOwn = identity.domain === request.from.domain;
	const advice = isOwn ? told.filter(({ code }) => code !== 'spf.all-pass') : told;
	const findings: Finding[] = [...map.problems, ...advice, ...aliasFindings({ spf, request }, dns)];
	for (const place of map.dynamic.slice(0, MAX_DYNAMIC)) {
		const { domain, term } = place;
		const at = { name: domain, type: 'TXT', term: pathTo(place), span: term.span } as const;
		findings.push(finding('spf.dynamic', at));
	}
	const { worst, voids } = map;
	const data = { worst, limit: MAX_TERMS };
	if (worst >= NEAR_LIMIT && worst <= MAX_TERMS) {
		findings.push(finding('spf.lookup-near-limit', subject, data));
	}
	if (voids > 0 && voids <= MAX_VOIDS) {
		findings.push(finding('spf.void-present', subject, { voids, limit: MAX_VOIDS }));
	}
	const answer = dns.known(identity.domain, 'TXT');
	const ttl = answer?.outcome === 'records' ? answer.ttl : undefined;
	if (ttl !== undefined && ttl > LONG_TTL && spf.texts.length > 0) {
		findings.push(finding('spf.ttl-long', subject, { ttl, advised: LONG_TTL }));
	}
	return findings;
}

/** What is reported about the texts or the alias at a name. */
const OF_ANSWERS: ReadonlySet<string> = new Set([
	'dmarc.alias',
	'dmarc.leading-space',
	'dmarc.multiple',
	'dmarc.spf-here',
	'dmarc.unrelated-txt',
	'dmarc.version-first',
	'dmarc.version-value',
]);

/**
 * What was found of the policy; not of texts at a name that only a wildcard answers for: they do not stand
 * there (RFC 4592 §2.2), and that is reported instead.
 */
function policyFindings({ dmarc, probed }: Assessment): readonly Finding[] {
	const borrowed = probed.find(({ code }) => code === 'dmarc.from-wildcard')?.subject.name;
	return dmarc.discovery.problems.filter(
		({ code, subject }) => subject.name !== borrowed || !OF_ANSWERS.has(code),
	);
}

/** All findings of scope `domain`; `failures` are the answers that DNS failed to give. */
export function domainScopeFindings(
	assessment: Assessment,
	failures: readonly FailedEntry[],
	dns: DnsSession,
): Finding[] {
	return [
		...spfDomainFindings(assessment, dns),
		...policyFindings(assessment),
		...assessment.probed,
		...dnsFindings(failures),
	];
}
