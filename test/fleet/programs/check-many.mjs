/**
 * One machine with many checks on a shared cache: tells how far it is, and at the end every verdict.
 *
 * @module
 */

import { readFileSync } from 'node:fs';
import process from 'node:process';
import { preflightMany } from 'maysend';
import { openDns } from './dns.js';

const [file = ''] = process.argv.slice(2);
const requests = JSON.parse(readFileSync(file, 'utf8'));
const dns = await openDns();
/** @type {{ index: number, decision: string, fingerprint: string }[]} */
const verdicts = [];
for await (const result of preflightMany(requests, { resolver: dns.resolver, concurrency: 8 })) {
	if ('error' in result) throw result.error;
	const { decision, fingerprint } = result.verdict;
	verdicts.push({ index: result.index, decision, fingerprint });
	if (verdicts.length % 50 === 0) console.log(`done ${verdicts.length}`);
}
console.log(JSON.stringify({ verdicts, statistics: dns.resolver.statistics() }));
await dns.close();
