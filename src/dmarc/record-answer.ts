/**
 * What a TXT answer at a `_dmarc` name comes to (RFC 9989 §4.10): one DMARC record, none, or a failure.
 *
 * @module
 */

import type { DnsAnswer } from '../dns/resolver.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { quoted } from './problems.ts';
import { hasDmarcVersion, versionTrouble } from './version.ts';

/** One level of a policy search. */
type RecordAnswer =
	| { readonly outcome: 'record'; readonly text: string }
	| { readonly outcome: 'none' }
	| { readonly outcome: 'failure' };

/** The texts among TXT records that pass the version test, strings joined. */
export function dmarcTexts(answer: DnsAnswer<'TXT'>): string[] {
	if (answer.outcome !== 'records') return [];
	return answer.records.map((strings) => strings.join('')).filter(hasDmarcVersion);
}

/**
 * Reads an answer. Unrelated TXT records are dropped before counting; two DMARC records at one name
 * cancel each other.
 */
export function recordAnswer(answer: DnsAnswer<'TXT'>): RecordAnswer {
	if (answer.outcome === 'failure') return { outcome: 'failure' };
	const [text, ...more] = dmarcTexts(answer);
	return text === undefined || more.length > 0 ? { outcome: 'none' } : { outcome: 'record', text };
}

/** What to tell people about an answer at `name` that gave no record. */
export function answerFindings(name: string, answer: DnsAnswer<'TXT'>): Finding[] {
	const subject = { name, type: 'TXT' } as const;
	if (answer.outcome === 'failure') {
		return [finding('dmarc.dns-error', subject, { reason: answer.reason })];
	}
	if (answer.outcome !== 'records') return [];
	const count = dmarcTexts(answer).length;
	if (count > 1) return [finding('dmarc.multiple', subject, { count })];
	if (count === 1) return [];
	const near = answer.records
		.map((strings) => strings.join(''))
		.find((text) => versionTrouble(text).code !== 'dmarc.not-a-record');
	if (near === undefined) return [];
	// A record that was meant to be one is worth a word; other texts live there by right.
	return [finding(versionTrouble(near).code, subject, { text: quoted(near) })];
}
