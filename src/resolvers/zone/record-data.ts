/**
 * The data of one record from its words in a master file (RFC 1035 §3.3, RFC 3596 §2.4).
 *
 * @module
 */

import type { RecordData, RecordType, SoaData } from '../../dns/resolver.ts';
import { parseIpv4, parseIpv6 } from '../../ip/address.ts';
import { formatAddress } from '../../ip/notation.ts';
import { type Token, zoneError } from './master-file.ts';
import { readName, readStrings, readTime } from './zone-text.ts';

/** The words behind a record's type, and where they stand. */
export interface RdataFields {
	readonly tokens: readonly Token[];
	readonly origin: string;
	readonly line: number;
}

/** The words, of which there have to be exactly `count`. */
function exactly(words: RdataFields, type: RecordType, count: number): readonly Token[] {
	if (words.tokens.length === count) return words.tokens;
	throw zoneError(words.line, `${type} takes ${count} fields, here are ${words.tokens.length}`);
}

function nameAt(words: RdataFields, token: Token | undefined): string {
	return readName(token ?? { text: '', isQuoted: false }, words.origin, words.line);
}

function onlyName(words: RdataFields, type: RecordType): string {
	return nameAt(words, exactly(words, type, 1)[0]);
}

function integer(words: RdataFields, token: Token | undefined, max: number): number {
	const text = token?.text ?? '';
	const value = /^\d{1,10}$/.test(text) ? Number(text) : max + 1;
	if (value > max) throw zoneError(words.line, `${text} is no number from 0 to ${max}`);
	return value;
}

function time(words: RdataFields, token: Token | undefined): number {
	const seconds = token === undefined ? null : readTime(token);
	if (seconds === null) throw zoneError(words.line, `${token?.text ?? ''} is no time`);
	return seconds;
}

function address(words: RdataFields, type: 'A' | 'AAAA'): string {
	const text = exactly(words, type, 1)[0]?.text ?? '';
	const parsed = type === 'A' ? parseIpv4(text) : parseIpv6(text);
	if (parsed === null) throw zoneError(words.line, `${text} is no address for ${type}`);
	return formatAddress(parsed);
}

function soa(words: RdataFields): SoaData {
	const [mname, rname, serial, refresh, retry, expire, minimum] = exactly(words, 'SOA', 7);
	return {
		mname: nameAt(words, mname),
		rname: nameAt(words, rname),
		serial: integer(words, serial, 2 ** 32 - 1),
		refresh: time(words, refresh),
		retry: time(words, retry),
		expire: time(words, expire),
		minimum: time(words, minimum),
	};
}

/** The strings of a TXT or SPF record; a word over 255 octets becomes several, as DNS panels do it. */
export function readText({ tokens, line }: RdataFields): readonly string[] {
	if (tokens.length === 0) throw zoneError(line, 'a text record without a string');
	return tokens.flatMap((token) => readStrings(token, line));
}

/** How each type reads its words. */
export const dataReaders: { readonly [T in RecordType]: (words: RdataFields) => RecordData[T] } = {
	A: (words) => address(words, 'A'),
	AAAA: (words) => address(words, 'AAAA'),
	CNAME: (words) => onlyName(words, 'CNAME'),
	MX: (words) => {
		const [preference, exchange] = exactly(words, 'MX', 2);
		return {
			preference: integer(words, preference, 65535),
			exchange: nameAt(words, exchange),
		};
	},
	NS: (words) => onlyName(words, 'NS'),
	PTR: (words) => onlyName(words, 'PTR'),
	SOA: soa,
	TXT: readText,
};
