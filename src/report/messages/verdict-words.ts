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

/** Something for each state of the authorization. */
type ByAuthorized<Value> = { readonly [authorized in Verdict['authorized']]: Value };
/** Headlines by authorization. */
export type Headlines = ByAuthorized<PairWords['headline']>;
/** Sentences by authorization. */
export type Sentences = ByAuthorized<PairWords['sentence']>;

/** Makes the four pairs of a decision from its labels; `headline` may add to what is always said. */
export function pairsOf(
	headlines: Headlines,
	sentences: Sentences,
): (labels: ByAuthorized<string>, headline?: (said: string) => string) => ByAuthorized<PairWords> {
	return (labels, headline = (said) => said) => {
		const pair = (authorized: Verdict['authorized']): PairWords => ({
			label: labels[authorized],
			headline: (relay, address) => headline(headlines[authorized](relay, address)),
			sentence: sentences[authorized],
		});
		return { yes: pair('yes'), partial: pair('partial'), no: pair('no'), unknown: pair('unknown') };
	};
}

/** The same label whatever the authorization is. */
export function always(label: string): ByAuthorized<string> {
	return { yes: label, partial: label, no: label, unknown: label };
}

/** Faults of an address that no record mends. */
export type AddressFault = 'from.nxdomain' | 'from.public-suffix' | 'from.freemail';

/** The words for verdicts. */
export interface VerdictWords {
	readonly pairs: { readonly [decision in Decision]: ByAuthorized<PairWords> };
	/** In place of the headline of a pair where the address itself is what stops. */
	readonly address: { readonly [fault in AddressFault]: (address: string) => string };
	/** What happens to the mail, in a sentence. */
	readonly consequences: {
		/** Mail of the servers that are not authorized is rejected or quarantined. */
		readonly rest: string;
		/** All mail is. */
		readonly all: string;
		/** Receivers may do so, though no policy asks them to. */
		readonly possible: string;
	};
	/**
	 * What the changes of a verdict do, in a sentence, by what was proven of the last one; `improves`: mail may be
	 * sent already.
	 */
	readonly offered: (count: number, afterwards: Decision | 'helps' | 'improves') => string;
	/** What the relay requires besides the changes; the table of the report shows it. */
	readonly alsoNeeded: (purposes: string) => string;
	/** Where nothing is offered. */
	readonly nothingToDo: string;
	/** The decision in a word, and the states behind it, for admins. */
	readonly decided: (decision: string) => string;
}

/** What happens to the mail of a verdict, in a sentence; empty where there is nothing to add. */
export function consequenceOf(
	{ decision, authorized, dmarc }: Verdict,
	{ consequences }: VerdictWords,
): string {
	if (authorized === 'yes' || decision === 'retry') return '';
	const isEnforced = dmarc.consequence === 'rejected' || dmarc.consequence === 'quarantined';
	if (isEnforced) return authorized === 'partial' ? consequences.rest : consequences.all;
	return authorized === 'unknown' ? '' : consequences.possible;
}
