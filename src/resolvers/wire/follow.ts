/**
 * Follows aliases from response to response, where a server did not do so itself (RFC 1034 §5.2.2).
 *
 * @module
 */

import type { DnsAnswer, FailureAnswer, RecordType } from '../../dns/resolver.ts';
import { answerOf } from './answer.ts';
import type { WireResponse } from './wire.ts';

const MAX_ALIASES = 16;

/** What came of asking a server. */
export type Asked = WireResponse | FailureAnswer;

/** Asks for a name and type; the response may stop in the middle of a chain of aliases. */
export type AskName = (name: string, type: RecordType) => Promise<Asked>;

/** What has been gone through so far. */
interface Way {
	readonly aliases: readonly string[];
	readonly ttl: number;
	readonly isAuthenticated: boolean;
}

/** An answer seen from the beginning of the way. */
function seenFrom<T extends RecordType>(
	{ aliases, ttl, isAuthenticated }: Way,
	answer: Exclude<DnsAnswer<T>, FailureAnswer>,
): DnsAnswer<T> {
	const all = [...aliases, ...answer.aliases];
	if (answer.outcome === 'records') {
		return {
			...answer,
			aliases: all,
			ttl: Math.min(ttl, answer.ttl ?? 0),
			authenticated: isAuthenticated && answer.authenticated === true,
		};
	}
	if (answer.negativeTtl === undefined) return { ...answer, aliases: all };
	return { ...answer, aliases: all, negativeTtl: Math.min(ttl, answer.negativeTtl) };
}

/**
 * The answer at the end of all aliases. An alias without records and without the start of authority that
 * a negative answer brings (RFC 2308 §2.2) is where the server stopped: its target is asked for.
 */
export async function follow<T extends RecordType>(
	name: string,
	type: T,
	ask: AskName,
): Promise<DnsAnswer<T>> {
	const seen = new Set([name]);
	let way: Way = { aliases: [], ttl: Number.POSITIVE_INFINITY, isAuthenticated: true };
	for (let at = name; ; ) {
		const response = await ask(at, type);
		if ('outcome' in response) return response;
		const answer = answerOf({ name: at, type }, response);
		if (answer.outcome === 'failure') return answer;
		const target = answer.aliases.at(-1);
		const isOpen =
			answer.outcome === 'nodata' && target !== undefined && answer.negativeTtl === undefined;
		if (answer.aliases.some((alias) => seen.has(alias))) {
			return { outcome: 'failure', reason: 'servfail', detail: 'CNAME loop' };
		}
		for (const alias of answer.aliases) seen.add(alias);
		if (seen.size > MAX_ALIASES + 1) {
			return { outcome: 'failure', reason: 'servfail', detail: 'CNAME chain too long' };
		}
		if (!isOpen) return seenFrom(way, answer);
		const ttls = response.answers.map((record) => record.ttl);
		way = {
			aliases: [...way.aliases, ...answer.aliases],
			ttl: Math.min(way.ttl, ...ttls),
			isAuthenticated: way.isAuthenticated && response.isAuthenticated,
		};
		at = target;
	}
}
