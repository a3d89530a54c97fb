/**
 * German words for changes in DNS.
 *
 * @module
 */

import type { Change } from '../../../preflight/verdict.ts';
import { isContested, type PartChanges, policyOf } from '../../change-kind.ts';
import type { ChangeWords, KindWords } from '../explanation.ts';
import { mendCauses } from './mends.ts';
import { listed } from './phrases.ts';

/** What an SPF record is. */
export const LIST: string =
	'Der SPF-Eintrag ist die Liste der Server, die für Ihre Domain Mails verschicken dürfen.';
/** What a DMARC policy is. */
export const POLICY: string =
	'Die DMARC-Richtlinie sagt Empfängern, was mit gefälschten Mails geschehen soll.';
/** What a DKIM key is for. */
export const KEY: string =
	'Mit dem DKIM-Schlüssel prüfen Mailanbieter die DKIM-Signatur Ihrer Mails.';

function list(parts: readonly string[]): string {
	return listed(parts.map((part) => `„${part}“`));
}

/** What is added and removed, in a sentence. */
function difference({ added, removed, isReordered, isTold }: PartChanges): string {
	const sentences = [
		added.length === 0 ? '' : ` Hinzugefügt: ${list(added)}.`,
		removed.length === 0 ? '' : ` Entfernt: ${list(removed)}.`,
	];
	if (sentences.some((sentence) => sentence !== '')) return sentences.join('');
	if (isTold) return '';
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
		: `Hinzu kommen diese Verweise: ${list(added)}`;
}

/** Which of several policies is proposed, and why. */
function chosen({ after }: Change): string {
	const policy = policyOf(after[0] ?? '');
	const which =
		policy === null
			? 'Der neue Eintrag ist so gewählt'
			: `Der neue Eintrag hat die mildeste, „p=${policy}“`;
	return `${which}, damit keine Mail abgelehnt wird, die heute ankommt. Berichtsadressen hat er von allen.`;
}

/** What a new policy does to mail. */
function strictness({ after }: Change): string {
	return after.some((text) => /;\s*p\s*=\s*none/i.test(text))
		? ' Mit „p=none“ wird niemand aufgefordert, Mails abzulehnen. Später können Sie den Wert strenger stellen.'
		: ' Sie ist streng: Mails, die sich nicht als Ihre nachprüfen lassen, werden danach abgelehnt oder landen im Spam-Ordner. Prüfen Sie vorher jeden Dienst, über den Sie Mails verschicken.';
}

/** What each kind of change does, without full stop. */
export const changeTitles: ChangeWords['titles'] = {
	'spf-added': 'SPF-Eintrag anlegen',
	'spf-joined': 'SPF-Einträge zu einem zusammenfassen',
	'spf-extended': 'SPF-Eintrag ergänzen',
	'spf-mended': 'SPF-Eintrag berichtigen',
	'spf-removed': 'SPF-Eintrag löschen',
	'dmarc-added': 'DMARC-Richtlinie anlegen',
	'dmarc-joined': 'DMARC-Richtlinien zu einer zusammenfassen',
	'dmarc-loosened': 'DMARC-Richtlinie lockern',
	'dmarc-mended': 'DMARC-Richtlinie berichtigen',
	'dmarc-removed': 'DMARC-Richtlinie löschen',
	'dkim-alias': 'Auf den DKIM-Schlüssel verweisen',
	'dkim-key': 'DKIM-Schlüssel eintragen',
	'dkim-key-mended': 'DKIM-Schlüssel berichtigen',
	'dkim-removed': 'Alten DKIM-Eintrag löschen',
	'alias-added': 'Verweis auf den Versanddienst anlegen',
	'alias-changed': 'Verweis ändern',
	'alias-removed': 'Verweis durch eigene Einträge ersetzen',
	'record-added': 'Eintrag anlegen',
	'record-changed': 'Eintrag ändern',
	'record-removed': 'Eintrag löschen',
};

