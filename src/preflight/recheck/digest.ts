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

/** No request and no answer holds more lists in lists; a value that holds itself does. */
const MAX_DEPTH = 16;

/** A value as text, the keys of objects in order. */
function canonical(value: unknown, depth = 0): string {
	if (depth > MAX_DEPTH) throw invalid('request', 'is nested too deeply');
	const inner = (each: unknown): string => canonical(each, depth + 1);
	if (Array.isArray(value)) return `[${value.map(inner).join()}]`;
	// JSON has none, and a request that holds one is refused where it is judged.
	if (typeof value === 'bigint') return `${value}n`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const fields = Object.entries(value).filter(([, field]) => field !== undefined);
	const texts = fields.map(([key, field]) => `${JSON.stringify(key)}:${inner(field)}`);
	return `{${texts.sort().join()}}`;
}

/** Relays that are digested once; a run has one or a few. */
const MAX_KNOWN_RELAYS = 100;

/** One digest over all that a verdict depends on beside DNS. */
export type RequestDigest = (request: GivenRequest) => string;

/**
 * Digests requests that share their mailbox domains; a relay is digested once, however many requests name it. What
 * the catalogue says of a relay's id, and the known mailbox domains, are the package's: its version stands for them.
 */
export function requestDigests(mailboxDomains: ReadonlySet<string> | null): RequestDigest {
	const mailboxes = mailboxDomains === null ? null : sha256Of([...mailboxDomains].sort().join());
	const known = new Map<object, string>();
	const digestOfRelay = (relay: object): string => {
		const digest = known.get(relay) ?? sha256Of(canonical(relay));
		if (known.size >= MAX_KNOWN_RELAYS) known.clear();
		known.set(relay, digest);
		return digest;
	};
	return ({ from, relay, smtp, receivers, gate }) => {
		const facts = typeof relay === 'object' && relay !== null ? digestOfRelay(relay) : relay;
		const asked = [...receivers].sort();
		return sha256Of(canonical([from.address, facts, smtp, asked, gate, mailboxes]));
	};
}

/**
 * What an answer says, in lines: DNS promises no order of records (RFC 1034 §3.6), and a TTL only counts down. The
 * outcome alone begins with a letter, so no two lists of answers give the same lines.
 */
function essenceOf(answer: DnsAnswer): string {
	if (answer.outcome === 'failure') return `failure\n${canonical(answer.reason)}`;
	const start = `${answer.outcome}\n${canonical(answer.aliases)}`;
	if (answer.outcome !== 'records') return start;
	const records = (answer.records as readonly unknown[]).map((record) => canonical(record));
	const each = records.length > 1 ? [...new Set(records)].sort() : records;
	return `${start}\n${each.join('\n')}`;
}

/** One digest over the answers to the questions of a digest, in their order. */
export function answersDigest(answers: readonly DnsAnswer[]): string {
	return sha256Of(answers.map(essenceOf).join('\n'));
}

/** A question of a digest. */
interface Question {
	readonly name: string;
	readonly type: RecordType;
}

/** A question as a digest has it; names hold no blank that DNS asks for. */
function questionText(name: string, type: RecordType): string {
	return `${type} ${name}`;
}

function questionsOf({ entries }: Transcript): readonly string[] {
	return entries.map(({ name, type }) => questionText(name, type));
}

/** A question of a digest; `null` where it is none. */
function readQuestion(text: unknown): Question | null {
	if (typeof text !== 'string') return null;
	const blank = text.indexOf(' ');
	const [type, name] = [text.slice(0, blank), text.slice(blank + 1)];
	return blank > 0 && isRecordType(type) && isAskable(name) ? { name, type } : null;
}

const DIGEST_KEYS: readonly string[] = ['version', 'rules', 'request', 'questions', 'answers'];
/** As many questions as a caller can allow one call. */
const MAX_QUESTIONS = 10_000;

/** A digest that was checked. */
export interface CheckedDigest {
	readonly digest: EvidenceDigest;
	readonly questions: readonly Question[];
}

/**
 * Checks a digest that was read from a store.
 *
 * @throws {InputError} `input.request-invalid` with the path of the field.
 */
export function checkDigest(value: unknown, path: string): CheckedDigest {
	const fields = knownFields(value, DIGEST_KEYS, path);
	for (const key of ['rules', 'request', 'answers']) {
		if (typeof fields[key] !== 'string') throw invalid(`${path}.${key}`, 'must be a string');
	}
	const texts = fields['questions'];
	if (!Array.isArray(texts) || texts.length > MAX_QUESTIONS) {
		throw invalid(`${path}.questions`, `must be a list of at most ${MAX_QUESTIONS} questions`);
	}
	// A hole of a sparse array is no question either.
	const questions = Array.from(texts, (text: unknown, at) => {
		const question = readQuestion(text);
		if (question !== null) return question;
		throw invalid(`${path}.questions.${at}`, 'must be a question, for example TXT shop.example');
	});
	return { digest: value as EvidenceDigest, questions };
}

/** The verdict of another row would be taken for this one's night after night. */
function checkIsOf({ from, relay }: GivenRequest, verdict: Verdict): void {
	if (from.address !== verdict.from.address)
		throw invalid('from', `the verdict is of ${verdict.from.address}`);
	// A server that was typed has no relay before it is asked for.
	if (relay === undefined) return;
	const id = typeof relay === 'object' && relay !== null && 'id' in relay ? relay.id : relay;
	const { id: judged, variantOf } = verdict.relay;
	if (id !== judged && id !== variantOf) throw invalid('relay', `the verdict is of ${judged}`);
}

/**
 * Digests a verdict for {@link recheck}: store it beside the verdict.
 *
 * @param verdict - What `preflight` or `preflightMany` gave.
 * @param request - The request that it was given for.
 * @param options - `mailboxDomains`, where the preflight had them.
 * @throws {InputError} as `preflight` does for the request; `input.request-invalid` where the verdict is of
 * another; `input.verdict-invalid`.
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
	const given = readGiven(request, 'many');
	checkIsOf(given, verdict);
	const { entries } = verdict.evidence;
	return {
		version: 1,
		rules: RULES,
		request: requestDigests(readMailboxes(options).mailboxDomains)(given),
		questions: questionsOf(verdict.evidence),
		answers: answersDigest(entries.map(({ answer }) => answer)),
	};
}
