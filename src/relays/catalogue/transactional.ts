/**
 * Services for mail that programs send.
 *
 * @module
 */

import type { Relay } from '../relay.ts';
import {
	checkerGuide,
	from,
	known,
	page,
	publicZone,
	survey,
	template,
	vendorMap,
} from './sources.ts';

const capturedZone = { name: 'test fixture captured with dig', seen: '2026-09-03' };

/** Relays of this family. */
export const transactional: readonly Relay[] = [
	{
		id: 'amazon-ses',
		name: 'Amazon SES',
		sources: { spf: ['amazonses.com'] },
		ask: { include: 'amazonses.com' },
		returnPath: { kind: 'relay', domain: 'amazonses.com' },
		// Three selectors of random letters per identity.
		dkim: {
			signs: 'from-domain',
			targets: ['*.dkim.amazonses.com', '*.dkim.*.amazonses.com'],
		},
		smtpHosts: ['email-smtp.*.amazonaws.com'],
		mx: ['inbound-smtp.*.amazonaws.com'],
		references: [
			from(
				page(
					'https://docs.aws.amazon.com/id_id/ses/latest/APIReference/API_SetIdentityMailFromDomain.html',
					'AWS reference: SetIdentityMailFromDomain',
				),
				'an own return path is a choice, below the verified identity',
			),
			from(
				page(
					'https://www.repost.aws/pt/questions/QUeD213b-TSUGUai4RJvcybQ/spf-issues-with-ses-get-a-bounce-sending-email',
					'AWS re:Post',
				),
				'return path below amazonses.com by default',
			),
			from(
				template('lofty.com.email-cloudflare.json', '2026-08-13'),
				'three DKIM CNAMEs and their targets',
			),
			from(checkerGuide, 'DKIM targets of some regions'),
			from(template('unbox.so.email-setup.json', '2026-02-16'), 'SPF include'),
			from(
				template('useinbox.email.email-forwarding.json', '2026-07-24'),
				'SPF include, DKIM targets, MX',
			),
			from(survey, 'SPF include, MX'),
			known('submission host'),
		],
	},
	{
		id: 'sendgrid',
		name: 'Twilio SendGrid',
		sources: { spf: ['sendgrid.net'] },
		ask: { include: 'sendgrid.net' },
		// A subdomain whose label (em and digits) the service assigns.
		returnPath: { kind: 'unknown' },
		dkim: {
			signs: 'from-domain',
			selectors: [
				{ name: 's1', target: 's1.domainkey.u*.wl*.sendgrid.net', usual: true },
				{ name: 's2', target: 's2.domainkey.u*.wl*.sendgrid.net', usual: true },
			],
			// Customers may choose another prefix.
			targets: ['*.domainkey.u*.wl*.sendgrid.net'],
		},
		smtpHosts: ['smtp.sendgrid.net'],
		references: [
			from(template('getisi.ai.sendgrid-email.json', '2026-03-25'), 'SPF include'),
			from(template('stytch.com.email.json', '2025-08-21'), 'DKIM targets with another prefix'),
			from(
				template('agentcollect.com.email-whitelabel.json', '2026-07-03'),
				'DKIM targets with another prefix',
			),
			from(
				template('sendgrid.com.domain-auth-manual.json', '2022-10-17'),
				'return path set up by hand, with an MX',
			),
			from(template('gallerydeals.com.custom-domain.json', '2026-07-19'), 'return path, DKIM'),
			from(survey, 'SPF include'),
			known('submission host'),
		],
	},
	{
		id: 'mailgun',
		name: 'Mailgun',
		sources: { spf: ['mailgun.org'] },
		ask: { include: 'mailgun.org' },
		// The sending domain itself, which may or may not be the From domain.
		returnPath: { kind: 'unknown' },
		dkim: {
			signs: 'from-domain',
			// Most selectors are generated; these two kinds are not.
			otherSelectors: [{ name: 'krs' }, { name: 'pdk1' }, { name: 'pdk2' }],
			targets: ['*.domainkey.mailgun.org'],
		},
		smtpHosts: ['smtp.mailgun.org', 'smtp.eu.mailgun.org'],
		mx: ['mxa.mailgun.org', 'mxb.mailgun.org', 'mxa.eu.mailgun.org', 'mxb.eu.mailgun.org'],
		references: [
			from(template('vohtrah.com.mailgun-sender.json', '2026-05-22'), 'SPF include, DKIM, MX'),
			from(template('zybr.ai.mailgun-autosecurity.json', '2025-12-09'), 'DKIM by two CNAMEs'),
			from(
				template('apexsales.ai.mailgun.json', '2026-05-12'),
				'return path is the sending domain; DKIM selector krs',
			),
			known('submission hosts, European MX'),
		],
	},
	{
		id: 'postmark',
		name: 'Postmark',
		sources: { spf: ['spf.mtasv.net'] },
		ask: { include: 'spf.mtasv.net', alternatives: ['pm.mtasv.net'] },
		returnPath: { kind: 'subdomain', label: 'pm-bounces', target: 'pm.mtasv.net' },
		dkim: { signs: 'from-domain' },
		smtpHosts: ['smtp.postmarkapp.com'],
		mx: ['inbound.postmarkapp.com'],
		references: [
			from(
				template('nanimail.com.email.json', '2026-07-14'),
				'SPF include, return path, MX; DKIM varies',
			),
			from(template('helpdesk.com.custom-domain.json', '2022-02-08'), 'return path; DKIM varies'),
			from(template('stytch.com.email.json', '2025-08-21'), 'return path; DKIM varies'),
			from(
				template('mailbluster.com.sender-verification-postmark.json', '2026-04-22'),
				'SPF include',
			),
			known('submission host'),
		],
	},
	{
		id: 'mandrill',
		name: 'Mailchimp Transactional (Mandrill)',
		sources: { spf: ['spf.mandrillapp.com'] },
		ask: { include: 'spf.mandrillapp.com' },
		returnPath: { kind: 'unknown' },
		dkim: {
			signs: 'from-domain',
			selectors: [
				{ name: 'mte1', target: 'dkim1.mandrillapp.com', usual: true },
				{ name: 'mte2', target: 'dkim2.mandrillapp.com', usual: true },
			],
			// The one TXT record of domains set up long ago.
			otherSelectors: [{ name: 'mandrill' }],
		},
		smtpHosts: ['smtp.mandrillapp.com'],
		references: [
			from(survey, 'SPF include'),
			from(vendorMap, 'SPF include; own return path is a choice'),
			from(publicZone('obeeng.com.au'), 'DKIM selectors and targets, the older one too'),
			known('submission host'),
		],
	},
	{
		id: 'sparkpost',
		name: 'SparkPost (Bird)',
		sources: { spf: ['_spf.sparkpostmail.com'] },
		ask: { include: '_spf.sparkpostmail.com' },
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'from-domain' },
		smtpHosts: ['smtp.sparkpostmail.com', 'smtp.eu.sparkpostmail.com'],
		mx: ['rx1.sparkpostmail.com', 'rx2.sparkpostmail.com', 'rx3.sparkpostmail.com'],
		// An older form asks per address, exists:%{i}._spf.sparkpostmail.com.
		spfNames: ['*._spf.sparkpostmail.com'],
		references: [
			from(template('lettr.com.mail-send-and-receive.json', '2026-02-06'), 'SPF include, MX'),
			from(
				template('bird.com.sparkpost-email.json', '2026-01-20'),
				'chosen DKIM selector, chosen label of the return path',
			),
			known('submission hosts'),
		],
	},
	{
		id: 'smtp2go',
		name: 'SMTP2GO',
		sources: { spf: ['spf.smtp2go.com'] },
		ask: { include: 'spf.smtp2go.com', alternatives: ['smtp2go.net'] },
		// A CNAME to return.smtp2go.net at a label the service assigns.
		returnPath: { kind: 'unknown' },
		// The selector holds the number of the account.
		dkim: { signs: 'from-domain', targets: ['dkim.smtp2go.net'] },
		smtpHosts: ['mail.smtp2go.com'],
		references: [
			from(publicZone('layered.work', '2026-09-21'), 'SPF include, DKIM selector and target'),
			from(survey, 'SPF include'),
			from(
				template('mailbluster.com.sender-verification-smtp2go.json', '2026-04-22'),
				'other SPF name, DKIM target; assigned label of the return path',
			),
			known('submission host'),
		],
	},
	{
		id: 'elastic-email',
		name: 'Elastic Email',
		sources: { spf: ['_spf.elasticemail.com'] },
		ask: { include: '_spf.elasticemail.com' },
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'from-domain', selectors: [{ name: 'api', usual: true }] },
		smtpHosts: ['smtp.elasticemail.com'],
		references: [
			from({ name: 'DNS notes, undated', seen: '2026-11-21' }, 'SPF include'),
			from(
				{ name: 'program that prints the records, undated', seen: '2026-11-21' },
				'DKIM selector',
			),
			known('submission host'),
		],
	},
	{
		id: 'resend',
		name: 'Resend',
		sources: { spf: ['amazonses.com'] },
		ask: { include: 'amazonses.com', alternatives: ['send.resend.com', 'send.resend.dev'] },
		returnPath: { kind: 'subdomain', label: 'send' },
		dkim: { signs: 'from-domain', selectors: [{ name: 'resend' }] },
		smtpHosts: ['smtp.resend.com'],
		references: [
			from(template('resend.com.mail.json', '2026-04-15'), 'SPF include, DKIM selector'),
			from(
				template('resend.com.mail-send-and-receive.json', '2026-04-07'),
				'SPF include, DKIM selector; MX of Amazon SES',
			),
			from(template('replyplex.com.resend.json', '2026-07-01'), 'usual label of the return path'),
			from(capturedZone, 'another SPF name'),
			known('submission host'),
		],
	},
	{
		id: 'mailersend',
		name: 'MailerSend',
		sources: { spf: ['_spf.mailersend.net'] },
		ask: { include: '_spf.mailersend.net' },
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'from-domain' },
		smtpHosts: ['smtp.mailersend.net'],
		mx: ['inbound.mailersend.net'],
		references: [
			from(survey, 'SPF include'),
			from(
				template('mailersend.com.mailersend-email-new.json', '2023-12-19'),
				'DKIM selector and return path vary',
			),
			known('submission host'),
		],
	},
	{
		id: 'forward-email',
		name: 'Forward Email',
		sources: { spf: ['spf.forwardemail.net'] },
		ask: { include: 'spf.forwardemail.net' },
		returnPath: { kind: 'subdomain', label: 'fe-bounces', target: 'forwardemail.net' },
		dkim: { signs: 'from-domain' },
		mx: ['mx1.forwardemail.net', 'mx2.forwardemail.net'],
		references: [
			from(
				template('forwardemail.net.email.json', '2026-02-27'),
				'SPF include, return path, MX; DKIM selector varies',
			),
			from(capturedZone, 'SPF record'),
		],
	},
];
