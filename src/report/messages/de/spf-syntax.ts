/**
 * German words for how the terms of an SPF record are written.
 *
 * @module
 */

/** The words of the codes about how a term is written. */
export const spfSyntaxMessages = {
	'spf.syntax': {
		title: 'Teil ist nicht zu verstehen',
		owner: '{Der Teil} {im SPF-Eintrag} ist nicht zu verstehen. {Das macht die Liste ungültig}',
		admin: '{Der Term} {im Eintrag} verletzt die Grammatik; permerror.',
	},
	'spf.unknown-mechanism': {
		title: 'Wort, das SPF nicht kennt',
		owner:
			'{Der Teil} {im SPF-Eintrag} beginnt mit einem Wort, das es dort nicht gibt. {Das macht die Liste ungültig}',
		admin: '{Der Term} {im Eintrag} ist kein Mechanismus nach RFC 7208; permerror.',
	},
	'spf.unknown-modifier': {
		title: 'Teil ohne Wirkung',
		owner:
			'{Der Teil} {im SPF-Eintrag} wird von den Mailanbietern der Empfänger übergangen. Er schadet nicht, Sie müssen nichts tun.',
		admin: '{Der Term} {im Eintrag} ist ein unbekannter Modifikator, den check_host() übergeht.',
	},
	'spf.did-you-mean': {
		title: 'Tippfehler',
		owner:
			'{Der Fehler} {im SPF-Eintrag} sieht nach einem Tippfehler aus[; gemeint war wohl „{meant}“]. Die Mailanbieter der Empfänger übergehen einen solchen Teil oder behandeln die ganze Liste als fehlerhaft.',
		admin: '{Der Fehler} {im Eintrag} ist kein Mechanismus[; gemeint war wohl „{meant}“].',
	},
	'spf.ip4-invalid': {
		title: 'Keine IPv4-Adresse',
		owner:
			'Hinter „ip4:“ {im SPF-Eintrag} fehlt eine gültige Internetadresse eines Servers wie 192.0.2.1.[ Gefunden wurde „{value}“.] {Das macht die Liste ungültig}',
		admin: '[„{value}“|{Der Term}] {im Eintrag} ist kein ip4-network; permerror.',
	},
	'spf.ip6-invalid': {
		title: 'Keine IPv6-Adresse',
		owner:
			'Hinter „ip6:“ {im SPF-Eintrag} fehlt eine gültige Internetadresse der neueren Art wie 2001:db8::1.[ Gefunden wurde „{value}“.] {Das macht die Liste ungültig}',
		admin: '[„{value}“|{Der Term}] {im Eintrag} ist kein ip6-network; permerror.',
	},
	'spf.ip-family': {
		title: '„ip4“ und „ip6“ verwechselt',
		owner:
			'{Der SPF-Eintrag} verwechselt die beiden Arten von Internetadressen: „ip4:“ gehört vor Adressen wie 192.0.2.1, „ip6:“ vor Adressen wie 2001:db8::1. {Das macht die Liste ungültig}',
		admin: '{Der Term} {im Eintrag} enthält eine Adresse der anderen Familie; permerror.',
	},
	'spf.cidr-invalid': {
		title: 'Größe eines Adressblocks ungültig',
		owner:
			'Bei {dem Teil} {im SPF-Eintrag} ist die Zahl hinter dem Schrägstrich ungültig. Sie gibt an, wie groß ein Block von Adressen ist[, und muss zwischen 0 und {max} liegen]. {Das macht die Liste ungültig}',
		admin:
			'{Der Term} {im Eintrag} hat eine ungültige Präfixlänge[ (zulässig: 0 bis {max} ohne führende Null)]; permerror.',
	},
	'spf.cidr-host-bits': {
		title: 'Adressblock ungenau geschrieben',
		owner:
			'{Der Teil} {im SPF-Eintrag} nennt von einem Block nicht die erste Adresse, sondern eine aus der Mitte. Die Mailanbieter der Empfänger verstehen das trotzdem, Sie müssen nichts tun.',
		admin:
			'{Der Term} {im Eintrag} hat gesetzte Host-Bits, die nicht beachtet werden[; das Netz ist {network}].',
	},
	'spf.domain-missing': {
		title: 'Domain fehlt',
		owner:
			'Bei {dem Teil} {im SPF-Eintrag} fehlt der Name einer Domain. {Das macht die Liste ungültig}',
		admin: '{Der Term} {im Eintrag} hat kein domain-spec; permerror.',
	},
	'spf.domain-invalid': {
		title: 'Ungültige Domain',
		owner: '{Der Teil} {im SPF-Eintrag} nennt keine gültige Domain. {Das macht die Liste ungültig}',
		admin: '{Der Term} {im Eintrag} hat ein ungültiges domain-spec; permerror.',
	},
	'spf.macro-syntax': {
		title: 'Ungültiger Platzhalter',
		owner:
			'{Der Teil} {im SPF-Eintrag} enthält einen falsch geschriebenen Platzhalter (ein Prozentzeichen mit einem Buchstaben in Klammern). {Das macht die Liste ungültig}',
		admin: '{Der Term} {im Eintrag} enthält ein ungültiges Makro; permerror.',
	},
	'spf.macro-not-allowed': {
		title: 'Platzhalter hier nicht erlaubt',
		owner:
			'{Der Teil} {im SPF-Eintrag} enthält einen Platzhalter (ein Prozentzeichen mit einem Buchstaben in Klammern), der an dieser Stelle nicht stehen darf. {Das macht die Liste ungültig}',
		admin:
			'{Der Term} {im Eintrag} verwendet einen Makrobuchstaben (c, r oder t), der nur in Erläuterungen zulässig ist; permerror.',
	},
	'spf.all-argument': {
		title: '„all“ muss allein stehen',
		owner:
			'{Im SPF-Eintrag} hängt etwas an dem Wort „all“, das allein stehen muss. {Das macht die Liste ungültig}',
		admin: '„all“ {im Eintrag} trägt ein Argument; permerror.',
	},
	'spf.duplicate-modifier': {
		title: 'Teil darf nur einmal vorkommen',
		owner:
			'{Der Teil} steht mehr als einmal {im SPF-Eintrag}, ist aber nur einmal erlaubt. {Das macht die Liste ungültig}',
		admin: '{Der Term} kommt {im Eintrag} mehr als einmal vor; permerror.',
	},
	'spf.exp-missing': {
		title: 'Erläuterungstext fehlt',
		owner:
			'{Der SPF-Eintrag} verweist auf einen Text, der abgelehnte Mails erläutern soll, doch den gibt es nicht. Wer senden darf, ändert sich dadurch nicht, und Sie müssen nichts tun.',
		admin:
			'Das Ziel von „exp=“[ ({target})] {im Eintrag} hat keinen TXT-Eintrag; check_host() liefert keine Erläuterung.',
	},
	'spf.exp-multiple': {
		title: 'Mehrere Erläuterungstexte',
		owner:
			'{Der SPF-Eintrag} verweist auf einen Text, der abgelehnte Mails erläutern soll. Davon gibt es mehrere, sodass keiner verwendet wird. Wer senden darf, ändert sich dadurch nicht, und Sie müssen nichts tun.',
		admin:
			'Das Ziel von „exp=“[ ({target})] {im Eintrag} hat mehrere TXT-Einträge; check_host() liefert keine Erläuterung.',
	},
	'spf.modifier-order': {
		title: 'Ungewöhnliche Reihenfolge',
		owner:
			'{Im SPF-Eintrag} stehen die Teile in ungewöhnlicher Reihenfolge. Die Mailanbieter der Empfänger verstehen das trotzdem, Sie müssen nichts tun.',
		admin:
			'{Der Term} {im Eintrag} steht vor einem Mechanismus; Modifikatoren gehören ans Ende. Das Ergebnis ist dasselbe.',
	},
} as const;
