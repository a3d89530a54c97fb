/**
 * German words for questions that DNS did not answer.
 *
 * @module
 */

import type { PreflightCode } from '../../../findings/preflight.ts';
import { at, fact, type Message, type Messages, withFact } from '../message.ts';
import { AGAIN } from './phrases.ts';

const TELL =
	'Bleibt es dabei, schreiben Sie dem Support Ihres DNS-Anbieters und nennen Sie diese Meldung.';

/** DNS gave no answer: why, for owners and for admins. */
function noAnswer(
	title: string,
	[owner, admin]: readonly [string, string],
	steps: readonly string[] = [AGAIN, TELL],
): Message {
	return {
		title,
		owner: (f) =>
			`${owner} (gefragt war ${at(f, 'de')}). Was dort steht, ist deshalb nicht bekannt; es heißt nicht, dass mit Ihrer Domain etwas nicht stimmt.`,
		admin: (f) =>
			`${f.subject.type} ${at(f, 'de')}: ${admin}${withFact(f, ['detail'], ' (', ')')}.`,
		steps: () => steps,
	};
}

/** `90 Sekunden`, `5 Minuten`: rounded up, since asking too early is in vain. */
function wait(seconds: number): string {
	return seconds < 120 ? `${seconds} Sekunden` : `${Math.ceil(seconds / 60)} Minuten`;
}

/** The words of every `dns.*` code. */
export const dnsMessages: Messages<Extract<PreflightCode, `dns.${string}`>> = {
	'dns.timeout': noAnswer('DNS hat nicht rechtzeitig geantwortet', [
		'Der DNS-Server hat nicht rechtzeitig geantwortet',
		'Zeitüberschreitung',
	]),
	'dns.servfail': noAnswer('DNS-Server meldet einen Fehler', [
		'Der DNS-Server hat einen eigenen Fehler gemeldet',
		'der Server antwortete mit SERVFAIL',
	]),
	'dns.refused': noAnswer('DNS-Server verweigert die Antwort', [
		'Der DNS-Server hat die Antwort verweigert',
		'der Server antwortete mit REFUSED',
	]),
	'dns.bogus': noAnswer(
		'DNS-Antwort mit ungültigem Siegel',
		[
			'Die Antwort des DNS-Servers trägt ein Siegel gegen Fälschung (DNSSEC), das nicht passt, und wurde deshalb verworfen',
			'DNSSEC-Validierung fehlgeschlagen',
		],
		[
			'Schreiben Sie Ihrem DNS-Anbieter: „Die DNSSEC-Signaturen unserer Domain sind ungültig.“ Solange das so ist, können viele Empfänger Ihre DNS-Einträge nicht lesen.',
			'Prüfen Sie danach erneut.',
		],
	),
	'dns.malformed': noAnswer('DNS-Antwort nicht lesbar', [
		'Der DNS-Server hat etwas Unlesbares geantwortet',
		'fehlerhafte Antwort',
	]),
	'dns.network': noAnswer('DNS nicht erreichbar', [
		'Der DNS-Server war nicht erreichbar',
		'Netzwerkfehler',
	]),
	'dns.cancelled': noAnswer(
		'Prüfung wurde vorzeitig beendet',
		['Die Prüfung wurde beendet, bevor der DNS-Server geantwortet hat', 'abgebrochen'],
		['Prüfen Sie noch einmal, mit mehr Zeit.'],
	),
	'dns.negative-cached': {
		title: 'Neuer Eintrag vielleicht noch nicht sichtbar',
		owner: (f) => {
			const seconds = Number(fact(f, 'seconds'));
			return `Unter ${at(f, 'de')} wurde nichts gefunden. Falls Sie dort gerade erst etwas eingetragen haben: DNS-Server merken sich ein „nicht vorhanden“ eine Weile${seconds > 0 ? `, hier bis zu ${wait(seconds)}` : ''}.`;
		},
		admin: (f) =>
			`Die negative Antwort auf ${f.subject.type} ${at(f, 'de')} kann zwischengespeichert sein${withFact(f, ['seconds'], ' (', ' s)')}.`,
		steps: (f) => {
			const seconds = Number(fact(f, 'seconds'));
			return [
				seconds > 0
					? `Wenn Sie gerade etwas geändert haben, prüfen Sie in ${wait(seconds)} noch einmal.`
					: 'Wenn Sie gerade etwas geändert haben, prüfen Sie später noch einmal.',
			];
		},
	},
};
