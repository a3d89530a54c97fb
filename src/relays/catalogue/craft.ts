/**
 * Mail servers that come with business software for crafts.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { known, stated } from './reference.ts';
import { survey } from './sources.ts';

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
			stated(
				'no DKIM for own domains; SPF possible, without naming what to publish; real account below handwerk.org',
				{ name: 'IN-Software help', url: 'https://hilfe.in-software.com/oauth2' },
			),
			stated('host name', {
				name: 'IN-Software help on connections',
				url: 'https://hilfe.in-software.com/verzoegerte-zustellung-mobilsynchronisation',
			}),
			stated('no surveyed SPF record names handwerk.org', survey),
			known('some submission hosts'),
		],
	},
];
