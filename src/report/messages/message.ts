/**
 * How a finding is put into words: a short title and one plain sentence made of its facts.
 *
 * @module
 */

import type { Finding, Json } from '../../findings/finding.ts';

/** The words of one code; `text` is a sentence, or makes one of a finding's facts. */
export interface Message {
	readonly title: string;
	readonly text: string | ((finding: Finding) => string);
}

/** The words of a group of codes. */
export type Messages<Code extends string> = { readonly [code in Code]: Message };

/** The name a finding is about. */
export function at({ subject }: Finding): string {
	return subject.name === '' ? 'the DNS root' : subject.name;
}

/** The domain whose policy a finding at `_dmarc.<domain>` is about. */
export function policyDomain(finding: Finding): string {
	return at(finding).replace(/^_dmarc\./, '');
}

function inWords(value: Json | undefined): string {
	if (value === undefined || value === null) return '';
	if (Array.isArray(value)) return value.map(inWords).join(', ');
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A fact as text; lists are parted by commas, and a fact that is not there is empty. */
function fact({ data }: Finding, key: string): string {
	return Object.hasOwn(data, key) ? inWords(data[key]) : '';
}

/** The term a finding is about, in quotation marks; `a term` where it names none. */
export function termOf(finding: Finding): string {
	const path = finding.subject.term ?? [];
	const named = ['name', 'mechanism', 'modifier'].map((key) => fact(finding, key));
	const term = path[path.length - 1]?.term ?? named.find((text) => text !== '');
	return term === undefined ? 'a term' : `"${term}"`;
}

/** `before` + the first of the facts that is there + `after`, or nothing when none is. */
export function withFact(
	finding: Finding,
	keys: readonly string[],
	before: string,
	after = '',
): string {
	const value = keys.map((key) => fact(finding, key)).find((text) => text !== '');
	return value === undefined ? '' : `${before}${value}${after}`;
}
