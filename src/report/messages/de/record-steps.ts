/**
 * German sentences for steps: where to go, and for whole records.
 *
 * @module
 */

import type { RecordStepFacts } from '../../plan/step.ts';
import type { WordsFor } from '../step-words.ts';
import { changeTitles } from './changes.ts';
import { panelTraps } from './hosters.ts';
import { duration } from './phrases.ts';
import { field, record } from './step-phrases.ts';

/** German. */
export const recordSteps: WordsFor<RecordStepFacts> = {
	'open-dns': ({ domain }) =>
		`Öffnen Sie die DNS-Einstellungen ${domain === null ? 'Ihrer Domain' : `der Domain ${domain}`} bei Ihrem Anbieter. Das ist die Firma, bei der die Domain registriert ist oder Ihre Website liegt.`,
	'open-relay':
		'Öffnen Sie die Einstellungen Ihres Versanddienstes und suchen Sie dort nach „DKIM“, „Absender-Domain“ oder „Domain authentifizieren“.',
	'check-again': ({ when, seconds }) =>
		({
			saved:
				'Speichern Sie, warten Sie bis zu einer Stunde, bis die Änderung überall sichtbar ist, und prüfen Sie dann erneut.',
			soon:
				seconds === null
					? 'Prüfen Sie in einigen Minuten noch einmal.'
					: `Prüfen Sie in ${duration(seconds)} noch einmal.`,
			'confirmed-by-support': 'Prüfen Sie erneut, sobald der Support die Änderung bestätigt hat.',
			mended: 'Prüfen Sie danach erneut.',
			'record-mended':
				'Prüfen Sie danach erneut. Erst dann zeigt sich, ob auch der Teil Ihres Versanddienstes fehlt.',
			'with-more-time': 'Prüfen Sie noch einmal, mit mehr Zeit.',
			'with-own-provider':
				'Prüfen Sie noch einmal, diesmal mit Ihrem eigenen Mailanbieter als Versanddienst.',
			'just-changed':
				seconds === null
					? 'Wenn Sie gerade etwas geändert haben, prüfen Sie später noch einmal.'
					: `Wenn Sie gerade etwas geändert haben, prüfen Sie in ${duration(seconds)} noch einmal.`,
		})[when],
	'changes-first':
		'Schlägt diese Prüfung Änderungen im DNS vor, führen Sie nur diese aus. Sonst geht es so weiter:',
	'next-change': ({ number, count, kind }) =>
		`Änderung ${number} von ${count}: ${changeTitles[kind]}.`,

	'find-record': (step) => {
		const { value, begins, every, type } = step;
		const what = every ? `alle ${type}-Einträge mit dem Namen ${field(step)}` : record(step);
		const whose = every ? 'deren' : 'dessen';
		if (value !== undefined) return `Suchen Sie ${what}, der jetzt diesen Wert hat: ${value}`;
		return `Suchen Sie ${what}${begins === undefined ? '' : `, ${whose} Wert mit „${begins}“ beginnt`}.`;
	},
	'add-record': (step) =>
		step.value === null
			? `Legen Sie einen neuen ${step.type}-Eintrag mit dem Namen ${field(step)} an.${step.type === 'MX' ? ' Den Wert nennt Ihnen Ihr Mailanbieter.' : ''}`
			: `Legen Sie einen neuen ${step.type}-Eintrag mit dem Namen ${field(step)} und genau diesem Wert an: ${step.value}`,
	'set-value': ({ value }) => `Ersetzen Sie den ganzen Wert durch genau diesen: ${value}`,
	'keep-record': (step) => `Behalten Sie ${record(step)} und diesem Wert: ${step.value}`,
	'delete-record': (step) => `Löschen Sie ${record(step)} und diesem Wert: ${step.value}`,
	'delete-spf-here': ({ value }) =>
		`Löschen Sie davon den, dessen Wert mit „v=spf1“ beginnt${value === null ? '.' : `: ${value}`}`,
	'rename-record': ({ to, host }) =>
		to === null
			? 'Ändern Sie seinen Namen in den, den Ihr Versanddienst anzeigt. Hängt Ihr Anbieter die Domain selbst an, tragen Sie nur den Teil davor ein.'
			: `Ändern Sie seinen Namen in ${field({ name: to, host })}.`,
	'move-record': (step) =>
		`Kopieren Sie seinen Wert. Gibt es noch keinen ${step.type}-Eintrag mit dem Namen ${field(step)}, legen Sie einen mit diesem Wert an. Löschen Sie danach den alten Eintrag.`,
	'set-ttl': ({ seconds }) =>
		`Wenn Ihr Anbieter nach der Gültigkeit in Sekunden fragt (TTL), tragen Sie ein: ${seconds}`,
	'use-strings': ({ strings }) =>
		`Der Wert ist länger als 255 Zeichen. Die meisten Anbieter teilen ihn selbst auf. Nimmt Ihrer ihn nicht an, tragen Sie ihn in diesen Teilen ein, jeden in Anführungszeichen: ${strings.map((each) => `"${each}"`).join(' ')}`,
	'append-report-address':
		'Wenn Sie Berichte darüber bekommen möchten, wer mit Ihrer Domain sendet, hängen Sie diesen Text an den Wert an und dahinter eine Ihrer Mailadressen: ; rua=mailto:',
	'mind-panel': (step) => panelTraps[step.trap](step),
	'mind-zone': ({ owner }) =>
		`Dieser Name gehört zur Domain ${owner}. Wenn Sie diese nicht selbst verwalten, bitten Sie deren Betreiber um die Änderung.`,
	'list-other-senders': ({ name }) =>
		`Bisher war für ${name} kein Server ausdrücklich erlaubt. Server, die nicht im neuen Eintrag stehen, gelten danach als verdächtig, auch Ihr eigener Mailserver. Fragen Sie deshalb zuerst jeden Anbieter, über den Sie sonst noch Mails verschicken, was für ihn in den SPF-Eintrag gehört, und fügen Sie es im folgenden Wert vor „~all“ ein.`,
	'ask-operator': ({ owner }) =>
		`Schreiben Sie dem Support ${owner === null ? 'Ihres Versanddienstes' : `des Betreibers von ${owner}`} und bitten Sie um diese Änderung in dessen DNS:`,
	publish: ({ name, type, value }) => `Eintragen: Name ${name}, Typ ${type}, Wert: ${value}`,
	withdraw: ({ name, type, value }) => `Löschen: Name ${name}, Typ ${type}, Wert: ${value}`,
	'if-not-yours': ({ domain }) =>
		`Gehört die Domain ${domain} nicht Ihnen, bitten Sie deren Betreiber darum.`,
};
