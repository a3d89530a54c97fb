/**
 * Questions about the identity's SPF record that only advice rests on, asked aside: is the record at the
 * doubled name, is the explanation there?
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { explanationName, noteExplanation } from '../../spf/explanation.ts';
import { nearMisses, spfTexts } from '../../spf/find-record.ts';
import type { SpfRecord } from '../../spf/record.ts';
import type { SpfAssessment } from '../assess/assess-spf.ts';
import { mistakenSenderNames, neighborNames } from '../mistaken-names.ts';
import type { Request } from '../request.ts';
import { hasOwnNames } from './wildcard.ts';

/** Octets of a record's text that a finding tells. */
const MAX_TEXT = 255;

/** Names at which a record is looked for. */
const MAX_NAMES = 8;

/** A record beside the name: the form appends the domain by itself, or it stands at a host's name. */
async function mistakenAt(domain: string, request: Request, dns: DnsSession): Promise<Finding[]> {
	const { from, suffixes } = request;
	if (!(await hasOwnNames(domain, dns))) return [];
	const moved = mistakenSenderNames(domain, from.domain, suffixes);
	const names = domain === from.domain ? [...moved, ...neighborNames(domain)] : moved;
	const found = await Promise.all(
		names.slice(0, MAX_NAMES).map(async (name): Promise<Finding[]> => {
			const answer = await dns.advisory.ask(name, 'TXT');
			// DNS promises no order of records.
			const [text] = answer.outcome === 'records' ? spfTexts(answer).sort() : [];
			if (text === undefined) return [];
			const data = { domain, text: text.slice(0, MAX_TEXT) };
			return [finding('spf.wrong-name', { name, type: 'TXT' }, data)];
		}),
	);
	return found.flat();
}

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
	{ identity, state, answer, record, texts, map }: SpfAssessment,
	request: Request,
	dns: DnsSession,
): Promise<readonly Finding[]> {
	if (map === null) return [];
	const { domain } = identity;
	if (record !== null) {
		const misses = answer === null ? [] : nearMisses(answer, domain);
		return record.valid ? [...misses, ...(await explanation(record, domain, dns))] : misses;
	}
	return state === 'no-record' && texts.length === 0 ? mistakenAt(domain, request, dns) : [];
}
