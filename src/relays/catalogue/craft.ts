/**
 * Mail servers that come with business software for crafts.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { from, known, page, survey } from './sources.ts';

/** Relays of this family. */
export const craft: readonly KnownRelay[] = [
	{
		id: 'handwerk-org',
		name: 'IN-Software mail server (handwerk.org)',
		sources: {},
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'no' },
		smtpHosts: ['mfs1.handwerk.org', 'handwerk.org'],
		inferredSmtpHosts: ['*.handwerk.org'],
		references: [
			from(
				page('https://hilfe.in-software.com/oauth2', 'IN-Software help'),
				'no DKIM for own domains; SPF possible, without naming what to publish; real account below handwerk.org',
			),
			from(
				page(
					'https://hilfe.in-software.com/verzoegerte-zustellung-mobilsynchronisation',
					'IN-Software help on connections',
				),
				'host name',
			),
			from(survey, 'no surveyed SPF record names handwerk.org'),
			known('some submission hosts'),
		],
	},
];
