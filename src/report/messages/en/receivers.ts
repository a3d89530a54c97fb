/**
 * English names of receivers and of the volume their demands are for.
 *
 * @module
 */

import type { ReceiverId } from '../../../receivers/receiver.ts';

/** By id. */
export const receiverNames: { readonly [id in ReceiverId]: string } = {
	google: 'Gmail',
	'google-bulk': 'Gmail (for senders of about 5,000 mails a day or more)',
	yahoo: 'Yahoo and AOL',
	'yahoo-bulk': 'Yahoo and AOL (for senders of bulk mail)',
	'microsoft-bulk': 'Outlook.com (for senders of more than 5,000 mails a day)',
	'web-de': 'WEB.DE',
	gmx: 'GMX',
	'gmx-bulk': 'GMX (for senders of bulk mail)',
	't-online': 'T-Online',
	'apple-bulk': 'iCloud Mail (for senders of bulk mail)',
	'la-poste': 'laposte.net',
};
