/**
 * German words for where the terms of an SPF record lead.
 *
 * @module
 */

/** The words of the codes about other names that a record refers to. */
export const spfReferenceMessages = {
	'spf.include-missing': {
		title: 'Verweis führt ins Leere',
		owner:
			'Mit {dem Teil} verweist {der SPF-Eintrag} auf eine Liste [der Domain {target}|einer anderen Domain], doch dort gibt es keine. {Das macht die Liste ungültig}',
		admin:
			'{Der Term} {im Eintrag}: Die Prüfung [der Domain {target}|einer anderen Domain] ergibt none und damit permerror.',
	},
	'spf.include-broken': {
		title: 'Verweis auf eine fehlerhafte Liste',
		owner:
			'Mit {dem Teil} verweist {der SPF-Eintrag} auf die Liste [der Domain {target}|einer anderen Domain], und die ist fehlerhaft. {Das macht die Liste ungültig}',
		admin:
			'{Der Term} {im Eintrag}: Die Prüfung [der Domain {target}|einer anderen Domain] ergibt permerror und damit auch der ganze Eintrag.',
	},
	'spf.include-dns-error': {
		title: 'Verweis ohne Antwort',
		owner:
			'Mit {dem Teil} verweist {der SPF-Eintrag} auf eine Liste [der Domain {target}|einer anderen Domain], von der keine Antwort kam. Deshalb ist zurzeit nicht vollständig bekannt, welche Server senden dürfen.',
		admin:
			'{Der Term} {im Eintrag}: Die Prüfung [der Domain {target}|einer anderen Domain] endete mit temperror.',
	},
	'spf.redirect-missing': {
		title: 'Verweis führt ins Leere',
		owner:
			'Mit {dem Teil} gibt {der SPF-Eintrag} an eine Liste [der Domain {target}|einer anderen Domain] ab, doch dort gibt es keine. {Das macht die Liste ungültig}',
		admin:
			'{Der Term} {im Eintrag}: Die Prüfung [der Domain {target}|einer anderen Domain] ergibt none und damit permerror.',
	},
	'spf.redirect-dns-error': {
		title: 'Verweis ohne Antwort',
		owner:
			'Mit {dem Teil} gibt {der SPF-Eintrag} an eine Liste [der Domain {target}|einer anderen Domain] ab, von der keine Antwort kam. Deshalb ist zurzeit nicht vollständig bekannt, welche Server senden dürfen.',
		admin:
			'{Der Term} {im Eintrag}: Die Prüfung [der Domain {target}|einer anderen Domain] endete mit temperror.',
	},
	'spf.include-loop': {
		title: 'Verweise im Kreis',
		owner:
			'{Der Teil} {im SPF-Eintrag} führt zu einer Liste zurück, die auf diese verweist. Die Mailanbieter der Empfänger drehen sich dort im Kreis, bis sie aufgeben.',
		admin:
			'{Der Term} {im Eintrag} führt zurück zum Eintrag [der Domain {target}|einer anderen Domain], der schon ausgewertet wird.',
	},
	'spf.redirect-loop': {
		title: 'Verweise im Kreis',
		owner:
			'{Der Teil} {im SPF-Eintrag} führt zu einer Liste zurück, die auf diese verweist. Die Mailanbieter der Empfänger drehen sich dort im Kreis, bis sie aufgeben.',
		admin:
			'{Der Term} {im Eintrag} führt zurück zum Eintrag [der Domain {target}|einer anderen Domain], der schon ausgewertet wird.',
	},
	'spf.include-repeated': {
		title: 'Mehrmals dieselbe Liste',
		owner:
			'{Der äußere SPF-Eintrag} führt mehr als einmal zur Liste [der Domain {target}|einer anderen Domain]. Sie müssen nichts tun. Jedes Mal kostet allerdings einige der 10 erlaubten DNS-Abfragen (Fragen an andere Domains).',
		admin:
			'{Der Term} {im Eintrag} führt zum Eintrag [der Domain {target}|einer anderen Domain], zu dem schon [„{by}“|ein anderer Term][ bei {byDomain}] geführt hat[; erneute Abfragen: {lookups}].',
	},
	'spf.include-appended': {
		title: 'Eigene Domain wurde angehängt',
		owner:
			'{Der Teil} {im SPF-Eintrag} nennt eine Domain, die es so nicht gibt: Wahrscheinlich wurde versehentlich {domain|Ihre eigene Domain} angehängt[; gemeint war wohl {meant}].',
		admin:
			'{Der Term} {im Eintrag} führt ins Leere; sein Ziel endet mit {domain|der eigenen Domain}[, gemeint war wohl „{meant}“].',
	},
	'spf.a-void': {
		title: 'Servername ohne Adresse',
		owner:
			'{Der Teil} {im SPF-Eintrag} führt zu [dem Namen {name}|einem Namen], [{was fehlt}|zu dem es keine Adresse gibt]. Dort erlaubt dieser Teil keinen Server, und mehr als zwei solche Namen machen die Liste fehlerhaft.',
		admin:
			'{Der Term} {im Eintrag}: Zu [dem Namen {name}|einem Namen] gibt es [subject.type=TXT -> keine Adresse|keinen {subject.type}-Eintrag][ ({outcome})], eine leere Abfrage.',
	},
	'spf.mx-void': {
		title: 'Name ohne Mailserver',
		owner:
			'{Der Teil} {im SPF-Eintrag} führt zu [dem Namen {name}|einem Namen], [{was fehlt}|zu dem es keinen Mailserver gibt]. Dieser Teil erlaubt keinen Server, und mehr als zwei solche Namen machen die Liste fehlerhaft.',
		admin:
			'{Der Term} {im Eintrag}: Zu [dem Namen {name}|einem Namen] gibt es keinen MX-Eintrag[ ({outcome})], eine leere Abfrage.',
	},
	'spf.mx-host-void': {
		title: 'Mailserver ohne Adresse',
		owner:
			'{Der Teil} {im SPF-Eintrag} führt zu einem Mailserver[ mit dem Namen {host}], [{was fehlt}|zu dem es keine Adresse gibt]. Dort erlaubt ihn dieser Teil nicht.',
		admin:
			'{Der Term} {im Eintrag}: Zum Mail-Exchanger[ {host}] gibt es [subject.type=A -> keinen A-Eintrag|subject.type=AAAA -> keinen AAAA-Eintrag|keine Adresse].',
	},
	'spf.exists-void': {
		title: 'Name ohne Adresse',
		owner:
			'{Der Teil} {im SPF-Eintrag} fragt, ob es zu [dem Namen {name}|einem Namen] eine Adresse gibt, und es gibt keine. Der Teil wird dann übergangen, Sie müssen nichts tun.',
		admin:
			'{Der Term} {im Eintrag}: Zu [dem Namen {name}|einem Namen] gibt es keinen A-Eintrag[ ({outcome})], eine leere Abfrage.',
	},
} as const;
