/**
 * German words for findings about the tags of a DKIM record.
 *
 * @module
 */

/** The words of the codes about the tags of a record. */
export const dkimRecordMessages = {
	'dkim.not-a-key': {
		title: 'Kein DKIM-Schlüssel',
		owner:
			'Unter {dem Namen} suchen Empfänger den Schlüssel für Ihre DKIM-Signatur. Dort steht aber {was es zu sein scheint}.',
		admin: 'Der TXT-Eintrag unter {dem Namen} ist kein DKIM-Schlüssel[ ({looksLike})].',
	},
	'dkim.version-invalid': {
		title: 'DKIM-Eintrag beginnt falsch',
		owner:
			'Der {DKIM-Eintrag} muss mit „v=DKIM1“ beginnen. So, wie er jetzt ist, beachten ihn Empfänger nicht.',
		admin:
			'Der DKIM-Eintrag unter {dem Namen} hat[ v={value}| ein v=][reason=not-first -> , aber nicht an erster Stelle]; er muss mit v=DKIM1 beginnen oder kein v= haben.',
	},
	'dkim.syntax': {
		title: 'Schreibfehler im DKIM-Eintrag',
		owner: 'Der {DKIM-Eintrag} ist nicht richtig geschrieben.[ {Was daran falsch ist}]',
		admin: 'Der DKIM-Eintrag unter {dem Namen} ist keine gültige Tag-Liste[ ({reason})].',
	},
	'dkim.tag-unknown': {
		title: 'Unbekannter Teil im DKIM-Eintrag',
		owner:
			'Der {DKIM-Eintrag} hat einen Teil[ „{tag}“], den Empfänger nicht kennen und überspringen. Das schadet nicht.',
		admin:
			'Der DKIM-Eintrag unter {dem Namen} hat ein unbekanntes Tag[ {tag}], das ignoriert wird.',
	},
	'dkim.tag-duplicate': {
		title: 'Teil doppelt im DKIM-Eintrag',
		owner:
			'Im {DKIM-Eintrag} steht der Teil[ „{tag}“| mit demselben Namen] zweimal. Damit ist der ganze Eintrag ungültig.',
		admin:
			'Das Tag[ {tag}] kommt unter {dem Namen} mehrfach vor; die ganze Tag-Liste ist ungültig.',
	},
	'dkim.tag-deprecated': {
		title: 'Veralteter Teil im DKIM-Eintrag',
		owner:
			'Der {DKIM-Eintrag} hat einen Teil[ „{tag}“], der nicht mehr benutzt wird. Das schadet nicht.',
		admin: 'Das Tag[ {tag}] unter {dem Namen} ist veraltet und wird ignoriert.',
	},
	'dkim.tag-granularity': {
		title: 'DKIM-Schlüssel auf einzelne Adressen beschränkt',
		owner:
			'Der {DKIM-Eintrag} enthält einen veralteten Teil „g=“, der ihn auf einzelne Adressen beschränkt. Die meisten Empfänger übergehen ihn, manche lehnen andere Mails ab.',
		admin:
			'Das veraltete g={value} unter {dem Namen} ist kein „*“; Prüfer, die es noch lesen, lehnen andere lokale Teile ab.',
	},
	'dkim.hash-invalid': {
		title: 'DKIM-Eintrag ohne brauchbares Verfahren',
		owner: 'Der {DKIM-Eintrag} erlaubt kein Prüfverfahren, das Empfänger kennen.',
		admin:
			'h={value} unter {dem Namen} nennt kein Hash-Verfahren, das Prüfer kennen[; gemeint ist wohl {meant}].',
	},
	'dkim.hash-sha1-only': {
		title: 'DKIM-Eintrag erlaubt nur ein altes Verfahren',
		owner:
			'Der {DKIM-Eintrag} erlaubt nur ein veraltetes Prüfverfahren (SHA-1), das Empfänger nicht mehr anerkennen dürfen.',
		admin: 'h= unter {dem Namen} erlaubt nur SHA-1, was Prüfer nicht mehr anerkennen dürfen.',
	},
	'dkim.service-not-email': {
		title: 'DKIM-Schlüssel nicht für Mails bestimmt',
		owner:
			'Der Schlüssel unter {dem Namen} ist als nicht für Mails bestimmt gekennzeichnet. Mailanbieter prüfen Ihre DKIM-Signatur deshalb nicht damit.',
		admin:
			's={value} unter {dem Namen} enthält weder „email“ noch „*“; der Schlüssel gilt nicht für Mails.',
	},
	'dkim.value-case': {
		title: 'Großbuchstaben im DKIM-Eintrag',
		owner:
			'Im {DKIM-Eintrag} ist etwas großgeschrieben[ („{value}“)]. Manche Empfänger erkennen es so nicht.',
		admin:
			'Der Wert[ {value}][ von {tag}=] unter {dem Namen} ist nicht kleingeschrieben; manche Prüfer vergleichen genau.',
	},
	'dkim.flag-invalid': {
		title: 'Unbekanntes Kennzeichen im DKIM-Eintrag',
		owner:
			'Der {DKIM-Eintrag} hat ein Kennzeichen[ „{value}“], das Empfänger überspringen. Das schadet nicht.',
		admin:
			't= unter {dem Namen} enthält ein unbekanntes Kennzeichen[ {value}], das ignoriert wird.',
	},
	'dkim.testing': {
		title: 'DKIM noch im Testbetrieb',
		owner:
			'Der Schlüssel unter {dem Namen} ist als Test gekennzeichnet. Mailanbieter dürfen Mails mit dieser DKIM-Signatur behandeln, als wären sie nicht signiert.',
		admin:
			'Der Schlüssel unter {dem Namen} hat t=y; Prüfer dürfen signierte Mails wie unsignierte behandeln.',
	},
	'dkim.strict-domain': {
		title: 'Schlüssel nur für genau diese Domain',
		owner:
			'Der Schlüssel für Ihre DKIM-Signatur unter {dem Namen} gilt nur für genau diese Domain, nicht für Namen darunter. Meist ist das in Ordnung.',
		admin:
			'Der Schlüssel unter {dem Namen} hat t=s; ein i= in einer Subdomain wird nicht anerkannt.',
	},
} as const;
