/**
 * Domains whose mailboxes are given out by a provider: nobody else may send for them.
 *
 * The one list that decides about a From domain; a caller can pass another.
 *
 * @module
 */

import { type MailboxGroup, type MailboxSource, mailboxSources } from './mailbox-domains/entry.ts';
import { germanSpeaking } from './mailbox-domains/german-speaking.ts';
import { international } from './mailbox-domains/international.ts';

export { type MailboxSource, mailboxSources };

/** One mailbox domain; `provider` is a relay id or, where the catalogue has none, a name. */
export interface MailboxDomain {
	readonly domain: string;
	readonly provider: string;
	readonly source: MailboxSource;
}

function byDomain(left: MailboxDomain, right: MailboxDomain): number {
	return left.domain < right.domain ? -1 : 1;
}

function entriesOf(...tables: readonly (readonly MailboxGroup[])[]): readonly MailboxDomain[] {
	return tables
		.flat()
		.flatMap(({ provider, source, domains }) =>
			domains.map((domain) => ({ domain, provider, source })),
		)
		.sort(byDomain);
}

/** Every mailbox domain with its provider and source, sorted by domain. */
export const mailboxDomainEntries: readonly MailboxDomain[] = /* @__PURE__ */ entriesOf(
	germanSpeaking,
	international,
);

/** The names alone, sorted: lower-case A-labels. */
export const mailboxDomains: readonly string[] = /* @__PURE__ */ mailboxDomainEntries.map(
	({ domain }) => domain,
);

/** The names of one provider's mailbox domains, sorted. */
export function mailboxDomainsOf(provider: string): readonly string[] {
	return mailboxDomainEntries
		.filter((entry) => entry.provider === provider)
		.map(({ domain }) => domain);
}
