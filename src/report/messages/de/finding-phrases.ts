/**
 * German phrases that the words about findings have in common.
 *
 * @module
 */

import { nameIn, openFacts } from '../finding-values.ts';
import type { ValueOf } from '../template.ts';
import { duration, timeToLive } from './phrases.ts';
import { receiverNames } from './receivers.ts';

/** By name, in the case of the name; where that begins with a capital letter, so does the phrase. */
export const phrases = {
	'dem Namen': '{subject.name|der DNS-Wurzel}',
	'die Domain der Richtlinie': '{subject.policyDomain|der DNS-Wurzel}',
	'der Domain': 'der Domain[ {subject.name}]',
	'die Domain': 'die Domain[ {subject.name}]',

	'der Eintrag': 'der SPF-Eintrag {der Domain}',
	'im Eintrag': 'im SPF-Eintrag {der Domain}',
	'der SPF-Eintrag': '{der Eintrag} (die Liste der Server, die für sie senden dürfen)',
	'im SPF-Eintrag': '{im Eintrag} (der Liste der Server, die für sie senden dürfen)',
	'der äußere Eintrag': 'der SPF-Eintrag der Domain[ {subject.outermost}]',
	'der äußere SPF-Eintrag':
		'{der äußere Eintrag} (die Liste der Server, die für sie senden dürfen)',
	'der Teil': '[der Teil „{term.text}“|der Teil ab Zeichen {subject.character}|ein Teil]',
	'den Teil': '[den Teil „{term.text}“|den Teil ab Zeichen {subject.character}|einen Teil]',
	'dem Teil': '[dem Teil „{term.text}“|dem Teil ab Zeichen {subject.character}|einem Teil]',
	'der Term': '[der Term „{term.text}“|der Term ab Zeichen {subject.character}|ein Term]',
	'der Fehler': '[„{term.written}“|der Teil mit „{name.misspelled}“|{der Teil}]',
	'den Fehler': '[„{term.written}“|den Teil mit „{name.misspelled}“|{den Teil}]',
	'Das macht die Liste ungültig':
		'Die Mailanbieter der Empfänger behandeln deshalb die ganze Liste als fehlerhaft, und auch Mails von den richtigen Servern bestehen diese Prüfung nicht.',
	'was fehlt': [
		'outcome=nxdomain -> den es nicht gibt',
		'subject.type=A -> zu dem es keine Internetadresse der üblichen Art (IPv4) gibt',
		'subject.type=AAAA -> zu dem es keine Internetadresse der neueren Art (IPv6) gibt',
	],
	'des Versanddienstes': 'des Versanddienstes[ „{relay}“]',
	'der Rest': '[ Nicht abgedeckt[ (insgesamt {count})]: {blocks}[{blocks.unlisted}].]',
	'die ttl in Worten': (value: ValueOf): string => timeToLive(Number(value('ttl'))),

	'DKIM-Schlüssel':
		'Schlüssel unter {dem Namen}, mit dem Mailanbieter die DKIM-Signatur Ihrer Mails prüfen,',
	'DKIM-Eintrag': 'Eintrag unter {dem Namen} mit dem {Signaturschlüssel}',
	Signaturschlüssel: 'Schlüssel für die DKIM-Signatur Ihrer Mails',
	'Warum er beschädigt ist': [
		'reason=pem -> Die Zeilen „BEGIN“ und „END“ einer Schlüsseldatei wurden mitkopiert.',
		'reason=quotes -> Anführungszeichen wurden mitkopiert.',
		'reason=p-repeated -> „p=“ steht zweimal da.',
		'reason=backslash -> Ein umgekehrter Schrägstrich wurde mitkopiert.',
		'reason=comma -> Im Schlüssel steht ein Komma.',
		'reason=placeholder -> Statt des Schlüssels steht noch ein Platzhalter aus der Anleitung da.',
	],
	'Was daran falsch ist': [
		'reason=quotes -> Anführungszeichen wurden mitkopiert.',
		'reason=escaped-semicolon -> Vor einem Semikolon steht ein umgekehrter Schrägstrich.',
		'reason=strings-swapped -> Seine Teile stehen in der falschen Reihenfolge.',
		'reason=commas -> Seine Teile sind durch Kommas statt durch Semikolons getrennt.',
		'reason=missing-semicolon -> Zwischen seinen Teilen fehlt ein Semikolon.',
	],
	'was es zu sein scheint': [
		'looksLike=empty -> ein leerer Text',
		'looksLike=spf -> ein SPF-Eintrag',
		'looksLike=dmarc -> ein DMARC-Eintrag',
		'looksLike=verification -> ein Code, der den Besitz einer Domain bestätigt',
		'looksLike=name -> ein Domainname, der in einen Eintrag vom Typ CNAME gehört',
		'looksLike=key-part -> die zweite Hälfte eines Schlüssels',
		'etwas anderes',
	],

	'DMARC-Richtlinie': 'Richtlinie gegen gefälschte Mails (DMARC) unter {dem Namen}',
	'Ein unbekannter Wert':
		'In der {DMARC-Richtlinie} hat „{code.tag}“ einen Wert, den Empfänger nicht kennen[ („{value}“)].',
	'Der ungültige Wert': 'Der Wert[ {value}] von {code.tag}= unter {dem Namen} ist ungültig',
	'tun damit was': [
		'consequence=rejected -> lehnen diese Mails ab',
		'consequence=quarantined -> legen diese Mails in den Spam-Ordner',
		'consequence=delivered -> stellen diese Mails zu',
	],
	'die Methoden': [
		'methods.agree -> [: beide finden den Eintrag von {policyDomain}, aber ein anderes Alignment]',
		'methods.find -> : {policyDomain|kein Eintrag}[ p={policy}] laut Tree Walk, {listedPolicyDomain|kein Eintrag}[ p={listedPolicy}] laut Liste',
	],

	'des Anbieters': '[von {Anbietername}|eines Mailanbieters]',
	Anbietername: (value: ValueOf): string => nameIn(receiverNames, value('receiver')),
	'Was unerfüllte Vorgaben kosten':
		'Mails, die das nicht erfüllen, können abgelehnt werden oder im Spam-Ordner landen.',
	'was für Inhaber offen ist': (value: ValueOf): string =>
		openFacts(value, {
			returnPath: 'welche Domain er im Return-Path verwendet',
			dkim: 'ob er Mails signiert',
			selectors: 'unter welchem Namen (DKIM-Selektor) er Ihre Mails signiert',
		}).join(' und '),
	'was für Admins offen ist': (value: ValueOf): string =>
		openFacts(value, {
			returnPath: 'sein Return-Path',
			dkim: 'ob er signiert',
			selectors: 'seine DKIM-Selektoren',
		}).join(', '),

	'auf die Frage':
		'(Abfrage: {dem Namen}). Was dort steht, ist deshalb nicht bekannt. Das heißt nicht, dass mit Ihrer Domain etwas nicht stimmt.',
	'Die Frage': '{subject.type} {dem Namen}',
	'die Wartezeit': (value: ValueOf): string => duration(Number(value('seconds'))),
} as const;
