/**
 * Business software that sends in its customers' names.
 *
 * @module
 */

import type { RelayDkim } from '../relay.ts';
import type { KnownRelay } from '../relay-id.ts';
import { alias, fromDomain, including, signing } from './entry.ts';
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
} from './sources.ts';

const hubspotKeys: RelayDkim = {
	signs: 'from-domain',
	otherSelectors: [
		alias('hs1', '{domain-dashed}.hs*a.dkim.hubspotemail.net'),
		alias('hs2', '{domain-dashed}.hs*b.dkim.hubspotemail.net'),
	],
	patterns: [
		{ name: 'hs1-{number}', target: '{domain-dashed}.hs*a.dkim.hubspotemail.net' },
		{ name: 'hs2-{number}', target: '{domain-dashed}.hs*b.dkim.hubspotemail.net' },
	],
};

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
			stated('SPF include, DKIM', template('goentri.com.fourthwall', '2023-03-01')),
			stated('SPF include', survey),
			inferred(
				'return path SPF aligns once include mail.zendesk.com is in the record of the From domain, so MAIL FROM is in it',
				{ name: 'mxio guide', url: 'https://mxio.io/providers/zendesk', seen: '2026-02-27' },
			),
			stated('DKIM selectors zendesk1, zendesk2, rotated every quarter', {
				name: 'mxio guide',
				url: 'https://mxio.io/providers/zendesk',
				seen: '2026-02-27',
			}),
			stated('SPF include mail.zendesk.com, zendeskverification TXT; recommended', {
				name: 'Zendesk help',
				url: 'https://support.zendesk.com/hc/en-us/articles/4867238761626-What-are-SPF-DNS-and-TXT-records',
				seen: '2026-11-30',
			}),
			observed(
				'further records zendesk1-4 (host names) as CNAME to mail1-4.zendesk.com',
				file('zone'),
			),
			observed(
				'DKIM selectors zendesk1/2',
				ministryOfJustice('one domain; another in wikimedia/operations-dns'),
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
			stated('SPF include and record, regional SPF names below freshemail.io', cumbria),
			stated(
				'DKIM targets; selectors and label of the return path vary',
				publicZone('cds-snc.ca, bink.com'),
			),
			observed(
				'return path MAIL FROM bounces+…@fwdkim1.conose.pe',
				header('Freshdesk customer', '2024-10-29'),
			),
			observed(
				'return path fwdkim1 as CNAME to spfmx{n}.domainkey.freshemail.io',
				file('hackerone.com'),
			),
			observed('return path mailed by fwdkim1.razorpay.com', file('note on razorpay.com')),
			observed(
				'return path fsdkim as CNAME to spfmx3.domainkey.freshemail.io, fs/fs2/fs3 for DKIM',
				ministryOfJustice('govfsl.com'),
			),
			stated(
				'DKIM, set-up four DKIM CNAMEs, one spfmx CNAME, tracking; all hosts variable',
				template('freshworks.com.domain-authentication', '2024-04-15'),
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
			stated('SPF include', survey),
			stated('SPF record asks per address, below _spf.mta.salesforce.com', {
				name: 'README on SPF lookups, undated',
				seen: '2026-11-21',
			}),
			stated(
				'DKIM selectors are a choice, their targets are not',
				publicZone('cfcarts.com, im.agency'),
			),
			stated(
				'return path default (bounce management on), MAIL FROM *.bnc.salesforce.com',
				dmarcWiki('salesforce', '2025-08-27'),
			),
			observed('return path bnc.salesforce.com in MAIL FROM', header('Salesforce customer')),
			observed(
				'DKIM selector selector and alternate selector are chosen (sf1/sf2, salesforce/salesforce1, salesforce/salesforcealt, entourage-alt); target {selector}.{6}.custdkim.salesforce.com',
				file('zone baseline of im.agency', '2026-09-29'),
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
			stated(
				'return path both settings off, MAIL FROM is the sender address; include _spf.salesforce.com then counts',
				dmarcWiki('salesforce', '2025-08-27'),
			),
		],
	},
	{
		id: 'hubspot',
		name: 'HubSpot',
		sources: {},
		returnPath: { kind: 'relay', domain: 'hubspotemail.net' },
		dkim: hubspotKeys,
		spfNames: ['*.spf*.hubspotemail.net'],
		references: [
			stated('DKIM selectors and targets', publicZone('panfactum.com, firezone.dev')),
			stated('SPF include of one customer and its record', {
				name: 'Patrowl test of an SPF counter with patrowl.io, undated',
				seen: '2026-11-21',
			}),
			stated('SPF includes of six domains, each a name of its own', survey),
			stated(
				'return path without dedicated IP, MAIL FROM is a subdomain of hubspotemail.net; SPF record at the From domain without effect',
				dmarcWiki('hubspot', '2024-10-05'),
			),
			observed('DKIM selector hs1-{portal}, hs2-{portal}; old, hs1, hs2', file('zone')),
			stated(
				'DKIM hosts variable in the template; older one hs1/hs2 and TXT smtpapi',
				template('hubspot.com.hubspot-email-domain', '2023-05-11'),
			),
		],
	},
	{
		id: 'hubspot-dedicated-ip',
		name: 'HubSpot with dedicated IP',
		variantOf: 'hubspot',
		sources: {},
		returnPath: { kind: 'subdomain', label: '{number}m' },
		dkim: hubspotKeys,
		references: [
			stated(
				'return path with dedicated IP MAIL FROM like 12345m.{domain}, a domain-specific SPF record is given',
				dmarcWiki('hubspot', '2024-10-05'),
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
			stated('SPF name and its record, which passes nobody; DKIM by CNAME', {
				name: 'test fixture captured with dig',
				seen: '2026-09-03',
			}),
			stated('asks for DMARC, for nothing in SPF', template('shopify.com.email', '2026-01-23')),
			observed(
				'return path, DKIM mailer{abc} and {abc}, {abc}2, {abc}3 as CNAME below one host of email.myshopify.com',
				{
					name: 'public zone repository wikimedia/operations-dns, wikimedia shop zones',
					url: 'https://github.com/wikimedia/operations-dns/tree/HEAD/templates',
					seen: '2026-08-21',
				},
			),
			observed('DKIM second set pdk1/pdk2 below mailer{xyz} to dkim3/dkim4', file('zone')),
			stated(
				'set-up two groups, mailer, dkim1, dkim2; mailer2, dkim3, dkim4; all hosts variable',
				template('shopify.com.email', '2026-01-23'),
			),
			observed(
				'from rewriting without authentication From is store+{id}@shopifyemail.com',
				file('shop notes'),
			),
			observed(
				'DKIM selector prefix may hold digits, 05n, 05n2, mailer05n, pdk1/pdk2 below mailer6qe',
				file('zone notes of wagvive.com'),
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
				'DKIM selectors intercom as CNAME to {uuid}.dkim.intercom.io; outbound.intercom as CNAME',
				{
					name: 'public zone repository hackclub/dns, hackclub.com',
					url: 'https://github.com/hackclub/dns/blob/HEAD/hackclub.com.yaml',
					seen: '2026-08-22',
				},
			),
			observed(
				'return path outbound.intercom as CNAME to rp.{app}.intercom-mail.com',
				file('zone'),
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
			observed('DKIM selectors strong1/2 as CNAME', {
				name: 'public zone repository hackclub/dns, hackclub.com',
				url: 'https://github.com/hackclub/dns/blob/HEAD/hackclub.com.yaml',
				seen: '2026-08-22',
			}),
			observed('DKIM selectors the same', file('vendor map of an audit tool', '2026-10-07')),
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
				'return path, SPF atlassian-bounces as CNAME to bounces.mail-us.atlassian.net; include _spf.atlassian.net; verification TXT',
				{
					name: 'Terraform module terraform-cloudflare-domain',
					url: 'https://github.com/codello/terraform-cloudflare-domain/blob/HEAD/atlassian.tf',
					seen: '2025-01-29',
				},
			),
			observed(
				'return path, DKIM atlassian-bounces and atlassian-{6 hex} CNAMEs',
				ministryOfJustice('digital.justice.gov.uk'),
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
			observed('return path bounce as CNAME to custom-email-domain.stripe.com', {
				name: 'public zone repository hackclub/dns, hackclub.com',
				url: 'https://github.com/hackclub/dns/blob/HEAD/hackclub.com.yaml',
				seen: '2026-08-22',
			}),
			observed('DKIM six CNAMEs, selector repeated in the target', file('Terraform zone')),
		],
	},
	{
		id: 'odoo',
		name: 'Odoo Online / Odoo.sh',
		...including('_spf.odoo.com'),
		returnPath: { kind: 'unknown' },
		dkim: signing(alias('odoo', 'odoo._domainkey.odoo.com')),
		references: [
			stated(
				'SPF, DKIM include _spf.odoo.com and odoo._domainkey as CNAME to odoo._domainkey.odoo.com',
				file('copy of the Odoo documentation'),
			),
		],
	},
];
