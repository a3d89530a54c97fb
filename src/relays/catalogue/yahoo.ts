/**
 * Yahoo Mail with AOL, which share one outgoing system.
 *
 * @module
 */

import { mailboxDomainsOf } from '../mailbox-domains.ts';
import type { KnownRelay } from '../relay-id.ts';
import { fromDomain, signing, usual } from './entry.ts';
import { known, mailboxReturnPath, stated } from './reference.ts';
import { nodemailer, policiesOctober, survey } from './sources.ts';

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
			stated('SPF of yahoo.com and the record it leads to', {
				name: 'KumoMTA SPF tests with records of yahoo.com, undated',
				seen: '2026-11-21',
			}),
			stated('SPF and MX of aol.de', survey),
			stated('yahoo.com rejects other senders since April 2014', {
				name: 'blog post with the DMARC record of yahoo.com',
				seen: '2014-04-19',
			}),
			stated('yahoo.com still rejects', policiesOctober),
			stated('DKIM selector of yahoo.com, shared by yahoo.ca', {
				name: 'Crymap test data: DKIM keys with their fetch dates',
				seen: '2023-12-27',
			}),
			stated('yahoo.co.kr as mailbox domain', {
				name: 'note with DMARC records of mailbox domains',
				seen: '2019-06-10',
			}),
			mailboxReturnPath,
			known('further national domains, some submission hosts'),
			stated('submission hosts', nodemailer),
		],
	},
];
