/**
 * German names of receivers and of the volume their demands are for.
 *
 * @module
 */

import type { ReceiverId } from '../../../receivers/receiver.ts';

/** By id. */
export const receiverNames: { readonly [id in ReceiverId]: string } = {
	google: 'Gmail',
	'google-bulk': 'Gmail (bei etwa 5.000 Mails am Tag oder mehr)',
	yahoo: 'Yahoo und AOL',
	'yahoo-bulk': 'Yahoo und AOL (bei Massenmails)',
	'microsoft-bulk': 'Outlook.com (bei mehr als 5.000 Mails am Tag)',
	'web-de': 'WEB.DE',
	gmx: 'GMX',
	'gmx-bulk': 'GMX (bei Massenmails)',
	't-online': 'T-Online',
	'apple-bulk': 'iCloud Mail (bei Massenmails)',
	'la-poste': 'laposte.net',
};
