/**
 * German words for how the terms of an SPF record are written.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import type { SpfSyntaxCode } from '../code-groups.ts';
import { begin, fact, type Messages, quoted, withFact } from '../message.ts';
import { termText } from '../spf-place.ts';
import {
	type Case,
	inList,
	inRecord,
	LIST_IS_VOID,
	listOf,
	partOf,
	quotedFact,
	termOf,
} from './spf-phrases.ts';

/** The term as written, else the name that was mistyped; neither where that says nothing. */
function writtenOf(finding: StoredFinding, as: Case): string {
	const [name, meant] = [fact(finding, 'name'), fact(finding, 'meant')];
	const text = termText(finding, []);
	if (text !== '') return quoted(text, 'de');
	if (name === '' || name === meant) return partOf(finding, as);
	return `${as === 'accusative' ? 'den' : 'der'} Teil mit ${quoted(name, 'de')}`;
}

function value(finding: StoredFinding): string {
	return withFact(finding, ['value'], ' Gefunden wurde „', '“.');
}

/** The words of the codes about how a term is written. */
export const spfSyntaxMessages: Messages<SpfSyntaxCode> = {
	'spf.syntax': {
		title: 'Teil ist nicht zu verstehen',
		owner: (f) =>
			`${begin(partOf(f, 'nominative'))} ${inList(f)} ist nicht zu verstehen. ${LIST_IS_VOID}`,
		admin: (f) => `${begin(termOf(f))} ${inRecord(f)} verletzt die Grammatik; permerror.`,
	},
	'spf.unknown-mechanism': {
		title: 'Wort, das SPF nicht kennt',
		owner: (f) =>
			`${begin(partOf(f, 'nominative', 'name'))} ${inList(f)} beginnt mit einem Wort, das es dort nicht gibt. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f, 'name'))} ${inRecord(f)} ist kein Mechanismus nach RFC 7208; permerror.`,
	},
	'spf.unknown-modifier': {
		title: 'Teil ohne Wirkung',
		owner: (f) =>
			`${begin(partOf(f, 'nominative', 'name'))} ${inList(f)} wird von den Mailanbietern der Empfänger übergangen. Er schadet nicht, Sie müssen nichts tun.`,
		admin: (f) =>
			`${begin(termOf(f, 'name'))} ${inRecord(f)} ist ein unbekannter Modifikator, den check_host() übergeht.`,
	},
	'spf.did-you-mean': {
		title: 'Tippfehler',
		owner: (f) =>
			`${begin(writtenOf(f, 'nominative'))} ${inList(f)} sieht nach einem Tippfehler aus${withFact(f, ['meant'], '; gemeint war wohl „', '“')}. Die Mailanbieter der Empfänger übergehen einen solchen Teil oder behandeln die ganze Liste als fehlerhaft.`,
		admin: (f) =>
			`${begin(writtenOf(f, 'nominative'))} ${inRecord(f)} ist kein Mechanismus${withFact(f, ['meant'], '; gemeint war wohl „', '“')}.`,
	},
	'spf.ip4-invalid': {
		title: 'Keine IPv4-Adresse',
		owner: (f) =>
			`Hinter „ip4:“ ${inList(f)} fehlt eine gültige Internetadresse eines Servers wie 192.0.2.1.${value(f)} ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(quotedFact(f, 'value', termOf(f)))} ${inRecord(f)} ist kein ip4-network; permerror.`,
	},
	'spf.ip6-invalid': {
		title: 'Keine IPv6-Adresse',
		owner: (f) =>
			`Hinter „ip6:“ ${inList(f)} fehlt eine gültige Internetadresse der neueren Art wie 2001:db8::1.${value(f)} ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(quotedFact(f, 'value', termOf(f)))} ${inRecord(f)} ist kein ip6-network; permerror.`,
	},
	'spf.ip-family': {
		title: '„ip4“ und „ip6“ verwechselt',
		owner: (f) =>
			`${begin(listOf(f))} verwechselt die beiden Arten von Internetadressen: „ip4:“ gehört vor Adressen wie 192.0.2.1, „ip6:“ vor Adressen wie 2001:db8::1. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f, 'mechanism'))} ${inRecord(f)} enthält eine Adresse der anderen Familie; permerror.`,
	},
	'spf.cidr-invalid': {
		title: 'Größe eines Adressblocks ungültig',
		owner: (f) =>
			`Bei ${partOf(f, 'dative')} ${inList(f)} ist die Zahl hinter dem Schrägstrich ungültig. Sie gibt an, wie groß ein Block von Adressen ist${withFact(f, ['max'], ', und muss zwischen 0 und ', ' liegen')}. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)} hat eine ungültige Präfixlänge${withFact(f, ['max'], ' (zulässig: 0 bis ', ' ohne führende Null)')}; permerror.`,
	},
	'spf.cidr-host-bits': {
		title: 'Adressblock ungenau geschrieben',
		owner: (f) =>
			`${begin(partOf(f, 'nominative'))} ${inList(f)} nennt von einem Block nicht die erste Adresse, sondern eine aus der Mitte. Die Mailanbieter der Empfänger verstehen das trotzdem, Sie müssen nichts tun.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)} hat gesetzte Host-Bits, die nicht beachtet werden${withFact(f, ['network'], '; das Netz ist ')}.`,
	},
	'spf.domain-missing': {
		title: 'Domain fehlt',
		owner: (f) =>
			`Bei ${partOf(f, 'dative', 'mechanism', 'modifier')} ${inList(f)} fehlt der Name einer Domain. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f, 'mechanism', 'modifier'))} ${inRecord(f)} hat kein domain-spec; permerror.`,
	},
	'spf.domain-invalid': {
		title: 'Ungültige Domain',
		owner: (f) =>
			`${begin(partOf(f, 'nominative', 'modifier'))} ${inList(f)} nennt keine gültige Domain. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f, 'modifier'))} ${inRecord(f)} hat ein ungültiges domain-spec; permerror.`,
	},
	'spf.macro-syntax': {
		title: 'Ungültiger Platzhalter',
		owner: (f) =>
			`${begin(partOf(f, 'nominative', 'modifier'))} ${inList(f)} enthält einen falsch geschriebenen Platzhalter (ein Prozentzeichen mit einem Buchstaben in Klammern). ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f, 'modifier'))} ${inRecord(f)} enthält ein ungültiges Makro; permerror.`,
	},
	'spf.macro-not-allowed': {
		title: 'Platzhalter hier nicht erlaubt',
		owner: (f) =>
			`${begin(partOf(f, 'nominative', 'modifier'))} ${inList(f)} enthält einen Platzhalter (ein Prozentzeichen mit einem Buchstaben in Klammern), der an dieser Stelle nicht stehen darf. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f, 'modifier'))} ${inRecord(f)} verwendet einen Makrobuchstaben (c, r oder t), der nur in Erläuterungen zulässig ist; permerror.`,
	},
	'spf.all-argument': {
		title: '„all“ muss allein stehen',
		owner: (f) =>
			`${begin(inList(f))} hängt etwas an dem Wort „all“, das allein stehen muss. ${LIST_IS_VOID}`,
		admin: (f) => `„all“ ${inRecord(f)} trägt ein Argument; permerror.`,
	},
	'spf.duplicate-modifier': {
		title: 'Teil darf nur einmal vorkommen',
		owner: (f) =>
			`${begin(partOf(f, 'nominative', 'modifier'))} steht mehr als einmal ${inList(f)}, ist aber nur einmal erlaubt. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f, 'modifier'))} kommt ${inRecord(f)} mehr als einmal vor; permerror.`,
	},
	'spf.exp-missing': {
		title: 'Erläuterungstext fehlt',
		owner: (f) =>
			`${begin(listOf(f))} verweist auf einen Text, der abgelehnte Mails erläutern soll, doch den gibt es nicht. Wer senden darf, ändert sich dadurch nicht, und Sie müssen nichts tun.`,
		admin: (f) =>
			`Das Ziel von „exp=“${withFact(f, ['target'], ' (', ')')} ${inRecord(f)} hat keinen TXT-Eintrag; check_host() liefert keine Erläuterung.`,
	},
	'spf.exp-multiple': {
		title: 'Mehrere Erläuterungstexte',
		owner: (f) =>
			`${begin(listOf(f))} verweist auf einen Text, der abgelehnte Mails erläutern soll. Davon gibt es mehrere, sodass keiner verwendet wird. Wer senden darf, ändert sich dadurch nicht, und Sie müssen nichts tun.`,
		admin: (f) =>
			`Das Ziel von „exp=“${withFact(f, ['target'], ' (', ')')} ${inRecord(f)} hat mehrere TXT-Einträge; check_host() liefert keine Erläuterung.`,
	},
	'spf.modifier-order': {
		title: 'Ungewöhnliche Reihenfolge',
		owner: (f) =>
			`${begin(inList(f))} stehen die Teile in ungewöhnlicher Reihenfolge. Die Mailanbieter der Empfänger verstehen das trotzdem, Sie müssen nichts tun.`,
		admin: (f) =>
			`${begin(termOf(f, 'modifier'))} ${inRecord(f)} steht vor einem Mechanismus; Modifikatoren gehören ans Ende. Das Ergebnis ist dasselbe.`,
	},
};
