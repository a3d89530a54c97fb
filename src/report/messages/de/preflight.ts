/**
 * German words for findings about the From address, the relay and receivers.
 *
 * @module
 */

import type { Finding } from '../../../findings/finding.ts';
import type { PreflightCode } from '../../../findings/preflight.ts';
import { at, fact, type Message, type Messages, type Text } from '../message.ts';
import { dnsMessages } from './dns.ts';
import { mxMessages } from './mx.ts';
import { CHANGES_FIRST, CHECK_AGAIN, newRecord, OPEN_DNS, OPEN_RELAY } from './phrases.ts';
import { receiverNames } from './receivers.ts';

function receiver(finding: Finding): string {
	const id = fact(finding, 'receiver');
	if (id === '') return 'Ein Mailanbieter';
	return Object.hasOwn(receiverNames, id) ? receiverNames[id as keyof typeof receiverNames] : id;
}

/** The one receiver whose demand of a policy is one of a policy with reports. */
function wantsReports(finding: Finding): boolean {
	return fact(finding, 'receiver') === 'la-poste';
}

function said(text: Text, finding: Finding): string {
	return typeof text === 'string' ? text : text(finding);
}

/** A receiver's demand that is not met; in words for owners and for admins. */
function unmet(
	title: string,
	demands: readonly [Text, Text],
	steps: (finding: Finding) => readonly string[],
): Message {
	return {
		title,
		owner: (f) =>
			`${receiver(f)} verlangt ${said(demands[0], f)}. Mails, die das nicht erfüllen, können abgelehnt werden oder im Spam-Ordner landen.`,
		admin: (f) =>
			`${receiver(f)} verlangt ${said(demands[1], f)}; diese Konfiguration erfüllt das nicht.`,
		steps,
	};
}

const setUpDomain = (): readonly string[] => [
	CHANGES_FIRST,
	OPEN_RELAY,
	OPEN_DNS,
	'Legen Sie die DNS-Einträge an, die Ihr Versanddienst anzeigt, genau mit dem angegebenen Namen, Typ und Wert.',
	CHECK_AGAIN,
];

const publishPolicy = (f: Finding): readonly string[] => [
	OPEN_DNS,
	`Sehen Sie nach, ob es schon einen Eintrag vom Typ TXT mit dem Namen _dmarc.${at(f, 'de')} gibt. Wenn ja, hängen Sie diesen Text an seinen Wert an und dahinter eine Ihrer Mailadressen für Berichte: ; rua=mailto:`,
	'Wenn nicht, legen Sie einen neuen an:',
	...newRecord(`_dmarc.${at(f, 'de')}`, 'TXT', 'v=DMARC1; p=none'),
	CHECK_AGAIN,
];

/** What to do where a service can neither sign nor bounce in one's name. */
const ownServer = (): readonly string[] => [
	'Fragen Sie den Support des Dienstes, ob er Mails mit Ihrer Domain unterschreiben kann (DKIM).',
	'Falls nicht: Suchen Sie in den Einstellungen des Dienstes die Stelle für einen eigenen Postausgangsserver (oft „SMTP“ genannt).',
	'Tragen Sie dort Servername, Benutzername und Passwort Ihres Postfachs ein. Sie bekommen die Angaben von Ihrem eigenen Mailanbieter. Ihre Mails gehen dann über einen Server hinaus, der sie mit Ihrer Domain unterschreibt.',
	'Prüfen Sie erneut, diesmal mit Ihrem Mailanbieter als Versanddienst.',
];

function openFacts(finding: Finding, names: readonly [string, string]): string[] {
	return [
		finding.data['returnPath'] === 'unknown' ? names[0] : '',
		finding.data['dkim'] === 'unknown' ? names[1] : '',
	].filter((text) => text !== '');
}

/** The codes about the From address, the relay and receivers. */
type OwnCode = Extract<PreflightCode, `from.${string}` | `relay.${string}` | `profile.${string}`>;

