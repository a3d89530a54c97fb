/**
 * German words for findings about the From address, the relay and receivers.
 *
 * @module
 */
/** The words of every `from.*`, `relay.*` and `profile.*` code. */
export const senderMessages = {
	'from.own-domain': {
		title: 'Adresse des Anbieters selbst',
		owner:
			'Adressen unter {dem Namen} gehören genau diesem Anbieter. Seine eigenen Server dürfen dafür senden.',
		admin: '{dem Namen} gehört dem Betreiber dieses Versanddienstes.',
	},
	'from.nxdomain': {
		title: 'Domain gibt es nicht',
		owner:
			'Die Domain {dem Namen} existiert nicht. Niemand kann an diese Adresse antworten, und Empfänger nehmen Mails von ihr nicht an.',
		admin: '{dem Namen} existiert nicht (NXDOMAIN).',
	},
	'from.public-suffix': {
		title: 'Keine eigene Domain',
		owner:
			'{dem Namen} ist keine Domain von Ihnen, sondern eine Endung, unter der jeder Domains registrieren kann. Davon kann niemand Mails verschicken.',
		admin: '{dem Namen} ist ein Public Suffix (ICANN-Teil).',
	},
	'from.freemail': {
		title: 'Adresse eines Mailanbieters',
		owner:
			'{dem Namen} gehört einem Mailanbieter. Nur dessen eigene Server dürfen Mails von einer solchen Adresse verschicken; von jedem anderen Dienst gelten sie als gefälscht.',
		admin:
			'{dem Namen} gehört einem anderen Mailanbieter als diesem Versanddienst; kein Eintrag des Nutzers kann ihn zulassen.',
	},
	'from.null-mx': {
		title: 'Domain empfängt keine Mails',
		owner:
			'Die Domain {dem Namen} nimmt laut ihrem DNS keine Mails an. Antworten und Hinweise auf Zustellfehler gehen verloren, und manche Mailanbieter nehmen solche Absender nicht an.',
		admin: '{dem Namen} hat einen Null-MX und nimmt keine Mails an.',
	},
	'from.no-mx': {
		title: 'Domain hat keinen Mailserver',
		owner:
			'Für die Domain {dem Namen} ist kein Server eingetragen, der Mails annimmt. Antworten und Hinweise auf Zustellfehler gehen verloren, und manche Mailanbieter nehmen solche Absender nicht an.',
		admin: '{dem Namen} hat weder MX noch Adresseinträge.',
	},
	'from.changes-incomplete': {
		title: 'Nicht jede Reparatur ließ sich durchprobieren',
		owner: [
			'counted=octets -> Im DNS von {dem Namen} steht so viel, dass diese Prüfung keine Reparaturen durchprobiert hat. Was hier über das Problem steht, gilt trotzdem.',
			'Das DNS von {dem Namen} ist so umfangreich, dass diese Prüfung nicht jede Reparatur durchprobieren konnte. Vielleicht gibt es bessere als die hier gezeigten.',
		],
		admin: [
			'counted=octets -> Die Antworten haben mehr als {limit|65536} Oktette: Nach Änderungen wurde nicht gesucht.',
			'counted=trials -> Die Suche nach Änderungen endete nach {limit|80} Versuchen.',
			'Die Suche nach Änderungen endete nach {limit|24} Fragen über die Prüfung selbst hinaus.',
		],
	},
	'from.parked': {
		title: 'Domain ist als nicht sendend gekennzeichnet',
		owner:
			'Im DNS von {dem Namen} steht, dass für diese Domain überhaupt keine Mails verschickt werden.',
		consequence: 'Empfänger nehmen das ernst: Mails werden abgelehnt oder landen im Spam-Ordner.',
		admin: 'Der SPF-Eintrag von {dem Namen} ist nur -all, und DMARC wird durchgesetzt.',
	},
	'relay.facts-unknown': {
		title: 'Nicht alles über diesen Dienst ist bekannt',
		owner:
			'Von diesem Versanddienst ist nicht bekannt, [{was für Inhaber offen ist}|wie genau er sendet]. Ein Teil der Antwort bleibt deshalb offen.',
		admin:
			'Die Angaben zu diesem Versanddienst sind unvollständig[; unbekannt: {was für Admins offen ist}].',
	},
	'relay.addresses-assumed': {
		title: 'Sendende Server nur angenommen',
		owner:
			'[certainty=inferred -> Welcher Versanddienst das ist, wurde aus dem Namen des Servers geschlossen|Dieser Mailserver gehört zu keinem uns bekannten Versanddienst. Nur seine Adressen ließen sich ansehen]; das Ergebnis ist deshalb nicht sicher.[ Vielleicht meinten Sie {meant}.]',
		admin:
			'Die sendenden Adressen sind [certainty=inferred -> erschlossen|angenommen][ ({addresses})] und machen kein Ergebnis sicher.[ Ein bekannter Server mit ähnlichem Namen ist {meant}.]',
	},
	'relay.host-private': {
		title: 'Dieser Mailserver ist von außen nicht zu sehen',
		owner:
			'Der Mailserver[ {host}] steht in einem internen Netz. Von außen ist nicht zu sehen, von welcher Adresse seine Mails ins Internet gehen.',
		admin:
			'{host|Das} ist ein privater, lokaler oder einteiliger Hostname; die ausgehenden Adressen lassen sich von außen nicht bestimmen.',
	},
	'relay.host-unknown': {
		title: 'Diesen Mailserver gibt es nicht',
		owner: [
			'host.isMailbox -> {host} ist eine E-Mail-Adresse, kein Mailserver. Der Mailserver steht bei Ihrem Mailanbieter unter „Postausgangsserver“ oder „SMTP“.',
			'Einen Mailserver mit [dem Namen {host}|diesem Namen] gibt es nicht.[ Vielleicht meinten Sie {meant}.]',
		],
		admin: [
			'host.isMailbox -> {host} ist eine E-Mail-Adresse und kein Hostname.',
			'{host|Der Server} hat keine Adresse im DNS.[ Ein bekannter Server mit ähnlichem Namen ist {meant}.]',
		],
	},
	'relay.login-differs': {
		title: 'Anmeldung und Absender gehören zu verschiedenen Domains',
		owner:
			'Sie senden als {from|eine Domain} und melden sich mit einer Adresse von {user|einer anderen Domain} an. Manche Versanddienste ersetzen dann den Absender oder lehnen die Mail ab.',
		admin:
			'Die Anmeldung gehört zu {user|einer Domain}, From zu {from|einer anderen}; ein Submission-Server kann From ablehnen oder umschreiben.',
	},
	'relay.no-addresses': {
		title: 'Server dieses Dienstes nicht bekannt',
		owner:
			'Es ist nicht bekannt, von welchen Servern dieser Versanddienst sendet. Ob Ihre Domain sie erlaubt, ließ sich deshalb nicht prüfen.',
		admin:
			'Von diesem Versanddienst ist keine Adresse bekannt; wie viel davon SPF abdeckt, lässt sich nicht berechnen.',
	},
	'relay.unauthenticated': {
		title: 'Herkunft der Mails nicht nachprüfbar',
		owner:
			'Die Herkunft von Mails über diesen Versanddienst lässt sich nicht nachprüfen: Sie kommen nicht von einem erlaubten Server (SPF) und haben keine gültige DKIM-Signatur.',
		consequence: 'Große Mailanbieter lehnen solche Mails ab oder legen sie in den Spam-Ordner.',
		admin:
			'SPF wird für keine Identität bestanden, und eine gültige DKIM-Signatur ist nicht zu erwarten.',
	},
	'relay.own-domains-only': {
		title: 'Dieser Anbieter sendet nur für eigene Adressen',
		owner:
			'Ein Postfach dieses Anbieters sendet nur mit dessen eigenen Adressen, nicht mit Adressen der Domain {dem Namen}. Kein Eintrag in Ihrem DNS ändert das. [Für eigene Domains gibt es bei diesem Anbieter {businessName}.|Wenn der Anbieter auch einen Dienst für eigene Domains hat, wählen Sie diesen.]',
		admin:
			'Ein Anbieter von Postfächern: Er sendet nur für {domains|seine eigenen Domains}, unabhängig vom SPF-Eintrag der Domain {dem Namen}.[ Für eigene Domains: {businessName}][ ({business}).]',
	},
	'relay.return-path-mx': {
		title: 'Am Return-Path fehlt der MX-Eintrag des Versanddienstes',
		owner:
			'Unzustellbare Mails gehen an {dem Namen} zurück. [found -> Dort ist ein anderer Mailserver eingetragen als der des Versanddienstes|Dort ist kein Mailserver eingetragen][fallsBack -> ; der Versanddienst verwendet deshalb einen Return-Path in seiner eigenen Domain|, deshalb erfährt der Versanddienst nicht, welche Mails nicht ankamen]. Legen Sie dort den MX-Eintrag an, den der Versanddienst anzeigt.',
		admin:
			'{dem Namen} braucht einen MX-Eintrag[ auf {expected}]; [eingetragen ist {found}|es gibt keinen].[fallsBack ->  Ohne ihn verwendet der Dienst seinen eigenen MAIL FROM.| Bounces gehen sonst verloren.]',
	},
	'relay.cannot-align': {
		title: 'Dieser Dienst kann nicht als Ihre Domain senden',
		owner:
			'Dieser Dienst verwendet einen eigenen Return-Path und signiert nicht mit Ihrer Domain. Deshalb lässt sich nie nachprüfen, dass die Mails von Ihnen kommen. Im DNS können Sie das nicht ändern, das könnte nur der Betreiber; für Sie gibt es einen anderen Weg.',
		admin:
			'Return-Path und Signatur gehören zu fremden Domains; kein DNS-Eintrag des Domaininhabers lässt diese Mails zur Absender-Domain passen.',
	},
	'profile.spf-unmet': {
		title: 'Ein Mailanbieter verlangt SPF',
		owner:
			'Vorgabe {des Anbieters}: Mails müssen von einem Server kommen, der auf der Liste der erlaubten Server steht (SPF).',
		consequence: '{Was unerfüllte Vorgaben kosten}',
		admin:
			'Vorgabe {des Anbieters}: SPF muss bestanden werden; diese Konfiguration erfüllt das nicht.',
	},
	'profile.dkim-unmet': {
		title: 'Ein Mailanbieter verlangt eine DKIM-Signatur',
		owner: 'Vorgabe {des Anbieters}: Mails müssen signiert sein (DKIM).',
		consequence: '{Was unerfüllte Vorgaben kosten}',
		admin:
			'Vorgabe {des Anbieters}: eine gültige DKIM-Signatur; diese Konfiguration erfüllt das nicht.',
	},
	'profile.dmarc-unmet': {
		title: 'Ein Mailanbieter verlangt eine DMARC-Richtlinie',
		owner:
			'Vorgabe {des Anbieters}: eine Richtlinie gegen gefälschte Mails (DMARC) im DNS Ihrer Domain[receiver=la-poste -> , mit einer Adresse für Berichte].',
		consequence: '{Was unerfüllte Vorgaben kosten}',
		admin:
			'Vorgabe {des Anbieters}: ein DMARC-Eintrag[receiver=la-poste ->  mit rua=]; diese Konfiguration erfüllt das nicht.',
	},
	'profile.alignment-unmet': {
		title: 'Ein Mailanbieter verlangt den Nachweis Ihrer Domain',
		owner:
			'Vorgabe {des Anbieters}: die Herkunft (SPF oder DKIM) muss für die Domain Ihrer Absenderadresse nachgewiesen sein.',
		consequence: '{Was unerfüllte Vorgaben kosten}',
		admin:
			'Vorgabe {des Anbieters}: SPF oder DKIM muss passend zur Absender-Domain bestanden werden; diese Konfiguration erfüllt das nicht.',
	},
	'profile.mx-unmet': {
		title: 'Ein Mailanbieter verlangt einen Mailserver',
		owner: 'Vorgabe {des Anbieters}: die Domain Ihrer Absenderadresse muss selbst Mails empfangen.',
		consequence: '{Was unerfüllte Vorgaben kosten}',
		admin:
			'Vorgabe {des Anbieters}: ein MX oder eine Adresse bei der Absender-Domain; diese Konfiguration erfüllt das nicht.',
	},
} as const;
