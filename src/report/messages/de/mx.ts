/**
 * German words for findings about mail exchangers and reverse names.
 *
 * @module
 */

/** The words of every `mx.*` and `ptr.*` code. */
export const mxMessages = {
	'mx.null-with-others': {
		title: 'Widersprüchliche Einträge für eingehende Mails',
		owner:
			'Für {dem Namen} sind Mailserver eingetragen, und gleichzeitig steht dort, dass die Domain keine Mails empfängt. Mails an Sie können verloren gehen.',
		admin: '{dem Namen} hat einen Null-MX neben anderen MX-Einträgen.',
	},
	'mx.null-pref': {
		title: 'Ungewohnter Eintrag für „empfängt keine Mails“',
		owner:
			'Der Eintrag, dass {dem Namen} keine Mails empfängt, hat eine ungewohnte Zahl. Das macht kaum etwas aus.',
		admin: 'Der Null-MX von {dem Namen} hat die Präferenz {preference|ungleich 0} statt 0.',
	},
	'mx.no-address': {
		title: 'Mailserver ohne Adresse',
		owner:
			'Für eingehende Mails von {dem Namen} ist [der Server {exchange}|ein Server] eingetragen, der keine Adresse hat. Mails an Sie können dort nicht ankommen.',
		admin:
			'Für {dem Namen} ist als MX [der Server {exchange}|ein Server] eingetragen, der weder A noch AAAA hat.',
	},
	'mx.nxdomain': {
		title: 'Mailserver gibt es nicht',
		owner:
			'Für eingehende Mails von {dem Namen} ist [der Server {exchange}|ein Server] eingetragen, den es nicht gibt. Mails an Sie können dort nicht ankommen.',
		admin:
			'Für {dem Namen} ist als MX [der Server {exchange}|ein Server] eingetragen, der nicht existiert (NXDOMAIN).',
	},
	'mx.cname': {
		title: 'Mailserver ist nur ein Verweis',
		owner:
			'Für eingehende Mails von {dem Namen} ist [der Server {exchange}|ein Server] eingetragen, der nur auf einen anderen Namen verweist (CNAME). Manche Absender kommen damit nicht zurecht.',
		admin:
			'Für {dem Namen} ist als MX [der Server {exchange}|ein Server] eingetragen, der nur ein Alias (CNAME)[ von {aliases.last}] ist.',
	},
	'mx.ip-literal': {
		title: 'IP-Adresse statt Name des Mailservers',
		owner:
			'Für eingehende Mails von {dem Namen} ist eine IP-Adresse[ ({exchange})] statt des Namens eines Servers eingetragen. Das ist nicht erlaubt, Mails an Sie können verloren gehen.',
		admin: 'Ein MX-Eintrag von {dem Namen} enthält eine IP-Adresse[ ({exchange})].',
	},
	'mx.duplicate': {
		title: 'Mailserver doppelt eingetragen',
		owner:
			'Für eingehende Mails von {dem Namen} ist [der Server {exchange}|ein Server] mehrfach eingetragen. Das schadet nicht.',
		admin: 'Für {dem Namen} ist als MX [der Server {exchange}|ein Server] mehrfach eingetragen.',
	},
	'ptr.missing': {
		title: 'Sendender Server ohne Namen',
		owner:
			'[Die Adresse {address}|Eine Adresse], von der Mails kommen, hat keinen Namen im DNS (Rückwärtsname). Manche Mailanbieter nehmen Mails von solchen Servern nicht an.',
		admin: 'Unter {dem Namen} gibt es keinen PTR-Eintrag.',
	},
	'ptr.unconfirmed': {
		title: 'Name des sendenden Servers passt nicht',
		owner:
			'[Die Adresse {address}|Eine Adresse], von der Mails kommen, hat einen Namen im DNS[ ({names})], der nicht zu ihr zurückführt. Manche Mailanbieter nehmen Mails von solchen Servern nicht an.',
		admin:
			'Kein Name[ ({names})] aus den PTR-Einträgen unter {dem Namen} führt zur Adresse zurück.',
	},
} as const;
