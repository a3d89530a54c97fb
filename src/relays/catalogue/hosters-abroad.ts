/**
 * Hosting companies elsewhere as outgoing servers of their customers' domains.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { alias, fromDomain, including, signing, usual } from './entry.ts';
import {
	copiedAnswers,
	file,
	from,
	known,
	mailboxReturnPath,
	nodemailer,
	observed,
	page,
	publicZone,
	survey,
	template,
} from './sources.ts';

/** Relays of this family. */
export const hostersAbroad: readonly KnownRelay[] = [
	{
		id: 'gandi',
		name: 'Gandi',
		...including('_mailcust.gandi.net'),
		returnPath: fromDomain,
		dkim: signing(
			alias('gm1', 'gm1.gandimail.net'),
			alias('gm2', 'gm2.gandimail.net'),
			alias('gm3', 'gm3.gandimail.net'),
		),
		smtpHosts: ['mail.gandi.net'],
		mx: ['spool.mail.gandi.net', 'fb.mail.gandi.net'],
		references: [
			from(copiedAnswers, 'SPF include and record'),
			mailboxReturnPath,
			observed(
				file('zone with Gandi mail'),
				'DKIM selectors gm1, gm2, gm3 as CNAME to gm{n}.gandimail.net; MX spool.mail.gandi.net, fb.mail.gandi.net',
			),
			from(nodemailer, 'submission host'),
		],
	},
	{
		id: 'ovh',
		name: 'OVHcloud',
		...including('mx.ovh.com'),
		returnPath: fromDomain,
		dkim: {
			signs: 'from-domain',
			selectors: [
				usual('ovhmo-selector-1', 'ovhmo-selector-1._domainkey.*.dkim.mail.ovh.net'),
				usual('ovhmo-selector-2', 'ovhmo-selector-2._domainkey.*.dkim.mail.ovh.net'),
			],
			patterns: [
				{ name: 'ovhmo{account}-selector{n}', target: '{selector}._domainkey.*.dkim.mail.ovh.net' },
				{ name: 'ovhex{account}-selector{n}', target: '{selector}._domainkey.*.dkim.mail.ovh.net' },
				{
					name: 'ovhemp{account}-selector{n}',
					target: '{selector}._domainkey.*.dkim.mail.ovh.net',
				},
			],
		},
		inferredSmtpHosts: [
			'ssl0.ovh.net',
			'smtp.mail.ovh.net',
			'pro*.mail.ovh.net',
			'ex*.mail.ovh.net',
		],
		mx: ['mx0.mail.ovh.net', 'mx1.mail.ovh.net', 'mx2.mail.ovh.net', 'mx3.mail.ovh.net'],
		references: [
			from(copiedAnswers, 'SPF include and record'),
			from(survey, 'SPF include, MX'),
			from(
				{ name: 'copy of the OVH documentation, undated', seen: '2026-11-21' },
				'DKIM selectors',
			),
			from(
				{ name: 'log of a migration with resolved DKIM names', seen: '2026-08-19' },
				'DKIM selectors and targets',
			),
			from(publicZone('one domain at OVH'), 'DKIM selector and target'),
			mailboxReturnPath,
			observed(
				page(
					'https://github.com/codello/terraform-cloudflare-domain/blob/HEAD/ovh.tf',
					'Terraform module terraform-cloudflare-domain',
					'2025-05-12',
				),
				'mx0.mail.ovh.net beside mx1-3',
			),
			known('submission hosts'),
		],
	},
	{
		id: 'godaddy',
		name: 'GoDaddy Professional Email',
		...including('secureserver.net'),
		returnPath: fromDomain,
		dkim: signing(
			usual('secureserver1', 's1.dkim.*.onsecureserver.net'),
			usual('secureserver2', 's2.dkim.*.onsecureserver.net'),
		),
		smtpHosts: ['smtpout.secureserver.net'],
		mx: ['smtp.secureserver.net', 'mailstore1.secureserver.net'],
		references: [
			from(template('godaddy.com.aab.json', '2026-07-06'), 'SPF include, DKIM'),
			from(
				template('godaddy.com.professional_mail.json', '2024-11-08'),
				'SPF include, MX; DKIM selectors vary',
			),
			from(template('godaddy.com.cpanel_email.json', '2020-04-15'), 'SPF include'),
			from(
				template('secureserver.net.o365.json', '2024-10-03'),
				'SPF include of resold Microsoft 365',
			),
			mailboxReturnPath,
			from(
				template('godaddy.com.professional_mail.json', '2024-11-08'),
				'DKIM Professional Email leaves both selectors and targets variable; secureserver1/2 are those of template aab',
			),
			from(
				template('godaddy.com.aab.json', '2026-07-06'),
				'DKIM selectors secureserver1/2 to s1/s2.dkim.{suffix}.onsecureserver.net',
			),
			from(nodemailer, 'submission host'),
		],
	},
	{
		id: 'simply',
		name: 'Simply.com',
		...including('spf.simply.com'),
		returnPath: fromDomain,
		dkim: signing(alias('unoeuro', 'dkim.simply.com')),
		inferredSmtpHosts: ['smtp.simply.com', 'asmtp.unoeuro.com'],
		references: [
			from(
				page('https://www.simply.com/dk/support/faq/mail/136/', 'Simply.com help'),
				'SPF include, DKIM selector and target',
			),
			mailboxReturnPath,
			known('submission hosts'),
		],
	},
];
