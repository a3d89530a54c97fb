/**
 * German sentences for steps: the From address, the relay and mail exchangers.
 *
 * @module
 */

/** By kind of step. */
export const senderSteps = {
	'check-spelling': 'Prüfen Sie, ob {name} richtig geschrieben ist.',
	'check-registration':
		'Wenn ja, fragen Sie die Firma, bei der Sie die Domain registriert haben, ob sie noch aktiv ist.',
	'use-existing-domain': 'Tragen Sie eine Absenderadresse ein, deren Domain existiert.',
	'use-own-domain': 'Tragen Sie eine Absenderadresse mit einer eigenen Domain ein.',
	'use-own-address':
		'Nehmen Sie als Absender eine Adresse Ihrer eigenen Domain, zum Beispiel info@ und dahinter die Domain Ihrer Website.',
	'use-reply-to':
		'Tragen Sie Ihre Adresse bei {domain} als Antwortadresse (Reply-To) ein. Antworten kommen dann weiterhin dort an.',
	'use-provider-smtp':
		'Möchten Sie weiterhin mit Ihrer Adresse bei {domain} senden, verschicken Sie die Mails über den Postausgangsserver (SMTP) dieses Anbieters, nicht über diesen Dienst.',
	'use-reachable-address':
		'Entscheiden Sie, ob {domain} Mails annehmen soll. Wenn nicht, nehmen Sie eine Absenderadresse, unter der Sie erreichbar sind; mehr ist dann nicht zu tun. Wenn ja, geht es so weiter:',
	'replace-null-mx':
		'Ersetzen Sie {den Eintrag} und dem Wert „0 .“ durch den, den Ihr Mailanbieter nennt.',
	'use-other-domain':
		'Wenn {domain} nicht für Mails gedacht ist, nehmen Sie eine Absenderadresse einer anderen Domain.',
	'permit-sending':
		'Wenn doch, müssen die Einträge geändert werden, die das Senden verbieten: Fragen Sie Ihren Versanddienst nach den Einträgen, die er braucht (SPF und DKIM), und tragen Sie sie in den DNS-Einstellungen bei Ihrem Anbieter ein.',
	'send-test-mail':
		'Oder schicken Sie sich selbst eine Mail und sehen Sie in deren vollständigem Header nach: Hinter „Return-Path“ steht die Domain des Return-Path, bei „DKIM-Signature“ hinter „d=“ die Domain, die signiert. Teilen Sie uns mit, was Sie herausfinden; dann lässt sich die Prüfung vervollständigen.',
	'use-domain-smtp':
		'Verwenden Sie statt dieses Postfachs den Postausgangsserver (SMTP) des Anbieters, bei dem die Postfächer Ihrer Domain liegen. Servername, Benutzername und Passwort bekommen Sie von ihm.',
	'ask-server-operator':
		'Fragen Sie die Person, die diesen Mailserver betreut: „Von welchen öffentlichen IP-Adressen gehen unsere Mails ins Internet, welche Domain steht im Return-Path (MAIL FROM), und signieren wir per DKIM mit unserer Domain?“',
	'find-smtp-settings':
		'Falls nicht: Suchen Sie in den Einstellungen des Dienstes die Stelle für einen eigenen Postausgangsserver (oft „SMTP“ genannt).',
	'enter-smtp-login':
		'Tragen Sie dort Servername, Benutzername und Passwort Ihres Postfachs ein. Sie bekommen sie von Ihrem eigenen Mailanbieter; die Mails gehen dann über einen Server hinaus, der mit Ihrer Domain signiert.',
	'delete-null-mx':
		'Löschen Sie davon den mit dem Wert „0 .“, wenn die Domain Mails annehmen soll.',
	'compare-mx':
		'Vergleichen Sie den Wert mit dem, den Ihr Mailanbieter nennt, und berichtigen Sie ihn.',
	'set-mx-host': 'Tragen Sie als Wert den richtigen Namen des Servers ein[: {host}|.]',
	'name-mx-host': 'Tragen Sie als Wert den Namen des Servers ein, den Ihr Mailanbieter nennt.',
	'report-to-dns-provider':
		'Bleibt es über Stunden dabei, schreiben Sie dem Anbieter, der das DNS [von {name}|Ihrer Domain] verwaltet, und nennen Sie diese Meldung.',
	'report-dnssec':
		'Schreiben Sie Ihrem DNS-Anbieter: „Die DNSSEC-Signaturen unserer Domain sind ungültig.“ Bis das behoben ist, können viele Empfänger Ihre DNS-Einträge nicht lesen.',
} as const;
