/**
 * Business software that sends in its customers' names.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { alias, fromDomain, including, signing } from './entry.ts';
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
} from './sources.ts';

/** Relays of this family. */
export const businessApps: readonly KnownRelay[] = [
	{
		id: 'zendesk',
		name: 'Zendesk',
		sources: { spf: ['mail.zendesk.com'] },
		ask: {
			include: 'mail.zendesk.com',
			challenges: [
				{ name: 'zendeskverification', type: 'TXT', value: '{code}', need: 'recommended' },
			],
		},
		returnPath: fromDomain,
		dkim: signing(
			alias('zendesk1', 'zendesk1._domainkey.zendesk.com'),
			alias('zendesk2', 'zendesk2._domainkey.zendesk.com'),
		),
		certainty: { returnPath: 'inferred' },
		references: [
			from(template('goentri.com.fourthwall.json', '2023-03-01'), 'SPF include, DKIM'),
			from(survey, 'SPF include'),
			inferred(
				page('https://mxio.io/providers/zendesk', 'mxio guide', '2026-02-27'),
				'return path SPF aligns once include mail.zendesk.com is in the record of the From domain, so MAIL FROM is in it',
			),
			from(
				page('https://mxio.io/providers/zendesk', 'mxio guide', '2026-02-27'),
				'DKIM selectors zendesk1, zendesk2, rotated every quarter',
			),
			from(
				page(
					'https://support.zendesk.com/hc/en-us/articles/4867238761626-What-are-SPF-DNS-and-TXT-records',
					'Zendesk help',
					'2026-11-30',
				),
				'SPF include mail.zendesk.com, zendeskverification TXT; recommended',
			),
			observed(
				file('zone'),
				'further records zendesk1-4 (host names) as CNAME to mail1-4.zendesk.com',
			),
			observed(
				page(
					'https://github.com/ministryofjustice/dns/tree/HEAD/hostedzones',
					'public zone repository ministryofjustice/dns, one domain; another in wikimedia/operations-dns',
					'2026-08-05',
				),
				'DKIM selectors zendesk1/2',
			),
		],
	},
	{
		id: 'freshdesk',
		name: 'Freshdesk',
		...including('email.freshdesk.com'),
		returnPath: {
			kind: 'subdomain',
			label: 'fwdkim1',
			otherLabels: ['fsdkim', 'fwdkim'],
			usual: true,
			target: 'spfmx*.domainkey.freshemail.io',
		},
		dkim: {
			signs: 'from-domain',
			otherSelectors: [
				alias('fs', 'wl*s*.domainkey.freshemail.io'),
				alias('fs2', 'wl*s*.domainkey.freshemail.io'),
				alias('fs3', 'wl*s*.domainkey.freshemail.io'),
			],
			patterns: [{ name: '{account}', target: 'wl*s*.domainkey.freshemail.io', count: 3 }],
		},
		spfNames: ['fdspf*.freshemail.io'],
		references: [
			from(cumbria, 'SPF include and record, regional SPF names below freshemail.io'),
			from(
				publicZone('cds-snc.ca, bink.com'),
				'DKIM targets; selectors and label of the return path vary',
			),
			observed(
				header('Freshdesk customer', '2024-10-29'),
				'return path MAIL FROM bounces+…@fwdkim1.conose.pe',
			),
			observed(
				file('hackerone.com'),
				'return path fwdkim1 as CNAME to spfmx{n}.domainkey.freshemail.io',
			),
			observed(file('note on razorpay.com'), 'return path mailed by fwdkim1.razorpay.com'),
			observed(
				page(
					'https://github.com/ministryofjustice/dns/tree/HEAD/hostedzones',
					'public zone repository ministryofjustice/dns, govfsl.com',
					'2026-08-05',
				),
				'return path fsdkim as CNAME to spfmx3.domainkey.freshemail.io, fs/fs2/fs3 for DKIM',
			),
			from(
				template('freshworks.com.domain-authentication.json', '2024-04-15'),
				'DKIM, set-up four DKIM CNAMEs, one spfmx CNAME, tracking; all hosts variable',
			),
		],
	},
	{
		id: 'salesforce',
		name: 'Salesforce',
		...including('_spf.salesforce.com'),
		returnPath: { kind: 'relay', domain: 'bnc.salesforce.com' },
		dkim: {
			signs: 'from-domain',
			patterns: [{ name: '{chosen}', target: '{selector}.*.custdkim.salesforce.com', count: 2 }],
			targets: ['*.custdkim.salesforce.com'],
		},
		spfNames: ['*._spf.mta.salesforce.com'],
		references: [
			from(survey, 'SPF include'),
			from(
				{ name: 'README on SPF lookups, undated', seen: '2026-11-21' },
				'SPF record asks per address, below _spf.mta.salesforce.com',
			),
			from(
				publicZone('cfcarts.com, im.agency'),
				'DKIM selectors are a choice, their targets are not',
			),
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/salesforce.svelte.md',
					'dmarc.wiki provider page salesforce',
					'2025-08-27',
				),
				'return path default (bounce management on), MAIL FROM *.bnc.salesforce.com',
			),
			observed(header('Salesforce customer'), 'return path bnc.salesforce.com in MAIL FROM'),
			observed(
				file('zone baseline of im.agency', '2026-09-29'),
				'DKIM selector selector and alternate selector are chosen (sf1/sf2, salesforce/salesforce1, salesforce/salesforcealt, entourage-alt); target {selector}.{6}.custdkim.salesforce.com',
			),
		],
	},
	{
		id: 'salesforce-own-return-path',
		name: 'Salesforce with own return path',
		variantOf: 'salesforce',
		...including('_spf.salesforce.com'),
		returnPath: fromDomain,
		dkim: {
			signs: 'from-domain',
			patterns: [{ name: '{chosen}', target: '{selector}.*.custdkim.salesforce.com', count: 2 }],
			targets: ['*.custdkim.salesforce.com'],
		},
		references: [
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/salesforce.svelte.md',
					'dmarc.wiki provider page salesforce',
					'2025-08-27',
				),
				'return path both settings off, MAIL FROM is the sender address; include _spf.salesforce.com then counts',
			),
		],
	},
	{
		id: 'hubspot',
		name: 'HubSpot',
		sources: {},
		returnPath: { kind: 'relay', domain: 'hubspotemail.net' },
		dkim: {
			signs: 'from-domain',
			otherSelectors: [
				alias('hs1', '{domain-dashed}.hs*a.dkim.hubspotemail.net'),
				alias('hs2', '{domain-dashed}.hs*b.dkim.hubspotemail.net'),
			],
			patterns: [
				{ name: 'hs1-{number}', target: '{domain-dashed}.hs*a.dkim.hubspotemail.net' },
				{ name: 'hs2-{number}', target: '{domain-dashed}.hs*b.dkim.hubspotemail.net' },
			],
		},
		spfNames: ['*.spf*.hubspotemail.net'],
		references: [
			from(publicZone('panfactum.com, firezone.dev'), 'DKIM selectors and targets'),
			from(
				{ name: 'Patrowl test of an SPF counter with patrowl.io, undated', seen: '2026-11-21' },
				'SPF include of one customer and its record',
			),
			from(survey, 'SPF includes of six domains, each a name of its own'),
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/hubspot.svelte.md',
					'dmarc.wiki provider page hubspot',
					'2024-10-05',
				),
				'return path without dedicated IP, MAIL FROM is a subdomain of hubspotemail.net; SPF record at the From domain without effect',
			),
			observed(file('zone'), 'DKIM selector hs1-{portal}, hs2-{portal}; old, hs1, hs2'),
			from(
				template('hubspot.com.hubspot-email-domain.json', '2023-05-11'),
				'DKIM hosts variable in the template; older one hs1/hs2 and TXT smtpapi',
			),
		],
	},
	{
		id: 'hubspot-dedicated-ip',
		name: 'HubSpot with dedicated IP',
		variantOf: 'hubspot',
		sources: {},
		returnPath: { kind: 'subdomain', label: '{number}m' },
		dkim: {
			signs: 'from-domain',
			otherSelectors: [
				alias('hs1', '{domain-dashed}.hs*a.dkim.hubspotemail.net'),
				alias('hs2', '{domain-dashed}.hs*b.dkim.hubspotemail.net'),
			],
			patterns: [
				{ name: 'hs1-{number}', target: '{domain-dashed}.hs*a.dkim.hubspotemail.net' },
				{ name: 'hs2-{number}', target: '{domain-dashed}.hs*b.dkim.hubspotemail.net' },
			],
		},
		references: [
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/hubspot.svelte.md',
					'dmarc.wiki provider page hubspot',
					'2024-10-05',
				),
				'return path with dedicated IP MAIL FROM like 12345m.{domain}, a domain-specific SPF record is given',
			),
		],
	},
	{
		id: 'shopify',
		name: 'Shopify',
		sources: { spf: ['shops.shopify.com'] },
		ask: { alternatives: ['shops.shopify.com'] },
		returnPath: {
			kind: 'subdomain',
			label: 'mailer{3 letters and digits}',
			target: '*.p*.email.myshopify.com',
		},
		dkim: {
			signs: 'from-domain',
			patterns: [
				{ name: '{3 letters and digits}', target: 'dkim1.*.p*.email.myshopify.com' },
				{ name: '{3 letters and digits}2', target: 'dkim2.*.p*.email.myshopify.com' },
				{ name: '{3 letters and digits}3', target: 'dkim3.*.p*.email.myshopify.com' },
			],
			targets: ['dkim*.*.p*.email.myshopify.com'],
		},
		references: [
			from(
				{ name: 'test fixture captured with dig', seen: '2026-09-03' },
				'SPF name and its record, which passes nobody; DKIM by CNAME',
			),
			from(template('shopify.com.email.json', '2026-01-23'), 'asks for DMARC, for nothing in SPF'),
			observed(
				page(
					'https://github.com/wikimedia/operations-dns/tree/HEAD/templates',
					'public zone repository wikimedia/operations-dns, wikimedia shop zones',
					'2026-08-21',
				),
				'return path, DKIM mailer{abc} and {abc}, {abc}2, {abc}3 as CNAME below one host of email.myshopify.com',
			),
			observed(file('zone'), 'DKIM second set pdk1/pdk2 below mailer{xyz} to dkim3/dkim4'),
			from(
				template('shopify.com.email.json', '2026-01-23'),
				'set-up two groups, mailer, dkim1, dkim2; mailer2, dkim3, dkim4; all hosts variable',
			),
			observed(
				file('shop notes'),
				'from rewriting without authentication From is store+{id}@shopifyemail.com',
			),
			observed(
				file('zone notes of wagvive.com'),
				'DKIM selector prefix may hold digits, 05n, 05n2, mailer05n, pdk1/pdk2 below mailer6qe',
			),
		],
	},
	{
		id: 'intercom',
		name: 'Intercom',
		sources: {},
		returnPath: { kind: 'subdomain', label: 'outbound.intercom', target: 'rp.*.intercom-mail.com' },
		dkim: signing(alias('intercom', '*.dkim.intercom.io')),
		references: [
			observed(
				page(
					'https://github.com/hackclub/dns/blob/HEAD/hackclub.com.yaml',
					'public zone repository hackclub/dns, hackclub.com',
					'2026-08-22',
				),
				'DKIM selectors intercom as CNAME to {uuid}.dkim.intercom.io; outbound.intercom as CNAME',
			),
			observed(
				file('zone'),
				'return path outbound.intercom as CNAME to rp.{app}.intercom-mail.com',
			),
		],
	},
	{
		id: 'helpscout',
		name: 'Help Scout',
		sources: {},
		returnPath: { kind: 'unknown' },
		dkim: signing(
			alias('strong1', 'strong1._domainkey.helpscout.net'),
			alias('strong2', 'strong2._domainkey.helpscout.net'),
		),
		references: [
			observed(
				page(
					'https://github.com/hackclub/dns/blob/HEAD/hackclub.com.yaml',
					'public zone repository hackclub/dns, hackclub.com',
					'2026-08-22',
				),
				'DKIM selectors strong1/2 as CNAME',
			),
			observed(file('vendor map of an audit tool', '2026-10-07'), 'DKIM selectors the same'),
		],
	},
	{
		id: 'atlassian',
		name: 'Atlassian Cloud, custom sending domain',
		sources: { spf: ['_spf.atlassian.net'] },
		ask: {
			include: '_spf.atlassian.net',
			challenges: [
				{
					name: '@',
					type: 'TXT',
					value: 'atlassian-sending-domain-verification={uuid}',
					need: 'required',
				},
			],
		},
		returnPath: {
			kind: 'subdomain',
			label: 'atlassian-bounces',
			target: 'bounces.mail-us.atlassian.net',
		},
		dkim: {
			signs: 'from-domain',
			patterns: [
				{ name: 'atlassian-{6 hex digits}', target: '{selector}.dkim.atlassian.net', count: 2 },
			],
		},
		references: [
			observed(
				page(
					'https://github.com/codello/terraform-cloudflare-domain/blob/HEAD/atlassian.tf',
					'Terraform module terraform-cloudflare-domain',
					'2025-01-29',
				),
				'return path, SPF atlassian-bounces as CNAME to bounces.mail-us.atlassian.net; include _spf.atlassian.net; verification TXT',
			),
			observed(
				page(
					'https://github.com/ministryofjustice/dns/tree/HEAD/hostedzones',
					'public zone repository ministryofjustice/dns, digital.justice.gov.uk',
					'2026-08-05',
				),
				'return path, DKIM atlassian-bounces and atlassian-{6 hex} CNAMEs',
			),
		],
	},
	{
		id: 'stripe',
		name: 'Stripe, custom email domain',
		sources: {},
		returnPath: { kind: 'subdomain', label: 'bounce', target: 'custom-email-domain.stripe.com' },
		dkim: {
			signs: 'from-domain',
			patterns: [
				{
					name: '{32 characters}',
					target: '{selector}.dkim.custom-email-domain.stripe.com',
					count: 6,
				},
			],
		},
		references: [
			observed(
				page(
					'https://github.com/hackclub/dns/blob/HEAD/hackclub.com.yaml',
					'public zone repository hackclub/dns, hackclub.com',
					'2026-08-22',
				),
				'return path bounce as CNAME to custom-email-domain.stripe.com',
			),
			observed(file('Terraform zone'), 'DKIM six CNAMEs, selector repeated in the target'),
		],
	},
	{
		id: 'odoo',
		name: 'Odoo Online / Odoo.sh',
		...including('_spf.odoo.com'),
		returnPath: { kind: 'unknown' },
		dkim: signing(alias('odoo', 'odoo._domainkey.odoo.com')),
		references: [
			from(
				file('copy of the Odoo documentation'),
				'SPF, DKIM include _spf.odoo.com and odoo._domainkey as CNAME to odoo._domainkey.odoo.com',
			),
		],
	},
];
