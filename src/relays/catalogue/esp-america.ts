/**
 * American and Australian newsletter services.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { alias, fromDomain, including, sesReturnPath, sesTokens, signing, usual } from './entry.ts';
import {
	cumbria,
	file,
	from,
	header,
	inferred,
	observed,
	page,
	publicZone,
	survey,
	template,
	vendorMap,
} from './sources.ts';

/** Relays of this family. */
export const espAmerica: readonly KnownRelay[] = [
	{
		id: 'mailchimp',
		name: 'Mailchimp',
		sources: { spf: ['servers.mcsv.net'] },
		ask: { alternatives: ['servers.mcsv.net'] },
		returnPath: { kind: 'relay', domain: 'mcsv.net', otherDomains: ['mcdlv.net', 'rsgsv.net'] },
		dkim: {
			signs: 'from-domain',
			selectors: [usual('k2', 'dkim2.mcsv.net'), usual('k3', 'dkim3.mcsv.net')],
			otherSelectors: [alias('k1', 'dkim.mcsv.net')],
		},
		references: [
			from(survey, 'older SPF include, no longer asked for'),
			from(publicZone('drawnby.ai, sifocc.org.uk'), 'DKIM selectors and targets, older ones too'),
			from(template('mailchimp.com.email-signing.json', '2023-10-24'), 'two DKIM CNAMEs, no SPF'),
			from(vendorMap, 'SPF include; return path below mcsv.net'),
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/mailchimp.svelte.md',
					'dmarc.wiki provider page mailchimp',
					'2024-10-05',
				),
				'return path MAIL FROM usually below mcsv.net, mcdlv.net or rsgsv.net',
			),
			observed(
				page(
					'https://github.com/ministryofjustice/dns/tree/HEAD/hostedzones',
					'public zone repository ministryofjustice/dns, three domains with k2/k3',
					'2026-08-05',
				),
				'DKIM selectors k2, k3 in zones',
			),
			from(
				template('mailchimp.com.email-signing.json', '2023-10-24'),
				'DKIM selectors two CNAMEs, selectors and targets variable',
			),
		],
	},
	{
		id: 'mailchimp-dedicated-ip',
		name: 'Mailchimp with dedicated IP',
		variantOf: 'mailchimp',
		sources: { spf: ['servers.mcsv.net'] },
		ask: { alternatives: ['servers.mcsv.net'] },
		returnPath: { kind: 'subdomain', label: '{account}' },
		dkim: {
			signs: 'from-domain',
			selectors: [usual('k2', 'dkim2.mcsv.net'), usual('k3', 'dkim3.mcsv.net')],
			otherSelectors: [alias('k1', 'dkim.mcsv.net')],
		},
		references: [
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/mailchimp.svelte.md',
					'dmarc.wiki provider page mailchimp',
					'2024-10-05',
				),
				'return path SPF-aligned mail is possible with a dedicated IP; no public documentation',
			),
		],
	},
	{
		id: 'constant-contact',
		name: 'Constant Contact',
		sources: { spf: ['spf.constantcontact.com'] },
		ask: { alternatives: ['spf.constantcontact.com'] },
		returnPath: { kind: 'relay', domain: 'in.constantcontact.com' },
		dkim: signing(
			usual('ctct1', '*._domainkey.dkim1.*send.com'),
			usual('ctct2', '*._domainkey.dkim2.*send.com'),
		),
		references: [
			from(vendorMap, 'SPF include, DKIM selectors, return path of its own'),
			from(template('constantcontact.com.email.json', '2023-12-11'), 'DKIM targets, no SPF'),
			observed(
				header('Constant Contact customer'),
				'return path MAIL FROM *@in.constantcontact.com, spf=pass',
			),
			from(
				template('constantcontact.com.email.json', '2023-12-11'),
				'dkim.targets ctct selectors as CNAME to *._domainkey.dkim1/dkim2.{prefix}send.com',
			),
		],
	},
	{
		id: 'aweber',
		name: 'AWeber',
		...including('send.aweber.com'),
		returnPath: { kind: 'unknown' },
		dkim: signing(
			alias('aweber_key_a', 'aweber_key_a.send.aweber.com'),
			alias('aweber_key_b', 'aweber_key_b.send.aweber.com'),
			alias('aweber_key_c', 'aweber_key_c.send.aweber.com'),
		),
		references: [
			from(vendorMap, 'SPF include'),
			from(template('aweber.com.email-web.json', '2024-01-12'), 'DKIM selectors and targets'),
			observed(file('hakes.com, Terraform'), 'DKIM selectors aweber_key_a/b/c as CNAME'),
			from(
				template('aweber.com.email-web.json', '2024-01-12'),
				'DKIM selectors newer group k1-k3 to k{n}.optin.com beside aweber_key_*',
			),
		],
	},
	{
		id: 'campaign-monitor',
		name: 'Campaign Monitor',
		...including('_spf.createsend.com'),
		returnPath: {
			kind: 'relay',
			domain: 'cmail1.com',
			otherDomains: ['cmail2.com', 'cmail19.com', 'cmail20.com'],
		},
		dkim: signing(usual('cm')),
		references: [
			from(cumbria, 'SPF include and record'),
			from(survey, 'SPF include'),
			from(vendorMap, 'DKIM selector'),
			from(
				page(
					'https://www.senderclarity.com/guides/campaign-monitor-spf-dkim-dmarc-setup',
					'SenderClarity guide',
					'2026-11-30',
				),
				'return path MAIL FROM is always an own bounce domain (cmail1.com, cmail2.com) and cannot be changed; SPF cannot align; DKIM selectors cm, TXT, key per account',
			),
			observed(
				file('table of mail services', '2026-10-08'),
				'return path cmail19.com, cmail20.com as domains of the service',
			),
			observed(file('zone'), 'DKIM selectors cm TXT in zones'),
			from(
				page(
					'https://help.campaignmonitor.com/articles/Knowledge/email-authentication',
					'Campaign Monitor help',
					'2026-11-30',
				),
				'DKIM and DMARC required, SPF recommended',
			),
		],
	},
	{
		id: 'salesforce-mc',
		name: 'Salesforce Marketing Cloud',
		...including('cust-spf.exacttarget.com'),
		returnPath: { kind: 'subdomain', label: 'bounce', delegated: true },
		dkim: {
			signs: 'from-domain',
			otherSelectors: [{ name: '200608' }],
			patterns: [{ name: '{2 digits}dkim1', between: ['01', '60'] }],
		},
		references: [
			from(cumbria, 'SPF include and record'),
			observed(
				header('Marketing Cloud customer'),
				'return path MAIL FROM bounce.{From domain} (From on communications.tawkify.com); DKIM selectors 10dkim1, d = From domain',
			),
			observed(
				file('list of selectors by vendor'),
				'DKIM selectors 10dkim1-13dkim1, 50dkim1, 51dkim1, 200608',
			),
		],
	},
	{
		id: 'activecampaign',
		name: 'ActiveCampaign',
		sources: { spf: ['emsd1.com'] },
		ask: { alternatives: ['emsd1.com'] },
		returnPath: { kind: 'subdomain', label: 'em-{account}' },
		dkim: signing(
			usual('acdkim1', 'dkim.acdkim1.acems1.com'),
			usual('acdkim2', 'dkim.acdkim2.acems1.com'),
		),
		references: [
			observed(
				header('ActiveCampaign customer', '2026-04-01'),
				'return path smtp.mailfrom=em-4103690.goodchoicelending.com, DKIM d = From domain, dmarc pass',
			),
			observed(file('zone'), 'DKIM selectors acdkim1/2 as CNAME to dkim.acdkim1/2.acems1.com'),
			observed(file('vendor map of an audit tool', '2026-10-07'), 'SPF older, include emsd1.com'),
		],
	},
	{
		id: 'klaviyo',
		name: 'Klaviyo, branded sending domain',
		sources: {},
		returnPath: { kind: 'subdomain', label: 'send', target: '*.klaviyodns.com' },
		dkim: signing(
			usual('kl', 'kl1.domainkey.*.klaviyodns.com'),
			usual('kl2', 'kl2.domainkey.*.klaviyodns.com'),
		),
		references: [
			from(
				file('copy of the Klaviyo help'),
				'return path, DKIM send, kl._domainkey, kl2._domainkey as CNAME below klaviyodns.com (static set-up)',
			),
		],
	},
	{
		id: 'klaviyo-dynamic',
		name: 'Klaviyo, newer (dynamic) set-up',
		variantOf: 'klaviyo',
		sources: {},
		returnPath: { kind: 'subdomain', label: 'klv', target: '*.klaviyodns.com' },
		dkim: signing(
			alias('mtd1', 'mtd1._domainkey.*.klaviyodns.com'),
			alias('mtd2', 'mtd2._domainkey.*.klaviyodns.com'),
		),
		references: [observed(file('zone'), 'return path, DKIM klv, mtd1, mtd2 as CNAME')],
	},
	{
		id: 'customer-io',
		name: 'Customer.io',
		runsOn: 'mailgun',
		...including('mailgun.org'),
		returnPath: fromDomain,
		dkim: { signs: 'from-domain', patterns: [{ name: '{account}' }] },
		setUpOn: 'either',
		certainty: { returnPath: 'inferred' },
		references: [
			from(
				template('customer.io.email.json', '2025-06-17'),
				'SPF, DKIM, set-up MX, SPF include mailgun.org and DKIM TXT at one host',
			),
			inferred(
				template('customer.io.email.json', '2025-06-17'),
				'return path MX and SPF at the sending host as with Mailgun',
			),
		],
	},
	{
		id: 'loops',
		name: 'Loops (on Amazon SES)',
		runsOn: 'amazon-ses',
		sources: { spf: ['amazonses.com'] },
		returnPath: sesReturnPath('envelope'),
		dkim: sesTokens,
		references: [
			observed(
				page(
					'https://github.com/hackclub/dns/blob/HEAD/hackclub.com.yaml',
					'public zone repository hackclub/dns, hackclub.com',
					'2026-08-22',
				),
				'return path, SPF source envelope with MX feedback-smtp.us-east-1.amazonses.com, SPF of amazonses.com; DKIM three SES tokens',
			),
		],
	},
	{
		id: 'kajabi',
		name: 'Kajabi (on Mailgun)',
		runsOn: 'mailgun',
		sources: { spf: ['mailgun.org'] },
		returnPath: {
			kind: 'subdomain',
			label: 'kjbm',
			mx: ['mxa.mailgun.org', 'mxb.mailgun.org'],
			include: 'mailgun.org',
		},
		dkim: { signs: 'from-domain' },
		certainty: { returnPath: 'inferred' },
		references: [
			inferred(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/mailgun.svelte.md',
					'dmarc.wiki provider page mailgun',
					'2024-10-10',
				),
				'return path Mailgun sends with its sending domain, here kjbm.{domain}, in MAIL FROM',
			),
			from(
				template('goentri.com.kajabi.json', '2023-11-16'),
				'SPF, DKIM, set-up kjbm with SPF include mailgun.org and MX mxa/mxb.mailgun.org',
			),
		],
	},
	{
		id: 'seguno',
		name: 'Seguno',
		sources: {},
		returnPath: { kind: 'subdomain', label: 'bounces', target: 'bounces.seguno-mail.com' },
		dkim: { signs: 'from-domain', patterns: [{ name: '{account}' }] },
		references: [
			from(
				template('seguno.com.domain-authentication.json', '2023-04-19'),
				'return path, DKIM bounces as CNAME to bounces.seguno-mail.com; TXT at a variable selector',
			),
		],
	},
	{
		id: 'directiq',
		name: 'DirectIQ',
		sources: {},
		returnPath: { kind: 'unknown' },
		dkim: signing(alias('vip', 'vip._domainkey.sender.directiq.com')),
		references: [
			from(
				template('directiq.com.mail.json', '2026-06-07'),
				'DKIM sender and vip._domainkey as CNAME below sender.directiq.com',
			),
		],
	},
	{
		id: 'zoho-campaigns',
		name: 'Zoho Campaigns / Marketing Automation',
		sources: {},
		returnPath: { kind: 'relay', domain: 'zcsend.net' },
		dkim: { signs: 'from-domain' },
		references: [
			from(
				page(
					'https://help.zoho.com/portal/en/kb/marketing-automation/deliverability-guide/domain-authentication/articles/spf-dkim-alignment-failure',
					'Zoho help',
					'2026-11-30',
				),
				'return path, DKIM MAIL FROM is zcsend.net, SPF cannot align; own DKIM makes DMARC pass',
			),
		],
	},
	{
		id: 'squarespace-email-campaigns',
		name: 'Squarespace Email Campaigns',
		sources: {},
		returnPath: { kind: 'unknown' },
		dkim: signing(alias('squarespace', 'squarespace-domainkey.squarespace-mail.com')),
		references: [
			observed(
				file('zone'),
				'DKIM selectors squarespace as CNAME to squarespace-domainkey.squarespace-mail.com',
			),
		],
	},
	{
		id: 'wix-email-marketing',
		name: 'Wix (Ascend) Email Marketing',
		sources: { spf: ['_spf.ascendbywix.com'] },
		returnPath: { kind: 'subdomain', label: 'sg', target: '*.ascendbywix.com' },
		dkim: {
			signs: 'from-domain',
			selectors: [
				alias('s1', 's1._domainkey.{domain}.s*.ascendbywix.com'),
				alias('s2', 's2._domainkey.{domain}.s*.ascendbywix.com'),
			],
			otherSelectors: [alias('sel1', '*.ascendbywix.com'), alias('sel2', '*.ascendbywix.com')],
		},
		certainty: { returnPath: 'inferred' },
		references: [
			observed(
				file('togalacb.com'),
				'DKIM selectors s1/s2 as CNAME to s{n}._domainkey.{domain}.s0{nn}.ascendbywix.com; _dmarc to _dmarc.wixemails.com',
			),
			observed(
				file('zone review'),
				'return path sg, s1, s2 resolve to s007.ascendbywix.com; sel1/sel2 too',
			),
			inferred(
				file('zone notes of wecare.digital'),
				'return path, SPF source needs no SPF include (_spf.ascendbywix.com exists) because sg.{domain} is a CNAME',
			),
			observed(
				file('note on Wix'),
				'from rewriting without own domain From is @pb0x.ascendbywix.com',
			),
		],
	},
	{
		id: 'mailercloud',
		name: 'Mailercloud',
		...including('mlrcloud.com'),
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'from-domain', patterns: [{ name: '{account}', target: 'dkim.mlrcloud.com' }] },
		references: [
			from(
				template('mailercloud.com.email-auth.json', '2026-06-30'),
				'SPF include mlrcloud.com and DKIM CNAME to dkim.mlrcloud.com at variable hosts',
			),
		],
	},
	{
		id: 'aurora-sendcloud',
		name: 'Aurora SendCloud (sendcloud.org)',
		...including('spf.sendcloud.org'),
		returnPath: { kind: 'unknown' },
		dkim: {
			signs: 'from-domain',
			selectors: [usual('mail'), usual('sendcloud')],
			otherSelectors: [{ name: 'e1' }, { name: 'e2' }],
		},
		mx: ['mx2.sendcloud.org'],
		references: [
			from(
				template('aurorasendcloud.com.email-auth.json', '2026-04-14'),
				'SPF, MX, DKIM include spf.sendcloud.org, MX mx2.sendcloud.org, mail TXT, e1/e2 CNAME',
			),
			from(file('set-up guide'), 'DKIM selectors sendcloud, or the value assigned'),
		],
	},
];
