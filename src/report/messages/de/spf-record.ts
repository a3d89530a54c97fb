/**
 * German words for whether there is an SPF record, and in what form DNS hands it out.
 *
 * @module
 */

import type { SpfRecordCode } from '../code-groups.ts';
import { begin, fact, type Messages, withFact } from '../message.ts';
import { isAppended } from '../spf-place.ts';
import {
	duration,
	inRecord,
	LIST_IS_VOID,
	listOf,
	ofDomain,
	partOf,
	quotedFact,
	recordOf,
	termOf,
	theDomain,
} from './spf-phrases.ts';

/** The words of the codes about the record as a whole. */
export const spfRecordMessages: Messages<SpfRecordCode> = {
	'spf.missing': {
		title: 'Kein SPF-Eintrag',
		owner: (f) =>
			`Für ${theDomain(f)} gibt es keinen SPF-Eintrag (eine Liste der Server, die für sie senden dürfen). Ohne ihn können die Mailanbieter der Empfänger nicht erkennen, ob ein Server für diese Domain senden darf.`,
		admin: (f) =>
			`${begin(theDomain(f))} hat keinen TXT-Eintrag, der mit „v=spf1“ beginnt; check_host() ergibt none.`,
	},
	'spf.dns-error': {
		title: 'DNS hat zu SPF nicht geantwortet',
		owner: (f) =>
			`Das DNS, also das Verzeichnis, in dem Domains ihre Einstellungen veröffentlichen, hat auf die Frage nach ${fact(f, 'name') || ofDomain(f)} nicht geantwortet. Deshalb ist zurzeit nicht vollständig bekannt, welche Server senden dürfen.`,
		admin: (f) =>
			`Die Abfrage${withFact(f, ['type'], ' vom Typ ')} für ${fact(f, 'name') || theDomain(f)} ist fehlgeschlagen${withFact(f, ['reason'], ' (', ')')}; wo das Ergebnis davon abhängt, liefert check_host() temperror.`,
	},
	'spf.nxdomain': {
		title: 'Domain gibt es nicht',
		owner: (f) =>
			`Das DNS, also das Verzeichnis, in dem Domains ihre Einstellungen veröffentlichen, kennt ${theDomain(f)} nicht. Damit gibt es auch keine Liste der Server, die für sie senden dürfen.`,
		admin: (f) => `${begin(theDomain(f))} existiert nicht (NXDOMAIN); check_host() ergibt none.`,
	},
	'spf.domain-malformed': {
		title: 'Kein vollständiger Domainname',
		owner: (f) =>
			`${f.subject.name === '' ? 'Der angegebene Name' : `„${f.subject.name}“`} ist kein vollständiger Domainname wie shop.example. Für ihn kann es keine Liste der Server geben, die senden dürfen.`,
		admin: (f) =>
			`${f.subject.name === '' ? 'Der Name' : `„${f.subject.name}“`} hat nur ein Label oder ein leeres oder zu langes; check_host() ergibt none.`,
	},
	'spf.multiple': {
		title: 'Mehrere SPF-Einträge',
		owner: (f) =>
			`Für ${theDomain(f)} gibt es ${fact(f, 'records') || 'mehrere'} SPF-Einträge (Listen der Server, die für sie senden dürfen), erlaubt ist aber nur einer. Die Mailanbieter der Empfänger verwenden dann keinen davon.`,
		admin: (f) =>
			`${begin(theDomain(f))} hat ${fact(f, 'records') || 'mehrere'} TXT-Einträge, die mit „v=spf1“ beginnen; das Ergebnis ist permerror.`,
	},
	'spf.version-malformed': {
		title: 'Anfang des SPF-Eintrags falsch',
		owner: (f) =>
			`Ein Text bei ${ofDomain(f)} sieht aus wie ein SPF-Eintrag (eine Liste der Server, die senden dürfen), beginnt aber nicht genau mit „v=spf1“ und einem Leerzeichen. Die Mailanbieter der Empfänger erkennen ihn nicht als solchen.`,
		admin: (f) =>
			`${begin(quotedFact(f, 'text', 'ein Text'))} bei ${ofDomain(f)} beginnt nicht mit „v=spf1“ und Leerzeichen oder Ende; er wird nicht ausgewählt.`,
	},
	'spf.leading-space': {
		title: 'Leerzeichen vor „v=spf1“',
		owner: (f) =>
			`Ein Text bei ${ofDomain(f)} sieht aus wie ein SPF-Eintrag (eine Liste der Server, die senden dürfen), beginnt aber mit einem Leerzeichen. Die Mailanbieter der Empfänger erkennen ihn nicht als solchen.`,
		admin: (f) =>
			`${begin(quotedFact(f, 'text', 'ein Text'))} bei ${ofDomain(f)} hat Leerraum vor „v=spf1“; er wird nicht ausgewählt.`,
	},
	'spf.non-ascii': {
		title: 'Unzulässiges Zeichen',
		owner: (f) =>
			`${begin(listOf(f))} enthält ein Zeichen, das dort nicht stehen darf, etwa einen Umlaut, ein typografisches Anführungszeichen oder ein unsichtbares Zeichen. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(recordOf(f))} enthält ein Oktett außerhalb von 0x20 bis 0x7E${withFact(f, ['octet'], ' (dezimal ', ')')}; permerror.`,
	},
	'spf.string-join-lost-space': {
		title: 'Leerzeichen zwischen zwei Stücken fehlt',
		owner: (f) =>
			`${begin(listOf(f))} ist in mehreren Stücken gespeichert, und wo zwei davon aneinanderstoßen, fehlt ein Leerzeichen. Die Mailanbieter der Empfänger fügen die Stücke lückenlos zusammen und lesen deshalb ${partOf(f, 'accusative')} falsch.`,
		admin: (f) =>
			`Zwei Teilzeichenketten stoßen ohne Leerzeichen aneinander; betroffen ist ${termOf(f)} ${inRecord(f)}.`,
	},
	'spf.sender-id': {
		title: 'Alter Sender-ID-Eintrag',
		owner: (f) =>
			`Bei ${ofDomain(f)} steht auch ein Text, der mit „spf2.0“ beginnt, ein aufgegebener Verwandter der Liste der Server, die senden dürfen. Er schadet nicht, Sie müssen nichts tun.`,
		admin: (f) =>
			`${begin(theDomain(f))} hat einen Sender-ID-Eintrag („spf2.0“); SPF wertet ihn nicht aus.`,
	},
	'spf.wrong-name': {
		title: 'SPF-Eintrag am falschen Namen',
		owner: (f) =>
			`Beim Namen ${f.subject.name || 'einer anderen Domain'} steht ein SPF-Eintrag (eine Liste der Server, die senden dürfen), Mails von ${fact(f, 'domain') || 'Ihrer Domain'} werden aber nur mit der Liste unter ${fact(f, 'domain') || 'Ihrer Domain'} geprüft.${isAppended(f) ? ' Wahrscheinlich wurde der Name mit der Domain eingetragen, und das Formular Ihres Anbieters hat sie noch einmal angehängt.' : ''}`,
		admin: (f) =>
			`Bei ${ofDomain(f)} steht ein Eintrag, der mit „v=spf1“ beginnt; nach diesem Namen fragt für Mails von ${fact(f, 'domain') || 'dieser Domain'} kein Empfänger; dort selbst steht keiner.`,
	},
	'spf.record-bytes': {
		title: 'Langer SPF-Eintrag',
		owner: (f) =>
			`${begin(listOf(f))} ist recht lang. So, wie er ist, funktioniert er, und Sie müssen nichts tun. Viel passt aber nicht mehr hinein.`,
		admin: (f) =>
			`${begin(recordOf(f))} ist länger als die 450 Oktette, die sicher in eine kleine DNS-Antwort passen${withFact(f, ['bytes'], ' (', ')')}.`,
	},
	'spf.string-255': {
		title: 'SPF-Eintrag bricht ab',
		owner: (f) =>
			`${begin(listOf(f))} bricht dort ab, wo sein letztes Stück 255 Zeichen hat, denn mehr passt nicht hinein. Wahrscheinlich ging das Ende beim Eintragen verloren.`,
		admin: (f) =>
			`Die letzte Teilzeichenkette ${inRecord(f)} hat die vollen 255 Oktette, und das Ende fehlt${withFact(f, ['last'], '; der letzte Term ist „', '“')}.`,
	},
	'spf.answer-bytes': {
		title: 'Zu viele Texte an einem Namen',
		owner: (f) =>
			`Alle bei ${ofDomain(f)} veröffentlichten Texte ergeben zusammen eine lange Antwort${withFact(f, ['bytes'], ' (', ' Bytes)')} für Mailanbieter, die danach fragen. Manche können sie womöglich nicht abrufen und damit auch nicht die Liste der Server, die senden dürfen.`,
		admin: (f) =>
			`Die TXT-Antwort für ${theDomain(f)} hat${withFact(f, ['bytes'], ' ', ' Oktette') || ' viele Oktette'}; über UDP kann sie abgeschnitten oder zerlegt werden.`,
	},
	'spf.alias': {
		title: 'Erlaubte Server über einen Verweis',
		owner: (f) =>
			`Der Name ${f.subject.name || 'in Frage'} verweist nur (CNAME-Eintrag) auf ${fact(f, 'target') || 'einen anderen Namen'}${f.data.hasRecord ? '; es gilt die Liste erlaubter Server, die dort steht' : '; dort steht keine gültige Liste erlaubter Server'}. Sie müssen deswegen nichts tun.`,
		admin: (f) =>
			`Der Name ${f.subject.name || 'in Frage'} ist ein Alias von ${fact(f, 'target') || 'einem anderen Namen'}; die Antwort dort ist ${f.data.hasRecord ? 'der SPF-Eintrag' : 'kein einzelner SPF-Eintrag'}.`,
	},
	'spf.ttl-long': {
		title: 'Änderungen wirken langsam',
		owner: (f) =>
			`Wird ${listOf(f)} geändert, können Mailanbieter noch ${f.data['ttl'] === undefined ? 'viele Stunden' : `bis zu ${duration(Number(f.data['ttl']))}`} lang die alte Fassung verwenden. Sie müssen deswegen nichts tun.`,
		admin: (f) =>
			`Die TTL der TXT-Einträge ${ofDomain(f)} ist${withFact(f, ['ttl'], ' ', ' s') || ' lang'}${withFact(f, ['advised'], '; vor einer Änderung empfehlen sich ', ' s')}.`,
	},
};
