/**
 * German words for findings about the tags of a DKIM record.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import type { DkimRecordCode } from '../code-groups.ts';
import { at, fact, type Messages, withFact } from '../message.ts';

const MISTAKES: ReadonlyMap<string, string> = new Map([
	['quotes', ' Anführungszeichen wurden mitkopiert.'],
	['escaped-semicolon', ' Vor einem Semikolon steht ein umgekehrter Schrägstrich.'],
	['strings-swapped', ' Seine Teile stehen in der falschen Reihenfolge.'],
	['commas', ' Seine Teile sind durch Kommas statt durch Semikolons getrennt.'],
	['missing-semicolon', ' Zwischen seinen Teilen fehlt ein Semikolon.'],
]);

/** What a record looks like that is no key. */
const LOOKS: ReadonlyMap<string, string> = new Map([
	['empty', 'ein leerer Text'],
	['spf', 'ein SPF-Eintrag'],
	['dmarc', 'ein DMARC-Eintrag'],
	['verification', 'ein Code, der den Besitz einer Domain bestätigt'],
	['name', 'ein Domainname, der in einen Eintrag vom Typ CNAME gehört'],
	['key-part', 'die zweite Hälfte eines Schlüssels'],
]);

/** The record, for those who have never seen one. */
function record(finding: StoredFinding): string {
	return `Eintrag unter ${at(finding)} mit dem Schlüssel für die DKIM-Signatur Ihrer Mails`;
}

