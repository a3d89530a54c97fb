/**
 * Serves the application over live DNS, with customers in memory.
 *
 * @module
 */

import { cachedResolver } from 'maysend';
import { nodeResolver } from 'maysend/node';
import { buildApp, type Sender } from './app.ts';

const senders = new Map<string, Sender>();
const app = buildApp({
	resolver: cachedResolver(nodeResolver(), { now: Date.now }),
	customers: {
		async saveSender(id, sender) {
			senders.set(id, sender);
		},
	},
});
console.log(await app.listen({ port: 3000 }));
