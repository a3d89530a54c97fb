/**
 * German words for what the terms of one SPF record say together.
 *
 * @module
 */

import type { SpfTermCode } from '../code-groups.ts';
import { begin, type Messages, withFact } from '../message.ts';
import { inList, inRecord, listOf, ofDomain, partOf, recordOf, termOf } from './spf-phrases.ts';

/** The words of the codes about terms that are written well. */
export const spfTermMessages: Messages<SpfTermCode> = {
	'spf.no-all': {
		title: 'Liste ohne Abschluss',
		owner: (f) =>
			`${begin(listOf(f))} sagt nicht, was für alle anderen Server gelten soll. Mails von dort werden dann beurteilt, als gäbe es keine Liste.`,
		admin: (f) =>
			`${begin(recordOf(f))} hat weder „all“ noch „redirect“; nicht genannte Adressen erhalten neutral.`,
	},
	'spf.all-pass': {
		title: 'Jeder darf senden',
		owner: (f) =>
			`${begin(listOf(f))} erlaubt jeden Server der Welt. Jeder kann Mails im Namen ${ofDomain(f)} versenden, und die Liste schützt vor nichts.`,
		admin: (f) => `„+all“ ${inRecord(f)} ergibt pass für jede Adresse.`,
	},
	'spf.all-neutral': {
		title: 'Andere Server bleiben offen',
		owner: (f) =>
			`${begin(listOf(f))} lässt offen, ob auch nicht genannte Server senden dürfen („?all“). Damit Ihre Mails ankommen, müssen Sie nichts tun. Gefälschte Mails hält die Liste so aber nicht auf.`,
		admin: (f) =>
			`${begin(recordOf(f))} endet mit „?all“; nicht genannte Adressen erhalten neutral.`,
	},
	'spf.all-softfail': {
		title: 'Andere Server gelten als verdächtig',
		owner: (f) =>
			`${begin(listOf(f))} bezeichnet nicht genannte Server als verdächtig („~all“). Das ist üblich, Sie müssen nichts tun.`,
		admin: (f) =>
			`${begin(recordOf(f))} endet mit „~all“; nicht genannte Adressen erhalten softfail.`,
	},
	'spf.all-fail': {
		title: 'Andere Server sind verboten',
		owner: (f) =>
			`${begin(listOf(f))} verbietet nicht genannte Server („-all“). Solange alle Ihre Versanddienste darin stehen, müssen Sie nichts tun.`,
		admin: (f) => `${begin(recordOf(f))} endet mit „-all“; nicht genannte Adressen erhalten fail.`,
	},
	'spf.duplicate-all': {
		title: '„all“ kommt mehrmals vor',
		owner: (f) =>
			`${begin(listOf(f))} sagt mehr als einmal, was für alle anderen Server gelten soll (die Teile, die auf „all“ enden). Nur der erste davon zählt.`,
		admin: (f) => `„all“ kommt ${inRecord(f)} mehr als einmal vor; das erste entscheidet.`,
	},
	'spf.duplicate-term': {
		title: 'Teil steht doppelt',
		owner: (f) =>
			`${begin(partOf(f, 'nominative'))} steht mehr als einmal ${inList(f)}. Wer senden darf, ändert sich durch die Wiederholung nicht.`,
		admin: (f) => `${begin(termOf(f))} kommt ${inRecord(f)} mehr als einmal vor.`,
	},
	'spf.terms-after-all': {
		title: 'Teile hinter „all“',
		owner: (f) =>
			`${begin(inList(f))} steht etwas hinter dem Teil, der auf „all“ endet. Die Mailanbieter der Empfänger lesen nur bis dort. Server, die erst dahinter genannt sind, werden dadurch nicht erlaubt.`,
		admin: (f) =>
			`Mechanismen hinter „all“ ${inRecord(f)} werden nie ausgewertet${withFact(f, ['terms'], ': ')}.`,
	},
	'spf.redirect-ignored': {
		title: 'Verweis wird nicht beachtet',
		owner: (f) =>
			`${begin(listOf(f))} verweist mit „redirect=“ auf eine andere Liste, hat aber auch einen Teil, der auf „all“ endet. Die Mailanbieter der Empfänger beachten den Verweis dann nicht.`,
		admin: (f) => `${begin(recordOf(f))} hat „all“; sein „redirect“ wird deshalb nicht beachtet.`,
	},
	'spf.ptr': {
		title: 'Veraltetes „ptr“',
		owner: (f) =>
			`${begin(listOf(f))} verwendet „ptr“, eine veraltete Art, Server zu benennen. Sie ist langsam, und manche Mailanbieter übergehen sie.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)}: „ptr“ soll nicht mehr veröffentlicht werden.`,
	},
	'spf.macro-p': {
		title: 'Veralteter Platzhalter',
		owner: (f) =>
			`${begin(partOf(f, 'nominative'))} ${inList(f)} verwendet den veralteten Platzhalter „%{p}“, der langsam ist und nicht immer funktioniert. Kommen Ihre Mails gut an, müssen Sie nichts tun.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)} verwendet „%{p}“, das nicht verwendet werden soll.`,
	},
	'spf.range-too-broad': {
		title: 'Sehr großer Adressblock',
		owner: (f) =>
			`${begin(partOf(f, 'nominative'))} ${inList(f)} erlaubt einen sehr großen Block von Internetadressen. Fremde, die dort einen Server haben, dürfen dann im Namen ${ofDomain(f)} senden.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)} umfasst mehr als ein /16 (IPv4) oder /32 (IPv6).`,
	},
	'spf.range-private': {
		title: 'Adressen außerhalb des Internets',
		owner: (f) =>
			`${begin(partOf(f, 'nominative'))} ${inList(f)} nennt Adressen, die im öffentlichen Internet nicht vorkommen, etwa aus einem Netz zu Hause oder im Büro. Kein Mailanbieter bekommt sie je zu sehen.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)} umfasst Adressen für besondere Zwecke${withFact(f, ['kind'], ' (', ')')}, die kein Empfänger als Client sieht.`,
	},
	'spf.duplicate-netblock': {
		title: 'Adressen doppelt genannt',
		owner: (f) =>
			`Die Adressen bei ${partOf(f, 'dative')} ${inList(f)} umfasst schon ein anderer Teil${withFact(f, ['by'], ' („', '“)')}. Das schadet nicht, Sie müssen nichts tun.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)} liegt innerhalb eines anderen Netzes${withFact(f, ['by'], ', „', '“')}.`,
	},
	'spf.term-dead': {
		title: 'Teil ohne Wirkung',
		owner: (f) =>
			`${begin(partOf(f, 'nominative'))} ${inList(f)} ändert nichts: Er entscheidet über keinen Server, über den nicht schon Teile weiter vorn entschieden haben. Sie müssen nichts tun.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)} entscheidet für keine Adresse${withFact(f, ['lookups'], '; Abfragen, die er kostet: ')}.`,
	},
	'spf.dynamic': {
		title: 'Entscheidet von Mail zu Mail',
		owner: (f) =>
			`Was ${partOf(f, 'nominative')} ${inList(f)} erlaubt, entscheidet sich für jede Mail einzeln und lässt sich nicht im Voraus auflisten. Das ist zulässig, Sie müssen nichts tun.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)} hängt nicht nur von der Adresse ab und lässt sich nicht aufzählen.`,
	},
};
