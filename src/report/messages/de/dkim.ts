/**
 * German words for findings about DKIM.
 *
 * @module
 */

/** The words of the other `dkim.*` codes. */
export const dkimMessages = {
	'dkim.selector-missing': {
		title: 'DKIM-Schlüssel fehlt',
		owner:
			'Ihr Versanddienst kann Ihre Mails signieren. Mailanbieter prüfen diese DKIM-Signatur mit einem Schlüssel im DNS Ihrer Domain, und dieser Schlüssel fehlt unter {dem Namen}.',
		admin:
			'Unter {dem Namen} gibt es keinen DKIM-Eintrag[ ({outcome})]; Signaturen mit diesem Selektor lassen sich nicht prüfen.',
	},
	'dkim.dns-error': {
		title: 'DKIM-Schlüssel nicht lesbar',
		owner:
			'Der DNS-Server hat auf die Frage nach dem Schlüssel unter {dem Namen}, mit dem Mailanbieter die DKIM-Signatur Ihrer Mails prüfen, nicht geantwortet. Ob der Schlüssel vorhanden ist, ist deshalb nicht bekannt.',
		admin:
			'Die Abfrage {subject.type} von {dem Namen} ist fehlgeschlagen[ ({reason})]; der Zustand des Schlüssels ist unbekannt.',
	},
	'dkim.multiple-records': {
		title: 'Mehrere Schlüssel unter einem Namen',
		owner:
			'Unter {dem Namen} darf nur ein einziger {Signaturschlüssel} stehen, dort stehen aber mehrere Einträge. Welchen davon ein Empfänger nimmt, ist Zufall.',
		admin:
			'Unter {dem Namen} stehen {count|mehrere} TXT-Einträge; welchen ein Prüfer nimmt, ist nicht festgelegt.',
	},
	'dkim.cname-wrong': {
		title: 'DKIM-Eintrag verweist auf den falschen Namen',
		owner: [
			'found -> Der Eintrag {dem Namen} soll auf den DKIM-Schlüssel Ihres Versanddienstes verweisen, verweist aber auf {found}.[isZoneAppended ->  An das Ziel wurde versehentlich Ihre eigene Domain angehängt.][isOtherDomain ->  Er führt zum Schlüssel einer anderen Domain beim selben Dienst.]',
			'Unter {dem Namen} erwartet Ihr Versanddienst einen Verweis auf seinen eigenen Schlüssel (CNAME-Eintrag). Dort steht etwas anderes.',
		],
		admin:
			'{dem Namen}[ führt über {found}| ist kein CNAME][; erwartet: {expected}][isOtherDomain -> ; das ist der Schlüssel einer anderen Domain bei diesem Dienst][isZoneAppended -> ; der Zonenname wurde angehängt].',
	},
	'dkim.cname-unproven': {
		title: 'DKIM-Eintrag gehört vielleicht zu einer anderen Domain',
		owner:
			'Der Eintrag {dem Namen} verweist auf {found|einen Schlüssel}. Dieser Name ist nicht aus Ihrer Domain gebildet. Prüfen Sie in den Einstellungen Ihres Versanddienstes, ob er für diese Domain genau dieses Ziel anzeigt.',
		admin:
			'{dem Namen} führt über {found|einen Alias}; dessen Token[ {tokens}] ist nicht aus dieser Domain gebildet, und kein MX bei diesem Dienst zeigt, welches ihres ist. Vergleichen Sie es mit dem Ziel, das der Dienst für diese Domain anzeigt.',
	},
	'dkim.cname-dangling': {
		title: 'DKIM-Eintrag verweist ins Leere',
		owner:
			'Der Eintrag {dem Namen} verweist auf {target|einen Namen}. Dort sollte der {Signaturschlüssel} stehen, dort steht aber nichts.',
		admin:
			'{dem Namen} ist ein CNAME[ auf {target}], und dort gibt es keinen TXT-Eintrag[ ({outcome})].',
	},
	'dkim.cname-loop': {
		title: 'DKIM-Eintrag verweist auf sich selbst',
		owner:
			'Der Eintrag {dem Namen} führt über eine Kette von Verweisen wieder zu sich selbst. Der {Signaturschlüssel} ist so nicht zu finden.',
		admin: 'Die CNAME-Kette ab {dem Namen} ist eine Schleife[: {aliases}].',
	},
	'dkim.unaligned': {
		title: 'Signiert mit einer anderen Domain',
		owner:
			'Dieser Versanddienst signiert Ihre Mails mit [der Domain {domain}|einer anderen Domain] statt mit Ihrer. Die DKIM-Signatur belegt deshalb nicht, dass die Mail von Ihnen kommt.',
		admin:
			'Die signierende Domain[ {domain}] passt nicht zur Absender-Domain[ (adkim={mode})]; die Signatur zählt für DMARC nicht.',
	},
	'dkim.impossible': {
		title: 'Dieser Dienst kann nicht für Sie signieren',
		owner:
			'Dieser Versanddienst signiert Ihre Mails nicht mit Ihrer Domain (DKIM). Das können Sie im DNS nicht ändern, das könnte nur der Betreiber des Dienstes.',
		admin: [
			'signs=relay -> Der Versanddienst signiert nur als er selbst, unpassend zur Absender-Domain; kein DNS-Eintrag des Domaininhabers ändert das.',
			'Der Versanddienst signiert nicht; kein DNS-Eintrag des Domaininhabers ändert das.',
		],
	},
	'dkim.selectors-unknown': {
		title: 'DKIM ließ sich nicht prüfen',
		owner: [
			'usual -> Unter dem üblichen Namen[ „{selector}“] gibt es keinen {Signaturschlüssel}. Der Versanddienst kann einen anderen Namen benutzen, deshalb ist nicht bekannt, ob DKIM eingerichtet ist.',
			'Es ist nicht bekannt, unter welchem Namen dieser Versanddienst den {Signaturschlüssel} ablegt. Ob er eingerichtet ist, ließ sich nicht prüfen.',
		],
		admin: [
			'usual -> Unter {dem Namen}, dem üblichen Selektor, steht kein Schlüssel; der Versanddienst kann mit einem anderen signieren.',
			'Der Versanddienst nennt keine Selektoren, seine Schlüssel lassen sich also nicht nachschlagen.',
		],
	},
	'dkim.wildcard-answer': {
		title: 'Jeder DKIM-Name bekommt eine Antwort',
		owner:
			'Ein Sammeleintrag in Ihrem DNS (ein Name mit „*“) antwortet für {dem Namen} und für jeden ähnlichen Namen. Deshalb ist nicht zu erkennen, ob der {Signaturschlüssel} absichtlich dort steht.',
		admin:
			'Unterhalb von _domainkey antwortet ein Wildcard-Eintrag[ (auch unter {probe})]; die Antwort unter {dem Namen} besagt wenig.',
	},
	'dkim.from-wildcard': {
		title: 'Kein eigener Eintrag für den DKIM-Schlüssel',
		owner:
			'Was DNS für {dem Namen} antwortet, kommt von einem Sammeleintrag (ein Name mit „*“); unter diesem Namen selbst gibt es keinen Eintrag. Lassen Sie den Sammeleintrag, wie er ist: Ein neuer Eintrag unter dem genauen Namen hat Vorrang.',
		admin:
			'Die Antwort unter {dem Namen} stammt von einem Wildcard-Eintrag[ (dieselbe auch unter {probe})]; ein Eintrag unter dem genauen Namen hat Vorrang, zu löschen ist nichts.',
	},
	'dkim.ed25519-only': {
		title: 'Schlüsselart, die viele nicht prüfen können',
		owner:
			'Ihre Mails werden nur mit einer neuen Schlüsselart (Ed25519) signiert, die viele Mailanbieter noch nicht prüfen können. Für diese sind die Mails nicht signiert.',
		admin: 'Alle brauchbaren Schlüssel sind Ed25519; viele Prüfer kennen nur RSA.',
	},
	'dkim.none-known': {
		title: 'Kein DKIM-Schlüssel gefunden',
		owner:
			'Unter den üblichen Namen steht kein {Signaturschlüssel}. Er kann unter einem anderen Namen stehen, es heißt also nicht, dass es keinen gibt.',
		admin:
			'Keiner der probierten Selektoren hat einen Schlüssel; das beweist nicht, dass es keinen gibt.',
	},
	'dkim.domainkey-nxdomain': {
		title: 'Kein DKIM-Schlüssel in dieser Domain',
		owner:
			'Im DNS Ihrer Domain steht überhaupt kein {Signaturschlüssel}. Der Name {dem Namen} existiert nicht.',
		admin: '{dem Namen} existiert nicht (NXDOMAIN), darunter gibt es also keinen Selektor.',
	},
	'dkim.name-has-address': {
		title: 'Adresse statt des DKIM-Verweises',
		owner:
			'Unter {dem Namen} steht eine Adresse statt des Verweises auf den Schlüssel Ihres Versanddienstes. Das passiert, wenn für diesen Eintrag ein Proxy eingeschaltet ist: Schalten Sie ihn aus („nur DNS“).',
		admin:
			'{dem Namen} antwortet mit {addresses|Adressen}, aber weder mit CNAME noch mit TXT: Der Eintrag läuft über einen Proxy oder wird aufgelöst. Proxy ausschalten („DNS only“) und den CNAME veröffentlichen.',
	},
	'dkim.cname-flattened': {
		title: 'DKIM-Verweis wird als Text beantwortet',
		owner:
			'Ihr DNS-Anbieter antwortet unter {dem Namen} mit dem Schlüssel selbst statt mit dem Verweis darauf. Das funktioniert; zu tun ist nichts.',
		admin:
			'Unter {dem Namen} steht genau der TXT-Record von {target|dem Ziel}: Der CNAME wird aufgelöst (Flattening). Das funktioniert; ein Schlüsselwechsel kommt unter Umständen später an.',
	},
	'dkim.wrong-name': {
		title: 'DKIM-Schlüssel unter dem falschen Namen',
		owner:
			'Ein {Signaturschlüssel} steht unter {dem Namen}. Empfänger suchen ihn unter {expected|einem anderen Namen}.',
		admin:
			'Unter {dem Namen} steht ein DKIM-Schlüssel, wo kein Prüfer sucht[; er gehört unter {expected}].',
	},
} as const;