/** The words of the codes about the tags of a record. */
export const dkimRecordMessages: Messages<DkimRecordCode> = {
	'dkim.not-a-key': {
		title: 'Kein DKIM-Schlüssel',
		owner: (f) =>
			`Unter ${at(f)} suchen Empfänger den Schlüssel für Ihre DKIM-Signatur. Dort steht aber ${LOOKS.get(fact(f, 'looksLike')) ?? 'etwas anderes'}.`,
		admin: (f) =>
			`Der TXT-Eintrag unter ${at(f)} ist kein DKIM-Schlüssel${withFact(f, ['looksLike'], ' (', ')')}.`,
	},
	'dkim.version-invalid': {
		title: 'DKIM-Eintrag beginnt falsch',
		owner: (f) =>
			`Der ${record(f)} muss mit „v=DKIM1“ beginnen. So, wie er jetzt ist, beachten ihn Empfänger nicht.`,
		admin: (f) =>
			`Der DKIM-Eintrag unter ${at(f)} hat${withFact(f, ['value'], ' v=') || ' ein v='}${fact(f, 'reason') === 'not-first' ? ', aber nicht an erster Stelle' : ''}; er muss mit v=DKIM1 beginnen oder kein v= haben.`,
	},
	'dkim.syntax': {
		title: 'Schreibfehler im DKIM-Eintrag',
		owner: (f) =>
			`Der ${record(f)} ist nicht richtig geschrieben.${MISTAKES.get(fact(f, 'reason')) ?? ''}`,
		admin: (f) =>
			`Der DKIM-Eintrag unter ${at(f)} ist keine gültige Tag-Liste${withFact(f, ['reason'], ' (', ')')}.`,
	},
	'dkim.tag-unknown': {
		title: 'Unbekannter Teil im DKIM-Eintrag',
		owner: (f) =>
			`Der ${record(f)} hat einen Teil${withFact(f, ['tag'], ' „', '“')}, den Empfänger nicht kennen und überspringen. Das schadet nicht.`,
		admin: (f) =>
			`Der DKIM-Eintrag unter ${at(f)} hat ein unbekanntes Tag${withFact(f, ['tag'], ' ')}, das ignoriert wird.`,
	},
	'dkim.tag-duplicate': {
		title: 'Teil doppelt im DKIM-Eintrag',
		owner: (f) =>
			`Im ${record(f)} steht der Teil${withFact(f, ['tag'], ' „', '“') || ' mit demselben Namen'} zweimal. Damit ist der ganze Eintrag ungültig.`,
		admin: (f) =>
			`Das Tag${withFact(f, ['tag'], ' ')} kommt unter ${at(f)} mehrfach vor; die ganze Tag-Liste ist ungültig.`,
	},
	'dkim.tag-deprecated': {
		title: 'Veralteter Teil im DKIM-Eintrag',
		owner: (f) =>
			`Der ${record(f)} hat einen Teil${withFact(f, ['tag'], ' „', '“')}, der nicht mehr benutzt wird. Das schadet nicht.`,
		admin: (f) =>
			`Das Tag${withFact(f, ['tag'], ' ')} unter ${at(f)} ist veraltet und wird ignoriert.`,
	},
	'dkim.tag-granularity': {
		title: 'DKIM-Schlüssel auf einzelne Adressen beschränkt',
		owner: (f) =>
			`Der ${record(f)} enthält einen veralteten Teil „g=“, der ihn auf einzelne Adressen beschränkt. Die meisten Empfänger übergehen ihn, manche lehnen andere Mails ab.`,
		admin: (f) =>
			`Das veraltete g=${fact(f, 'value')} unter ${at(f)} ist kein „*“; Prüfer, die es noch lesen, lehnen andere lokale Teile ab.`,
	},
	'dkim.hash-invalid': {
		title: 'DKIM-Eintrag ohne brauchbares Verfahren',
		owner: (f) => `Der ${record(f)} erlaubt kein Prüfverfahren, das Empfänger kennen.`,
		admin: (f) =>
			`h=${fact(f, 'value')} unter ${at(f)} nennt kein Hash-Verfahren, das Prüfer kennen${withFact(f, ['meant'], '; gemeint ist wohl ')}.`,
	},
	'dkim.hash-sha1-only': {
		title: 'DKIM-Eintrag erlaubt nur ein altes Verfahren',
		owner: (f) =>
			`Der ${record(f)} erlaubt nur ein veraltetes Prüfverfahren (SHA-1), das Empfänger nicht mehr anerkennen dürfen.`,
		admin: (f) => `h= unter ${at(f)} erlaubt nur SHA-1, was Prüfer nicht mehr anerkennen dürfen.`,
	},
	'dkim.service-not-email': {
		title: 'DKIM-Schlüssel nicht für Mails bestimmt',
		owner: (f) =>
			`Der Schlüssel unter ${at(f)} ist als nicht für Mails bestimmt gekennzeichnet. Mailanbieter prüfen Ihre DKIM-Signatur deshalb nicht damit.`,
		admin: (f) =>
			`s=${fact(f, 'value')} unter ${at(f)} enthält weder „email“ noch „*“; der Schlüssel gilt nicht für Mails.`,
	},
	'dkim.value-case': {
		title: 'Großbuchstaben im DKIM-Eintrag',
		owner: (f) =>
			`Im ${record(f)} ist etwas großgeschrieben${withFact(f, ['value'], ' („', '“)')}. Manche Empfänger erkennen es so nicht.`,
		admin: (f) =>
			`Der Wert${withFact(f, ['value'], ' ')}${withFact(f, ['tag'], ' von ', '=')} unter ${at(f)} ist nicht kleingeschrieben; manche Prüfer vergleichen genau.`,
	},
	'dkim.flag-invalid': {
		title: 'Unbekanntes Kennzeichen im DKIM-Eintrag',
		owner: (f) =>
			`Der ${record(f)} hat ein Kennzeichen${withFact(f, ['value'], ' „', '“')}, das Empfänger überspringen. Das schadet nicht.`,
		admin: (f) =>
			`t= unter ${at(f)} enthält ein unbekanntes Kennzeichen${withFact(f, ['value'], ' ')}, das ignoriert wird.`,
	},
	'dkim.testing': {
		title: 'DKIM noch im Testbetrieb',
		owner: (f) =>
			`Der Schlüssel unter ${at(f)} ist als Test gekennzeichnet. Mailanbieter dürfen Mails mit dieser DKIM-Signatur behandeln, als wären sie nicht signiert.`,
		admin: (f) =>
			`Der Schlüssel unter ${at(f)} hat t=y; Prüfer dürfen signierte Mails wie unsignierte behandeln.`,
	},
	'dkim.strict-domain': {
		title: 'Schlüssel nur für genau diese Domain',
		owner: (f) =>
			`Der Schlüssel für Ihre DKIM-Signatur unter ${at(f)} gilt nur für genau diese Domain, nicht für Namen darunter. Meist ist das in Ordnung.`,
		admin: (f) =>
			`Der Schlüssel unter ${at(f)} hat t=s; ein i= in einer Subdomain wird nicht anerkannt.`,
	},
};
