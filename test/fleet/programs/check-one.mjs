/**
 * One machine of many that share a cache: checks one configuration and says how its questions were met.
 *
 * @module
 */

import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { preflight } from 'maysend';
import { openDns } from './dns.js';

const [request = '{}'] = process.argv.slice(2);
const dns = await openDns();
const { decision, fingerprint } = await preflight(JSON.parse(request), {
	resolver: dns.resolver,
});
// Answers are stored in the background.
await sleep(200);
console.log(JSON.stringify({ decision, fingerprint, statistics: dns.resolver.statistics() }));
await dns.close();
// What the cache was given to answer may not be over yet.
process.exit();
