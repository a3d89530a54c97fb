/**
 * `checkHost`: the SPF evaluation for one address (RFC 7208 §4).
 *
 * The folder is SPF: `parse.ts` reads a record, `evaluate.ts` is `check_host()` itself, `map/` runs it for
 * all addresses at once, `mend/` reads what a damaged record was meant to say.
 *
 * @module
 */

import { DNS_KEYS, limitOption, openDns, type SpfDnsOptions } from '../dns/options.ts';
import type { DnsAnswer, RecordType } from '../dns/resolver.ts';
import type { DnsSession } from '../dns/session.ts';
import { invalid, knownFields, text } from '../input/fields.ts';
import { InputError } from '../input/input-error.ts';
import { type Address, parseAddress, unmapped } from '../ip/address.ts';
import { canonicalName, isAscii, toALabels, withoutFinalDot } from '../names/domain-name.ts';
import { singleClient } from './client.ts';
import { evaluateDomain } from './evaluate.ts';
import type { SpfEvaluation } from './evaluation.ts';
import { evaluationResult } from './evaluation-result.ts';
import { type EvaluationState, type Pending, startEvaluation } from './evaluation-state.ts';
import { explain } from './explanation.ts';
import { CHECK_QUESTIONS, MAX_VOIDS } from './limits.ts';
import { LookAhead } from './look-ahead.ts';
import { type MacroSender, valuesOf } from './macro-values.ts';
import { type RecordEvaluation, type RecordResult, startRecord } from './record-evaluation.ts';
import { NO_TREE } from './term-node.ts';

/** Who sends, from which address. */
export interface SpfCheck {
	/** The client's address; an IPv4-mapped IPv6 address is an IPv4 client. */
	readonly ip: string;
	/** MAIL FROM; empty for the null reverse path; absent: the HELO identity is checked. */
	readonly sender?: string;
	/** The domain to check; by default that of the sender, or the HELO name. */
	readonly domain?: string;
	readonly helo?: string;
	/** The receiver's own name, for `%{r}`. */
	readonly receiver?: string;
	/** Seconds since 1970, for `%{t}`; the library reads no clock. */
	readonly time?: number;
}

/** How a check asks DNS; `maxQuestions` is 150 by default. */
export interface CheckOptions extends SpfDnsOptions {
	/**
	 * Questions that may be asked ahead of their turn, 0 by default: at most so many answers go to waste. It
	 * never changes a result. Names that hold the client's address or the sender are not asked ahead.
	 */
	readonly lookahead?: number;
	/** Void look-ups that are still fine, 2 by default (RFC 7208 §4.6.4). */
	readonly maxVoidLookups?: number;
}

const TEXT_KEYS = ['ip', 'sender', 'domain', 'helo', 'receiver'] as const;
const CHECK_KEYS: readonly string[] = [...TEXT_KEYS, 'time'];
const OPTION_KEYS = [...DNS_KEYS, 'maxVoidLookups', 'maxOctets', 'lookahead'];

/** Who is checked, read from the arguments. */
interface Identity {
	readonly address: Address;
	readonly sender: MacroSender;
	readonly domain: string;
	readonly identity: 'mailfrom' | 'helo';
}

/** The name in A-labels, or as it stands where it cannot be one: no such name exists then. */
function named(domain: string): string {
	return toALabels(domain) ?? canonicalName(domain);
}

function readCheck(value: unknown): SpfCheck {
	const fields = knownFields(value, CHECK_KEYS, '');
	for (const key of TEXT_KEYS) if (fields[key] !== undefined) text(fields[key], key);
	const { time } = fields;
	if (time !== undefined && !Number.isFinite(time)) {
		throw invalid('time', 'must be the number of seconds since 1970');
	}
	// Every field was checked but the address, which its parser checks.
	return fields as unknown as SpfCheck;
}

/** RFC 7208 §2.4, §4.3: who is checked, and what the macros say of the sender. */
function identityOf(given: SpfCheck): Identity {
	const check = readCheck(given);
	const address = typeof check.ip === 'string' ? parseAddress(check.ip) : null;
	if (address === null)
		throw new InputError('input.address-invalid', 'ip', 'must be an IP address');
	const { sender = '', domain, receiver = 'unknown', time } = check;
	const helo = check.helo ?? domain ?? '';
	const at = sender.lastIndexOf('@');
	const senderDomain = sender === '' ? helo : sender.slice(at + 1);
	const sent = named(senderDomain);
	if (check.sender === undefined && domain === undefined && check.helo === undefined) {
		throw invalid('', 'needs a sender, a domain or a helo');
	}
	return {
		address: unmapped(address),
		domain: domain === undefined || domain === senderDomain ? sent : named(domain),
		identity: check.sender === undefined ? 'helo' : 'mailfrom',
		sender: {
			// RFC 7208 §4.3: without a local part it is "postmaster".
			local: at > 0 ? sender.slice(0, at) : 'postmaster',
			domain: sent,
			helo: withoutFinalDot(helo),
			receiver,
			time,
		},
	};
}

