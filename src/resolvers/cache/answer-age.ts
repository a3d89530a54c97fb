/**
 * For how long an answer may be returned again (RFC 2308 §5, RFC 2181 §8, RFC 8767 §4, RFC 9520 §3.2).
 *
 * @module
 */

import type { DnsAnswer } from '../../dns/resolver.ts';
import type { CacheRules } from './options.ts';

/** An answer with the times, in milliseconds, between which it is good. */
export interface HeldAnswer {
	readonly answer: DnsAnswer;
	readonly at: number;
	readonly until: number;
	/** Records only: until then it may stand in for a failure. */
	readonly staleUntil: number;
	readonly isStale: boolean;
}

/** A failure is held for at most five minutes and at least a second (RFC 9520 §3.2). */
const MAX_FAILURE = 300;
const MIN_FAILURE = 1;

/** The TTL of a stale answer, and the pause before DNS is asked again (RFC 8767 §4 and §5). */
const STALE_TTL = 30;

/**
 * Seconds for which an answer is held. A negative answer without a TTL came without a start of authority
 * and is not held (RFC 2308 §5).
 */
function secondsOf(answer: DnsAnswer, rules: CacheRules): number {
	if (answer.outcome === 'records') {
		return Math.min(rules.maxTtl, Math.max(rules.minTtl, answer.ttl ?? rules.defaultTtl));
	}
	if (answer.outcome !== 'failure') {
		if (answer.negativeTtl === undefined) return 0;
		// RFC 2308 §5: the limit for negative answers is not above the one for positive answers.
		const cap = Math.min(rules.maxNegativeTtl, rules.maxTtl);
		return Math.min(cap, Math.max(rules.minTtl, answer.negativeTtl));
	}
	return Math.min(MAX_FAILURE, Math.max(MIN_FAILURE, answer.ttl ?? rules.failureTtl));
}

/** The answer with its times, when it was given at `at`. */
export function hold(answer: DnsAnswer, at: number, rules: CacheRules): HeldAnswer {
	const until = at + secondsOf(answer, rules) * 1000;
	const staleFor = answer.outcome === 'records' ? rules.staleFor * 1000 : 0;
	return { answer, at, until, staleUntil: until + staleFor, isStale: false };
}

/** Records past their time, held for a moment in place of the failure of asking again. */
export function holdStale(held: HeldAnswer, at: number): HeldAnswer {
	return { ...held, at, until: Math.min(at + STALE_TTL * 1000, held.staleUntil), isStale: true };
}

/** Tells whether an answer is good; a clock that was set back makes it none. */
export function isFresh(held: HeldAnswer, now: number): boolean {
	return now >= held.at && now < held.until;
}

/**
 * What may be returned in place of an answer that failed (RFC 8767 §4). A failed validation says
 * something about the data; other failures say nothing.
 */
export function standIn(
	answer: DnsAnswer,
	known: readonly (HeldAnswer | null | undefined)[],
	now: number,
): HeldAnswer | undefined {
	if (answer.outcome !== 'failure' || answer.reason === 'bogus') return undefined;
	for (const held of known) {
		if (held?.answer.outcome === 'records' && now >= held.at && now < held.staleUntil) return held;
	}
	return undefined;
}

/**
 * The answer with the time that is left. Whole seconds are rounded down, so that no cache behind this one
 * holds it for longer; those of a failure up, since it says how long to wait. A TTL that is not known stays
 * unknown; `records` stays the very same list.
 */
export function handOut(held: HeldAnswer, now: number): DnsAnswer {
	const { answer } = held;
	const left = held.until > now ? (held.until - now) / 1000 : 0;
	if (answer.outcome === 'failure') {
		const ttl = Math.ceil(left);
		return answer.ttl === undefined || answer.ttl === ttl ? answer : { ...answer, ttl };
	}
	const seconds = Math.floor(left);
	if (answer.outcome === 'records') {
		const isAsItIs = answer.ttl === undefined || answer.ttl === seconds;
		return isAsItIs ? answer : { ...answer, ttl: seconds };
	}
	const isAsItIs = answer.negativeTtl === undefined || answer.negativeTtl === seconds;
	return isAsItIs ? answer : { ...answer, negativeTtl: seconds };
}
