/**
 * German phrases that the words about SPF records have in common.
 *
 * @module
 */

import type { Finding } from '../../../findings/finding.ts';
import { fact, quoted } from '../message.ts';
import { characterOf, entrance, isForeign, outermostName, termText } from '../spf-place.ts';

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
export function ofDomain({ subject }: Finding): string {
	return subject.name === '' ? 'der Domain' : `der Domain ${subject.name}`;
}

/** `die Domain shop.example`. */
export function theDomain({ subject }: Finding): string {
	return subject.name === '' ? 'die Domain' : `die Domain ${subject.name}`;
}

/** The record with its meaning, for owners, in the nominative. */
export function listOf(finding: Finding): string {
	return `der SPF-Eintrag ${ofDomain(finding)} (die Liste der Server, die für sie senden dürfen)`;
}

/** `im SPF-Eintrag …` with its meaning, for owners. */
export function inList(finding: Finding): string {
	return `im SPF-Eintrag ${ofDomain(finding)} (der Liste der Server, die für sie senden dürfen)`;
}

/** The record, for admins, in the nominative. */
export function recordOf(finding: Finding): string {
	return `der SPF-Eintrag ${ofDomain(finding)}`;
}

/** `im SPF-Eintrag …`, for admins. */
export function inRecord(finding: Finding): string {
	return `im SPF-Eintrag ${ofDomain(finding)}`;
}

/** Text as the beginning of a sentence. */
export function begin(text: string): string {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function placed(finding: Finding, noun: string, as: Case, keys: readonly string[]): string {
	const text = termText(finding, keys);
	if (text !== '') return `${THE[as]} ${noun} ${quoted(text, 'de')}`;
	const character = characterOf(finding);
	return character === null ? `${SOME[as]} ${noun}` : `${THE[as]} ${noun} ab Zeichen ${character}`;
}

/** The term for owners; `keys` are the facts that may hold it. */
export function partOf(finding: Finding, as: Case, ...keys: string[]): string {
	return placed(finding, 'Teil', as, keys);
}

/** The term for admins, in the nominative. */
export function termOf(finding: Finding, ...keys: string[]): string {
	return placed(finding, 'Term', 'nominative', keys);
}

/** A fact in quotation marks, or `absent`. */
export function quotedFact(finding: Finding, key: string, absent: string): string {
	const text = fact(finding, key);
	return text === '' ? absent : quoted(text, 'de');
}

/** ` beim Namen shop.example`; nothing where the name is not known. */
export function atName({ subject }: Finding): string {
	return subject.name === '' ? '' : ` beim Namen ${subject.name}`;
}

/** The first step of every change. */
export function openDns(finding: Finding): string {
	return `Öffnen Sie die DNS-Verwaltung Ihres Anbieters für ${theDomain(finding)}.`;
}

/** What to do about a record of somebody else. */
function askOperator(finding: Finding): string[] {
	const { name } = finding.subject;
	const [outer, term] = [outermostName(finding), entrance(finding)];
	return [
		`Die Stelle liegt im Eintrag der Domain ${name}, auf den ${outer} mit „${term}“ verweist. Melden Sie sie dem Betreiber von ${name}.`,
		`Wenn Sie diesen Dienst nicht mehr nutzen, löschen Sie „${term}“ beim Namen ${outer} aus dem TXT-Eintrag, dessen Wert mit „v=spf1“ beginnt.`,
	];
}

/** The steps of a change to the record. */
export function change(finding: Finding, ...todo: string[]): string[] {
	if (isForeign(finding)) return askOperator(finding);
	return [
		openDns(finding),
		`Bearbeiten Sie${atName(finding)} den TXT-Eintrag, dessen Wert mit „v=spf1“ beginnt.`,
		...todo,
	];
}

/** A last step where the name may be one that the reader's own record only refers to. */
export function ifYours(finding: Finding, steps: readonly string[]): string[] {
	const { name, term } = finding.subject;
	if (name === '' || term !== undefined) return [...steps];
	return [...steps, `Gehört die Domain ${name} nicht Ihnen, bitten Sie deren Betreiber darum.`];
}

/** The steps of a change to a record that may be somebody else's. */
export function mend(finding: Finding, ...todo: string[]): string[] {
	return ifYours(finding, change(finding, ...todo));
}

/** A time to live in words. */
export function duration(seconds: number): string {
	const hours = Math.round(seconds / 3600);
	if (hours < 1) return `${seconds} Sekunden`;
	if (hours === 1) return '1 Stunde';
	return hours < 48 ? `${hours} Stunden` : `${Math.round(hours / 24)} Tage`;
}
