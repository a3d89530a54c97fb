/**
 * The fixed words of reports in German.
 *
 * @module
 */

import type { EngineLabels, Labels, StateLabels, VerdictLabels } from '../labels.ts';
import { pageLabels as page } from './page-labels.ts';

const verdict: VerdictLabels = {
	decision: { save: 'IN ORDNUNG', warn: 'WARNUNG', block: 'STOPP', retry: 'SPÄTER' },
	decided: {
		save: 'in Ordnung',
		warn: 'Warnung',
		block: 'Stopp',
		retry: 'später erneut prüfen',
	},
	headline: {
		yes: (relay, address) => `${relay} darf für ${address} senden.`,
		partial: (relay, address) =>
			`${relay} darf nur von einem Teil seiner Server aus für ${address} senden.`,
		no: (relay, address) => `${relay} darf nicht für ${address} senden.`,
		unknown: (relay, address) =>
			`Ob ${relay} für ${address} senden darf, lässt sich nicht feststellen.`,
	},
	askAgain: (duration) => `Prüfen Sie in ${duration} noch einmal.`,
	dnsSilent: 'DNS hat nicht geantwortet.',
	changeShowsLater: 'Vorher ist eine Änderung im DNS nicht zu sehen.',
	why: 'Warum',
	state: 'Stand',
	missing: (count) => `Adressen des Versanddienstes, die SPF nicht bestehen (${count})`,
	andMore: (count) => `und ${count} weitere`,
	moreOfTheKind: (count) => `… und ${count} weitere dieser Art.`,
	receivers: 'Mailanbieter der Empfänger',
	publish: 'Was einzutragen ist',
	instead: 'Oder stattdessen',
	action: {
		add: (type, name, several) =>
			several
				? `Tragen Sie bei ${name} diese Einträge vom Typ ${type} neu ein`
				: `Tragen Sie bei ${name} einen Eintrag vom Typ ${type} neu ein`,
		replace: (type, name, several) =>
			several
				? `Ersetzen Sie bei ${name} die Einträge vom Typ ${type}`
				: `Ersetzen Sie bei ${name} den Eintrag vom Typ ${type}`,
		remove: (type, name, several) =>
			several
				? `Löschen Sie bei ${name} die Einträge vom Typ ${type}`
				: `Löschen Sie bei ${name} den Eintrag vom Typ ${type}`,
	},
	relayOperator: '(das muss der Betreiber des Versanddienstes tun)',
	zoneOwner: (owner) => `(in der Zone von ${owner})`,
	strings: 'Teile',
	name: 'Name',
	type: 'Typ',
	before: 'Bisher',
	after: 'Neu',
	proof: 'Geprüft',
	proven: (decision, spf, lookups) =>
		`Ergebnis ${decision}, SPF ${spf}, ${lookups} von 10 DNS-Abfragen`,
	sendersKept: 'alle bisherigen Absender bleiben zugelassen',
	sendersLost: 'nicht alle bisherigen Absender bleiben zugelassen',
	noneBefore: 'bisher kein SPF-Eintrag: Server, die hier fehlen, erhalten danach softfail',
};

