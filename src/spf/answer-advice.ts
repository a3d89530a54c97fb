/**
 * What is worth knowing about the whole TXT answer at a name: records for Sender ID, a record that was cut,
 * an answer too large for one packet.
 *
 * @module
 */

import type { RecordsAnswer } from '../dns/resolver.ts';
import type { Finding, Subject } from '../findings/finding.ts';
import { spfFinding } from '../findings/spf-finding.ts';
import { spfTexts } from './find-record.ts';
import { termsOf } from './read-record.ts';
import type { SpfRecord } from './record.ts';

/** Octets to which name servers keep a UDP answer by default (RFC 9715 §3); a larger one takes TCP. */
const ONE_PACKET = 1232;
/** Octets of a character-string at most (RFC 1035 §3.3). */
const FULL_STRING = 255;
/** Most records that are reported. */
const MAX_TOLD = 10;
/** Header and question less its name (RFC 1035 §4.1), and the OPT record (RFC 6891 §6.1.2). */
const FIXED_OCTETS = 12 + 4 + 11;
/** A compressed owner name, type, class, TTL and length (RFC 1035 §4.1.3, §4.1.4). */
const RECORD_OCTETS = 12;

/** The octets of the answer as it goes over the wire, owner names compressed. */
function octetsOf({ records, aliases }: RecordsAnswer<'TXT'>, name: string): number {
	let octets = FIXED_OCTETS + name.length + 2;
	for (const alias of aliases) octets += RECORD_OCTETS + alias.length + 2;
	for (const strings of records) {
		octets += RECORD_OCTETS;
		for (const string of strings) octets += 1 + string.length;
	}
	return octets;
}

/** The last string is full and the record does not end as one does: the form it went through cut it. */
function cutAdvice(record: SpfRecord, { name, type }: Subject): Finding[] {
	const { strings } = record;
	const last = termsOf(record).at(-1);
	if (strings[strings.length - 1]?.length !== FULL_STRING || last === undefined) return [];
	const hasEnd = record.redirect !== null || record.hasAll;
	if (hasEnd && last.kind !== 'invalid') return [];
	const term = [{ domain: name, term: last.text, index: last.index }];
	const data = { strings: strings.length, octets: FULL_STRING, last: last.text };
	return [spfFinding('spf.string-255', { name, type, term, span: last.span }, data)];
}

/** The advice on an answer at a name; `record` is its one SPF record, where there is one. */
export function answerAdvice(
	answer: RecordsAnswer<'TXT'>,
	name: string,
	record: SpfRecord | null,
): Finding[] {
	const subject: Subject = { name, type: 'TXT' };
	const findings: Finding[] = record === null ? [] : cutAdvice(record, subject);
	for (const strings of answer.records) {
		// RFC 4406 §3.1: what stands behind "spf2.0" is for other identities than RFC 7208's.
		const isSenderId = /^spf2\.0\//i.test(strings[0] ?? '');
		if (isSenderId && findings.length < MAX_TOLD) {
			const text = strings.join('').slice(0, FULL_STRING);
			findings.push(spfFinding('spf.sender-id', subject, { text }));
		}
	}
	const bytes = octetsOf(answer, name);
	if (bytes > ONE_PACKET && spfTexts(answer).length > 0) {
		const data = { bytes, limit: ONE_PACKET, records: answer.records.length };
		findings.push(spfFinding('spf.answer-bytes', subject, data));
	}
	return findings;
}
