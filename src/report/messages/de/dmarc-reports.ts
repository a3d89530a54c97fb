/**
 * German words for findings about the reports a DMARC record asks for.
 *
 * @module
 */

/** The words of the codes about reports. */
export const dmarcReportMessages = {
	'dmarc.rua-missing': {
		title: 'Keine Berichte angefordert',
		owner:
			'Die {DMARC-Richtlinie} nennt kein Postfach für Berichte. Mit Berichten könnten Sie sehen, wer im Namen Ihrer Domain Mails verschickt.',
		admin: 'Dem Eintrag unter {dem Namen} fehlt das Tag rua=.',
	},
	'dmarc.rua-invalid': {
		title: 'Adresse für Berichte ungültig',
		owner:
			'In der {DMARC-Richtlinie} ist eine Adresse für Berichte[ („{value}“)] falsch geschrieben. Dorthin geht kein Bericht.',
		admin: 'Eine URI[ ({value})] in rua= unter {dem Namen} ist ungültig.',
	},
	'dmarc.rua-not-mailto': {
		title: 'Berichte gibt es nur per Mail',
		owner:
			'Die {DMARC-Richtlinie} fordert Berichte auf einem anderen Weg als per Mail an. Berichte werden nur per Mail verschickt.',
		admin:
			'Eine URI in rua= unter {dem Namen} hat das Schema {scheme|einer anderen Art}; bedient wird nur mailto:.',
	},
	'dmarc.rua-size-limit': {
		title: 'Veraltete Größengrenze für Berichte',
		owner:
			'In der {DMARC-Richtlinie} hat eine Adresse für Berichte hinter „!“ eine Größengrenze. Empfänger beachten sie nicht mehr, das schadet nicht.',
		admin:
			'Eine URI[ ({value})] in rua= unter {dem Namen} hat eine Größengrenze, die RFC 9989 abgeschafft hat.',
	},
	'dmarc.rua-too-many': {
		title: 'Viele Adressen für Berichte',
		owner:
			'Die {DMARC-Richtlinie} nennt {count|viele} Adressen für Berichte. Manche Mailanbieter schicken Berichte nur an die ersten {served|zwei}.',
		admin:
			'rua= unter {dem Namen} hat {count|mehr als zwei} URIs; bedient werden müssen nur {served|zwei}.',
	},
	'dmarc.rua-duplicate': {
		title: 'Adresse für Berichte doppelt',
		owner:
			'In der {DMARC-Richtlinie} steht eine Adresse für Berichte[ („{value}“)] zweimal. Das schadet nicht.',
		admin: 'Eine URI[ ({value})] steht in rua= unter {dem Namen} doppelt.',
	},
	'dmarc.rua-no-mx': {
		title: 'Adresse für Berichte empfängt keine Mails',
		owner:
			'Die Richtlinie gegen gefälschte Mails (DMARC) fordert Berichte an {uri.mailbox|eine Adresse} an, deren Domain keine Mails empfängt. Die Berichte gehen verloren.',
		admin: 'Die Domain {host|einer Berichtsadresse} hat weder MX noch Adresse.',
	},
	'dmarc.rua-unauthorized': {
		title: 'Empfänger der Berichte hat nicht zugestimmt',
		owner:
			'Die Richtlinie gegen gefälschte Mails (DMARC) fordert Berichte an {uri.mailbox|eine Adresse einer anderen Domain} an. Deren Inhaber hat dem im DNS nicht zugestimmt, deshalb geht kein Bericht dorthin.',
		admin:
			'Das Ziel der Berichte lässt diese Domain nicht zu[; kein TXT-Eintrag „v=DMARC1“ unter {query}].',
	},
	'dmarc.rua-unknown': {
		title: 'Zustimmung zu Berichten nicht bekannt',
		owner:
			'Die Richtlinie gegen gefälschte Mails (DMARC) fordert Berichte an {uri.mailbox|eine Adresse einer anderen Domain} an. Ob deren Inhaber zustimmt, ist nicht bekannt, weil das DNS nicht geantwortet hat.',
		admin:
			'Die Abfrage[ von {query}] ist fehlgeschlagen; ob das Ziel der Berichte diese Domain zulässt, ist unbekannt.',
	},
	'dmarc.ruf-invalid': {
		title: 'Adresse für Fehlerberichte ungültig',
		owner:
			'In der {DMARC-Richtlinie} ist eine Adresse für Berichte über einzelne Mails[ („{value}“)] falsch geschrieben. Dorthin geht kein Bericht.',
		admin: 'Eine URI[ ({value})] in ruf= unter {dem Namen} ist ungültig.',
	},
	'dmarc.fo-invalid': {
		title: 'Falscher Wert für „fo“ in der DMARC-Richtlinie',
		owner:
			'In der {DMARC-Richtlinie} hat „fo“ einen Wert, den Empfänger nicht kennen[ („{value}“)]. Sie überspringen ihn, das schadet nicht.',
		admin: 'Der Wert[ {value}] von fo= unter {dem Namen} ist ungültig; gelesen wird fo=0.',
	},
	'dmarc.fo-without-ruf': {
		title: 'Teil der DMARC-Richtlinie ohne Wirkung',
		owner:
			'In der {DMARC-Richtlinie} bewirkt der Teil „fo“ nichts, weil keine Adresse für Berichte über einzelne Mails angegeben ist. Das schadet nicht.',
		admin: 'fo= unter {dem Namen} bewirkt ohne ruf= nichts.',
	},
	'dmarc.fo-redundant': {
		title: 'Überflüssige Angaben in „fo“',
		owner:
			'In der {DMARC-Richtlinie} sagt der Teil „fo“ dasselbe mehrfach oder widerspricht sich. Das schadet nicht.',
		admin: 'Der Wert[ {value}] von fo= unter {dem Namen} ist redundant.',
	},
} as const;
