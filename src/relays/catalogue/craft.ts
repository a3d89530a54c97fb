/**
 * Mail servers that come with business software for crafts.
 *
 * @module
 */

import type { Relay } from '../relay.ts';
import { from, page, survey } from './sources.ts';

/** Relays of this family. */
export const craft: readonly Relay[] = [
	{
		id: 'handwerk-org',
		name: 'IN-Software mail server (handwerk.org)',
		// The vendor names neither include nor addresses; whoever runs the software has to.
		sources: {},
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'no' },
		smtpHosts: ['mfs1.handwerk.org'],
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
		],
	},
];