const ownMessages: Messages<OwnCode> = {
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
		admin: (f) => `${at(f, 'de')} ist NXDOMAIN.`,
		steps: (f) => [
			`Sehen Sie nach, ob ${at(f, 'de')} richtig geschrieben ist.`,
			'Wenn ja, fragen Sie die Firma, bei der Sie die Domain registriert haben, ob sie noch aktiv ist.',
			'Tragen Sie eine Absenderadresse ein, deren Domain es gibt.',
		],
	},
	'from.public-suffix': {
		title: 'Keine eigene Domain',
		owner: (f) =>
			`${at(f, 'de')} ist keine Domain von Ihnen, sondern eine Endung, unter der jeder Domains registrieren kann. Davon kann niemand Mails verschicken.`,
		admin: (f) => `${at(f, 'de')} ist ein Public Suffix (ICANN-Teil).`,
		steps: () => ['Tragen Sie eine Absenderadresse mit Ihrer eigenen Domain ein.'],
	},
	'from.freemail': {
		title: 'Adresse eines Mailanbieters',
		owner: (f) =>
			`${at(f, 'de')} gehört einem Mailanbieter. Nur dessen eigene Server dürfen Mails von einer solchen Adresse verschicken; von jedem anderen Dienst gelten sie als gefälscht.`,
		admin: (f) =>
			`${at(f, 'de')} gehört einem anderen Mailanbieter als diesem Versanddienst; kein Eintrag des Nutzers kann ihn zulassen.`,
		steps: (f) => [
			'Nehmen Sie als Absender eine Adresse Ihrer eigenen Domain, zum Beispiel info@ und dahinter die Domain Ihrer Website.',
			`Tragen Sie Ihre Adresse bei ${at(f, 'de')} als Antwortadresse ein (Reply-To). Antworten kommen dann weiterhin dort an.`,
			`Wenn Sie weiter mit ${at(f, 'de')} als Absender senden möchten: Verschicken Sie die Mails über den Postausgangsserver (SMTP) dieses Mailanbieters, nicht über diesen Dienst.`,
		],
	},
	'from.null-mx': {
		title: 'Domain empfängt keine Mails',
		owner: (f) =>
			`Die Domain ${at(f, 'de')} gibt von sich aus an, dass sie keine Mails empfängt. Antworten und Hinweise auf Zustellfehler gehen verloren, und manche Mailanbieter nehmen solche Absender nicht an.`,
		admin: (f) => `${at(f, 'de')} hat einen Null-MX und nimmt keine Mails an.`,
		steps: (f) => [
			'Nehmen Sie eine Absenderadresse, unter der Sie erreichbar sind.',
			'Oder, wenn diese Domain Mails empfangen soll:',
			OPEN_DNS,
			`Ersetzen Sie den Eintrag vom Typ MX mit dem Namen ${at(f, 'de')} und dem Wert „0 .“ durch den, den Ihr Mailanbieter nennt.`,
			CHECK_AGAIN,
		],
	},
	'from.no-mx': {
		title: 'Domain hat keinen Mailserver',
		owner: (f) =>
			`Für die Domain ${at(f, 'de')} ist kein Server eingetragen, der Mails annimmt. Antworten und Hinweise auf Zustellfehler gehen verloren, und manche Mailanbieter nehmen solche Absender nicht an.`,
		admin: (f) => `${at(f, 'de')} hat weder MX noch Adresseinträge.`,
		steps: (f) => [
			'Nehmen Sie eine Absenderadresse, unter der Sie erreichbar sind.',
			'Oder, wenn diese Domain Mails empfangen soll:',
			OPEN_DNS,
			`Legen Sie einen Eintrag vom Typ MX mit dem Namen ${at(f, 'de')} an. Den Wert nennt Ihnen Ihr Mailanbieter.`,
			CHECK_AGAIN,
		],
	},
	'from.parked': {
		title: 'Domain ist als nicht sendend gekennzeichnet',
		owner: (f) =>
			`Im DNS von ${at(f, 'de')} steht, dass für diese Domain überhaupt keine Mails verschickt werden. Empfänger nehmen das ernst: Mails werden abgelehnt oder landen im Spam-Ordner.`,
		admin: (f) => `Der SPF-Eintrag von ${at(f, 'de')} ist nur -all, und DMARC wird durchgesetzt.`,
		steps: (f) => [
			`Wenn ${at(f, 'de')} nicht für Mails gedacht ist, nehmen Sie eine Absenderadresse mit einer anderen Domain.`,
			'Wenn doch, müssen die Einträge geändert werden, die das Senden verbieten: Fragen Sie Ihren Versanddienst nach den nötigen Einträgen (SPF und DKIM) und tragen Sie sie in der DNS-Verwaltung Ihres Anbieters ein.',
			CHECK_AGAIN,
		],
	},
	'relay.facts-unknown': {
		title: 'Nicht alles über diesen Dienst ist bekannt',
		owner: (f) => {
			const open = openFacts(f, ['unter wessen Namen er sendet', 'ob er Mails unterschreibt']);
			return `Von diesem Versanddienst ist nicht bekannt, ${open.length === 0 ? 'wie genau er sendet' : open.join(' und ')}. Ein Teil der Antwort bleibt deshalb offen.`;
		},
		admin: (f) => {
			const open = openFacts(f, ['sein Return-Path', 'ob er signiert']);
			return `Die Angaben zu diesem Versanddienst sind unvollständig${open.length === 0 ? '' : `; unbekannt: ${open.join(', ')}`}.`;
		},
		steps: () => [
			'Fragen Sie den Support Ihres Versanddienstes: „Welche Domain steht im Return-Path (MAIL FROM) unserer Mails, und unterschreiben Sie sie per DKIM mit unserer Domain?“',
			'Oder schicken Sie sich selbst eine Mail und sehen Sie in den vollständigen Kopfzeilen nach: Die Zeile „Return-Path“ zeigt das erste, die Zeile „DKIM-Signature“ (hinter „d=“) das zweite.',
		],
	},
	'relay.no-addresses': {
		title: 'Server dieses Dienstes nicht bekannt',
		owner:
			'Es ist nicht bekannt, von welchen Servern dieser Versanddienst sendet. Ob Ihre Domain sie erlaubt, ließ sich deshalb nicht prüfen.',
		admin:
			'Von diesem Versanddienst ist keine Adresse bekannt; wie viel davon SPF abdeckt, lässt sich nicht berechnen.',
		steps: () => [
			'Fragen Sie den Support Ihres Versanddienstes: „Welchen Eintrag brauchen wir für Ihren Dienst in unserem SPF-Eintrag, oder von welchen IP-Adressen senden Sie?“',
		],
	},
	'relay.unauthenticated': {
		title: 'Nichts bürgt für diese Mails',
		owner:
			'Mails über diesen Versanddienst weisen ihre Herkunft gar nicht nach: Sie kommen nicht von einem erlaubten Server (SPF) und haben keine gültige Unterschrift (DKIM). Große Mailanbieter lehnen solche Mails ab oder legen sie in den Spam-Ordner.',
		admin:
			'Weder besteht SPF für irgendeine Identität, noch ist eine prüfbare DKIM-Signatur zu erwarten.',
		steps: setUpDomain,
	},
	'relay.cannot-align': {
		title: 'Dieser Dienst kann Ihre Domain nicht nachweisen',
		owner:
			'Dieser Dienst sendet unter seinem eigenen Namen und unterschreibt nicht mit Ihrer Domain. Deshalb weisen die Mails nie nach, dass sie von Ihnen kommen. Im DNS können Sie das nicht ändern, das könnte nur der Betreiber; für Sie gibt es einen anderen Weg.',
		admin:
			'Return-Path und Signatur gehören zu fremden Domains; kein DNS-Eintrag des Domaininhabers lässt diese Mails zur Absender-Domain passen.',
		steps: ownServer,
	},
	'profile.spf-unmet': unmet(
		'Ein Mailanbieter verlangt SPF',
		[
			'dass Mails von einem Server kommen, der auf der Liste der erlaubten Server steht (SPF)',
			'dass SPF besteht',
		],
		setUpDomain,
	),
	'profile.dkim-unmet': unmet(
		'Ein Mailanbieter verlangt eine Unterschrift',
		['dass Mails unterschrieben sind (DKIM)', 'eine gültige DKIM-Signatur'],
		setUpDomain,
	),
	'profile.dmarc-unmet': unmet(
		'Ein Mailanbieter verlangt eine DMARC-Richtlinie',
		[
			(f) =>
				`eine Richtlinie gegen gefälschte Mails (DMARC) im DNS Ihrer Domain${wantsReports(f) ? ', und zwar mit einer Adresse für Berichte' : ''}`,
			(f) => `einen DMARC-Eintrag${wantsReports(f) ? ' mit rua=' : ''}`,
		],
		publishPolicy,
	),
	'profile.alignment-unmet': unmet(
		'Ein Mailanbieter verlangt den Nachweis Ihrer Domain',
		[
			'dass die Herkunft (SPF oder DKIM) für die Domain Ihrer Absenderadresse nachgewiesen ist',
			'dass SPF oder DKIM passend zur Absender-Domain besteht',
		],
		setUpDomain,
	),
	'profile.mx-unmet': unmet(
		'Ein Mailanbieter verlangt einen Mailserver',
		[
			'dass die Domain Ihrer Absenderadresse selbst Mails empfängt',
			'einen MX oder eine Adresse bei der Absender-Domain',
		],
		(f) => [
			OPEN_DNS,
			`Legen Sie einen Eintrag vom Typ MX mit dem Namen ${at(f, 'de')} an. Den Wert nennt Ihnen Ihr Mailanbieter.`,
			CHECK_AGAIN,
		],
	),
};

/** The words of every `from.*`, `relay.*`, `profile.*`, `mx.*`, `ptr.*` and `dns.*` code. */
export const preflightMessages: Messages<PreflightCode> = {
	...ownMessages,
	...mxMessages,
	...dnsMessages,
};
