/**
 * Filtering gateways through which companies also send.
 *
 * @module
 */

import type { Relay } from '../relay.ts';
import { copiedAnswers, from, page, survey, switzerland } from './sources.ts';

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
		references: [
			from(survey, 'SPF includes, MX'),
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
];
