/**
 * Hosting companies elsewhere as outgoing servers of their customers' domains.
 *
 * @module
 */

import type { Relay } from '../relay.ts';
import {
	copiedAnswers,
	from,
	mailboxReturnPath,
	page,
	publicZone,
	survey,
	template,
} from './sources.ts';

/** Relays of this family. */
export const hostersAbroad: readonly Relay[] = [
	{
		id: 'gandi',
		name: 'Gandi',
		sources: { spf: ['_mailcust.gandi.net'] },
		ask: { include: '_mailcust.gandi.net' },
		returnPath: { kind: 'from-domain' },
		dkim: {
			signs: 'from-domain',
			selectors: ['gm1', 'gm2', 'gm3'].map((name) => ({
				name,
				target: `${name}.gandimail.net`,
				usual: true as const,
			})),
		},
		references: [
			from(copiedAnswers, 'SPF include and record'),
			from(publicZone('several domains'), 'DKIM selectors and targets'),
			mailboxReturnPath,
		],
	},
	{
		id: 'ovh',
		name: 'OVHcloud',
		sources: { spf: ['mx.ovh.com'] },
		ask: { include: 'mx.ovh.com' },
		returnPath: { kind: 'from-domain' },
		// Selectors carry a number the provider assigns.
		dkim: { signs: 'from-domain' },
		mx: ['mx1.mail.ovh.net', 'mx2.mail.ovh.net', 'mx3.mail.ovh.net'],
		references: [
			from(copiedAnswers, 'SPF include and record'),
			from(survey, 'SPF include, MX'),
			from({ name: 'copy of the OVH documentation, undated', seen: '2026-11-21' }, 'DKIM'),
			from({ name: 'log of a migration with resolved DKIM names', seen: '2026-08-19' }, 'DKIM'),
			mailboxReturnPath,
		],
	},
	{
		id: 'godaddy',
		name: 'GoDaddy Professional Email',
		sources: { spf: ['secureserver.net'] },
		ask: { include: 'secureserver.net' },
		returnPath: { kind: 'from-domain' },
		dkim: {
			signs: 'from-domain',
			selectors: [
				{ name: 'secureserver1', target: 's1.dkim.*.onsecureserver.net', usual: true },
				{ name: 'secureserver2', target: 's2.dkim.*.onsecureserver.net', usual: true },
			],
		},
		mx: ['smtp.secureserver.net', 'mailstore1.secureserver.net'],
		references: [
			from(template('godaddy.com.aab.json', '2026-07-06'), 'SPF include, DKIM'),
			from(
				template('godaddy.com.professional_mail.json', '2024-11-08'),
				'SPF include, MX; DKIM selectors vary',
			),
			mailboxReturnPath,
		],
	},
	{
		id: 'simply',
		name: 'Simply.com',
		sources: { spf: ['spf.simply.com'] },
		ask: { include: 'spf.simply.com' },
		returnPath: { kind: 'from-domain' },
		dkim: {
			signs: 'from-domain',
			selectors: [{ name: 'unoeuro', target: 'dkim.simply.com' }],
		},
		references: [
			from(
				page('https://www.simply.com/dk/support/faq/mail/136/', 'Simply.com help'),
				'SPF include, DKIM selector and target',
			),
			mailboxReturnPath,
		],
	},
];
