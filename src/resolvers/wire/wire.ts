/**
 * DNS messages as octets: questions written, responses read (RFC 1035 §4, RFC 6891 §6).
 *
 * Only importer of the codec. The codec reads record data, one record at a time and only of types that
 * the library asks for; where records stand and what names say comes from `message-layout.ts`, because
 * the codec takes labels for UTF-8 text and trusts lengths.
 *
 * @module
 */

import * as codec from '@dnsquery/dns-packet';
import { parseRecordText } from '../../dns/record-text.ts';
import { recordTypes } from '../../dns/record-type.ts';
import type { RecordData, RecordType } from '../../dns/resolver.ts';
import { InputError } from '../../input/input-error.ts';
import { type RecordSpan, readHead, readLayout, readName, writeName } from './message-layout.ts';

/** What {@link encodeQuery} writes. */
export interface WireQuery {
	/** 0 to 65535; 0 for DNS over HTTPS (RFC 8484 §4.1). */
	readonly id: number;
	/** One that `isAskable` lets pass. */
	readonly name: string;
	readonly type: RecordType;
	/** The largest UDP response taken, 1232 by default; 0 leaves EDNS out. */
	readonly udpSize?: number;
	/** True by default. */
	readonly recursionDesired?: boolean;
	/** Asks for signatures too (RFC 3225 §3); false by default. */
	readonly dnssecOk?: boolean;
}

/** One record, by type. */
export type WireRecord = {
	readonly [T in RecordType]: {
		readonly name: string;
		readonly type: T;
		/** Seconds. */
		readonly ttl: number;
		readonly data: RecordData[T];
	};
}[RecordType];

/** An Extended DNS Error (RFC 8914 §2); the text as sent. */
export interface ExtendedError {
	readonly code: number;
	readonly text: string;
}

/** The question of a message; `type` is `null` for types the library does not know. */
export interface WireQuestion {
	readonly name: string;
	readonly type: RecordType | null;
}

/** Header and question, which tell whose response this is. */
export interface WireHead {
	readonly id: number;
	readonly isResponse: boolean;
	readonly isTruncated: boolean;
	readonly isAuthoritative: boolean;
	readonly isRecursionAvailable: boolean;
	/** The AD bit (RFC 4035 §3.2.3). */
	readonly isAuthenticated: boolean;
	/** The four bits of the header. */
	readonly rcode: number;
	/** `null` when the message holds none. */
	readonly question: WireQuestion | null;
}

/** A response. Records of other types and classes are left out. */
export interface WireResponse extends WireHead {
	/** With the eight bits that EDNS adds (RFC 6891 §6.1.3). */
	readonly rcode: number;
	readonly answers: readonly WireRecord[];
	readonly authorities: readonly WireRecord[];
	readonly extendedErrors: readonly ExtendedError[];
}

const DEFAULT_UDP_SIZE = 1232;
const IN = 1;
const OPT = 41;
const EXTENDED_ERROR = 15;
const MAX_EXTENDED_ERRORS = 8;
const MAX_TTL = 2 ** 31 - 1;

const TYPE_NUMBERS: { readonly [T in RecordType]: number } = {
	A: 1,
	NS: 2,
	CNAME: 5,
	SOA: 6,
	PTR: 12,
	MX: 15,
	TXT: 16,
	AAAA: 28,
};

function typeOf(number: number): RecordType | null {
	return recordTypes.find((type) => TYPE_NUMBERS[type] === number) ?? null;
}

/**
 * Writes a question with EDNS and with AD set, which asks for the AD bit in return (RFC 6840 §5.7).
 *
 * @throws {InputError} `input.domain-invalid` for a name that cannot be asked.
 */
export function encodeQuery(query: WireQuery): Uint8Array {
	const { id, name, type, udpSize = DEFAULT_UDP_SIZE, recursionDesired = true, dnssecOk } = query;
	const octets = writeName(name);
	if (octets === null) throw new InputError('input.domain-invalid', 'name', 'not a domain name');
	const message = codec.encode({
		type: 'query',
		id,
		flags: codec.AUTHENTIC_DATA | (recursionDesired ? codec.RECURSION_DESIRED : 0),
		questions: [{ type, name: '.', class: 'IN' }],
		additionals: udpSize === 0 ? [] : [optRecord(udpSize, dnssecOk === true)],
	});
	// The codec wrote the root, one octet after the header, in whose place the name goes.
	const whole = new Uint8Array(message.length - 1 + octets.length);
	whole.set(message.subarray(0, 12));
	whole.set(octets, 12);
	whole.set(message.subarray(13), 12 + octets.length);
	return whole;
}

function optRecord(udpPayloadSize: number, dnssecOk: boolean): codec.Answer {
	const record = {
		type: 'OPT',
		name: '.',
		udpPayloadSize,
		flags: dnssecOk ? codec.DNSSEC_OK : 0,
		data: [],
	} as const;
	// The codec's own types know none of the header fields of an OPT record.
	return { ...record, data: [] };
}

/** Octets as UTF-16 units. */
function latin1(octets: Uint8Array): string {
	let text = '';
	for (const octet of octets) text += String.fromCharCode(octet);
	return text;
}

/** Octets read as UTF-8; those that are none, as latin1. */
function utf8(octets: Uint8Array): string {
	let escaped = '';
	for (const octet of octets) escaped += `%${octet.toString(16).padStart(2, '0')}`;
	try {
		return decodeURIComponent(escaped);
	} catch {
		return latin1(octets);
	}
}

