/**
 * Believes a resolver's answer only when it has the shape of one: resolvers come from anywhere.
 *
 * @module
 */

import { isFailureReason } from './record-type.ts';
import type { DnsAnswer, FailureAnswer, RecordType } from './resolver.ts';

const MALFORMED: FailureAnswer = { outcome: 'failure', reason: 'malformed' };

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null;
}

function isStrings(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Tells whether a field is absent or a number of seconds. */
function isTime(value: unknown): boolean {
	return value === undefined || (typeof value === 'number' && value >= 0 && value < 2 ** 32);
}

function hasFields(record: unknown, kind: 'string' | 'number', ...fields: string[]): boolean {
	return isObject(record) && fields.every((field) => typeof record[field] === kind);
}

function isRecord(record: unknown, type: RecordType): boolean {
	if (type === 'TXT') return isStrings(record);
	if (type === 'MX') {
		return hasFields(record, 'number', 'preference') && hasFields(record, 'string', 'exchange');
	}
	if (type !== 'SOA') return typeof record === 'string';
	return (
		hasFields(record, 'string', 'mname', 'rname') &&
		hasFields(record, 'number', 'serial', 'refresh', 'retry', 'expire', 'minimum')
	);
}

function isFailure({ reason, detail, ttl }: Fields): boolean {
	return isFailureReason(reason) && isTime(ttl) && ['undefined', 'string'].includes(typeof detail);
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
		Array.isArray(records) &&
		records.every((record) => isRecord(record, type)) &&
		isTime(ttl) &&
		['undefined', 'boolean'].includes(typeof authenticated)
	);
}

/** Returns the answer itself, or a `failure` of reason `malformed`; an empty record list is `nodata`. */
export function checkedAnswer<T extends RecordType>(answer: unknown, type: T): DnsAnswer<T> {
	if (!isAnswer(answer, type)) return MALFORMED;
	if (answer.outcome !== 'records' || answer.records.length > 0) return answer;
	return { outcome: 'nodata', aliases: answer.aliases };
}
