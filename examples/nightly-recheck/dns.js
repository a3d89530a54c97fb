/**
 * The DNS of the workers: one cache in Redis for all of them.
 *
 * @module
 */

import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import KeyvRedis from '@keyv/redis';
import { Keyv } from 'keyv';
import { cachedResolver } from 'maysend';
import { settings } from './settings.js';

const CONNECT_MS = 2_000;

async function openUpstream() {
	if (settings.resolverModule === null) return (await import('maysend/node')).nodeResolver();
	return (await import(pathToFileURL(settings.resolverModule).href)).resolver;
}

/** Opens the resolver; `close` lets the process end. */
export async function openDns() {
	// Without a queue for commands a server that is away fails at once, and DNS is asked instead; what is
	// not thrown would be missing in the statistics.
	const adapter = new KeyvRedis(
		{ url: settings.cacheUrl, disableOfflineQueue: true },
		{ connectionTimeout: CONNECT_MS, throwOnErrors: true },
	);
	const store = new Keyv({
		store: adapter,
		namespace: 'dns',
		useKeyPrefix: false,
		throwOnErrors: true,
	});
	// A cache that is away costs questions, not verdicts. Without a listener on the client itself, the
	// loss of its connection would end the process.
	for (const source of [adapter.client, adapter, store]) source.on('error', () => {});
	// Connected before the first question, whose answer would not wait for it; when away, it comes later.
	await adapter.getClient().catch(() => {});
	const resolver = cachedResolver(await openUpstream(), {
		now: Date.now,
		delay,
		store,
		storeTimeoutMs: settings.cachePatienceMs,
	});
	return { resolver, close: () => adapter.disconnect(true) };
}
