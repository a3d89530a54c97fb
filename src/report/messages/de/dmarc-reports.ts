/**
 * German words for findings about the reports a DMARC record asks for.
 *
 * @module
 */

import type { DmarcReportCode } from '../code-groups.ts';
import { at, fact, type Messages, mailboxOf, withFact } from '../message.ts';

/** The words of the codes about reports. */
export const dmarcReportMessages: Messages<DmarcReportCode> = {
	'dmarc.rua-missing': {
		title: 'Keine Berichte angefordert',
		owner: (f) =>
			`Die Richtlinie gegen gefälschte Mails (DMARC) unter ${at(f, 'de')} nennt kein Postfach für Berichte. Mit Berichten könnten Sie sehen, wer im Namen Ihrer Domain Mails verschickt.`,
		admin: (f) => `Dem Eintrag unter ${at(f, 'de')} fehlt das Tag rua=.`,
	},
	'dmarc.rua-invalid': {
		title: 'Adresse für Berichte ungültig',
		owner: (f) =>
			`In der Richtlinie gegen gefälschte Mails (DMARC) unter ${at(f, 'de')} ist eine Adresse für Berichte${withFact(f, ['value'], ' („', '“)')} falsch geschrieben. Dorthin geht kein Bericht.`,
		admin: (f) =>
			`Eine URI${withFact(f, ['value'], ' (', ')')} in rua= unter ${at(f, 'de')} ist ungültig.`,
	},
	'dmarc.rua-not-mailto': {
		title: 'Berichte gibt es nur per Mail',
		owner: (f) =>
			`Die Richtlinie gegen gefälschte Mails (DMARC) unter ${at(f, 'de')} fordert Berichte auf einem anderen Weg als per Mail an. Berichte werden nur per Mail verschickt.`,
		admin: (f) =>
			`Eine URI in rua= unter ${at(f, 'de')} hat das Schema ${fact(f, 'scheme') || 'einer anderen Art'}; bedient wird nur mailto:.`,
	},
	'dmarc.rua-size-limit': {
		title: 'Veraltete Größengrenze für Berichte',
		owner: (f) =>
			`In der Richtlinie gegen gefälschte Mails (DMARC) unter ${at(f, 'de')} hat eine Adresse für Berichte hinter „!“ eine Größengrenze. Empfänger beachten sie nicht mehr, das schadet nicht.`,
		admin: (f) =>
			`Eine URI${withFact(f, ['value'], ' (', ')')} in rua= unter ${at(f, 'de')} hat eine Größengrenze, die RFC 9989 abgeschafft hat.`,
	},
	'dmarc.rua-too-many': {
		title: 'Viele Adressen für Berichte',
		owner: (f) =>
			`Die Richtlinie gegen gefälschte Mails (DMARC) unter ${at(f, 'de')} nennt ${fact(f, 'count') || 'viele'} Adressen für Berichte. Manche Mailanbieter schicken Berichte nur an die ersten ${fact(f, 'served') || 'zwei'}.`,
		admin: (f) =>
			`rua= unter ${at(f, 'de')} hat ${fact(f, 'count') || 'mehr als zwei'} URIs; bedient werden müssen nur ${fact(f, 'served') || 'zwei'}.`,
	},
	'dmarc.rua-duplicate': {
		title: 'Adresse für Berichte doppelt',
		owner: (f) =>
			`In der Richtlinie gegen gefälschte Mails (DMARC) unter ${at(f, 'de')} steht eine Adresse für Berichte${withFact(f, ['value'], ' („', '“)')} zweimal. Das schadet nicht.`,
		admin: (f) =>
			`Eine URI${withFact(f, ['value'], ' (', ')')} steht in rua= unter ${at(f, 'de')} doppelt.`,
	},
	'dmarc.rua-no-mx': {
		title: 'Adresse für Berichte empfängt keine Mails',
		owner: (f) =>
			`Die Richtlinie gegen gefälschte Mails (DMARC) fordert Berichte an ${mailboxOf(f, 'uri') || 'eine Adresse'} an, deren Domain keine Mails empfängt. Die Berichte gehen verloren.`,
		admin: (f) =>
			`Die Domain ${fact(f, 'host') || 'einer Berichtsadresse'} hat weder MX noch Adresse.`,
	},
	'dmarc.rua-unauthorized': {
		title: 'Empfänger der Berichte hat nicht zugestimmt',
		owner: (f) =>
			`Die Richtlinie gegen gefälschte Mails (DMARC) fordert Berichte an ${mailboxOf(f, 'uri') || 'eine Adresse einer anderen Domain'} an. Deren Inhaber hat dem im DNS nicht zugestimmt, deshalb geht kein Bericht dorthin.`,
		admin: (f) =>
			`Das Ziel der Berichte lässt diese Domain nicht zu${withFact(f, ['query'], '; kein TXT-Eintrag „v=DMARC1“ unter ')}.`,
	},
	'dmarc.rua-unknown': {
		title: 'Zustimmung zu Berichten nicht bekannt',
		owner: (f) =>
			`Die Richtlinie gegen gefälschte Mails (DMARC) fordert Berichte an ${mailboxOf(f, 'uri') || 'eine Adresse einer anderen Domain'} an. Ob deren Inhaber zustimmt, ist nicht bekannt, weil das DNS nicht geantwortet hat.`,
		admin: (f) =>
			`Die Abfrage${withFact(f, ['query'], ' von ')} ist fehlgeschlagen; ob das Ziel der Berichte diese Domain zulässt, ist unbekannt.`,
	},
	'dmarc.ruf-invalid': {
		title: 'Adresse für Fehlerberichte ungültig',
		owner: (f) =>
			`In der Richtlinie gegen gefälschte Mails (DMARC) unter ${at(f, 'de')} ist eine Adresse für Berichte über einzelne Mails${withFact(f, ['value'], ' („', '“)')} falsch geschrieben. Dorthin geht kein Bericht.`,
		admin: (f) =>
			`Eine URI${withFact(f, ['value'], ' (', ')')} in ruf= unter ${at(f, 'de')} ist ungültig.`,
	},
	'dmarc.fo-invalid': {
		title: 'Falscher Wert für „fo“ in der DMARC-Richtlinie',
		owner: (f) =>
			`In der Richtlinie gegen gefälschte Mails (DMARC) unter ${at(f, 'de')} hat „fo“ einen Wert, den Empfänger nicht kennen${withFact(f, ['value'], ' („', '“)')}. Sie überspringen ihn, das schadet nicht.`,
		admin: (f) =>
			`Der Wert${withFact(f, ['value'], ' ')} von fo= unter ${at(f, 'de')} ist ungültig; gelesen wird fo=0.`,
	},
	'dmarc.fo-without-ruf': {
		title: 'Teil der DMARC-Richtlinie ohne Wirkung',
		owner: (f) =>
			`In der Richtlinie gegen gefälschte Mails (DMARC) unter ${at(f, 'de')} bewirkt der Teil „fo“ nichts, weil keine Adresse für Berichte über einzelne Mails angegeben ist. Das schadet nicht.`,
		admin: (f) => `fo= unter ${at(f, 'de')} bewirkt ohne ruf= nichts.`,
	},
	'dmarc.fo-redundant': {
		title: 'Überflüssige Angaben in „fo“',
		owner: (f) =>
			`In der Richtlinie gegen gefälschte Mails (DMARC) unter ${at(f, 'de')} sagt der Teil „fo“ dasselbe mehrfach oder widerspricht sich. Das schadet nicht.`,
		admin: (f) =>
			`Der Wert${withFact(f, ['value'], ' ')} von fo= unter ${at(f, 'de')} ist redundant.`,
	},
};
