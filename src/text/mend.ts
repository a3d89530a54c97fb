/**
 * One place of a damaged record that is read otherwise than it stands there, and why.
 *
 * @module
 */

import { beginningOf } from './shorten.ts';

/** Every reason to read a record otherwise than it stands there. */
export const mendReasons = [
	'typographic',
	'white-space',
	'invisible',
	'entity',
	'encoding',
	'escape',
	'quotes',
	'label',
	'version',
	'lost-blank',
	'seam',
	'second-record',
	'comma',
	'colon-blank',
	'sign-blank',
	'separator',
	'name',
	'doubled-sign',
	'dressing',
	'punctuation',
	'netmask',
	'address-range',
	'family',
	'address',
	'sign-behind',
	'no-qualifier',
	'host-name',
	'appended-zone',
	'equals',
	'lost-semicolon',
	'tag-comma',
	'value',
	'tag-lost',
	'plus',
	'key-text',
	'hindering-tag',
] as const;

/** Why a record is read otherwise than it stands there. */
export type MendReason = (typeof mendReasons)[number];

/** One place of a damaged record, and what it was meant to be. */
export interface Mend {
	/** As published, one UTF-16 unit an octet; its beginning where it is long. */
	readonly found: string;
	/** What is published instead; empty where it is left out. */
	readonly meant: string;
	readonly reason: MendReason;
}

/** UTF-16 units of a place that are told. */
const MAX_TOLD = 80;
/** Mends of one record that are told. */
const MAX_MENDS = 20;

/** Mends as they are told: each once, none that mends nothing, the first of too many. */
export function toldMends(mends: readonly Mend[]): readonly Mend[] {
	const seen = new Set<string>();
	return mends
		.filter(({ found, meant }) => found !== meant && found !== '')
		.map(({ found, meant, reason }) => ({
			found: beginningOf(found, MAX_TOLD),
			meant: beginningOf(meant, MAX_TOLD),
			reason,
		}))
		.filter(({ found, meant, reason }) => {
			const key = JSON.stringify([found, meant, reason]);
			return seen.has(key) ? false : seen.add(key);
		})
		.slice(0, MAX_MENDS);
}
