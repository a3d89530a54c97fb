/**
 * Services for mail that programs send.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { alias, fromDomain, including, sesReturnPath, sesTokens, signing, usual } from './entry.ts';
import { inferred, known, observed, stated } from './reference.ts';
import {
	checkerGuide,
	collection,
	dmarcWiki,
	file,
	header,
	ministryOfJustice,
	nodemailer,
	publicZone,
	survey,
	template,
	vendorMap,
} from './sources.ts';

const capturedZone = { name: 'test fixture captured with dig', seen: '2026-09-03' };

/** Relays of this family. */
export const transactional: readonly KnownRelay[] = [
	{
		id: 'amazon-ses',
		name: 'Amazon SES',
		...including('amazonses.com'),
		returnPath: { kind: 'relay', domain: 'amazonses.com' },
		dkim: sesTokens,
		smtpHosts: ['email-smtp.*.amazonaws.com'],
		mx: ['inbound-smtp.*.amazonaws.com'],
		references: [
			stated('an own return path is a choice, below the verified identity', {
				name: 'AWS reference: SetIdentityMailFromDomain',
				url: 'https://docs.aws.amazon.com/id_id/ses/latest/APIReference/API_SetIdentityMailFromDomain.html',
			}),
			stated('return path below amazonses.com by default', {
				name: 'AWS re:Post',
				url: 'https://www.repost.aws/pt/questions/QUeD213b-TSUGUai4RJvcybQ/spf-issues-with-ses-get-a-bounce-sending-email',
			}),
			stated(
				'three DKIM CNAMEs and their targets',
				template('lofty.com.email-cloudflare', '2026-08-13'),
			),
			stated('DKIM targets of some regions', checkerGuide),
			stated('SPF include', template('unbox.so.email-setup', '2026-02-16')),
			stated(
				'SPF include, DKIM targets, MX',
				template('useinbox.email.email-forwarding', '2026-07-24'),
			),
			stated('SPF include, MX', survey),
			stated('submission host', nodemailer),
			stated(
				'return path default, MAIL FROM is a subdomain of amazonses.com, SPF does not align; DKIM three CNAMEs per domain (Easy DKIM), different for each customer',
				dmarcWiki('ses', '2024-10-10'),
			),
			stated(
				'DKIM selector token repeated as first label of the target',
				template('agentsmail.io.sending-domain', '2026-08-20'),
			),
			observed('dkim.targets tokens in public zones', ministryOfJustice('amazonses tokens')),
		],
	},
	{
		id: 'amazon-ses-mail-from',
		name: 'Amazon SES with custom MAIL FROM',
		variantOf: 'amazon-ses',
		sources: { spf: ['amazonses.com'] },
		returnPath: sesReturnPath('{chosen}', { otherLabels: ['mail', 'bounce'], fallback: 'relay' }),
		dkim: sesTokens,
		references: [
			stated(
				'return path chosen subdomain with MX 10 feedback-smtp.{region}.amazonses.com and SPF include amazonses.com',
				dmarcWiki('ses', '2024-10-10'),
			),
			stated('return path the same', {
				name: 'AWS documentation',
				url: 'https://docs.aws.amazon.com/ses/latest/dg/mail-from.html',
				seen: '2026-11-30',
			}),
			observed(
				'returnPath.labelPattern labels mail, bounce, send, asend, hkbounce, trustifi and variables',
				template('auridigital.com.email', '2026-07-14'),
			),
		],
	},
	{
		id: 'sendgrid',
		name: 'Twilio SendGrid',
		...including('sendgrid.net'),
		returnPath: { kind: 'subdomain', label: 'em{n}', target: 'u*.wl*.sendgrid.net' },
		dkim: {
			signs: 'from-domain',
			selectors: [
				usual('s1', 's1.domainkey.u*.wl*.sendgrid.net', 's1.domainkey.u*.eu.wl.sendgrid.net'),
				usual('s2', 's2.domainkey.u*.wl*.sendgrid.net', 's2.domainkey.u*.eu.wl.sendgrid.net'),
			],
			patterns: [
				{ name: '{chosen}', target: '{selector}.domainkey.u*.wl*.sendgrid.net' },
				{ name: '{chosen}2', target: '{selector}.domainkey.u*.wl*.sendgrid.net' },
			],
		},
		smtpHosts: ['smtp.sendgrid.net'],
		references: [
			stated('SPF include', template('getisi.ai.sendgrid-email', '2026-03-25')),
			stated('DKIM targets with another prefix', template('stytch.com.email', '2025-08-21')),
			stated(
				'DKIM targets with another prefix',
				template('agentcollect.com.email-whitelabel', '2026-07-03'),
			),
			stated(
				'return path set up by hand, with an MX',
				template('sendgrid.com.domain-auth-manual', '2022-10-17'),
			),
			stated('return path, DKIM', template('gallerydeals.com.custom-domain', '2026-07-19')),
			stated('SPF include', survey),
			stated('submission host', nodemailer),
			stated(
				'return path em0000.{domain} as CNAME; no SPF at the From domain needed',
				dmarcWiki('sendgrid', '2024-10-10'),
			),
			observed(
				'return path em{n} as CNAME to u{account}.wl{n}.sendgrid.net',
				ministryOfJustice('20 names'),
			),
			observed(
				'returnPath.labelPattern onc, prg, mhq1449, mhq154036d, cidmail as labels',
				ministryOfJustice('five names'),
			),
			stated(
				'DKIM selector prefix can be changed, aco/aco2',
				template('agentcollect.com.email-whitelabel', '2026-07-03'),
			),
		],
	},
	{
		id: 'sendgrid-eu',
		name: 'Twilio SendGrid, EU region',
		variantOf: 'sendgrid',
		...including('sendgrid.net'),
		returnPath: { kind: 'subdomain', label: 'em{n}', target: 'u*.eu.wl.sendgrid.net' },
		dkim: {
			signs: 'from-domain',
			patterns: [
				{ name: '{chosen}', target: '{selector}.domainkey.u*.eu.wl.sendgrid.net' },
				{ name: '{chosen}2', target: '{selector}.domainkey.u*.eu.wl.sendgrid.net' },
			],
		},
		references: [
			observed(
				'dkim.targets, return path meu/meu2.domainkey.u57088376.eu.wl.sendgrid.net, em3702 as CNAME to u57088376.eu.wl.sendgrid.net',
				ministryOfJustice('lawcommission.gov.uk'),
			),
		],
	},
	{
		id: 'sendgrid-manual',
		name: 'Twilio SendGrid, automated security off',
		variantOf: 'sendgrid',
		sources: { spf: ['sendgrid.net'] },
		returnPath: {
			kind: 'subdomain',
			label: '{chosen}',
			mx: ['mx.sendgrid.net'],
			include: 'sendgrid.net',
		},
		dkim: { signs: 'from-domain', patterns: [{ name: '{chosen}' }] },
		references: [
			stated(
				'return path, DKIM MX mx.sendgrid.net, SPF TXT at the subdomain, DKIM TXT; hosts variable',
				template('sendgrid.com.domain-auth-manual', '2022-10-17'),
			),
			stated(
				'return path without automated security MX and SPF and TXT instead of CNAMEs',
				dmarcWiki('sendgrid', '2024-10-10'),
			),
		],
	},
	{
		id: 'mailgun',
		name: 'Mailgun',
		...including('mailgun.org'),
		returnPath: fromDomain,
		dkim: {
			signs: 'from-domain',
			selectors: [
				usual(
					'pdk1',
					'pdk1._domainkey.*.dkim*.mailgun.com',
					'pdk1._domainkey.*.dkim*.us.mgsend.org',
					'pdk1._domainkey.*.dkim*.eu.mgsend.org',
				),
				usual(
					'pdk2',
					'pdk2._domainkey.*.dkim*.mailgun.com',
					'pdk2._domainkey.*.dkim*.us.mgsend.org',
					'pdk2._domainkey.*.dkim*.eu.mgsend.org',
				),
			],
			targets: ['*.domainkey.mailgun.org', '*.mgsend.org'],
		},
		setUpOn: 'either',
		smtpHosts: ['smtp.mailgun.org', 'smtp.eu.mailgun.org'],
		mx: ['mxa.mailgun.org', 'mxb.mailgun.org', 'mxa.eu.mailgun.org', 'mxb.eu.mailgun.org'],
		references: [
			stated('SPF include, DKIM, MX', template('vohtrah.com.mailgun-sender', '2026-05-22')),
			stated('DKIM by two CNAMEs', template('zybr.ai.mailgun-autosecurity', '2025-12-09')),
			stated(
				'return path is the sending domain; DKIM selector krs',
				template('apexsales.ai.mailgun', '2026-05-12'),
			),
			known('some submission hosts, European MX'),
			stated('submission host', nodemailer),
			stated(
				'return path MAIL FROM always uses the own sending domain; MX needed for bounces',
				dmarcWiki('mailgun', '2024-10-10'),
			),
			stated(
				'DKIM selectors pdk1, pdk2 as CNAME, targets variable',
				template('zybr.ai.mailgun-autosecurity', '2025-12-09'),
			),
			observed(
				'DKIM selectors pdk1._domainkey.f5d8b.dkim2.eu.mgsend.org',
				file('rubenclaessens.nl, Terraform'),
			),
			observed(
				'DKIM selectors pdk1._domainkey.c0e6d9.dkim1.us.mgsend.org',
				file('pona.la, dnscontrol'),
			),
			observed('DKIM selectors pdk1._domainkey.{id}.dkim1.mailgun.com', file('set-up guide')),
			stated(
				'dkim.targets {prefix}.domainkey.mailgun.org',
				template('vohtrah.com.mailgun-sender', '2026-05-22'),
			),
			observed('MX EU, mxa/mxb.eu.mailgun.org', ministryOfJustice('participant.justice.gov.uk')),
		],
	},
	{
		id: 'mailgun-manual',
		name: 'Mailgun, DKIM by TXT',
		variantOf: 'mailgun',
		...including('mailgun.org'),
		returnPath: fromDomain,
		dkim: {
			signs: 'from-domain',
			selectors: [usual('krs')],
			otherSelectors: [{ name: 'smtp' }],
			patterns: [{ name: '{account}' }],
		},
		setUpOn: 'either',
		references: [
			stated('return path as with mailgun, the sending domain', dmarcWiki('mailgun', '2024-10-10')),
			observed('DKIM selectors krs TXT', template('apexsales.ai.mailgun', '2026-05-12')),
			observed(
				'other DKIM selectors s=smtp, d=mg.codeaurora.org',
				header('Mailgun customer', '2021-08-03'),
			),
		],
	},
	{
		id: 'postmark',
		name: 'Postmark',
		...including('spf.mtasv.net', 'pm.mtasv.net'),
		returnPath: {
			kind: 'subdomain',
			label: 'pm-bounces',
			usual: true,
			target: 'pm.mtasv.net',
			fallback: 'relay',
			fallbackDomain: 'pm.mtasv.net',
		},
		dkim: { signs: 'from-domain', patterns: [{ name: '{yyyymmddhhmmss}pm' }] },
		smtpHosts: ['smtp.postmarkapp.com'],
		mx: ['inbound.postmarkapp.com'],
		references: [
			stated(
				'SPF include, return path, MX; DKIM varies',
				template('nanimail.com.email', '2026-07-14'),
			),
			stated('return path; DKIM varies', template('helpdesk.com.custom-domain', '2022-02-08')),
			stated('return path; DKIM varies', template('stytch.com.email', '2025-08-21')),
			stated('SPF include', template('mailbluster.com.sender-verification-postmark', '2026-04-22')),
			stated('submission host', nodemailer),
			observed(
				'return path smtp.mailfrom=pm-bounces.cachix.org; signatures d=pm.mtasv.net and d = From domain',
				header('cachix.org'),
			),
			observed(
				'returnPath.fallback without it, envelope pm_bounces@pm.mtasv.net',
				header('Postmark customer', '2026-02-04'),
			),
			observed(
				'return path pm-bounces as CNAME to pm.mtasv.net',
				file('zone baseline of im.agency', '2026-09-29'),
			),
			observed(
				'returnPath.label other labels, jamie-bounces, fbounces, pm_bounces',
				template('heyjamie.ai.mail', '2025-08-06'),
			),
			observed('DKIM selector time stamp of 14 digits + pm', file('zone')),
		],
	},
	{
		id: 'mandrill',
		name: 'Mailchimp Transactional (Mandrill)',
		...including('spf.mandrillapp.com'),
		returnPath: { kind: 'relay', domain: 'mandrillapp.com' },
		dkim: {
			signs: 'from-domain',
			selectors: [usual('mte1', 'dkim1.mandrillapp.com'), usual('mte2', 'dkim2.mandrillapp.com')],
			otherSelectors: [{ name: 'mandrill' }],
		},
		smtpHosts: ['smtp.mandrillapp.com'],
		references: [
			stated('SPF include', survey),
			stated('SPF include; own return path is a choice', vendorMap),
			stated('DKIM selectors and targets, the older one too', publicZone('obeeng.com.au')),
			stated('submission host', nodemailer),
			observed(
				'return path MAIL FROM bounce-md_…@mandrillapp.com',
				header('d=openai.com', '2023-04'),
			),
			observed('other DKIM selectors mandrill TXT', {
				name: 'public zone repository wikimedia/operations-dns, benefactors.wikimedia.org',
				url: 'https://github.com/wikimedia/operations-dns/tree/HEAD/templates',
				seen: '2026-08-21',
			}),
		],
	},
	{
		id: 'mandrill-return-path',
		name: 'Mandrill with own return path',
		variantOf: 'mandrill',
		...including('spf.mandrillapp.com'),
		returnPath: { kind: 'subdomain', label: '{chosen}', fallback: 'relay' },
		dkim: {
			signs: 'from-domain',
			selectors: [usual('mte1', 'dkim1.mandrillapp.com'), usual('mte2', 'dkim2.mandrillapp.com')],
			otherSelectors: [{ name: 'mandrill' }],
		},
		references: [
			observed(
				'return path smtp.mailfrom=mandrillapp.mail.nexedi.com, From nexedi.com; signatures d=mandrillapp.com and d=nexedi.com',
				header('nexedi.com'),
			),
		],
	},
	{
		id: 'sparkpost',
		name: 'SparkPost (Bird)',
		...including('_spf.sparkpostmail.com'),
		returnPath: { kind: 'relay', domain: 'sparkpostmail.com' },
		dkim: { signs: 'from-domain', patterns: [{ name: 'scph{mmyy}', between: ['0115', '1230'] }] },
		smtpHosts: ['smtp.sparkpostmail.com', 'smtp.eu.sparkpostmail.com'],
		mx: ['rx1.sparkpostmail.com', 'rx2.sparkpostmail.com', 'rx3.sparkpostmail.com'],
		spfNames: ['*._spf.sparkpostmail.com'],
		references: [
			stated('SPF include, MX', template('lettr.com.mail-send-and-receive', '2026-02-06')),
			stated(
				'chosen DKIM selector, chosen label of the return path',
				template('bird.com.sparkpost-email', '2026-01-20'),
			),
			known('some submission hosts'),
			stated('submission host', nodemailer),
			stated(
				'return path default bounce domain sparkpostmail.com; EU eu.sparkpostmail.com',
				file('copy of the SparkPost documentation'),
			),
			observed('DKIM selector scph0320, scph0321, scph0717, scph0819, scph1220', file('zone')),
			stated('DKIM TXT, selector variable', template('bird.com.sparkpost-email', '2026-01-20')),
		],
	},
	{
		id: 'sparkpost-eu',
		name: 'SparkPost EU, default bounce domain',
		variantOf: 'sparkpost',
		...including('_spf.sparkpostmail.com'),
		returnPath: { kind: 'relay', domain: 'eu.sparkpostmail.com' },
		dkim: { signs: 'from-domain', patterns: [{ name: 'scph{mmyy}', between: ['0115', '1230'] }] },
		references: [stated('return path eu.sparkpostmail.com', file('SparkPost documentation'))],
	},
	{
		id: 'sparkpost-bounce-domain',
		name: 'SparkPost with own bounce domain',
		variantOf: 'sparkpost',
		...including('_spf.sparkpostmail.com'),
		returnPath: {
			kind: 'subdomain',
			label: '{chosen}',
			target: 'sparkpostmail.com',
			otherTargets: ['eu.sparkpostmail.com'],
			fallback: 'relay',
		},
		dkim: { signs: 'from-domain', patterns: [{ name: 'scph{mmyy}', between: ['0115', '1230'] }] },
		references: [
			observed(
				'return path chosen label as CNAME to sparkpostmail.com or eu.sparkpostmail.com',
				file('zone'),
			),
			stated(
				'return path bounce CNAME, both parts variable',
				template('bird.com.sparkpost-email', '2026-01-20'),
			),
		],
	},
	{
		id: 'smtp2go',
		name: 'SMTP2GO',
		...including('spf.smtp2go.com', 'smtp2go.net'),
		returnPath: { kind: 'subdomain', label: 'em{n}', target: 'return.smtp2go.net' },
		dkim: { signs: 'from-domain', patterns: [{ name: 's{n}', target: 'dkim.smtp2go.net' }] },
		smtpHosts: ['mail.smtp2go.com'],
		references: [
			stated('SPF include, DKIM selector and target', publicZone('layered.work', '2026-09-21')),
			stated('SPF include', survey),
			stated(
				'other SPF name, DKIM target; assigned label of the return path',
				template('mailbluster.com.sender-verification-smtp2go', '2026-04-22'),
			),
			stated('submission host', nodemailer),
			stated(
				'return path em0000000.{domain} in MAIL FROM, CNAME, no SPF at the From domain needed',
				dmarcWiki('smtp2go', '2024-12-12'),
			),
			observed(
				'return path, DKIM em{n} to return.smtp2go.net, s{n} to dkim.smtp2go.net, same n',
				file('zone', '2026-05-05'),
			),
			stated(
				'return path, DKIM the same targets',
				template('mailbluster.com.sender-verification-smtp2go', '2026-04-22'),
			),
		],
	},
	{
		id: 'elastic-email',
		name: 'Elastic Email',
		...including('_spf.elasticemail.com'),
		returnPath: { kind: 'relay', domain: 'bounces.elasticemail.net' },
		dkim: signing(usual('api')),
		smtpHosts: ['smtp.elasticemail.com'],
		references: [
			stated('SPF include', { name: 'DNS notes, undated', seen: '2026-11-21' }),
			stated('DKIM selector', {
				name: 'program that prints the records, undated',
				seen: '2026-11-21',
			}),
			stated('submission host', nodemailer),
			observed(
				'return path MAIL FROM bounces.elasticemail.net; DKIM without own DKIM, d=elasticemail.com or bounces.elasticemail.net, s=api',
				header('Elastic Email customer'),
			),
		],
	},
	{
		id: 'elastic-email-bounce-domain',
		name: 'Elastic Email with own bounce domain',
		variantOf: 'elastic-email',
		...including('_spf.elasticemail.com'),
		returnPath: {
			kind: 'subdomain',
			label: 'bounces',
			usual: true,
			target: 'bounces.elasticemail.net',
			fallback: 'relay',
		},
		dkim: signing(usual('api')),
		references: [
			observed(
				'return path bounces as CNAME to bounces.elasticemail.net; returnPath.label bounce in another zone',
				file('zone'),
			),
		],
	},
	{
		id: 'resend',
		name: 'Resend',
		runsOn: 'amazon-ses',
		sources: { spf: ['amazonses.com'] },
		ask: { alternatives: ['send.resend.com', 'send.resend.dev'] },
		returnPath: sesReturnPath('send', { usual: true }),
		dkim: signing({ name: 'resend' }),
		smtpHosts: ['smtp.resend.com'],
		references: [
			stated('SPF include, DKIM selector', template('resend.com.mail', '2026-04-15')),
			stated(
				'SPF include, DKIM selector; MX of Amazon SES',
				template('resend.com.mail-send-and-receive', '2026-04-07'),
			),
			stated('usual label of the return path', template('replyplex.com.resend', '2026-07-01')),
			stated('another SPF name', capturedZone),
			stated('submission host', nodemailer),
			stated(
				'return path send is the default label, can be changed',
				dmarcWiki('resend', '2025-08-27'),
			),
			stated(
				'return path, DKIM MX feedback-smtp.{region}.amazonses.com and SPF at a variable host; resend TXT',
				template('resend.com.mail', '2026-04-15'),
			),
		],
	},
	{
		id: 'mailersend',
		name: 'MailerSend',
		...including('_spf.mailersend.net'),
		returnPath: { kind: 'subdomain', label: 'mta', usual: true, target: 'mailersend.net' },
		dkim: signing(usual('mlsend2', 'mlsend2._domainkey.mailersend.net')),
		smtpHosts: ['smtp.mailersend.net'],
		mx: ['inbound.mailersend.net'],
		references: [
			stated('SPF include', survey),
			stated(
				'DKIM selector and return path vary',
				template('mailersend.com.mailersend-email-new', '2023-12-19'),
			),
			stated('submission host', nodemailer),
			observed(
				'DKIM selectors mlsend2 as CNAME; return path mta as CNAME to mailersend.net; another label in one zone',
				file('zone'),
			),
			stated(
				'set-up SPF, DKIM, return path, tracking, inbound; hosts variable',
				template('mailersend.com.mailersend-email-new', '2023-12-19'),
			),
			observed(
				'DKIM selectors newer selectors exist, users are asked to move',
				file('note', '2026-08-31'),
			),
		],
	},
	{
		id: 'forward-email',
		name: 'Forward Email',
		...including('spf.forwardemail.net'),
		returnPath: { kind: 'subdomain', label: 'fe-bounces', target: 'forwardemail.net' },
		dkim: { signs: 'from-domain', patterns: [{ name: 'fe-{10 hex digits}' }] },
		mx: ['mx1.forwardemail.net', 'mx2.forwardemail.net'],
		references: [
			stated(
				'SPF include, return path, MX; DKIM selector varies',
				template('forwardemail.net.email', '2026-02-27'),
			),
			stated('SPF record', capturedZone),
			observed('return path smtp.mailfrom=fe-bounces.kwiboo.se', header('kwiboo.se', '2025-03')),
			observed(
				'DKIM selector fe-e1b5cab7be (kwiboo.se), fe-953a8a3ca9 (ubuntu.com), one per domain',
				header('ubuntu.com', '2026-01'),
			),
		],
	},
	{
		id: 'mailtrap',
		name: 'Mailtrap Email Sending',
		sources: { spf: ['_spf.smtp.mailtrap.live'] },
		ask: { alternatives: ['_spf.smtp.mailtrap.live'] },
		returnPath: { kind: 'subdomain', label: 'mt{2 digits}', target: 'smtp.mailtrap.live' },
		dkim: signing(
			alias('rwmt1', 'rwmt1.dkim.smtp.mailtrap.live'),
			alias('rwmt2', 'rwmt2.dkim.smtp.mailtrap.live'),
		),
		smtpHosts: ['live.smtp.mailtrap.io'],
		references: [
			observed(
				'return path, DKIM, SPF source mt{nn} to smtp.mailtrap.live, rwmt1/2 as CNAME; older include _spf.smtp.mailtrap.live',
				file('abenteuerleben-ev.de'),
			),
			stated('DKIM selectors rwmt1/2', template('utajir.com.email', '2025-12-16')),
			stated('submission host', nodemailer),
		],
	},
	{
		id: 'zeptomail',
		name: 'Zoho ZeptoMail',
		sources: {},
		returnPath: {
			kind: 'subdomain',
			label: 'bounce-zem',
			target: 'cluster89.zeptomail.com',
			otherTargets: ['cluster89.zeptomail.eu', 'cluster89.zeptomail.in'],
		},
		dkim: { signs: 'from-domain', patterns: [{ name: '{number}' }] },
		inferredSmtpHosts: ['smtp.zeptomail.com', 'smtp.zeptomail.eu'],
		references: [
			observed(
				'return path smtp.mailfrom=bounce-zem.maguitec.com.mx',
				header('ZeptoMail customer'),
			),
			observed(
				'return path, DKIM bounce-zem as CNAME to cluster89.zeptomail.{com,eu,in}; DKIM TXT at a number',
				file('zone'),
			),
			stated('SPF needs no SPF entry', file('set-up note')),
			known('submission hosts'),
		],
	},
	{
		id: 'mailpace',
		name: 'MailPace',
		sources: {},
		returnPath: { kind: 'relay', domain: 'mailer.mailpace.com' },
		dkim: { signs: 'from-domain' },
		inferredSmtpHosts: ['smtp.mailpace.com'],
		references: [
			stated(
				'return path, DKIM default, MAIL FROM mailer.mailpace.com; own DKIM signature',
				dmarcWiki('mailpace', '2024-10-09'),
			),
			known('submission hosts'),
		],
	},
	{
		id: 'mailpace-advanced',
		name: 'MailPace with own return path',
		variantOf: 'mailpace',
		sources: {},
		returnPath: {
			kind: 'subdomain',
			label: 'mailer',
			fallback: 'relay',
			fallbackDomain: 'mailer.mailpace.com',
		},
		dkim: { signs: 'from-domain' },
		references: [
			stated('return path advanced, mailer.{domain} as CNAME', dmarcWiki('mailpace', '2024-10-09')),
		],
	},
	{
		id: 'scaleway-tem',
		name: 'Scaleway Transactional Email',
		...including('_spf.tem.scw.cloud'),
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'from-domain', patterns: [{ name: '{uuid}' }] },
		inferredSmtpHosts: ['smtp.tem.scw.cloud', 'smtp.tem.scaleway.com'],
		references: [
			inferred('submission hosts', collection),
			stated(
				'SPF, DKIM include _spf.tem.scw.cloud at the registered domain; TXT at {project id}._domainkey',
				{
					name: 'Scaleway API documentation',
					url: 'https://developers.scaleway.com/en/products/transactional_email/api/',
					seen: '2026-11-30',
				},
			),
			observed('SPF v=spf1 include _spf.tem.scw.cloud -all', file('coach-os.be, Terraform')),
			stated('MX a blackhole MX is offered where the domain has none', {
				name: 'Scaleway documentation',
				url: 'https://www.scaleway.com/en/docs/managed-services/transactional-email/concepts/',
				seen: '2026-11-30',
			}),
		],
	},
	{
		id: 'azure-communication',
		name: 'Azure Communication Services Email',
		sources: {},
		returnPath: { kind: 'unknown' },
		dkim: signing(
			alias(
				'selector1-azurecomm-prod-net',
				'selector1-azurecomm-prod-net._domainkey.azurecomm.net',
			),
		),
		inferredSmtpHosts: ['smtp.azurecomm.net'],
		references: [
			observed(
				'DKIM selectors selector1-azurecomm-prod-net as CNAME',
				ministryOfJustice('judiciary.uk'),
			),
			known('submission hosts'),
		],
	},
	{
		id: 'plunk',
		name: 'Plunk (on Amazon SES)',
		runsOn: 'amazon-ses',
		sources: { spf: ['amazonses.com'] },
		returnPath: sesReturnPath('plunk'),
		dkim: sesTokens,
		references: [
			stated(
				'return path, DKIM, SPF source sets the SES MAIL FROM to plunk.{domain}; DKIM tokens of SES',
				file('source of Plunk'),
			),
		],
	},
	{
		id: 'postal',
		name: 'Postal (self-hosted)',
		sources: {},
		returnPath: { kind: 'subdomain', label: 'psrp', usual: true },
		dkim: { signs: 'from-domain', patterns: [{ name: 'postal-{account}' }] },
		references: [
			stated(
				'return path custom_return_path_prefix, default psrp; psrp.{domain} as CNAME to the return-path host; return path {prefix}.{domain}; dkim_identifier, default postal',
				file('source of Postal'),
			),
			observed(
				'DKIM selector postal-wesender in a template of a Postal user',
				template('wesender.nl.email', '2026-06-25'),
			),
		],
	},
	{
		id: 'sendlayer',
		name: 'SendLayer',
		sources: {},
		returnPath: { kind: 'unknown' },
		dkim: signing(alias('sl', 'sl._domainkey.*.sendlayer.net')),
		references: [
			stated(
				'DKIM selectors sl as CNAME to sl._domainkey.m2.sendlayer.net',
				template('sendlayer.com.email', '2025-11-11'),
			),
		],
	},
	{
		id: 'jetemail',
		name: 'JetEmail',
		sources: {},
		returnPath: { kind: 'subdomain', label: 'em{account}', target: 'return.jetsmtp.net' },
		dkim: signing(alias('jetemail', 'dkim.jetsmtp.net')),
		references: [
			stated(
				'return path, DKIM em{id} to return.jetsmtp.net, jetemail to dkim.jetsmtp.net',
				template('jetemail.com.outbound-domain', '2026-05-19'),
			),
			stated(
				'marketing domains mkt{id}, mkt1/mkt2 below dkim.jetsmtp.net',
				template('jetemail.com.marketing-domain', '2026-07-24'),
			),
		],
	},
	{
		id: 'autosend',
		name: 'AutoSend (on Amazon SES)',
		runsOn: 'amazon-ses',
		sources: { spf: ['amazonses.com'] },
		returnPath: sesReturnPath('asend', {
			otherLabels: ['asend-use1', 'asend-use2', 'asend-aps1', 'asend-euc1'],
		}),
		dkim: signing({ name: 'autosend' }),
		references: [
			stated(
				'return path, DKIM, SPF source asend with MX and SPF, autosend TXT',
				template('autosend.com.email', '2026-08-20'),
			),
			stated(
				'return path asend-{region}',
				template('autosend.com.email-multiregion', '2026-08-20'),
			),
		],
	},
	{
		id: 'lettermint',
		name: 'Lettermint',
		sources: {},
		returnPath: { kind: 'subdomain', label: 'lm-bounces', target: 'bounces.lmta.net' },
		dkim: { signs: 'from-domain', patterns: [{ name: '{account}', count: 2 }] },
		references: [
			stated(
				'return path lm-bounces as CNAME to bounces.lmta.net; DKIM two CNAMEs, selectors variable (older template, one TXT)',
				template('lettermint.co.mail-v2', '2026-08-10'),
			),
			stated('return path MAIL FROM lm-bounces.{domain}', dmarcWiki('lettermint', '2025-08-27')),
		],
	},
];
