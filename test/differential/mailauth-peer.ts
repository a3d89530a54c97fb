/**
 * mailauth's SPF, with the answers of a resolver in the shape of `node:dns`.
 *
 * @module
 */

import { createRequire } from 'node:module';
import type { RecordType, Resolver } from '../../src/dns/resolver.ts';
import { RECEIVER } from './ours.ts';
import type { Peer } from './question.ts';

interface Spf {
	spf(question: object): Promise<{
		readonly status: { readonly result: string; readonly comment?: string };
	}>;
}

const require = createRequire(import.meta.url);
const { spf } = require('mailauth/lib/spf/index.js') as Spf;
const { version } = require('mailauth/package.json') as { readonly version: string };

/** What `node:dns` calls a failure; it has no word of its own for most. */
const CODES: { readonly [reason: string]: string } = { timeout: 'ETIMEOUT', refused: 'EREFUSED' };

function dnsError(code: string, name: string): Error {
	return Object.assign(new Error(`query ${code} ${name}`), { code });
}

/** Answers as `node:dns` gives them: negative ones and failures are thrown. */
export function nodeStyle(
	resolver: Resolver,
): (name: string, type: RecordType) => Promise<unknown[]> {
	return async (name: string, type: RecordType): Promise<unknown[]> => {
		const answer = await resolver.resolve(name, type);
		if (answer.outcome === 'failure') throw dnsError(CODES[answer.reason] ?? 'ESERVFAIL', name);
		if (answer.outcome !== 'records') {
			throw dnsError(answer.outcome === 'nxdomain' ? 'ENOTFOUND' : 'ENODATA', name);
		}
		return answer.records.map((record) => {
			if (typeof record === 'string' || !('exchange' in record)) return record;
			return { priority: record.preference, exchange: record.exchange };
		});
	};
}

/** mailauth, in this process. */
export const mailauth: Peer = {
	name: `mailauth ${version}`,
	async check({ ip, sender, helo }, resolver) {
		const { status } = await spf({
			ip,
			sender,
			helo,
			mta: RECEIVER,
			resolver: nodeStyle(resolver),
		});
		return { result: status.result, text: status.comment ?? '' };
	},
	close: () => {},
};
