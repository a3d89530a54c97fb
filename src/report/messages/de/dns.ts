/**
 * German words for questions that DNS did not answer.
 *
 * @module
 */

import type { DnsCode } from '../code-groups.ts';
import { at, fact, type Message, type Messages, withFact } from '../message.ts';

/** DNS gave no answer: why, for owners and for admins. */
function noAnswer(title: string, [owner, admin]: readonly [string, string]): Message {
	return {
		title,
		owner: (f) =>
			`${owner} (Abfrage: ${at(f, 'de')}). Was dort steht, ist deshalb nicht bekannt. Das heißt nicht, dass mit Ihrer Domain etwas nicht stimmt.`,
		admin: (f) =>
			`${f.subject.type} ${at(f, 'de')}: ${admin}${withFact(f, ['detail'], ' (', ')')}.`,
	};
}

/** `90 Sekunden`, `5 Minuten`: rounded up, since asking too early gives the same answer. */
function wait(seconds: number): string {
	return seconds < 120 ? `${seconds} Sekunden` : `${Math.ceil(seconds / 60)} Minuten`;
}

/** The words of every `dns.*` code. */
export const dnsMessages: Messages<DnsCode> = {
	'dns.timeout': noAnswer('DNS hat nicht rechtzeitig geantwortet', [
		'Der DNS-Server hat nicht rechtzeitig geantwortet',
		'Zeitüberschreitung',
	]),
	'dns.servfail': noAnswer('DNS-Server meldet einen Fehler', [
		'Der DNS-Server hat einen Fehler gemeldet',
		'der Server antwortete mit SERVFAIL',
	]),
	'dns.refused': noAnswer('DNS-Server verweigert die Antwort', [
		'Der DNS-Server hat die Antwort verweigert',
		'der Server antwortete mit REFUSED',
	]),
	'dns.bogus': noAnswer('DNSSEC-Signatur ungültig', [
		'Die Antwort des DNS-Servers hat eine ungültige DNSSEC-Signatur (Schutz gegen Fälschung) und wurde deshalb verworfen',
		'DNSSEC-Validierung fehlgeschlagen',
	]),
	'dns.malformed': noAnswer('DNS-Antwort nicht lesbar', [
		'Der DNS-Server hat etwas Unlesbares geantwortet',
		'fehlerhafte Antwort',
	]),
	'dns.network': noAnswer('DNS nicht erreichbar', [
		'Der DNS-Server war nicht erreichbar',
		'Netzwerkfehler',
	]),
	'dns.cancelled': noAnswer('Prüfung wurde vorzeitig beendet', [
		'Die Prüfung wurde beendet, bevor der DNS-Server geantwortet hat',
		'abgebrochen',
	]),
	'dns.negative-cached': {
		title: 'Neuer Eintrag vielleicht noch nicht sichtbar',
		owner: (f) => {
			const seconds = Number(fact(f, 'seconds'));
			return `Unter ${at(f, 'de')} wurde nichts gefunden. Falls Sie dort gerade erst etwas eingetragen haben: DNS-Server merken sich ein „nicht vorhanden“ eine Weile${seconds > 0 ? `, hier bis zu ${wait(seconds)}` : ''}.`;
		},
		admin: (f) =>
			`Die negative Antwort auf ${f.subject.type} ${at(f, 'de')} kann zwischengespeichert sein${withFact(f, ['seconds'], ' (', ' s)')}.`,
	},
};
