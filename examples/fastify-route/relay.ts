/**
 * The relay that sends for the customers of Ledgerline, an accounting service.
 *
 * Customers publish `v=spf1 include:spf.ledgerline.example ~all` and one alias for the DKIM key.
 *
 * @module
 */

import { defineRelay, type Relay } from 'maysend/relays';

export const relay: Relay = defineRelay({
	id: 'ledgerline',
	name: 'Ledgerline',
	sources: { spf: ['spf.ledgerline.example'] },
	ask: { include: 'spf.ledgerline.example' },
	returnPath: { kind: 'from-domain' },
	dkim: {
		signs: 'from-domain',
		selectors: [{ name: 'll1', target: 'll1.dkim.ledgerline.example' }],
	},
});
