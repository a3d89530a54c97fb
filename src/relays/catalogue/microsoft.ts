/**
 * Microsoft: Exchange Online for own domains, and the mailbox domains of Outlook.com.
 *
 * @module
 */

import { mailboxDomainsOf } from '../mailbox-domains.ts';
import type { KnownRelay } from '../relay-id.ts';
import { alias, fromDomain, including, signing, usual } from './entry.ts';
import { known, mailboxReturnPath, observed, stated } from './reference.ts';
import {
	austria,
	dmarcWiki,
	header,
	nodemailer,
	policiesOctober,
	publicZone,
	repository,
	survey,
	switzerland,
	template,
} from './sources.ts';

const builder = repository(
	'StackExchange/dnscontrol',
	'documentation/language-reference/domain-modifiers/M365_BUILDER.md',
	'dnscontrol M365 builder',
	'2026-05-08',
);

/** Relays of this family. */
export const microsoft: readonly KnownRelay[] = [
	{
		id: 'microsoft-365',
		name: 'Microsoft 365 (Exchange Online)',
		...including(
			'spf.protection.outlook.com',
			'spf.protection.outlook.de',
			'spf.protection.office365.us',
			'spf.protection.partner.outlook.cn',
		),
		returnPath: fromDomain,
		dkim: signing(
			{
				...alias(
					'selector1',
					'selector1-{domain-token}._domainkey.*.onmicrosoft.com',
					'selector1-{domain-token}._domainkey.*.*-v1.dkim.mail.microsoft',
				),
				rotating: true,
			},
			{
				...alias(
					'selector2',
					'selector2-{domain-token}._domainkey.*.onmicrosoft.com',
					'selector2-{domain-token}._domainkey.*.*-v1.dkim.mail.microsoft',
				),
				rotating: true,
			},
		),
		smtpHosts: ['smtp.office365.com', '*.mail.protection.outlook.com'],
		mx: ['*.mail.protection.outlook.com', '*.*-v1.mx.microsoft'],
		references: [
			stated('SPF include, MX', survey),
			stated('SPF include, DKIM selectors and both target forms, other clouds', builder),
			stated('DKIM selectors', template('microsoft.com.o365', '2024-03-05')),
			stated('DKIM targets under onmicrosoft.com', switzerland),
			stated('DKIM target with a suffix after the dashed domain', austria),
			stated('DKIM targets under dkim.mail.microsoft, since May 2025', publicZone('four zones')),
			known('some submission hosts'),
			stated('submission host', nodemailer),
			stated(
				'return path MAIL FROM is the sender address, strict alignment possible',
				dmarcWiki('microsoft-365', '2024-10-05'),
			),
		],
	},
	{
		id: 'outlook-com',
		name: 'Outlook.com (Hotmail, Live, MSN)',
		sources: { spf: ['outlook.com', 'hotmail.com', 'live.com'] },
		returnPath: fromDomain,
		dkim: signing(usual('selector1')),
		ownDomains: mailboxDomainsOf('outlook-com'),
		smtpHosts: ['smtp-mail.outlook.com'],
		mx: ['*.olc.protection.outlook.com', '*.pamx1.hotmail.com'],
		references: [
			stated('SPF of outlook.com, hotmail.com and live.com, DKIM d= equal to the From domain', {
				name: 'report on the Hotmail SPF fault with the record tree',
				seen: '2023-08-18',
			}),
			stated('outlook.com as mailbox domain', policiesOctober),
			stated('MX', template('outlook.com.personalizedoutlookemail', '2019-03-06')),
			mailboxReturnPath,
			known('national domains'),
			stated('submission host', nodemailer),
			observed(
				'DKIM selectors selector1, d=outlook.com',
				header('mail from outlook.com', '2024-09'),
			),
		],
	},
];
