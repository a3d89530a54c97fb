/**
 * Services that forward mail for own domains, and send little or nothing themselves.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { alias, including, signing, usual } from './entry.ts';
import { observed, stated } from './reference.ts';
import { checkerGuide, file, publicZone, template } from './sources.ts';

/** Relays of this family. */
export const forwarders: readonly KnownRelay[] = [
	{
		id: 'cloudflare-email-routing',
		name: 'Cloudflare Email Routing',
		...including('_spf.mx.cloudflare.net'),
		returnPath: { kind: 'subdomain', label: 'cf-bounce' },
		dkim: signing(usual('cf2024-1')),
		mx: ['route1.mx.cloudflare.net', 'route2.mx.cloudflare.net', 'route3.mx.cloudflare.net'],
		references: [
			stated('SPF include, MX', publicZone('0509.io, checked with dig', '2026-09-11')),
			stated(
				'DKIM selector, whose key is the same in unrelated zones; label of the return path; MX',
				publicZone('dowzard.family'),
			),
			stated('SPF include; it forwards and sends no mail of its own', checkerGuide),
		],
	},
	{
		id: 'improvmx',
		name: 'ImprovMX',
		...including('spf.improvmx.com'),
		returnPath: { kind: 'unknown' },
		dkim: signing(
			alias('dkimprovmx1', 'dkimprovmx1.improvmx.com'),
			alias('dkimprovmx2', 'dkimprovmx2.improvmx.com'),
		),
		mx: ['mx1.improvmx.com', 'mx2.improvmx.com'],
		references: [
			stated(
				'SPF include, DKIM selectors and targets, MX',
				template('improvmx.com.email', '2026-06-25'),
			),
			observed('DKIM selectors dkimprovmx1/2, MX, SPF', file('siegestack.com', '2026-08-15')),
		],
	},
	{
		id: 'simplelogin',
		name: 'SimpleLogin (Proton), custom domain',
		...including('simplelogin.co'),
		returnPath: { kind: 'unknown' },
		dkim: signing(
			alias('dkim', 'dkim._domainkey.simplelogin.co'),
			alias('dkim02', 'dkim02._domainkey.simplelogin.co'),
			alias('dkim03', 'dkim03._domainkey.simplelogin.co'),
		),
		mx: ['mx1.simplelogin.co', 'mx2.simplelogin.co'],
		references: [
			observed(
				'SPF, MX include simplelogin.co, MX mx1/mx2.simplelogin.co',
				file('dnscontrol zone'),
			),
			observed('DKIM selectors dkim, dkim02, dkim03', file('Terraform module')),
			stated('DKIM selectors dkim, as documented by the maker', file('SimpleLogin documentation')),
		],
	},
];
