/**
 * Yahoo Mail with AOL, which share one outgoing system.
 *
 * @module
 */

import { mailboxDomainsOf } from '../mailbox-domains.ts';
import type { KnownRelay } from '../relay-id.ts';
import { fromDomain, signing, usual } from './entry.ts';
import { from, known, mailboxReturnPath, nodemailer, policiesOctober, survey } from './sources.ts';

/** Relays of this family. */
export const yahoo: readonly KnownRelay[] = [
	{
		id: 'yahoo',
		name: 'Yahoo Mail and AOL',
		sources: { spf: ['yahoo.com', 'aol.de'] },
		returnPath: fromDomain,
		dkim: signing(usual('s2048')),
		ownDomains: mailboxDomainsOf('yahoo'),
		smtpHosts: ['smtp.mail.yahoo.com', 'smtp.aol.com'],
		inferredSmtpHosts: ['smtp.mail.yahoo.de'],
		mx: ['*.yahoodns.net'],
		spfNames: ['_spf.mail.yahoo.com'],
		references: [
			from(
				{ name: 'KumoMTA SPF tests with records of yahoo.com, undated', seen: '2026-11-21' },
				'SPF of yahoo.com and the record it leads to',
			),
			from(survey, 'SPF and MX of aol.de'),
			from(
				{ name: 'blog post with the DMARC record of yahoo.com', seen: '2014-04-19' },
				'yahoo.com rejects other senders since April 2014',
			),
			from(policiesOctober, 'yahoo.com still rejects'),
			from(
				{ name: 'Crymap test data: DKIM keys with their fetch dates', seen: '2023-12-27' },
				'DKIM selector of yahoo.com, shared by yahoo.ca',
			),
			from(
				{ name: 'note with DMARC records of mailbox domains', seen: '2019-06-10' },
				'yahoo.co.kr as mailbox domain',
			),
			mailboxReturnPath,
			known('further national domains, some submission hosts'),
			from(nodemailer, 'submission hosts'),
		],
	},
];
