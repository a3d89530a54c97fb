/**
 * Believes a resolver's answer only when it has the shape of one: resolvers come from anywhere.
 *
 * @module
 */

import { isFailureReason } from './record-type.ts';
import type {
	DnsAnswer,
	FailureAnswer,
	NegativeAnswer,
	RecordData,
	RecordsAnswer,
	RecordType,
} from './resolver.ts';

/** Units of a failure's detail that are kept: it ends up in logs and reports, and servers word it. */
export const MAX_DETAIL = 200;

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null;
}

/** Every item, holes of a sparse array included. */
function isList(value: unknown, isItem: (item: unknown) => boolean): value is unknown[] {
	if (!Array.isArray(value)) return false;
	for (let i = 0; i < value.length; i++) if (!isItem(value[i])) return false;
	return true;
}

function isString(value: unknown): value is string {
	return typeof value === 'string';
}

function isStrings(value: unknown): value is string[] {
	return isList(value, isString);
}

/** Tells whether a field is absent or a number of seconds. */
function isTime(value: unknown): boolean {
	return value === undefined || (typeof value === 'number' && value >= 0 && value < 2 ** 32);
}

function hasNames(record: unknown, ...fields: string[]): boolean {
	return isObject(record) && fields.every((field) => typeof record[field] === 'string');
}

function hasNumbers(record: unknown, max: number, ...fields: string[]): boolean {
	return isObject(record) && fields.every((field) => isWhole(record[field], max));
}

function isWhole(value: unknown, max: number): boolean {
	return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= max;
}

function isMx(record: unknown): boolean {
	if (!isObject(record)) return false;
	const { preference, exchange } = record;
	return isWhole(preference, 0xffff) && isString(exchange);
}

function isSoa(record: unknown): boolean {
	return (
		hasNames(record, 'mname', 'rname') &&
		hasNumbers(record, 0xffffffff, 'serial', 'refresh', 'retry', 'expire', 'minimum')
	);
}

/** What a record of each type must be. */
const IS_RECORD: { readonly [T in RecordType]: (record: unknown) => boolean } = {
	A: isString,
	AAAA: isString,
	CNAME: isString,
	NS: isString,
	PTR: isString,
	MX: isMx,
	SOA: isSoa,
	TXT: isStrings,
};

function isFailure({ reason, detail, ttl }: Fields): boolean {
	return isFailureReason(reason) && isTime(ttl) && (detail === undefined || isString(detail));
}

/** Tells whether a value has the shape of an answer to a question of this type. */
export function isAnswer<T extends RecordType>(answer: unknown, type: T): answer is DnsAnswer<T> {
	if (!isObject(answer)) return false;
	const { outcome, aliases, records, ttl, negativeTtl, authenticated } = answer;
	if (outcome === 'failure') return isFailure(answer);
	if (!isStrings(aliases)) return false;
	if (outcome === 'nodata' || outcome === 'nxdomain') return isTime(negativeTtl);
	return (
		outcome === 'records' &&
		isList(records, IS_RECORD[type]) &&
		isTime(ttl) &&
		(authenticated === undefined || typeof authenticated === 'boolean')
	);
}

/** What the records of each type must be, in words. */
const RECORDS: { readonly [T in RecordType]: string } = {
	A: 'addresses as strings',
	AAAA: 'addresses as strings',
	CNAME: 'names as strings',
	NS: 'names as strings',
	PTR: 'names as strings',
	MX: 'objects with preference and exchange',
	SOA: 'objects with mname, rname and five numbers',
	TXT: 'arrays of strings',
};

/** What is wrong with a value that is no answer, for the author of the resolver. */
function faultOf(answer: unknown, type: RecordType): string {
	if (!isObject(answer)) return 'the answer must be an object';
	const { outcome, aliases, records } = answer;
	if (outcome === 'failure') return 'reason, detail or ttl of the failure is not as it must be';
	if (outcome !== 'records' && outcome !== 'nodata' && outcome !== 'nxdomain') {
		return 'outcome must be "records", "nodata", "nxdomain" or "failure"';
	}
	if (!isStrings(aliases)) return 'aliases must be an array of strings';
	if (outcome !== 'records') return 'negativeTtl must be a number of seconds';
	if (!isList(records, IS_RECORD[type])) return `records must be an array of ${RECORDS[type]}`;
	return 'ttl must be a number of seconds, and authenticated a boolean';
}

/** Empty strings say nothing, and a message holds 64,000 of them (RFC 1035 §3.3.14: one must be there). */
function withoutEmpty(strings: readonly string[]): readonly string[] {
	if (!strings.includes('')) return strings;
	const said = strings.filter((string) => string !== '');
	return said.length > 0 ? said : [''];
}

/** Whether a text record has an empty string beside others. */
function hasEmpty(records: readonly unknown[]): boolean {
	return records.some((strings) => {
		const list = strings as readonly string[];
		return list.length > 1 && list.includes('');
	});
}

/** A record of its own fields alone; strings and their lists are taken as they are, but for empty ones. */
function recordOf(record: unknown, type: RecordType): unknown {
	if (type === 'TXT') return withoutEmpty(record as readonly string[]);
	if (type === 'MX') {
		const { preference, exchange } = record as RecordData['MX'];
		return { preference, exchange };
	}
	if (type !== 'SOA') return record;
	const { mname, rname, serial, refresh, retry, expire, minimum } = record as RecordData['SOA'];
	return { mname, rname, serial, refresh, retry, expire, minimum };
}

type Writable<F> = { -readonly [Field in keyof F]: F[Field] };

function negative({ outcome, aliases, negativeTtl }: NegativeAnswer): NegativeAnswer {
	return negativeTtl === undefined ? { outcome, aliases } : { outcome, aliases, negativeTtl };
}

function failed({ outcome, reason, detail, ttl }: FailureAnswer): FailureAnswer {
	const answer: Writable<FailureAnswer> = { outcome, reason };
	if (detail !== undefined) answer.detail = detail.slice(0, MAX_DETAIL);
	if (ttl !== undefined) answer.ttl = ttl;
	return answer;
}

/**
 * Returns the answer with the fields of an answer and no others, or a `failure` of reason `malformed`; an
 * empty record list is `nodata`. Lists of strings stay the very same, since parsed records are kept by
 * them.
 */
export function checkedAnswer<T extends RecordType>(answer: unknown, type: T): DnsAnswer<T> {
	if (!isAnswer(answer, type)) {
		return { outcome: 'failure', reason: 'malformed', detail: faultOf(answer, type) };
	}
	if (answer.outcome === 'failure') return failed(answer);
	if (answer.outcome !== 'records') return negative(answer);
	const { outcome, aliases, ttl, authenticated } = answer;
	if (answer.records.length === 0) return { outcome: 'nodata', aliases };
	const isPlain = type === 'TXT' ? !hasEmpty(answer.records) : type !== 'MX' && type !== 'SOA';
	const records = isPlain
		? answer.records
		: // Every record was checked to be of the type.
			answer.records.map((record) => recordOf(record, type) as RecordData[T]);
	const checked: Writable<RecordsAnswer<T>> = { outcome, records, aliases };
	if (ttl !== undefined) checked.ttl = ttl;
	if (authenticated !== undefined) checked.authenticated = authenticated;
	return checked;
}
