/**
 * Google: Workspace for own domains, and Gmail.
 *
 * @module
 */

import { mailboxDomainsOf } from '../mailbox-domains.ts';
import type { KnownRelay } from '../relay-id.ts';
import { fromDomain, including, signing, usual } from './entry.ts';
import { known, mailboxReturnPath, stated } from './reference.ts';
import {
	austriaSignatures,
	checkerGuide,
	dmarcWiki,
	nodemailer,
	policiesAugust,
	repository,
	survey,
	template,
} from './sources.ts';

/** The include, and older names that its customers still have in their records. */
const workspaceSpf: ReturnType<typeof including> = including(
	'_spf.google.com',
	'aspmx.googlemail.com',
	'_netblocks.google.com',
	'_netblocks2.google.com',
	'_netblocks3.google.com',
);

/** Relays of this family. */
export const google: readonly KnownRelay[] = [
	{
		id: 'google-workspace',
		name: 'Google Workspace',
		...workspaceSpf,
		returnPath: fromDomain,
		dkim: signing(usual('google')),
		smtpHosts: ['smtp-relay.gmail.com'],
		mx: ['aspmx.l.google.com', '*.aspmx.l.google.com', 'smtp.google.com', '*.googlemail.com'],
		references: [
			stated('SPF include', template('synchronise.ai.mail-auth-gmail', '2026-08-06')),
			stated('MX', template('google.com.gmail-setup', '2021-01-08')),
			stated('SPF include and its older names, MX', survey),
			stated('SPF names', austriaSignatures),
			stated('SPF record without includes since 2026', {
				name: 'changelog of an SPF tool on the flattened record',
				seen: '2026-09-08',
			}),
			stated('SPF record: two IPv4 and six IPv6 networks', {
				name: 'wirewiki expansion',
				url: 'https://www.wirewiki.com/domains/akixi.com/spf',
			}),
			stated('default DKIM selector, which an administrator may change', checkerGuide),
			stated('submission host', nodemailer),
			stated(
				'return path From on the primary domain, MAIL FROM is the same address',
				dmarcWiki('google-workspace', '2025-06-26'),
			),
		],
	},
	{
		id: 'google-workspace-alias-domain',
		name: 'Google Workspace, From on an alias domain',
		variantOf: 'google-workspace',
		...workspaceSpf,
		returnPath: { kind: 'own-domain' },
		dkim: signing(usual('google')),
		references: [
			stated(
				'return path mail with a From on an alias domain has the primary domain in MAIL FROM, so SPF does not align for the alias domain',
				dmarcWiki('google-workspace', '2025-06-26'),
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
			stated('SPF and MX of gmail.com', survey),
			stated('gmail.com as mailbox domain', policiesAugust),
			stated('DKIM selector of gmail.com', {
				name: 'Crymap test data: DKIM keys with their fetch dates',
				seen: '2023-12-27',
			}),
			stated(
				'Gmail From addresses are for Gmail alone',
				repository(
					'azumakuniyuki/feb-2024-no-auth-no-entry',
					'google-81126-email-sender-guidelines/text/google-81126-email-sender-guidelines-2026-03-21.txt',
					'Google sender guidelines',
					'2026-03-21',
				),
			),
			mailboxReturnPath,
			known('googlemail.com, some submission hosts'),
			stated('submission host', nodemailer),
		],
	},
];
