/**
 * German words for changes in DNS.
 *
 * @module
 */

import type { Change, Decision } from '../../../preflight/verdict.ts';
import type { PartChanges } from '../../change-kind.ts';
import type { ChangeWords, KindWords } from '../explanation.ts';
import { CHECK_AGAIN, nameField, OPEN_DNS } from './phrases.ts';

const LIST =
	'Der SPF-Eintrag ist die Liste der Server, die für Ihre Domain Mails verschicken dürfen.';
const POLICY = 'Die DMARC-Richtlinie sagt Empfängern, was mit gefälschten Mails geschehen soll.';
const KEY = 'Mit dem DKIM-Schlüssel prüfen Empfänger die Unterschrift Ihrer Mails.';

function list(parts: readonly string[]): string {
	return parts.map((part) => `„${part}“`).join(', ');
}

/** What is added and removed, in a sentence. */
function difference({ added, removed, isReordered }: PartChanges): string {
	const sentences = [
		added.length === 0 ? '' : ` Neu ist: ${list(added)}.`,
		removed.length === 0 ? '' : ` Es entfällt: ${list(removed)}.`,
	];
	if (sentences.some((sentence) => sentence !== '')) return sentences.join('');
	return isReordered
		? ' Nur die Reihenfolge der Teile ändert sich, und auf die kommt es hier an.'
		: ' Nur die Schreibweise ändert sich.';
}

/** What a record is extended by; servers of the sending service are what is added as a rule. */
function extension({ added }: PartChanges): string {
	if (added.length === 0) return 'Er wird ergänzt';
	const isReference = added.every((part) => /^\+?include:/i.test(part));
	if (!isReference) return `Hinzu kommt: ${list(added)}`;
	return added.length === 1
		? `Hinzu kommt ein Verweis auf Ihren Versanddienst: ${list(added)}`
		: `Hinzu kommen Verweise auf Ihre Versanddienste: ${list(added)}`;
}

/** What a new policy does to mail. */
function strictness({ after }: Change): string {
	return after.some((text) => /;\s*p\s*=\s*none/i.test(text))
		? ' Mit „p=none“ wird niemand aufgefordert, Mails abzulehnen. Später können Sie den Wert strenger stellen.'
		: ' Sie ist streng: Mails, die sich nicht als Ihre ausweisen, werden danach abgelehnt oder landen im Spam-Ordner. Prüfen Sie vorher jeden Dienst, über den Sie Mails verschicken.';
}

