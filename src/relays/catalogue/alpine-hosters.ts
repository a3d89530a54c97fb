/**
 * Austrian and Swiss hosting companies and carriers as outgoing servers of their customers' domains.
 *
 * @module
 */

import type { Relay } from '../relay.ts';
import {
	austria,
	austriaSignatures,
	from,
	includeTable,
	known,
	mailboxReturnPath,
	page,
	publicZone,
	survey,
	switzerland,
} from './sources.ts';

const support = 'https://support.hostpoint.ch/en/technical/e-mail/e-mail-security/';

/** Relays of this family. */
export const alpineHosters: readonly Relay[] = [
	{
		id: 'a1-business',
		name: 'A1 business mail',
		sources: { spf: ['bspf.a1.net'] },
		ask: { include: 'bspf.a1.net', alternatives: ['aspf.a1.net', 'spf.bon.at'] },
		returnPath: { kind: 'from-domain' },
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
		sources: { spf: ['_spf.mymagenta.business'] },
		ask: { include: '_spf.mymagenta.business' },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		mx: ['mx.mymagenta.business'],
		references: [
			from(survey, 'SPF include, MX'),
			from(austria, 'SPF include'),
			from(austriaSignatures, 'SPF names'),
			mailboxReturnPath,
		],
	},
	{
		id: 'world4you',
		name: 'World4You',
		sources: { spf: ['spf.w4ymail.at'] },
		ask: { include: 'spf.w4ymail.at' },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'from-domain' },
		smtpHosts: ['smtp.world4you.com'],
		references: [
			from(survey, 'SPF include'),
			from(austriaSignatures, 'SPF names'),
			from(publicZone('layered.work', '2026-09-21'), 'SPF include'),
			from(publicZone('studioschatzi.at'), 'SPF include'),
			from(publicZone('mo-code.at'), 'a DKIM key below the own domain, its selector not kept'),
			mailboxReturnPath,
			known('submission host'),
		],
	},
	{
		id: 'easyname',
		name: 'easyname',
		sources: { spf: ['spf.easyname.com'] },
		ask: { include: 'spf.easyname.com' },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		smtpHosts: ['smtp.easyname.com'],
		mx: ['mx01.easyname.eu', 'mx02.easyname.eu'],
		references: [
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
			mailboxReturnPath,
			known('submission host'),
		],
	},
	{
		id: 'infomaniak',
		name: 'Infomaniak',
		sources: { spf: ['spf.infomaniak.ch'] },
		ask: { include: 'spf.infomaniak.ch', alternatives: ['spf.infomaniak.com'] },
		returnPath: { kind: 'from-domain' },
		// Selectors carry the day they were made, so none can be named.
		dkim: { signs: 'from-domain' },
		smtpHosts: ['mail.infomaniak.com', 'mail.infomaniak.ch'],
		mx: ['mta-gw.infomaniak.ch', 'mxpool.infomaniak.com', '*.ikmail.com'],
		references: [
			from(survey, 'SPF include, MX'),
			from(switzerland, 'SPF include, MX'),
			from(publicZone('karolak.fr'), 'SPF include'),
			from({ name: 'migration notes, undated', seen: '2026-11-21' }, 'shape of DKIM selectors'),
			mailboxReturnPath,
			known('submission hosts'),
		],
	},
	{
		id: 'hostpoint',
		name: 'Hostpoint',
		sources: { spf: ['spf.mail.hostpoint.ch'] },
		ask: {
			include: 'spf.mail.hostpoint.ch',
			alternatives: ['_spf.mail.hostpoint.ch', 'spf-permissive.mail.hostpoint.ch'],
		},
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'from-domain' },
		smtpHosts: ['asmtp.mail.hostpoint.ch'],
		mx: ['*.mail.hostpoint.ch'],
		references: [
			from(
				page(`${support}how-can-i-add-an-spf-record-for-my-domain`, 'Hostpoint help'),
				'SPF name',
			),
			from(page(`${support}sender-policies`, 'Hostpoint help on sender policies'), 'DKIM'),
			from(survey, 'SPF names, MX'),
			mailboxReturnPath,
			known('submission host'),
		],
	},
	{
		id: 'cyon',
		name: 'cyon',
		sources: { spf: ['spf.protection.cyon.net'] },
		ask: { include: 'spf.protection.cyon.net' },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		references: [from(survey, 'SPF include'), mailboxReturnPath],
	},
	{
		id: 'post-at',
		name: 'Österreichische Post (mail gateway)',
		sources: { spf: ['spf-pp.post.at'] },
		ask: { include: 'spf-pp.post.at', alternatives: ['mxs.post.at'] },
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'unknown' },
		references: [from(survey, 'SPF includes'), from(austriaSignatures, 'SPF includes')],
	},
	{
		id: 'edis',
		name: 'EDIS',
		// Customers write a:spf.edis.at; that name is a host, not a record that could be included.
		sources: {},
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		spfNames: ['spf.edis.at'],
		references: [
			from(page('https://www.edis.guide/edis-standard-spf-eintrag', 'EDIS help'), 'SPF host'),
			from(survey, 'SPF host'),
			mailboxReturnPath,
		],
	},
];
