/**
 * German sentences for steps: terms of SPF records.
 *
 * @module
 */

import type { SpfStepFacts } from '../../plan/step.ts';
import type { WordsFor } from '../step-words.ts';
import { field, part, record, relayPart } from './step-phrases.ts';

/** German. */
export const spfSteps: WordsFor<SpfStepFacts> = {
	'report-to-operator': ({ name, outer, term }) =>
		`Die Stelle liegt im Eintrag der Domain ${name}, auf den ${outer} mit „${term}“ verweist. Melden Sie sie dem Betreiber von ${name}.`,
	'report-target': ({ target, isOutage }) => {
		const operator = `dem Betreiber ${target === '' ? 'der anderen Domain' : `von ${target}`}`;
		return isOutage
			? `Bleibt es über Stunden dabei, melden Sie das ${operator}.`
			: `Melden Sie den Fehler ${operator}, meist ist das einer Ihrer Versanddienste.`;
	},
	'delete-if-unused': ({ part: each, name }) =>
		`Wenn Sie diesen Dienst nicht mehr nutzen, löschen Sie ${part(each)}${name === null ? '' : ` beim Namen ${name}`} aus dem TXT-Eintrag, dessen Wert mit „v=spf1“ beginnt.`,
	'delete-part-if-unused': ({ isRedirect }) =>
		isRedirect
			? 'Nutzen Sie den Dienst nicht mehr, ersetzen Sie diesen Teil durch die Teile Ihrer jetzigen Dienste und „~all“ am Ende.'
			: 'Nutzen Sie den Dienst nicht mehr, löschen Sie diesen Teil.',
	'write-spf': ({ part: text }) =>
		`Tragen Sie als Wert „v=spf1“ ein, dahinter ${relayPart(text)} und am Ende „~all“. Alles steht in einer Zeile, durch Leerzeichen getrennt.`,
	'write-spf-of-services':
		'Tragen Sie als Wert „v=spf1“ ein, dahinter für jeden Ihrer Versanddienste den Teil, den er in seiner Hilfe nennt (meist beginnt er mit „include:“), und am Ende „~all“. Alles steht in einer Zeile, durch Leerzeichen getrennt.',
	'add-part': ({ part: text }) =>
		`Setzen Sie ${relayPart(text)} vor den Teil, der auf „all“ endet oder mit „redirect=“ beginnt, durch Leerzeichen getrennt. Gibt es keinen solchen Teil, setzen Sie ihn ans Ende.`,
	'leave-rest':
		'Lassen Sie alles andere unverändert und legen Sie keinen zweiten Eintrag an, der mit „v=spf1“ beginnt.',
	'delete-sign':
		'Steht der Teil Ihres Versanddienstes schon mit „?“ oder „~“ davor in der Liste, löschen Sie nur dieses Zeichen.',
	'delete-addresses':
		'Danach können Sie die Teile mit den Adressen Ihres Versanddienstes löschen (sie beginnen mit „ip4:“ oder „ip6:“), wenn Sie sicher sind, welche das sind.',
	'move-part-first': ({ part: text }) =>
		`Verschieben Sie den Teil Ihres Versanddienstes${text === null ? '' : `, „${text}“,`} ganz nach vorn, direkt hinter „v=spf1“.`,
	'mend-record-first':
		'Beheben Sie den Fehler in der Liste, den diese Prüfung in einer eigenen Meldung nennt.',
	'compare-part': ({ part: each }) =>
		`Vergleichen Sie ${part(each)} mit dem, was Ihr Versanddienst in seiner Hilfe nennt, und berichtigen Sie ihn.`,
	'compare-or-delete-part': ({ part: each }) =>
		`Vergleichen Sie ${part(each)} mit dem, was Ihr Versanddienst nennt, und berichtigen oder löschen Sie ihn.`,
	'correct-or-delete-part': ({ part: each, why }) =>
		({
			'not-needed': `Berichtigen Sie ${part(each)}, oder löschen Sie ihn, wenn Sie ihn nicht brauchen.`,
			'unknown-word': `Berichtigen oder löschen Sie ${part(each)}. Die üblichen Teile beginnen mit „ip4:“, „ip6:“, „include:“, „a“, „mx“ und „all“.`,
			'server-gone': `Berichtigen Sie ${part(each)}, oder löschen Sie ihn, wenn es den Server nicht mehr gibt.`,
		})[why],
	'replace-part': ({ part: each, to }) =>
		to === null ? `Berichtigen Sie ${part(each)}.` : `Ersetzen Sie ${part(each)} durch „${to}“.`,
	'correct-address': ({ mechanism, value }) =>
		`Berichtigen Sie ${value === null ? 'die Adresse' : `„${value}“`} hinter „${mechanism}:“, oder löschen Sie den Teil.`,
	'set-mechanism': ({ from, to }) =>
		from === null || to === null
			? 'Schreiben Sie „ip4:“ vor Adressen mit Punkten und „ip6:“ vor solche mit Doppelpunkten.'
			: `Schreiben Sie vor diese Adresse „${to}:“ statt „${from}:“.`,
	'correct-prefix': ({ max }) =>
		`Berichtigen Sie die Zahl hinter dem Schrägstrich${max === null ? '' : `; sie muss zwischen 0 und ${max} liegen`}. Für eine einzelne Adresse lassen Sie Schrägstrich und Zahl weg.`,
	'add-domain': ({ part: each }) =>
		`Ergänzen Sie in ${part(each, 'dative')} den Namen der Domain, ohne Leerzeichen, oder löschen Sie den Teil.`,
	'correct-domain': ({ part: each }) =>
		`Berichtigen Sie den Namen in ${part(each, 'dative')}; er muss enden wie „shop.example“.`,
	'bare-all': 'Löschen Sie, was an „all“ angehängt ist, sodass dort „~all“ oder „-all“ steht.',
	'keep-one-modifier': ({ modifier }) =>
		`Behalten Sie einen der Teile, die mit ${modifier === null ? 'demselben Wort' : `„${modifier}“`} beginnen, und löschen Sie die anderen.`,
	'list-all-services':
		'Vergewissern Sie sich, dass alle Dienste, die für Sie Mails verschicken, in der Liste stehen.',
	'append-all': 'Fügen Sie dann ganz am Ende ein Leerzeichen und „~all“ an.',
	'replace-plus-all': 'Ersetzen Sie dann „+all“ (oder ein „all“ allein) am Ende durch „~all“.',
	'keep-one-all':
		'Behalten Sie einen einzigen Teil, der auf „all“ endet, und setzen Sie ihn ganz ans Ende. Für die meisten ist „~all“ richtig.',
	'delete-repetition': ({ part: each }) =>
		`Löschen Sie die Wiederholung: Behalten Sie ${part(each)} nur beim ersten Mal.`,
	'move-before-all': ({ terms }) =>
		`Verschieben Sie, was Sie noch brauchen${terms === null ? '' : ` (${terms})`}, vor den Teil, der auf „all“ endet, und löschen Sie den Rest dahinter.`,
	'choose-all-or-redirect':
		'Entscheiden Sie, welches von beiden gelten soll. Soll die andere Liste mitgelten, ersetzen Sie „redirect=“ durch „include:“ und setzen Sie den Teil vor den, der auf „all“ endet; sonst löschen Sie den Teil mit „redirect=“.',
	'name-servers': ({ part: each, servers }) =>
		({
			meant: `Ersetzen Sie ${part(each)} durch die Adressen der gemeinten Server („ip4:“ und die Adresse) oder durch den Teil mit „include:“, den Ihr Versanddienst nennt.`,
			addresses: `Ersetzen Sie ${part(each)} durch die Adressen der Server, die senden („ip4:“ und die Adresse), oder durch den Teil mit „include:“, den Ihr Versanddienst nennt.`,
			sending: `Ersetzen Sie ${part(each)} durch die Adressen der Server, die wirklich für Sie senden, oder durch den Teil mit „include:“, den Ihr Versanddienst nennt.`,
			public: `Ersetzen Sie ${part(each)} durch die öffentliche Adresse des Servers, oder löschen Sie ihn, wenn keiner Ihrer Server selbst Mails verschickt.`,
		})[servers],
	'break-loop': ({ part: each }) =>
		`Löschen Sie ${part(each)}, oder lassen Sie den Rückverweis auf diese Liste entfernen.`,
	'shorten-name': ({ part: each, to }) =>
		`Kürzen Sie in ${part(each, 'dative')} den Namen auf ${to === null ? 'das, was Ihr Versanddienst nennt, ohne Ihre eigene Domain am Ende' : `„${to}“`}.`,
	'correct-or-delete-host': ({ part: each, isIpv6Only }) =>
		isIpv6Only
			? `Löschen Sie ${part(each)}, wenn es den Server nicht mehr gibt. Hat er nur eine Adresse der üblichen Art, können Sie stattdessen diese nennen („ip4:“ und die Adresse).`
			: `Berichtigen Sie ${part(each)}, oder löschen Sie ihn, wenn es den Server nicht mehr gibt.`,
	'delete-or-set-up-mx': ({ part: each }) =>
		`Löschen Sie ${part(each)}, oder richten Sie für den gemeinten Namen einen Mailserver ein.`,
	'ask-for-host-address': ({ host }) =>
		`Bitten Sie den Anbieter des Mailservers${host === null ? '' : ` ${host}`}, dessen Namen im DNS eine Adresse zu geben.`,
	'delete-mx-host':
		'Wird der Server nicht mehr benutzt, löschen Sie ihn aus den MX-Einträgen (der Liste der Server, die Mails annehmen) seiner Domain.',
	'delete-unused-services':
		'Löschen Sie die Teile von Diensten, die Sie nicht mehr nutzen („include:“, „a“ und „mx“ brauchen DNS-Abfragen, „ip4:“ und „ip6:“ keine).',
	'ask-services':
		'Reicht das nicht, fragen Sie Ihre Versanddienste, ob sie ihren Teil überhaupt brauchen oder ob sie unter einer Subdomain von Ihnen senden können.',
	'delete-void-parts':
		'Löschen Sie die Teile, deren Server oder Dienste es nicht mehr gibt. Diese Prüfung nennt jeden davon in einer eigenen Meldung.',
	'ask-for-one-name':
		'Bitten Sie den Anbieter des sendenden Servers, für dessen Adresse nur einen Namen zu führen.',
	'copy-spf': (step) =>
		`Suchen Sie ${record(step)}, dessen Wert mit „v=spf1“ beginnt, und kopieren Sie den Wert.`,
	'add-spf-at': ({ domain }) =>
		`Legen Sie für ${domain ?? 'die Domain selbst'} einen TXT-Eintrag mit diesem Wert an und löschen Sie den falschen. Die meisten Anbieter hängen die Domain selbst an den Namen an: Tragen Sie dort „@“ ein oder lassen Sie das Feld leer.`,
	'join-spf':
		'Kopieren Sie die Teile von allen in einen einzigen, hinter ein einziges „v=spf1“ und mit einem einzigen Teil wie „~all“ ganz am Ende.',
	'delete-others': 'Löschen Sie die anderen.',
	'correct-version':
		'Ändern Sie seinen Anfang so, dass dort „v=spf1“ steht, ohne Anführungszeichen und mit einem Leerzeichen dahinter. Gibt es daneben einen richtigen Eintrag, löschen Sie stattdessen diesen.',
	'delete-space-before': (step) =>
		`Suchen Sie ${record(step)}, der „v=spf1“ enthält, und löschen Sie das Leerzeichen davor.`,
	'delete-character': ({ character }) =>
		`Löschen Sie das ${character === null ? 'unerlaubte Zeichen' : `Zeichen an Stelle ${character}`}. Ist es nicht zu sehen, tippen Sie den Wert neu ein, statt ihn zu kopieren.`,
	'insert-space': ({ part: each }) =>
		`Setzen Sie in ${part(each, 'dative')} das fehlende Leerzeichen dort ein, wo ein Stück endet und das nächste beginnt.`,
	'complete-end': ({ last }) =>
		`Vergleichen Sie das Ende${last === null ? '' : ` („${last}“)`} mit dem Wert, den Sie eintragen wollten, und ergänzen Sie, was fehlt. Fragen Sie Ihren Anbieter, wie sich ein Wert mit mehr als 255 Zeichen eintragen lässt.`,
	'delete-old-texts': (step) =>
		`Sehen Sie die ${step.type}-Einträge mit dem Namen ${field(step)} durch und löschen Sie, was Sie nicht mehr brauchen, etwa alte Codes, mit denen die Domain bestätigt wurde. Behalten Sie den, der mit „v=spf1“ beginnt.`,
	'check-domain': ({ name }) => `Prüfen Sie, ob ${name ?? 'die Domain'} richtig geschrieben ist.`,
	'check-dns-setup':
		'Wenn ja, klären Sie mit Ihrem Anbieter, ob die Domain registriert und aktiv ist und ob der Name in seinen DNS-Einstellungen angelegt wurde.',
	'correct-name-entered':
		'Berichtigen Sie den Namen dort, wo er eingetragen ist: in der Absenderadresse oder im TXT-Eintrag, der darauf verweist.',
};