const kinds: { readonly [kind in keyof ChangeWords['kinds']]: KindWords } = {
	'spf-added': {
		title: 'SPF-Eintrag anlegen',
		owner: `${LIST} Bisher gibt es keinen; der neue lässt Ihren Versanddienst zu.`,
		admin: 'Legt den SPF-Eintrag an.',
	},
	'spf-joined': {
		title: 'SPF-Einträge zu einem zusammenfassen',
		owner: `${LIST} Für Ihre Domain gibt es mehrere davon, erlaubt ist nur einer, und deshalb gilt im Moment keiner. Der neue Eintrag fasst sie zusammen.`,
		admin: 'Fasst mehrere SPF-Einträge zu einem zusammen.',
	},
	'spf-extended': {
		title: 'SPF-Eintrag ergänzen',
		owner: (_, parts) => `${LIST} ${extension(parts)}. Alles andere bleibt, wie es ist.`,
		admin: 'Ergänzt den SPF-Eintrag.',
	},
	'spf-mended': {
		title: 'SPF-Eintrag berichtigen',
		owner: (_, parts) => `${LIST} Er wird berichtigt.${difference(parts)}`,
		admin: 'Berichtigt den SPF-Eintrag.',
	},
	'spf-removed': {
		title: 'SPF-Eintrag löschen',
		owner: `${LIST} Der Eintrag unter diesem Namen ist überflüssig oder steht im Weg.`,
		admin: 'Löscht einen SPF-Eintrag.',
	},
	'dmarc-added': {
		title: 'DMARC-Richtlinie anlegen',
		owner: (change) => `${POLICY} Unter diesem Namen gibt es bisher keine.${strictness(change)}`,
		admin: 'Legt den DMARC-Eintrag an.',
	},
	'dmarc-joined': {
		title: 'DMARC-Richtlinien zu einer zusammenfassen',
		owner: `${POLICY} Für Ihre Domain gibt es mehrere, und deshalb befolgen Empfänger keine davon. Der neue Eintrag fasst sie zusammen.`,
		admin: 'Fasst mehrere DMARC-Einträge zu einem zusammen.',
	},
	'dmarc-loosened': {
		title: 'DMARC-Richtlinie lockern',
		owner: `${POLICY} Bisher verlangt sie, dass Mails genau die Domain der Absenderadresse nachweisen. Danach zählen auch Namen, die zu Ihrer Domain gehören.`,
		admin: 'Lockert striktes Alignment.',
	},
	'dmarc-mended': {
		title: 'DMARC-Richtlinie berichtigen',
		owner: (_, parts) => `${POLICY} Sie wird berichtigt.${difference(parts)}`,
		admin: 'Berichtigt den DMARC-Eintrag.',
	},
	'dmarc-removed': {
		title: 'DMARC-Richtlinie löschen',
		owner: `${POLICY} Der Eintrag unter diesem Namen ist überflüssig oder steht im Weg.`,
		admin: 'Löscht einen DMARC-Eintrag.',
	},
	'dkim-alias': {
		title: 'Auf den DKIM-Schlüssel verweisen',
		owner: `${KEY} Der Eintrag verweist (CNAME-Eintrag) auf den Schlüssel, den Ihr Versanddienst bereithält.`,
		admin: 'Delegiert den DKIM-Selektor per CNAME.',
	},
	'dkim-key': {
		title: 'DKIM-Schlüssel eintragen',
		owner: `${KEY} Der neue Eintrag enthält diesen Schlüssel.`,
		admin: 'Veröffentlicht den DKIM-Schlüssel.',
	},
	'dkim-removed': {
		title: 'Alten DKIM-Eintrag löschen',
		owner: `${KEY} Unter diesem Namen steht etwas, das dem neuen Eintrag im Weg ist; es wird zuerst gelöscht.`,
		admin: 'Räumt den Namen des DKIM-Selektors.',
	},
	'alias-added': {
		title: 'Verweis auf den Versanddienst anlegen',
		owner: ({ name }) =>
			`Der Name ${name} soll auf Ihren Versanddienst verweisen (CNAME-Eintrag). Unter diesem Namen nimmt er unzustellbare Mails zurück, und so zählt für Empfänger seine Liste erlaubter Server als Ihre.`,
		admin: 'Legt einen CNAME an.',
	},
	'alias-changed': {
		title: 'Verweis ändern',
		owner: ({ name }) =>
			`Der Name ${name} verweist auf das falsche Ziel (CNAME-Eintrag). Danach verweist er auf das, das Ihr Versanddienst braucht.`,
		admin: 'Ändert das Ziel des CNAME.',
	},
	'alias-removed': {
		title: 'Verweis durch eigene Einträge ersetzen',
		owner: ({ name }) =>
			`Der Name ${name} ist nur ein Verweis auf einen anderen Namen (CNAME-Eintrag). Neben einem Verweis sind keine eigenen Einträge möglich, deshalb wird er gelöscht. Die folgenden Änderungen gehören dazu: Führen Sie alle direkt nacheinander aus.`,
		admin: 'Löscht den CNAME, neben dem keine anderen Einträge stehen dürfen.',
	},
	'record-added': {
		title: 'Eintrag anlegen',
		owner:
			'Dieser Eintrag wird gebraucht, damit alles weiter funktioniert, was bisher über den Verweis lief.',
		admin: 'Legt Einträge an.',
	},
	'record-changed': {
		title: 'Eintrag ändern',
		owner: 'Dieser Eintrag bekommt einen anderen Wert.',
		admin: 'Ändert Einträge.',
	},
	'record-removed': {
		title: 'Eintrag löschen',
		owner: 'Dieser Eintrag ist überflüssig oder steht im Weg.',
		admin: 'Löscht Einträge.',
	},
};

const AFTERWARDS: { readonly [decision in Decision]: string } = {
	save: 'Das wurde vorab durchgerechnet: Danach ist alles in Ordnung.',
	warn: 'Das wurde vorab durchgerechnet: Danach wird die Adresse angenommen. Was sich dann noch verbessern lässt, zeigt die erneute Prüfung.',
	block: 'Das wurde vorab durchgerechnet: Diese Änderung allein reicht noch nicht.',
	retry:
		'Ob diese Änderung ausreicht, ließ sich vorab nicht klären, weil das DNS nicht geantwortet hat.',
};

