/**
 * Filtering gateways through which companies also send.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { fromDomain, including, signing, usual } from './entry.ts';
import { inferred, observed, stated } from './reference.ts';
import {
	austria,
	checkerGuide,
	collection,
	copiedAnswers,
	cumbria,
	dmarcWiki,
	file,
	header,
	includeTable,
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
			inferred('submission hosts', collection),
			stated('SPF includes and redirects, MX', survey),
			stated('DKIM by CNAME per domain; selector and target not named', {
				name: 'Hornetsecurity manual',
				url: 'https://cp.hornetsecurity.com/manual/en/partner/email_authentication/c_setup_dkim.html',
			}),
			stated(
				'DKIM selectors hse1, hse2 as CNAME, targets per customer; include spf.hornetsecurity.com',
				file('set-up guide, published 2025-10-23', '2026-07-10'),
			),
			observed(
				'DKIM selectors s=hse1, d=ew.tq-group.com',
				header('mx-relay87-hz1.antispameurope.com'),
			),
			observed(
				'return path MAIL FROM stays the sender, written as prvs=…; smtp.mailfrom=ew.tq-group.com',
				header('ew.tq-group.com', '2025-10'),
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
			stated('SPF includes, MX', survey),
			stated('SPF includes, MX', switzerland),
			observed(
				'return path with Microsoft 365 in parallel mode MAIL FROM stays the customer (smtp.mailfrom=duagon.com); mail returns through Exchange Online',
				header('duagon.com', '2026-01'),
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
			inferred('submission hosts', collection),
			stated('SPF include and record', copiedAnswers),
			stated('SPF include, MX', survey),
			observed(
				'DKIM selector TM-DKIM-{time stamp}, d=opensynergy.com',
				header('opensynergy.com', '2023-08'),
			),
			observed('DKIM d=opensynergy.com passes', header('opensynergy.com', '2024-02')),
			inferred(
				'return path receiver marks SPF_PASS and a valid signature of the envelope domain (DKIM_VALID_EF), MAIL FROM is in the customer domain',
				header('opensynergy.com', '2023-10-17'),
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
			stated('SPF includes', {
				name: 'table of SPF includes with the regions, undated',
				seen: '2026-11-21',
			}),
			stated('SPF include and MX of one region', {
				name: 'DNS of ouest-france.fr, read by an audit',
				seen: '2026-09-26',
			}),
			stated('SPF include', vendorMap),
			stated('return path; shape of DKIM selectors', checkerGuide),
			stated('SPF includes, MX', survey),
			observed(
				'DKIM selector, return path mimecast20190719, d=redhat.com, smtp.mailfrom=redhat.com',
				header('redhat.com', '2025-08'),
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
			stated('SPF include of one customer and its record', cumbria),
			stated('SPF names', vendorMap),
			stated('return path; DKIM per customer', checkerGuide),
			stated(
				'MX',
				repository(
					'schmug/dmarcheck',
					'src/analyzers/mx.ts',
					'MX signatures of a DMARC checker',
					'2026-04-30',
				),
			),
			stated('SPF names, MX', survey),
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
			stated('SPF includes, MX', survey),
			stated('SPF include', vendorMap),
			observed(
				'DKIM signs as the customer, s=170520fj, d=fujitsu.com, after mail*.bemta*.messagelabs.com',
				header('fujitsu.com', '2023-01-18'),
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
			stated('SPF includes, MX', survey),
			stated('SPF include, MX', austria),
			observed(
				'DKIM selector sophos + 32 hex digits, d = customer',
				header('scioteq.com', '2024-11'),
			),
			observed(
				'dkim.secondSignature d=mail-dkim-{region}.prod.hydra.sophos.com',
				header('Sophos customer'),
			),
			observed('return path spf=pass smtp.mailfrom=csir.co.za', header('csir.co.za', '2024-02')),
		],
	},
	{
		id: 'mailchannels',
		name: 'MailChannels',
		...including('relay.mailchannels.net', 'spf1.mailchannels.net', 'spf2.mailchannels.net'),
		returnPath: fromDomain,
		dkim: { signs: 'no' },
		references: [
			stated('SPF includes', survey),
			stated('SPF includes', includeTable),
			stated('SPF include', template('mail.pohjoistech.fi.email', '2023-10-01')),
			stated(
				'return path SPF-aligned, MAIL FROM of the sender is kept; DKIM no signature of its own, the sending host or the caller signs',
				dmarcWiki('mailchannels', '2024-10-05'),
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
			stated(
				'DKIM selectors caller gives key and selector; guide uses mailchannels, TXT; a _mailchannels lockdown TXT is asked',
				file('set-up guide citing MailChannels article 16918954360845'),
			),
			observed('DKIM selectors the same', file('set-up guide')),
			inferred('return path SPF-aligned', dmarcWiki('mailchannels', '2024-10-05')),
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
			stated(
				'SPF include per region, US without, others spf.ess.{au,ca,de,in,uk}.barracudanetworks.com',
				file('set-up guide'),
			),
			observed(
				'SPF, MX include spf.ess.barracudanetworks.com, MX d95495a.ess.barracudanetworks.com',
				file('zone of kawaius.com'),
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
			observed('hosts esa{n}.{customer}.iphmx.com', header('microchip.com')),
			observed(
				'return path envelope-from stays the sender, also as prvs=…@wdc.com',
				header('wdc.com', '2021-09'),
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
			stated(
				'DKIM signs as the corporate domain with a key made in the product; selector is given there; extra record when key domain differs',
				{
					name: 'NoSpamProxy documentation',
					url: 'https://docs.nospamproxy.com/Server/15/Suite/de-de/Content/corporate-domains/corporate-domains-activating-dkim.htm',
					seen: '2026-11-30',
				},
			),
		],
	},
];
