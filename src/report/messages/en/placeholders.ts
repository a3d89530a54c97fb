/**
 * English words for what is to be filled in.
 *
 * @module
 */

import type { PlaceholderWords } from '../placeholder-words.ts';

/** English. */
export const placeholders: PlaceholderWords = {
	known: {
		policy: 'a policy of your choice',
		mailServer: 'a mail server of your choice',
		key: 'the key that the service shows',
		selector: 'the selector that the service shows',
		target: 'the name that the service shows',
		nameServers: 'the name servers that the service shows',
		account: 'the id of your account',
		chosen: 'the name chosen there',
		number: 'the number that the service shows',
	},
	other: 'as shown by the service',
};
