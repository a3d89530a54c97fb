/**
 * German words for questions that DNS did not answer.
 *
 * @module
 */

/** The words of every `dns.*` code. */
export const dnsMessages = {
	'dns.timeout': {
		title: 'DNS hat nicht rechtzeitig geantwortet',
		owner: 'Der DNS-Server hat nicht rechtzeitig geantwortet {auf die Frage}',
		admin: '{Die Frage}: Zeitüberschreitung[ ({detail})].',
	},
	'dns.servfail': {
		title: 'DNS-Server meldet einen Fehler',
		owner: 'Der DNS-Server hat einen Fehler gemeldet {auf die Frage}',
		admin: '{Die Frage}: der Server antwortete mit SERVFAIL[ ({detail})].',
	},
	'dns.refused': {
		title: 'DNS-Server verweigert die Antwort',
		owner: 'Der DNS-Server hat die Antwort verweigert {auf die Frage}',
		admin: '{Die Frage}: der Server antwortete mit REFUSED[ ({detail})].',
	},
	'dns.bogus': {
		title: 'DNSSEC-Signatur ungültig',
		owner:
			'Die Antwort des DNS-Servers hat eine ungültige DNSSEC-Signatur (Schutz gegen Fälschung) und wurde deshalb verworfen {auf die Frage}',
		admin: '{Die Frage}: DNSSEC-Validierung fehlgeschlagen[ ({detail})].',
	},
	'dns.malformed': {
		title: 'DNS-Antwort nicht lesbar',
		owner: 'Der DNS-Server hat etwas Unlesbares geantwortet {auf die Frage}',
		admin: '{Die Frage}: fehlerhafte Antwort[ ({detail})].',
	},
	'dns.network': {
		title: 'DNS nicht erreichbar',
		owner: 'Der DNS-Server war nicht erreichbar {auf die Frage}',
		admin: '{Die Frage}: Netzwerkfehler[ ({detail})].',
	},
	'dns.cancelled': {
		title: 'Prüfung wurde vorzeitig beendet',
		owner: 'Die Prüfung wurde beendet, bevor der DNS-Server geantwortet hat {auf die Frage}',
		admin: '{Die Frage}: abgebrochen[ ({detail})].',
	},
	'dns.negative-cached': {
		title: 'Neuer Eintrag vielleicht noch nicht sichtbar',
		owner:
			'Unter {dem Namen} wurde nichts gefunden. Falls Sie dort gerade erst etwas eingetragen haben: DNS-Server merken sich ein „nicht vorhanden“ eine Weile[seconds -> , hier bis zu {die Wartezeit}].',
		admin:
			'Die negative Antwort auf {subject.type} {dem Namen} kann zwischengespeichert sein[ ({seconds} s)].',
	},
} as const;
