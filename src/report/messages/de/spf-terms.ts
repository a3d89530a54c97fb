/**
 * German words for what the terms of one SPF record say together.
 *
 * @module
 */

import { type Messages, withFact } from '../message.ts';
import type { SpfTermCode } from '../spf-groups.ts';
import {
	begin,
	change,
	inList,
	inRecord,
	listOf,
	ofDomain,
	partOf,
	recordOf,
	termOf,
} from './spf-phrases.ts';

const CHECK_SERVICES =
	'Stellen Sie sicher, dass alle Dienste, die Mails für Sie versenden, in der Liste stehen.';

/** The words of the codes about terms that are written well. */
export const spfTermMessages: Messages<SpfTermCode> = {
	'spf.no-all': {
		title: 'Liste ohne Abschluss',
		owner: (f) =>
			`${begin(listOf(f))} sagt nicht, was für alle anderen Server gelten soll. Mails von dort werden dann beurteilt, als gäbe es keine Liste.`,
		admin: (f) =>
			`${begin(recordOf(f))} hat weder „all“ noch „redirect“; nicht genannte Adressen erhalten neutral.`,
		steps: (f) =>
			change(f, CHECK_SERVICES, 'Ergänzen Sie dann ganz am Ende ein Leerzeichen und „~all“.'),
	},
	'spf.all-pass': {
		title: 'Jeder darf senden',
		owner: (f) =>
			`${begin(listOf(f))} erlaubt jeden Server der Welt. Jeder kann Mails im Namen ${ofDomain(f)} versenden, und die Liste schützt vor nichts.`,
		admin: (f) => `„+all“ ${inRecord(f)} ergibt pass für jede Adresse.`,
		steps: (f) =>
			change(
				f,
				CHECK_SERVICES,
				'Ersetzen Sie dann „+all“ (oder „all“ ohne Zeichen davor) am Ende durch „~all“.',
			),
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
		steps: (f) =>
			change(
				f,
				'Behalten Sie nur einen Teil, der auf „all“ endet, und setzen Sie ihn ganz ans Ende. Für die meisten ist „~all“ richtig.',
			),
	},
	'spf.duplicate-term': {
		title: 'Teil steht doppelt',
		owner: (f) =>
			`${begin(partOf(f, 'nominative'))} steht mehr als einmal ${inList(f)}. Wer senden darf, ändert sich durch die Wiederholung nicht.`,
		admin: (f) => `${begin(termOf(f))} kommt ${inRecord(f)} mehr als einmal vor.`,
		steps: (f) =>
			change(
				f,
				`Suchen Sie ${partOf(f, 'accusative')}, behalten Sie das erste Vorkommen und löschen Sie die Wiederholung.`,
			),
	},
	'spf.terms-after-all': {
		title: 'Teile hinter „all“',
		owner: (f) =>
			`${begin(inList(f))} steht etwas hinter dem Teil, der auf „all“ endet. Die Mailanbieter der Empfänger lesen nur bis dort. Server, die erst dahinter genannt sind, werden dadurch nicht erlaubt.`,
		admin: (f) =>
			`Mechanismen hinter „all“ ${inRecord(f)} werden nie ausgewertet${withFact(f, ['terms'], ': ')}.`,
		steps: (f) =>
			change(
				f,
				`Verschieben Sie, was Sie davon noch brauchen${withFact(f, ['terms'], ' (', ')')}, vor den Teil, der auf „all“ endet, und löschen Sie den Rest dahinter.`,
			),
	},
	'spf.redirect-ignored': {
		title: 'Verweis wird nicht beachtet',
		owner: (f) =>
			`${begin(listOf(f))} verweist mit „redirect=“ auf eine andere Liste, hat aber auch einen Teil, der auf „all“ endet. Die Mailanbieter der Empfänger beachten den Verweis dann nicht.`,
		admin: (f) => `${begin(recordOf(f))} hat „all“; sein „redirect“ wird deshalb nicht beachtet.`,
		steps: (f) =>
			change(
				f,
				'Entscheiden Sie, was gelten soll. Soll auch die andere Liste gelten, ersetzen Sie „redirect=“ durch „include:“ und setzen Sie diesen Teil vor den, der auf „all“ endet. Sonst löschen Sie den Teil mit „redirect=“.',
			),
	},
	'spf.ptr': {
		title: 'Veraltetes „ptr“',
		owner: (f) =>
			`${begin(listOf(f))} verwendet „ptr“, eine veraltete Art, Server zu benennen. Sie ist langsam, und manche Mailanbieter übergehen sie.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)}: „ptr“ soll nicht mehr veröffentlicht werden.`,
		steps: (f) =>
			change(
				f,
				`Ersetzen Sie ${partOf(f, 'accusative')} durch die Adressen der gemeinten Server („ip4:“ und die Adresse) oder durch den Teil mit „include:“, den Ihr Versanddienst nennt.`,
			),
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
		steps: (f) =>
			change(
				f,
				`Ersetzen Sie ${partOf(f, 'accusative')} durch die Adressen der Server, die wirklich für Sie senden, oder durch den Teil mit „include:“, den Ihr Versanddienst nennt.`,
			),
	},
	'spf.range-private': {
		title: 'Adressen außerhalb des Internets',
		owner: (f) =>
			`${begin(partOf(f, 'nominative'))} ${inList(f)} nennt Adressen, die im öffentlichen Internet nicht vorkommen, etwa aus einem Netz zu Hause oder im Büro. Kein Mailanbieter bekommt sie je zu sehen.`,
		admin: (f) =>
			`${begin(termOf(f))} ${inRecord(f)} umfasst Adressen für besondere Zwecke${withFact(f, ['kind'], ' (', ')')}, die kein Empfänger als Client sieht.`,
		steps: (f) =>
			change(
				f,
				`Ersetzen Sie ${partOf(f, 'accusative')} durch die öffentliche Adresse des Servers oder löschen Sie ihn, wenn kein eigener Server direkt Mails versendet.`,
			),
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
