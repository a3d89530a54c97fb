/**
 * German words for what is to be filled in.
 *
 * @module
 */

import type { PlaceholderWords } from '../placeholder-words.ts';

/** German. */
export const placeholders: PlaceholderWords = {
	known: {
		policy: () => 'eine Richtlinie Ihrer Wahl',
		mailServer: () => 'ein Mailserver Ihrer Wahl',
		key: (relay) => `der Schlüssel, den ${relay} anzeigt`,
		selector: (relay) => `der Selektor, den ${relay} anzeigt`,
		target: (relay) => `der Name, den ${relay} anzeigt`,
		nameServers: (relay) => `die Nameserver, die ${relay} anzeigt`,
		account: (relay) => `die Kennung Ihres Kontos bei ${relay}`,
		chosen: (relay) => `der Name, der bei ${relay} gewählt ist`,
		number: (relay) => `die Nummer, die ${relay} anzeigt`,
	},
	other: (relay) => `wie ${relay} es anzeigt`,
};
