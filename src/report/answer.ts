/**
 * DNS answers in words.
 *
 * @module
 */

import type { DnsAnswer, MxData, RecordType, SoaData } from '../dns/resolver.ts';
import type { Labels } from './messages/labels.ts';

/** Most records of an answer that are shown. */
const MAX_RECORDS = 20;

/** One record as text: an MX as `10 mail.example.com`, a TXT record with its strings joined, in quotation marks. */
function recordInWords(record: string | readonly string[] | MxData | SoaData): string {
	if (typeof record === 'string') return record;
	if ('exchange' in record) return `${record.preference} ${record.exchange}`;
	if ('mname' in record) return record.mname;
	return `"${record.join('')}"`;
}

/** `192.0.2.7, 192.0.2.8`, `no such record`, `no such name`, `no answer (timeout)`; long lists are cut. */
export function answerInWords(answer: DnsAnswer, words: Labels['state']): string {
	switch (answer.outcome) {
		case 'records': {
			const shown = answer.records.slice(0, MAX_RECORDS).map(recordInWords);
			const rest = answer.records.length - shown.length;
			return [...shown, ...(rest > 0 ? [`… +${rest}`] : [])].join(', ');
		}
		case 'nodata':
			return words.noRecord;
		case 'nxdomain':
			return words.noName;
		case 'failure':
			return words.noAnswer(words.failure[answer.reason]);
	}
}

/** `A mail.shop.example: 192.0.2.7` */
export function questionInWords(
	name: string,
	type: RecordType,
	answer: DnsAnswer,
	words: Labels['state'],
): string {
	return `${type} ${name}: ${answerInWords(answer, words)}`;
}
