/**
 * One line of the table of what a relay needs in DNS.
 *
 * Types only. The folder makes that table from answers that the check has used: it asks nothing.
 *
 * @module
 */

import type { RecordType } from '../../dns/resolver.ts';
import type { FindingCode } from '../../findings/catalogue.ts';

/** What a record is for. */
export type SetupPurpose = 'spf' | 'dkim' | 'return-path' | 'dmarc' | 'challenge' | 'mail';

/**
 * What stands at the name, against what is expected: `different` is something else, `misplaced` the same at
 * a wrong name, `wildcard` what answers for every name, `unknown` what was not asked or not answered.
 */
export type SetupState =
	| 'published'
	| 'missing'
	| 'different'
	| 'misplaced'
	| 'wildcard'
	| 'unknown';

/**
 * Why a state is what it is, where that is not plain. Of `different`: the value is there, in one of several
 * records or in one with an error, so that it counts for nothing; or the alias is there, and nothing stands at
 * its target. Of `unknown`: only the relay's user knows the
 * name, or only the relay the value; DNS did not answer; nobody asked.
 */
export type SetupReason =
	| 'several-records'
	| 'invalid-record'
	| 'empty-target'
	| 'name-not-given'
	| 'value-not-given'
	| 'not-answered'
	| 'not-asked';

/** One record that a relay, or mail as such, needs in DNS. */
export interface SetupRow {
	readonly purpose: SetupPurpose;
	/** May hold `{placeholders}` for what only the relay's user knows. */
	readonly name: string;
	/** The name as panels want it: relative to the zone, or to the organizational domain; `@` at its apex. */
	readonly host: string;
	readonly type: RecordType;
	/** Values, one of which is enough, or patterns with `{placeholders}` and `*`; of SPF the terms. */
	readonly expected: readonly string[];
	/** `null` where it was not asked or DNS did not answer. */
	readonly found: readonly string[] | null;
	readonly state: SetupState;
	readonly why?: SetupReason;
	/** `no-effect`: the relay asks for it, and no receiver looks at it for this mail. */
	readonly need: 'required' | 'recommended' | 'no-effect';
	/** The finding that tells more. */
	readonly finding?: FindingCode;
}
