/**
 * Austrian and Swiss hosting companies and carriers as outgoing servers of their customers' domains.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { fromDomain, including, signing, usual } from './entry.ts';
import { inferred, known, mailboxReturnPath, observed, stated } from './reference.ts';
import {
	austria,
	austriaSignatures,
	collection,
	file,
	header,
	includeTable,
	nodemailer,
	publicZone,
	survey,
	switzerland,
} from './sources.ts';

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
			stated('SPF includes, MX', survey),
			stated('SPF includes', austria),
			stated('SPF names', austriaSignatures),
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
			stated('SPF include, MX', survey),
			stated('SPF include', austria),
			stated('SPF names', austriaSignatures),
			mailboxReturnPath,
			observed('hosts mail.mymagenta.business', file('mail settings in source code')),
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
			inferred('submission hosts', collection),
			stated('SPF include', survey),
			stated('SPF names', austriaSignatures),
			stated('SPF include', publicZone('layered.work', '2026-09-21')),
			stated('SPF include', publicZone('studioschatzi.at')),
			stated('a DKIM key below the own domain, its selector not kept', publicZone('mo-code.at')),
			known('submission host'),
			observed('DKIM selectors dkim11 TXT', file('zone mo-code.at')),
			observed(
				'DKIM selectors s=dkim11, spf=pass smtp.mailfrom = own domain',
				header('engleder-embedded.com', '2023-12'),
			),
			observed('return path envelope-from = own address', header('World4You customer', '2025-03')),
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
			inferred('submission hosts', collection),
			stated('SPF include', austria),
			stated('SPF names', austriaSignatures),
			stated('SPF include', includeTable),
			stated('MX', survey),
			stated('form of the SPF record, its names left out of the text at hand', {
				name: 'easyname help',
				url: 'https://www.easyname.in/en/support/email/184-what-is-spf-spam-protection',
			}),
			known('submission host'),
			observed(
				'DKIM selectors easyname, d = From domain; return path envelope-from is the sender address',
				header('paroga.com', '2024-03-30'),
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
			stated('SPF include, MX', survey),
			stated('SPF include, MX', switzerland),
			stated('SPF include', publicZone('karolak.fr')),
			stated('shape of DKIM selectors', { name: 'migration notes, undated', seen: '2026-11-21' }),
			mailboxReturnPath,
			known('some submission hosts'),
			stated('submission host', nodemailer),
			observed('DKIM selector 20200409; DKIM selector 20191114', header('Infomaniak customer')),
			observed('DKIM selector 20231125', header('Infomaniak customer', '2026-04')),
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
			stated('SPF name', {
				name: 'Hostpoint help',
				url: 'https://support.hostpoint.ch/en/technical/e-mail/e-mail-security/how-can-i-add-an-spf-record-for-my-domain',
			}),
			stated('DKIM', {
				name: 'Hostpoint help on sender policies',
				url: 'https://support.hostpoint.ch/en/technical/e-mail/e-mail-security/sender-policies',
			}),
			stated('SPF names, MX', survey),
			known('submission host'),
			stated('SPF official form for external DNS, v=spf1 redirect=spf.mail.hostpoint.ch', {
				name: 'Hostpoint help',
				url: 'https://support.hostpoint.ch/de/technisches/e-mail/e-mail-sicherheit/wie-setze-ich-einen-spf-record-fuer-meine-domain',
				seen: '2026-11-30',
			}),
			observed('SPF redirect form in use', file('zone shlep.ch', '2026-07-25')),
			stated(
				'DKIM the sender policy of the domain decides whether mail is signed; recommended setting signs',
				{
					name: 'Hostpoint help, sender policies',
					url: 'https://support.hostpoint.ch/en/technical/e-mail/e-mail-security/sender-policies',
					seen: '2026-11-30',
				},
			),
			stated(
				'DKIM is switched on per group (Enhanced protection); for external DNS copy the records shown; _dmarc quarantine set by default',
				file('launch notes of a customer, quoting the Hostpoint help'),
			),
			observed('DKIM none found under many selectors', file('check of bcutz.com')),
			observed(
				'return path envelope-from is the sender address',
				header('Hostpoint customer', '2022-02'),
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
			stated('SPF include', survey),
			mailboxReturnPath,
			observed(
				'DKIM selectors default, TXT, key per domain; DKIM selectors default, TXT; SPF include spf.protection.cyon.net',
				file('zone with cyon mail'),
			),
			stated('DKIM key is generated in the cyon panel', file('setup note')),
			known('submission hosts'),
		],
	},
	{
		id: 'post-at',
		name: 'Österreichische Post (mail gateway)',
		...including('spf-pp.post.at', 'mxs.post.at'),
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'unknown' },
		references: [stated('SPF includes', survey), stated('SPF includes', austriaSignatures)],
	},
	{
		id: 'edis',
		name: 'EDIS',
		sources: {},
		returnPath: fromDomain,
		dkim: { signs: 'unknown' },
		spfNames: ['spf.edis.at'],
		references: [
			stated('SPF host', {
				name: 'EDIS help',
				url: 'https://www.edis.guide/edis-standard-spf-eintrag',
			}),
			stated('SPF host', survey),
			mailboxReturnPath,
		],
	},
];
