/**
 * Services for mail that programs send.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { alias, fromDomain, including, sesReturnPath, sesTokens, signing, usual } from './entry.ts';
import {
	checkerGuide,
	collection,
	file,
	from,
	header,
	inferred,
	known,
	nodemailer,
	observed,
	page,
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
			from(nodemailer, 'submission host'),
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/ses.svelte.md',
					'dmarc.wiki provider page ses',
					'2024-10-10',
				),
				'return path default, MAIL FROM is a subdomain of amazonses.com, SPF does not align; DKIM three CNAMEs per domain (Easy DKIM), different for each customer',
			),
			from(
				template('agentsmail.io.sending-domain.json', '2026-08-20'),
				'DKIM selector token repeated as first label of the target',
			),
			observed(
				page(
					'https://github.com/ministryofjustice/dns/tree/HEAD/hostedzones',
					'public zone repository ministryofjustice/dns, amazonses tokens',
					'2026-08-05',
				),
				'dkim.targets tokens in public zones',
			),
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
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/ses.svelte.md',
					'dmarc.wiki provider page ses',
					'2024-10-10',
				),
				'return path chosen subdomain with MX 10 feedback-smtp.{region}.amazonses.com and SPF include amazonses.com',
			),
			from(
				page(
					'https://docs.aws.amazon.com/ses/latest/dg/mail-from.html',
					'AWS documentation',
					'2026-11-30',
				),
				'return path the same',
			),
			observed(
				template('auridigital.com.email.json', '2026-07-14'),
				'returnPath.labelPattern labels mail, bounce, send, asend, hkbounce, trustifi and variables',
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
			from(nodemailer, 'submission host'),
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/sendgrid.svelte.md',
					'dmarc.wiki provider page sendgrid',
					'2024-10-10',
				),
				'return path em0000.{domain} as CNAME; no SPF at the From domain needed',
			),
			observed(
				page(
					'https://github.com/ministryofjustice/dns/tree/HEAD/hostedzones',
					'public zone repository ministryofjustice/dns, 20 names',
					'2026-08-05',
				),
				'return path em{n} as CNAME to u{account}.wl{n}.sendgrid.net',
			),
			observed(
				page(
					'https://github.com/ministryofjustice/dns/tree/HEAD/hostedzones',
					'public zone repository ministryofjustice/dns, five names',
					'2026-08-05',
				),
				'returnPath.labelPattern onc, prg, mhq1449, mhq154036d, cidmail as labels',
			),
			from(
				template('agentcollect.com.email-whitelabel.json', '2026-07-03'),
				'DKIM selector prefix can be changed, aco/aco2',
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
				page(
					'https://github.com/ministryofjustice/dns/tree/HEAD/hostedzones',
					'public zone repository ministryofjustice/dns, lawcommission.gov.uk',
					'2026-08-05',
				),
				'dkim.targets, return path meu/meu2.domainkey.u57088376.eu.wl.sendgrid.net, em3702 as CNAME to u57088376.eu.wl.sendgrid.net',
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
			from(
				template('sendgrid.com.domain-auth-manual.json', '2022-10-17'),
				'return path, DKIM MX mx.sendgrid.net, SPF TXT at the subdomain, DKIM TXT; hosts variable',
			),
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/sendgrid.svelte.md',
					'dmarc.wiki provider page sendgrid',
					'2024-10-10',
				),
				'return path without automated security MX and SPF and TXT instead of CNAMEs',
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
			from(template('vohtrah.com.mailgun-sender.json', '2026-05-22'), 'SPF include, DKIM, MX'),
			from(template('zybr.ai.mailgun-autosecurity.json', '2025-12-09'), 'DKIM by two CNAMEs'),
			from(
				template('apexsales.ai.mailgun.json', '2026-05-12'),
				'return path is the sending domain; DKIM selector krs',
			),
			known('some submission hosts, European MX'),
			from(nodemailer, 'submission host'),
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/mailgun.svelte.md',
					'dmarc.wiki provider page mailgun',
					'2024-10-10',
				),
				'return path MAIL FROM always uses the own sending domain; MX needed for bounces',
			),
			from(
				template('zybr.ai.mailgun-autosecurity.json', '2025-12-09'),
				'DKIM selectors pdk1, pdk2 as CNAME, targets variable',
			),
			observed(
				file('rubenclaessens.nl, Terraform'),
				'DKIM selectors pdk1._domainkey.f5d8b.dkim2.eu.mgsend.org',
			),
			observed(
				file('pona.la, dnscontrol'),
				'DKIM selectors pdk1._domainkey.c0e6d9.dkim1.us.mgsend.org',
			),
			observed(file('set-up guide'), 'DKIM selectors pdk1._domainkey.{id}.dkim1.mailgun.com'),
			from(
				template('vohtrah.com.mailgun-sender.json', '2026-05-22'),
				'dkim.targets {prefix}.domainkey.mailgun.org',
			),
			observed(
				page(
					'https://github.com/ministryofjustice/dns/tree/HEAD/hostedzones',
					'public zone repository ministryofjustice/dns, participant.justice.gov.uk',
					'2026-08-05',
				),
				'MX EU, mxa/mxb.eu.mailgun.org',
			),
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
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/mailgun.svelte.md',
					'dmarc.wiki provider page mailgun',
					'2024-10-10',
				),
				'return path as with mailgun, the sending domain',
			),
			observed(template('apexsales.ai.mailgun.json', '2026-05-12'), 'DKIM selectors krs TXT'),
			observed(
				header('Mailgun customer', '2021-08-03'),
				'other DKIM selectors s=smtp, d=mg.codeaurora.org',
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
			from(nodemailer, 'submission host'),
			observed(
				header('cachix.org'),
				'return path smtp.mailfrom=pm-bounces.cachix.org; signatures d=pm.mtasv.net and d = From domain',
			),
			observed(
				header('Postmark customer', '2026-02-04'),
				'returnPath.fallback without it, envelope pm_bounces@pm.mtasv.net',
			),
			observed(
				file('zone baseline of im.agency', '2026-09-29'),
				'return path pm-bounces as CNAME to pm.mtasv.net',
			),
			observed(
				template('heyjamie.ai.mail.json', '2025-08-06'),
				'returnPath.label other labels, jamie-bounces, fbounces, pm_bounces',
			),
			observed(file('zone'), 'DKIM selector time stamp of 14 digits + pm'),
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
			from(survey, 'SPF include'),
			from(vendorMap, 'SPF include; own return path is a choice'),
			from(publicZone('obeeng.com.au'), 'DKIM selectors and targets, the older one too'),
			from(nodemailer, 'submission host'),
			observed(
				header('d=openai.com', '2023-04'),
				'return path MAIL FROM bounce-md_…@mandrillapp.com',
			),
			observed(
				page(
					'https://github.com/wikimedia/operations-dns/tree/HEAD/templates',
					'public zone repository wikimedia/operations-dns, benefactors.wikimedia.org',
					'2026-08-21',
				),
				'other DKIM selectors mandrill TXT',
			),
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
				header('nexedi.com'),
				'return path smtp.mailfrom=mandrillapp.mail.nexedi.com, From nexedi.com; signatures d=mandrillapp.com and d=nexedi.com',
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
			from(template('lettr.com.mail-send-and-receive.json', '2026-02-06'), 'SPF include, MX'),
			from(
				template('bird.com.sparkpost-email.json', '2026-01-20'),
				'chosen DKIM selector, chosen label of the return path',
			),
			known('some submission hosts'),
			from(nodemailer, 'submission host'),
			from(
				file('copy of the SparkPost documentation'),
				'return path default bounce domain sparkpostmail.com; EU eu.sparkpostmail.com',
			),
			observed(file('zone'), 'DKIM selector scph0320, scph0321, scph0717, scph0819, scph1220'),
			from(template('bird.com.sparkpost-email.json', '2026-01-20'), 'DKIM TXT, selector variable'),
		],
	},
	{
		id: 'sparkpost-eu',
		name: 'SparkPost EU, default bounce domain',
		variantOf: 'sparkpost',
		...including('_spf.sparkpostmail.com'),
		returnPath: { kind: 'relay', domain: 'eu.sparkpostmail.com' },
		dkim: { signs: 'from-domain', patterns: [{ name: 'scph{mmyy}', between: ['0115', '1230'] }] },
		references: [from(file('SparkPost documentation'), 'return path eu.sparkpostmail.com')],
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
				file('zone'),
				'return path chosen label as CNAME to sparkpostmail.com or eu.sparkpostmail.com',
			),
			from(
				template('bird.com.sparkpost-email.json', '2026-01-20'),
				'return path bounce CNAME, both parts variable',
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
			from(publicZone('layered.work', '2026-09-21'), 'SPF include, DKIM selector and target'),
			from(survey, 'SPF include'),
			from(
				template('mailbluster.com.sender-verification-smtp2go.json', '2026-04-22'),
				'other SPF name, DKIM target; assigned label of the return path',
			),
			from(nodemailer, 'submission host'),
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/smtp2go.svelte.md',
					'dmarc.wiki provider page smtp2go',
					'2024-12-12',
				),
				'return path em0000000.{domain} in MAIL FROM, CNAME, no SPF at the From domain needed',
			),
			observed(
				file('zone', '2026-05-05'),
				'return path, DKIM em{n} to return.smtp2go.net, s{n} to dkim.smtp2go.net, same n',
			),
			from(
				template('mailbluster.com.sender-verification-smtp2go.json', '2026-04-22'),
				'return path, DKIM the same targets',
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
			from({ name: 'DNS notes, undated', seen: '2026-11-21' }, 'SPF include'),
			from(
				{ name: 'program that prints the records, undated', seen: '2026-11-21' },
				'DKIM selector',
			),
			from(nodemailer, 'submission host'),
			observed(
				header('Elastic Email customer'),
				'return path MAIL FROM bounces.elasticemail.net; DKIM without own DKIM, d=elasticemail.com or bounces.elasticemail.net, s=api',
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
				file('zone'),
				'return path bounces as CNAME to bounces.elasticemail.net; returnPath.label bounce in another zone',
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
			from(template('resend.com.mail.json', '2026-04-15'), 'SPF include, DKIM selector'),
			from(
				template('resend.com.mail-send-and-receive.json', '2026-04-07'),
				'SPF include, DKIM selector; MX of Amazon SES',
			),
			from(template('replyplex.com.resend.json', '2026-07-01'), 'usual label of the return path'),
			from(capturedZone, 'another SPF name'),
			from(nodemailer, 'submission host'),
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/resend.svelte.md',
					'dmarc.wiki provider page resend',
					'2025-08-27',
				),
				'return path send is the default label, can be changed',
			),
			from(
				template('resend.com.mail.json', '2026-04-15'),
				'return path, DKIM MX feedback-smtp.{region}.amazonses.com and SPF at a variable host; resend TXT',
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
			from(survey, 'SPF include'),
			from(
				template('mailersend.com.mailersend-email-new.json', '2023-12-19'),
				'DKIM selector and return path vary',
			),
			from(nodemailer, 'submission host'),
			observed(
				file('zone'),
				'DKIM selectors mlsend2 as CNAME; return path mta as CNAME to mailersend.net; another label in one zone',
			),
			from(
				template('mailersend.com.mailersend-email-new.json', '2023-12-19'),
				'set-up SPF, DKIM, return path, tracking, inbound; hosts variable',
			),
			observed(
				file('note', '2026-08-31'),
				'DKIM selectors newer selectors exist, users are asked to move',
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
			from(
				template('forwardemail.net.email.json', '2026-02-27'),
				'SPF include, return path, MX; DKIM selector varies',
			),
			from(capturedZone, 'SPF record'),
			observed(header('kwiboo.se', '2025-03'), 'return path smtp.mailfrom=fe-bounces.kwiboo.se'),
			observed(
				header('ubuntu.com', '2026-01'),
				'DKIM selector fe-e1b5cab7be (kwiboo.se), fe-953a8a3ca9 (ubuntu.com), one per domain',
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
				file('abenteuerleben-ev.de'),
				'return path, DKIM, SPF source mt{nn} to smtp.mailtrap.live, rwmt1/2 as CNAME; older include _spf.smtp.mailtrap.live',
			),
			from(template('utajir.com.email.json', '2025-12-16'), 'DKIM selectors rwmt1/2'),
			from(nodemailer, 'submission host'),
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
				header('ZeptoMail customer'),
				'return path smtp.mailfrom=bounce-zem.maguitec.com.mx',
			),
			observed(
				file('zone'),
				'return path, DKIM bounce-zem as CNAME to cluster89.zeptomail.{com,eu,in}; DKIM TXT at a number',
			),
			from(file('set-up note'), 'SPF needs no SPF entry'),
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
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/mailpace.svelte.md',
					'dmarc.wiki provider page mailpace',
					'2024-10-09',
				),
				'return path, DKIM default, MAIL FROM mailer.mailpace.com; own DKIM signature',
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
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/mailpace.svelte.md',
					'dmarc.wiki provider page mailpace',
					'2024-10-09',
				),
				'return path advanced, mailer.{domain} as CNAME',
			),
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
			inferred(collection, 'submission hosts'),
			from(
				page(
					'https://developers.scaleway.com/en/products/transactional_email/api/',
					'Scaleway API documentation',
					'2026-11-30',
				),
				'SPF, DKIM include _spf.tem.scw.cloud at the registered domain; TXT at {project id}._domainkey',
			),
			observed(file('coach-os.be, Terraform'), 'SPF v=spf1 include _spf.tem.scw.cloud -all'),
			from(
				page(
					'https://www.scaleway.com/en/docs/managed-services/transactional-email/concepts/',
					'Scaleway documentation',
					'2026-11-30',
				),
				'MX a blackhole MX is offered where the domain has none',
			),
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
				page(
					'https://github.com/ministryofjustice/dns/tree/HEAD/hostedzones',
					'public zone repository ministryofjustice/dns, judiciary.uk',
					'2026-08-05',
				),
				'DKIM selectors selector1-azurecomm-prod-net as CNAME',
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
			from(
				file('source of Plunk'),
				'return path, DKIM, SPF source sets the SES MAIL FROM to plunk.{domain}; DKIM tokens of SES',
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
			from(
				file('source of Postal'),
				'return path custom_return_path_prefix, default psrp; psrp.{domain} as CNAME to the return-path host; return path {prefix}.{domain}; dkim_identifier, default postal',
			),
			observed(
				template('wesender.nl.email.json', '2026-06-25'),
				'DKIM selector postal-wesender in a template of a Postal user',
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
			from(
				template('sendlayer.com.email.json', '2025-11-11'),
				'DKIM selectors sl as CNAME to sl._domainkey.m2.sendlayer.net',
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
			from(
				template('jetemail.com.outbound-domain.json', '2026-05-19'),
				'return path, DKIM em{id} to return.jetsmtp.net, jetemail to dkim.jetsmtp.net',
			),
			from(
				template('jetemail.com.marketing-domain.json', '2026-07-24'),
				'marketing domains mkt{id}, mkt1/mkt2 below dkim.jetsmtp.net',
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
			from(
				template('autosend.com.email.json', '2026-08-20'),
				'return path, DKIM, SPF source asend with MX and SPF, autosend TXT',
			),
			from(
				template('autosend.com.email-multiregion.json', '2026-08-20'),
				'return path asend-{region}',
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
			from(
				template('lettermint.co.mail-v2.json', '2026-08-10'),
				'return path lm-bounces as CNAME to bounces.lmta.net; DKIM two CNAMEs, selectors variable (older template, one TXT)',
			),
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/lettermint.svelte.md',
					'dmarc.wiki provider page lettermint',
					'2025-08-27',
				),
				'return path MAIL FROM lm-bounces.{domain}',
			),
		],
	},
];
