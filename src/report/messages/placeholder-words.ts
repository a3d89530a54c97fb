/**
 * The words for what a domain's owner, or the relay, fills into a name or value.
 *
 * @module
 */

/** Noun phrases without full stop. */
export interface PlaceholderWords {
	readonly known: {
		readonly [value in
			| 'policy'
			| 'mailServer'
			| 'key'
			| 'selector'
			| 'target'
			| 'nameServers'
			| 'account'
			| 'chosen'
			| 'number']: string;
	};
	/** For what has no more exact word. */
	readonly other: string;
}
