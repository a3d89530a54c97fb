/**
 * German words for verdicts.
 *
 * @module
 */

import type { Verdict } from '../../../preflight/verdict.ts';
import type { PairWords, VerdictWords } from '../verdict-words.ts';

type Authorized = Verdict['authorized'];
type Pairs = { readonly [authorized in Authorized]: PairWords };
type Headlines = { readonly [authorized in Authorized]: PairWords['headline'] };
type Sentences = { readonly [authorized in Authorized]: PairWords['sentence'] };

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

/** The four pairs of a decision. */
function pairs(
	labels: { readonly [authorized in Authorized]: string },
	headline: (said: string) => string = (said) => said,
): Pairs {
	const pair = (authorized: Authorized): PairWords => ({
		label: labels[authorized],
		headline: (relay, address) => headline(headlines[authorized](relay, address)),
		sentence: sentences[authorized],
	});
	return { yes: pair('yes'), partial: pair('partial'), no: pair('no'), unknown: pair('unknown') };
}

/** The same label whatever the authorization is. */
function all(label: string): { readonly [authorized in Authorized]: string } {
	return { yes: label, partial: label, no: label, unknown: label };
}

const tryLater: PairWords = {
	label: 'SPÄTER ERNEUT PRÜFEN',
	headline: (relay, address) => `${relay} lässt sich für ${address} gerade nicht prüfen`,
	sentence: () =>
		'Eine DNS-Abfrage ist fehlgeschlagen, und die fehlende Antwort kann das Ergebnis ändern.',
};

function consequence({ decision, authorized, dmarc }: Verdict): string {
	if (authorized === 'yes' || decision === 'retry') return '';
	const isEnforced = dmarc.consequence === 'rejected' || dmarc.consequence === 'quarantined';
	if (isEnforced) {
		return authorized === 'partial'
			? 'Die Mails der übrigen Server werden abgelehnt oder landen im Spam-Ordner.'
			: 'Solche Mails werden abgelehnt oder landen im Spam-Ordner.';
	}
	if (authorized === 'unknown') return '';
	return 'Solche Mails können abgelehnt werden oder im Spam-Ordner landen.';
}

/** The words for verdicts. */
export const verdictWords: VerdictWords = {
	pairs: {
		save: {
			...pairs(all('ANGENOMMEN'), (said) => `${said}; diese Prüfung lässt die Adresse trotzdem zu`),
			yes: pairs(all('OK')).yes,
		},
		warn: pairs({ ...all('ACHTUNG'), yes: 'OK, MIT HINWEISEN' }),
		block: {
			...pairs(all('STOPP')),
			yes: {
				label: 'STOPP',
				headline: (relay, address) =>
					`${relay} darf für ${address} senden, diese Prüfung lässt die Adresse aber nicht zu`,
				sentence: sentences.yes,
			},
		},
		retry: { yes: tryLater, partial: tryLater, no: tryLater, unknown: tryLater },
	},
	consequence,
	offered: (count, afterwards) => {
		const changes = count === 1 ? 'die folgende Änderung' : `die folgenden ${count} Änderungen`;
		return {
			save: `Tragen Sie ${changes} in Ihrem DNS ein: Danach funktioniert der Versand.`,
			warn: `Tragen Sie ${changes} in Ihrem DNS ein: Danach funktioniert der Versand. Prüfen Sie dann erneut, was sich noch verbessern lässt.`,
			improves: `Tragen Sie ${changes} in Ihrem DNS ein, damit der Versand zuverlässig bleibt.`,
			helps: `Tragen Sie ${changes} in Ihrem DNS ein: Das hilft, reicht aber vielleicht noch nicht. Prüfen Sie danach erneut.`,
			block: `Tragen Sie als ersten Schritt ${changes} in Ihrem DNS ein: Weitere werden nötig sein.`,
			retry: `Tragen Sie ${changes} in Ihrem DNS ein und prüfen Sie erneut, sobald DNS antwortet.`,
		}[afterwards];
	},
	nothingToDo: 'Im DNS ist nichts zu ändern.',
	decided: (decision) => `Ergebnis: ${decision}`,
};
