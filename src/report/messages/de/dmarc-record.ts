/**
 * German words for findings about how a DMARC record is written.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import type { DmarcRecordCode } from '../code-groups.ts';
import { at, fact, type Message, type Messages, withFact } from '../message.ts';

/** What a policy is, for those who have never seen one. */
function policy(finding: StoredFinding): string {
	return `Richtlinie gegen gefälschte Mails (DMARC) unter ${at(finding, 'de')}`;
}

/** A tag whose value receivers do not know; `instead`: what they do, for owners and for admins. */
function invalidTag(tag: string, [owner, admin]: readonly [string, string]): Message {
	return {
		title: `Falscher Wert für „${tag}“ in der DMARC-Richtlinie`,
		owner: (f) =>
			`In der ${policy(f)} hat „${tag}“ einen Wert, den Empfänger nicht kennen${withFact(f, ['value'], ' („', '“)')}. ${owner}`,
		admin: (f) =>
			`Der Wert${withFact(f, ['value'], ' ')} von ${tag}= unter ${at(f, 'de')} ist ungültig; ${admin}.`,
	};
}

/** The words of the codes about how a record is written. */
export const dmarcRecordMessages: Messages<DmarcRecordCode> = {
	'dmarc.not-a-record': {
		title: 'Keine DMARC-Richtlinie',
		owner: (f) =>
			`Unter ${at(f, 'de')} suchen Empfänger Ihre Richtlinie gegen gefälschte Mails (DMARC). Dort steht aber etwas anderes.`,
		admin: (f) => `Der TXT-Eintrag unter ${at(f, 'de')} ist kein DMARC-Eintrag.`,
	},
	'dmarc.version-first': {
		title: 'DMARC-Richtlinie beginnt falsch',
		owner: (f) =>
			`Die ${policy(f)} muss mit „v=DMARC1“ beginnen. So, wie sie jetzt ist, beachten Empfänger sie nicht.`,
		admin: (f) =>
			`v=DMARC1 steht unter ${at(f, 'de')} nicht an erster Stelle; der Eintrag wird ignoriert.`,
	},
	'dmarc.version-value': {
		title: 'DMARC-Richtlinie beginnt falsch',
		owner: (f) =>
			`Die ${policy(f)} muss genau mit „v=DMARC1“ beginnen. So, wie sie jetzt ist, beachten Empfänger sie nicht.`,
		admin: (f) => `v= unter ${at(f, 'de')} ist nicht genau DMARC1; der Eintrag wird ignoriert.`,
	},
	'dmarc.leading-space': {
		title: 'Leerzeichen vor der DMARC-Richtlinie',
		owner: (f) =>
			`Die ${policy(f)} beginnt mit einem Leerzeichen. Viele Empfänger beachten sie deshalb nicht.`,
		admin: (f) =>
			`Der Eintrag unter ${at(f, 'de')} beginnt mit Leerraum und besteht die Versionsprüfung nicht.`,
	},
	'dmarc.syntax': {
		title: 'Schreibfehler in der DMARC-Richtlinie',
		owner: (f) =>
			`Die ${policy(f)} hat einen Teil, den Empfänger nicht lesen können${withFact(f, ['text'], ': „', '“')}.`,
		admin: (f) =>
			`Der Eintrag unter ${at(f, 'de')} hat ein fehlerhaftes Tag${withFact(f, ['text'], ' „', '“')}${withFact(f, ['problem'], ' (', ')')}.`,
	},
	'dmarc.tag-unknown': {
		title: 'Unbekannter Teil in der DMARC-Richtlinie',
		owner: (f) =>
			`Die ${policy(f)} hat einen Teil${withFact(f, ['tag'], ' „', '“')}, den Empfänger nicht kennen und überspringen. Das schadet nicht.`,
		admin: (f) =>
			`Der Eintrag unter ${at(f, 'de')} hat ein unbekanntes Tag${withFact(f, ['tag'], ' ')}, das ignoriert wird.`,
	},
	'dmarc.tag-duplicate': {
		title: 'Teil doppelt in der DMARC-Richtlinie',
		owner: (f) =>
			`In der ${policy(f)} steht der Teil${withFact(f, ['tag'], ' „', '“') || ' mit demselben Namen'} mehr als einmal. Viele Empfänger beachten sie dann gar nicht.`,
		admin: (f) =>
			`Das Tag${withFact(f, ['tag'], ' ')} kommt unter ${at(f, 'de')} mehrfach vor; der Eintrag ist ungültig.`,
	},
	'dmarc.tag-removed': {
		title: 'Veralteter Teil in der DMARC-Richtlinie',
		owner: (f) =>
			`Die ${policy(f)} hat einen Teil${withFact(f, ['tag'], ' „', '“')}, der nicht mehr zu den Regeln gehört. Das schadet nicht.`,
		admin: (f) =>
			`RFC 9989 hat das Tag${withFact(f, ['tag'], ' ')} unter ${at(f, 'de')} abgeschafft.`,
	},
	'dmarc.tag-case': {
		title: 'Großbuchstaben in der DMARC-Richtlinie',
		owner: (f) =>
			`In der ${policy(f)} ist ein Teil${withFact(f, ['tag'], ' („', '“)')} großgeschrieben. Manche Empfänger erkennen ihn so nicht.`,
		admin: (f) =>
			`Das Tag${withFact(f, ['tag'], ' ')} unter ${at(f, 'de')} ist nicht kleingeschrieben; manche Empfänger vergleichen genau.`,
	},
	'dmarc.p-missing': {
		title: 'DMARC-Richtlinie ohne Anweisung',
		owner: (f) => `Die ${policy(f)} sagt nicht, was Empfänger tun sollen: Der Teil „p=“ fehlt.`,
		admin: (f) => `Dem Eintrag unter ${at(f, 'de')} fehlt das Tag p=.`,
	},
	'dmarc.p-invalid': invalidTag('p', [
		'Damit steht nicht fest, was mit gefälschten Mails geschehen soll.',
		'es gibt keine Richtlinie, die anzuwenden wäre',
	]),
	'dmarc.sp-invalid': invalidTag('sp', [
		'Das kann die ganze Richtlinie unwirksam machen.',
		'der Eintrag zählt als p=none oder gar nicht',
	]),
	'dmarc.np-invalid': invalidTag('np', [
		'Das kann die ganze Richtlinie unwirksam machen.',
		'der Eintrag zählt als p=none oder gar nicht',
	]),
	'dmarc.psd-invalid': invalidTag('psd', ['Sie überspringen ihn.', 'gelesen wird psd=u']),
	'dmarc.t-invalid': invalidTag('t', ['Sie überspringen ihn.', 'gelesen wird t=n']),
	'dmarc.adkim-invalid': invalidTag('adkim', [
		'Sie verwenden stattdessen den üblichen Wert.',
		'gelesen wird adkim=r',
	]),
	'dmarc.aspf-invalid': invalidTag('aspf', [
		'Sie verwenden stattdessen den üblichen Wert.',
		'gelesen wird aspf=r',
	]),
	'dmarc.pct-invalid': invalidTag('pct', [
		'Sie wenden die Richtlinie auf alle Mails an.',
		'gelesen wird pct=100',
	]),
	'dmarc.p-order': {
		title: 'DMARC-Richtlinie in ungewohnter Reihenfolge',
		owner: (f) =>
			`In der ${policy(f)} steht der Teil „p=“ nicht direkt hinter dem Anfang. Alte Empfänger können darüber stolpern.`,
		admin: (f) =>
			`p= steht unter ${at(f, 'de')} an Stelle ${fact(f, 'position') || 'drei oder später'}; RFC 7489 verlangte die zweite.`,
	},
	'dmarc.unrelated-txt': {
		title: 'Andere Texte neben der DMARC-Richtlinie',
		owner: (f) =>
			`Unter ${at(f, 'de')}, wo die Richtlinie gegen gefälschte Mails (DMARC) hingehört, stehen auch andere Texte. Dort bewirken sie nichts.`,
		admin: (f) =>
			fact(f, 'count') === '1'
				? `Unter ${at(f, 'de')} steht ein TXT-Eintrag, der kein DMARC-Eintrag ist.`
				: `Unter ${at(f, 'de')} stehen ${fact(f, 'count') || 'weitere'} TXT-Einträge, die keine DMARC-Einträge sind.`,
	},
	'dmarc.spf-here': {
		title: 'SPF-Eintrag unter dem falschen Namen',
		owner: (f) =>
			`Unter ${at(f, 'de')} steht eine Liste erlaubter Server (SPF-Eintrag). Empfänger suchen diese Liste direkt bei Ihrer Domain, hier bewirkt sie nichts.`,
		admin: (f) => `Unter ${at(f, 'de')} steht ein SPF-Eintrag, wo kein Empfänger einen sucht.`,
	},
	'dmarc.record-bytes': {
		title: 'DMARC-Richtlinie sehr lang',
		owner: (f) =>
			`Die ${policy(f)} ist sehr lang${withFact(f, ['octets'], ' (', ' Zeichen)')}. Manche Empfänger können Mühe haben, sie zu lesen.`,
		admin: (f) =>
			`Der Eintrag unter ${at(f, 'de')} hat ${fact(f, 'octets') || 'viele'} Oktette; die Antwort passt womöglich nicht in ein UDP-Paket.`,
	},
};
