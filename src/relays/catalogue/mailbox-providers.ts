/**
 * German, Austrian and Swiss mailbox providers as senders of their own domains.
 *
 * @module
 */

import { mailboxDomainsOf } from '../mailbox-domains.ts';
import type { Relay } from '../relay.ts';
import {
	from,
	known,
	mailboxReturnPath,
	page,
	policiesAugust,
	policiesOctober,
	survey,
} from './sources.ts';

const ownRecord = known('SPF source: the own record of the mailbox domain, its text not seen');

/** Relays of this family. */
export const mailboxProviders: readonly Relay[] = [
	{
		id: 'gmx',
		name: 'GMX',
		sources: { spf: ['gmx.net'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		ownDomains: mailboxDomainsOf('gmx'),
		smtpHosts: ['mail.gmx.net', 'mail.gmx.com'],
		mx: ['mx00.gmx.net', 'mx01.gmx.net'],
		references: [
			from(policiesAugust, 'gmx.de as mailbox domain'),
			from({ name: 'SQL dump with MX of gmx.com', seen: '2026-04-03' }, 'MX'),
			mailboxReturnPath,
			ownRecord,
			known('further domains, submission hosts'),
		],
	},
	{
		id: 'web-de',
		name: 'WEB.DE',
		sources: { spf: ['web.de'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		ownDomains: mailboxDomainsOf('web-de'),
		smtpHosts: ['smtp.web.de'],
		mx: ['mx-ha02.web.de', 'mx-ha03.web.de'],
		references: [
			from(survey, 'SPF and MX of web.de'),
			from(policiesAugust, 'web.de as mailbox domain'),
			mailboxReturnPath,
			known('email.de, submission host'),
		],
	},
	{
		id: 't-online',
		name: 'T-Online',
		sources: { spf: ['t-online.de'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		ownDomains: mailboxDomainsOf('t-online'),
		smtpHosts: ['securesmtp.t-online.de', 'smtpmail.t-online.de'],
		mx: ['mx00.t-online.de', 'mx01.t-online.de', 'mx02.t-online.de', 'mx03.t-online.de'],
		references: [
			from(survey, 'SPF and MX of t-online.de'),
			from(policiesOctober, 't-online.de as mailbox domain'),
			mailboxReturnPath,
			known('magenta.de, submission hosts'),
		],
	},
	{
		id: 'freenet',
		name: 'freenet Mail',
		sources: { spf: ['freenet.de'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		ownDomains: mailboxDomainsOf('freenet'),
		smtpHosts: ['mx.freenet.de'],
		mx: ['mx.freenet.de'],
		references: [
			from(survey, 'SPF and MX of freenet.de'),
			mailboxReturnPath,
			known('submission host'),
		],
	},
	{
		id: 'vodafone-de',
		name: 'Vodafone (Germany)',
		sources: { spf: ['vodafone.de'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		ownDomains: mailboxDomainsOf('vodafone-de'),
		smtpHosts: ['smtp.vodafonemail.de', 'mail.arcor.de'],
		references: [
			from(policiesAugust, 'vodafone.de as mailbox domain'),
			mailboxReturnPath,
			ownRecord,
			known('further domains, submission hosts'),
		],
	},
	{
		id: 'posteo',
		name: 'Posteo',
		sources: { spf: ['posteo.de'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		ownDomains: mailboxDomainsOf('posteo'),
		smtpHosts: ['posteo.de'],
		mx: ['mx01.posteo.de', 'mx02.posteo.de', 'mx03.posteo.de', 'mx04.posteo.de'],
		references: [
			from(page('https://posteo.de/site/postmaster', 'Posteo postmaster page'), 'MX'),
			from(
				{ name: 'preset table of a mail client, undated', seen: '2026-11-21' },
				'posteo.de and posteo.net as mailbox domains',
			),
			mailboxReturnPath,
			ownRecord,
			known('further domains, submission host'),
		],
	},
	{
		id: 'bluewin',
		name: 'Bluewin (Swisscom)',
		sources: { spf: ['bluewin.ch'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		ownDomains: mailboxDomainsOf('bluewin'),
		smtpHosts: ['smtpauths.bluewin.ch'],
		mx: ['*.p.bluenet.ch'],
		references: [
			from(survey, 'SPF and MX of bluewin.ch'),
			mailboxReturnPath,
			known('bluemail.ch, submission host'),
		],
	},
	{
		id: 'a1',
		name: 'A1 (aon.at)',
		sources: { spf: ['aspf.a1.net'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		ownDomains: mailboxDomainsOf('a1'),
		smtpHosts: ['smtp.a1.net', 'smtp.aon.at'],
		mx: ['smx01.a1.net'],
		references: [
			from(survey, 'SPF and MX of aon.at'),
			mailboxReturnPath,
			known('a1.net, submission hosts'),
		],
	},
];