/** The words for changes. */
export const changeWords: ChangeWords = {
	kinds,
	parts: ({ added, removed }) =>
		[
			added.length === 0 ? '' : `neu: ${added.join(' ')}`,
			removed.length === 0 ? '' : `entfällt: ${removed.join(' ')}`,
		]
			.filter((text) => text !== '')
			.join('; '),
	ownerProof: ({ decision, keepsSenders }, senders) => {
		const after = AFTERWARDS[decision];
		if (!keepsSenders) {
			return `${after} Achtung: Nicht jeder Server, der heute für Ihre Domain senden darf, darf es danach noch.`;
		}
		return {
			maybe: `${after} Alle Server, die heute für Ihre Domain senden dürfen, dürfen es weiterhin.`,
			no: `${after} An den erlaubten Servern ändert sich nichts.`,
			'none-before': `${after} Server, die nicht im neuen Eintrag stehen, gelten danach als verdächtig, auch Ihr eigener Mailserver.`,
		}[senders];
	},
	addOthersFirst: (name) =>
		`Bisher war für ${name} kein Server ausdrücklich erlaubt. Server, die nicht im neuen Eintrag stehen, gelten danach als verdächtig, auch Ihr eigener Mailserver. Fragen Sie deshalb zuerst jeden Anbieter, über den Sie sonst noch Mails verschicken, was für ihn in den SPF-Eintrag gehört, und fügen Sie es im folgenden Wert vor „~all“ ein.`,
	firstRecord:
		'Bisher gab es keinen SPF-Eintrag: Server, die hier nicht stehen, auch der eigene Mailserver, erhalten danach softfail statt none. Sie gehören vorher hinein.',
	afterwards: (what) => `Danach: ${what}.`,
	writesOut: (names) =>
		`Die Server von ${names} stehen danach einzeln im Eintrag statt als Verweis. Wenn dieser Anbieter seine Server wechselt, müssen Sie den Eintrag von Hand anpassen.`,
	loses: (what) =>
		`Nicht im neuen Wert, obwohl es so gemeint oder in Kraft war: ${what}. Wenn Sie es noch brauchen, tragen Sie es in der richtigen Form wieder ein.`,
	losesPolicy: (what) =>
		`Was Sie eingetragen hatten, war nie in Kraft; der neue Eintrag beobachtet deshalb zunächst nur. Für später bleibt: ${what}.`,
	madeBy: (owner) =>
		owner === undefined
			? 'Diese Änderung können nicht Sie selbst machen, sondern nur der Betreiber des Versanddienstes.'
			: `Diese Änderung können nicht Sie selbst machen, sondern nur der Betreiber von ${owner}.`,
	open: OPEN_DNS,
	close: CHECK_AGAIN,
	add: (name, type) => `Legen Sie einen neuen Eintrag vom Typ ${type} an. Name: ${nameField(name)}`,
	addMore: (type) => `Legen Sie mit demselben Namen einen weiteren Eintrag vom Typ ${type} an.`,
	value: (value) => `Kopieren Sie in das Feld für den Wert genau diesen Text: ${value}`,
	find: (name, type, value) =>
		`Suchen Sie den Eintrag vom Typ ${type} mit dem Namen ${nameField(name)}, der jetzt diesen Wert hat: ${value}`,
	replaceBy: (value) => `Ersetzen Sie den ganzen Wert durch genau diesen Text: ${value}`,
	keep: (name, type, value) =>
		`Behalten Sie den Eintrag vom Typ ${type} mit dem Namen ${nameField(name)} und diesem Wert: ${value}`,
	remove: (name, type, value) =>
		`Löschen Sie den Eintrag vom Typ ${type} mit dem Namen ${nameField(name)} und diesem Wert: ${value}`,
	ttl: (seconds) =>
		`Wenn Ihr Anbieter nach der Gültigkeit in Sekunden fragt (TTL), tragen Sie ein: ${seconds}`,
	strings: (parts) =>
		`Der Wert ist länger als 255 Zeichen. Die meisten Anbieter teilen ihn selbst auf. Nimmt Ihrer ihn nicht an, tragen Sie ihn in diesen Teilen ein, jeden in Anführungszeichen: ${parts}`,
	reportAddress:
		'Wenn Sie Berichte darüber bekommen möchten, wer mit Ihrer Domain sendet, hängen Sie diesen Text an den Wert an und dahinter eine Ihrer Mailadressen: ; rua=mailto:',
	foreign: (owner) =>
		`Dieser Name gehört zur Domain ${owner}. Wenn Sie diese nicht selbst verwalten, bitten Sie deren Betreiber um die Änderung.`,
	ask: (owner) =>
		owner === undefined
			? 'Schreiben Sie dem Support Ihres Versanddienstes und bitten Sie um diese Änderung in dessen DNS:'
			: `Schreiben Sie dem Support des Betreibers von ${owner} und bitten Sie um diese Änderung in dessen DNS:`,
	pleaseAdd: (name, type, value) => `Eintragen: Name ${name}, Typ ${type}, Wert: ${value}`,
	pleaseRemove: (name, type, value) => `Löschen: Name ${name}, Typ ${type}, Wert: ${value}`,
	askClose: 'Prüfen Sie erneut, sobald der Support die Änderung bestätigt hat.',
	adminAdd: (line) => `Eintragen: ${line}`,
	adminRemove: (line) => `Löschen: ${line}`,
};
