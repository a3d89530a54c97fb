/**
 * Filtering gateways through which companies also send.
 *
 * @module
 */

import type { Relay } from '../relay.ts';
import {
	austria,
	checkerGuide,
	copiedAnswers,
	cumbria,
	from,
	includeTable,
	page,
	repository,
	survey,
	switzerland,
	template,
	vendorMap,
} from './sources.ts';

const regions = ['au', 'ca', 'de', 'eu', 'us', 'za'];

/** Relays of this family. */
export const gateways: readonly Relay[] = [
	{
		id: 'hornetsecurity',
		name: 'Hornetsecurity',
		sources: { spf: ['spf.hornetsecurity.com'] },
		ask: { include: 'spf.hornetsecurity.com', alternatives: ['antispameurope.com'] },
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'from-domain' },
		mx: [
			'mx01.hornetsecurity.com',
			'mx02.hornetsecurity.com',
			'mx03.hornetsecurity.com',
			'mx04.hornetsecurity.com',
		],
		// A whole record kept by the service, behind a redirect.
		spfNames: ['*.spf.hornetdmarc.com'],
		references: [
			from(survey, 'SPF includes and redirects, MX'),
			from(
				page(
					'https://cp.hornetsecurity.com/manual/en/partner/email_authentication/c_setup_dkim.html',
					'Hornetsecurity manual',
				),
				'DKIM by CNAME per domain; selector and target not named',
			),
		],
	},
	{
		id: 'seppmail',
		name: 'SEPPmail.cloud',
		sources: { spf: ['_spf.de.seppmail.cloud'] },
		ask: { include: '_spf.de.seppmail.cloud', alternatives: ['_spf.ch.seppmail.cloud'] },
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'unknown' },
		mx: ['*.gate.seppmail.cloud'],
		references: [from(survey, 'SPF includes, MX'), from(switzerland, 'SPF includes, MX')],
	},
	{
		id: 'trend-micro',
		name: 'Trend Micro Email Security',
		sources: { spf: ['spf.tmes.trendmicro.com'] },
		ask: { include: 'spf.tmes.trendmicro.com' },
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'unknown' },
		mx: ['*.tmes.trendmicro.eu', '*.tmes.trendmicro.com'],
		references: [from(copiedAnswers, 'SPF include and record'), from(survey, 'SPF include, MX')],
	},
	{
		id: 'mimecast',
		name: 'Mimecast',
		// A customer sends from one region; which one, no name tells for all.
		sources: {},
		ask: {
			alternatives: [
				'_netblocks.mimecast.com',
				...regions.map((region) => `${region}._netblocks.mimecast.com`),
			],
		},
		returnPath: { kind: 'from-domain' },
		// Selectors carry the day they were made.
		dkim: { signs: 'from-domain' },
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
		],
	},
	{
		id: 'proofpoint',
		name: 'Proofpoint',
		// Each customer refers to names of its own.
		sources: {},
		returnPath: { kind: 'from-domain' },
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
		sources: { spf: ['spf.messagelabs.com'] },
		ask: {
			include: 'spf.messagelabs.com',
			alternatives: ['nets1.spf.messagelabs.com', 'nets2.spf.messagelabs.com'],
		},
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'unknown' },
		mx: ['cluster*.*.messagelabs.com'],
		references: [from(survey, 'SPF includes, MX'), from(vendorMap, 'SPF include')],
	},
	{
		id: 'sophos',
		name: 'Sophos Email',
		sources: { spf: ['_spf.prod.hydra.sophos.com'] },
		ask: {
			include: '_spf.prod.hydra.sophos.com',
			alternatives: ['_spf_eucentral1.prod.hydra.sophos.com'],
		},
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'unknown' },
		mx: ['mx-01-*.prod.hydra.sophos.com', 'mx-02-*.prod.hydra.sophos.com'],
		references: [from(survey, 'SPF includes, MX'), from(austria, 'SPF include, MX')],
	},
	{
		id: 'mailchannels',
		name: 'MailChannels',
		sources: { spf: ['relay.mailchannels.net'] },
		ask: {
			include: 'relay.mailchannels.net',
			alternatives: ['spf1.mailchannels.net', 'spf2.mailchannels.net'],
		},
		// It passes on what hosting companies send for their customers.
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'unknown' },
		references: [
			from(survey, 'SPF includes'),
			from(includeTable, 'SPF includes'),
			from(template('mail.pohjoistech.fi.email.json', '2023-10-01'), 'SPF include'),
		],
	},
];
