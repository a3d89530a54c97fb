/**
 * DNS answers in words.
 *
 * @module
 */

import type { DnsAnswer, MxData, RecordType, SoaData } from '../dns/resolver.ts';

function recordInWords(record: string | readonly string[] | MxData | SoaData): string {
	if (typeof record === 'string') return record;
	if ('exchange' in record) return `${record.preference} ${record.exchange}`;
	if ('mname' in record) return record.mname;
	return `"${record.join('')}"`;
}

/** `192.0.2.7, 192.0.2.8`, `no such record`, `no such name`, `no answer (timeout)`. */
export function answerInWords(answer: DnsAnswer): string {
	switch (answer.outcome) {
		case 'records':
			return answer.records.map(recordInWords).join(', ');
		case 'nodata':
			return 'no such record';
		case 'nxdomain':
			return 'no such name';
		case 'failure':
			return `no answer (${answer.reason})`;
	}
}

/** `A mail.shop.example: 192.0.2.7` */
export function questionInWords(name: string, type: RecordType, answer: DnsAnswer): string {
	return `${type} ${name}: ${answerInWords(answer)}`;
}
