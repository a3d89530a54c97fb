/**
 * English phrases that the words about SPF records have in common.
 *
 * @module
 */

import type { Finding } from '../../../findings/finding.ts';
import { fact, quoted } from '../message.ts';
import { characterOf, entrance, isForeign, outermostName, termText } from '../spf-place.ts';

/** What becomes of a list with a fault in it. */
export const LIST_IS_VOID: string =
	'Mail providers therefore treat the whole list as faulty, and even mail from the right servers does not pass this check.';

/** The domain a finding is about. */
export function domainOf({ subject }: Finding): string {
	return subject.name === '' ? 'the domain' : subject.name;
}

/** The domain as the beginning of a sentence; a name stays as it is. */
export function beginDomain({ subject }: Finding): string {
	return subject.name === '' ? 'The domain' : subject.name;
}

/** The record with its meaning, for owners. */
export function listOf(finding: Finding): string {
	return `the SPF record of ${domainOf(finding)} (the list of servers that may send for it)`;
}

/** The record, for admins. */
export function recordOf(finding: Finding): string {
	return `the SPF record of ${domainOf(finding)}`;
}

/** Text as the beginning of a sentence. */
export function begin(text: string): string {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function placed(finding: Finding, noun: string, some: string, keys: readonly string[]): string {
	const text = termText(finding, keys);
	if (text !== '') return `the ${noun} ${quoted(text, 'en')}`;
	const character = characterOf(finding);
	return character === null ? some : `the ${noun} at character ${character}`;
}

/** The term for owners; `keys` are the facts that may hold it. */
export function partOf(finding: Finding, ...keys: string[]): string {
	return placed(finding, 'part', 'one part', keys);
}

/** The term for admins. */
export function termOf(finding: Finding, ...keys: string[]): string {
	return placed(finding, 'term', 'a term', keys);
}

/** A fact in quotation marks, or `absent`. */
export function quotedFact(finding: Finding, key: string, absent: string): string {
	const text = fact(finding, key);
	return text === '' ? absent : quoted(text, 'en');
}

/** ` with the name shop.example`; nothing where the name is not known. */
export function named({ subject }: Finding): string {
	return subject.name === '' ? '' : ` with the name ${subject.name}`;
}

/** The first step of every change. */
export function openDns(finding: Finding): string {
	return `Open the DNS settings for ${domainOf(finding)} at your provider.`;
}

/** What to do about a record of somebody else. */
function askOperator(finding: Finding): string[] {
	const { name } = finding.subject;
	const [outer, term] = [outermostName(finding), entrance(finding)];
	return [
		`This place is in the record of ${name}, to which ${outer} refers by "${term}". Report it to whoever runs ${name}.`,
		`If you no longer use that service, delete "${term}" from the TXT record with the name ${outer} whose value begins with "v=spf1".`,
	];
}

/** The steps of a change to the record. */
export function change(finding: Finding, ...todo: string[]): string[] {
	if (isForeign(finding)) return askOperator(finding);
	return [
		openDns(finding),
		`Edit the TXT record${named(finding)} whose value begins with "v=spf1".`,
		...todo,
	];
}

/** A last step where the name may be one that the reader's own record only refers to. */
export function ifYours(finding: Finding, steps: readonly string[]): string[] {
	const { name, term } = finding.subject;
	if (name === '' || term !== undefined) return [...steps];
	return [...steps, `If ${name} is not your own domain, ask whoever runs it to do this.`];
}

/** The steps of a change to a record that may be somebody else's. */
export function mend(finding: Finding, ...todo: string[]): string[] {
	return ifYours(finding, change(finding, ...todo));
}

/** A time to live in words. */
export function duration(seconds: number): string {
	const hours = Math.round(seconds / 3600);
	if (hours < 1) return `${seconds} seconds`;
	if (hours === 1) return '1 hour';
	return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
