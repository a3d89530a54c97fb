/**
 * Google: Workspace for own domains, and Gmail.
 *
 * @module
 */

import { mailboxDomainsOf } from '../mailbox-domains.ts';
import type { KnownRelay } from '../relay-id.ts';
import { fromDomain, including, signing, usual } from './entry.ts';
import {
	austriaSignatures,
	checkerGuide,
	from,
	known,
	mailboxReturnPath,
	nodemailer,
	page,
	policiesAugust,
	repository,
	survey,
	template,
} from './sources.ts';

/** Relays of this family. */
export const google: readonly KnownRelay[] = [
	{
		id: 'google-workspace',
		name: 'Google Workspace',
		...including(
			'_spf.google.com',
			'aspmx.googlemail.com',
			'_netblocks.google.com',
			'_netblocks2.google.com',
			'_netblocks3.google.com',
		),
		returnPath: fromDomain,
		dkim: signing(usual('google')),
		smtpHosts: ['smtp-relay.gmail.com'],
		mx: ['aspmx.l.google.com', '*.aspmx.l.google.com', 'smtp.google.com', '*.googlemail.com'],
		references: [
			from(template('synchronise.ai.mail-auth-gmail.json', '2026-08-06'), 'SPF include'),
			from(template('google.com.gmail-setup.json', '2021-01-08'), 'MX'),
			from(survey, 'SPF include and its older names, MX'),
			from(austriaSignatures, 'SPF names'),
			from(
				{ name: 'changelog of an SPF tool on the flattened record', seen: '2026-09-08' },
				'SPF record without includes since 2026',
			),
			from(
				page('https://www.wirewiki.com/domains/akixi.com/spf', 'wirewiki expansion'),
				'SPF record: two IPv4 and six IPv6 networks',
			),
			from(checkerGuide, 'default DKIM selector, which an administrator may change'),

			from(nodemailer, 'submission host'),
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/google-workspace.svelte.md',
					'dmarc.wiki provider page google-workspace',
					'2025-06-26',
				),
				'return path From on the primary domain, MAIL FROM is the same address',
			),
		],
	},
	{
		id: 'google-workspace-alias-domain',
		name: 'Google Workspace, From on an alias domain',
		variantOf: 'google-workspace',
		...including(
			'_spf.google.com',
			'aspmx.googlemail.com',
			'_netblocks.google.com',
			'_netblocks2.google.com',
			'_netblocks3.google.com',
		),
		returnPath: { kind: 'own-domain' },
		dkim: signing(usual('google')),
		references: [
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/google-workspace.svelte.md',
					'dmarc.wiki provider page google-workspace',
					'2025-06-26',
				),
				'return path mail with a From on an alias domain has the primary domain in MAIL FROM, so SPF does not align for the alias domain',
			),
		],
	},
	{
		id: 'gmail',
		name: 'Gmail',
		sources: { spf: ['gmail.com'] },
		returnPath: fromDomain,
		dkim: signing(usual('20230601')),
		ownDomains: mailboxDomainsOf('gmail'),
		smtpHosts: ['smtp.gmail.com', 'smtp.googlemail.com'],
		mx: ['gmail-smtp-in.l.google.com', '*.gmail-smtp-in.l.google.com'],
		references: [
			from(survey, 'SPF and MX of gmail.com'),
			from(policiesAugust, 'gmail.com as mailbox domain'),
			from(
				{ name: 'Crymap test data: DKIM keys with their fetch dates', seen: '2023-12-27' },
				'DKIM selector of gmail.com',
			),
			from(
				repository(
					'azumakuniyuki/feb-2024-no-auth-no-entry',
					'google-81126-email-sender-guidelines/text/google-81126-email-sender-guidelines-2026-03-21.txt',
					'Google sender guidelines',
					'2026-03-21',
				),
				'Gmail From addresses are for Gmail alone',
			),
			mailboxReturnPath,
			known('googlemail.com, some submission hosts'),
			from(nodemailer, 'submission host'),
		],
	},
];
