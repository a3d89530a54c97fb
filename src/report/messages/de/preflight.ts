/**
 * German words for findings about the From address, the relay and receivers.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import type { PreflightCode } from '../../../findings/preflight.ts';
import type { SenderCode } from '../code-groups.ts';
import {
	at,
	fact,
	isMailbox,
	type Message,
	type Messages,
	said,
	type Text,
	wantsReports,
	withFact,
} from '../message.ts';
import { dnsMessages } from './dns.ts';
import { mxMessages } from './mx.ts';
import { receiverNames } from './receivers.ts';

function receiver(finding: StoredFinding): string {
	const id = fact(finding, 'receiver');
	if (id === '') return 'eines Mailanbieters';
	return `von ${Object.hasOwn(receiverNames, id) ? receiverNames[id as keyof typeof receiverNames] : id}`;
}

/** A receiver's demand that is not met; in words for owners and for admins. */
function unmet(title: string, demands: readonly [Text, Text]): Message {
	return {
		title,
		owner: (f) => `Vorgabe ${receiver(f)}: ${said(demands[0], f)}.`,
		consequence:
			'Mails, die das nicht erfüllen, können abgelehnt werden oder im Spam-Ordner landen.',
		admin: (f) =>
			`Vorgabe ${receiver(f)}: ${said(demands[1], f)}; diese Konfiguration erfüllt das nicht.`,
	};
}

function openFacts(finding: StoredFinding, names: readonly [string, string, string]): string[] {
	return [
		finding.data['returnPath'] === 'unknown' ? names[0] : '',
		finding.data['dkim'] === 'unknown' ? names[1] : '',
		finding.data['selectors'] === 'unknown' ? names[2] : '',
	].filter((text) => text !== '');
}

