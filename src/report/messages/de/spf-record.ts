/**
 * German words for whether there is an SPF record, and in what form DNS hands it out.
 *
 * @module
 */

/** The words of the codes about the record as a whole. */
export const spfRecordMessages = {
	'spf.missing': {
		title: 'Kein SPF-Eintrag',
		owner:
			'Für {die Domain} gibt es keinen SPF-Eintrag (eine Liste der Server, die für sie senden dürfen). Ohne ihn können die Mailanbieter der Empfänger nicht erkennen, ob ein Server für diese Domain senden darf.',
		admin:
			'{Die Domain} hat keinen TXT-Eintrag, der mit „v=spf1“ beginnt; check_host() ergibt none.',
	},
	'spf.dns-error': {
		title: 'DNS hat zu SPF nicht geantwortet',
		owner:
			'Das DNS, also das Verzeichnis, in dem Domains ihre Einstellungen veröffentlichen, hat auf die Frage nach [{name}|{der Domain}] nicht geantwortet. Deshalb ist zurzeit nicht vollständig bekannt, welche Server senden dürfen.',
		admin:
			'Die Abfrage[ vom Typ {type}] für [{name}|{die Domain}] ist fehlgeschlagen[ ({reason})]; wo das Ergebnis davon abhängt, liefert check_host() temperror.',
	},
	'spf.nxdomain': {
		title: 'Domain gibt es nicht',
		owner:
			'Das DNS, also das Verzeichnis, in dem Domains ihre Einstellungen veröffentlichen, kennt {die Domain} nicht. Damit gibt es auch keine Liste der Server, die für sie senden dürfen.',
		admin: '{Die Domain} existiert nicht (NXDOMAIN); check_host() ergibt none.',
	},
	'spf.domain-malformed': {
		title: 'Kein vollständiger Domainname',
		owner:
			'[„{subject.name}“|Der angegebene Name] ist kein vollständiger Domainname wie shop.example. Für ihn kann es keine Liste der Server geben, die senden dürfen.',
		admin:
			'[„{subject.name}“|Der Name] hat nur ein Label oder ein leeres oder zu langes; check_host() ergibt none.',
	},
	'spf.multiple': {
		title: 'Mehrere SPF-Einträge',
		owner:
			'Für {die Domain} gibt es {records|mehrere} SPF-Einträge (Listen der Server, die für sie senden dürfen), erlaubt ist aber nur einer. Die Mailanbieter der Empfänger verwenden dann keinen davon.',
		admin:
			'{Die Domain} hat {records|mehrere} TXT-Einträge, die mit „v=spf1“ beginnen; das Ergebnis ist permerror.',
	},
	'spf.version-malformed': {
		title: 'Anfang des SPF-Eintrags falsch',
		owner:
			'Ein Text bei {der Domain} sieht aus wie ein SPF-Eintrag (eine Liste der Server, die senden dürfen), beginnt aber nicht genau mit „v=spf1“ und einem Leerzeichen. Die Mailanbieter der Empfänger erkennen ihn nicht als solchen.',
		admin:
			'[„{text}“|Ein Text] bei {der Domain} beginnt nicht mit „v=spf1“ und Leerzeichen oder Ende; er wird nicht ausgewählt.',
	},
	'spf.leading-space': {
		title: 'Leerzeichen vor „v=spf1“',
		owner:
			'Ein Text bei {der Domain} sieht aus wie ein SPF-Eintrag (eine Liste der Server, die senden dürfen), beginnt aber mit einem Leerzeichen. Die Mailanbieter der Empfänger erkennen ihn nicht als solchen.',
		admin:
			'[„{text}“|Ein Text] bei {der Domain} hat Leerraum vor „v=spf1“; er wird nicht ausgewählt.',
	},
	'spf.non-ascii': {
		title: 'Unzulässiges Zeichen',
		owner:
			'{Der SPF-Eintrag} enthält ein Zeichen, das dort nicht stehen darf, etwa einen Umlaut, ein typografisches Anführungszeichen oder ein unsichtbares Zeichen. {Das macht die Liste ungültig}',
		admin:
			'{Der Eintrag} enthält ein Oktett außerhalb von 0x20 bis 0x7E[ (dezimal {octet})]; permerror.',
	},
	'spf.string-join-lost-space': {
		title: 'Leerzeichen zwischen zwei Stücken fehlt',
		owner:
			'{Der SPF-Eintrag} ist in mehreren Stücken gespeichert, und wo zwei davon aneinanderstoßen, fehlt ein Leerzeichen. Die Mailanbieter der Empfänger fügen die Stücke lückenlos zusammen und lesen deshalb {den Teil} falsch.',
		admin:
			'Zwei Teilzeichenketten stoßen ohne Leerzeichen aneinander; betroffen ist {der Term} {im Eintrag}.',
	},
	'spf.sender-id': {
		title: 'Alter Sender-ID-Eintrag',
		owner:
			'Bei {der Domain} steht auch ein Text, der mit „spf2.0“ beginnt, ein aufgegebener Verwandter der Liste der Server, die senden dürfen. Er schadet nicht, Sie müssen nichts tun.',
		admin: '{Die Domain} hat einen Sender-ID-Eintrag („spf2.0“); SPF wertet ihn nicht aus.',
	},
	'spf.wrong-name': {
		title: 'SPF-Eintrag am falschen Namen',
		owner:
			'Beim Namen {subject.name|einer anderen Domain} steht ein SPF-Eintrag (eine Liste der Server, die senden dürfen), Mails von {domain|Ihrer Domain} werden aber nur mit der Liste unter {domain|Ihrer Domain} geprüft.[subject.isAppended ->  Wahrscheinlich wurde der Name mit der Domain eingetragen, und das Formular Ihres Anbieters hat sie noch einmal angehängt.]',
		admin:
			'Bei {der Domain} steht ein Eintrag, der mit „v=spf1“ beginnt; nach diesem Namen fragt für Mails von {domain|dieser Domain} kein Empfänger; dort selbst steht keiner.',
	},
	'spf.record-bytes': {
		title: 'Langer SPF-Eintrag',
		owner:
			'{Der SPF-Eintrag} ist recht lang. So, wie er ist, funktioniert er, und Sie müssen nichts tun. Viel passt aber nicht mehr hinein.',
		admin:
			'{Der Eintrag} ist länger als die 450 Oktette, die sicher in eine kleine DNS-Antwort passen[ ({bytes})].',
	},
	'spf.string-255': {
		title: 'SPF-Eintrag bricht ab',
		owner:
			'{Der SPF-Eintrag} bricht dort ab, wo sein letztes Stück 255 Zeichen hat, denn mehr passt nicht hinein. Wahrscheinlich ging das Ende beim Eintragen verloren.',
		admin:
			'Die letzte Teilzeichenkette {im Eintrag} hat die vollen 255 Oktette, und das Ende fehlt[; der letzte Term ist „{last}“].',
	},
	'spf.answer-bytes': {
		title: 'Zu viele Texte an einem Namen',
		owner:
			'Alle bei {der Domain} veröffentlichten Texte ergeben zusammen eine lange Antwort[ ({bytes} Bytes)] für Mailanbieter, die danach fragen. Manche können sie womöglich nicht abrufen und damit auch nicht die Liste der Server, die senden dürfen.',
		admin:
			'Die TXT-Antwort für {die Domain} hat[ {bytes} Oktette| viele Oktette]; über UDP kann sie abgeschnitten oder zerlegt werden.',
	},
	'spf.alias': {
		title: 'Erlaubte Server über einen Verweis',
		owner:
			'Der Name {subject.name|in Frage} verweist nur (CNAME-Eintrag) auf {target|einen anderen Namen}[hasRecord -> ; es gilt die Liste erlaubter Server, die dort steht|; dort steht keine gültige Liste erlaubter Server]. Sie müssen deswegen nichts tun.',
		admin:
			'Der Name {subject.name|in Frage} ist ein Alias von {target|einem anderen Namen}; die Antwort dort ist [hasRecord -> der SPF-Eintrag|kein einzelner SPF-Eintrag].',
	},
	'spf.ttl-long': {
		title: 'Änderungen wirken langsam',
		owner:
			'Wird {der SPF-Eintrag} geändert, können Mailanbieter noch [ttl -> bis zu {die ttl in Worten}|viele Stunden] lang die alte Fassung verwenden. Sie müssen deswegen nichts tun.',
		admin:
			'Die TTL der TXT-Einträge {der Domain} ist[ {ttl} s| lang][; vor einer Änderung empfehlen sich {advised} s].',
	},
} as const;
