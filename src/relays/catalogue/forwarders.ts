/**
 * Services that forward mail for own domains, and send little or nothing themselves.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { alias, including, signing, usual } from './entry.ts';
import { checkerGuide, file, from, observed, publicZone, template } from './sources.ts';

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
		...including('spf.improvmx.com'),
		returnPath: { kind: 'unknown' },
		dkim: signing(
			alias('dkimprovmx1', 'dkimprovmx1.improvmx.com'),
			alias('dkimprovmx2', 'dkimprovmx2.improvmx.com'),
		),
		mx: ['mx1.improvmx.com', 'mx2.improvmx.com'],
		references: [
			from(
				template('improvmx.com.email.json', '2026-06-25'),
				'SPF include, DKIM selectors and targets, MX',
			),
			observed(file('siegestack.com', '2026-08-15'), 'DKIM selectors dkimprovmx1/2, MX, SPF'),
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
				file('dnscontrol zone'),
				'SPF, MX include simplelogin.co, MX mx1/mx2.simplelogin.co',
			),
			observed(file('Terraform module'), 'DKIM selectors dkim, dkim02, dkim03'),
			from(file('SimpleLogin documentation'), 'DKIM selectors dkim, as documented by the maker'),
		],
	},
];
