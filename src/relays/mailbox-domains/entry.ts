/**
 * How the tables of mailbox domains are written, and what they rest on.
 *
 * The folder has the domains of mailbox providers, one file for each region.
 *
 * @module
 */

import type { FactSource } from '../catalogue/reference.ts';
import { policiesAugust, policiesOctober, repository, survey } from '../catalogue/sources.ts';

/** What backs an entry. */
export type MailboxSource =
	| 'survey'
	| 'policies-2026-08'
	| 'policies-2026-10'
	| 'policies-2019'
	| 'apple'
	| 'hotmail'
	| 'la-poste'
	| 'nslookup'
	| 'presets'
	| 'fastmail'
	| 'checkdmarc'
	| 'known';

/** The domains of one provider that rest on one source; `provider` is a relay id or, without one, a name. */
export interface MailboxGroup {
	readonly provider: string;
	readonly source: MailboxSource;
	readonly domains: readonly string[];
}

/** The sources by key. */
export const mailboxSources: { readonly [key in MailboxSource]: FactSource } = {
	survey,
	'policies-2026-08': policiesAugust,
	'policies-2026-10': policiesOctober,
	'policies-2019': { name: 'note with DMARC records of mailbox domains', seen: '2019-06-10' },
	apple: repository(
		'azumakuniyuki/feb-2024-no-auth-no-entry',
		'apple-102322-icloud-postmaster/text/apple-102322-icloud-postmaster-2025-02-26.txt',
		'iCloud postmaster page',
		'2025-02-26',
	),
	hotmail: { name: 'report on the Hotmail SPF fault with the record tree', seen: '2023-08-18' },
	'la-poste': {
		name: 'laposte.net postmaster page, undated',
		url: 'https://postmaster.laposte.net/contents/quelles-sont-les-specifications-techniques-a-respecter-pour-emettre-des-emails-vers-laposte-net?t=p',
		seen: '2026-11-21',
	},
	nslookup: {
		name: 'note with nslookup output for nine mailbox domains, undated',
		seen: '2026-11-21',
	},
	presets: { name: 'preset table of a mail client, undated', seen: '2026-11-21' },
	fastmail: {
		name: 'dig output for fastmail.com',
		url: 'https://gist.github.com/robn/a3d90aa8f7c0b4ef2c13f3ec60324585',
		seen: '2017-08-10',
	},
	checkdmarc: repository(
		'domainaware/checkdmarc',
		'docs/source/cli.md',
		'checkdmarc sample output for proton.me',
		'2025-09-02',
	),
	known: { name: 'general knowledge, not confirmed', seen: '2026-11' },
};
