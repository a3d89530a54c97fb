/**
 * What stands beside the identity's SPF record, and whether its explanation is there; only advice rests on it.
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { explanationName, noteExplanation } from '../../spf/explanation.ts';
import { nearMisses } from '../../spf/find-record.ts';
import type { SpfRecord } from '../../spf/record.ts';
import type { SpfAssessment } from '../assess/assess-spf.ts';

/** The explanation that a record names, where the name holds for every sender (RFC 7208 §6.2). */
async function explanation(
	{ exp }: SpfRecord,
	domain: string,
	dns: DnsSession,
): Promise<Finding[]> {
	const name = exp === null ? null : explanationName(exp.target);
	if (exp === null || name === null) return [];
	const findings: Finding[] = [];
	noteExplanation(name, await dns.advisory.ask(name, 'TXT'), (code, data) => {
		const term = [{ domain, term: exp.text, index: exp.index }];
		findings.push(finding(code, { name: domain, type: 'TXT', term, span: exp.span }, data));
	});
	return findings;
}

/** Asks what is worth asking about the record of an identity whose owner can mend it. */
export async function probeSpf(
	{ identity: { domain }, answer, record, map }: SpfAssessment,
	dns: DnsSession,
): Promise<readonly Finding[]> {
	if (map === null || record === null) return [];
	const misses = answer === null ? [] : nearMisses(answer, domain);
	return record.valid ? [...misses, ...(await explanation(record, domain, dns))] : misses;
}
