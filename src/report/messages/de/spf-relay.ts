/**
 * German words for what an SPF record says of a relay.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import type { SpfRelayCode } from '../code-groups.ts';
import { begin, fact, type Messages, unlistedBlocks, withFact } from '../message.ts';
import { listOf, recordOf, theDomain } from './spf-phrases.ts';

/** The relay for admins, genitive. */
function ofRelay(finding: StoredFinding): string {
	return `des Versanddienstes${withFact(finding, ['relay'], ' „', '“')}`;
}

/** Networks that do not pass. */
function blocks(finding: StoredFinding): string {
	const count = fact(finding, 'count');
	return withFact(
		finding,
		['blocks'],
		` Nicht abgedeckt${count === '' ? '' : ` (insgesamt ${count})`}: `,
		`${unlistedBlocks(finding)}.`,
	);
}

const AT_RISK = 'Die Mails von dort können abgelehnt werden oder im Spam-Ordner landen.';

/** The words of every code about a relay. */
export const spfRelayMessages: Messages<SpfRelayCode> = {
	'spf.relay-authorized': {
		title: 'SPF lässt den Versanddienst zu',
		owner: (f) =>
			`${begin(listOf(f))} erlaubt alle Server Ihres Versanddienstes. Sie müssen nichts tun.`,
		admin: (f) => `${begin(recordOf(f))} ergibt pass für alle Adressen ${ofRelay(f)}.`,
	},
	'spf.relay-not-authorized': {
		title: 'SPF lässt den Versanddienst nicht zu',
		owner: (f) => {
			if (f.data['state'] === 'no-record') {
				return `Für ${theDomain(f)} gibt es keinen SPF-Eintrag (eine Liste der Server, die für sie senden dürfen), der Ihren Versanddienst erlauben könnte.`;
			}
			if (f.data['state'] === 'broken') {
				return `${begin(listOf(f))} ist fehlerhaft und erlaubt die Server Ihres Versanddienstes deshalb nicht.`;
			}
			const some = f.data['state'] === 'partial' ? 'einen Teil der Server' : 'die Server';
			return `${begin(listOf(f))} erlaubt ${some} Ihres Versanddienstes nicht.`;
		},
		consequence: AT_RISK,
		admin: (f) => {
			if (f.data['state'] === 'no-record') {
				return `${begin(theDomain(f))} hat keinen SPF-Eintrag; das Ergebnis für die Adressen ${ofRelay(f)} ist none.`;
			}
			if (f.data['state'] === 'broken') {
				return `${begin(recordOf(f))} ergibt permerror für Adressen ${ofRelay(f)}.`;
			}
			return f.data['state'] === 'partial'
				? `${begin(recordOf(f))} ergibt für einen Teil der Adressen ${ofRelay(f)} kein pass.${blocks(f)}`
				: `${begin(recordOf(f))} ergibt für die Adressen ${ofRelay(f)} kein pass.${blocks(f)}`;
		},
	},
	'spf.relay-partial': {
		title: 'SPF lässt nur einen Teil der Server zu',
		owner: (f) =>
			`${begin(listOf(f))} erlaubt nur einen Teil der Server Ihres Versanddienstes. Mails, die über die übrigen gehen, bestehen diese Prüfung nicht.`,
		admin: (f) =>
			`${begin(recordOf(f))} ergibt nur für einen Teil der Adressen ${ofRelay(f)} pass.${blocks(f)}`,
	},
	'spf.relay-v6-missing': {
		title: 'SPF lässt die IPv6-Adressen nicht zu',
		owner: (f) =>
			`${begin(listOf(f))} erlaubt Ihren Versanddienst unter seinen älteren Internetadressen (IPv4), aber nicht unter den neueren (IPv6). Mails, die von dort kommen, bestehen diese Prüfung nicht.`,
		admin: (f) =>
			`${begin(recordOf(f))} ergibt pass für IPv4-Adressen ${ofRelay(f)}, aber für keine seiner IPv6-Adressen.`,
	},
	'spf.relay-pinned': {
		title: 'Adressen einzeln aufgeführt',
		owner: (f) =>
			`${begin(listOf(f))} nennt Server Ihres Versanddienstes mit ihren Adressen. Ändert der Dienst diese, bestehen Ihre Mails die Prüfung nicht mehr. Ein Verweis auf die Liste des Dienstes würde von selbst folgen.`,
		admin: (f) =>
			`${begin(recordOf(f))} ergibt pass für Adressen ${ofRelay(f)}, weil sie einzeln aufgeführt sind${withFact(f, ['reference'], '; „include:', '“ würde Änderungen folgen')}.`,
	},
	'spf.relay-incidental': {
		title: 'Nur zufällig erlaubt',
		owner: (f) =>
			`${begin(listOf(f))} erlaubt Server Ihres Versanddienstes nur deshalb, weil er sehr viele oder alle Server erlaubt. Den Dienst selbst nennt er nicht.`,
		admin: (f) =>
			`${begin(recordOf(f))} ergibt pass für Adressen ${ofRelay(f)} nur durch „all“, ein „exists“ mit festem Namen oder ein sehr großes Netz.`,
	},
	'spf.relay-dynamic': {
		title: 'Entscheidet sich von Mail zu Mail',
		owner: (f) =>
			`Ob ${listOf(f)} Ihren Versanddienst erlaubt, entscheidet sich für jede Mail einzeln und lässt sich nicht vollständig im Voraus prüfen. Hat Ihr Versanddienst es so vorgegeben, müssen Sie nichts tun.`,
		admin: (f) =>
			`${begin(recordOf(f))} entscheidet über Adressen ${ofRelay(f)} mit Makros oder „ptr“; das Ergebnis steht erst für die einzelne Nachricht fest.`,
	},
	'spf.relay-void-disputed': {
		title: 'Manche Empfänger brechen vor Ihrem Versanddienst ab',
		owner: (f) =>
			`Bevor ${listOf(f)} zu Ihrem Versanddienst kommt, nennt er Mailserver ohne Adresse der neueren Art (IPv6). Manche Mailanbieter brechen dort ab und erkennen den Eintrag nicht an. Der Teil für Ihren Versanddienst sollte vorn stehen.`,
		consequence: 'Bei diesen Anbietern können Mails abgelehnt werden oder im Spam-Ordner landen.',
		admin: (f) =>
			`Für IPv6- oder IPv4-Adressen ${ofRelay(f)} stehen vor dem Term, der pass ergibt, Hosts eines „mx“ ohne Adresse dieser Familie. RFC 7208 zählt leere Abfragen (void lookups) von Termen, nicht von diesen Hosts; Empfänger, die beides zählen (pyspf, Mail::SPF), überschreiten die Grenze${withFact(f, ['limit'], ' von ', '')} und kommen zu permerror.`,
	},
	'spf.relay-shadowed': {
		title: 'Ein früherer Teil entscheidet anders',
		owner: (f) =>
			`${begin(listOf(f))} nennt zwar Ihren Versanddienst, doch ein Teil weiter vorn entscheidet gegen dessen Server. Es zählt der erste Teil, der passt.`,
		admin: (f) =>
			`${begin(recordOf(f))} schließt die Adressen ${ofRelay(f)} ein, aber ein früherer Term trifft auf sie zu und ergibt kein pass.${blocks(f)}`,
	},
	'spf.relay-neutral': {
		title: 'Weder erlaubt noch verboten',
		owner: (f) =>
			`${begin(listOf(f))} erlaubt die Server Ihres Versanddienstes nicht eindeutig, verbietet sie aber auch nicht. Für die Mailanbieter der Empfänger ist das keine Erlaubnis.`,
		admin: (f) =>
			`${begin(recordOf(f))} ergibt neutral oder softfail für alle Adressen ${ofRelay(f)}.`,
	},
	'spf.identity-not-yours': {
		title: 'Ihre Liste wird nicht gefragt',
		owner: (f) =>
			`Bei Mails dieses Versanddienstes sehen die Mailanbieter der Empfänger nicht in Ihre Liste der erlaubten Server, sondern in die ${withFact(f, ['domain'], 'der Domain ') || 'des Dienstes'}. In Ihrer müssen Sie dafür nichts tun.`,
		admin: (f) =>
			`Der Return-Path ${ofRelay(f)} liegt in ${withFact(f, ['domain'], 'der Domain ') || 'einer eigenen Domain'}; der SPF-Eintrag der Absender-Domain wird nicht herangezogen.`,
	},
	'spf.needless-include': {
		title: 'Verweis wird nicht gebraucht',
		owner: (f) =>
			`${begin(listOf(f))} nennt diesen Versanddienst, doch bei dessen Mails sehen die Mailanbieter der Empfänger dort nicht nach. Das schadet nicht, Sie müssen nichts tun.`,
		admin: (f) =>
			`${begin(recordOf(f))} verweist auf die Liste ${ofRelay(f)}, dessen Return-Path in einer anderen Domain liegt; der Term kostet nur Abfragen.`,
	},
};
