/**
 * German words for the limits of an SPF check.
 *
 * @module
 */

import type { SpfLimitCode } from '../code-groups.ts';
import { begin, fact, type Messages, withFact } from '../message.ts';
import { atOutermost, isOutOfQuestions, isTooLong } from '../spf-place.ts';
import { inList, inRecord, listOf, partOf, recordOf, termOf } from './spf-phrases.ts';

/** The words of the codes about limits. */
export const spfLimitMessages: Messages<SpfLimitCode> = {
	'spf.lookup-limit': {
		title: 'Zu viele DNS-Abfragen',
		owner: (f) => {
			const list = begin(listOf(atOutermost(f)));
			if (isTooLong(f))
				return `${list} und die Listen, auf die sie verweist, sind so lang, dass diese Prüfung abgebrochen wurde.`;
			const loop = fact(f, 'loop');
			if (loop !== '')
				return `${list} verweist auf sich selbst: Sie führt zu ${loop} zurück und endet deshalb nie. Die Mailanbieter der Empfänger brechen dann ab und behandeln die Liste als fehlerhaft.`;
			return isOutOfQuestions(f)
				? `${list} braucht so viele DNS-Abfragen (Fragen an andere Domains), dass diese Prüfung abgebrochen wurde.`
				: `${list} braucht mehr als die 10 erlaubten DNS-Abfragen (Fragen an andere Domains)${withFact(f, ['worst'], ', nämlich ')}. Die Mailanbieter der Empfänger brechen dann ab und behandeln die Liste als fehlerhaft.`;
		},
		admin: (f) => {
			if (isTooLong(f)) {
				return `Die referenzierten Records haben mehr Oktette, als eine Prüfung liest; betroffen ist ${recordOf(atOutermost(f))}; nicht weiter ausgewertet.`;
			}
			const loop = fact(f, 'loop');
			if (loop !== '')
				return `${begin(recordOf(atOutermost(f)))} führt bei ${loop} in eine Schleife; permerror für Adressen, die nicht vor der Grenze von 10 DNS-Abfragen treffen.`;
			return isOutOfQuestions(f)
				? `Die Auswertung brauchte mehr Fragen, als eine Prüfung stellen darf; betroffen ist ${recordOf(atOutermost(f))}; permerror.`
				: `${begin(recordOf(atOutermost(f)))} braucht ${fact(f, 'worst') || 'mehr als 10'} Terme mit DNS-Abfragen, erlaubt sind 10; permerror für Adressen, die nicht vor der Grenze treffen.`;
		},
	},
	'spf.lookup-near-limit': {
		title: 'Fast zu viele DNS-Abfragen',
		owner: (f) =>
			`${begin(listOf(f))} braucht ${fact(f, 'worst') || '9 oder 10'} der 10 erlaubten DNS-Abfragen (Fragen an andere Domains). Noch funktioniert das, aber es kann scheitern, sobald Sie oder einer Ihrer Dienste etwas hinzufügen.`,
		admin: (f) =>
			`${begin(recordOf(f))} braucht ${fact(f, 'worst') || '9 oder 10'} von 10 Termen mit DNS-Abfragen.`,
	},
	'spf.lookup-order-dependent': {
		title: 'Nur die vorderen Teile wirken',
		owner: (f) =>
			`${begin(listOf(f))} braucht mehr als die 10 erlaubten DNS-Abfragen (Fragen an andere Domains). Nur Server, die vor dieser Grenze gefunden werden, gelten noch als erlaubt, die anderen nicht.`,
		admin: (f) =>
			`${begin(recordOf(f))} braucht im ungünstigsten Fall ${fact(f, 'worst') || 'mehr als 10'} Terme mit DNS-Abfragen; vor der Grenze getroffene Adressen erhalten pass, die übrigen permerror.`,
	},
	'spf.lookup-third-party-growth': {
		title: 'Ein Dienst braucht viele Abfragen',
		owner: (f) =>
			`${begin(inList(f))} braucht ${partOf(f, 'nominative')} ${withFact(f, ['lookups'], '') || 'die meisten'} der 10 erlaubten DNS-Abfragen (Fragen an andere Domains), und sein Betreiber kann die Zahl erhöhen. Solange die Summe nicht über 10 steigt, müssen Sie nichts tun.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)} braucht ${withFact(f, ['lookups'], '') || 'die meisten'} der 10 Abfragen; über diese Zahl bestimmt ein Dritter.`,
	},
	'spf.void-limit': {
		title: 'Zu viele DNS-Abfragen ohne Ergebnis',
		owner: (f) =>
			`${begin(listOf(atOutermost(f)))} führt zu mehr als ${fact(f, 'limit') || '2'} Namen, die es nicht gibt oder hinter denen kein Server steht. Die Mailanbieter der Empfänger brechen dann ab und behandeln die Liste als fehlerhaft.`,
		admin: (f) =>
			`Die Auswertung führt zu mehr als ${fact(f, 'limit') || '2'} leeren Abfragen; betroffen ist ${recordOf(atOutermost(f))}; permerror.`,
	},
	'spf.void-present': {
		title: 'DNS-Abfragen ohne Ergebnis',
		owner: (f) =>
			`${begin(listOf(f))} führt zu ${fact(f, 'voids') === '1' ? 'einem Namen, den es nicht gibt oder hinter dem' : `${fact(f, 'voids') || 'einzelnen'} Namen, die es nicht gibt oder hinter denen`} kein Server steht. Bis zu ${fact(f, 'limit') || '2'} solche Namen sind erlaubt, Sie müssen also nichts tun.`,
		admin: (f) =>
			`${begin(recordOf(f))} führt zu leeren Abfragen (${fact(f, 'voids') || 'einige'} von ${fact(f, 'limit') || '2'} erlaubten).`,
	},
	'spf.mx-too-many': {
		title: 'Zu viele Mailserver',
		owner: (f) =>
			`${begin(partOf(f, 'nominative'))} ${inList(f)} führt zu ${fact(f, 'exchanges') || 'zu vielen'} Mailservern, erlaubt sind höchstens ${fact(f, 'limit') || '10'}. Die Mailanbieter der Empfänger brechen dann ab und behandeln die Liste als fehlerhaft.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)} ergibt ${fact(f, 'exchanges') || 'zu viele'} Mail-Exchanger, erlaubt sind ${fact(f, 'limit') || '10'}; permerror.`,
	},
	'spf.ptr-too-many': {
		title: 'Server mit sehr vielen Namen',
		owner: (f) =>
			`Der sendende Server hat ${fact(f, 'names') || 'sehr viele'} Namen im DNS, dem Verzeichnis, in dem Domains ihre Einstellungen veröffentlichen. Die Mailanbieter der Empfänger sehen sich höchstens ${fact(f, 'limit') || '10'} davon an.`,
		admin: (f) =>
			`${f.subject.name === '' ? 'Die Adresse' : f.subject.name} hat ${fact(f, 'names') || 'viele'} PTR-Einträge; nur ${fact(f, 'limit') || '10'} werden angesehen.`,
	},
};
