/**
 * German words for changes in DNS.
 *
 * @module
 */

/** What each kind of change does, without full stop. */
export const changeTitles = {
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
} as const;

/** What a change does and why for somebody who has never seen a DNS record, and exactly for admins. */
export const changeKinds = {
	'spf-added': {
		owner: '{Der SPF-Eintrag} Bisher gibt es keinen; der neue lässt Ihren Versanddienst zu.',
		admin: 'Legt den SPF-Eintrag an.',
	},
	'spf-joined': {
		owner: [
			'isContested -> {Der SPF-Eintrag} Für Ihre Domain gibt es mehrere davon, erlaubt ist nur einer, und deshalb gilt zurzeit keiner. Der neue Eintrag fasst sie zusammen.',
			'{Der SPF-Eintrag} Daneben gibt es für Ihre Domain einen weiteren Text, der wie einer aussieht. Der neue Eintrag fasst beide zusammen.',
		],
		admin: 'Fasst mehrere SPF-Einträge zu einem zusammen.',
	},
	'spf-extended': {
		owner: '{Der SPF-Eintrag} {wie er ergänzt wird}. Alles andere bleibt, wie es ist.',
		admin: 'Ergänzt den SPF-Eintrag.',
	},
	'spf-mended': {
		owner: '{Der SPF-Eintrag} Er wird berichtigt.{was anders ist}',
		admin: 'Berichtigt den SPF-Eintrag.',
	},
	'spf-removed': {
		owner: '{Der SPF-Eintrag} Der Eintrag unter diesem Namen ist überflüssig oder steht im Weg.',
		admin: 'Löscht einen SPF-Eintrag.',
	},
	'dmarc-added': {
		owner: '{Die DMARC-Richtlinie} Unter diesem Namen gibt es bisher keine.{wie streng sie ist}',
		admin: 'Legt den DMARC-Eintrag an.',
	},
	'dmarc-joined': {
		owner:
			'{Die DMARC-Richtlinie} Für Ihre Domain gibt es mehrere: {before}.[isContested ->  Empfänger befolgen deshalb keine davon.] {welche gewählt ist}',
		admin:
			'Fasst mehrere DMARC-Einträge zu einem zusammen; von den Richtlinien bleibt die mildeste, damit nichts neu abgelehnt wird.',
	},
	'dmarc-loosened': {
		owner:
			'{Die DMARC-Richtlinie} Bisher müssen Mails genau zur Domain der Absenderadresse passen. Danach zählen auch Subdomains.',
		admin: 'Lockert striktes Alignment.',
	},
	'dmarc-mended': {
		owner: '{Die DMARC-Richtlinie} Sie wird berichtigt.{was anders ist}',
		admin: 'Berichtigt den DMARC-Eintrag.',
	},
	'dmarc-removed': {
		owner:
			'{Die DMARC-Richtlinie} Der Eintrag unter diesem Namen ist überflüssig oder steht im Weg.',
		admin: 'Löscht einen DMARC-Eintrag.',
	},
	'dkim-alias': {
		owner:
			'{Der DKIM-Schlüssel} Der neue Eintrag (CNAME) verweist auf den Schlüssel, den Ihr Versanddienst bereitstellt.',
		admin: 'Delegiert den DKIM-Selektor per CNAME.',
	},
	'dkim-key': {
		owner: '{Der DKIM-Schlüssel} Der neue Eintrag enthält diesen Schlüssel.',
		admin: 'Veröffentlicht den DKIM-Schlüssel.',
	},
	'dkim-key-mended': {
		owner: [
			'isOfSeveral -> {Der DKIM-Schlüssel} Unter diesem Namen darf nur ein Eintrag stehen: der neue, mit dem richtigen Schlüssel.',
			'{Der DKIM-Schlüssel} Der neue Eintrag ersetzt den bisherigen.',
		],
		admin: 'Ersetzt den DKIM-Schlüssel.',
	},
	'dkim-removed': {
		owner: [
			'isAddress -> {Der DKIM-Schlüssel} Hier steht stattdessen eine Adresse. Zeigt Ihre DNS-Verwaltung unter diesem Namen einen Verweis (CNAME) mit eingeschaltetem Proxy, schalten Sie den Proxy aus („Nur DNS“): Mehr ist dann nicht nötig. Andernfalls löschen Sie zuerst die Adresse.',
			'{Der DKIM-Schlüssel} Ein anderer Eintrag mit diesem Namen ist dem neuen im Weg; löschen Sie ihn zuerst.',
		],
		admin: 'Räumt den Namen des DKIM-Selektors.',
	},
	'alias-added': {
		owner:
			'Der Name {name} soll auf Ihren Versanddienst verweisen (CNAME-Eintrag). Unzustellbare Mails gehen an diesen Namen zurück, und Mailanbieter prüfen dann die Liste erlaubter Server des Versanddienstes.',
		admin: 'Legt einen CNAME an.',
	},
	'alias-changed': {
		owner:
			'Der Name {name} verweist auf das falsche Ziel (CNAME-Eintrag). Danach verweist er auf das, das Ihr Versanddienst braucht.',
		admin: 'Ändert das Ziel des CNAME.',
	},
	'alias-removed': {
		owner:
			'Der Name {name} ist nur ein Verweis auf einen anderen Namen (CNAME-Eintrag). Neben einem Verweis sind keine eigenen Einträge möglich, deshalb wird er gelöscht. Die folgenden Änderungen gehören dazu: Führen Sie alle direkt nacheinander aus.',
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
} as const;

/** What else is said of a change, with the facts in braces. */
export const changeSentences = {
	parts: '[neu: {plainly.added}[; entfällt: {plainly.removed}]|entfällt: {plainly.removed}]',
	tested: [
		'by=save -> Vorab getestet: Danach funktioniert der Versand.',
		'by=warn -> Vorab getestet: Danach ist der Versand zugelassen, und es bleiben nur Hinweise.',
		'by=helps -> Vorab getestet: Das hilft, reicht aber vielleicht noch nicht. Prüfen Sie danach erneut.',
		'by=block -> Vorab getestet: Diese Änderung allein reicht noch nicht.',
		'by=retry -> Ob diese Änderung ausreicht, ließ sich vorab nicht testen, weil DNS nicht geantwortet hat.',
	],
	senders: [
		'affected=kept -> Alle bisherigen Absender dürfen weiterhin senden.',
		'affected=lost -> Achtung: Nicht jeder Server, der heute für Ihre Domain senden darf, darf es danach noch.',
		'affected=none-before -> Server, die nicht im neuen Eintrag stehen, gelten danach als verdächtig, auch Ihr eigener Mailserver.',
	],
	firstRecord:
		'Bisher gab es keinen SPF-Eintrag: Server, die hier nicht stehen, auch der eigene Mailserver, erhalten danach softfail statt none. Sie gehören vorher hinein.',
	afterwards: 'Danach: {what}.',
	writesOut:
		'Die Server von {names} stehen danach einzeln im Eintrag statt als Verweis. Ändern sich diese Server, müssen Sie den Eintrag von Hand anpassen.',
	loses:
		'Nicht im neuen Wert, obwohl es so gemeint oder in Kraft war: {what}. Wenn Sie es noch brauchen, tragen Sie es in der richtigen Form wieder ein.',
	losesAll:
		'Bisher durfte mit „{what}“ jeder Server der Welt für Ihre Domain senden. Danach gelten Server, die nicht im Eintrag stehen, als verdächtig. Tragen Sie vorher alle Dienste ein, über die Sie Mails verschicken.',
	losesGiven:
		'Bisher hat für diesen Namen ein Sammeleintrag (ein Name mit „*“) geantwortet: {what}. Mit einem eigenen Eintrag gilt er für diesen Namen nicht mehr; was davon unter diesem Namen gebraucht wird, gehört dann ebenfalls hierher.',
	losesKey:
		'Unter diesem Namen funktioniert heute der Schlüssel eines anderen Dienstes ({what}). Nach dieser Änderung sind dessen Signaturen ungültig. Besser: Bitten Sie Ihren Versanddienst um einen anderen Selektor und lassen Sie diesen Eintrag stehen.',
	losesPolicy:
		'Was Sie eingetragen hatten, war nie in Kraft; der neue Eintrag beobachtet deshalb zunächst nur. Für später bleibt: {what}.',
	mend: ['meant -> „{found}“ wird zu „{meant}“[ ({cause})]', '„{found}“ fällt weg[ ({cause})]'],
	mends: 'Korrektur: {phrases}.',
	notInForce:
		'Diesen Text haben Empfänger bisher ignoriert: {texts}. Er sieht wie ein zweiter SPF-Eintrag aus; die Server darin stehen deshalb im neuen Eintrag und dürfen ab dann senden. Löschen Sie daraus, wer das nicht soll.',
	madeBy: [
		'owner -> Diese Änderung können nicht Sie selbst machen, sondern nur der Betreiber von {owner}.',
		'Diese Änderung können nicht Sie selbst machen, sondern nur der Betreiber des Versanddienstes.',
	],
	adminAdd: 'Eintragen: {line}',
	adminRemove: 'Löschen: {line}',
} as const;

/** What the words for changes have in common. */
export const changePhrases = {
	'Der SPF-Eintrag':
		'Der SPF-Eintrag ist die Liste der Server, die für Ihre Domain Mails verschicken dürfen.',
	'Die DMARC-Richtlinie':
		'Die DMARC-Richtlinie sagt Empfängern, was mit gefälschten Mails geschehen soll.',
	'Der DKIM-Schlüssel': 'Mit dem DKIM-Schlüssel prüfen Mailanbieter die DKIM-Signatur Ihrer Mails.',
	'was anders ist': [
		'isDifferent -> [ Hinzugefügt: {added}.][ Entfernt: {removed}.]',
		'isTold -> ',
		'isReordered ->  Nur die Reihenfolge der Teile ändert sich, und auf die kommt es hier an.',
		' Nur die Schreibweise ändert sich.',
	],
	'wie er ergänzt wird': [
		'adds=reference -> Hinzu kommt ein Verweis auf Ihren Versanddienst: {added}',
		'adds=references -> Hinzu kommen diese Verweise: {added}',
		'Hinzu kommt: {added}',
		'Er wird ergänzt',
	],
	'welche gewählt ist':
		'[Der neue Eintrag hat die mildeste, „p={policy}“|Der neue Eintrag ist so gewählt], damit keine Mail abgelehnt wird, die heute ankommt. Berichtsadressen hat er von allen.',
	'wie streng sie ist': [
		'isMonitoring ->  Mit „p=none“ wird niemand aufgefordert, Mails abzulehnen. Später können Sie den Wert strenger stellen.',
		' Sie ist streng: Mails, die sich nicht als Ihre nachprüfen lassen, werden danach abgelehnt oder landen im Spam-Ordner. Prüfen Sie vorher jeden Dienst, über den Sie Mails verschicken.',
	],
} as const;
