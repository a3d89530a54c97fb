/**
 * English words for what is to be filled in.
 *
 * @module
 */

import type { PlaceholderWords } from '../placeholder-words.ts';

/** English. */
export const placeholders: PlaceholderWords = {
	known: {
		policy: () => 'a policy of your choice',
		mailServer: () => 'a mail server of your choice',
		key: (relay) => `the key that ${relay} shows`,
		selector: (relay) => `the selector that ${relay} shows`,
		target: (relay) => `the name that ${relay} shows`,
		nameServers: (relay) => `the name servers that ${relay} shows`,
		account: (relay) => `the id of your account with ${relay}`,
		chosen: (relay) => `the name chosen in ${relay}`,
		number: (relay) => `the number that ${relay} shows`,
	},
	other: (relay) => `as ${relay} shows it`,
};
