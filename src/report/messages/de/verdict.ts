/**
 * German words for verdicts.
 *
 * @module
 */

import type { Verdict } from '../../../preflight/verdict.ts';
import type { VerdictWords } from '../explanation.ts';

function title({ decision, authorized, relay }: Verdict, address: string): string {
	if (decision === 'retry') return `${address} lässt sich gerade nicht prüfen`;
	if (decision === 'save' && authorized === 'yes') {
		return `${relay.name} darf Mails für ${address} verschicken`;
	}
	if (decision === 'block') return `${relay.name} kann so nicht für ${address} senden`;
	switch (authorized) {
		case 'yes':
			return `${relay.name} darf für ${address} senden, etwas ist aber noch zu tun`;
		case 'partial':
			return `${relay.name} darf nur zum Teil für ${address} senden`;
		case 'no':
			return `${relay.name} ist für ${address} nicht zugelassen`;
		case 'unknown':
			return `Nicht sicher, ob ${relay.name} für ${address} senden darf`;
	}
}

function authorizedWords({ decision, authorized, relay }: Verdict, address: string): string {
	if (decision === 'retry') {
		return `Ob ${relay.name} Mails für ${address} verschicken darf, ist im Moment nicht bekannt.`;
	}
	switch (authorized) {
		case 'yes':
			return `Wenn Sie Mails mit dem Absender ${address} über diesen Dienst verschicken, können die Mailanbieter der Empfänger nachprüfen, dass sie wirklich von Ihnen kommen.`;
		case 'partial':
			return `Nur ein Teil der Server dieses Dienstes darf Mails mit dem Absender ${address} verschicken.`;
		case 'no':
			return `Wenn Sie Mails mit dem Absender ${address} über diesen Dienst verschicken, können die Mailanbieter der Empfänger nicht nachprüfen, ob sie wirklich von Ihnen kommen.`;
		case 'unknown':
			return `Wenn Sie Mails mit dem Absender ${address} über diesen Dienst verschicken, ist nicht sicher, ob die Mailanbieter der Empfänger sie als Ihre erkennen.`;
	}
}

function consequence({ decision, authorized, dmarc }: Verdict): string {
	if (authorized === 'yes' || decision === 'retry') return '';
	const isEnforced = dmarc.consequence === 'rejected' || dmarc.consequence === 'quarantined';
	if (isEnforced) {
		return authorized === 'partial'
			? 'Die Mails der übrigen Server werden abgelehnt oder landen im Spam-Ordner.'
			: 'Solche Mails werden abgelehnt oder landen im Spam-Ordner.';
	}
	if (authorized === 'unknown') return '';
	return 'Die Domain verlangt zwar bisher nicht, dass solche Mails abgelehnt werden. Trotzdem können sie abgelehnt werden oder im Spam-Ordner landen.';
}

/** The words for verdicts. */
export const verdictWords: VerdictWords = {
	title,
	authorized: authorizedWords,
	consequence,
	decided: (decision) => `Ergebnis: ${decision}`,
};
