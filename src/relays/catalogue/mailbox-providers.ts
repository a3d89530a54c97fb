/**
 * German, Austrian and Swiss mailbox providers as senders of their own domains.
 *
 * @module
 */

import { mailboxDomainsOf } from '../mailbox-domains.ts';
import type { KnownRelay } from '../relay-id.ts';
import { fromDomain, signing, usual } from './entry.ts';
import { inferred, known, mailboxReturnPath, observed, stated } from './reference.ts';
import {
	collection,
	deltaChat,
	header,
	nodemailer,
	policiesAugust,
	policiesOctober,
	survey,
} from './sources.ts';

const ownRecord = known('SPF source: the own record of the mailbox domain, its text not seen');

/** Relays of this family. */
export const mailboxProviders: readonly KnownRelay[] = [
	{
		id: 'gmx',
		name: 'GMX',
		sources: { spf: ['gmx.net'] },
		returnPath: fromDomain,
		dkim: signing(usual('s31663417')),
		ownDomains: mailboxDomainsOf('gmx'),
		smtpHosts: ['mail.gmx.com', 'mail.gmx.net'],
		inferredSmtpHosts: ['smtp.gmx.net', 'smtp.gmx.com'],
		mx: ['mx00.gmx.net', 'mx01.gmx.net'],
		references: [
			stated('gmx.de as mailbox domain', policiesAugust),
			stated('MX', { name: 'SQL dump with MX of gmx.com', seen: '2026-04-03' }),
			mailboxReturnPath,
			ownRecord,
			known('further domains, some submission hosts'),
			stated('submission host', nodemailer),
			observed(
				'DKIM selectors s31663417 for gmx.net and gmx.de; before it badeba3b8450',
				header('mail from gmx.de, smtp.mailfrom=gmx.de', '2024-01'),
			),
			observed('DKIM selectors s31663417', header('mail from gmx.net', '2023-10')),
		],
	},
	{
		id: 'web-de',
		name: 'WEB.DE',
		sources: { spf: ['web.de'] },
		returnPath: fromDomain,
		dkim: signing(usual('s29768273')),
		ownDomains: mailboxDomainsOf('web-de'),
		smtpHosts: ['smtp.web.de'],
		mx: ['mx-ha02.web.de', 'mx-ha03.web.de'],
		references: [
			stated('submission host', deltaChat),
			stated('SPF and MX of web.de', survey),
			stated('web.de as mailbox domain', policiesAugust),
			known('email.de, submission host'),
			observed('DKIM selectors s29768273, d=web.de', header('mail from web.de', '2024-03')),
			observed('return path smtp.mailfrom=web.de', header('mail from web.de', '2023-12')),
		],
	},
	{
		id: 't-online',
		name: 'T-Online',
		sources: { spf: ['t-online.de'] },
		returnPath: fromDomain,
		dkim: signing(usual('20260216')),
		ownDomains: mailboxDomainsOf('t-online'),
		smtpHosts: ['securesmtp.t-online.de'],
		inferredSmtpHosts: ['smtpmail.t-online.de'],
		mx: ['mx00.t-online.de', 'mx01.t-online.de', 'mx02.t-online.de', 'mx03.t-online.de'],
		references: [
			stated('submission host', deltaChat),
			stated('SPF and MX of t-online.de', survey),
			stated('t-online.de as mailbox domain', policiesOctober),
			known('magenta.de, submission hosts'),
			observed(
				'DKIM selectors 20260216, d=t-online.de; return path Return-Path is the t-online.de address',
				header('mail from t-online.de'),
			),
		],
	},
	{
		id: 'freenet',
		name: 'freenet Mail',
		sources: { spf: ['freenet.de'] },
		returnPath: fromDomain,
		dkim: { signs: 'from-domain', domain: 'freenet.de', selectors: [usual('mjaymdexmjqk')] },
		ownDomains: mailboxDomainsOf('freenet'),
		smtpHosts: ['mx.freenet.de'],
		mx: ['mx.freenet.de'],
		references: [
			stated('submission host', deltaChat),
			stated('SPF and MX of freenet.de', survey),
			known('submission host'),
			observed(
				'DKIM selectors mjaymdexmjqk, d=freenet.de',
				header('mail from freenet.de', '2021-02'),
			),
			observed(
				'return path smtp.mailfrom=freenet.de, spf and dkim pass',
				header('mail from freenet.de'),
			),
		],
	},
	{
		id: 'vodafone-de',
		name: 'Vodafone (Germany)',
		sources: { spf: ['vodafone.de'] },
		returnPath: fromDomain,
		dkim: signing(usual('vfde-mb-mr2-23sep')),
		ownDomains: mailboxDomainsOf('vodafone-de'),
		smtpHosts: ['smtp.vodafonemail.de', 'mail.arcor.de'],
		references: [
			stated('submission hosts', deltaChat),
			stated('vodafone.de as mailbox domain', policiesAugust),
			mailboxReturnPath,
			ownRecord,
			known('further domains, submission hosts'),
			observed(
				'DKIM selectors vfde-mb-mr2-23sep for arcor.de, nexgo.de, vodafonemail.de',
				header('mail signed 2026-08-18', '2026-08-18'),
			),
			observed('dmarc of arcor.de p=reject', header('mail from arcor.de', '2025-10')),
		],
	},
	{
		id: 'posteo',
		name: 'Posteo',
		sources: { spf: ['posteo.de'] },
		returnPath: fromDomain,
		dkim: signing(usual('2017')),
		ownDomains: mailboxDomainsOf('posteo'),
		smtpHosts: ['posteo.de'],
		mx: ['mx01.posteo.de', 'mx02.posteo.de', 'mx03.posteo.de', 'mx04.posteo.de'],
		references: [
			stated('submission host', deltaChat),
			stated('MX', { name: 'Posteo postmaster page', url: 'https://posteo.de/site/postmaster' }),
			stated('posteo.de and posteo.net as mailbox domains', {
				name: 'preset table of a mail client, undated',
				seen: '2026-11-21',
			}),
			mailboxReturnPath,
			ownRecord,
			known('further domains, submission host'),
			observed('DKIM selectors 2017, d=posteo.de', header('mail from posteo.de', '2023-09')),
		],
	},
	{
		id: 'bluewin',
		name: 'Bluewin (Swisscom)',
		sources: { spf: ['bluewin.ch'] },
		returnPath: fromDomain,
		dkim: { signs: 'from-domain', domain: 'bluewin.ch', selectors: [usual('fxzs-2048-20230414')] },
		ownDomains: mailboxDomainsOf('bluewin'),
		smtpHosts: ['smtpauths.bluewin.ch'],
		mx: ['*.p.bluenet.ch'],
		references: [
			stated('SPF and MX of bluewin.ch', survey),
			mailboxReturnPath,
			known('bluemail.ch'),
			stated('submission host', nodemailer),
			observed(
				'DKIM selectors fxzs-2048-20230414, d=bluewin.ch, smtp.mailfrom=bluewin.ch',
				header('mail from bluewin.ch', '2026-03-27'),
			),
		],
	},
	{
		id: 'a1',
		name: 'A1 (aon.at)',
		sources: { spf: ['aspf.a1.net'] },
		returnPath: fromDomain,
		dkim: { signs: 'from-domain', domain: 'a1.net', selectors: [usual('resmail1')] },
		ownDomains: mailboxDomainsOf('a1'),
		inferredSmtpHosts: ['smtp.a1.net', 'smtp.aon.at'],
		mx: ['smx01.a1.net'],
		references: [
			inferred('submission hosts', collection),
			stated('SPF and MX of aon.at', survey),
			mailboxReturnPath,
			known('a1.net, submission hosts'),
			observed(
				'DKIM selectors resmail1, d=a1.net; dmarc of a1.net p=reject',
				header('mail from a1.net', '2025-12-05'),
			),
		],
	},
];
