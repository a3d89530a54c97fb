/**
 * German words of what the single engines say.
 *
 * @module
 */

import type { EngineLabels } from '../labels.ts';

/** German. */
export const engineLabels: EngineLabels = {
	spfHeadline: {
		pass: (ip, domain) => `${ip} darf für ${domain} senden.`,
		fail: (ip, domain) => `${ip} darf nicht für ${domain} senden.`,
		softfail: (ip, domain) => `${ip} darf wahrscheinlich nicht für ${domain} senden.`,
		neutral: (ip, domain) => `${domain} erlaubt ${ip} nicht und verbietet die Adresse auch nicht.`,
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
		'name-validated': 'der Rückwärtsname (PTR) liegt in der Domain',
		'name-not-validated': 'kein Rückwärtsname (PTR) in der Domain',
		'name-unusable': 'kein Name, nach dem man fragen kann',
		'dns-failure': 'DNS hat nicht geantwortet',
		limit: 'über einer Grenze',
		error: 'ein Fehler: der Eintrag gilt nicht (permerror)',
		'not-reached': 'nicht erreicht',
		open: 'je Nachricht entschieden',
		redirect: 'gefolgt',
		modifier: 'ein Modifier',
	},
	anyAddress: 'jede Adresse',
	yes: 'ja',
	no: 'nein',
	noSingleRecord: 'nicht genau ein SPF-Eintrag',
	decidedBy: (path) => `entschieden durch ${path}`,
	lookupsOf: (terms, empty) => `${terms}/10 DNS-Abfragen, ${empty}/2 ohne Ergebnis`,
	worstCase: (worst, empty) =>
		`${worst}/10 DNS-Abfragen im ungünstigsten Fall, ${empty}/2 ohne Ergebnis`,
	lookupCount: (count) => `${count} ${count === 1 ? 'DNS-Abfrage' : 'DNS-Abfragen'}`,
	domainSays: (text) => `Die Domain sagt dazu: ${text}`,
	mayNobody: (domain) => `Nach der Adresse allein darf niemand für ${domain} senden.`,
	maySend: (domain) => `Für ${domain} dürfen senden`,
	decidedAnew: 'Je Nachricht entschieden',
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
		returnPath: 'Return-Path',
		ownDomains: 'Eigene Domains',
		smtpHosts: 'SMTP-Server',
		sources: 'Quellen',
		fromDomain: 'die Absender-Domain',
		fromDomainPart: '<Absender-Domain>',
		relaysOwn: 'die des Versanddienstes',
		anAlias: (target) => `, Verweis auf ${target}`,
		elseOwn: '; sonst die des Versanddienstes',
		or: ' oder ',
		signs: { no: 'signiert nicht', unknown: 'nicht bekannt' },
		signsAs: (domain) => `signiert als ${domain}`,
		usual: '(üblich)',
		selectorsUnknown: 'Selektoren nicht bekannt',
		perAccount: '(je Konto)',
		fromAccount: 'Aus dem Konto',
		notKnown: 'Nicht bekannt',
		open: {
			addresses: 'von wo gesendet wird: Keine Quelle nennt es',
			'return-path': 'die Rücksendeadresse: Keine Quelle nennt sie',
			inferred: 'die Rücksendeadresse mit Sicherheit: Sie ist erschlossen, keine Quelle nennt sie',
			signs: 'ob signiert wird: Keine Quelle sagt es',
			selectors: 'die Selektoren: Sie sind je Konto andere, und keine Quelle zeigt ihre Form',
		},
	},
};
