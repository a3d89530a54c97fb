/**
 * When asking again can give another answer.
 *
 * @module
 */

import type { DnsAnswer, RecordType, Transcript } from '../../dns/resolver.ts';
import type { DnsSession } from '../../dns/session.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import type { Judgement } from './judgement.ts';

/** Seconds to wait after a failure that says nothing of it. */
const FAILURE_WAIT = 60;
/** A day: a TTL is what its zone says, and up to 68 years (RFC 2181 §8). */
const MAX_WAIT = 86_400;

interface Asked {
	readonly name: string;
	readonly type: RecordType;
}

/** The questions whose negative answers took part in the decision. */
function deciding({ assessment, facts, conclusions }: Judgement): readonly Asked[] {
	const { request, spf, dkim, from } = assessment;
	const asked: Asked[] = [];
	const { domain } = request.from;
	// Whose domain it is does not depend on DNS.
	if (from.isFreemail || from.isPublicSuffix) return [];
	if (from.mail === 'no-mx') {
		asked.push(...(['MX', 'A', 'AAAA'] as const).map((type) => ({ name: domain, type })));
	}
	if (spf.state === 'no-record' && conclusions.paths.spf !== 'unknown') {
		asked.push({ name: spf.identity.domain, type: 'TXT' });
	}
	for (const { check } of dkim.selectors) {
		if (check.status === 'missing') asked.push({ name: check.queryName, type: 'TXT' });
	}
	if (facts.policy === null) asked.push({ name: `_dmarc.${domain}`, type: 'TXT' });
	return asked;
}

function negativeTtl(answer: DnsAnswer | undefined): number | null {
	if (answer === undefined || answer.outcome === 'records' || answer.outcome === 'failure')
		return null;
	return answer.negativeTtl ?? null;
}

/**
 * Seconds: with `retry` until the failures can be asked again, otherwise until the last negative answer
 * that took part in the decision is out of caches (RFC 2308 §5). A day at most.
 */
export function recheckAfter(judgement: Judgement, transcript: Transcript): number | undefined {
	const wait = waitFor(judgement, transcript);
	return wait === undefined ? undefined : Math.min(wait, MAX_WAIT);
}

function waitFor(judgement: Judgement, transcript: Transcript): number | undefined {
	const { decision } = judgement.gate;
	if (decision === 'save') return undefined;
	if (decision === 'retry') {
		const waits = judgement.failures.map(({ answer }) => answer.ttl ?? FAILURE_WAIT);
		return waits.length === 0 ? FAILURE_WAIT : Math.max(...waits);
	}
	const waits = deciding(judgement).flatMap((asked) => {
		const entry = transcript.entries.find(
			({ name, type }) => name === asked.name && type === asked.type,
		);
		return negativeTtl(entry?.answer) ?? [];
	});
	return waits.length === 0 ? undefined : Math.max(...waits);
}

/** Tells of each negative answer that took part in the decision for how long caches may hold it. */
export function negativeFindings(judgement: Judgement, dns: DnsSession): Finding[] {
	const { decision } = judgement.gate;
	if (decision === 'save' || decision === 'retry') return [];
	return deciding(judgement).flatMap(({ name, type }) => {
		const isUsed = dns.stateOf(name, type) === 'used';
		const seconds = (isUsed ? negativeTtl(dns.peek(name, type)) : null) ?? 0;
		return seconds > 0
			? [finding('dns.negative-cached', { name, type }, { seconds, name, type })]
			: [];
	});
}
