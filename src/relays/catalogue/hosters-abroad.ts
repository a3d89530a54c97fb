/**
 * Hosting companies elsewhere as outgoing servers of their customers' domains.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { alias, fromDomain, including, signing, usual } from './entry.ts';
import { known, mailboxReturnPath, observed, stated } from './reference.ts';
import { copiedAnswers, file, nodemailer, publicZone, survey, template } from './sources.ts';

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
			stated('SPF include and record', copiedAnswers),
			mailboxReturnPath,
			observed(
				'DKIM selectors gm1, gm2, gm3 as CNAME to gm{n}.gandimail.net; MX spool.mail.gandi.net, fb.mail.gandi.net',
				file('zone with Gandi mail'),
			),
			stated('submission host', nodemailer),
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
			stated('SPF include and record', copiedAnswers),
			stated('SPF include, MX', survey),
			stated('DKIM selectors', {
				name: 'copy of the OVH documentation, undated',
				seen: '2026-11-21',
			}),
			stated('DKIM selectors and targets', {
				name: 'log of a migration with resolved DKIM names',
				seen: '2026-08-19',
			}),
			stated('DKIM selector and target', publicZone('one domain at OVH')),
			mailboxReturnPath,
			observed('mx0.mail.ovh.net beside mx1-3', {
				name: 'Terraform module terraform-cloudflare-domain',
				url: 'https://github.com/codello/terraform-cloudflare-domain/blob/HEAD/ovh.tf',
				seen: '2025-05-12',
			}),
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
			stated('SPF include, DKIM', template('godaddy.com.aab', '2026-07-06')),
			stated(
				'SPF include, MX; DKIM selectors vary',
				template('godaddy.com.professional_mail', '2024-11-08'),
			),
			stated('SPF include', template('godaddy.com.cpanel_email', '2020-04-15')),
			stated(
				'SPF include of resold Microsoft 365',
				template('secureserver.net.o365', '2024-10-03'),
			),
			mailboxReturnPath,
			stated(
				'DKIM Professional Email leaves both selectors and targets variable; secureserver1/2 are those of template aab',
				template('godaddy.com.professional_mail', '2024-11-08'),
			),
			stated(
				'DKIM selectors secureserver1/2 to s1/s2.dkim.{suffix}.onsecureserver.net',
				template('godaddy.com.aab', '2026-07-06'),
			),
			stated('submission host', nodemailer),
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
			stated('SPF include, DKIM selector and target', {
				name: 'Simply.com help',
				url: 'https://www.simply.com/dk/support/faq/mail/136/',
			}),
			mailboxReturnPath,
			known('submission hosts'),
		],
	},
];
