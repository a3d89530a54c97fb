/**
 * Do two answers say the same?
 *
 * @module
 */

import type { DnsAnswer, RecordData } from './resolver.ts';

function isSameList<T>(
	left: readonly T[],
	right: readonly T[],
	isSame: (one: T, other: T) => boolean = Object.is,
): boolean {
	if (left === right) return true;
	if (left.length !== right.length) return false;
	return left.every((one, at) => isSame(one, right[at] as T));
}

function isSameRecord(left: unknown, right: unknown): boolean {
	if (Array.isArray(left) && Array.isArray(right)) return isSameList(left, right);
	if (typeof left !== 'object' || left === null) return left === right;
	const [one, other] = [left, right] as RecordData['MX'][];
	return one?.exchange === other?.exchange && one?.preference === other?.preference;
}

/**
 * Tells whether two answers to one question for `A`, `AAAA`, `MX` or `TXT` hold the same records in the same order,
 * whatever their TTLs. Two failures are never the same.
 */
export function isSameAnswer(left: DnsAnswer, right: DnsAnswer): boolean {
	if (left.outcome === 'failure' || right.outcome === 'failure') return false;
	if (!isSameList(left.aliases, right.aliases)) return false;
	if (left.outcome !== 'records' || right.outcome !== 'records') {
		return left.outcome === right.outcome;
	}
	return isSameList<unknown>(left.records, right.records, isSameRecord);
}
