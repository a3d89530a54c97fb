/**
 * German words for findings about DMARC policies and what they do to this mail.
 *
 * @module
 */

/** The words of the other `dmarc.*` codes. */
export const dmarcMessages = {
	'dmarc.missing': {
		title: 'DMARC-Richtlinie fehlt',
		owner:
			'Für {die Domain der Richtlinie} gibt es keine Richtlinie, die Empfängern sagt, was mit gefälschten Mails geschehen soll (DMARC). Mehrere große Mailanbieter verlangen eine.',
		admin: 'Für {die Domain der Richtlinie} gilt kein DMARC-Eintrag.',
	},
	'dmarc.dns-error': {
		title: 'DMARC-Richtlinie nicht lesbar',
		owner:
			'Der DNS-Server hat auf die Frage nach der Richtlinie unter {dem Namen}, die Empfängern sagt, was mit gefälschten Mails geschehen soll (DMARC), nicht geantwortet. Ob es eine gibt, ist deshalb nicht bekannt.',
		admin:
			'Die TXT-Abfrage von {dem Namen} ist fehlgeschlagen[ ({reason})]; die Richtlinie ist unbekannt.',
	},
	'dmarc.multiple': {
		title: 'Mehrere DMARC-Richtlinien',
		owner:
			'Unter {dem Namen} steht mehr als eine Richtlinie gegen gefälschte Mails (DMARC). Empfänger befolgen dann keine davon.',
		admin:
			'Unter {dem Namen} stehen {count|mehrere} DMARC-Einträge; Empfänger verwenden keinen davon.',
	},
	'dmarc.inherited': {
		title: 'DMARC-Richtlinie einer übergeordneten Domain',
		owner:
			'Für {die Domain der Richtlinie} gibt es keine eigene Richtlinie gegen gefälschte Mails (DMARC), deshalb gilt die von {policyDomain|einer übergeordneten Domain}. Das ist in Ordnung.',
		admin:
			'{die Domain der Richtlinie} hat keinen DMARC-Eintrag; es gilt der von {policyDomain|einer übergeordneten Domain}[, und zwar das Tag {tag}].',
	},
	'dmarc.psl-vs-treewalk': {
		title: 'Empfänger können verschieden urteilen',
		owner:
			'Mailanbieter suchen die Richtlinie gegen gefälschte Mails (DMARC) für Ihre Domain auf zwei Arten, einer alten und einer neuen, und hier kommen die beiden zu verschiedenen Ergebnissen. Manche Mailanbieter können Ihre Mails deshalb anders behandeln, als diese Prüfung angibt.',
		admin:
			'Tree Walk (RFC 9989) und Public Suffix List (RFC 7489) stimmen bei Domain der Richtlinie, Richtlinie oder Alignment nicht überein{die Methoden}.',
	},
	'dmarc.psd': {
		title: 'Als Registrierungsstelle gekennzeichnet',
		owner:
			'Die {DMARC-Richtlinie} legt fest, wo eine Organisation aufhört[psd=y -> : Unter dem Namen registrieren andere ihre Domains]. Das braucht man selten und ist nur ein Hinweis.',
		admin: 'Der Eintrag unter {dem Namen} hat psd={psd|y oder n}.',
	},
	'dmarc.p-none': {
		title: 'DMARC beobachtet nur',
		owner:
			'Die {DMARC-Richtlinie} beobachtet bisher nur: Empfänger werden nicht aufgefordert, gefälschte Mails abzuwehren. Für den Anfang ist das richtig.',
		admin: 'Der Eintrag unter {dem Namen} hat p=none: Berichte, keine Durchsetzung.',
	},
	'dmarc.p-quarantine': {
		title: 'DMARC schickt Fälschungen in den Spam-Ordner',
		owner:
			'Die {DMARC-Richtlinie} fordert Empfänger auf, gefälschte Mails in den Spam-Ordner zu legen. Das ist in Ordnung.',
		admin: 'Der Eintrag unter {dem Namen} hat p=quarantine.',
	},
	'dmarc.sp-none': {
		title: 'Subdomains nicht geschützt',
		owner: 'Die {DMARC-Richtlinie} schützt Ihre Domain, aber nicht die Namen darunter.',
		admin: 'Der Eintrag unter {dem Namen} hat sp=none, während p strenger ist.',
	},
	'dmarc.sp-ineffective': {
		title: 'Teil der DMARC-Richtlinie ohne Wirkung',
		owner:
			'Die {DMARC-Richtlinie} hat einen Teil für Namen darunter[ („{tag}“)]. Empfänger lesen diesen Teil nur bei {organizationalDomain|der Hauptdomain}, hier bewirkt er nichts.',
		admin:
			'Das Tag {tag|sp} unter {dem Namen} bewirkt nichts: Es wird nur bei der Organizational Domain gelesen[ ({organizationalDomain})].',
	},
	'dmarc.test-mode': {
		title: 'DMARC-Richtlinie im Testbetrieb',
		owner:
			'Die {DMARC-Richtlinie} ist als Test gekennzeichnet. Empfänger behandeln gefälschte Mails milder, als sie verlangt.',
		admin: 'Der Eintrag unter {dem Namen} hat t=y; es gilt die nächstmildere Richtlinie.',
	},
	'dmarc.pct-partial': {
		title: 'DMARC-Richtlinie für einen Teil der Mails',
		owner:
			'Die {DMARC-Richtlinie} soll nur für einen Teil der Mails gelten[ ({pct} Prozent)]. Viele Empfänger kennen diese Angabe nicht mehr und wenden die Richtlinie auf alle an.',
		admin:
			'Der Eintrag unter {dem Namen} hat pct={pct|unter 100}; RFC 9989 kennt das Tag nicht mehr, manche Empfänger beachten es, andere nicht.',
	},
	'dmarc.strict-blocks': {
		title: 'DMARC verlangt genau dieselbe Domain',
		owner:
			'Die Richtlinie von {die Domain der Richtlinie} gegen gefälschte Mails (DMARC) verlangt, dass Mails genau die Domain der Absenderadresse nachweisen. Dieser Versanddienst verwendet eine Domain, die dazugehört, aber nicht dieselbe ist; deshalb zählt der Nachweis nicht.',
		admin:
			'Striktes Alignment (adkim=s oder aspf=s) unter {dem Namen} verhindert, dass ein Name derselben Organisation zählt.',
	},
	'dmarc.no-aligned-path': {
		title: 'Mails können nicht als Ihre erkannt werden',
		owner:
			'Bei Mails, die Sie über diesen Versanddienst schicken, lässt sich nicht nachprüfen, dass sie von Ihrer Domain kommen: Weder SPF (die Liste der erlaubten Server) noch DKIM (die Signatur) wird passend zu Ihrer Domain bestanden.',
		consequence: [
			'consequence=rejected -> Solche Mails werden abgelehnt oder landen im Spam-Ordner.',
			'consequence=quarantined -> Solche Mails landen im Spam-Ordner oder werden abgelehnt.',
			'consequence=delivered -> Die Domain verlangt bisher keine Ablehnung, trotzdem können solche Mails im Spam-Ordner landen.',
		],
		admin:
			'Weder SPF noch DKIM wird passend zur Absender-Domain bestanden[; Empfänger, die der Richtlinie folgen, {tun damit was}].',
	},
	'dmarc.single-path-spf': {
		title: 'Weitergeleitete Mails ohne DKIM-Signatur',
		owner:
			'Die Herkunft Ihrer Mails lässt sich nur über SPF (die Liste der erlaubten Server) nachprüfen. Leitet jemand sie weiter, geht das verloren, und sie können abgelehnt werden oder im Spam-Ordner landen. Eine DKIM-Signatur übersteht das Weiterleiten.',
		admin: 'DMARC stützt sich allein auf SPF; bei Weiterleitung schlägt es fehl.',
	},
	'dmarc.single-path-dkim': {
		title: 'Nur die DKIM-Signatur zählt',
		owner:
			'Die Herkunft Ihrer Mails lässt sich nur über die DKIM-Signatur nachprüfen. Das genügt in der Regel; SPF (die Liste der erlaubten Server) hilft hier nicht.',
		admin: 'DMARC stützt sich allein auf DKIM; SPF passt nicht zur Absender-Domain.',
	},
	'dmarc.wrong-location': {
		title: 'DMARC-Richtlinie unter dem falschen Namen',
		owner:
			'Eine Richtlinie gegen gefälschte Mails (DMARC) steht unter {dem Namen}. Empfänger suchen sie unter {expected|dem Namen, der mit _dmarc beginnt,} und finden sie deshalb nicht.',
		admin:
			'Unter {dem Namen} steht ein DMARC-Eintrag, wo kein Empfänger sucht[; er gehört unter {expected}].',
	},
	'dmarc.alias': {
		title: 'DMARC-Richtlinie über einen Verweis',
		owner: [
			'hasRecord -> Der Name {dem Namen} ist nur ein Verweis (CNAME-Eintrag) auf {target|einen anderen Namen}. Es gilt die Richtlinie, die dort steht, und nur deren Inhaber kann sie ändern.',
			'Der Name {dem Namen} ist nur ein Verweis (CNAME-Eintrag) auf {target|einen anderen Namen}, und dort steht keine gültige Richtlinie gegen gefälschte Mails (DMARC).',
		],
		admin:
			'{dem Namen} ist ein Alias von {target|einem anderen Namen}; die Antwort dort ist [hasRecord -> der DMARC-Eintrag|kein einzelner DMARC-Eintrag].',
	},
	'dmarc.from-wildcard': {
		title: 'Keine eigene DMARC-Richtlinie',
		owner:
			'Was DNS für {dem Namen} antwortet, kommt von einem Sammeleintrag (ein Name mit „*“) und ist keine gültige Richtlinie gegen gefälschte Mails (DMARC). Lassen Sie den Sammeleintrag, wie er ist: Ein neuer Eintrag unter dem genauen Namen hat Vorrang.',
		admin:
			'Die Antwort unter {dem Namen}[ ({text})] stammt von einem Wildcard-Eintrag[; {probe} ergibt dieselbe]. Ein Eintrag unter dem genauen Namen hat Vorrang, zu löschen ist nichts.',
	},
	'dmarc.at-root': {
		title: 'DMARC-Richtlinie unter dem falschen Namen',
		owner:
			'Eine Richtlinie gegen gefälschte Mails (DMARC) steht direkt unter {dem Namen}. Empfänger suchen sie nur unter _dmarc.{dem Namen}.',
		admin:
			'Unter {dem Namen} statt unter _dmarc.{dem Namen} steht ein DMARC-Eintrag; dort bewirkt er nichts.',
	},
} as const;
