/**
 * German hosting companies as outgoing servers of their customers' domains.
 *
 * @module
 */

import type { Relay } from '../relay.ts';
import {
	austriaSignatures,
	copiedAnswers,
	from,
	includeTable,
	known,
	mailboxReturnPath,
	page,
	publicZone,
	survey,
	vendorMap,
} from './sources.ts';

const discoverize = page(
	'https://discoverize.com/dokumentation/branchenportal-verwalten/e-mail-einstellungen/spf-einstellungen/',
	'discoverize guide on SPF',
);

/** Relays of this family. */
export const germanHosters: readonly Relay[] = [
	{
		id: 'ionos',
		name: 'IONOS',
		sources: { spf: ['_spf-eu.ionos.com'] },
		ask: {
			include: '_spf-eu.ionos.com',
			alternatives: ['_spf.kundenserver.de', '_spf.perfora.net', '_spf-us.ionos.com'],
		},
		returnPath: { kind: 'from-domain' },
		dkim: {
			signs: 'from-domain',
			selectors: [
				{ name: 's1-ionos', target: 's1.dkim.ionos.com' },
				{ name: 's2-ionos', target: 's2.dkim.ionos.com' },
			],
		},
		smtpHosts: ['smtp.ionos.de', 'smtp.ionos.com', 'smtp.1und1.de'],
		mx: ['ionos.de', 'ionos.com', 'kundenserver.de'].flatMap((domain) => [
			`mx00.${domain}`,
			`mx01.${domain}`,
		]),
		references: [
			from(survey, 'SPF includes, MX'),
			from(publicZone('dav-neuland.de', '2026-09-28'), 'SPF includes, DKIM selectors and targets'),
			from(publicZone('precisionbrass.info', '2026-05-28'), 'SPF includes'),
			from(copiedAnswers, 'SPF record'),
			from(vendorMap, 'SPF include'),
			mailboxReturnPath,
			known('submission hosts'),
		],
	},
	{
		id: 'strato',
		name: 'STRATO',
		sources: { spf: ['_spf.strato.com'] },
		ask: { include: '_spf.strato.com' },
		returnPath: { kind: 'from-domain' },
		dkim: {
			signs: 'from-domain',
			selectors: [
				{ name: 'strato-dkim-0002', usual: true },
				{ name: 'strato-dkim-0003', usual: true },
			],
		},
		smtpHosts: ['smtp.strato.de', 'smtp.strato.com'],
		mx: ['smtpin.rzone.de', 'smtp.rzone.de'],
		references: [
			from(survey, 'SPF include or redirect, MX'),
			from({ name: 'project note, undated', seen: '2026-11-21' }, 'DKIM selectors'),
			mailboxReturnPath,
			known('submission hosts'),
		],
	},
	{
		id: 'all-inkl',
		name: 'ALL-INKL.COM',
		sources: { spf: ['spf.kasserver.com'] },
		ask: { include: 'spf.kasserver.com' },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		smtpHosts: ['w*.kasserver.com'],
		mx: ['w*.kasserver.com'],
		references: [
			from(survey, 'SPF include, MX'),
			from(austriaSignatures, 'SPF names'),
			from(
				page(
					'https://all-inkl.com/wichtig/anleitungen/kas/tools/dns-werkzeuge/spf_482.html',
					'ALL-INKL help on SPF',
				),
				'default record names mx and a instead of the include',
			),
			mailboxReturnPath,
			known('submission host is the server itself'),
		],
	},
	{
		id: 'hetzner',
		name: 'Hetzner web hosting',
		// Customers authorize the one host they are on; no name covers them all.
		sources: {},
		ask: { alternatives: ['spf.your-server.de', '_spf.your-server.de'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		smtpHosts: ['mail.your-server.de', 'www*.your-server.de', 'dedi*.your-server.de'],
		mx: ['mail.your-server.de', 'www*.your-server.de', 'dedi*.your-server.de'],
		references: [
			from(survey, 'MX; customers authorize the host itself'),
			from(
				{ name: 'two undated guides, neither confirmed', seen: '2026-11-21' },
				'two spellings of an include',
			),
			mailboxReturnPath,
			known('submission hosts'),
		],
	},
	{
		id: 'host-europe',
		name: 'Host Europe',
		sources: { spf: ['spf.server-he.de'] },
		ask: { include: 'spf.server-he.de' },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		references: [from(survey, 'SPF include'), from(discoverize, 'SPF include'), mailboxReturnPath],
	},
	{
		id: 'united-domains',
		name: 'united-domains',
		sources: { spf: ['_smtp.udag.de'] },
		ask: { include: '_smtp.udag.de' },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		mx: ['mx00.udag.de', 'mx01.udag.de', 'smx00.udag.de', 'smx01.udag.de'],
		references: [
			from(survey, 'SPF include, MX'),
			from(discoverize, 'SPF include'),
			mailboxReturnPath,
		],
	},
	{
		id: 'ispgateway',
		name: 'ispgateway.de',
		sources: { spf: ['ispgateway.de'] },
		ask: { include: 'ispgateway.de' },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		mx: ['mxlb.ispgateway.de', 'mxlbpu.ispgateway.de'],
		references: [
			from(survey, 'SPF include, MX; the operator is not named'),
			from(includeTable, 'SPF include'),
			mailboxReturnPath,
		],
	},
	{
		id: 'agenturserver',
		name: 'agenturserver.de',
		sources: { spf: ['agenturserver.de'] },
		ask: { include: 'agenturserver.de' },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		mx: [
			'mx1.agenturserver.de',
			'mx2.agenturserver.de',
			'mx3.agenturserver.de',
			'mx4.agenturserver.de',
		],
		references: [
			from(survey, 'SPF include, MX; the operator is not named'),
			from(includeTable, 'SPF include'),
			mailboxReturnPath,
		],
	},
	{
		id: 'telekom-business',
		name: 'Telekom mail for own domains',
		sources: { spf: ['_spf.hier-im-netz.de'] },
		ask: { include: '_spf.hier-im-netz.de' },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		mx: ['smtp-01.tld.t-online.de', 'smtp-02.tld.t-online.de'],
		references: [from(survey, 'SPF include, MX'), mailboxReturnPath],
	},
];
