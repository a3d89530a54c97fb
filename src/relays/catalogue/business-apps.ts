/**
 * Business software that sends in its customers' names.
 *
 * @module
 */

import type { Relay } from '../relay.ts';
import { from, publicZone, repository, survey, template } from './sources.ts';

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
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'from-domain' },
		references: [
			from(
				repository(
					'ukncsc/MailCheck.Public.Spf',
					'src/MailCheck.Spf.Entity.Test/cumbria.json',
					'captured SPF tree of cumbria.ac.uk',
					'2020-10-06',
				),
				'SPF include and record',
			),
			from(publicZone('cds-snc.ca, bink.com'), 'DKIM selectors and label of the return path vary'),
		],
	},
	{
		id: 'salesforce',
		name: 'Salesforce',
		sources: { spf: ['_spf.salesforce.com'] },
		ask: { include: '_spf.salesforce.com' },
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'from-domain' },
		references: [
			from(survey, 'SPF include'),
			from(
				{ name: 'README on SPF lookups, undated', seen: '2026-11-21' },
				'SPF record asks per address',
			),
			from(publicZone('cfcarts.com, im.agency'), 'DKIM selectors are a choice'),
		],
	},
];
