/**
 * Zones whose names are given to customers who cannot edit them: nothing is offered below.
 *
 * @module
 */

import { isAtOrBelow } from '../../names/domain-name.ts';

/** Tenant, shop and site names of platforms that keep the DNS to themselves. */
const ZONES: readonly string[] = [
	// Microsoft 365 tenants: https://learn.microsoft.com/microsoft-365/admin/setup/about-onmicrosoft-domain
	'onmicrosoft.com',
	'onmicrosoft.us',
	'onmicrosoft.de',
	'onmschina.cn',
	'sharepoint.com',
	'myshopify.com',
	'wixsite.com',
	'jimdosite.com',
	'jimdofree.com',
	'squarespace.com',
	'webflow.io',
	'wordpress.com',
	'blogspot.com',
	'github.io',
	'gitlab.io',
	'netlify.app',
	'vercel.app',
	'pages.dev',
	'workers.dev',
	'herokuapp.com',
	'azurewebsites.net',
	'cloudapp.net',
	'amazonaws.com',
	'appspot.com',
	'web.app',
	'firebaseapp.com',
];

/** Whether a name stands in a zone that its user cannot edit. */
export function isForeignZone(name: string): boolean {
	return ZONES.some((zone) => isAtOrBelow(name, zone));
}
