/**
 * What large mailbox providers demand of senders.
 *
 * Types only.
 *
 * The folder is what receivers ask for: `receivers.ts` has the demands, `judge.ts` holds a
 * configuration against them.
 *
 * @module
 */

/** A receiver and, where it makes a difference, the volume class. */
export type ReceiverId =
	| 'google'
	| 'google-bulk'
	| 'yahoo'
	| 'yahoo-bulk'
	| 'microsoft-bulk'
	| 'web-de'
	| 'gmx'
	| 'gmx-bulk'
	| 't-online'
	| 'apple-bulk'
	| 'la-poste';

/**
 * One demand that DNS can show: `spf-or-dkim` a pass of either; `spf-no-fail` a record, if any, that does
 * not say fail; `dkim-aligned` a DKIM pass in line with
 * the From domain, relaxed; `dmarc-record` any policy, `none` too; `dmarc-reports` one with a
 * report address; `dmarc-aligned` a pass of either in line with
 * the From domain; `dmarc-honoured` mail that fails DMARC under a policy of quarantine or reject is treated as
 * the policy says; `mx` an MX or an address at the From domain.
 */
export type Demand =
	| 'spf-pass'
	| 'dkim-pass'
	| 'spf-or-dkim'
	| 'spf-no-fail'
	| 'dkim-aligned'
	| 'dmarc-record'
	| 'dmarc-reports'
	| 'dmarc-aligned'
	| 'dmarc-honoured'
	| 'mx';

/** Where a demand comes from; `seen` is a day or a month. */
export interface ReceiverReference {
	readonly title: string;
	readonly url?: string;
	readonly seen: string;
}

/** A receiver with its demands; what DNS cannot show (reverse names, spam rates, …) is left out. */
export interface Receiver {
	readonly id: ReceiverId;
	readonly name: string;
	/** Whom the demands bind: every sender, or those the receiver counts as bulk senders. */
	readonly volume: 'any' | 'bulk';
	/** Since when, as far as the receiver says: a day or a month. */
	readonly since?: string;
	/** Since when mail that does not meet them is refused, and not only sorted out: a day or a month. */
	readonly refusesSince?: string;
	/** The day on which the demands were last checked. */
	readonly checked: string;
	readonly demands: readonly Demand[];
	/** Since when a demand holds that came later than the others: a day or a month. */
	readonly demandsSince?: { readonly [demand in Demand]?: string };
	/** What its servers say to mail that does not meet them, as far as it is published. */
	readonly refusals?: readonly string[];
	readonly references: readonly ReceiverReference[];
}

/** What is expected of mail sent with a configuration; `null` where DNS did not say. */
export interface ReceiverFacts {
	/** SPF passes, for any identity. */
	readonly spfPass: boolean | null;
	/** The record that is consulted says fail for some of the mail (RFC 7208 §2.6.4). */
	readonly spfFail: boolean | null;
	/** A DKIM signature of any domain verifies. */
	readonly dkimPass: boolean | null;
	/** The domain of that signature is in line with the From domain, relaxed, whatever `adkim` says. */
	readonly dkimAligned: boolean | null;
	/** A DMARC record applies. */
	readonly dmarcRecord: boolean | null;
	/** That record names an address for reports. */
	readonly dmarcReports: boolean | null;
	/** SPF or DKIM passes in line with the From domain. */
	readonly aligned: boolean | null;
	/** Mail fails DMARC under a policy that is to be acted on. */
	readonly policyActs: boolean | null;
	/** The From domain has an MX or an address. */
	readonly mx: boolean | null;
}
