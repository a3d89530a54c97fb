/**
 * German words for findings about the key inside a DKIM record.
 *
 * @module
 */

/** The words of the codes about the key itself. */
export const dkimKeyMessages = {
	'dkim.p-missing': {
		title: 'DKIM-Eintrag ohne Schlüssel',
		owner:
			'Der Eintrag unter {dem Namen} soll den Schlüssel enthalten, mit dem Mailanbieter die DKIM-Signatur Ihrer Mails prüfen. Der Schlüssel selbst fehlt darin.',
		admin: 'Dem DKIM-Eintrag unter {dem Namen} fehlt p=[ ({reason})].',
	},
	'dkim.revoked': {
		title: 'DKIM-Schlüssel zurückgezogen',
		owner:
			'Der {DKIM-Schlüssel} wurde zurückgezogen: Der Wert ist leer. Mailanbieter erkennen Signaturen damit nicht mehr an.',
		admin: 'Der Schlüssel unter {dem Namen} ist widerrufen: p= ist leer.',
	},
	'dkim.key-corrupt': {
		title: 'DKIM-Schlüssel beschädigt',
		owner: 'Der {DKIM-Schlüssel} ist nicht lesbar.[ {Warum er beschädigt ist}]',
		admin: 'Der Wert von p= unter {dem Namen} lässt sich nicht dekodieren[ ({reason})].',
	},
	'dkim.key-truncated': {
		title: 'DKIM-Schlüssel abgeschnitten',
		owner:
			'Der {DKIM-Schlüssel} wurde nicht bis zum Ende gespeichert. [isCutAtLimit -> Wahrscheinlich hat Ihr Anbieter ihn nach 255 Zeichen abgeschnitten.|Der letzte Teil fehlt.]',
		admin:
			'Der Schlüssel unter {dem Namen} endet zu früh[: {actual} Oktette][ von {expected}][isCutAtLimit -> , abgeschnitten bei 255 Zeichen].',
	},
	'dkim.key-private': {
		title: 'Geheimer Schlüssel öffentlich sichtbar',
		owner:
			'Unter {dem Namen} steht der geheime Schlüssel öffentlich, wo nur der öffentliche stehen darf. Jeder kann damit Mails in Ihrem Namen signieren.',
		admin:
			'In p= unter {dem Namen} steht ein privater Schlüssel; das Schlüsselpaar ist kompromittiert.',
	},
	'dkim.key-type-unknown': {
		title: 'Unbekannte Schlüsselart',
		owner:
			'Der {DKIM-Schlüssel} ist mit einer Art gekennzeichnet, die kein Empfänger kennt[: „{keyType}“].',
		admin:
			'Die Schlüsselart[ k={keyType}] unter {dem Namen} ist nicht definiert[; gemeint ist wohl k={meant}].',
	},
	'dkim.key-type-case': {
		title: 'Schlüsselart in Großbuchstaben',
		owner:
			'Beim {DKIM-Schlüssel} ist die Schlüsselart in Großbuchstaben geschrieben. Manche Empfänger erkennen sie so nicht.',
		admin:
			'k={keyType} unter {dem Namen} ist nicht kleingeschrieben; manche Prüfer vergleichen genau.',
	},
	'dkim.key-too-short': {
		title: 'DKIM-Schlüssel zu kurz',
		owner:
			'Der {DKIM-Schlüssel} ist zu kurz[ ({bits} Bit)]. Empfänger dürfen solche Schlüssel nicht anerkennen, weil sie sich knacken lassen.',
		admin:
			'Der RSA-Schlüssel unter {dem Namen} hat {bits|weniger als 1024} Bit; Prüfer dürfen weniger als 1024 nicht anerkennen.',
	},
	'dkim.key-1024': {
		title: 'DKIM-Schlüssel eher kurz',
		owner:
			'Der {DKIM-Schlüssel} wird noch anerkannt, ist aber kürzer als empfohlen[ ({bits} statt 2048 Bit)].',
		admin:
			'Der RSA-Schlüssel unter {dem Namen} hat {bits|weniger als 2048} Bit; empfohlen sind mindestens 2048.',
	},
	'dkim.key-too-long': {
		title: 'DKIM-Schlüssel sehr lang',
		owner:
			'Der {DKIM-Schlüssel} ist so lang[ ({bits} Bit)], dass ihn nicht jeder Empfänger prüfen kann.',
		admin:
			'Der RSA-Schlüssel unter {dem Namen} hat {bits|mehr als 4096} Bit; Prüfer müssen nicht mehr als 4096 beherrschen.',
	},
	'dkim.key-exponent': {
		title: 'DKIM-Schlüssel unbrauchbar',
		owner:
			'Der {DKIM-Schlüssel} kann kein gültiger Schlüssel sein. Er wurde beschädigt oder falsch erzeugt.',
		admin: 'Der öffentliche Exponent[ {exponent}] unter {dem Namen} ist bei RSA nicht möglich.',
	},
	'dkim.key-exponent-small': {
		title: 'DKIM-Schlüssel veralteter Machart',
		owner:
			'Der {DKIM-Schlüssel} wurde auf eine veraltete Art erzeugt, die manche Empfänger nicht anerkennen.',
		admin:
			'Der öffentliche Exponent des Schlüssels unter {dem Namen} ist {exponent|3}; manche Prüfer lehnen das ab.',
	},
	'dkim.key-pkcs1': {
		title: 'DKIM-Schlüssel in seltener Form',
		owner:
			'Der {DKIM-Schlüssel} ist in einer seltenen Form geschrieben. Die meisten Empfänger können sie lesen, manche nicht.',
		admin:
			'p= unter {dem Namen} ist ein bloßer RSAPublicKey (PKCS #1), kein SubjectPublicKeyInfo; manche Prüfer lesen nur diesen.',
	},
	'dkim.key-trailing-octets': {
		title: 'DKIM-Schlüssel mit einem Anhängsel',
		owner:
			'Hinter dem {DKIM-Schlüssel} steht etwas, das nicht dazugehört. Die meisten Empfänger übergehen es, manche lehnen den Schlüssel ab.',
		admin:
			'p= unter {dem Namen} enthält[ {octets}] Oktette hinter dem Schlüssel; die meisten Prüfer übergehen sie.',
	},
	'dkim.key-modulus': {
		title: 'DKIM-Schlüssel unbrauchbar',
		owner:
			'Der {DKIM-Schlüssel} kann kein gültiger Schlüssel sein. Er wurde beschädigt oder falsch erzeugt.',
		admin: 'Der Modulus unter {dem Namen} ist bei RSA nicht möglich[ ({reason})].',
	},
	'dkim.key-spki-ed25519': {
		title: 'DKIM-Schlüssel in der falschen Form',
		owner: 'Der {DKIM-Schlüssel} wurde in einer Form eingetragen, die Empfänger nicht verstehen.',
		admin:
			'Der Ed25519-Schlüssel unter {dem Namen} ist als SubjectPublicKeyInfo verpackt; in p= gehören nur seine 32 Oktette.',
	},
	'dkim.key-mismatch': {
		title: 'Anderer DKIM-Schlüssel als beim Dienst',
		owner:
			'Der {DKIM-Schlüssel} ist nicht der, mit dem Ihr Versanddienst signiert. Die Signatur passt deshalb nicht.',
		admin: 'Der Schlüssel unter {dem Namen} ist nicht der, mit dem der Versanddienst signiert.',
	},
	'dkim.algorithm-mismatch': {
		title: 'DKIM-Schlüssel falsch bezeichnet',
		owner:
			'Der {DKIM-Schlüssel} ist von anderer Art, als sein Eintrag angibt[ (tatsächlich {found})].',
		admin:
			'Der Eintrag unter {dem Namen} nennt[ k={keyType}| eine andere Schlüsselart], der Schlüssel ist {found|ein anderer}.',
	},
} as const;
