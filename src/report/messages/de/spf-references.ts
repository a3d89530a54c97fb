/**
 * German words for where the terms of an SPF record lead.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import type { SpfReferenceCode } from '../code-groups.ts';
import { begin, fact, type Messages, withFact } from '../message.ts';
import { atOutermost } from '../spf-place.ts';
import { inList, inRecord, LIST_IS_VOID, listOf, partOf, termOf } from './spf-phrases.ts';

/** The domain referred to, genitive or dative. */
function ofTarget(finding: StoredFinding): string {
	return withFact(finding, ['target'], 'der Domain ') || 'einer anderen Domain';
}

/** The name behind a term, in the dative. */
function nameBehind(finding: StoredFinding): string {
	const name = fact(finding, 'name');
	return name === '' ? 'einem Namen' : `dem Namen ${name}`;
}

/** What DNS does not have; an address was asked for in one family only. */
function lacking(finding: StoredFinding, otherwise: string): string {
	if (fact(finding, 'outcome') === 'nxdomain') return 'den es nicht gibt';
	switch (finding.subject.type) {
		case 'A':
			return 'zu dem es keine Internetadresse der üblichen Art (IPv4) gibt';
		case 'AAAA':
			return 'zu dem es keine Internetadresse der neueren Art (IPv6) gibt';
		default:
			return otherwise;
	}
}

const LOOP = {
	title: 'Verweise im Kreis',
	owner: (finding: StoredFinding): string =>
		`${begin(partOf(finding, 'nominative'))} ${inList(finding)} führt zu einer Liste zurück, die auf diese verweist. Die Mailanbieter der Empfänger drehen sich dort im Kreis, bis sie aufgeben.`,
	admin: (finding: StoredFinding): string =>
		`${begin(termOf(finding))} ${inRecord(finding)} führt zurück zum Eintrag ${ofTarget(finding)}, der schon ausgewertet wird.`,
};

