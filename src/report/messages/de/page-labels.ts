/**
 * The fixed words of the page in German.
 *
 * @module
 */

import type { PageLabels } from '../labels.ts';

/** German. */
export const pageLabels: PageLabels = {
	title: (address) => `Absenderprüfung für ${address}`,
	toDo: 'Was zu tun ist',
	forAll: 'Was zu tun ist, für alle Dienste zusammen',
	canDo: 'Was Sie tun könnten',
	selectHint: (hoster) =>
		`Öffnen Sie die DNS-Einstellungen ${hoster === undefined ? 'beim Anbieter Ihrer Domain' : `bei ${hoster}`} und tragen Sie diese Werte ein.`,
	relayOperator: 'Aufgabe des Betreibers des Versanddienstes',
	zoneOwner: (owner) => `im DNS von ${owner}`,
	stepByStep: 'Schritt für Schritt',
	checks: 'Was geprüft wurde',
	about: {
		SPF: 'Die Liste der Server, die für eine Domain senden dürfen.',
		DKIM: 'Die Signatur, an der Mailanbieter eine echte Mail erkennen.',
		DMARC: 'Was Empfänger mit Mails tun sollen, die beides nicht bestehen.',
	},
	forAdmin: 'Einzelheiten für Ihren Mail-Administrator',
	spf: 'SPF: wer senden darf',
	dkim: 'DKIM: Schlüssel des Versanddienstes',
	dmarc: 'DMARC: Richtlinie und Vorhersage',
	receivers: 'Anforderungen der Mailanbieter',
	findings: 'Befunde',
	evidence: 'DNS-Abfragen und Antworten',
	record: 'Eintrag',
	noRecord: 'keiner',
	identity: 'Geprüfte Domain',
	alignment: 'Übereinstimmung',
	policy: 'Angewandte Richtlinie',
	policyDomain: 'Veröffentlicht von',
	forecast: 'Vorhersage',
	consequence: 'Folge',
	path: (protocol) => `${protocol}, passend zur Absender-Domain`,
	methods: 'RFC 9989 und RFC 7489',
	methodsAgree: {
		yes: 'stimmen überein',
		no: 'führen zu verschiedenen Ergebnissen',
		unknown: 'Übereinstimmung nicht bekannt',
	},
	budget: 'DNS-Abfragen',
	budgetUsed: (used, limit, empty) =>
		`${used}/${limit} DNS-Abfragen im ungünstigsten Fall${empty > 0 ? `, ${empty}/2 ohne Ergebnis` : ''}`,
	budgetOver: (over) => `${over} über der Grenze: Empfänger behandeln den Eintrag als fehlerhaft.`,
	tree: 'Wen der Eintrag zulässt, und was das kostet',
	treeHint:
		'Jeder Teil des Eintrags mit den DNS-Abfragen, die er braucht, dem Anteil des Versanddienstes, den er zulässt, und den zugelassenen Adressen.',
	noTree: 'Es gibt keinen Eintrag, dessen Teile sich zeigen ließen.',
	ofRelay: (share) => `${share} des Versanddienstes`,
	isDynamic: 'je Nachricht entschieden',
	lets: (count) => `${count} Adressblöcke:`,
	letsNothing: 'lässt niemanden zu',
	ranges: 'Adressen des Versanddienstes',
	family: (family) => `IPv${family}`,
	noFamily: (family) =>
		`Der Versanddienst hat keine IPv${family}-Adressen, oder sie sind nicht bekannt.`,
	rangeSummary: (passing, others) =>
		`${passing} ${passing === 1 ? 'Bereich ist' : 'Bereiche sind'} zugelassen, ${others} ${others === 1 ? 'ist' : 'sind'} es nicht.`,
	rangesHint: 'Die Breiten sind logarithmisch, damit auch einzelne Adressen sichtbar bleiben.',
	legend: {
		good: 'zugelassen',
		bad: 'nicht zugelassen',
		caution: 'keine Aussage',
		open: 'nicht bekannt oder je Nachricht entschieden',
	},
	range: 'Bereich',
	result: 'Ergebnis',
	via: 'Durch',
	selector: 'Selektor',
	state: 'Zustand',
	key: 'Schlüssel',
	aliases: 'Verweis auf',
	expected: 'Wie angegeben',
	asExpected: { yes: 'ja', no: 'nein', unknown: 'nicht bekannt' },
	signsNothing: 'Der Versanddienst signiert nicht, oder nur mit seiner eigenen Domain.',
	noSelectors: 'Von diesem Versanddienst ist kein Selektor bekannt.',
	receiver: 'Anbieter',
	lacks: 'Es fehlt',
	demands: {
		'profile.spf-unmet': 'SPF',
		'profile.dkim-unmet': 'DKIM-Signatur',
		'profile.dmarc-unmet': 'DMARC-Richtlinie',
		'profile.alignment-unmet': 'Nachweis Ihrer Domain',
		'profile.mx-unmet': 'Mailserver',
	},
	severity: { error: 'Fehler', unknown: 'Nicht bekannt', warning: 'Warnung', info: 'Hinweis' },
	noticed: 'Außerdem aufgefallen',
	protocol: 'Verfahren',
	consequences: 'Folgen davon',
	inRecord: 'Stelle im Eintrag',
	question: 'Frage',
	answer: 'Antwort',
	more: (count) => `… und ${count} weitere`,
	root: 'der DNS-Wurzel',
	fingerprint: 'Fingerabdruck',
};
