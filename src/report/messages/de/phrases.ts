/**
 * Steps that come back in many German messages.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import { hostPart } from '../host-part.ts';
import { at } from '../message.ts';

/** Where every change in DNS begins. */
export const OPEN_DNS =
	'Öffnen Sie die DNS-Verwaltung Ihres Anbieters. Das ist die Firma, bei der Ihre Domain registriert ist oder bei der Ihre Website liegt.';

/** Where every change in DNS ends. */
export const CHECK_AGAIN =
	'Speichern Sie, warten Sie bis zu einer Stunde, bis die Änderung überall sichtbar ist, und prüfen Sie dann erneut.';

/** Where nothing can be done but wait. */
export const AGAIN = 'Prüfen Sie in einigen Minuten noch einmal.';

/** Where the values of a sending service are found. */
export const OPEN_RELAY =
	'Öffnen Sie die Einstellungen Ihres Versanddienstes und suchen Sie dort nach „DKIM“, „Absender-Domain“ oder „Domain authentifizieren“.';

/** Exact values are better than a search; left out where there are none. */
export const CHANGES_FIRST =
	'Schlägt diese Prüfung Änderungen im DNS vor, führen Sie nur diese aus. Sonst geht es so weiter:';

/** A name as it goes into the field of a DNS management. */
export function nameField(name: string): string {
	const host = hostPart(name);
	if (host === null) return name;
	if (host === '@') return `${name} (bei vielen Anbietern hier „@“ oder ein leeres Feld)`;
	return `${name} (bei vielen Anbietern nur der Teil vor Ihrer Domain: ${host})`;
}

/** Find a record. */
export function findRecord(name: string, type: string): string {
	return `Suchen Sie den Eintrag vom Typ ${type} mit dem Namen ${nameField(name)}.`;
}

/** Find the record that a finding is about. */
export function findIt(finding: StoredFinding): string {
	return findRecord(at(finding, 'de'), finding.subject.type);
}

/** A new record, as one step each for name, type and value. */
export function newRecord(name: string, type: string, value: string): readonly string[] {
	return [
		`Legen Sie einen neuen Eintrag vom Typ ${type} an.`,
		`Name: ${nameField(name)}`,
		`Kopieren Sie in das Feld für den Wert genau diesen Text: ${value}`,
	];
}

/** A new value for a record that was found. */
export function replaceValue(value: string): string {
	return `Ersetzen Sie den ganzen Wert durch genau diesen Text: ${value}`;
}

/** Opens DNS, finds the record of a finding, does something to it, and checks again. */
export function mend(finding: StoredFinding, ...what: readonly string[]): readonly string[] {
	return [OPEN_DNS, findIt(finding), ...what, CHECK_AGAIN];
}

/** The key of a DKIM record has to be copied anew. */
export function copyKeyAgain(finding: StoredFinding): readonly string[] {
	return [
		OPEN_RELAY,
		OPEN_DNS,
		findRecord(at(finding, 'de'), 'TXT'),
		'Ist der Eintrag mit diesem Namen vom Typ CNAME, liegt der Schlüssel beim Versanddienst. Schreiben Sie dann dessen Support und nennen Sie diese Meldung. Sonst geht es so weiter:',
		'Ersetzen Sie den ganzen Wert durch den, den Ihr Versanddienst anzeigt. Kopieren Sie ihn vom ersten bis zum letzten Zeichen, ohne Anführungszeichen und ohne Zeilenumbrüche.',
		CHECK_AGAIN,
	];
}
