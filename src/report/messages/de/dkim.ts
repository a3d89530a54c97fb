/**
 * German words for findings about DKIM.
 *
 * @module
 */

import type { DkimCode } from '../../../findings/dkim.ts';
import { at, fact, type Messages, withFact } from '../message.ts';
import { dkimKeyMessages } from './dkim-key.ts';
import { dkimRecordMessages } from './dkim-record.ts';

/** The words of every `dkim.*` code. */
export const dkimMessages: Messages<DkimCode> = {
	...dkimKeyMessages,
	...dkimRecordMessages,
	'dkim.selector-missing': {
		title: 'DKIM-Schlüssel fehlt',
		owner: (f) =>
			`Ihr Versanddienst kann Ihre Mails signieren. Mailanbieter prüfen diese DKIM-Signatur mit einem Schlüssel im DNS Ihrer Domain, und dieser Schlüssel fehlt unter ${at(f)}.`,
		admin: (f) =>
			`Unter ${at(f)} gibt es keinen DKIM-Eintrag${withFact(f, ['outcome'], ' (', ')')}; Signaturen mit diesem Selektor lassen sich nicht prüfen.`,
	},
	'dkim.dns-error': {
		title: 'DKIM-Schlüssel nicht lesbar',
		owner: (f) =>
			`Der DNS-Server hat auf die Frage nach dem Schlüssel unter ${at(f)}, mit dem Mailanbieter die DKIM-Signatur Ihrer Mails prüfen, nicht geantwortet. Ob der Schlüssel vorhanden ist, ist deshalb nicht bekannt.`,
		admin: (f) =>
			`Die Abfrage ${f.subject.type} von ${at(f)} ist fehlgeschlagen${withFact(f, ['reason'], ' (', ')')}; der Zustand des Schlüssels ist unbekannt.`,
	},
	'dkim.multiple-records': {
		title: 'Mehrere Schlüssel unter einem Namen',
		owner: (f) =>
			`Unter ${at(f)} darf nur ein einziger Schlüssel für die DKIM-Signatur Ihrer Mails stehen, dort stehen aber mehrere Einträge. Welchen davon ein Empfänger nimmt, ist Zufall.`,
		admin: (f) =>
			`Unter ${at(f)} stehen ${fact(f, 'count') || 'mehrere'} TXT-Einträge; welchen ein Prüfer nimmt, ist nicht festgelegt.`,
	},
	'dkim.cname-wrong': {
		title: 'DKIM-Eintrag verweist auf den falschen Namen',
		owner: (f) => {
			const slip =
				f.data['isZoneAppended'] === true
					? ' An das Ziel wurde versehentlich Ihre eigene Domain angehängt.'
					: '';
			const other =
				f.data['isOtherDomain'] === true
					? ' Er führt zum Schlüssel einer anderen Domain beim selben Dienst.'
					: '';
			const found = withFact(f, ['found'], ' verweist aber auf ');
			return found === ''
				? `Unter ${at(f)} erwartet Ihr Versanddienst einen Verweis auf seinen eigenen Schlüssel (CNAME-Eintrag). Dort steht etwas anderes.`
				: `Der Eintrag ${at(f)} soll auf den DKIM-Schlüssel Ihres Versanddienstes verweisen,${found}.${slip}${other}`;
		},
		admin: (f) => {
			const found = withFact(f, ['found'], ' führt über ') || ' ist kein CNAME';
			const other =
				f.data['isOtherDomain'] === true
					? '; das ist der Schlüssel einer anderen Domain bei diesem Dienst'
					: '';
			const slip = f.data['isZoneAppended'] === true ? '; der Zonenname wurde angehängt' : '';
			return `${at(f)}${found}${withFact(f, ['expected'], '; erwartet: ')}${other}${slip}.`;
		},
	},
	'dkim.cname-unproven': {
		title: 'DKIM-Eintrag gehört vielleicht zu einer anderen Domain',
		owner: (f) =>
			`Der Eintrag ${at(f)} verweist auf${withFact(f, ['found'], ' ') || ' einen Schlüssel'}. Dieser Name ist nicht aus Ihrer Domain gebildet. Prüfen Sie in den Einstellungen Ihres Versanddienstes, ob er für diese Domain genau dieses Ziel anzeigt.`,
		admin: (f) =>
			`${at(f)} führt über${withFact(f, ['found'], ' ') || ' einen Alias'}; dessen Token${withFact(f, ['tokens'], ' ')} ist nicht aus dieser Domain gebildet, und kein MX bei diesem Dienst zeigt, welches ihres ist. Vergleichen Sie es mit dem Ziel, das der Dienst für diese Domain anzeigt.`,
	},
	'dkim.cname-dangling': {
		title: 'DKIM-Eintrag verweist ins Leere',
		owner: (f) =>
			`Der Eintrag ${at(f)} verweist auf${withFact(f, ['target'], ' ') || ' einen Namen'}. Dort sollte der Schlüssel für die DKIM-Signatur Ihrer Mails stehen, dort steht aber nichts.`,
		admin: (f) =>
			`${at(f)} ist ein CNAME${withFact(f, ['target'], ' auf ')}, und dort gibt es keinen TXT-Eintrag${withFact(f, ['outcome'], ' (', ')')}.`,
	},
	'dkim.cname-loop': {
		title: 'DKIM-Eintrag verweist auf sich selbst',
		owner: (f) =>
			`Der Eintrag ${at(f)} führt über eine Kette von Verweisen wieder zu sich selbst. Der Schlüssel für die DKIM-Signatur Ihrer Mails ist so nicht zu finden.`,
		admin: (f) => `Die CNAME-Kette ab ${at(f)} ist eine Schleife${withFact(f, ['aliases'], ': ')}.`,
	},
	'dkim.unaligned': {
		title: 'Signiert mit einer anderen Domain',
		owner: (f) =>
			`Dieser Versanddienst signiert Ihre Mails mit ${withFact(f, ['domain'], 'der Domain ') || 'einer anderen Domain'} statt mit Ihrer. Die DKIM-Signatur belegt deshalb nicht, dass die Mail von Ihnen kommt.`,
		admin: (f) =>
			`Die signierende Domain${withFact(f, ['domain'], ' ')} passt nicht zur Absender-Domain${withFact(f, ['mode'], ' (adkim=', ')')}; die Signatur zählt für DMARC nicht.`,
	},
	'dkim.impossible': {
		title: 'Dieser Dienst kann nicht für Sie signieren',
		owner:
			'Dieser Versanddienst signiert Ihre Mails nicht mit Ihrer Domain (DKIM). Das können Sie im DNS nicht ändern, das könnte nur der Betreiber des Dienstes.',
		admin: (f) =>
			f.data['signs'] === 'relay'
				? 'Der Versanddienst signiert nur als er selbst, unpassend zur Absender-Domain; kein DNS-Eintrag des Domaininhabers ändert das.'
				: 'Der Versanddienst signiert nicht; kein DNS-Eintrag des Domaininhabers ändert das.',
	},
	'dkim.selectors-unknown': {
		title: 'DKIM ließ sich nicht prüfen',
		owner: (f) =>
			f.data['usual'] === true
				? `Unter dem üblichen Namen${withFact(f, ['selector'], ' „', '“')} gibt es keinen Schlüssel für die DKIM-Signatur Ihrer Mails. Der Versanddienst kann einen anderen Namen benutzen, deshalb ist nicht bekannt, ob DKIM eingerichtet ist.`
				: 'Es ist nicht bekannt, unter welchem Namen dieser Versanddienst den Schlüssel für die DKIM-Signatur Ihrer Mails ablegt. Ob er eingerichtet ist, ließ sich nicht prüfen.',
		admin: (f) =>
			f.data['usual'] === true
				? `Unter ${at(f)}, dem üblichen Selektor, steht kein Schlüssel; der Versanddienst kann mit einem anderen signieren.`
				: 'Der Versanddienst nennt keine Selektoren, seine Schlüssel lassen sich also nicht nachschlagen.',
	},
	'dkim.wildcard-answer': {
		title: 'Jeder DKIM-Name bekommt eine Antwort',
		owner: (f) =>
			`Ein Sammeleintrag in Ihrem DNS (ein Name mit „*“) antwortet für ${at(f)} und für jeden ähnlichen Namen. Deshalb ist nicht zu erkennen, ob der Schlüssel für die DKIM-Signatur Ihrer Mails absichtlich dort steht.`,
		admin: (f) =>
			`Unterhalb von _domainkey antwortet ein Wildcard-Eintrag${withFact(f, ['probe'], ' (auch unter ', ')')}; die Antwort unter ${at(f)} besagt wenig.`,
	},
	'dkim.from-wildcard': {
		title: 'Kein eigener Eintrag für den DKIM-Schlüssel',
		owner: (f) =>
			`Was DNS für ${at(f)} antwortet, kommt von einem Sammeleintrag (ein Name mit „*“); unter diesem Namen selbst gibt es keinen Eintrag. Lassen Sie den Sammeleintrag, wie er ist: Ein neuer Eintrag unter dem genauen Namen hat Vorrang.`,
		admin: (f) =>
			`Die Antwort unter ${at(f)} stammt von einem Wildcard-Eintrag${withFact(f, ['probe'], ' (dieselbe auch unter ', ')')}; ein Eintrag unter dem genauen Namen hat Vorrang, zu löschen ist nichts.`,
	},
	'dkim.ed25519-only': {
		title: 'Schlüsselart, die viele nicht prüfen können',
		owner:
			'Ihre Mails werden nur mit einer neuen Schlüsselart (Ed25519) signiert, die viele Mailanbieter noch nicht prüfen können. Für diese sind die Mails nicht signiert.',
		admin: 'Alle brauchbaren Schlüssel sind Ed25519; viele Prüfer kennen nur RSA.',
	},
	'dkim.none-known': {
		title: 'Kein DKIM-Schlüssel gefunden',
		owner:
			'Unter den üblichen Namen steht kein Schlüssel für die DKIM-Signatur Ihrer Mails. Er kann unter einem anderen Namen stehen, es heißt also nicht, dass es keinen gibt.',
		admin:
			'Keiner der probierten Selektoren hat einen Schlüssel; das beweist nicht, dass es keinen gibt.',
	},
	'dkim.domainkey-nxdomain': {
		title: 'Kein DKIM-Schlüssel in dieser Domain',
		owner: (f) =>
			`Im DNS Ihrer Domain steht überhaupt kein Schlüssel für die DKIM-Signatur Ihrer Mails. Der Name ${at(f)} existiert nicht.`,
		admin: (f) => `${at(f)} existiert nicht (NXDOMAIN), darunter gibt es also keinen Selektor.`,
	},
	'dkim.name-has-address': {
		title: 'Adresse statt des DKIM-Verweises',
		owner: (f) =>
			`Unter ${at(f)} steht eine Adresse statt des Verweises auf den Schlüssel Ihres Versanddienstes. Das passiert, wenn für diesen Eintrag ein Proxy eingeschaltet ist: Schalten Sie ihn aus („nur DNS“).`,
		admin: (f) =>
			`${at(f)} antwortet mit ${fact(f, 'addresses') || 'Adressen'}, aber weder mit CNAME noch mit TXT: Der Eintrag läuft über einen Proxy oder wird aufgelöst. Proxy ausschalten („DNS only“) und den CNAME veröffentlichen.`,
	},
	'dkim.cname-flattened': {
		title: 'DKIM-Verweis wird als Text beantwortet',
		owner: (f) =>
			`Ihr DNS-Anbieter antwortet unter ${at(f)} mit dem Schlüssel selbst statt mit dem Verweis darauf. Das funktioniert; zu tun ist nichts.`,
		admin: (f) =>
			`Unter ${at(f)} steht genau der TXT-Record von ${fact(f, 'target') || 'dem Ziel'}: Der CNAME wird aufgelöst (Flattening). Das funktioniert; ein Schlüsselwechsel kommt unter Umständen später an.`,
	},
	'dkim.wrong-name': {
		title: 'DKIM-Schlüssel unter dem falschen Namen',
		owner: (f) =>
			`Ein Schlüssel für die DKIM-Signatur Ihrer Mails steht unter ${at(f)}. Empfänger suchen ihn unter ${fact(f, 'expected') || 'einem anderen Namen'}.`,
		admin: (f) =>
			`Unter ${at(f)} steht ein DKIM-Schlüssel, wo kein Prüfer sucht${withFact(f, ['expected'], '; er gehört unter ')}.`,
	},
};
