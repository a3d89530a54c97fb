/**
 * German words for findings about mail exchangers and reverse names.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import type { MxCode } from '../code-groups.ts';
import { at, fact, lastOf, type Messages, withFact } from '../message.ts';

/** The exchanger a finding is about, with its article. */
function host(finding: StoredFinding): string {
	const name = fact(finding, 'exchange');
	return name === '' ? 'ein Server' : `der Server ${name}`;
}

function address(finding: StoredFinding): string {
	const ip = fact(finding, 'address');
	return ip === ''
		? 'Eine Adresse, von der Mails kommen,'
		: `Die Adresse ${ip}, von der Mails kommen,`;
}

/** Where an alias ends, behind some text. */
function lastAlias(finding: StoredFinding, before: string): string {
	const name = lastOf(finding, 'aliases');
	return name === '' ? '' : `${before}${name}`;
}

/** The words of every `mx.*` and `ptr.*` code. */
export const mxMessages: Messages<MxCode> = {
	'mx.null-with-others': {
		title: 'Widersprüchliche Einträge für eingehende Mails',
		owner: (f) =>
			`Für ${at(f, 'de')} sind Mailserver eingetragen, und gleichzeitig steht dort, dass die Domain keine Mails empfängt. Mails an Sie können verloren gehen.`,
		admin: (f) => `${at(f, 'de')} hat einen Null-MX neben anderen MX-Einträgen.`,
	},
	'mx.null-pref': {
		title: 'Ungewohnter Eintrag für „empfängt keine Mails“',
		owner: (f) =>
			`Der Eintrag, dass ${at(f, 'de')} keine Mails empfängt, hat eine ungewohnte Zahl. Das macht kaum etwas aus.`,
		admin: (f) =>
			`Der Null-MX von ${at(f, 'de')} hat die Präferenz ${fact(f, 'preference') || 'ungleich 0'} statt 0.`,
	},
	'mx.no-address': {
		title: 'Mailserver ohne Adresse',
		owner: (f) =>
			`Für eingehende Mails von ${at(f, 'de')} ist ${host(f)} eingetragen, der keine Adresse hat. Mails an Sie können dort nicht ankommen.`,
		admin: (f) =>
			`Für ${at(f, 'de')} ist als MX ${host(f)} eingetragen, der weder A noch AAAA hat.`,
	},
	'mx.nxdomain': {
		title: 'Mailserver gibt es nicht',
		owner: (f) =>
			`Für eingehende Mails von ${at(f, 'de')} ist ${host(f)} eingetragen, den es nicht gibt. Mails an Sie können dort nicht ankommen.`,
		admin: (f) =>
			`Für ${at(f, 'de')} ist als MX ${host(f)} eingetragen, der nicht existiert (NXDOMAIN).`,
	},
	'mx.cname': {
		title: 'Mailserver ist nur ein Verweis',
		owner: (f) =>
			`Für eingehende Mails von ${at(f, 'de')} ist ${host(f)} eingetragen, der nur auf einen anderen Namen verweist (CNAME). Manche Absender kommen damit nicht zurecht.`,
		admin: (f) =>
			`Für ${at(f, 'de')} ist als MX ${host(f)} eingetragen, der nur ein Alias (CNAME)${lastAlias(f, ' von ')} ist.`,
	},
	'mx.ip-literal': {
		title: 'IP-Adresse statt Name des Mailservers',
		owner: (f) =>
			`Für eingehende Mails von ${at(f, 'de')} ist eine IP-Adresse${withFact(f, ['exchange'], ' (', ')')} statt des Namens eines Servers eingetragen. Das ist nicht erlaubt, Mails an Sie können verloren gehen.`,
		admin: (f) =>
			`Ein MX-Eintrag von ${at(f, 'de')} enthält eine IP-Adresse${withFact(f, ['exchange'], ' (', ')')}.`,
	},
	'mx.duplicate': {
		title: 'Mailserver doppelt eingetragen',
		owner: (f) =>
			`Für eingehende Mails von ${at(f, 'de')} ist ${host(f)} mehrfach eingetragen. Das schadet nicht.`,
		admin: (f) => `Für ${at(f, 'de')} ist als MX ${host(f)} mehrfach eingetragen.`,
	},
	'ptr.missing': {
		title: 'Sendender Server ohne Namen',
		owner: (f) =>
			`${address(f)} hat keinen Namen im DNS (Rückwärtsname). Manche Mailanbieter nehmen Mails von solchen Servern nicht an.`,
		admin: (f) => `Unter ${at(f, 'de')} gibt es keinen PTR-Eintrag.`,
	},
	'ptr.unconfirmed': {
		title: 'Name des sendenden Servers passt nicht',
		owner: (f) =>
			`${address(f)} hat einen Namen im DNS${withFact(f, ['names'], ' (', ')')}, der nicht zu ihr zurückführt. Manche Mailanbieter nehmen Mails von solchen Servern nicht an.`,
		admin: (f) =>
			`Kein Name${withFact(f, ['names'], ' (', ')')} aus den PTR-Einträgen unter ${at(f, 'de')} führt zur Adresse zurück.`,
	},
};