const state: StateLabels = {
	aligned: 'passt zur Absender-Domain',
	wouldAlign: 'würde zur Absender-Domain passen',
	unaligned: 'passt nicht zur Absender-Domain',
	alignmentUnknown: 'ob das zur Absender-Domain passt, ist nicht bekannt',
	domainUnknown: 'Domain nicht bekannt',
	spf: {
		authorized: 'zugelassen',
		partial: 'teilweise zugelassen',
		denied: 'nicht zugelassen',
		'no-record': 'kein Eintrag',
		broken: 'fehlerhaft',
		unknown: 'nicht bekannt',
		'not-consulted': 'nicht gefragt',
	},
	spfResult: {
		none: 'kein Eintrag',
		neutral: 'keine Aussage',
		pass: 'zugelassen',
		fail: 'verboten',
		softfail: 'eher nicht zugelassen',
		temperror: 'DNS-Störung',
		permerror: 'Eintrag fehlerhaft',
		dynamic: 'je Nachricht entschieden',
	},
	noneCovered: 'keine seiner Adressen ist zugelassen',
	covered: (ipv4, ipv6) => {
		const shares = [
			ipv4 === '' ? '' : `${ipv4} der IPv4-Adressen`,
			ipv6 === '' ? '' : `${ipv6} der IPv6-Adressen`,
		];
		return `${shares.filter((share) => share !== '').join(' und ')} zugelassen`;
	},
	lookups: (count, limit) => `${count} von ${limit} DNS-Abfragen`,
	emptyLookups: (count) => `${count} davon ohne Ergebnis`,
	dkim: {
		ok: 'in Ordnung',
		missing: 'fehlt',
		wrong: 'falsch',
		weak: 'schwach',
		impossible: 'nicht möglich',
		unknown: 'nicht bekannt',
	},
	selector: {
		ok: 'in Ordnung',
		weak: 'schwach',
		'too-short': 'zu kurz',
		revoked: 'zurückgezogen',
		invalid: 'ungültig',
		unsupported: 'nicht unterstützt',
		'unusable-hash': 'unbrauchbares Hash-Verfahren',
		'not-for-email': 'nicht für E-Mail',
		'not-dkim': 'kein DKIM-Schlüssel',
		missing: 'fehlt',
		ambiguous: 'mehrdeutig',
		temperror: 'DNS-Störung',
	},
	bits: (count) => `${count} Bit`,
	aliasOf: (target) => `(Verweis auf ${target})`,
	policy: { none: 'none', quarantine: 'quarantine', reject: 'reject' },
	noPolicy: 'keine Richtlinie',
	unknown: 'nicht bekannt',
	forecast: {
		pass: 'bestanden',
		partial: 'teilweise bestanden',
		fail: 'nicht bestanden',
		none: 'keine Richtlinie',
		unknown: 'nicht bekannt',
	},
	consequence: {
		delivered: 'diese Mails werden zugestellt',
		quarantined: 'diese Mails landen im Spam-Ordner',
		rejected: 'diese Mails werden abgelehnt',
		unknown: 'was mit diesen Mails geschieht, ist nicht bekannt',
	},
	noRejection: 'DMARC verlangt keine Ablehnung',
	path: {
		aligned: 'besteht',
		partial: 'besteht teilweise',
		unaligned: 'besteht nicht',
		unknown: 'nicht bekannt',
	},
	paths: (spf, dkim) => `Weg über SPF: ${spf}, Weg über DKIM: ${dkim}`,
	policyOf: (domain) => `Richtlinie von ${domain}`,
	methodsDiffer: 'RFC 7489 und RFC 9989 führen zu verschiedenen Ergebnissen',
	met: 'erfüllt',
	unmet: 'nicht erfüllt',
	demands: (count) => `${count} ${count === 1 ? 'Anforderung' : 'Anforderungen'}`,
	noRecord: 'kein solcher Eintrag',
	noName: 'kein solcher Name',
	noAnswer: (reason) => `keine Antwort (${reason})`,
	failure: {
		timeout: 'Zeitüberschreitung',
		servfail: 'Serverfehler',
		refused: 'verweigert',
		bogus: 'DNSSEC-Prüfung gescheitert',
		malformed: 'Antwort unlesbar',
		network: 'Netzwerkfehler',
		cancelled: 'abgebrochen',
	},
};

