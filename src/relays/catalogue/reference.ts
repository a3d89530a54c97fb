/**
 * How a fact is tied to its source.
 *
 * @module
 */

import type { RelayReference } from '../relay.ts';

/** Where facts come from, before it is said which. */
export interface FactSource {
	readonly name: string;
	readonly url?: string;
	/** Day or month of the source; of an undated one, the day it was read. Absent: undated, read on 2026-11-21. */
	readonly seen?: string;
}

/** Facts that a source states. */
export function stated(facts: string, source: FactSource): RelayReference {
	const { name, url, seen = '2026-11-21' } = source;
	return { title: `${facts}: ${name}`, ...(url === undefined ? {} : { url }), seen };
}

/** Facts that were seen in use: zones, messages, programs. */
export function observed(facts: string, source: FactSource): RelayReference {
	return { ...stated(facts, source), certainty: 'observed' };
}

/** Facts that no source states, with what they follow from. */
export function inferred(facts: string, source: FactSource): RelayReference {
	return { ...stated(facts, source), certainty: 'inferred' };
}

/** Facts that everybody in the field knows and no source at hand states. */
export function known(facts: string): RelayReference {
	return { title: `${facts}: general knowledge, not confirmed`, seen: '2026-11' };
}

/** A mailbox submits under its own address; that follows from how such a service works. */
export const mailboxReturnPath: RelayReference = {
	title: 'return path: inferred from how a mailbox submits, stated by no source',
	seen: '2026-11-21',
	certainty: 'inferred',
};