const kinds: { readonly [kind in keyof ChangeWords['kinds']]: KindWords } = {
	'spf-added': {
		owner: `${LIST} Bisher gibt es keinen; der neue lässt Ihren Versanddienst zu.`,
		admin: 'Legt den SPF-Eintrag an.',
	},
	'spf-joined': {
		owner: (change) =>
			isContested(change)
				? `${LIST} Für Ihre Domain gibt es mehrere davon, erlaubt ist nur einer, und deshalb gilt zurzeit keiner. Der neue Eintrag fasst sie zusammen.`
				: `${LIST} Daneben gibt es für Ihre Domain einen weiteren Text, der wie einer aussieht. Der neue Eintrag fasst beide zusammen.`,
		admin: 'Fasst mehrere SPF-Einträge zu einem zusammen.',
	},
	'spf-extended': {
		owner: (_, parts) => `${LIST} ${extension(parts)}. Alles andere bleibt, wie es ist.`,
		admin: 'Ergänzt den SPF-Eintrag.',
	},
	'spf-mended': {
		owner: (_, parts) => `${LIST} Er wird berichtigt.${difference(parts)}`,
		admin: 'Berichtigt den SPF-Eintrag.',
	},
	'spf-removed': {
		owner: `${LIST} Der Eintrag unter diesem Namen ist überflüssig oder steht im Weg.`,
		admin: 'Löscht einen SPF-Eintrag.',
	},
	'dmarc-added': {
		owner: (change) => `${POLICY} Unter diesem Namen gibt es bisher keine.${strictness(change)}`,
		admin: 'Legt den DMARC-Eintrag an.',
	},
	'dmarc-joined': {
		owner: (change) =>
			`${POLICY} Für Ihre Domain gibt es mehrere: ${list(change.before)}.${isContested(change) ? ' Empfänger befolgen deshalb keine davon.' : ''} ${chosen(change)}`,
		admin:
			'Fasst mehrere DMARC-Einträge zu einem zusammen; von den Richtlinien bleibt die mildeste, damit nichts neu abgelehnt wird.',
	},
	'dmarc-loosened': {
		owner: `${POLICY} Bisher müssen Mails genau zur Domain der Absenderadresse passen. Danach zählen auch Subdomains.`,
		admin: 'Lockert striktes Alignment.',
	},
	'dmarc-mended': {
		owner: (_, parts) => `${POLICY} Sie wird berichtigt.${difference(parts)}`,
		admin: 'Berichtigt den DMARC-Eintrag.',
	},
	'dmarc-removed': {
		owner: `${POLICY} Der Eintrag unter diesem Namen ist überflüssig oder steht im Weg.`,
		admin: 'Löscht einen DMARC-Eintrag.',
	},
	'dkim-alias': {
		owner: `${KEY} Der neue Eintrag (CNAME) verweist auf den Schlüssel, den Ihr Versanddienst bereitstellt.`,
		admin: 'Delegiert den DKIM-Selektor per CNAME.',
	},
	'dkim-key': {
		owner: `${KEY} Der neue Eintrag enthält diesen Schlüssel.`,
		admin: 'Veröffentlicht den DKIM-Schlüssel.',
	},
	'dkim-key-mended': {
		owner: ({ before }) =>
			before.length > 1
				? `${KEY} Unter diesem Namen darf nur ein Eintrag stehen: der neue, mit dem richtigen Schlüssel.`
				: `${KEY} Der neue Eintrag ersetzt den bisherigen.`,
		admin: 'Ersetzt den DKIM-Schlüssel.',
	},
	'dkim-removed': {
		owner: ({ type }) =>
			type === 'A' || type === 'AAAA'
				? `${KEY} Hier steht stattdessen eine Adresse. Zeigt Ihre DNS-Verwaltung unter diesem Namen einen Verweis (CNAME) mit eingeschaltetem Proxy, schalten Sie den Proxy aus („Nur DNS“): Mehr ist dann nicht nötig. Andernfalls löschen Sie zuerst die Adresse.`
				: `${KEY} Ein anderer Eintrag mit diesem Namen ist dem neuen im Weg; löschen Sie ihn zuerst.`,
		admin: 'Räumt den Namen des DKIM-Selektors.',
	},
	'alias-added': {
		owner: ({ name }) =>
			`Der Name ${name} soll auf Ihren Versanddienst verweisen (CNAME-Eintrag). Unzustellbare Mails gehen an diesen Namen zurück, und Mailanbieter prüfen dann die Liste erlaubter Server des Versanddienstes.`,
		admin: 'Legt einen CNAME an.',
	},
	'alias-changed': {
		owner: ({ name }) =>
			`Der Name ${name} verweist auf das falsche Ziel (CNAME-Eintrag). Danach verweist er auf das, das Ihr Versanddienst braucht.`,
		admin: 'Ändert das Ziel des CNAME.',
	},
	'alias-removed': {
		owner: ({ name }) =>
			`Der Name ${name} ist nur ein Verweis auf einen anderen Namen (CNAME-Eintrag). Neben einem Verweis sind keine eigenen Einträge möglich, deshalb wird er gelöscht. Die folgenden Änderungen gehören dazu: Führen Sie alle direkt nacheinander aus.`,
		admin: 'Löscht den CNAME, neben dem keine anderen Einträge stehen dürfen.',
	},
	'record-added': {
		owner:
			'Dieser Eintrag wird gebraucht, damit alles weiter funktioniert, was bisher über den Verweis lief.',
		admin: 'Legt Einträge an.',
	},
	'record-changed': {
		owner: 'Dieser Eintrag bekommt einen anderen Wert.',
		admin: 'Ändert Einträge.',
	},
	'record-removed': {
		owner: 'Dieser Eintrag ist überflüssig oder steht im Weg.',
		admin: 'Löscht Einträge.',
	},
};

