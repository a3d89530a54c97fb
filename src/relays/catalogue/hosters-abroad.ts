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
		dkim: { signs: 'unknown' },
		references: [from(copiedAnswers, 'SPF include and record'), mailboxReturnPath],
	},
	{
		id: 'ovh',
		name: 'OVHcloud',
		sources: { spf: ['mx.ovh.com'] },
		ask: { include: 'mx.ovh.com' },
		returnPath: { kind: 'from-domain' },
		dkim: {
			signs: 'from-domain',
			// Other products put a number into the selector (ovhmo*-selector1, ovhex*-selector1).
			otherSelectors: ['ovhmo-selector-1', 'ovhmo-selector-2'].map((name) => ({
				name,
				target: `${name}._domainkey.*.dkim.mail.ovh.net`,
			})),
			targets: ['*._domainkey.*.dkim.mail.ovh.net'],
		},
		mx: ['mx1.mail.ovh.net', 'mx2.mail.ovh.net', 'mx3.mail.ovh.net'],
		references: [
			from(copiedAnswers, 'SPF include and record'),
			from(survey, 'SPF include, MX'),
			from(
				{ name: 'copy of the OVH documentation, undated', seen: '2026-11-21' },
				'DKIM selectors',
			),
			from(
				{ name: 'log of a migration with resolved DKIM names', seen: '2026-08-19' },
				'DKIM selectors and targets',
			),
			from(publicZone('one domain at OVH'), 'DKIM selector and target'),
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
			from(template('godaddy.com.cpanel_email.json', '2020-04-15'), 'SPF include'),
			from(
				template('secureserver.net.o365.json', '2024-10-03'),
				'SPF include of resold Microsoft 365',
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
