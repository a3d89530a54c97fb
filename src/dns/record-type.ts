/**
 * The record types and failure reasons as lists, for everything that reads them from text or JSON.
 *
 * @module
 */

import type { FailureReason, RecordType } from './resolver.ts';

/** Every {@link RecordType}, in alphabetical order. */
export const recordTypes: readonly RecordType[] = [
	'A',
	'AAAA',
	'CNAME',
	'MX',
	'NS',
	'PTR',
	'SOA',
	'TXT',
];

/** Every {@link FailureReason}. */
export const failureReasons: readonly [FailureReason, ...FailureReason[]] = [
	'timeout',
	'servfail',
	'refused',
	'bogus',
	'malformed',
	'network',
	'cancelled',
];

/** Tells whether a value is a {@link RecordType}. */
export function isRecordType(value: unknown): value is RecordType {
	return recordTypes.some((type) => type === value);
}

/** Tells whether a value is a {@link FailureReason}. */
export function isFailureReason(value: unknown): value is FailureReason {
	return failureReasons.some((reason) => reason === value);
}
