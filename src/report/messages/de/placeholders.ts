/**
 * German words for what is to be filled in.
 *
 * @module
 */

import type { PlaceholderWords } from '../placeholder-words.ts';

/** German. */
export const placeholders: PlaceholderWords = {
	known: {
		policy: 'eine Richtlinie Ihrer Wahl',
		mailServer: 'ein Mailserver Ihrer Wahl',
		key: 'der Schlüssel, den der Dienst anzeigt',
		selector: 'der Selektor, den der Dienst anzeigt',
		target: 'der Name, den der Dienst anzeigt',
		nameServers: 'die Nameserver, die der Dienst anzeigt',
		account: 'die Kennung Ihres Kontos',
		chosen: 'der dort gewählte Name',
		number: 'die Nummer, die der Dienst anzeigt',
	},
	other: 'wie vom Dienst angezeigt',
};
