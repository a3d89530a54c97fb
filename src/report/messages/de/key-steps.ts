/**
 * German sentences for steps: DKIM keys, and the tags of DKIM and DMARC records.
 *
 * @module
 */

/** By kind of step. */
export const keySteps = {
	'enable-dkim':
		'Schalten Sie dort DKIM ein. Der Versanddienst zeigt Ihnen dann einen oder mehrere DNS-Einträge an, jeweils mit Name, Typ (TXT oder CNAME) und Wert.',
	'add-shown-records':
		'Legen Sie die DNS-Einträge an, die Ihr Versanddienst anzeigt, genau mit dem angegebenen Namen, Typ und Wert.[names.length=1 ->  Darunter muss ein Eintrag mit dem Namen {names} sein.| Darunter müssen die Namen {die Namen} sein.]',
	'keep-shown-record':
		'Behalten Sie den, den Ihr Versanddienst anzeigt, und löschen Sie die anderen.',
	'keep-wanted-record': 'Behalten Sie den, der gelten soll, und löschen Sie die anderen.',
	'set-shown-target':
		'Ersetzen Sie den Wert durch das Ziel, das Ihr Versanddienst in seinen Einstellungen für DKIM anzeigt.',
	'mind-appended-zone':
		'Hängt Ihr Anbieter beim Speichern wieder Ihre Domain an, setzen Sie einen Punkt ans Ende des Werts.',
	'compare-target': 'Vergleichen Sie das dort angezeigte Ziel mit dem in Ihrem DNS[: {target}|.]',
	'change-or-report-target':
		'Weichen die beiden voneinander ab, ändern Sie den Eintrag in Ihrem DNS. Sind sie gleich, schreiben Sie dem Support Ihres Versanddienstes: Der Schlüssel ist auf dessen Seite noch nicht eingerichtet.',
	'mind-delegated-key':
		'Ist der Eintrag mit diesem Namen vom Typ CNAME, liegt der Schlüssel beim Versanddienst. Schreiben Sie dann dessen Support und nennen Sie diese Meldung. Sonst geht es so weiter:',
	'copy-shown-value':
		'Ersetzen Sie den ganzen Wert durch den, den Ihr Versanddienst anzeigt. Kopieren Sie ihn vom ersten bis zum letzten Zeichen, ohne Anführungszeichen und ohne Zeilenumbrüche.',
	'mind-cut-value':
		'Schneidet Ihr Anbieter den Wert wieder ab, fragen Sie dessen Support, wie sich ein TXT-Eintrag mit mehr als 255 Zeichen eintragen lässt.',
	'make-key':
		'Lassen Sie dort einen neuen Schlüssel [isCompromised -> erzeugen, und zwar sofort, denn der alte darf nicht mehr verwendet werden|mit 2048 Bit erzeugen]. Finden Sie dafür keine Schaltfläche, fragen Sie den Support Ihres Versanddienstes.',
	'enter-key':
		'Tragen Sie danach den neuen Eintrag in den DNS-Einstellungen bei Ihrem Anbieter ein, genau wie angezeigt.',
	'set-key': 'Ersetzen Sie im Wert alles hinter „p=“ durch genau diesen Text: {value}',
	'tell-selector':
		'Dort steht der Name des DKIM-Schlüssels, der Selektor: der Teil vor „._domainkey“, zum Beispiel „s1“. Teilen Sie uns diesen Namen mit; dann lässt sich auch der Schlüssel prüfen.',
	'see-dkim-enabled':
		'Sehen Sie nach, ob DKIM für Ihre Domain eingeschaltet ist. Falls nicht, schalten Sie es ein und legen Sie die angezeigten DNS-Einträge an.',
	'enable-or-relay-elsewhere':
		'Schalten Sie dort die DKIM-Signatur ein und legen Sie die angezeigten DNS-Einträge an. Kann der Dienst nicht signieren, fragen Sie seinen Support, ob er über den Postausgangsserver (SMTP) Ihres Mailanbieters senden kann.',
	'delete-wildcard':
		'Suchen Sie den TXT-Eintrag, dessen Name mit „*“ beginnt, und löschen Sie ihn, wenn Sie ihn nicht brauchen.',
	'add-own-record':
		'Gibt es keinen eigenen Eintrag mit dem Namen {name}, legen Sie den an, den Ihr Versanddienst anzeigt.',
	'make-alias':
		'Löschen Sie ihn und legen Sie stattdessen einen CNAME-Eintrag mit demselben Namen an. [Der Wert ist: {value}|Der Wert ist das Ziel, das Ihr Versanddienst anzeigt.]',
	'add-key-beside': 'Legen Sie den Eintrag für den neuen Schlüssel zusätzlich zum alten an.',
	'ask-relay': [
		'question=sign-own-domain -> Fragen Sie den Support des Dienstes, ob er Mails mit Ihrer Domain signieren kann (DKIM).',
		'question=sign-own-domain-records -> Fragen Sie den Support Ihres Versanddienstes, ob er mit Ihrer eigenen Domain signieren kann (DKIM mit eigener Domain) und was Sie dafür im DNS eintragen müssen.',
		'question=return-path-and-dkim -> Fragen Sie den Support Ihres Versanddienstes: „Welche Domain steht im Return-Path (MAIL FROM) unserer Mails, und signieren Sie sie per DKIM mit unserer Domain?“',
		'question=selector -> Finden Sie dort nichts, fragen Sie den Support: „Unter welchem DKIM-Selektor signieren Sie unsere Mails, und welchen Eintrag müssen wir dafür im DNS anlegen?“',
		'question=spf-term-or-addresses -> Fragen Sie den Support Ihres Versanddienstes: „Was müssen wir in unseren SPF-Eintrag aufnehmen, oder von welchen IP-Adressen senden Sie?“',
		'question=other-selector -> Fragen Sie zuerst den Support Ihres Versanddienstes, ob er einen anderen DKIM-Selektor verwenden kann: Unter diesem funktioniert der Schlüssel eines anderen Dienstes. Wenn ja, lassen Sie den Eintrag, wie er ist, und tragen Sie stattdessen den neuen ein.',
		'question=rsa-key -> Bitten Sie den Support Ihres Versanddienstes um einen zusätzlichen RSA-Schlüssel mit 2048 Bit.',
	],
	'ask-for-ptr':
		'Das kann nur der Betreiber des Servers ändern. Schreiben Sie dem Support Ihres Versanddienstes: „Bitte richten Sie für Ihre Absende-Adresse[ {address}] zueinander passende Vorwärts- und Rückwärtsnamen (PTR) ein.“',
	'use-provider-smtp-if-not':
		'Falls nicht und wenn der Dienst einen eigenen Postausgangsserver (SMTP) zulässt: Tragen Sie dort den Ihres Mailanbieters ein, der Mails mit Ihrer Domain signiert. Servername, Benutzername und Passwort bekommen Sie von Ihrem Mailanbieter.',

	'replace-text': 'Ersetzen Sie im Wert {from} durch genau diesen Text: {to}',
	'lower-case': 'Schreiben Sie im Wert [„{text}“|diesen Teil] in Kleinbuchstaben.',
	'lower-case-after':
		'Schreiben Sie im Wert den Teil hinter „{tag}=“ in Kleinbuchstaben[ statt {text}].',
	'delete-tag': [
		'when=no-subdomain-mail -> Wenn Sie keine Mails mit Namen unterhalb Ihrer Domain verschicken, löschen Sie im Wert {den Tag-Teil} bis einschließlich des nächsten Semikolons.',
		'when=tests-over -> Wenn Ihre Tests beendet sind, löschen Sie im Wert {den Tag-Teil} bis einschließlich des nächsten Semikolons.',
		'Löschen Sie im Wert {den Tag-Teil} bis einschließlich des nächsten Semikolons.',
	],
	'choose-policy':
		'Schreiben Sie im Wert hinter „{tag}=“ eines dieser drei Wörter: none, quarantine oder reject. „none“ beobachtet nur, „quarantine“ bittet um den Spam-Ordner, „reject“ um Ablehnung.',
	'note-mild-policy':
		'Mit diesem Wert wird niemand aufgefordert, Mails abzulehnen. Später können Sie ihn strenger stellen.',
	'own-policy':
		'Lassen Sie das die Person ansehen, die Ihr DNS verwaltet. Am einfachsten hilft eine eigene Richtlinie genau für die Domain, mit der Sie senden: ein TXT-Eintrag, dessen Name aus _dmarc und dieser Domain besteht, mit dem Wert der Richtlinie, die heute gilt.',
	'relax-alignment':
		'Ersetzen Sie im Wert „adkim=s“ durch „adkim=r“ und „aspf=s“ durch „aspf=r“. Dann zählen auch Namen, die zu Ihrer Domain gehören.',
	'move-to-front':
		'Verschieben Sie den Teil „{text}“ ganz an den Anfang des Werts, ohne etwas davor.',
	'move-policy': 'Verschieben Sie den Teil, der mit „p=“ beginnt, direkt hinter „v=DMARC1;“.',
	'set-beginning':
		'Schreiben Sie den Anfang des Werts genau so, mit Großbuchstaben und Semikolon: {text}',
	'delete-blanks-before': 'Löschen Sie im Wert die Leerzeichen vor „{text}“.',
	'correct-or-delete-text': [
		'Berichtigen oder löschen Sie diesen Teil des Werts: {text}',
		'Berichtigen oder löschen Sie den falschen Teil des Werts. Teile sehen aus wie „p=none“ und werden durch Semikolons getrennt.',
	],
	'keep-one-tag':
		'Lassen Sie den Teil[ „{tag}“] im Wert nur einmal stehen und löschen Sie die anderen.',
	'insert-policy': 'Fügen Sie im Wert direkt hinter „v=DMARC1;“ diesen Text ein: p=none;',
	'write-report-uris':
		'Schreiben Sie die Adresse im Wert so: „{tag}=mailto:“ und direkt dahinter die Mailadresse[tag=rua -> , mehrere durch Kommas getrennt und jede mit „mailto:“].',
	'replace-report-address': [
		'reason=not-mail -> Ersetzen Sie im Wert die Adresse hinter „rua=“ durch eine Mailadresse mit „mailto:“ davor.',
		'Ersetzen Sie im Wert die Adresse hinter „rua=“ durch eine, die Mails annimmt.',
	],
	'request-reports':
		'Wenn Sie Berichte bekommen möchten, hängen Sie an den Wert diesen Text an und dahinter eine Ihrer Adressen, die viele Mails verträgt: ; rua=mailto:',
	'ask-report-receiver': [
		'hasRecord -> Bitten Sie den Empfänger der Berichte, diesen Eintrag im DNS seiner Domain anzulegen. Oder verwenden Sie stattdessen eine Adresse Ihrer eigenen Domain.',
		'Bitten Sie den Empfänger der Berichte, Berichte für Ihre Domain zuzulassen, oder verwenden Sie eine Adresse Ihrer eigenen Domain.',
	],
	'extend-policy':
		'Sehen Sie nach, ob es schon einen {type}-Eintrag mit dem Namen {dem Feld} gibt. Wenn ja, hängen Sie an seinen Wert diesen Text an und dahinter eine Ihrer Adressen für Berichte: ; rua=mailto:',
	'add-policy-if-none':
		'Wenn nicht, legen Sie ihn mit diesem Wert an, ebenfalls mit einer Ihrer Adressen dahinter: {value}',
} as const;
