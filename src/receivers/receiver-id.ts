/**
 * The ids of receivers, without what is known of them.
 *
 * @module
 */

import type { ReceiverId } from './receiver.ts';

const IDS: { readonly [id in ReceiverId]: true } = {
	google: true,
	'google-bulk': true,
	yahoo: true,
	'yahoo-bulk': true,
	'microsoft-bulk': true,
	'web-de': true,
	gmx: true,
	'gmx-bulk': true,
	't-online': true,
	'apple-bulk': true,
	'la-poste': true,
};

/** Every id. */
export const receiverIds: readonly ReceiverId[] = /* @__PURE__ */ Object.keys(IDS) as ReceiverId[];

/** Tells whether a text is the id of a receiver. */
export function isReceiverId(text: string): text is ReceiverId {
	return Object.hasOwn(IDS, text);
}