/** A check in progress. */
interface Run {
	readonly identity: Identity['identity'];
	readonly state: EvaluationState;
	readonly evaluation: RecordEvaluation;
	readonly ahead: LookAhead | null;
	readonly missing: MissingAnswer;
	result: RecordResult | null;
	explanation: string | undefined;
}

/** The answer that the evaluation stopped at. */
interface MissingAnswer {
	coming: Promise<DnsAnswer> | null;
}

function begin(check: SpfCheck, dns: DnsSession, maxVoids: number, lookahead: number): Run {
	const { address, sender, domain, identity } = identityOf(check);
	const missing: MissingAnswer = { coming: null };
	const state = startEvaluation({
		client: singleClient(address),
		ask<T extends RecordType>(name: string, type: T): Pending<DnsAnswer<T>> {
			const answer = dns.now(name, type);
			if (!(answer instanceof Promise)) return answer;
			missing.coming = answer;
			return null;
		},
		values: valuesOf(address, sender),
		hasOddLocal: !isAscii(sender.local),
		address,
		maxVoids,
		maxOctets: dns.maxOctets,
		mode: 'check',
		tree: NO_TREE,
		problems: null,
	});
	const { client, values } = state;
	const ahead = lookahead > 0 ? new LookAhead(client, values, dns, lookahead) : null;
	const evaluation = startRecord(domain, null);
	return { identity, state, evaluation, ahead, missing, result: null, explanation: undefined };
}

/** Evaluates as far as the answers at hand allow; `false` where one is missing. */
function hasEnded(run: Run): boolean {
	const { evaluation, state } = run;
	run.result ??= evaluateDomain(evaluation, state);
	if (run.result === null) return false;
	if (run.result.result !== 'fail') return true;
	const explanation = explain(run.result, state);
	if (explanation === null) return false;
	run.explanation = explanation;
	return true;
}

/** Evaluates on, to the answer that is missing, or to the end (`null`). */
function next(run: Run): Promise<DnsAnswer> | null {
	if (hasEnded(run)) return null;
	run.ahead?.askFor(run.evaluation.domain);
	return run.missing.coming;
}

function resultOf({ state, evaluation, identity, explanation }: Run): SpfEvaluation {
	return evaluationResult(state, evaluation, identity, explanation);
}

/** {@link checkHost} within a larger check, on its DNS session. */
export async function checkHostWith(
	check: SpfCheck,
	dns: DnsSession,
	maxVoids: number = MAX_VOIDS,
	lookahead = 0,
): Promise<SpfEvaluation> {
	const run = begin(check, dns, maxVoids, lookahead);
	for (let coming = next(run); coming !== null; coming = next(run)) await coming;
	return resultOf(run);
}

/**
 * Evaluates the SPF policy of a domain for one client address: `check_host()`.
 *
 * Every answer and record leads to one of the seven results; an error is `temperror` or
 * `permerror` with a problem that names the place. `match` is there when a term matched; `lookups`
 * counts as RFC 7208 §4.6.4 does, up to where evaluation ended. Sends at most `maxQuestions` questions,
 * none twice, and unless `lookahead` allows more, one after the other.
 *
 * @param check - Who sends, from which address. `sender` empty or absent means `postmaster@helo`.
 * @param options - `resolver` (required), and the limits.
 * @returns The result, the term that decided it, and the trace of every term tried.
 * @throws {InputError} `input.address-invalid`, `input.request-invalid`, `input.unknown-option`,
 * `input.option-invalid`, before anything is asked.
 *
 * @example
 * ```ts
 * import { checkHost } from 'maysend';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('shop.example. TXT "v=spf1 ip4:192.0.2.0/24 -all"');
 * const { result, match } = await checkHost({ ip: '192.0.2.7', domain: 'shop.example' }, { resolver });
 * result; // 'pass'
 * match; // [{ domain: 'shop.example', term: 'ip4:192.0.2.0/24', index: 0 }]
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7208.html#section-4 RFC 7208 §4}
 */
export async function checkHost(check: SpfCheck, options: CheckOptions): Promise<SpfEvaluation> {
	const fields = knownFields(options, OPTION_KEYS, 'options');
	const maxVoids = limitOption(fields, 'maxVoidLookups', MAX_VOIDS);
	const lookahead = limitOption(fields, 'lookahead', 0);
	const dns = openDns(fields, CHECK_QUESTIONS);
	const run = begin(check, dns, maxVoids, lookahead);
	for (let coming = next(run); coming !== null; coming = next(run)) await coming;
	dns.close();
	return resultOf(run);
}