/** The words of the codes about other names that a record refers to. */
export const spfReferenceMessages: Messages<SpfReferenceCode> = {
	'spf.include-missing': {
		title: 'Verweis führt ins Leere',
		owner: (f) =>
			`Mit ${partOf(f, 'dative')} verweist ${listOf(f)} auf eine Liste ${ofTarget(f)}, doch dort gibt es keine. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)}: Die Prüfung ${ofTarget(f)} ergibt none und damit permerror.`,
	},
	'spf.include-broken': {
		title: 'Verweis auf eine fehlerhafte Liste',
		owner: (f) =>
			`Mit ${partOf(f, 'dative')} verweist ${listOf(f)} auf die Liste ${ofTarget(f)}, und die ist fehlerhaft. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)}: Die Prüfung ${ofTarget(f)} ergibt permerror und damit auch der ganze Eintrag.`,
	},
	'spf.include-dns-error': {
		title: 'Verweis ohne Antwort',
		owner: (f) =>
			`Mit ${partOf(f, 'dative')} verweist ${listOf(f)} auf eine Liste ${ofTarget(f)}, von der keine Antwort kam. Deshalb ist zurzeit nicht vollständig bekannt, welche Server senden dürfen.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)}: Die Prüfung ${ofTarget(f)} endete mit temperror.`,
	},
	'spf.redirect-missing': {
		title: 'Verweis führt ins Leere',
		owner: (f) =>
			`Mit ${partOf(f, 'dative')} gibt ${listOf(f)} an eine Liste ${ofTarget(f)} ab, doch dort gibt es keine. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)}: Die Prüfung ${ofTarget(f)} ergibt none und damit permerror.`,
	},
	'spf.redirect-dns-error': {
		title: 'Verweis ohne Antwort',
		owner: (f) =>
			`Mit ${partOf(f, 'dative')} gibt ${listOf(f)} an eine Liste ${ofTarget(f)} ab, von der keine Antwort kam. Deshalb ist zurzeit nicht vollständig bekannt, welche Server senden dürfen.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)}: Die Prüfung ${ofTarget(f)} endete mit temperror.`,
	},
	'spf.include-loop': LOOP,
	'spf.redirect-loop': LOOP,
	'spf.include-repeated': {
		title: 'Mehrmals dieselbe Liste',
		owner: (f) =>
			`${begin(listOf(atOutermost(f)))} führt mehr als einmal zur Liste ${ofTarget(f)}. Sie müssen nichts tun. Jedes Mal kostet allerdings einige der 10 erlaubten DNS-Abfragen (Fragen an andere Domains).`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)} führt zum Eintrag ${ofTarget(f)}, zu dem schon ${withFact(f, ['by'], '„', '“') || 'ein anderer Term'}${withFact(f, ['byDomain'], ' bei ')} geführt hat${withFact(f, ['lookups'], '; erneute Abfragen: ')}.`,
	},
	'spf.include-appended': {
		title: 'Eigene Domain wurde angehängt',
		owner: (f) =>
			`${begin(partOf(f, 'nominative'))} ${inList(f)} nennt eine Domain, die es so nicht gibt: Wahrscheinlich wurde versehentlich ${fact(f, 'domain') || 'Ihre eigene Domain'} angehängt${withFact(f, ['meant'], '; gemeint war wohl ')}.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)} führt ins Leere; sein Ziel endet mit ${fact(f, 'domain') || 'der eigenen Domain'}${withFact(f, ['meant'], ', gemeint war wohl „', '“')}.`,
	},
	'spf.a-void': {
		title: 'Servername ohne Adresse',
		owner: (f) =>
			`${begin(partOf(f, 'nominative'))} ${inList(f)} führt zu ${nameBehind(f)}, ${lacking(f, 'zu dem es keine Adresse gibt')}. Dort erlaubt dieser Teil keinen Server, und mehr als zwei solche Namen machen die Liste fehlerhaft.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)}: Zu ${nameBehind(f)} gibt es ${f.subject.type === 'TXT' ? 'keine Adresse' : `keinen ${f.subject.type}-Eintrag`}${withFact(f, ['outcome'], ' (', ')')}, eine leere Abfrage.`,
	},
	'spf.mx-void': {
		title: 'Name ohne Mailserver',
		owner: (f) =>
			`${begin(partOf(f, 'nominative'))} ${inList(f)} führt zu ${nameBehind(f)}, ${lacking(f, 'zu dem es keinen Mailserver gibt')}. Dieser Teil erlaubt keinen Server, und mehr als zwei solche Namen machen die Liste fehlerhaft.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)}: Zu ${nameBehind(f)} gibt es keinen MX-Eintrag${withFact(f, ['outcome'], ' (', ')')}, eine leere Abfrage.`,
	},
	'spf.mx-host-void': {
		title: 'Mailserver ohne Adresse',
		owner: (f) =>
			`${begin(partOf(f, 'nominative'))} ${inList(f)} führt zu einem Mailserver${withFact(f, ['host'], ' mit dem Namen ')}, ${lacking(f, 'zu dem es keine Adresse gibt')}. Dort erlaubt ihn dieser Teil nicht.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)}: Zum Mail-Exchanger${withFact(f, ['host'], ' ')} gibt es ${f.subject.type === 'A' || f.subject.type === 'AAAA' ? `keinen ${f.subject.type}-Eintrag` : 'keine Adresse'}.`,
	},
	'spf.exists-void': {
		title: 'Name ohne Adresse',
		owner: (f) =>
			`${begin(partOf(f, 'nominative'))} ${inList(f)} fragt, ob es zu ${nameBehind(f)} eine Adresse gibt, und es gibt keine. Der Teil wird dann übergangen, Sie müssen nichts tun.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)}: Zu ${nameBehind(f)} gibt es keinen A-Eintrag${withFact(f, ['outcome'], ' (', ')')}, eine leere Abfrage.`,
	},
};
