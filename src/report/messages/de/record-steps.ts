/**
 * German sentences for steps: where to go, and for whole records.
 *
 * @module
 */

/** By kind of step. */
export const recordSteps = {
	'open-dns':
		'Öffnen Sie die DNS-Einstellungen [der Domain {domain}|Ihrer Domain] bei Ihrem Anbieter. Das ist die Firma, bei der die Domain registriert ist oder Ihre Website liegt.',
	'open-relay':
		'Öffnen Sie die Einstellungen Ihres Versanddienstes und suchen Sie dort nach „DKIM“, „Absender-Domain“ oder „Domain authentifizieren“.',
	'check-again': [
		'when=saved -> Speichern Sie, warten Sie bis zu einer Stunde, bis die Änderung überall sichtbar ist, und prüfen Sie dann erneut.',
		'when=soon -> [seconds -> Prüfen Sie in {der Wartezeit} noch einmal.|Prüfen Sie in einigen Minuten noch einmal.]',
		'when=confirmed-by-support -> Prüfen Sie erneut, sobald der Support die Änderung bestätigt hat.',
		'when=mended -> Prüfen Sie danach erneut.',
		'when=record-mended -> Prüfen Sie danach erneut. Erst dann zeigt sich, ob auch der Teil Ihres Versanddienstes fehlt.',
		'when=with-more-time -> Prüfen Sie noch einmal, mit mehr Zeit.',
		'when=with-own-provider -> Prüfen Sie noch einmal, diesmal mit Ihrem eigenen Mailanbieter als Versanddienst.',
		'when=just-changed -> [seconds -> Wenn Sie gerade etwas geändert haben, prüfen Sie in {der Wartezeit} noch einmal.|Wenn Sie gerade etwas geändert haben, prüfen Sie später noch einmal.]',
	],
	'changes-first':
		'Schlägt diese Prüfung Änderungen im DNS vor, führen Sie nur diese aus. Sonst geht es so weiter:',
	'next-change': 'Änderung {number} von {count}: {die Änderung}.',

	'find-record': [
		'value -> Suchen Sie {was gesucht ist}, der jetzt diesen Wert hat: {value}',
		'Suchen Sie {was gesucht ist}[every -> [, deren Wert mit „{begins}“ beginnt]|, dessen Wert mit „{begins}“ beginnt].',
	],
	'add-record': [
		'Legen Sie einen neuen {type}-Eintrag mit dem Namen {dem Feld} und genau diesem Wert an: {value}',
		'Legen Sie einen neuen {type}-Eintrag mit dem Namen {dem Feld} an.[type=MX ->  Den Wert nennt Ihnen Ihr Mailanbieter.]',
	],
	'set-value': 'Ersetzen Sie den ganzen Wert durch genau diesen: {value}',
	'keep-record': 'Behalten Sie {den Eintrag} und diesem Wert: {value}',
	'delete-record': 'Löschen Sie {den Eintrag} und diesem Wert: {value}',
	'delete-spf-here': 'Löschen Sie davon den, dessen Wert mit „v=spf1“ beginnt[: {value}|.]',
	'rename-record': [
		'to -> Ändern Sie seinen Namen in [host=@ -> @ (steht für {to})|{host} (vollständig: {to})|{to}].',
		'Ändern Sie seinen Namen in den, den Ihr Versanddienst anzeigt. Hängt Ihr Anbieter die Domain selbst an, tragen Sie nur den Teil davor ein.',
	],
	'move-record':
		'Kopieren Sie seinen Wert. Gibt es noch keinen {type}-Eintrag mit dem Namen {dem Feld}, legen Sie einen mit diesem Wert an. Löschen Sie danach den alten Eintrag.',
	'set-ttl':
		'Wenn Ihr Anbieter nach der Gültigkeit in Sekunden fragt (TTL), tragen Sie ein: {seconds}',
	'use-strings':
		'Der Wert ist länger als 255 Zeichen. Die meisten Anbieter teilen ihn selbst auf. Nimmt Ihrer ihn nicht an, tragen Sie ihn in diesen Teilen ein, jeden in Anführungszeichen: {strings.quoted}',
	'append-report-address':
		'Wenn Sie Berichte darüber bekommen möchten, wer mit Ihrer Domain sendet, hängen Sie diesen Text an den Wert an und dahinter eine Ihrer Mailadressen: ; rua=mailto:',
	'mind-panel': '{die Falle}',
	'mind-zone':
		'Dieser Name gehört zur Domain {owner}. Wenn Sie diese nicht selbst verwalten, bitten Sie deren Betreiber um die Änderung.',
	'list-other-senders':
		'Bisher war für {name} kein Server ausdrücklich erlaubt. Server, die nicht im neuen Eintrag stehen, gelten danach als verdächtig, auch Ihr eigener Mailserver. Fragen Sie deshalb zuerst jeden Anbieter, über den Sie sonst noch Mails verschicken, was für ihn in den SPF-Eintrag gehört, und fügen Sie es im Wert vor „~all“ ein.',
	'ask-operator':
		'Schreiben Sie dem Support [des Betreibers von {owner}|Ihres Versanddienstes] und bitten Sie um diese Änderung in dessen DNS:',
	publish: 'Eintragen: Name {name}, Typ {type}, Wert: {value}',
	withdraw: 'Löschen: Name {name}, Typ {type}, Wert: {value}',
	'if-not-yours': 'Gehört die Domain {domain} nicht Ihnen, bitten Sie deren Betreiber darum.',
} as const;
