/**
 * American and Australian newsletter services.
 *
 * @module
 */

import type { Relay } from '../relay.ts';
import { cumbria, from, publicZone, survey, template, vendorMap } from './sources.ts';

/** Relays of this family. */
export const espAmerica: readonly Relay[] = [
	{
		id: 'mailchimp',
		name: 'Mailchimp',
		sources: { spf: ['servers.mcsv.net'] },
		ask: { alternatives: ['servers.mcsv.net'] },
		returnPath: { kind: 'relay', domain: 'mcsv.net' },
		dkim: {
			signs: 'from-domain',
			selectors: [
				{ name: 'k2', target: 'dkim2.mcsv.net', usual: true },
				{ name: 'k3', target: 'dkim3.mcsv.net', usual: true },
			],
			// Of domains set up long ago.
			otherSelectors: [{ name: 'k1', target: 'dkim.mcsv.net' }],
		},
		references: [
			from(survey, 'older SPF include, no longer asked for'),
			from(publicZone('drawnby.ai, sifocc.org.uk'), 'DKIM selectors and targets, older ones too'),
			from(template('mailchimp.com.email-signing.json', '2023-10-24'), 'two DKIM CNAMEs, no SPF'),
			from(vendorMap, 'SPF include; return path below mcsv.net'),
		],
	},
	{
		id: 'constant-contact',
		name: 'Constant Contact',
		sources: { spf: ['spf.constantcontact.com'] },
		ask: { alternatives: ['spf.constantcontact.com'] },
		returnPath: { kind: 'relay' },
		dkim: {
			signs: 'from-domain',
			selectors: [
				{ name: 'ctct1', target: '*._domainkey.dkim1.*send.com', usual: true },
				{ name: 'ctct2', target: '*._domainkey.dkim2.*send.com', usual: true },
			],
		},
		references: [
			from(vendorMap, 'SPF include, DKIM selectors, return path of its own'),
			from(template('constantcontact.com.email.json', '2023-12-11'), 'DKIM targets, no SPF'),
		],
	},
	{
		id: 'aweber',
		name: 'AWeber',
		sources: { spf: ['send.aweber.com'] },
		ask: { include: 'send.aweber.com' },
		returnPath: { kind: 'unknown' },
		dkim: {
			signs: 'from-domain',
			selectors: ['aweber_key_a', 'aweber_key_b', 'aweber_key_c'].map((name) => ({
				name,
				target: `${name}.send.aweber.com`,
			})),
		},
		references: [
			from(vendorMap, 'SPF include'),
			from(template('aweber.com.email-web.json', '2024-01-12'), 'DKIM selectors and targets'),
		],
	},
	{
		id: 'campaign-monitor',
		name: 'Campaign Monitor',
		sources: { spf: ['_spf.createsend.com'] },
		ask: { include: '_spf.createsend.com' },
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'from-domain', selectors: [{ name: 'cm', usual: true }] },
		references: [
			from(cumbria, 'SPF include and record'),
			from(survey, 'SPF include'),
			from(vendorMap, 'DKIM selector'),
		],
	},
	{
		id: 'salesforce-mc',
		name: 'Salesforce Marketing Cloud',
		sources: { spf: ['cust-spf.exacttarget.com'] },
		ask: { include: 'cust-spf.exacttarget.com' },
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'unknown' },
		references: [from(cumbria, 'SPF include and record')],
	},
];
