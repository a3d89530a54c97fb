/**
 * German words for what an SPF record says of a relay.
 *
 * @module
 */

/** The words of every code about a relay. */
export const spfRelayMessages = {
	'spf.relay-authorized': {
		title: 'SPF lässt den Versanddienst zu',
		owner: '{Der SPF-Eintrag} erlaubt alle Server Ihres Versanddienstes. Sie müssen nichts tun.',
		admin: '{Der Eintrag} ergibt pass für alle Adressen {des Versanddienstes}.',
	},
	'spf.relay-not-authorized': {
		title: 'SPF lässt den Versanddienst nicht zu',
		owner: [
			'state=no-record -> Für {die Domain} gibt es keinen SPF-Eintrag (eine Liste der Server, die für sie senden dürfen), der Ihren Versanddienst erlauben könnte.',
			'state=broken -> {Der SPF-Eintrag} ist fehlerhaft und erlaubt die Server Ihres Versanddienstes deshalb nicht.',
			'{Der SPF-Eintrag} erlaubt [state=partial -> einen Teil der Server|die Server] Ihres Versanddienstes nicht.',
		],
		consequence: 'Die Mails von dort können abgelehnt werden oder im Spam-Ordner landen.',
		admin: [
			'state=no-record -> {Die Domain} hat keinen SPF-Eintrag; das Ergebnis für die Adressen {des Versanddienstes} ist none.',
			'state=broken -> {Der Eintrag} ergibt permerror für Adressen {des Versanddienstes}.',
			'{Der Eintrag} ergibt für [state=partial -> einen Teil der|die] Adressen {des Versanddienstes} kein pass.{der Rest}',
		],
	},
	'spf.relay-partial': {
		title: 'SPF lässt nur einen Teil der Server zu',
		owner:
			'{Der SPF-Eintrag} erlaubt nur einen Teil der Server Ihres Versanddienstes. Mails, die über die übrigen gehen, bestehen diese Prüfung nicht.',
		admin:
			'{Der Eintrag} ergibt nur für einen Teil der Adressen {des Versanddienstes} pass.{der Rest}',
	},
	'spf.relay-v6-missing': {
		title: 'SPF lässt die IPv6-Adressen nicht zu',
		owner:
			'{Der SPF-Eintrag} erlaubt Ihren Versanddienst unter seinen älteren Internetadressen (IPv4), aber nicht unter den neueren (IPv6). Mails, die von dort kommen, bestehen diese Prüfung nicht.',
		admin:
			'{Der Eintrag} ergibt pass für IPv4-Adressen {des Versanddienstes}, aber für keine seiner IPv6-Adressen.',
	},
	'spf.relay-pinned': {
		title: 'Adressen einzeln aufgeführt',
		owner:
			'{Der SPF-Eintrag} nennt Server Ihres Versanddienstes mit ihren Adressen. Ändert der Dienst diese, bestehen Ihre Mails die Prüfung nicht mehr. Ein Verweis auf die Liste des Dienstes würde von selbst folgen.',
		admin:
			'{Der Eintrag} ergibt pass für Adressen {des Versanddienstes}, weil sie einzeln aufgeführt sind[; „include:{reference}“ würde Änderungen folgen].',
	},
	'spf.relay-incidental': {
		title: 'Nur zufällig erlaubt',
		owner:
			'{Der SPF-Eintrag} erlaubt Server Ihres Versanddienstes nur deshalb, weil er sehr viele oder alle Server erlaubt. Den Dienst selbst nennt er nicht.',
		admin:
			'{Der Eintrag} ergibt pass für Adressen {des Versanddienstes} nur durch „all“, ein „exists“ mit festem Namen oder ein sehr großes Netz.',
	},
	'spf.relay-dynamic': {
		title: 'Entscheidet sich von Mail zu Mail',
		owner:
			'Ob {der SPF-Eintrag} Ihren Versanddienst erlaubt, entscheidet sich für jede Mail einzeln und lässt sich nicht vollständig im Voraus prüfen. Hat Ihr Versanddienst es so vorgegeben, müssen Sie nichts tun.',
		admin:
			'{Der Eintrag} entscheidet über Adressen {des Versanddienstes} mit Makros oder „ptr“; das Ergebnis steht erst für die einzelne Nachricht fest.',
	},
	'spf.relay-void-disputed': {
		title: 'Manche Empfänger brechen vor Ihrem Versanddienst ab',
		owner:
			'Bevor {der SPF-Eintrag} zu Ihrem Versanddienst kommt, nennt er Mailserver ohne Adresse der neueren Art (IPv6). Manche Mailanbieter brechen dort ab und erkennen den Eintrag nicht an. Der Teil für Ihren Versanddienst sollte vorn stehen.',
		consequence: 'Bei diesen Anbietern können Mails abgelehnt werden oder im Spam-Ordner landen.',
		admin:
			'Für IPv6- oder IPv4-Adressen {des Versanddienstes} stehen vor dem Term, der pass ergibt, Hosts eines „mx“ ohne Adresse dieser Familie. RFC 7208 zählt leere Abfragen (void lookups) von Termen, nicht von diesen Hosts; Empfänger, die beides zählen (pyspf, Mail::SPF), überschreiten die Grenze[ von {limit}] und kommen zu permerror.',
	},
	'spf.relay-shadowed': {
		title: 'Ein früherer Teil entscheidet anders',
		owner:
			'{Der SPF-Eintrag} nennt zwar Ihren Versanddienst, doch ein Teil weiter vorn entscheidet gegen dessen Server. Es zählt der erste Teil, der passt.',
		admin:
			'{Der Eintrag} schließt die Adressen {des Versanddienstes} ein, aber ein früherer Term trifft auf sie zu und ergibt kein pass.{der Rest}',
	},
	'spf.relay-neutral': {
		title: 'Weder erlaubt noch verboten',
		owner:
			'{Der SPF-Eintrag} erlaubt die Server Ihres Versanddienstes nicht eindeutig, verbietet sie aber auch nicht. Für die Mailanbieter der Empfänger ist das keine Erlaubnis.',
		admin: '{Der Eintrag} ergibt neutral oder softfail für alle Adressen {des Versanddienstes}.',
	},
	'spf.identity-not-yours': {
		title: 'Ihre Liste wird nicht gefragt',
		owner:
			'Bei Mails dieses Versanddienstes sehen die Mailanbieter der Empfänger nicht in Ihre Liste der erlaubten Server, sondern in die [der Domain {domain}|des Dienstes]. In Ihrer müssen Sie dafür nichts tun.',
		admin:
			'Der Return-Path {des Versanddienstes} liegt in [der Domain {domain}|einer eigenen Domain]; der SPF-Eintrag der Absender-Domain wird nicht herangezogen.',
	},
	'spf.needless-include': {
		title: 'Verweis wird nicht gebraucht',
		owner:
			'{Der SPF-Eintrag} nennt diesen Versanddienst, doch bei dessen Mails sehen die Mailanbieter der Empfänger dort nicht nach. Das schadet nicht, Sie müssen nichts tun.',
		admin:
			'{Der Eintrag} verweist auf die Liste {des Versanddienstes}, dessen Return-Path in einer anderen Domain liegt; der Term kostet nur Abfragen.',
	},
} as const;
