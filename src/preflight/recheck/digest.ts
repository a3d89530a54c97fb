/**
 * A verdict's evidence and request in a few hundred octets, to ask later whether anything has changed.
 *
 * @module
 */

import { isRecordType } from '../../dns/record-type.ts';
import type { DnsAnswer, RecordType, Transcript } from '../../dns/resolver.ts';
import { invalid, knownFields } from '../../input/fields.ts';
import { isAskable } from '../../names/domain-name.ts';
import { sha256Of } from '../../text/sha256.ts';
import { checkVerdict } from '../check-verdict.ts';
import { readMailboxes } from '../options.ts';
import type { AnyPreflightRequest } from '../request.ts';
import { type GivenRequest, readGiven } from '../request-fields.ts';
import type { Verdict } from '../verdict.ts';
import type { EvidenceDigest } from './evidence-digest.ts';
import { RULES } from './rules.ts';

/** A value as text, the keys of objects in order. */
function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const fields = Object.entries(value).filter(([, field]) => field !== undefined);
	const texts = fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
	return `{${texts.sort().join()}}`;
}

/** The same object digested again gives what it gave: a run has one relay, and one set of domains. */
function memoized<T extends object>(digest: (value: T) => string): (value: T) => string {
	const known = new WeakMap<T, string>();
	return (value) => {
		const held = known.get(value) ?? digest(value);
		known.set(value, held);
		return held;
	};
}

const objectDigest: (value: object) => string = /* @__PURE__ */ memoized((value: object) =>
	sha256Of(canonical(value)),
);
const mailboxDigest: (domains: ReadonlySet<string>) => string = /* @__PURE__ */ memoized(
	(domains: ReadonlySet<string>) => sha256Of([...domains].sort().join()),
);

/**
 * One digest over all that a verdict depends on beside DNS. What the catalogue says of a relay's id, and the
 * known mailbox domains, are the package's: its version stands for them.
 */
export function requestDigest(
	{ from, relay, smtp, receivers, gate }: GivenRequest,
	mailboxDomains: ReadonlySet<string> | null,
): string {
	const facts = typeof relay === 'object' && relay !== null ? objectDigest(relay) : relay;
	const mailboxes = mailboxDomains === null ? null : mailboxDigest(mailboxDomains);
	const asked = [...receivers].sort();
	return sha256Of(canonical([from.address, facts, smtp, asked, gate, mailboxes]));
}

/** What an answer says: DNS promises no order of records (RFC 1034 §3.6), and a TTL only counts down. */
function essenceOf(answer: DnsAnswer): unknown {
	if (answer.outcome === 'failure') return [answer.outcome, answer.reason];
	if (answer.outcome !== 'records') return [answer.outcome, answer.aliases];
	const records = new Set((answer.records as readonly unknown[]).map(canonical));
	return [answer.outcome, answer.aliases, [...records].sort()];
}

/** One digest over the answers to the questions of a digest, in their order. */
export function answersDigest(answers: readonly DnsAnswer[]): string {
	return sha256Of(JSON.stringify(answers.map(essenceOf)));
}

/** A question as a digest has it; names hold no blank that DNS asks for. */
function questionText(name: string, type: RecordType): string {
	return `${type} ${name}`;
}

function questionsOf({ entries }: Transcript): readonly string[] {
	return entries.map(({ name, type }) => questionText(name, type));
}

/** A question of a digest; `null` where it is none. */
export function readQuestion(
	text: unknown,
): { readonly name: string; readonly type: RecordType } | null {
	if (typeof text !== 'string') return null;
	const blank = text.indexOf(' ');
	const [type, name] = [text.slice(0, blank), text.slice(blank + 1)];
	return blank > 0 && isRecordType(type) && isAskable(name) ? { name, type } : null;
}

const DIGEST_KEYS: readonly string[] = ['version', 'rules', 'request', 'questions', 'answers'];
/** As many questions as a caller can allow one call. */
const MAX_QUESTIONS = 10_000;

/**
 * Checks a digest that was read from a store.
 *
 * @throws {InputError} `input.request-invalid` with the path of the field.
 */
export function checkDigest(value: unknown, path: string): EvidenceDigest {
	const fields = knownFields(value, DIGEST_KEYS, path);
	for (const key of ['rules', 'request', 'answers']) {
		if (typeof fields[key] !== 'string') throw invalid(`${path}.${key}`, 'must be a string');
	}
	const { questions } = fields;
	if (!Array.isArray(questions) || questions.length > MAX_QUESTIONS) {
		throw invalid(`${path}.questions`, `must be a list of at most ${MAX_QUESTIONS} questions`);
	}
	const wrong = questions.findIndex((text) => readQuestion(text) === null);
	if (wrong >= 0) {
		throw invalid(`${path}.questions.${wrong}`, 'must be a question, for example TXT shop.example');
	}
	return value as EvidenceDigest;
}

/**
 * Digests a verdict for {@link recheck}: store it beside the verdict.
 *
 * @param verdict - What `preflight` or `preflightMany` gave.
 * @param request - The request that it was given for.
 * @param options - `mailboxDomains`, where the preflight had them.
 * @throws {InputError} as `preflight` does for the request; `input.verdict-invalid`.
 *
 * @example
 * ```ts
 * import { digestOf, preflight, recheck } from 'maysend';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const request = { from: 'info@shop.example', relay: 'mailgun' } as const;
 * const before = zoneResolver('shop.example. MX 0 .');
 * const digest = digestOf(await preflight(request, { resolver: before }), request);
 * await recheck(digest, request, { resolver: before }); // 'same'
 * const after = zoneResolver('shop.example. MX 10 mail.shop.example.');
 * await recheck(digest, request, { resolver: after }); // 'changed'
 * ```
 */
export function digestOf(
	verdict: Verdict,
	request: AnyPreflightRequest,
	options: { readonly mailboxDomains?: readonly string[] } = {},
): EvidenceDigest {
	checkVerdict(verdict, 'verdict');
	const { entries } = verdict.evidence;
	return {
		version: 1,
		rules: RULES,
		request: requestDigest(readGiven(request, 'many'), readMailboxes(options).mailboxDomains),
		questions: questionsOf(verdict.evidence),
		answers: answersDigest(entries.map(({ answer }) => answer)),
	};
}
