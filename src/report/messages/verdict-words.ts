/**
 * The words for verdicts that every language has: one table over decision and authorization.
 *
 * @module
 */

import type { Decision, Verdict } from '../../preflight/verdict.ts';

/** What is said of one pair of decision and authorization; `address` is as its owner knows it. */
export interface PairWords {
	/** Stands before the headline, for owners; upper case in a terminal. */
	readonly label: string;
	/** Without full stop. */
	readonly headline: (relay: string, address: string) => string;
	/** What that means for mail, in a sentence. */
	readonly sentence: (address: string) => string;
}

/** The words for verdicts. */
export interface VerdictWords {
	readonly pairs: {
		readonly [decision in Decision]: {
			readonly [authorized in Verdict['authorized']]: PairWords;
		};
	};
	/** What becomes of the mail, in a sentence; empty where there is nothing to add. */
	readonly consequence: (verdict: Verdict) => string;
	/**
	 * What the changes of a verdict do, in a sentence, by what was proven of the last one; `improves`: mail may be
	 * sent already.
	 */
	readonly offered: (count: number, afterwards: Decision | 'helps' | 'improves') => string;
	/** Where nothing is offered. */
	readonly nothingToDo: string;
	/** The decision in a word, and the states behind it, for admins. */
	readonly decided: (decision: string) => string;
}
