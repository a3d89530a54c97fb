/**
 * Microsoft: Exchange Online for own domains, and the mailbox domains of Outlook.com.
 *
 * @module
 */

import { mailboxDomainsOf } from '../mailbox-domains.ts';
import type { KnownRelay } from '../relay-id.ts';
import { alias, fromDomain, including, signing, usual } from './entry.ts';
import {
	austria,
	from,
	header,
	known,
	mailboxReturnPath,
	nodemailer,
	observed,
	page,
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
			from(survey, 'SPF include, MX'),
			from(builder, 'SPF include, DKIM selectors and both target forms, other clouds'),
			from(template('microsoft.com.o365.json', '2024-03-05'), 'DKIM selectors'),
			from(switzerland, 'DKIM targets under onmicrosoft.com'),
			from(austria, 'DKIM target with a suffix after the dashed domain'),
			from(publicZone('four zones'), 'DKIM targets under dkim.mail.microsoft, since May 2025'),

			known('some submission hosts'),
			from(nodemailer, 'submission host'),
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/microsoft-365.svelte.md',
					'dmarc.wiki provider page microsoft-365',
					'2024-10-05',
				),
				'return path MAIL FROM is the sender address, strict alignment possible',
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
			from(
				{ name: 'report on the Hotmail SPF fault with the record tree', seen: '2023-08-18' },
				'SPF of outlook.com, hotmail.com and live.com, DKIM d= equal to the From domain',
			),
			from(policiesOctober, 'outlook.com as mailbox domain'),
			from(template('outlook.com.personalizedoutlookemail.json', '2019-03-06'), 'MX'),
			mailboxReturnPath,
			known('national domains'),
			from(nodemailer, 'submission host'),
			observed(
				header('mail from outlook.com', '2024-09'),
				'DKIM selectors selector1, d=outlook.com',
			),
		],
	},
];
