/**
 * Austrian and Swiss hosting companies and carriers as outgoing servers of their customers' domains.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { fromDomain, including, signing, usual } from './entry.ts';
import {
	austria,
	austriaSignatures,
	collection,
	file,
	from,
	header,
	includeTable,
	inferred,
	known,
	mailboxReturnPath,
	nodemailer,
	observed,
	page,
	publicZone,
	survey,
	switzerland,
} from './sources.ts';

const support = 'https://support.hostpoint.ch/en/technical/e-mail/e-mail-security/';

/** Relays of this family. */
export const alpineHosters: readonly KnownRelay[] = [
	{
		id: 'a1-business',
		name: 'A1 business mail',
		...including('bspf.a1.net', 'aspf.a1.net', 'spf.bon.at'),
		returnPath: fromDomain,
		dkim: { signs: 'unknown' },
		mx: ['mx1.a1.net', 'securemx.a1.net', 'mx1.bon.at', 'mx2.bon.at'],
		references: [
			from(survey, 'SPF includes, MX'),
			from(austria, 'SPF includes'),
			from(austriaSignatures, 'SPF names'),
			mailboxReturnPath,
		],
	},
	{
		id: 'magenta-business',
		name: 'Magenta business mail (Austria)',
		...including('_spf.mymagenta.business'),
		returnPath: fromDomain,
		dkim: { signs: 'unknown' },
		smtpHosts: ['mail.mymagenta.business'],
		mx: ['mx.mymagenta.business'],
		references: [
			from(survey, 'SPF include, MX'),
			from(austria, 'SPF include'),
			from(austriaSignatures, 'SPF names'),
			mailboxReturnPath,
			observed(file('mail settings in source code'), 'hosts mail.mymagenta.business'),
		],
	},
	{
		id: 'world4you',
		name: 'World4You',
		...including('spf.w4ymail.at'),
		returnPath: fromDomain,
		dkim: signing(usual('dkim11')),
		inferredSmtpHosts: ['smtp.world4you.com'],
		references: [
			inferred(collection, 'submission hosts'),
			from(survey, 'SPF include'),
			from(austriaSignatures, 'SPF names'),
			from(publicZone('layered.work', '2026-09-21'), 'SPF include'),
			from(publicZone('studioschatzi.at'), 'SPF include'),
			from(publicZone('mo-code.at'), 'a DKIM key below the own domain, its selector not kept'),

			known('submission host'),
			observed(file('zone mo-code.at'), 'DKIM selectors dkim11 TXT'),
			observed(
				header('engleder-embedded.com', '2023-12'),
				'DKIM selectors s=dkim11, spf=pass smtp.mailfrom = own domain',
			),
			observed(header('World4You customer', '2025-03'), 'return path envelope-from = own address'),
		],
	},
	{
		id: 'easyname',
		name: 'easyname',
		...including('spf.easyname.com'),
		returnPath: fromDomain,
		dkim: signing(usual('easyname')),
		inferredSmtpHosts: ['smtp.easyname.com'],
		mx: ['mx01.easyname.eu', 'mx02.easyname.eu'],
		references: [
			inferred(collection, 'submission hosts'),
			from(austria, 'SPF include'),
			from(austriaSignatures, 'SPF names'),
			from(includeTable, 'SPF include'),
			from(survey, 'MX'),
			from(
				page(
					'https://www.easyname.in/en/support/email/184-what-is-spf-spam-protection',
					'easyname help',
				),
				'form of the SPF record, its names left out of the text at hand',
			),

			known('submission host'),
			observed(
				header('paroga.com', '2024-03-30'),
				'DKIM selectors easyname, d = From domain; return path envelope-from is the sender address',
			),
		],
	},
	{
		id: 'infomaniak',
		name: 'Infomaniak',
		...including('spf.infomaniak.ch', 'spf.infomaniak.com'),
		returnPath: fromDomain,
		dkim: { signs: 'from-domain', patterns: [{ name: '{yyyymmdd}' }] },
		smtpHosts: ['mail.infomaniak.com', 'mail.infomaniak.ch'],
		mx: ['mta-gw.infomaniak.ch', 'mxpool.infomaniak.com', '*.ikmail.com'],
		references: [
			from(survey, 'SPF include, MX'),
			from(switzerland, 'SPF include, MX'),
			from(publicZone('karolak.fr'), 'SPF include'),
			from({ name: 'migration notes, undated', seen: '2026-11-21' }, 'shape of DKIM selectors'),
			mailboxReturnPath,
			known('some submission hosts'),
			from(nodemailer, 'submission host'),
			observed(header('Infomaniak customer'), 'DKIM selector 20200409; DKIM selector 20191114'),
			observed(header('Infomaniak customer', '2026-04'), 'DKIM selector 20231125'),
		],
	},
	{
		id: 'hostpoint',
		name: 'Hostpoint',
		sources: { spf: ['spf.mail.hostpoint.ch'] },
		ask: {
			alternatives: ['_spf.mail.hostpoint.ch', 'spf-permissive.mail.hostpoint.ch'],
			redirect: 'spf.mail.hostpoint.ch',
		},
		returnPath: fromDomain,
		dkim: { signs: 'from-domain', optional: true },
		smtpHosts: ['asmtp.mail.hostpoint.ch', 'mail.hostpoint.ch'],
		mx: ['*.mail.hostpoint.ch'],
		references: [
			from(
				page(`${support}how-can-i-add-an-spf-record-for-my-domain`, 'Hostpoint help'),
				'SPF name',
			),
			from(page(`${support}sender-policies`, 'Hostpoint help on sender policies'), 'DKIM'),
			from(survey, 'SPF names, MX'),

			known('submission host'),
			from(
				page(
					'https://support.hostpoint.ch/de/technisches/e-mail/e-mail-sicherheit/wie-setze-ich-einen-spf-record-fuer-meine-domain',
					'Hostpoint help',
					'2026-11-30',
				),
				'SPF official form for external DNS, v=spf1 redirect=spf.mail.hostpoint.ch',
			),
			observed(file('zone shlep.ch', '2026-07-25'), 'SPF redirect form in use'),
			from(
				page(
					'https://support.hostpoint.ch/en/technical/e-mail/e-mail-security/sender-policies',
					'Hostpoint help, sender policies',
					'2026-11-30',
				),
				'DKIM the sender policy of the domain decides whether mail is signed; recommended setting signs',
			),
			from(
				file('launch notes of a customer, quoting the Hostpoint help'),
				'DKIM is switched on per group (Enhanced protection); for external DNS copy the records shown; _dmarc quarantine set by default',
			),
			observed(file('check of bcutz.com'), 'DKIM none found under many selectors'),
			observed(
				header('Hostpoint customer', '2022-02'),
				'return path envelope-from is the sender address',
			),
		],
	},
	{
		id: 'cyon',
		name: 'cyon',
		...including('spf.protection.cyon.net'),
		returnPath: fromDomain,
		dkim: signing(usual('default')),
		inferredSmtpHosts: ['mail.cyon.ch'],
		references: [
			from(survey, 'SPF include'),
			mailboxReturnPath,
			observed(
				file('zone with cyon mail'),
				'DKIM selectors default, TXT, key per domain; DKIM selectors default, TXT; SPF include spf.protection.cyon.net',
			),
			from(file('setup note'), 'DKIM key is generated in the cyon panel'),
			known('submission hosts'),
		],
	},
	{
		id: 'post-at',
		name: 'Österreichische Post (mail gateway)',
		...including('spf-pp.post.at', 'mxs.post.at'),
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'unknown' },
		references: [from(survey, 'SPF includes'), from(austriaSignatures, 'SPF includes')],
	},
	{
		id: 'edis',
		name: 'EDIS',
		sources: {},
		returnPath: fromDomain,
		dkim: { signs: 'unknown' },
		spfNames: ['spf.edis.at'],
		references: [
			from(page('https://www.edis.guide/edis-standard-spf-eintrag', 'EDIS help'), 'SPF host'),
			from(survey, 'SPF host'),
			mailboxReturnPath,
		],
	},
];
