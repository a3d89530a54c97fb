/**
 * `checkHost`: the SPF evaluation for one address (RFC 7208 §4).
 *
 * The folder is SPF: `parse.ts` reads a record, `evaluate.ts` is `check_host()` itself, `map-spf.ts`
 * runs it for all addresses at once.
 *
 * @module
 */

import { DNS_KEYS, type DnsOptions, knownFields, limitOption, openDns } from '../dns/options.ts';
import type { DnsAnswer, RecordType } from '../dns/resolver.ts';
import type { DnsSession } from '../dns/session.ts';
import { InputError } from '../input/input-error.ts';
import { type Address, parseAddress, unmapped } from '../ip/address.ts';
import { isAscii, lowerAscii, toALabels, withoutFinalDot } from '../names/domain-name.ts';
import { singleClient } from './client.ts';
import { evaluateDomain } from './evaluate.ts';
import type { SpfEvaluation, TracedAnswer } from './evaluation.ts';
import { explain } from './explanation.ts';
import { type Frame, frameOf, type Outcome } from './frame.ts';
import { CHECK_QUESTIONS, MAX_VOIDS } from './limits.ts';
import { lookAhead } from './look-ahead.ts';
import { reverseName, type Sender, valuesOf } from './macro-values.ts';
import { toldOf } from './told.ts';
import { NO_PLACES, type Question, startWalk, type Walk } from './walk.ts';

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
export interface CheckOptions extends DnsOptions {
	/**
	 * Questions that may be asked ahead of their turn, 0 by default: at most so many answers go to waste. It
	 * never changes a result. Names that hold the client's address or the sender are not asked ahead.
	 */
	readonly lookahead?: number;
	/** Void look-ups that are still fine, 2 by default (RFC 7208 §4.6.4). */
	readonly maxVoidLookups?: number;
}

const CHECK_KEYS = ['ip', 'sender', 'domain', 'helo', 'receiver', 'time'];
const OPTION_KEYS = [...DNS_KEYS, 'maxVoidLookups', 'lookahead'];

/** A check as it was understood. */
interface Understood {
	readonly address: Address;
	readonly sender: Sender;
	readonly domain: string;
	readonly identity: 'mailfrom' | 'helo';
}

/** The name in A-labels, or as it stands where it cannot be one: no such name exists then. */
function named(domain: string): string {
	return toALabels(domain) ?? withoutFinalDot(lowerAscii(domain));
}

function checkFields(check: SpfCheck): void {
	knownFields(check, CHECK_KEYS, '');
	for (const key of ['ip', 'sender', 'domain', 'helo', 'receiver'] as const) {
		const value: unknown = check[key];
		if (value !== undefined && typeof value !== 'string') {
			throw new InputError('input.type', key, 'must be a string');
		}
	}
	if (check.time !== undefined && !Number.isFinite(check.time)) {
		throw new InputError('input.type', 'time', 'must be a number of seconds');
	}
}