/** The name that fills the data from `start` on, or `null`. */
function nameFilling(bytes: Uint8Array, start: number, end: number): string | null {
	const named = readName(bytes, start);
	return named?.end === end ? named.name : null;
}

function readSoa(bytes: Uint8Array, { start, end }: RecordSpan): RecordData['SOA'] | null {
	const mname = readName(bytes, start);
	const rname = mname === null ? null : readName(bytes, mname.end);
	if (mname === null || rname === null || rname.end + 20 !== end) return null;
	const {
		serial = 0,
		refresh = 0,
		retry = 0,
		expire = 0,
		minimum = 0,
	} = codec.soa.decode(bytes, start - 2);
	return { mname: mname.name, rname: rname.name, serial, refresh, retry, expire, minimum };
}

/** The readers of record data; the codec's begin at the length, two octets before. */
const readers: {
	readonly [T in RecordType]: (bytes: Uint8Array, place: RecordSpan) => RecordData[T] | null;
} = {
	A: (bytes, { start, end }) => (end - start === 4 ? codec.a.decode(bytes, start - 2) : null),
	AAAA: (bytes, { start, end }) =>
		end - start === 16 ? parseRecordText('AAAA', codec.aaaa.decode(bytes, start - 2)) : null,
	CNAME: (bytes, { start, end }) => nameFilling(bytes, start, end),
	NS: (bytes, { start, end }) => nameFilling(bytes, start, end),
	PTR: (bytes, { start, end }) => nameFilling(bytes, start, end),
	MX: (bytes, { start, end }) => {
		const exchange = end - start > 2 ? nameFilling(bytes, start + 2, end) : null;
		if (exchange === null) return null;
		return { preference: codec.mx.decode(bytes, start - 2).preference ?? 0, exchange };
	},
	SOA: readSoa,
	// RFC 1035 §3.3.14: one or more character-strings
	TXT: (bytes, { start, end }) =>
		end > start ? codec.txt.decode(bytes, start - 2).map(latin1) : null,
};

function readRecord<T extends RecordType>(
	bytes: Uint8Array,
	place: RecordSpan,
	type: T,
): WireRecord | null {
	const data = readers[type](bytes, place);
	// RFC 2181 §8: a TTL with the first bit set is 0.
	const ttl = place.ttl > MAX_TTL ? 0 : place.ttl;
	// The reader of a type gives the data of that type.
	return data === null ? null : ({ name: place.name, type, ttl, data } as WireRecord);
}

/** The records of a section that the library knows, or `null` where one of them cannot be read. */
function readRecords(bytes: Uint8Array, places: readonly RecordSpan[]): WireRecord[] | null {
	const records: WireRecord[] = [];
	for (const place of places) {
		const type = place.class === IN ? typeOf(place.type) : null;
		if (type === null) continue;
		const record = readRecord(bytes, place, type);
		if (record === null) return null;
		records.push(record);
	}
	return records;
}

function readExtendedErrors(bytes: Uint8Array, opt: RecordSpan): ExtendedError[] {
	const errors: ExtendedError[] = [];
	for (let at = opt.start; at + 4 <= opt.end && errors.length < MAX_EXTENDED_ERRORS; ) {
		const [high = 0, low = 0, sizeHigh = 0, sizeLow = 0] = bytes.subarray(at, at + 4);
		const next = at + 4 + sizeHigh * 256 + sizeLow;
		if (next > opt.end) break;
		if (high * 256 + low === EXTENDED_ERROR && next - at >= 6) {
			const { data } = codec.option.decode(bytes, at) as codec.GenericOptionData;
			const [codeHigh = 0, codeLow = 0] = data;
			errors.push({ code: codeHigh * 256 + codeLow, text: utf8(data.subarray(2)) });
		}
		at = next;
	}
	return errors;
}

function headOf(flags: number, id: number, question: WireQuestion | null): WireHead {
	return {
		id,
		isResponse: (flags & 0x8000) !== 0,
		isAuthoritative: (flags & 0x0400) !== 0,
		isTruncated: (flags & 0x0200) !== 0,
		isRecursionAvailable: (flags & 0x0080) !== 0,
		isAuthenticated: (flags & 0x0020) !== 0,
		rcode: flags & 15,
		question,
	};
}

/** Reads header and question alone, or returns `null`; the rest of the message may be anything. */
export function decodeHead(bytes: Uint8Array): WireHead | null {
	const head = readHead(bytes);
	if (head === null) return null;
	const { id, flags, question } = head;
	const type = question?.class === IN ? typeOf(question.type) : null;
	return headOf(flags, id, question === null ? null : { name: question.name, type });
}

/**
 * Reads a response, or returns `null` where the octets are no DNS message, or one with a record that
 * cannot be read in its answer or authority section. Never throws.
 */
export function decodeResponse(bytes: Uint8Array): WireResponse | null {
	const head = decodeHead(bytes);
	const layout = readLayout(bytes);
	if (head === null || layout === null) return null;
	const [answerPlaces, authorityPlaces, additionalPlaces] = layout.sections;
	const opt = additionalPlaces.find(({ name, type }) => name === '' && type === OPT);
	try {
		const answers = readRecords(bytes, answerPlaces);
		const authorities = readRecords(bytes, authorityPlaces);
		if (answers === null || authorities === null) return null;
		return {
			...head,
			// The upper eight bits stand where other records have the first octet of their TTL.
			rcode: head.rcode + (opt === undefined ? 0 : (opt.ttl >>> 24) * 16),
			answers,
			authorities,
			extendedErrors: opt === undefined ? [] : readExtendedErrors(bytes, opt),
		};
	} catch {
		// The codec throws for lengths that do not add up.
		return null;
	}
}
