/**
 * German words for findings about how a DMARC record is written.
 *
 * @module
 */

/** The words of the codes about how a record is written. */
export const dmarcRecordMessages = {
	'dmarc.not-a-record': {
		title: 'Keine DMARC-Richtlinie',
		owner:
			'Unter {dem Namen} suchen Empfänger Ihre Richtlinie gegen gefälschte Mails (DMARC). Dort steht aber etwas anderes.',
		admin: 'Der TXT-Eintrag unter {dem Namen} ist kein DMARC-Eintrag.',
	},
	'dmarc.version-first': {
		title: 'DMARC-Richtlinie beginnt falsch',
		owner:
			'Die {DMARC-Richtlinie} muss mit „v=DMARC1“ beginnen. So, wie sie jetzt ist, beachten Empfänger sie nicht.',
		admin: 'v=DMARC1 steht unter {dem Namen} nicht an erster Stelle; der Eintrag wird ignoriert.',
	},
	'dmarc.version-value': {
		title: 'DMARC-Richtlinie beginnt falsch',
		owner:
			'Die {DMARC-Richtlinie} muss genau mit „v=DMARC1“ beginnen. So, wie sie jetzt ist, beachten Empfänger sie nicht.',
		admin: 'v= unter {dem Namen} ist nicht genau DMARC1; der Eintrag wird ignoriert.',
	},
	'dmarc.leading-space': {
		title: 'Leerzeichen vor der DMARC-Richtlinie',
		owner:
			'Die {DMARC-Richtlinie} beginnt mit einem Leerzeichen. Viele Empfänger beachten sie deshalb nicht.',
		admin:
			'Der Eintrag unter {dem Namen} beginnt mit Leerraum und besteht die Versionsprüfung nicht.',
	},
	'dmarc.syntax': {
		title: 'Schreibfehler in der DMARC-Richtlinie',
		owner: 'Die {DMARC-Richtlinie} hat einen Teil, den Empfänger nicht lesen können[: „{text}“].',
		admin: 'Der Eintrag unter {dem Namen} hat ein fehlerhaftes Tag[ „{text}“][ ({problem})].',
	},
	'dmarc.tag-unknown': {
		title: 'Unbekannter Teil in der DMARC-Richtlinie',
		owner:
			'Die {DMARC-Richtlinie} hat einen Teil[ „{tag}“], den Empfänger nicht kennen und überspringen. Das schadet nicht.',
		admin: 'Der Eintrag unter {dem Namen} hat ein unbekanntes Tag[ {tag}], das ignoriert wird.',
	},
	'dmarc.tag-duplicate': {
		title: 'Teil doppelt in der DMARC-Richtlinie',
		owner:
			'In der {DMARC-Richtlinie} steht der Teil[ „{tag}“| mit demselben Namen] mehr als einmal. Viele Empfänger beachten sie dann gar nicht.',
		admin: 'Das Tag[ {tag}] kommt unter {dem Namen} mehrfach vor; der Eintrag ist ungültig.',
	},
	'dmarc.tag-removed': {
		title: 'Veralteter Teil in der DMARC-Richtlinie',
		owner:
			'Die {DMARC-Richtlinie} hat einen Teil[ „{tag}“], der nicht mehr zu den Regeln gehört. Das schadet nicht.',
		admin: 'RFC 9989 hat das Tag[ {tag}] unter {dem Namen} abgeschafft.',
	},
	'dmarc.tag-case': {
		title: 'Großbuchstaben in der DMARC-Richtlinie',
		owner:
			'In der {DMARC-Richtlinie} ist ein Teil[ („{tag}“)] großgeschrieben. Manche Empfänger erkennen ihn so nicht.',
		admin:
			'Das Tag[ {tag}] unter {dem Namen} ist nicht kleingeschrieben; manche Empfänger vergleichen genau.',
	},
	'dmarc.p-missing': {
		title: 'DMARC-Richtlinie ohne Anweisung',
		owner: 'Die {DMARC-Richtlinie} sagt nicht, was Empfänger tun sollen: Der Teil „p=“ fehlt.',
		admin: 'Dem Eintrag unter {dem Namen} fehlt das Tag p=.',
	},
	'dmarc.p-invalid': {
		title: 'Falscher Wert für „p“ in der DMARC-Richtlinie',
		owner:
			'{Ein unbekannter Wert} Damit steht nicht fest, was mit gefälschten Mails geschehen soll.',
		admin: '{Der ungültige Wert}; es gibt keine Richtlinie, die anzuwenden wäre.',
	},
	'dmarc.sp-invalid': {
		title: 'Falscher Wert für „sp“ in der DMARC-Richtlinie',
		owner: '{Ein unbekannter Wert} Das kann die ganze Richtlinie unwirksam machen.',
		admin: '{Der ungültige Wert}; der Eintrag zählt als p=none oder gar nicht.',
	},
	'dmarc.np-invalid': {
		title: 'Falscher Wert für „np“ in der DMARC-Richtlinie',
		owner: '{Ein unbekannter Wert} Das kann die ganze Richtlinie unwirksam machen.',
		admin: '{Der ungültige Wert}; der Eintrag zählt als p=none oder gar nicht.',
	},
	'dmarc.psd-invalid': {
		title: 'Falscher Wert für „psd“ in der DMARC-Richtlinie',
		owner: '{Ein unbekannter Wert} Sie überspringen ihn.',
		admin: '{Der ungültige Wert}; gelesen wird psd=u.',
	},
	'dmarc.t-invalid': {
		title: 'Falscher Wert für „t“ in der DMARC-Richtlinie',
		owner: '{Ein unbekannter Wert} Sie überspringen ihn.',
		admin: '{Der ungültige Wert}; gelesen wird t=n.',
	},
	'dmarc.adkim-invalid': {
		title: 'Falscher Wert für „adkim“ in der DMARC-Richtlinie',
		owner: '{Ein unbekannter Wert} Sie verwenden stattdessen den üblichen Wert.',
		admin: '{Der ungültige Wert}; gelesen wird adkim=r.',
	},
	'dmarc.aspf-invalid': {
		title: 'Falscher Wert für „aspf“ in der DMARC-Richtlinie',
		owner: '{Ein unbekannter Wert} Sie verwenden stattdessen den üblichen Wert.',
		admin: '{Der ungültige Wert}; gelesen wird aspf=r.',
	},
	'dmarc.pct-invalid': {
		title: 'Falscher Wert für „pct“ in der DMARC-Richtlinie',
		owner: '{Ein unbekannter Wert} Sie wenden die Richtlinie auf alle Mails an.',
		admin: '{Der ungültige Wert}; gelesen wird pct=100.',
	},
	'dmarc.p-order': {
		title: 'DMARC-Richtlinie in ungewohnter Reihenfolge',
		owner:
			'In der {DMARC-Richtlinie} steht der Teil „p=“ nicht direkt hinter dem Anfang. Alte Empfänger können darüber stolpern.',
		admin:
			'p= steht unter {dem Namen} an Stelle {position|drei oder später}; RFC 7489 verlangte die zweite.',
	},
	'dmarc.unrelated-txt': {
		title: 'Andere Texte neben der DMARC-Richtlinie',
		owner:
			'Unter {dem Namen}, wo die Richtlinie gegen gefälschte Mails (DMARC) hingehört, stehen auch andere Texte. Dort bewirken sie nichts.',
		admin: [
			'count=1 -> Unter {dem Namen} steht ein TXT-Eintrag, der kein DMARC-Eintrag ist.',
			'Unter {dem Namen} stehen {count|weitere} TXT-Einträge, die keine DMARC-Einträge sind.',
		],
	},
	'dmarc.spf-here': {
		title: 'SPF-Eintrag unter dem falschen Namen',
		owner:
			'Unter {dem Namen} steht eine Liste erlaubter Server (SPF-Eintrag). Empfänger suchen diese Liste direkt bei Ihrer Domain, hier bewirkt sie nichts.',
		admin: 'Unter {dem Namen} steht ein SPF-Eintrag, wo kein Empfänger einen sucht.',
	},
	'dmarc.record-bytes': {
		title: 'DMARC-Richtlinie sehr lang',
		owner:
			'Die {DMARC-Richtlinie} ist sehr lang[ ({octets} Zeichen)]. Manche Empfänger können Mühe haben, sie zu lesen.',
		admin:
			'Der Eintrag unter {dem Namen} hat {octets|viele} Oktette; die Antwort passt womöglich nicht in ein UDP-Paket.',
	},
} as const;
