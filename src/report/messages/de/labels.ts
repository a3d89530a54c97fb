/**
 * The fixed words of reports in German.
 *
 * @module
 */

import type { MainLabels } from '../labels.ts';

/** German. */
export const labels: MainLabels = {
	verdict: {
		decision: { save: 'IN ORDNUNG', warn: 'WARNUNG', block: 'STOPP', retry: 'SPÄTER' },
		decided: {
			save: 'in Ordnung',
			warn: 'Warnung',
			block: 'Stopp',
			retry: 'später erneut prüfen',
		},
		askAgain: (duration) => `Prüfen Sie in ${duration} noch einmal.`,
		changeShowsLater: 'Vorher ist eine Änderung im DNS nicht zu sehen.',
		why: 'Warum',
		missing: (count) => `Adressen des Versanddienstes, die SPF nicht bestehen (${count})`,
		andMore: (count) => `und ${count} weitere`,
		moreOfTheKind: (count) => `… und ${count} weitere dieser Art.`,
		toDo: 'DNS-Änderungen',
		forAll: 'DNS-Änderungen für alle Dienste zusammen',
		reason: (title) => `Grund: ${title}.`,
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
		proof: 'Vorab getestet',
		proven: (decision, spf, lookups) =>
			`Ergebnis ${decision}, SPF ${spf}, ${lookups}/10 DNS-Abfragen`,
		sendersKept: 'alle bisherigen Absender bleiben zugelassen',
		sendersLost: 'nicht alle bisherigen Absender bleiben zugelassen',
		noneBefore: 'bisher kein SPF-Eintrag: Server, die hier fehlen, erhalten danach softfail',
	},
	state: {
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
			'not-consulted': 'nicht maßgeblich',
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
		noneCovered: 'kein Server des Versanddienstes ist zugelassen',
		covered: (ipv4, ipv6) => {
			const shares = [
				ipv4 === '' ? '' : `${ipv4} der IPv4-Adressen`,
				ipv6 === '' ? '' : `${ipv6} der IPv6-Adressen`,
			];
			return `${shares.filter((share) => share !== '').join(' und ')} zugelassen`;
		},
		lookups: (count, limit) => `${count}/${limit} DNS-Abfragen`,
		emptyLookups: (count) => `${count}/2 ohne Ergebnis`,
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
			delivered: 'DMARC steht der Zustellung nicht im Weg',
			quarantined: 'diese Mails landen im Spam-Ordner',
			rejected: 'diese Mails werden abgelehnt',
			unknown: 'was mit diesen Mails geschieht, ist nicht bekannt',
		},
		noRejection: 'die Richtlinie lässt solche Mails zu',
		restRejected: 'Mails der übrigen Server werden abgelehnt',
		restQuarantined: 'Mails der übrigen Server landen im Spam-Ordner',
		policyUnknown: 'Richtlinie nicht bekannt',
		path: {
			aligned: 'bestanden',
			partial: 'teilweise bestanden',
			unaligned: 'nicht passend bestanden',
			unknown: 'nicht bekannt',
		},
		paths: (spf, dkim) => `SPF: ${spf}, DKIM: ${dkim}`,
		policyOf: (domain) => `Richtlinie von ${domain}`,
		methodsDiffer: 'RFC 7489 und RFC 9989 führen zu verschiedenen Ergebnissen',
		met: 'erfüllt',
		unmet: 'nicht erfüllt',
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
	},
	fields: {
		name: 'Hostname (Präfix)',
		inFull: (name) => `vollständig: ${name}`,
		root: 'die DNS-Wurzel',
		type: 'Typ',
		ttl: 'TTL',
		value: 'Wert',
		current: 'Bisheriger Wert',
		fresh: 'Neuer Wert',
		toRemove: 'Diesen Eintrag löschen',
		strings: 'Wert in Teilen (nur falls nötig)',
	},
	setup: {
		heading: (relay) => `Was ${relay} im DNS braucht`,
		what: 'Wofür',
		needed: 'Nötig',
		purpose: {
			spf: 'SPF',
			dkim: 'DKIM',
			'return-path': 'Return-Path',
			dmarc: 'DMARC',
			challenge: 'Inhabernachweis',
			mail: 'Eingehende Mails',
		},
		state: {
			published: 'eingetragen',
			missing: 'fehlt',
			different: 'anderer Wert',
			misplaced: 'unter dem falschen Namen',
			wildcard: 'von einem Wildcard-Eintrag beantwortet',
			unknown: 'nicht prüfbar',
		},
		reason: {
			'several-records': 'mehrere SPF-Einträge',
			'invalid-record': 'fehlerhaft',
			'empty-target': 'Ziel ohne Eintrag',
			'name-not-given': 'Name nicht bekannt',
			'value-not-given': 'Wert nicht bekannt',
			'not-answered': 'keine Antwort',
			'not-asked': 'nicht geprüft',
		},
		need: { required: 'erforderlich', recommended: 'empfohlen', 'no-effect': 'ohne Wirkung' },
		notNeeded: 'nicht nötig',
		nameShownBy: (relay) => `den Namen zeigt ${relay} an`,
		valueShownBy: (relay) => `den Wert zeigt ${relay} an`,
		placeholders: {
			known: {
				policy: 'eine Richtlinie Ihrer Wahl',
				mailServer: 'ein Mailserver Ihrer Wahl',
				key: 'der Schlüssel, den der Dienst anzeigt',
				selector: 'der Selektor, den der Dienst anzeigt',
				target: 'der Name, den der Dienst anzeigt',
				nameServers: 'die Nameserver, die der Dienst anzeigt',
				account: 'die Kennung Ihres Kontos',
				chosen: 'der dort gewählte Name',
				number: 'die Nummer, die der Dienst anzeigt',
			},
			other: 'wie vom Dienst angezeigt',
		},
	},
	detect: {
		nobody: (domain) => `Für ${domain} wurde kein bekannter Versanddienst gefunden.`,
		heading: (domain) => `Dienste, die für ${domain} arbeiten, nach den DNS-Einträgen`,
		confidence: { certain: 'sicher', likely: 'wahrscheinlich', hint: 'ein Hinweis' },
		role: { inbox: 'nimmt Mails an', sends: 'versendet', both: 'nimmt Mails an und versendet' },
		by: { mx: 'MX', spf: 'SPF', dkim: 'DKIM', 'return-path': 'Return-Path' },
		kind: 'Art',
		record: 'Eintrag',
		unclaimed: 'Zu keinem bekannten Versanddienst: eigene Server oder andere Dienste',
		unanswered: 'DNS hat nicht geantwortet; oben kann jemand fehlen',
		notAsked: 'nicht gefragt',
		more: (count) => `und ${count} weitere`,
		tried: (count) =>
			`${count} übliche Selektoren wurden probiert; andere können in Gebrauch sein.`,
		silent: (count) => `Zu ${count} davon hat DNS nicht geantwortet.`,
	},
	scope: {
		from: 'zur Absenderadresse',
		relay: 'zu den Mails dieses Versanddienstes',
		domain:
			'zur Domain allgemein; entscheidet nicht selbst, kann aber der Grund sein, dass der Versanddienst nicht zugelassen ist',
	},
	graded: {
		error: 'Fehler',
		warning: 'Warnung',
		info: 'Hinweis',
		unknown: 'nicht bekannt',
	},
};
