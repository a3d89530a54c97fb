/**
 * `recheck`: does a verdict still stand?
 *
 * A verdict is a function of its request and its evidence, so the questions of the evidence are all that has
 * to be asked: at once, and nothing is judged.
 *
 * @module
 */

import { type DnsSession, openSession } from '../../dns/session.ts';
import { type PreflightOptions, readOptions, type Settings } from '../options.ts';
import type { AnyPreflightRequest } from '../request.ts';
import { readGiven } from '../request-fields.ts';
import { answersDigest, type CheckedDigest, checkDigest, requestDigests } from './digest.ts';
import type { EvidenceDigest } from './evidence-digest.ts';
import { RULES } from './rules.ts';

/** Whether a verdict stands; `unknown`: DNS failed to answer. */
export type Rechecked = 'same' | 'changed' | 'unknown';

/** Where the questions of a digest were asked, and what came of it. */
export interface Recheck {
	readonly outcome: Rechecked;
	/** `null` where nothing was asked. */
	readonly dns: DnsSession | null;
}

/** Asks the questions of a digest that was checked; `request` is the digest of the request as it is now. */
export async function recheckOn(
	{ digest, questions }: CheckedDigest,
	request: string,
	{ resolver, signal, lookahead }: Settings,
): Promise<Recheck> {
	const isOther = digest.version !== 1 || digest.rules !== RULES;
	if (isOther || digest.request !== request) return { outcome: 'changed', dns: null };
	const maxQuestions = questions.length;
	const dns = openSession({ resolver, signal, maxQuestions, concurrency: lookahead + 1 });
	const answers = await Promise.all(questions.map(({ name, type }) => dns.ask(name, type)));
	if (answers.some(({ outcome }) => outcome === 'failure')) return { outcome: 'unknown', dns };
	return { outcome: answersDigest(answers) === digest.answers ? 'same' : 'changed', dns };
}

/**
 * Asks whether the verdict that a digest was made of still stands.
 *
 * Asks the questions of its evidence, up to 16 at once, and compares the answers without their TTLs. `same`:
 * a preflight would give a verdict with the same fingerprint. `changed`: an answer, the request, the facts of
 * its relay, or the version of this package is another; ask `preflight`. `unknown`: DNS failed to answer.
 * Takes less than a tenth of the CPU time of a preflight, and no more questions. The options have to be those of
 * the preflight.
 *
 * @param digest - Of {@link digestOf}.
 * @param request - The request of the verdict.
 * @param options - Those of `preflight`.
 * @throws {InputError} as `preflight` does, and `input.request-invalid` for what is no digest.
 *
 * @example
 * ```ts
 * import { digestOf, preflight, recheck } from 'maysend';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('shop.example. MX 0 .');
 * const request = { from: 'info@shop.example', relay: 'mailgun' } as const;
 * const stored = JSON.stringify(digestOf(await preflight(request, { resolver }), request));
 * await recheck(JSON.parse(stored), request, { resolver }); // 'same'
 * ```
 */
export async function recheck(
	digest: EvidenceDigest,
	request: AnyPreflightRequest,
	options: PreflightOptions,
): Promise<Rechecked> {
	const read = checkDigest(digest, 'digest');
	const { settings, mailboxDomains } = readOptions(options);
	const now = requestDigests(mailboxDomains)(readGiven(request, 'many'));
	return (await recheckOn(read, now, settings)).outcome;
}