const ownMessages: Messages<SenderCode> = {
	'from.own-domain': {
		title: 'Adresse des Anbieters selbst',
		owner: (f) =>
			`Adressen unter ${at(f, 'de')} gehören genau diesem Anbieter. Seine eigenen Server dürfen dafür senden.`,
		admin: (f) => `${at(f, 'de')} gehört dem Betreiber dieses Versanddienstes.`,
	},
	'from.nxdomain': {
		title: 'Domain gibt es nicht',
		owner: (f) =>
			`Die Domain ${at(f, 'de')} existiert nicht. Niemand kann an diese Adresse antworten, und Empfänger nehmen Mails von ihr nicht an.`,
		admin: (f) => `${at(f, 'de')} existiert nicht (NXDOMAIN).`,
	},
	'from.public-suffix': {
		title: 'Keine eigene Domain',
		owner: (f) =>
			`${at(f, 'de')} ist keine Domain von Ihnen, sondern eine Endung, unter der jeder Domains registrieren kann. Davon kann niemand Mails verschicken.`,
		admin: (f) => `${at(f, 'de')} ist ein Public Suffix (ICANN-Teil).`,
	},
	'from.freemail': {
		title: 'Adresse eines Mailanbieters',
		owner: (f) =>
			`${at(f, 'de')} gehört einem Mailanbieter. Nur dessen eigene Server dürfen Mails von einer solchen Adresse verschicken; von jedem anderen Dienst gelten sie als gefälscht.`,
		admin: (f) =>
			`${at(f, 'de')} gehört einem anderen Mailanbieter als diesem Versanddienst; kein Eintrag des Nutzers kann ihn zulassen.`,
	},
	'from.null-mx': {
		title: 'Domain empfängt keine Mails',
		owner: (f) =>
			`Die Domain ${at(f, 'de')} nimmt laut ihrem DNS keine Mails an. Antworten und Hinweise auf Zustellfehler gehen verloren, und manche Mailanbieter nehmen solche Absender nicht an.`,
		admin: (f) => `${at(f, 'de')} hat einen Null-MX und nimmt keine Mails an.`,
	},
	'from.no-mx': {
		title: 'Domain hat keinen Mailserver',
		owner: (f) =>
			`Für die Domain ${at(f, 'de')} ist kein Server eingetragen, der Mails annimmt. Antworten und Hinweise auf Zustellfehler gehen verloren, und manche Mailanbieter nehmen solche Absender nicht an.`,
		admin: (f) => `${at(f, 'de')} hat weder MX noch Adresseinträge.`,
	},
	'from.parked': {
		title: 'Domain ist als nicht sendend gekennzeichnet',
		owner: (f) =>
			`Im DNS von ${at(f, 'de')} steht, dass für diese Domain überhaupt keine Mails verschickt werden.`,
		consequence: 'Empfänger nehmen das ernst: Mails werden abgelehnt oder landen im Spam-Ordner.',
		admin: (f) => `Der SPF-Eintrag von ${at(f, 'de')} ist nur -all, und DMARC wird durchgesetzt.`,
	},
	'relay.facts-unknown': {
		title: 'Nicht alles über diesen Dienst ist bekannt',
		owner: (f) => {
			const open = openFacts(f, [
				'welche Domain er im Return-Path verwendet',
				'ob er Mails signiert',
				'unter welchem Namen (DKIM-Selektor) er Ihre Mails signiert',
			]);
			return `Von diesem Versanddienst ist nicht bekannt, ${open.length > 0 ? open.join(' und ') : 'wie genau er sendet'}. Ein Teil der Antwort bleibt deshalb offen.`;
		},
		admin: (f) => {
			const open = openFacts(f, ['sein Return-Path', 'ob er signiert', 'seine DKIM-Selektoren']);
			return `Die Angaben zu diesem Versanddienst sind unvollständig${open.length === 0 ? '' : `; unbekannt: ${open.join(', ')}`}.`;
		},
	},
	'relay.addresses-assumed': {
		title: 'Sendende Server nur angenommen',
		owner: (f) =>
			`${f.data['certainty'] === 'inferred' ? 'Welcher Versanddienst das ist, wurde aus dem Namen des Servers geschlossen' : 'Dieser Mailserver gehört zu keinem uns bekannten Versanddienst. Nur seine Adressen ließen sich ansehen'}; das Ergebnis ist deshalb nicht sicher.${withFact(f, ['meant'], ' Vielleicht meinten Sie ', '.')}`,
		admin: (f) =>
			`Die sendenden Adressen sind ${f.data['certainty'] === 'inferred' ? 'erschlossen' : 'angenommen'}${withFact(f, ['addresses'], ' (', ')')} und machen kein Ergebnis sicher.${withFact(f, ['meant'], ' Ein bekannter Server mit ähnlichem Namen ist ', '.')}`,
	},
	'relay.host-private': {
		title: 'Dieser Mailserver ist von außen nicht zu sehen',
		owner: (f) =>
			`Der Mailserver${withFact(f, ['host'], ' ')} steht in einem internen Netz. Von außen ist nicht zu sehen, von welcher Adresse seine Mails ins Internet gehen.`,
		admin: (f) =>
			`${fact(f, 'host') || 'Das'} ist ein privater, lokaler oder einteiliger Hostname; die ausgehenden Adressen lassen sich von außen nicht bestimmen.`,
	},
	'relay.host-unknown': {
		title: 'Diesen Mailserver gibt es nicht',
		owner: (f) =>
			isMailbox(f)
				? `${fact(f, 'host')} ist eine E-Mail-Adresse, kein Mailserver. Der Mailserver steht bei Ihrem Mailanbieter unter „Postausgangsserver“ oder „SMTP“.`
				: `Einen Mailserver mit ${withFact(f, ['host'], 'dem Namen ') || 'diesem Namen'} gibt es nicht.${withFact(f, ['meant'], ' Vielleicht meinten Sie ', '.')}`,
		admin: (f) =>
			isMailbox(f)
				? `${fact(f, 'host')} ist eine E-Mail-Adresse und kein Hostname.`
				: `${fact(f, 'host') || 'Der Server'} hat keine Adresse im DNS.${withFact(f, ['meant'], ' Ein bekannter Server mit ähnlichem Namen ist ', '.')}`,
	},
	'relay.login-differs': {
		title: 'Anmeldung und Absender gehören zu verschiedenen Domains',
		owner: (f) =>
			`Sie senden als ${fact(f, 'from') || 'eine Domain'} und melden sich mit einer Adresse von ${fact(f, 'user') || 'einer anderen Domain'} an. Manche Versanddienste ersetzen dann den Absender oder lehnen die Mail ab.`,
		admin: (f) =>
			`Die Anmeldung gehört zu ${fact(f, 'user') || 'einer Domain'}, From zu ${fact(f, 'from') || 'einer anderen'}; ein Submission-Server kann From ablehnen oder umschreiben.`,
	},
	'relay.no-addresses': {
		title: 'Server dieses Dienstes nicht bekannt',
		owner:
			'Es ist nicht bekannt, von welchen Servern dieser Versanddienst sendet. Ob Ihre Domain sie erlaubt, ließ sich deshalb nicht prüfen.',
		admin:
			'Von diesem Versanddienst ist keine Adresse bekannt; wie viel davon SPF abdeckt, lässt sich nicht berechnen.',
	},
	'relay.unauthenticated': {
		title: 'Herkunft der Mails nicht nachprüfbar',
		owner:
			'Die Herkunft von Mails über diesen Versanddienst lässt sich nicht nachprüfen: Sie kommen nicht von einem erlaubten Server (SPF) und haben keine gültige DKIM-Signatur.',
		consequence: 'Große Mailanbieter lehnen solche Mails ab oder legen sie in den Spam-Ordner.',
		admin:
			'SPF wird für keine Identität bestanden, und eine gültige DKIM-Signatur ist nicht zu erwarten.',
	},
	'relay.own-domains-only': {
		title: 'Dieser Anbieter sendet nur für eigene Adressen',
		owner: (f) =>
			`Ein Postfach dieses Anbieters sendet nur mit dessen eigenen Adressen, nicht mit Adressen der Domain ${at(f, 'de')}. Kein Eintrag in Ihrem DNS ändert das. ${withFact(f, ['businessName'], 'Für eigene Domains gibt es bei diesem Anbieter ', '.') || 'Wenn der Anbieter auch einen Dienst für eigene Domains hat, wählen Sie diesen.'}`,
		admin: (f) =>
			`Ein Anbieter von Postfächern: Er sendet nur für ${fact(f, 'domains') || 'seine eigenen Domains'}, unabhängig vom SPF-Eintrag der Domain ${at(f, 'de')}.${withFact(f, ['businessName'], ' Für eigene Domains: ', '')}${withFact(f, ['business'], ' (', ').')}`,
	},
	'relay.return-path-mx': {
		title: 'Am Return-Path fehlt der MX-Eintrag des Versanddienstes',
		owner: (f) =>
			`Unzustellbare Mails gehen an ${at(f, 'de')} zurück. ${fact(f, 'found') === '' ? 'Dort ist kein Mailserver eingetragen' : 'Dort ist ein anderer Mailserver eingetragen als der des Versanddienstes'}${f.data.fallsBack ? '; der Versanddienst verwendet deshalb einen Return-Path in seiner eigenen Domain' : ', deshalb erfährt der Versanddienst nicht, welche Mails nicht ankamen'}. Legen Sie dort den MX-Eintrag an, den der Versanddienst anzeigt.`,
		admin: (f) =>
			`${at(f, 'de')} braucht einen MX-Eintrag${withFact(f, ['expected'], ' auf ')}; ${withFact(f, ['found'], 'eingetragen ist ') || 'es gibt keinen'}.${f.data.fallsBack ? ' Ohne ihn verwendet der Dienst seinen eigenen MAIL FROM.' : ' Bounces gehen sonst verloren.'}`,
	},
	'relay.cannot-align': {
		title: 'Dieser Dienst kann nicht als Ihre Domain senden',
		owner:
			'Dieser Dienst verwendet einen eigenen Return-Path und signiert nicht mit Ihrer Domain. Deshalb lässt sich nie nachprüfen, dass die Mails von Ihnen kommen. Im DNS können Sie das nicht ändern, das könnte nur der Betreiber; für Sie gibt es einen anderen Weg.',
		admin:
			'Return-Path und Signatur gehören zu fremden Domains; kein DNS-Eintrag des Domaininhabers lässt diese Mails zur Absender-Domain passen.',
	},
	'profile.spf-unmet': unmet('Ein Mailanbieter verlangt SPF', [
		'Mails müssen von einem Server kommen, der auf der Liste der erlaubten Server steht (SPF)',
		'SPF muss bestanden werden',
	]),
	'profile.dkim-unmet': unmet('Ein Mailanbieter verlangt eine DKIM-Signatur', [
		'Mails müssen signiert sein (DKIM)',
		'eine gültige DKIM-Signatur',
	]),
	'profile.dmarc-unmet': unmet('Ein Mailanbieter verlangt eine DMARC-Richtlinie', [
		(f) =>
			`eine Richtlinie gegen gefälschte Mails (DMARC) im DNS Ihrer Domain${wantsReports(f) ? ', mit einer Adresse für Berichte' : ''}`,
		(f) => `ein DMARC-Eintrag${wantsReports(f) ? ' mit rua=' : ''}`,
	]),
	'profile.alignment-unmet': unmet('Ein Mailanbieter verlangt den Nachweis Ihrer Domain', [
		'die Herkunft (SPF oder DKIM) muss für die Domain Ihrer Absenderadresse nachgewiesen sein',
		'SPF oder DKIM muss passend zur Absender-Domain bestanden werden',
	]),
	'profile.mx-unmet': unmet('Ein Mailanbieter verlangt einen Mailserver', [
		'die Domain Ihrer Absenderadresse muss selbst Mails empfangen',
		'ein MX oder eine Adresse bei der Absender-Domain',
	]),
};

/** The words of every `from.*`, `relay.*`, `profile.*`, `mx.*`, `ptr.*` and `dns.*` code. */
export const preflightMessages: Messages<PreflightCode> = {
	...ownMessages,
	...mxMessages,
	...dnsMessages,
};