/** RFC 7208 §2.4, §4.3: who is checked, and what the macros say of the sender. */
function understand(check: SpfCheck): Understood {
	checkFields(check);
	const address = typeof check.ip === 'string' ? parseAddress(check.ip) : null;
	if (address === null)
		throw new InputError('input.address-invalid', 'ip', 'must be an IP address');
	const { sender = '', domain, receiver = 'unknown', time } = check;
	const helo = check.helo ?? domain ?? '';
	const at = sender.lastIndexOf('@');
	const senderDomain = sender === '' ? helo : sender.slice(at + 1);
	const sent = named(senderDomain);
	if (check.sender === undefined && domain === undefined && check.helo === undefined) {
		throw new InputError('input.identity-missing', '', 'needs a sender, a domain or a helo');
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

/** A check on its way. */
interface Run {
	readonly understood: Understood;
	readonly dns: DnsSession;
	readonly walk: Walk;
	readonly frame: Frame;
	readonly askAhead: () => void;
	/** Answers that came and are not kept, such as those beyond the limit on questions. */
	readonly unkept: TracedAnswer[];
	outcome: Outcome | null;
	explanation: string | undefined;
}

function askNothing(): void {}

function begin(check: SpfCheck, dns: DnsSession, maxVoids: number, lookahead: number): Run {
	const understood = understand(check);
	const { address, sender, domain } = understood;
	const unkept: TracedAnswer[] = [];
	const walk = startWalk({
		client: singleClient(address),
		known: <T extends RecordType>(name: string, type: T): DnsAnswer<T> | undefined =>
			dns.known(name, type) ?? answerIn(unkept, name, type),
		values: valuesOf(address, sender),
		hasOddLocal: !isAscii(sender.local),
		reverseName: () => reverseName(address),
		maxVoids,
		mode: 'check',
		places: NO_PLACES,
		problems: null,
	});
	const { client, values } = walk;
	const askAhead =
		lookahead > 0 ? lookAhead(domain, { client, values, dns }, lookahead) : askNothing;
	const frame = frameOf(domain, null);
	return { understood, dns, walk, frame, askAhead, unkept, outcome: null, explanation: undefined };
}

function answerIn<T extends RecordType>(
	answers: readonly TracedAnswer[],
	name: string,
	type: T,
): DnsAnswer<T> | undefined {
	for (const one of answers) {
		// The answer to a question for T.
		if (one.name === name && one.type === type) return one.answer as DnsAnswer<T>;
	}
	return undefined;
}

/** Goes on as far as the answers at hand lead: to the question that is missing, or to the end. */
function goOn(run: Run): Question | null {
	const { frame, walk } = run;
	run.outcome ??= evaluateDomain(frame, walk);
	if (run.outcome === null) return walk.missing;
	if (run.outcome.result !== 'fail') return null;
	const explanation = explain(run.outcome, walk);
	if (explanation === null) return walk.missing;
	run.explanation = explanation;
	return null;
}

/** Goes on, and asks the question that is missing; `null` at the end. */
function next(run: Run): Promise<DnsAnswer> | null {
	const missing = goOn(run);
	if (missing === null) return null;
	const answer = run.dns.ask(missing.name, missing.type);
	run.askAhead();
	return answer;
}

function take(run: Run, answer: DnsAnswer): void {
	const { missing } = run.walk;
	if (missing === null || run.dns.known(missing.name, missing.type) !== undefined) return;
	run.unkept.push({ ...missing, answer });
}

function tell({ walk, frame, understood, explanation }: Run): SpfEvaluation {
	return toldOf(walk, frame, understood.identity, explanation);
}

/** {@link checkHost} on the lookups of a larger check. */
export async function checkHostWith(
	check: SpfCheck,
	dns: DnsSession,
	maxVoids: number = MAX_VOIDS,
	lookahead = 0,
): Promise<SpfEvaluation> {
	const run = begin(check, dns, maxVoids, lookahead);
	for (let coming = next(run); coming !== null; coming = next(run)) take(run, await coming);
	return tell(run);
}

/**
 * Evaluates the SPF policy of a domain for one client address: `check_host()`.
 *
 * Whatever DNS or the record does comes back as one of the seven results; trouble is `temperror` or
 * `permerror` with a problem that names the place. `match` is there when a term matched; `lookups`
 * counts as RFC 7208 §4.6.4 does, up to where evaluation ended. Sends at most `maxQuestions` questions,
 * none twice, and unless `lookahead` allows more, one after the other.
 *
 * @param check - Who sends, from which address. `sender` empty or absent means `postmaster@helo`.
 * @param options - The only door to DNS, and the limits.
 * @returns The result, the term that decided it, and the trace of every term tried.
 * @throws {InputError} `input.address-invalid`, `input.identity-missing`, `input.type`,
 * `input.object-needed`, `input.unknown-option`, `input.option-invalid`, before anything is asked.
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
	for (let coming = next(run); coming !== null; coming = next(run)) take(run, await coming);
	dns.close();
	return tell(run);
}
