/**
 * How a finding is put into words: a title, and sentences for two kinds of reader.
 *
 * The helpers read the facts of a finding and serve every language.
 *
 * The folder has the words, a folder for each language; the shapes they must fill stand beside it.
 *
 * @module
 */

import type { FindingCode } from '../../findings/catalogue.ts';
import type { FindingOf, Json, StoredFinding } from '../../findings/finding.ts';
import type { Locale } from '../locale.ts';

/** A sentence or two, or what makes them of a finding's facts. */
export type Text<F = StoredFinding> = string | ((finding: F) => string);

/** The words of one code. */
export interface Message<F = StoredFinding> {
	/** Short, without full stop. */
	readonly title: string;
	/** One or two plain sentences for somebody who has never seen a DNS record. */
	readonly owner: Text<F>;
	/** What becomes of the mail, for the same reader; left out where that has been told. */
	readonly consequence?: Text<F>;
	/** One or two exact sentences for a mail admin; the renderer adds the RFC section. */
	readonly admin: Text<F>;
}

/**
 * The words of a group of codes; one that is missing does not compile, nor does one that speaks of a fact that
 * findings of its code do not have.
 */
export type Messages<Code extends FindingCode> = {
	readonly [Each in Code]: Message<FindingOf<Each>>;
};

/** A finding of which the facts are known, or one of any code. */
export interface FindingWith<Data> {
	readonly data: Data;
}

/** The facts of a finding; of a union those of any of its parts. */
export type FactOf<Data> = Data extends unknown ? keyof Data & string : never;

const ROOT: { readonly [locale in Locale]: string } = { en: 'the DNS root', de: 'der DNS-Wurzel' };

/** The name a finding is about. */
export function at({ subject }: StoredFinding, locale: Locale = 'en'): string {
	return subject.name === '' ? ROOT[locale] : subject.name;
}

/** The domain whose policy a finding at `_dmarc.<domain>` is about; the root is empty. */
export function policyName({ subject }: StoredFinding): string {
	return subject.name.replace(/^_dmarc\./, '');
}

/** The same in words. */
export function policyDomain(finding: StoredFinding, locale: Locale = 'en'): string {
	return at(finding, locale).replace(/^_dmarc\./, '');
}

function inWords(value: Json | undefined): string {
	if (value === undefined || value === null) return '';
	if (Array.isArray(value)) {
		return value
			.map(inWords)
			.filter((text) => text !== '')
			.join(', ');
	}
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A fact as text; lists are parted by commas, and a fact that is not there (or null) is empty. */
export function fact<Data extends object>({ data }: FindingWith<Data>, key: FactOf<Data>): string {
	// Any object of facts.
	const facts = data as { readonly [fact: string]: Json };
	return Object.hasOwn(facts, key) ? inWords(facts[key]) : '';
}

/** Text in the quotation marks of a language. */
export function quoted(text: string, locale: Locale): string {
	return locale === 'de' ? `„${text}“` : `"${text}"`;
}

/** The mailbox of a fact that is a `mailto:` URI; empty where there is none. */
export function mailboxOf(finding: StoredFinding, key: string): string {
	return fact(finding, key).replace(/^mailto:/i, '');
}

/** The last name of a fact that is a list of names; empty where there is none. */
export function lastOf({ data }: StoredFinding, key: string): string {
	const value = Object.hasOwn(data, key) ? data[key] : undefined;
	return Array.isArray(value) ? inWords(value[value.length - 1]) : inWords(value);
}

/** Most blocks that somebody types. */
const MAX_TYPED = 10;

/** The addresses that a record leaves out as its terms; empty where not all are told, or too many. */
export function addressTerms({ data }: StoredFinding): string {
	const blocks = Object.hasOwn(data, 'blocks') ? data['blocks'] : undefined;
	if (!Array.isArray(blocks) || blocks.length > MAX_TYPED || data['count'] !== blocks.length)
		return '';
	return blocks
		.map(inWords)
		.map((block) =>
			block.includes(':')
				? `ip6:${block.replace(/\/128$/, '')}`
				: `ip4:${block.replace(/\/32$/, '')}`,
		)
		.join(' ');
}

/** What stands for the blocks that a finding counts but does not list. */
export function unlistedBlocks({ data }: StoredFinding): string {
	const { blocks, count } = data;
	return Array.isArray(blocks) && Number(count) > blocks.length ? ', …' : '';
}

/** `before` + the first of the facts that is there + `after`, or nothing when none is. */
export function withFact<Data extends object>(
	finding: FindingWith<Data>,
	keys: readonly FactOf<Data>[],
	before: string,
	after = '',
): string {
	const value = keys.map((key) => fact(finding, key)).find((text) => text !== '');
	return value === undefined ? '' : `${before}${value}${after}`;
}

/** An address was typed where the name of a server belongs. */
export function isMailbox(finding: StoredFinding): boolean {
	return fact(finding, 'host').includes('@');
}

/** What is said of a finding. */
export function said(text: Text, finding: StoredFinding): string {
	return typeof text === 'string' ? text : text(finding);
}

/** The one receiver whose demand of a policy is one of a policy with reports. */
export function wantsReports(finding: StoredFinding): boolean {
	return fact(finding, 'receiver') === 'la-poste';
}

/** Text as the beginning of a sentence. */
export function begin(text: string): string {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
