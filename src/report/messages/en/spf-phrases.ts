/**
 * English phrases that the words about SPF records have in common.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import { fact, quoted } from '../message.ts';
import { characterOf, termText } from '../spf-place.ts';

/** What becomes of a list with a fault in it. */
export const LIST_IS_VOID: string =
	'Mail providers therefore treat the whole list as faulty, and even mail from the right servers does not pass this check.';

/** The domain a finding is about. */
export function domainOf({ subject }: StoredFinding): string {
	return subject.name === '' ? 'the domain' : subject.name;
}

/** The domain as the beginning of a sentence; a name stays as it is. */
export function beginDomain({ subject }: StoredFinding): string {
	return subject.name === '' ? 'The domain' : subject.name;
}

/** The record with its meaning, for owners. */
export function listOf(finding: StoredFinding): string {
	return `the SPF record of ${domainOf(finding)} (the list of servers that may send for it)`;
}

/** The record, for admins. */
export function recordOf(finding: StoredFinding): string {
	return `the SPF record of ${domainOf(finding)}`;
}

function placed(
	finding: StoredFinding,
	noun: string,
	some: string,
	keys: readonly string[],
): string {
	const text = termText(finding, keys);
	if (text !== '') return `the ${noun} ${quoted(text, 'en')}`;
	const character = characterOf(finding);
	return character === null ? some : `the ${noun} at character ${character}`;
}

/** The term for owners; `keys` are the facts that may hold it. */
export function partOf(finding: StoredFinding, ...keys: string[]): string {
	return placed(finding, 'part', 'one part', keys);
}

/** The term for admins. */
export function termOf(finding: StoredFinding, ...keys: string[]): string {
	return placed(finding, 'term', 'a term', keys);
}

/** A fact in quotation marks, or `absent`. */
export function quotedFact(finding: StoredFinding, key: string, absent: string): string {
	const text = fact(finding, key);
	return text === '' ? absent : quoted(text, 'en');
}

/** A time to live in words. */
export function duration(seconds: number): string {
	const hours = Math.round(seconds / 3600);
	if (hours < 1) return `${seconds} seconds`;
	if (hours === 1) return '1 hour';
	return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