const engine: EngineLabels = {
	spfHeadline: {
		pass: (ip, domain) => `${ip} darf für ${domain} senden.`,
		fail: (ip, domain) => `${ip} darf nicht für ${domain} senden.`,
		softfail: (ip, domain) => `${ip} darf wahrscheinlich nicht für ${domain} senden.`,
		neutral: (ip, domain) => `${domain} erlaubt ${ip} weder, noch verbietet es die Adresse.`,
		none: (ip, domain) => `${domain} hat keinen SPF-Eintrag und sagt daher nichts über ${ip}.`,
		temperror: (ip, domain) =>
			`DNS hat nicht geantwortet. Ob ${ip} für ${domain} senden darf, ist deshalb offen.`,
		permerror: (ip, domain) =>
			`Der SPF-Eintrag von ${domain} ist fehlerhaft. Über ${ip} lässt sich deshalb nichts sagen.`,
	},
	reason: {
		'address-match': 'enthält die Adresse',
		'address-no-match': 'andere Adressen',
		'include-pass': 'der Eintrag dort lässt die Adresse zu',
		'include-not-pass': 'der Eintrag dort lässt die Adresse nicht zu',
		void: 'dort steht nichts',
		'name-exists': 'den Namen gibt es',
		'name-validated': 'der umgekehrte Name liegt in der Domain',
		'name-not-validated': 'kein umgekehrter Name in der Domain',
		'name-unusable': 'kein Name, nach dem man fragen kann',
		'dns-failure': 'DNS hat nicht geantwortet',
		limit: 'über einer Grenze',
		error: 'ein Fehler: der Eintrag ist wirkungslos',
		'not-reached': 'nicht erreicht',
		open: 'je Nachricht neu entschieden',
		redirect: 'gefolgt',
		modifier: 'eine Angabe',
	},
	anyAddress: 'jede Adresse',
	yes: 'ja',
	no: 'nein',
	noSingleRecord: 'nicht genau ein SPF-Eintrag',
	decidedBy: (path) => `entschieden durch ${path}`,
	lookupsOf: (terms, empty) => `${terms} von 10 DNS-Abfragen, ${empty} von 2 ohne Ergebnis`,
	worstCase: (worst, empty) =>
		`${worst} von 10 DNS-Abfragen im ungünstigsten Fall, ${empty} von 2 ohne Ergebnis`,
	lookupCount: (count) => `${count} ${count === 1 ? 'DNS-Abfrage' : 'DNS-Abfragen'}`,
	domainSays: (text) => `Die Domain sagt dazu: ${text}`,
	mayNobody: (domain) => `Nach der Adresse allein darf niemand für ${domain} senden.`,
	maySend: (domain) => `Für ${domain} dürfen senden`,
	decidedAnew: 'Je Nachricht neu entschieden',
	otherAddresses: 'Alle anderen Adressen',
	dmarcHeadline: {
		temperror: (domain) =>
			`Die Richtlinie für ${domain} ist nicht bekannt: DNS hat nicht geantwortet.`,
		none: (domain) => `Für ${domain} gilt keine DMARC-Richtlinie.`,
		found: (domain, policy) => `Mails von ${domain}, die DMARC nicht bestehen: ${policy}.`,
	},
	policyUnknown: 'Richtlinie nicht bekannt',
	policy: 'Richtlinie',
	foundAt: 'Gefunden bei',
	record: 'Eintrag',
	organization: 'Hauptdomain',
	method: 'Verfahren',
	asked: 'Gefragt',
	notKnown: 'nicht bekannt',
	source: {
		author: 'ihr eigener Eintrag',
		org: 'der Eintrag ihrer Hauptdomain',
		psd: 'der Eintrag ihrer öffentlichen Endung',
	},
	share: (percent) => `für ${percent} % davon`,
	appliedAs: (policy) => `angewandt als ${policy}`,
	methods: { rfc9989: 'Tree Walk (RFC 9989)', rfc7489: 'Public Suffix List (RFC 7489)' },
	relay: {
		sendsFrom: 'Sendet von',
		spfOf: (domain) => `SPF von ${domain}`,
		asksFor: 'Verlangt',
		alsoWorks: 'Gilt auch',
		returnPath: 'Rücksendeadresse',
		ownDomains: 'Eigene Domains',
		smtpHosts: 'SMTP-Server',
		sources: 'Quellen',
		fromDomain: 'die Absender-Domain',
		fromDomainPart: '<Absender-Domain>',
		relaysOwn: 'die des Versanddienstes',
		anAlias: (target) => `, Verweis auf ${target}`,
		elseOwn: '; sonst die des Versanddienstes',
		or: ' oder ',
		signs: { no: 'unterschreibt nicht', unknown: 'nicht bekannt' },
		signsAs: (domain) => `unterschreibt als ${domain}`,
		usual: '(üblich)',
		selectorsUnknown: 'Selektoren nicht bekannt',
	},
};

/** German. */
export const labels: Labels = { verdict, state, engine, page };
