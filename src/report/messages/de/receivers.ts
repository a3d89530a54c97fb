/**
 * German names of receivers and of the volume their demands are for.
 *
 * @module
 */

import type { ReceiverId } from '../../../receivers/receiver.ts';

/** By id. */
export const receiverNames: { readonly [id in ReceiverId]: string } = {
	google: 'Gmail',
	'google-bulk': 'Gmail (ab etwa 5.000 Mails am Tag)',
	yahoo: 'Yahoo und AOL',
	'yahoo-bulk': 'Yahoo und AOL (Massenmails)',
	'microsoft-bulk': 'Outlook.com (über 5.000 Mails am Tag)',
	'web-de': 'WEB.DE',
	gmx: 'GMX',
	'gmx-bulk': 'GMX (Massenmails)',
	't-online': 'T-Online',
	'apple-bulk': 'iCloud Mail (Massenmails)',
	'la-poste': 'laposte.net',
};
