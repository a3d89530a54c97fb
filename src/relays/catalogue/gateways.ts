/**
 * Filtering gateways through which companies also send.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { fromDomain, including, signing, usual } from './entry.ts';
import {
	austria,
	checkerGuide,
	collection,
	copiedAnswers,
	cumbria,
	file,
	from,
	header,
	includeTable,
	inferred,
	observed,
	page,
	repository,
	survey,
	switzerland,
	template,
	vendorMap,
} from './sources.ts';

/** Relays of this family. */
export const gateways: readonly KnownRelay[] = [
	{
		id: 'hornetsecurity',
		name: 'Hornetsecurity',
		...including('spf.hornetsecurity.com', 'antispameurope.com'),
		returnPath: fromDomain,
		dkim: signing(usual('hse1'), usual('hse2')),
		inferredSmtpHosts: ['mx-relay*.antispameurope.com'],
		mx: [
			'mx01.hornetsecurity.com',
			'mx02.hornetsecurity.com',
			'mx03.hornetsecurity.com',
			'mx04.hornetsecurity.com',
		],
		spfNames: ['*.spf.hornetdmarc.com'],
		references: [
			inferred(collection, 'submission hosts'),
			from(survey, 'SPF includes and redirects, MX'),
			from(
				page(
					'https://cp.hornetsecurity.com/manual/en/partner/email_authentication/c_setup_dkim.html',
					'Hornetsecurity manual',
				),
				'DKIM by CNAME per domain; selector and target not named',
			),
			from(
				file('set-up guide, published 2025-10-23', '2026-07-10'),
				'DKIM selectors hse1, hse2 as CNAME, targets per customer; include spf.hornetsecurity.com',
			),
			observed(
				header('mx-relay87-hz1.antispameurope.com'),
				'DKIM selectors s=hse1, d=ew.tq-group.com',
			),
			observed(
				header('ew.tq-group.com', '2025-10'),
				'return path MAIL FROM stays the sender, written as prvs=…; smtp.mailfrom=ew.tq-group.com',
			),
		],
	},
	{
		id: 'seppmail',
		name: 'SEPPmail.cloud',
		...including('_spf.de.seppmail.cloud', '_spf.ch.seppmail.cloud'),
		returnPath: fromDomain,
		dkim: { signs: 'unknown' },
		mx: ['*.gate.seppmail.cloud'],
		references: [
			from(survey, 'SPF includes, MX'),
			from(switzerland, 'SPF includes, MX'),
			observed(
				header('duagon.com', '2026-01'),
				'return path with Microsoft 365 in parallel mode MAIL FROM stays the customer (smtp.mailfrom=duagon.com); mail returns through Exchange Online',
			),
		],
	},
	{
		id: 'trend-micro',
		name: 'Trend Micro Email Security',
		...including('spf.tmes.trendmicro.com'),
		returnPath: fromDomain,
		dkim: { signs: 'from-domain', patterns: [{ name: 'tm-dkim-{yyyymmddhhmmss}' }] },
		certainty: { returnPath: 'inferred' },
		inferredSmtpHosts: ['repost*.tmes.trendmicro.eu', 'refb*.tmes.trendmicro.eu'],
		mx: ['*.tmes.trendmicro.eu', '*.tmes.trendmicro.com'],
		references: [
			inferred(collection, 'submission hosts'),
			from(copiedAnswers, 'SPF include and record'),
			from(survey, 'SPF include, MX'),
			observed(
				header('opensynergy.com', '2023-08'),
				'DKIM selector TM-DKIM-{time stamp}, d=opensynergy.com',
			),
			observed(header('opensynergy.com', '2024-02'), 'DKIM d=opensynergy.com passes'),
			inferred(
				header('opensynergy.com', '2023-10-17'),
				'return path receiver marks SPF_PASS and a valid signature of the envelope domain (DKIM_VALID_EF), MAIL FROM is in the customer domain',
			),
		],
	},
	{
		id: 'mimecast',
		name: 'Mimecast',
		sources: {},
		ask: {
			alternatives: [
				'_netblocks.mimecast.com',
				'au._netblocks.mimecast.com',
				'ca._netblocks.mimecast.com',
				'de._netblocks.mimecast.com',
				'eu._netblocks.mimecast.com',
				'us._netblocks.mimecast.com',
				'za._netblocks.mimecast.com',
			],
		},
		returnPath: fromDomain,
		dkim: { signs: 'from-domain', patterns: [{ name: 'mimecast{yyyymmdd}' }] },
		mx: ['*-smtp-inbound-1.mimecast.com', '*-smtp-inbound-2.mimecast.com'],
		references: [
			from(
				{ name: 'table of SPF includes with the regions, undated', seen: '2026-11-21' },
				'SPF includes',
			),
			from(
				{ name: 'DNS of ouest-france.fr, read by an audit', seen: '2026-09-26' },
				'SPF include and MX of one region',
			),
			from(vendorMap, 'SPF include'),
			from(checkerGuide, 'return path; shape of DKIM selectors'),
			from(survey, 'SPF includes, MX'),
			observed(
				header('redhat.com', '2025-08'),
				'DKIM selector, return path mimecast20190719, d=redhat.com, smtp.mailfrom=redhat.com',
			),
		],
	},
	{
		id: 'proofpoint',
		name: 'Proofpoint',
		sources: {},
		returnPath: fromDomain,
		dkim: { signs: 'from-domain' },
		mx: [
			'mx0a-*.pphosted.com',
			'mx0b-*.pphosted.com',
			'mx1-*.ppe-hosted.com',
			'mx2-*.ppe-hosted.com',
		],
		spfNames: [
			'spf-*.pphosted.com',
			'*.spf.has.pphosted.com',
			'dispatch-eu.ppe-hosted.com',
			'dispatch-us.ppe-hosted.com',
		],
		references: [
			from(cumbria, 'SPF include of one customer and its record'),
			from(vendorMap, 'SPF names'),
			from(checkerGuide, 'return path; DKIM per customer'),
			from(
				repository(
					'schmug/dmarcheck',
					'src/analyzers/mx.ts',
					'MX signatures of a DMARC checker',
					'2026-04-30',
				),
				'MX',
			),
			from(survey, 'SPF names, MX'),
		],
	},
	{
		id: 'messagelabs',
		name: 'Symantec Email Security (MessageLabs)',
		...including('spf.messagelabs.com', 'nets1.spf.messagelabs.com', 'nets2.spf.messagelabs.com'),
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'from-domain', patterns: [{ name: '{account}' }] },
		mx: ['cluster*.*.messagelabs.com'],
		references: [
			from(survey, 'SPF includes, MX'),
			from(vendorMap, 'SPF include'),
			observed(
				header('fujitsu.com', '2023-01-18'),
				'DKIM signs as the customer, s=170520fj, d=fujitsu.com, after mail*.bemta*.messagelabs.com',
			),
		],
	},
	{
		id: 'sophos',
		name: 'Sophos Email',
		...including('_spf.prod.hydra.sophos.com', '_spf_eucentral1.prod.hydra.sophos.com'),
		returnPath: fromDomain,
		dkim: {
			signs: 'from-domain',
			patterns: [{ name: 'sophos{32 hex digits}' }],
			optional: true,
			secondSignature: 'mail-dkim-*.prod.hydra.sophos.com',
		},
		mx: ['mx-01-*.prod.hydra.sophos.com', 'mx-02-*.prod.hydra.sophos.com'],
		references: [
			from(survey, 'SPF includes, MX'),
			from(austria, 'SPF include, MX'),
			observed(
				header('scioteq.com', '2024-11'),
				'DKIM selector sophos + 32 hex digits, d = customer',
			),
			observed(
				header('Sophos customer'),
				'dkim.secondSignature d=mail-dkim-{region}.prod.hydra.sophos.com',
			),
			observed(header('csir.co.za', '2024-02'), 'return path spf=pass smtp.mailfrom=csir.co.za'),
		],
	},
	{
		id: 'mailchannels',
		name: 'MailChannels',
		...including('relay.mailchannels.net', 'spf1.mailchannels.net', 'spf2.mailchannels.net'),
		returnPath: fromDomain,
		dkim: { signs: 'no' },
		references: [
			from(survey, 'SPF includes'),
			from(includeTable, 'SPF includes'),
			from(template('mail.pohjoistech.fi.email.json', '2023-10-01'), 'SPF include'),
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/mailchannels.svelte.md',
					'dmarc.wiki provider page mailchannels',
					'2024-10-05',
				),
				'return path SPF-aligned, MAIL FROM of the sender is kept; DKIM no signature of its own, the sending host or the caller signs',
			),
		],
	},
	{
		id: 'mailchannels-email-api',
		name: 'MailChannels Email API',
		variantOf: 'mailchannels',
		sources: { spf: ['relay.mailchannels.net'] },
		ask: {
			include: 'relay.mailchannels.net',
			alternatives: ['spf1.mailchannels.net', 'spf2.mailchannels.net'],
			challenges: [
				{ name: '_mailchannels', type: 'TXT', value: '{lockdown record}', need: 'required' },
			],
		},
		returnPath: fromDomain,
		dkim: signing(usual('mailchannels')),
		certainty: { returnPath: 'inferred' },
		references: [
			from(
				file('set-up guide citing MailChannels article 16918954360845'),
				'DKIM selectors caller gives key and selector; guide uses mailchannels, TXT; a _mailchannels lockdown TXT is asked',
			),
			observed(file('set-up guide'), 'DKIM selectors the same'),
			inferred(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/mailchannels.svelte.md',
					'dmarc.wiki provider page mailchannels',
					'2024-10-05',
				),
				'return path SPF-aligned',
			),
		],
	},
	{
		id: 'barracuda',
		name: 'Barracuda Email Gateway Defense',
		...including(
			'spf.ess.barracudanetworks.com',
			'spf.ess.de.barracudanetworks.com',
			'spf.ess.uk.barracudanetworks.com',
			'spf.ess.au.barracudanetworks.com',
			'spf.ess.ca.barracudanetworks.com',
			'spf.ess.in.barracudanetworks.com',
		),
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'unknown' },
		mx: ['*.ess.barracudanetworks.com'],
		references: [
			from(
				file('set-up guide'),
				'SPF include per region, US without, others spf.ess.{au,ca,de,in,uk}.barracudanetworks.com',
			),
			observed(
				file('zone of kawaius.com'),
				'SPF, MX include spf.ess.barracudanetworks.com, MX d95495a.ess.barracudanetworks.com',
			),
		],
	},
	{
		id: 'cisco-secure-email',
		name: 'Cisco Secure Email (iphmx.com)',
		sources: {},
		returnPath: fromDomain,
		dkim: { signs: 'unknown' },
		smtpHosts: ['esa*.*.iphmx.com'],
		mx: ['*.iphmx.com'],
		references: [
			observed(header('microchip.com'), 'hosts esa{n}.{customer}.iphmx.com'),
			observed(
				header('wdc.com', '2021-09'),
				'return path envelope-from stays the sender, also as prvs=…@wdc.com',
			),
		],
	},
	{
		id: 'nospamproxy',
		name: 'NoSpamProxy',
		sources: {},
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'from-domain' },
		references: [
			from(
				page(
					'https://docs.nospamproxy.com/Server/15/Suite/de-de/Content/corporate-domains/corporate-domains-activating-dkim.htm',
					'NoSpamProxy documentation',
					'2026-11-30',
				),
				'DKIM signs as the corporate domain with a key made in the product; selector is given there; extra record when key domain differs',
			),
		],
	},
];