/** The words for changes. */
export const changeWords: ChangeWords = {
	titles: changeTitles,
	kinds,
	parts: ({ added, removed }) =>
		[
			added.length === 0 ? '' : `neu: ${added.join(' ')}`,
			removed.length === 0 ? '' : `entfällt: ${removed.join(' ')}`,
		]
			.filter((text) => text !== '')
			.join('; '),
	tested: {
		save: 'Vorab getestet: Danach funktioniert der Versand.',
		warn: 'Vorab getestet: Danach ist der Versand zugelassen, und es bleiben nur Hinweise.',
		helps:
			'Vorab getestet: Das hilft, reicht aber vielleicht noch nicht. Prüfen Sie danach erneut.',
		block: 'Vorab getestet: Diese Änderung allein reicht noch nicht.',
		retry:
			'Ob diese Änderung ausreicht, ließ sich vorab nicht testen, weil DNS nicht geantwortet hat.',
	},
	senders: (affected) =>
		({
			kept: 'Alle bisherigen Absender dürfen weiterhin senden.',
			lost: 'Achtung: Nicht jeder Server, der heute für Ihre Domain senden darf, darf es danach noch.',
			unaffected: '',
			'none-before':
				'Server, die nicht im neuen Eintrag stehen, gelten danach als verdächtig, auch Ihr eigener Mailserver.',
		})[affected],
	firstRecord:
		'Bisher gab es keinen SPF-Eintrag: Server, die hier nicht stehen, auch der eigene Mailserver, erhalten danach softfail statt none. Sie gehören vorher hinein.',
	afterwards: (what) => `Danach: ${what}.`,
	writesOut: (names) =>
		`Die Server von ${listed(names)} stehen danach einzeln im Eintrag statt als Verweis. Ändern sich diese Server, müssen Sie den Eintrag von Hand anpassen.`,
	loses: (what) =>
		`Nicht im neuen Wert, obwohl es so gemeint oder in Kraft war: ${what}. Wenn Sie es noch brauchen, tragen Sie es in der richtigen Form wieder ein.`,
	losesAll: (what) =>
		`Bisher durfte mit „${what}“ jeder Server der Welt für Ihre Domain senden. Danach gelten Server, die nicht im Eintrag stehen, als verdächtig. Tragen Sie vorher alle Dienste ein, über die Sie Mails verschicken.`,
	losesGiven: (what) =>
		`Bisher hat für diesen Namen ein Sammeleintrag (ein Name mit „*“) geantwortet: ${what}. Mit einem eigenen Eintrag gilt er für diesen Namen nicht mehr; was davon unter diesem Namen gebraucht wird, gehört dann ebenfalls hierher.`,
	mend: (found, meant, reason) => {
		const cause = mendCauses[reason] ?? '';
		const why = cause === '' ? '' : ` (${cause})`;
		return meant === '' ? `„${found}“ fällt weg${why}` : `„${found}“ wird zu „${meant}“${why}`;
	},
	mends: (phrases) => `Korrektur: ${phrases}.`,
	notInForce: (texts) =>
		`Diesen Text haben Empfänger bisher ignoriert: ${texts}. Er sieht wie ein zweiter SPF-Eintrag aus; die Server darin stehen deshalb im neuen Eintrag und dürfen ab dann senden. Löschen Sie daraus, wer das nicht soll.`,
	losesKey: (what) =>
		`Unter diesem Namen funktioniert heute der Schlüssel eines anderen Dienstes (${what}). Nach dieser Änderung sind dessen Signaturen ungültig. Besser: Bitten Sie Ihren Versanddienst um einen anderen Selektor und lassen Sie diesen Eintrag stehen.`,
	losesPolicy: (what) =>
		`Was Sie eingetragen hatten, war nie in Kraft; der neue Eintrag beobachtet deshalb zunächst nur. Für später bleibt: ${what}.`,
	madeBy: (owner) =>
		owner === undefined
			? 'Diese Änderung können nicht Sie selbst machen, sondern nur der Betreiber des Versanddienstes.'
			: `Diese Änderung können nicht Sie selbst machen, sondern nur der Betreiber von ${owner}.`,
	adminAdd: (line) => `Eintragen: ${line}`,
	adminRemove: (line) => `Löschen: ${line}`,
};
