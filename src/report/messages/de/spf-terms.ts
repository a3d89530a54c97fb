/**
 * German words for what the terms of one SPF record say together.
 *
 * @module
 */

/** The words of the codes about terms that are written well. */
export const spfTermMessages = {
	'spf.no-all': {
		title: 'Liste ohne Abschluss',
		owner:
			'{Der SPF-Eintrag} sagt nicht, was für alle anderen Server gelten soll. Mails von dort werden dann beurteilt, als gäbe es keine Liste.',
		admin:
			'{Der Eintrag} hat weder „all“ noch „redirect“; nicht genannte Adressen erhalten neutral.',
	},
	'spf.all-pass': {
		title: 'Jeder darf senden',
		owner:
			'{Der SPF-Eintrag} erlaubt jeden Server der Welt. Jeder kann Mails im Namen {der Domain} versenden, und die Liste schützt vor nichts.',
		admin: '„+all“ {im Eintrag} ergibt pass für jede Adresse.',
	},
	'spf.all-neutral': {
		title: 'Andere Server bleiben offen',
		owner:
			'{Der SPF-Eintrag} lässt offen, ob auch nicht genannte Server senden dürfen („?all“). Damit Ihre Mails ankommen, müssen Sie nichts tun. Gefälschte Mails hält die Liste so aber nicht auf.',
		admin: '{Der Eintrag} endet mit „?all“; nicht genannte Adressen erhalten neutral.',
	},
	'spf.all-softfail': {
		title: 'Andere Server gelten als verdächtig',
		owner:
			'{Der SPF-Eintrag} bezeichnet nicht genannte Server als verdächtig („~all“). Das ist üblich, Sie müssen nichts tun.',
		admin: '{Der Eintrag} endet mit „~all“; nicht genannte Adressen erhalten softfail.',
	},
	'spf.all-fail': {
		title: 'Andere Server sind verboten',
		owner:
			'{Der SPF-Eintrag} verbietet nicht genannte Server („-all“). Solange alle Ihre Versanddienste darin stehen, müssen Sie nichts tun.',
		admin: '{Der Eintrag} endet mit „-all“; nicht genannte Adressen erhalten fail.',
	},
	'spf.duplicate-all': {
		title: '„all“ kommt mehrmals vor',
		owner:
			'{Der SPF-Eintrag} sagt mehr als einmal, was für alle anderen Server gelten soll (die Teile, die auf „all“ enden). Nur der erste davon zählt.',
		admin: '„all“ kommt {im Eintrag} mehr als einmal vor; das erste entscheidet.',
	},
	'spf.duplicate-term': {
		title: 'Teil steht doppelt',
		owner:
			'{Der Teil} steht mehr als einmal {im SPF-Eintrag}. Wer senden darf, ändert sich durch die Wiederholung nicht.',
		admin: '{Der Term} kommt {im Eintrag} mehr als einmal vor.',
	},
	'spf.terms-after-all': {
		title: 'Teile hinter „all“',
		owner:
			'{Im SPF-Eintrag} steht etwas hinter dem Teil, der auf „all“ endet. Die Mailanbieter der Empfänger lesen nur bis dort. Server, die erst dahinter genannt sind, werden dadurch nicht erlaubt.',
		admin: 'Mechanismen hinter „all“ {im Eintrag} werden nie ausgewertet[: {terms}].',
	},
	'spf.redirect-ignored': {
		title: 'Verweis wird nicht beachtet',
		owner:
			'{Der SPF-Eintrag} verweist mit „redirect=“ auf eine andere Liste, hat aber auch einen Teil, der auf „all“ endet. Die Mailanbieter der Empfänger beachten den Verweis dann nicht.',
		admin: '{Der Eintrag} hat „all“; sein „redirect“ wird deshalb nicht beachtet.',
	},
	'spf.ptr': {
		title: 'Veraltetes „ptr“',
		owner:
			'{Der SPF-Eintrag} verwendet „ptr“, eine veraltete Art, Server zu benennen. Sie ist langsam, und manche Mailanbieter übergehen sie.',
		admin: '{Der Term} {im Eintrag}: „ptr“ soll nicht mehr veröffentlicht werden.',
	},
	'spf.macro-p': {
		title: 'Veralteter Platzhalter',
		owner:
			'{Der Teil} {im SPF-Eintrag} verwendet den veralteten Platzhalter „%{p}“, der langsam ist und nicht immer funktioniert. Kommen Ihre Mails gut an, müssen Sie nichts tun.',
		admin: '{Der Term} {im Eintrag} verwendet „%{p}“, das nicht verwendet werden soll.',
	},
	'spf.range-too-broad': {
		title: 'Sehr großer Adressblock',
		owner:
			'{Der Teil} {im SPF-Eintrag} erlaubt einen sehr großen Block von Internetadressen. Fremde, die dort einen Server haben, dürfen dann im Namen {der Domain} senden.',
		admin: '{Der Term} {im Eintrag} umfasst mehr als ein /16 (IPv4) oder /32 (IPv6).',
	},
	'spf.range-private': {
		title: 'Adressen außerhalb des Internets',
		owner:
			'{Der Teil} {im SPF-Eintrag} nennt Adressen, die im öffentlichen Internet nicht vorkommen, etwa aus einem Netz zu Hause oder im Büro. Kein Mailanbieter bekommt sie je zu sehen.',
		admin:
			'{Der Term} {im Eintrag} umfasst Adressen für besondere Zwecke[ ({kind})], die kein Empfänger als Client sieht.',
	},
	'spf.duplicate-netblock': {
		title: 'Adressen doppelt genannt',
		owner:
			'Die Adressen bei {dem Teil} {im SPF-Eintrag} umfasst schon ein anderer Teil[ („{by}“)]. Das schadet nicht, Sie müssen nichts tun.',
		admin: '{Der Term} {im Eintrag} liegt innerhalb eines anderen Netzes[, „{by}“].',
	},
	'spf.term-dead': {
		title: 'Teil ohne Wirkung',
		owner:
			'{Der Teil} {im SPF-Eintrag} ändert nichts: Er entscheidet über keinen Server, über den nicht schon Teile weiter vorn entschieden haben. Sie müssen nichts tun.',
		admin:
			'{Der Term} {im Eintrag} entscheidet für keine Adresse[; Abfragen, die er kostet: {lookups}].',
	},
	'spf.dynamic': {
		title: 'Entscheidet von Mail zu Mail',
		owner:
			'Was {der Teil} {im SPF-Eintrag} erlaubt, entscheidet sich für jede Mail einzeln und lässt sich nicht im Voraus auflisten. Das ist zulässig, Sie müssen nichts tun.',
		admin:
			'{Der Term} {im Eintrag} hängt nicht nur von der Adresse ab und lässt sich nicht aufzählen.',
	},
} as const;
