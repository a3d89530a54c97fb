/**
 * American and Australian newsletter services.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { alias, fromDomain, including, sesReturnPath, sesTokens, signing, usual } from './entry.ts';
import { inferred, observed, stated } from './reference.ts';
import {
	cumbria,
	dmarcWiki,
	file,
	header,
	ministryOfJustice,
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
			stated('older SPF include, no longer asked for', survey),
			stated('DKIM selectors and targets, older ones too', publicZone('drawnby.ai, sifocc.org.uk')),
			stated('two DKIM CNAMEs, no SPF', template('mailchimp.com.email-signing', '2023-10-24')),
			stated('SPF include; return path below mcsv.net', vendorMap),
			stated(
				'return path MAIL FROM usually below mcsv.net, mcdlv.net or rsgsv.net',
				dmarcWiki('mailchimp', '2024-10-05'),
			),
			observed('DKIM selectors k2, k3 in zones', ministryOfJustice('three domains with k2/k3')),
			stated(
				'DKIM selectors two CNAMEs, selectors and targets variable',
				template('mailchimp.com.email-signing', '2023-10-24'),
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
			stated(
				'return path SPF-aligned mail is possible with a dedicated IP; no public documentation',
				dmarcWiki('mailchimp', '2024-10-05'),
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
			stated('SPF include, DKIM selectors, return path of its own', vendorMap),
			stated('DKIM targets, no SPF', template('constantcontact.com.email', '2023-12-11')),
			observed(
				'return path MAIL FROM *@in.constantcontact.com, spf=pass',
				header('Constant Contact customer'),
			),
			stated(
				'dkim.targets ctct selectors as CNAME to *._domainkey.dkim1/dkim2.{prefix}send.com',
				template('constantcontact.com.email', '2023-12-11'),
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
			stated('SPF include', vendorMap),
			stated('DKIM selectors and targets', template('aweber.com.email-web', '2024-01-12')),
			observed('DKIM selectors aweber_key_a/b/c as CNAME', file('hakes.com, Terraform')),
			stated(
				'DKIM selectors newer group k1-k3 to k{n}.optin.com beside aweber_key_*',
				template('aweber.com.email-web', '2024-01-12'),
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
			stated('SPF include and record', cumbria),
			stated('SPF include', survey),
			stated('DKIM selector', vendorMap),
			stated(
				'return path MAIL FROM is always an own bounce domain (cmail1.com, cmail2.com) and cannot be changed; SPF cannot align; DKIM selectors cm, TXT, key per account',
				{
					name: 'SenderClarity guide',
					url: 'https://www.senderclarity.com/guides/campaign-monitor-spf-dkim-dmarc-setup',
					seen: '2026-11-30',
				},
			),
			observed(
				'return path cmail19.com, cmail20.com as domains of the service',
				file('table of mail services', '2026-10-08'),
			),
			observed('DKIM selectors cm TXT in zones', file('zone')),
			stated('DKIM and DMARC required, SPF recommended', {
				name: 'Campaign Monitor help',
				url: 'https://help.campaignmonitor.com/articles/Knowledge/email-authentication',
				seen: '2026-11-30',
			}),
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
			stated('SPF include and record', cumbria),
			observed(
				'return path MAIL FROM bounce.{From domain} (From on communications.tawkify.com); DKIM selectors 10dkim1, d = From domain',
				header('Marketing Cloud customer'),
			),
			observed(
				'DKIM selectors 10dkim1-13dkim1, 50dkim1, 51dkim1, 200608',
				file('list of selectors by vendor'),
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
				'return path smtp.mailfrom=em-4103690.goodchoicelending.com, DKIM d = From domain, dmarc pass',
				header('ActiveCampaign customer', '2026-04-01'),
			),
			observed('DKIM selectors acdkim1/2 as CNAME to dkim.acdkim1/2.acems1.com', file('zone')),
			observed('SPF older, include emsd1.com', file('vendor map of an audit tool', '2026-10-07')),
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
			stated(
				'return path, DKIM send, kl._domainkey, kl2._domainkey as CNAME below klaviyodns.com (static set-up)',
				file('copy of the Klaviyo help'),
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
		references: [observed('return path, DKIM klv, mtd1, mtd2 as CNAME', file('zone'))],
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
			stated(
				'SPF, DKIM, set-up MX, SPF include mailgun.org and DKIM TXT at one host',
				template('customer.io.email', '2025-06-17'),
			),
			inferred(
				'return path MX and SPF at the sending host as with Mailgun',
				template('customer.io.email', '2025-06-17'),
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
				'return path, SPF source envelope with MX feedback-smtp.us-east-1.amazonses.com, SPF of amazonses.com; DKIM three SES tokens',
				{
					name: 'public zone repository hackclub/dns, hackclub.com',
					url: 'https://github.com/hackclub/dns/blob/HEAD/hackclub.com.yaml',
					seen: '2026-08-22',
				},
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
				'return path Mailgun sends with its sending domain, here kjbm.{domain}, in MAIL FROM',
				dmarcWiki('mailgun', '2024-10-10'),
			),
			stated(
				'SPF, DKIM, set-up kjbm with SPF include mailgun.org and MX mxa/mxb.mailgun.org',
				template('goentri.com.kajabi', '2023-11-16'),
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
			stated(
				'return path, DKIM bounces as CNAME to bounces.seguno-mail.com; TXT at a variable selector',
				template('seguno.com.domain-authentication', '2023-04-19'),
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
			stated(
				'DKIM sender and vip._domainkey as CNAME below sender.directiq.com',
				template('directiq.com.mail', '2026-06-07'),
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
			stated(
				'return path, DKIM MAIL FROM is zcsend.net, SPF cannot align; own DKIM makes DMARC pass',
				{
					name: 'Zoho help',
					url: 'https://help.zoho.com/portal/en/kb/marketing-automation/deliverability-guide/domain-authentication/articles/spf-dkim-alignment-failure',
					seen: '2026-11-30',
				},
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
				'DKIM selectors squarespace as CNAME to squarespace-domainkey.squarespace-mail.com',
				file('zone'),
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
				'DKIM selectors s1/s2 as CNAME to s{n}._domainkey.{domain}.s0{nn}.ascendbywix.com; _dmarc to _dmarc.wixemails.com',
				file('togalacb.com'),
			),
			observed(
				'return path sg, s1, s2 resolve to s007.ascendbywix.com; sel1/sel2 too',
				file('zone review'),
			),
			inferred(
				'return path, SPF source needs no SPF include (_spf.ascendbywix.com exists) because sg.{domain} is a CNAME',
				file('zone notes of wecare.digital'),
			),
			observed(
				'from rewriting without own domain From is @pb0x.ascendbywix.com',
				file('note on Wix'),
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
			stated(
				'SPF include mlrcloud.com and DKIM CNAME to dkim.mlrcloud.com at variable hosts',
				template('mailercloud.com.email-auth', '2026-06-30'),
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
			stated(
				'SPF, MX, DKIM include spf.sendcloud.org, MX mx2.sendcloud.org, mail TXT, e1/e2 CNAME',
				template('aurorasendcloud.com.email-auth', '2026-04-14'),
			),
			stated('DKIM selectors sendcloud, or the value assigned', file('set-up guide')),
		],
	},
];
