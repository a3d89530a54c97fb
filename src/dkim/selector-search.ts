/**
 * What a search for DKIM selectors asks and finds. Types only.
 *
 * @module
 */

import type { DnsOptions } from '../dns/options.ts';
import type { Finding } from '../findings/finding.ts';
import type { DkimCheck } from './key.ts';

/**
 * - `found`: at least one selector holds a record of its own
 * - `unknown`: none of the candidates does, which says nothing about others, or a wildcard answers for
 *   every name, so that hits say nothing
 * - `none`: `_domainkey.<domain>` does not exist, so that nothing below it does (RFC 8020 §2)
 * - `temperror`: DNS failed to answer for candidates and nothing was found, or it did not say whether a
 *   wildcard gave the hits
 */
export type SelectorSearchOutcome = 'found' | 'unknown' | 'none' | 'temperror';

/** How {@link findDkimSelectors} asks; `maxQuestions` is 150 by default. */
export interface SelectorSearchOptions extends DnsOptions {
	/** The selectors to try instead of the common ones; at most 500. */
	readonly candidates?: readonly string[];
}

/** Which selectors of a domain hold something; plain data, the same for the same answers. */
export interface SelectorSearch {
	/** As asked: lower-case A-labels without final dot. */
	readonly domain: string;
	readonly outcome: SelectorSearchOutcome;
	/** The selectors where something stands (a key, a revoked key, or what is none), sorted by name. */
	readonly selectors: readonly DkimCheck[];
	/** A wildcard answers for unused selectors; `null` when DNS did not say. */
	readonly wildcard: boolean | null;
	/** The candidates tried, sorted. */
	readonly tried: readonly string[];
	/** The candidates DNS gave no answer for, or that the questions did not suffice for; sorted. */
	readonly unanswered: readonly string[];
	/** About the search: `dkim.none-known`, `dkim.domainkey-nxdomain`, `dkim.wildcard-answer`, `dkim.dns-error`. */
	readonly problems: readonly Finding[];
	/** Questions sent. */
	readonly questions: number;
}
