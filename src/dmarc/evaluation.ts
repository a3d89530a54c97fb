/**
 * What goes into a DMARC evaluation and what comes out (RFC 9989 §5.3).
 *
 * Types only.
 *
 * @module
 */

import type { DmarcDiscovery } from './discovery.ts';
import type { Policy } from './record.ts';

/** The results of SPF and DKIM as receivers write them down (RFC 8601 §2.7.1, §2.7.2). */
export type AuthenticationResult =
	| 'none'
	| 'pass'
	| 'fail'
	| 'softfail'
	| 'neutral'
	| 'policy'
	| 'temperror'
	| 'permerror';

/** What SPF said of one message. */
export interface SpfOutcome {
	/** Only MAIL FROM counts (RFC 9989 §4.4), which with a null reverse path is made of the HELO name. */
	readonly identity: 'mailfrom' | 'helo';
	/** The domain that was checked. */
	readonly domain: string;
	readonly result: AuthenticationResult;
	/** The reverse path was empty, so that `postmaster@` the HELO name is MAIL FROM (RFC 7208 §2.4). */
	readonly nullReversePath?: boolean;
}

/** What DKIM said of one signature. */
export interface DkimOutcome {
	/** The signing domain, `d=`. */
	readonly domain: string;
	readonly result: AuthenticationResult;
}

/** One message, as DMARC sees it. */
export interface DmarcMessage {
	/** The author domain: the domain of the From address, not the address. */
	readonly from: string;
	readonly spf?: SpfOutcome;
	readonly dkim: readonly DkimOutcome[];
}

/** What DMARC makes of a message. */
export interface DmarcEvaluation {
	readonly discovery: DmarcDiscovery;
	/**
	 * SPF passed for an aligned domain. `null`: DNS hides it, or SPF itself ended in temperror for a
	 * domain that may be aligned.
	 */
	readonly spfAligned: boolean | null;
	/** The same of each signature, in the order given. */
	readonly dkimAligned: readonly (boolean | null)[];
	/** `none`: DMARC does not apply. */
	readonly result: 'pass' | 'fail' | 'none' | 'temperror';
	/** What the owner asks for where the result is `fail`; `null` with any other. */
	readonly policy: Policy | null;
}
