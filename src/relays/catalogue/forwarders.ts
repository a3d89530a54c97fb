/**
 * Services that forward mail for own domains, and send little or nothing themselves.
 *
 * @module
 */

import type { Relay } from '../relay.ts';
import { checkerGuide, from, publicZone, template } from './sources.ts';

/** Relays of this family. */
export const forwarders: readonly Relay[] = [
	{
		id: 'cloudflare-email-routing',
		name: 'Cloudflare Email Routing',
		sources: { spf: ['_spf.mx.cloudflare.net'] },
		ask: { include: '_spf.mx.cloudflare.net' },
		returnPath: { kind: 'subdomain', label: 'cf-bounce' },
		dkim: { signs: 'from-domain', selectors: [{ name: 'cf2024-1', usual: true }] },
		mx: ['route1.mx.cloudflare.net', 'route2.mx.cloudflare.net', 'route3.mx.cloudflare.net'],
		references: [
			from(publicZone('0509.io, checked with dig', '2026-09-11'), 'SPF include, MX'),
			from(
				publicZone('dowzard.family'),
				'DKIM selector, whose key is the same in unrelated zones; label of the return path; MX',
			),
			from(checkerGuide, 'SPF include; it forwards and sends no mail of its own'),
		],
	},
	{
		id: 'improvmx',
		name: 'ImprovMX',
		sources: { spf: ['spf.improvmx.com'] },
		ask: { include: 'spf.improvmx.com' },
		returnPath: { kind: 'unknown' },
		dkim: {
			signs: 'from-domain',
			selectors: ['dkimprovmx1', 'dkimprovmx2'].map((name) => ({
				name,
				target: `${name}.improvmx.com`,
			})),
		},
		mx: ['mx1.improvmx.com', 'mx2.improvmx.com'],
		references: [
			from(
				template('improvmx.com.email.json', '2026-06-25'),
				'SPF include, DKIM selectors and targets, MX',
			),
		],
	},
];
