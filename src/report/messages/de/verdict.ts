/**
 * German words for verdicts.
 *
 * @module
 */

import {
	always,
	type Headlines,
	type PairWords,
	pairsOf,
	type Sentences,
	type VerdictWords,
} from '../verdict-words.ts';

const headlines: Headlines = {
	yes: (relay, address) => `${relay} darf für ${address} senden`,
	partial: (relay, address) => `Nur ein Teil der Server von ${relay} darf für ${address} senden`,
	no: (relay, address) => `${relay} darf nicht für ${address} senden`,
	unknown: (relay, address) => `Es ist nicht bekannt, ob ${relay} für ${address} senden darf`,
};

const sentences: Sentences = {
	yes: (address) =>
		`Mailanbieter können nachprüfen, dass Mails von ${address} wirklich von Ihnen kommen.`,
	partial: (address) =>
		`Mailanbieter können nur einen Teil der Mails nachprüfen, die über diesen Dienst von ${address} kommen.`,
	no: (address) =>
		`Mailanbieter können nicht nachprüfen, dass Mails, die über diesen Dienst von ${address} kommen, wirklich von Ihnen sind.`,
	unknown: (address) =>
		`Es ist nicht sicher, ob Mailanbieter nachprüfen können, dass Mails von ${address} wirklich von Ihnen kommen.`,
};

const pairs = pairsOf(headlines, sentences);

const tryLater: PairWords = {
	label: 'SPÄTER ERNEUT PRÜFEN',
	headline: (relay, address) => `${relay} lässt sich für ${address} gerade nicht prüfen`,
	sentence: () =>
		'Eine DNS-Abfrage ist fehlgeschlagen, und die fehlende Antwort kann das Ergebnis ändern.',
};

/** The words for verdicts. */
export const verdictWords: VerdictWords = {
	pairs: {
		save: {
			...pairs(
				always('ANGENOMMEN'),
				(said) => `${said}; diese Prüfung lässt die Adresse trotzdem zu`,
			),
			yes: pairs(always('OK')).yes,
		},
		warn: pairs({ ...always('ACHTUNG'), yes: 'OK, MIT HINWEISEN' }),
		block: {
			...pairs(always('STOPP')),
			yes: {
				label: 'STOPP',
				headline: (relay, address) =>
					`${relay} darf für ${address} senden, diese Prüfung lässt die Adresse aber nicht zu`,
				sentence: sentences.yes,
			},
		},
		retry: { yes: tryLater, partial: tryLater, no: tryLater, unknown: tryLater },
	},
	address: {
		'from.nxdomain': (address) => `Die Domain von ${address} gibt es nicht`,
		'from.public-suffix': (address) => `${address} hat keine eigene Domain`,
		'from.freemail': (address) => `Mails von ${address} kann nur deren Mailanbieter verschicken`,
	},
	consequences: {
		rest: 'Die Mails der übrigen Server werden abgelehnt oder landen im Spam-Ordner.',
		all: 'Solche Mails werden abgelehnt oder landen im Spam-Ordner.',
		possible: 'Solche Mails können abgelehnt werden oder im Spam-Ordner landen.',
	},
	offered: (count, afterwards) => {
		const changes = count === 1 ? 'die folgende Änderung' : `die folgenden ${count} Änderungen`;
		return {
			save: `Tragen Sie ${changes} in Ihrem DNS ein: Danach funktioniert der Versand.`,
			warn: `Tragen Sie ${changes} in Ihrem DNS ein: Danach ist der Versand zugelassen, und es bleiben nur Hinweise.`,
			improves: `Tragen Sie ${changes} in Ihrem DNS ein, damit der Versand zuverlässig bleibt.`,
			helps: `Tragen Sie ${changes} in Ihrem DNS ein: Das hilft, reicht aber vielleicht noch nicht. Prüfen Sie danach erneut.`,
			block: `Tragen Sie als ersten Schritt ${changes} in Ihrem DNS ein: Weitere werden nötig sein.`,
			retry: `Tragen Sie ${changes} in Ihrem DNS ein und prüfen Sie erneut, sobald DNS antwortet.`,
		}[afterwards];
	},
	alsoNeeded: (purposes) => `Außerdem verlangt der Dienst: ${purposes} (siehe die Tabelle unten).`,
	nothingToDo: 'Im DNS ist nichts zu ändern.',
	decided: (decision) => `Ergebnis: ${decision}`,
};
