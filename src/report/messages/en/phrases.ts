/**
 * Steps that come back in many English messages.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import { hostPart } from '../host-part.ts';
import { at } from '../message.ts';

/** Where every change in DNS begins. */
export const OPEN_DNS =
	'Open the DNS management of your provider. That is the company your domain is registered with, or the one that runs your website.';

/** Where every change in DNS ends. */
export const CHECK_AGAIN =
	'Save, wait up to an hour until the change can be seen everywhere, and check again.';

/** Where nothing can be done but wait. */
export const AGAIN = 'Check again in a few minutes.';

/** Where the values of a mail service are found. */
export const OPEN_RELAY =
	'Open the settings of your mail service and look for "DKIM", "sender domain" or "authenticate domain".';

/** Exact values are better than a search; left out where there are none. */
export const CHANGES_FIRST =
	'If this check offers changes in DNS, make only those. Otherwise go on like this:';

/** A name as it goes into the field of a DNS management. */
export function nameField(name: string): string {
	const host = hostPart(name);
	if (host === null) return name;
	if (host === '@') return `${name} (many providers want "@" here, or an empty field)`;
	return `${name} (many providers want only the part before your domain: ${host})`;
}

/** Find a record. */
export function findRecord(name: string, type: string): string {
	return `Find the record of type ${type} with the name ${nameField(name)}.`;
}

/** Find the record that a finding is about. */
export function findIt(finding: StoredFinding): string {
	return findRecord(at(finding), finding.subject.type);
}

/** A new record, as one step each for name, type and value. */
export function newRecord(name: string, type: string, value: string): readonly string[] {
	return [
		`Add a new record of type ${type}.`,
		`Name: ${nameField(name)}`,
		`Copy this into the field for the value, exactly as it is: ${value}`,
	];
}

/** A new value for a record that was found. */
export function replaceValue(value: string): string {
	return `Replace its whole value by exactly this: ${value}`;
}

/** Opens DNS, finds the record of a finding, does something to it, and checks again. */
export function mend(finding: StoredFinding, ...what: readonly string[]): readonly string[] {
	return [OPEN_DNS, findIt(finding), ...what, CHECK_AGAIN];
}

/** The key of a DKIM record has to be copied anew. */
export function copyKeyAgain(finding: StoredFinding): readonly string[] {
	return [
		OPEN_RELAY,
		OPEN_DNS,
		findRecord(at(finding), 'TXT'),
		'If the record of this name is of type CNAME, the key is in the hands of your mail service: write to its support and name this page. Otherwise go on.',
		'Replace its whole value by the one your mail service shows. Copy it from the first to the last character, without quotation marks and without line breaks.',
		CHECK_AGAIN,
	];
}
