/**
 * German words for the limits of an SPF check.
 *
 * @module
 */

/** The words of the codes about limits. */
export const spfLimitMessages = {
	'spf.lookup-limit': {
		title: 'Zu viele DNS-Abfragen',
		owner: [
			'counted=octets -> {Der äußere SPF-Eintrag} und die Listen, auf die er verweist, sind so lang, dass diese Prüfung abgebrochen wurde.',
			'loop -> {Der äußere SPF-Eintrag} verweist auf sich selbst: Er führt zu {loop} zurück und endet deshalb nie. Die Mailanbieter der Empfänger brechen dann ab und behandeln die Liste als fehlerhaft.',
			'counted=questions -> {Der äußere SPF-Eintrag} braucht so viele DNS-Abfragen (Fragen an andere Domains), dass diese Prüfung abgebrochen wurde.',
			'{Der äußere SPF-Eintrag} braucht mehr als die 10 erlaubten DNS-Abfragen (Fragen an andere Domains)[, nämlich {worst}]. Die Mailanbieter der Empfänger brechen dann ab und behandeln die Liste als fehlerhaft.',
		],
		admin: [
			'counted=octets -> Die referenzierten Records haben mehr Oktette, als eine Prüfung liest; betroffen ist {der äußere Eintrag}; nicht weiter ausgewertet.',
			'loop -> {Der äußere Eintrag} führt bei {loop} in eine Schleife; permerror für Adressen, die nicht vor der Grenze von 10 DNS-Abfragen treffen.',
			'counted=questions -> Die Auswertung brauchte mehr Fragen, als eine Prüfung stellen darf; betroffen ist {der äußere Eintrag}; permerror.',
			'{Der äußere Eintrag} braucht {worst|mehr als 10} Terme mit DNS-Abfragen, erlaubt sind 10; permerror für Adressen, die nicht vor der Grenze treffen.',
		],
	},
	'spf.lookup-near-limit': {
		title: 'Fast zu viele DNS-Abfragen',
		owner:
			'{Der SPF-Eintrag} braucht {worst|9 oder 10} der 10 erlaubten DNS-Abfragen (Fragen an andere Domains). Noch funktioniert das, aber es kann scheitern, sobald Sie oder einer Ihrer Dienste etwas hinzufügen.',
		admin: '{Der Eintrag} braucht {worst|9 oder 10} von 10 Termen mit DNS-Abfragen.',
	},
	'spf.lookup-order-dependent': {
		title: 'Nur die vorderen Teile wirken',
		owner:
			'{Der SPF-Eintrag} braucht mehr als die 10 erlaubten DNS-Abfragen (Fragen an andere Domains). Nur Server, die vor dieser Grenze gefunden werden, gelten noch als erlaubt, die anderen nicht.',
		admin:
			'{Der Eintrag} braucht im ungünstigsten Fall {worst|mehr als 10} Terme mit DNS-Abfragen; vor der Grenze getroffene Adressen erhalten pass, die übrigen permerror.',
	},
	'spf.lookup-third-party-growth': {
		title: 'Ein Dienst braucht viele Abfragen',
		owner:
			'{Im SPF-Eintrag} braucht {der Teil} {lookups|die meisten} der 10 erlaubten DNS-Abfragen (Fragen an andere Domains), und sein Betreiber kann die Zahl erhöhen. Solange die Summe nicht über 10 steigt, müssen Sie nichts tun.',
		admin:
			'{Der Term} {im Eintrag} braucht {lookups|die meisten} der 10 Abfragen; über diese Zahl bestimmt ein Dritter.',
	},
	'spf.void-limit': {
		title: 'Zu viele DNS-Abfragen ohne Ergebnis',
		owner:
			'{Der äußere SPF-Eintrag} führt zu mehr als {limit|2} Namen, die es nicht gibt oder hinter denen kein Server steht. Die Mailanbieter der Empfänger brechen dann ab und behandeln die Liste als fehlerhaft.',
		admin:
			'Die Auswertung führt zu mehr als {limit|2} leeren Abfragen; betroffen ist {der äußere Eintrag}; permerror.',
	},
	'spf.void-present': {
		title: 'DNS-Abfragen ohne Ergebnis',
		owner:
			'{Der SPF-Eintrag} führt zu [voids=1 -> einem Namen, den es nicht gibt oder hinter dem|{voids|einzelnen} Namen, die es nicht gibt oder hinter denen] kein Server steht. Bis zu {limit|2} solche Namen sind erlaubt, Sie müssen also nichts tun.',
		admin: '{Der Eintrag} führt zu leeren Abfragen ({voids|einige} von {limit|2} erlaubten).',
	},
	'spf.mx-too-many': {
		title: 'Zu viele Mailserver',
		owner:
			'{Der Teil} {im SPF-Eintrag} führt zu {exchanges|zu vielen} Mailservern, erlaubt sind höchstens {limit|10}. Die Mailanbieter der Empfänger brechen dann ab und behandeln die Liste als fehlerhaft.',
		admin:
			'{Der Term} {im Eintrag} ergibt {exchanges|zu viele} Mail-Exchanger, erlaubt sind {limit|10}; permerror.',
	},
	'spf.ptr-too-many': {
		title: 'Server mit sehr vielen Namen',
		owner:
			'Der sendende Server hat {names|sehr viele} Namen im DNS, dem Verzeichnis, in dem Domains ihre Einstellungen veröffentlichen. Die Mailanbieter der Empfänger sehen sich höchstens {limit|10} davon an.',
		admin:
			'{subject.name|Die Adresse} hat {names|viele} PTR-Einträge; nur {limit|10} werden angesehen.',
	},
} as const;
