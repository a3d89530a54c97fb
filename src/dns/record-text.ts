/**
 * The data of one record as one line of text and back: the form in which changes are written.
 *
 * A TXT record is its strings joined, an MX `10 mail.example.com` (a null MX `0 .`, RFC 7505 §3), a start
 * of authority its seven fields (RFC 1035 §3.3.13), everything else a name or an address.
 *
 * @module
 */

import { parseIpv4, parseIpv6 } from '../ip/address.ts';
import { formatAddress } from '../ip/notation.ts';
import { isAskable, lowerAscii, toALabels } from '../names/domain-name.ts';
import { toCharacterStrings, toOctets } from './character-string.ts';
import type { MxData, RecordData, RecordType, SoaData } from './resolver.ts';

/** Octets as they are; text with units beyond an octet is taken as Unicode and becomes UTF-8. */
function octetsOf(text: string): string {
	for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return toOctets(text);
	return text;
}

/** A name as written: `.` is the root, which a lone `""` is not. */
function readName(text: string): string | null {
	const name = text === '' ? null : toALabels(text);
	return name !== null && isAskable(name) && !/\s/.test(name) ? name : null;
}

function writeName(name: string): string {
	return name === '' ? '.' : lowerAscii(name);
}

function readNumber(text: string, max: number): number | null {
	return /^\d{1,10}$/.test(text) && Number(text) <= max ? Number(text) : null;
}

function readMx(text: string): MxData | null {
	const [first = '', second = '', ...rest] = text.trim().split(/[ \t]+/);
	const preference = readNumber(first, 65535);
	const exchange = readName(second);
	if (preference === null || exchange === null || rest.length > 0) return null;
	return { preference, exchange };
}

function readSoa(text: string): SoaData | null {
	const fields = text.trim().split(/[ \t]+/);
	const [mname, rname] = [readName(fields[0] ?? ''), readName(fields[1] ?? '')];
	const numbers = fields.slice(2).map((field) => readNumber(field, 2 ** 32 - 1));
	const [serial = null, refresh = null, retry = null, expire = null, minimum = null] = numbers;
	if (mname === null || rname === null || fields.length !== 7) return null;
	if (serial === null || refresh === null || retry === null) return null;
	if (expire === null || minimum === null) return null;
	return { mname, rname, serial, refresh, retry, expire, minimum };
}

function readAddress(text: string, type: 'A' | 'AAAA'): string | null {
	const address = type === 'A' ? parseIpv4(text) : parseIpv6(text);
	return address === null ? null : formatAddress(address);
}

const readers: { readonly [T in RecordType]: (text: string) => RecordData[T] | null } = {
	A: (text) => readAddress(text, 'A'),
	AAAA: (text) => readAddress(text, 'AAAA'),
	CNAME: readName,
	MX: readMx,
	NS: readName,
	PTR: readName,
	SOA: readSoa,
	TXT: (text) => toCharacterStrings(octetsOf(text)),
};

const writers: { readonly [T in RecordType]: (data: RecordData[T]) => string } = {
	A: (data) => readAddress(data, 'A') ?? data,
	AAAA: (data) => readAddress(data, 'AAAA') ?? data,
	CNAME: writeName,
	MX: ({ preference, exchange }) => `${preference} ${writeName(exchange)}`,
	NS: writeName,
	PTR: writeName,
	SOA: ({ mname, rname, serial, refresh, retry, expire, minimum }) =>
		[writeName(mname), writeName(rname), serial, refresh, retry, expire, minimum].join(' '),
	TXT: (data) => data.join(''),
};

/** Reads one record's data, or returns `null`. A text over 255 octets becomes several strings. */
export function parseRecordText<T extends RecordType>(type: T, text: string): RecordData[T] | null {
	return readers[type](text);
}

/** Writes one record's data; equal data gives equal text, independent of case and spelling. */
export function formatRecord<T extends RecordType>(type: T, data: RecordData[T]): string {
	return writers[type](data);
}
