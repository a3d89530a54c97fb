/**
 * English names of receivers and of the volume their demands are for.
 *
 * @module
 */

import type { ReceiverId } from '../../../receivers/receiver.ts';

/** By id. */
export const receiverNames: { readonly [id in ReceiverId]: string } = {
	google: 'Gmail',
	'google-bulk': 'Gmail (from about 5,000 mails a day)',
	yahoo: 'Yahoo and AOL',
	'yahoo-bulk': 'Yahoo and AOL (bulk mail)',
	'microsoft-bulk': 'Outlook.com (over 5,000 mails a day)',
	'web-de': 'WEB.DE',
	gmx: 'GMX',
	'gmx-bulk': 'GMX (bulk mail)',
	't-online': 'T-Online',
	'apple-bulk': 'iCloud Mail (bulk mail)',
	'la-poste': 'laposte.net',
};
