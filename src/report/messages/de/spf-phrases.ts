/**
 * German phrases that the words about SPF records have in common.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import { fact, quoted } from '../message.ts';
import { characterOf, termText } from '../spf-place.ts';

/** What becomes of a list with a fault in it. */
export const LIST_IS_VOID: string =
	'Die Mailanbieter der Empfänger behandeln deshalb die ganze Liste als fehlerhaft, und auch Mails von den richtigen Servern bestehen diese Prüfung nicht.';

/** The case of a phrase. */
export type Case = 'nominative' | 'accusative' | 'dative';

const THE: { readonly [as in Case]: string } = {
	nominative: 'der',
	accusative: 'den',
	dative: 'dem',
};
const SOME: { readonly [as in Case]: string } = {
	nominative: 'ein',
	accusative: 'einen',
	dative: 'einem',
};

/** `der Domain shop.example`, genitive or dative. */
export function ofDomain({ subject }: StoredFinding): string {
	return subject.name === '' ? 'der Domain' : `der Domain ${subject.name}`;
}

/** `die Domain shop.example`. */
export function theDomain({ subject }: StoredFinding): string {
	return subject.name === '' ? 'die Domain' : `die Domain ${subject.name}`;
}

/** The record with its meaning, for owners, in the nominative. */
export function listOf(finding: StoredFinding): string {
	return `der SPF-Eintrag ${ofDomain(finding)} (die Liste der Server, die für sie senden dürfen)`;
}

/** `im SPF-Eintrag …` with its meaning, for owners. */
export function inList(finding: StoredFinding): string {
	return `im SPF-Eintrag ${ofDomain(finding)} (der Liste der Server, die für sie senden dürfen)`;
}

/** The record, for admins, in the nominative. */
export function recordOf(finding: StoredFinding): string {
	return `der SPF-Eintrag ${ofDomain(finding)}`;
}

/** `im SPF-Eintrag …`, for admins. */
export function inRecord(finding: StoredFinding): string {
	return `im SPF-Eintrag ${ofDomain(finding)}`;
}

function placed(finding: StoredFinding, noun: string, as: Case, keys: readonly string[]): string {
	const text = termText(finding, keys);
	if (text !== '') return `${THE[as]} ${noun} ${quoted(text, 'de')}`;
	const character = characterOf(finding);
	return character === null ? `${SOME[as]} ${noun}` : `${THE[as]} ${noun} ab Zeichen ${character}`;
}

/** The term for owners; `keys` are the facts that may hold it. */
export function partOf(finding: StoredFinding, as: Case, ...keys: string[]): string {
	return placed(finding, 'Teil', as, keys);
}

/** The term for admins, in the nominative. */
export function termOf(finding: StoredFinding, ...keys: string[]): string {
	return placed(finding, 'Term', 'nominative', keys);
}

/** A fact in quotation marks, or `absent`. */
export function quotedFact(finding: StoredFinding, key: string, absent: string): string {
	const text = fact(finding, key);
	return text === '' ? absent : quoted(text, 'de');
}

/** A time to live in words. */
export function duration(seconds: number): string {
	const hours = Math.round(seconds / 3600);
	if (hours < 1) return `${seconds} Sekunden`;
	if (hours === 1) return '1 Stunde';
	return hours < 48 ? `${hours} Stunden` : `${Math.round(hours / 24)} Tage`;
}
