/**
 * Business software that sends in its customers' names.
 *
 * @module
 */

import type { Relay } from '../relay.ts';
import { cumbria, from, publicZone, survey, template } from './sources.ts';

/** Relays of this family. */
export const businessApps: readonly Relay[] = [
	{
		id: 'zendesk',
		name: 'Zendesk',
		sources: { spf: ['mail.zendesk.com'] },
		ask: { include: 'mail.zendesk.com' },
		returnPath: { kind: 'unknown' },
		dkim: {
			signs: 'from-domain',
			selectors: ['zendesk1', 'zendesk2'].map((name) => ({
				name,
				target: `${name}._domainkey.zendesk.com`,
			})),
		},
		references: [
			from(template('goentri.com.fourthwall.json', '2023-03-01'), 'SPF include, DKIM'),
			from(survey, 'SPF include'),
		],
	},
	{
		id: 'freshdesk',
		name: 'Freshdesk',
		sources: { spf: ['email.freshdesk.com'] },
		ask: { include: 'email.freshdesk.com' },
		// A CNAME to spfmx*.domainkey.freshemail.io at a label that varies (fwdkim1, fsdkim).
		returnPath: { kind: 'unknown' },
		dkim: {
			signs: 'from-domain',
			// Selectors of random letters; some accounts have these instead.
			otherSelectors: ['fs', 'fs2', 'fs3'].map((name) => ({
				name,
				target: 'wl*s*.domainkey.freshemail.io',
			})),
			targets: ['wl*s*.domainkey.freshemail.io'],
		},
		spfNames: ['fdspf*.freshemail.io'],
		references: [
			from(cumbria, 'SPF include and record, regional SPF names below freshemail.io'),
			from(
				publicZone('cds-snc.ca, bink.com'),
				'DKIM targets; selectors and label of the return path vary',
			),
		],
	},
	{
		id: 'salesforce',
		name: 'Salesforce',
		sources: { spf: ['_spf.salesforce.com'] },
		ask: { include: '_spf.salesforce.com' },
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'from-domain', targets: ['*.custdkim.salesforce.com'] },
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
		],
	},
	{
		id: 'hubspot',
		name: 'HubSpot',
		// Each customer includes a name of its own, so no name covers them all.
		sources: {},
		returnPath: { kind: 'unknown' },
		dkim: {
			signs: 'from-domain',
			// The selectors hold the number of the customer's portal; older ones do not.
			otherSelectors: [
				{ name: 'hs1', target: '{domain-dashed}.hs*a.dkim.hubspotemail.net' },
				{ name: 'hs2', target: '{domain-dashed}.hs*b.dkim.hubspotemail.net' },
			],
			targets: [
				'{domain-dashed}.hs*a.dkim.hubspotemail.net',
				'{domain-dashed}.hs*b.dkim.hubspotemail.net',
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
		],
	},
	{
		id: 'shopify',
		name: 'Shopify',
		// The record passes nobody: whoever includes it has authorized no address.
		sources: { spf: ['shops.shopify.com'] },
		ask: { alternatives: ['shops.shopify.com'] },
		returnPath: { kind: 'unknown' },
		// Two sets of CNAMEs per shop, whose names no source keeps.
		dkim: { signs: 'from-domain' },
		references: [
			from(
				{ name: 'test fixture captured with dig', seen: '2026-09-03' },
				'SPF name and its record, which passes nobody; DKIM by CNAME',
			),
			from(template('shopify.com.email.json', '2026-01-23'), 'asks for DMARC, for nothing in SPF'),
		],
	},
];
