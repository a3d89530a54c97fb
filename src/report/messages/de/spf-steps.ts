/**
 * German sentences for steps: terms of SPF records.
 *
 * @module
 */

/** By kind of step. */
export const spfSteps = {
	'report-to-operator':
		'Die Stelle liegt im Eintrag der Domain {name}, auf den {outer} mit „{term}“ verweist. Melden Sie sie dem Betreiber von {name}.',
	'report-target': [
		'isOutage -> Bleibt es über Stunden dabei, melden Sie das dem Betreiber [von {target}|der anderen Domain].',
		'Melden Sie den Fehler dem Betreiber [von {target}|der anderen Domain], meist ist das einer Ihrer Versanddienste.',
	],
	'delete-if-unused':
		'Wenn Sie diesen Dienst nicht mehr nutzen, löschen Sie {den Teil}[ beim Namen {name}] aus dem TXT-Eintrag, dessen Wert mit „v=spf1“ beginnt.',
	'delete-part-if-unused': [
		'isRedirect -> Nutzen Sie den Dienst nicht mehr, ersetzen Sie diesen Teil durch die Teile Ihrer jetzigen Dienste und „~all“ am Ende.',
		'Nutzen Sie den Dienst nicht mehr, löschen Sie diesen Teil.',
	],
	'write-spf':
		'Tragen Sie als Wert „v=spf1“ ein, dahinter {den Teil des Dienstes} und am Ende „~all“. Alles steht in einer Zeile, durch Leerzeichen getrennt.',
	'write-spf-of-services':
		'Tragen Sie als Wert „v=spf1“ ein, dahinter für jeden Ihrer Versanddienste den Teil, den er in seiner Hilfe nennt (meist beginnt er mit „include:“), und am Ende „~all“. Alles steht in einer Zeile, durch Leerzeichen getrennt.',
	'add-part':
		'Setzen Sie {den Teil des Dienstes} vor den Teil, der auf „all“ endet oder mit „redirect=“ beginnt, durch Leerzeichen getrennt. Gibt es keinen solchen Teil, setzen Sie ihn ans Ende.',
	'leave-rest':
		'Lassen Sie alles andere unverändert und legen Sie keinen zweiten Eintrag an, der mit „v=spf1“ beginnt.',
	'delete-sign':
		'Steht der Teil Ihres Versanddienstes schon mit „?“ oder „~“ davor in der Liste, löschen Sie nur dieses Zeichen.',
	'delete-addresses':
		'Danach können Sie die Teile mit den Adressen Ihres Versanddienstes löschen (sie beginnen mit „ip4:“ oder „ip6:“), wenn Sie sicher sind, welche das sind.',
	'move-part-first':
		'Verschieben Sie den Teil Ihres Versanddienstes[, „{part}“,] ganz nach vorn, direkt hinter „v=spf1“.',
	'mend-record-first':
		'Beheben Sie den Fehler in der Liste, den diese Prüfung in einer eigenen Meldung nennt.',
	'compare-part':
		'Vergleichen Sie {den Teil} mit dem, was Ihr Versanddienst in seiner Hilfe nennt, und berichtigen Sie ihn.',
	'compare-or-delete-part':
		'Vergleichen Sie {den Teil} mit dem, was Ihr Versanddienst nennt, und berichtigen oder löschen Sie ihn.',
	'correct-or-delete-part': [
		'why=not-needed -> Berichtigen Sie {den Teil}, oder löschen Sie ihn, wenn Sie ihn nicht brauchen.',
		'why=unknown-word -> Berichtigen oder löschen Sie {den Teil}. Die üblichen Teile beginnen mit „ip4:“, „ip6:“, „include:“, „a“, „mx“ und „all“.',
		'why=server-gone -> Berichtigen Sie {den Teil}, oder löschen Sie ihn, wenn es den Server nicht mehr gibt.',
	],
	'replace-part': ['Ersetzen Sie {den Teil} durch „{to}“.', 'Berichtigen Sie {den Teil}.'],
	'correct-address':
		'Berichtigen Sie [„{value}“|die Adresse] hinter „{mechanism}:“, oder löschen Sie den Teil.',
	'set-mechanism': [
		'Schreiben Sie vor diese Adresse „{to}:“ statt „{from}:“.',
		'Schreiben Sie „ip4:“ vor Adressen mit Punkten und „ip6:“ vor solche mit Doppelpunkten.',
	],
	'correct-prefix':
		'Berichtigen Sie die Zahl hinter dem Schrägstrich[; sie muss zwischen 0 und {max} liegen]. Für eine einzelne Adresse lassen Sie Schrägstrich und Zahl weg.',
	'add-domain':
		'Ergänzen Sie in {dem Teil} den Namen der Domain, ohne Leerzeichen, oder löschen Sie den Teil.',
	'correct-domain': 'Berichtigen Sie den Namen in {dem Teil}; er muss enden wie „shop.example“.',
	'bare-all': 'Löschen Sie, was an „all“ angehängt ist, sodass dort „~all“ oder „-all“ steht.',
	'keep-one-modifier':
		'Behalten Sie einen der Teile, die mit [„{modifier}“|demselben Wort] beginnen, und löschen Sie die anderen.',
	'list-all-services':
		'Vergewissern Sie sich, dass alle Dienste, die für Sie Mails verschicken, in der Liste stehen.',
	'append-all': 'Fügen Sie dann ganz am Ende ein Leerzeichen und „~all“ an.',
	'replace-plus-all': 'Ersetzen Sie dann „+all“ (oder ein „all“ allein) am Ende durch „~all“.',
	'keep-one-all':
		'Behalten Sie einen einzigen Teil, der auf „all“ endet, und setzen Sie ihn ganz ans Ende. Für die meisten ist „~all“ richtig.',
	'delete-repetition': 'Löschen Sie die Wiederholung: Behalten Sie {den Teil} nur beim ersten Mal.',
	'move-before-all':
		'Verschieben Sie, was Sie noch brauchen[ ({terms})], vor den Teil, der auf „all“ endet, und löschen Sie den Rest dahinter.',
	'choose-all-or-redirect':
		'Entscheiden Sie, welches von beiden gelten soll. Soll die andere Liste mitgelten, ersetzen Sie „redirect=“ durch „include:“ und setzen Sie den Teil vor den, der auf „all“ endet; sonst löschen Sie den Teil mit „redirect=“.',
	'name-servers': [
		'servers=meant -> Ersetzen Sie {den Teil} durch die Adressen der gemeinten Server („ip4:“ und die Adresse) oder durch den Teil mit „include:“, den Ihr Versanddienst nennt.',
		'servers=addresses -> Ersetzen Sie {den Teil} durch die Adressen der Server, die senden („ip4:“ und die Adresse), oder durch den Teil mit „include:“, den Ihr Versanddienst nennt.',
		'servers=sending -> Ersetzen Sie {den Teil} durch die Adressen der Server, die wirklich für Sie senden, oder durch den Teil mit „include:“, den Ihr Versanddienst nennt.',
		'servers=public -> Ersetzen Sie {den Teil} durch die öffentliche Adresse des Servers, oder löschen Sie ihn, wenn keiner Ihrer Server selbst Mails verschickt.',
	],
	'break-loop':
		'Löschen Sie {den Teil}, oder lassen Sie den Rückverweis auf diese Liste entfernen.',
	'shorten-name':
		'Kürzen Sie in {dem Teil} den Namen auf [„{to}“|das, was Ihr Versanddienst nennt, ohne Ihre eigene Domain am Ende].',
	'correct-or-delete-host': [
		'isIpv6Only -> Löschen Sie {den Teil}, wenn es den Server nicht mehr gibt. Hat er nur eine Adresse der üblichen Art, können Sie stattdessen diese nennen („ip4:“ und die Adresse).',
		'Berichtigen Sie {den Teil}, oder löschen Sie ihn, wenn es den Server nicht mehr gibt.',
	],
	'delete-or-set-up-mx':
		'Löschen Sie {den Teil}, oder richten Sie für den gemeinten Namen einen Mailserver ein.',
	'ask-for-host-address':
		'Bitten Sie den Anbieter des Mailservers[ {host}], dessen Namen im DNS eine Adresse zu geben.',
	'delete-mx-host':
		'Wird der Server nicht mehr benutzt, löschen Sie ihn aus den MX-Einträgen (der Liste der Server, die Mails annehmen) seiner Domain.',
	'delete-unused-services':
		'Löschen Sie die Teile von Diensten, die Sie nicht mehr nutzen („include:“, „a“ und „mx“ brauchen DNS-Abfragen, „ip4:“ und „ip6:“ keine).',
	'ask-services':
		'Reicht das nicht, fragen Sie Ihre Versanddienste, ob sie ihren Teil überhaupt brauchen oder ob sie unter einer Subdomain von Ihnen senden können.',
	'delete-void-parts':
		'Löschen Sie die Teile, deren Server oder Dienste es nicht mehr gibt. Diese Prüfung nennt jeden davon in einer eigenen Meldung.',
	'ask-for-one-name':
		'Bitten Sie den Anbieter des sendenden Servers, für dessen Adresse nur einen Namen zu führen.',
	'copy-spf':
		'Suchen Sie {den Eintrag}, dessen Wert mit „v=spf1“ beginnt, und kopieren Sie den Wert.',
	'add-spf-at':
		'Legen Sie für {domain|die Domain selbst} einen TXT-Eintrag mit diesem Wert an und löschen Sie den falschen. Die meisten Anbieter hängen die Domain selbst an den Namen an: Tragen Sie dort „@“ ein oder lassen Sie das Feld leer.',
	'join-spf':
		'Kopieren Sie die Teile von allen in einen einzigen, hinter ein einziges „v=spf1“ und mit einem einzigen Teil wie „~all“ ganz am Ende.',
	'delete-others': 'Löschen Sie die anderen.',
	'correct-version':
		'Ändern Sie seinen Anfang so, dass dort „v=spf1“ steht, ohne Anführungszeichen und mit einem Leerzeichen dahinter. Gibt es daneben einen richtigen Eintrag, löschen Sie stattdessen diesen.',
	'delete-space-before':
		'Suchen Sie {den Eintrag}, der „v=spf1“ enthält, und löschen Sie das Leerzeichen davor.',
	'delete-character':
		'Löschen Sie das [Zeichen an Stelle {character}|unerlaubte Zeichen]. Ist es nicht zu sehen, tippen Sie den Wert neu ein, statt ihn zu kopieren.',
	'insert-space':
		'Setzen Sie in {dem Teil} das fehlende Leerzeichen dort ein, wo ein Stück endet und das nächste beginnt.',
	'complete-end':
		'Vergleichen Sie das Ende[ („{last}“)] mit dem Wert, den Sie eintragen wollten, und ergänzen Sie, was fehlt. Fragen Sie Ihren Anbieter, wie sich ein Wert mit mehr als 255 Zeichen eintragen lässt.',
	'delete-old-texts':
		'Sehen Sie die {type}-Einträge mit dem Namen {dem Feld} durch und löschen Sie, was Sie nicht mehr brauchen, etwa alte Codes, mit denen die Domain bestätigt wurde. Behalten Sie den, der mit „v=spf1“ beginnt.',
	'check-domain': 'Prüfen Sie, ob {name|die Domain} richtig geschrieben ist.',
	'check-dns-setup':
		'Wenn ja, klären Sie mit Ihrem Anbieter, ob die Domain registriert und aktiv ist und ob der Name in seinen DNS-Einstellungen angelegt wurde.',
	'correct-name-entered':
		'Berichtigen Sie den Namen dort, wo er eingetragen ist: in der Absenderadresse oder im TXT-Eintrag, der darauf verweist.',
} as const;
