/**
 * Answers written down and played back, so that a check can be repeated without DNS.
 *
 * @module
 */

import { isAnswer } from '../dns/checked-answer.ts';
import { resolverField } from '../dns/options.ts';
import { isRecordType } from '../dns/record-type.ts';
import type {
	AbortSignalLike,
	DnsAnswer,
	FailureAnswer,
	RecordType,
	ResolveOptions,
	Resolver,
	ResolverLike,
	Transcript,
	TranscriptEntry,
} from '../dns/resolver.ts';
import { resolverOf } from '../dns/resolver-of.ts';
import { CANCELLED, send } from '../dns/send.ts';
import { byNameAndType } from '../dns/session.ts';
import { invalid, list, object, oneOf, text } from '../input/fields.ts';
import type { InputErrorCode } from '../input/input-error.ts';
import { canonicalName } from '../names/domain-name.ts';

/** What {@link recordResolver} gives. */
export interface Recorder {
	/** Asks the resolver behind it and writes down what it says. */
	readonly resolver: Resolver;
	/** Every question so far with its last answer, sorted by name and type. */
	transcript(): Transcript;
}

const NOT_RECORDED: FailureAnswer = {
	outcome: 'failure',
	reason: 'network',
	detail: 'not recorded',
};

/** Of a name in canonical form. */
function questionKey(name: string, type: RecordType): string {
	return `${type} ${name}`;
}

/**
 * Writes down every question with its answer. The same question asked twice is one entry with the last
 * answer; while it is under way it is sent once, unless the callers' signals differ.
 *
 * @throws {InputError} `input.option-invalid` for what has no function `resolve`.
 *
 * @example
 * ```ts
 * import { checkHost } from 'maysend';
 * import { recordResolver, zoneResolver } from 'maysend/testing';
 *
 * const live = zoneResolver('shop.example. TXT "v=spf1 -all"');
 * const { resolver, transcript } = recordResolver(live);
 * await checkHost({ ip: '192.0.2.7', domain: 'shop.example' }, { resolver });
 * transcript().entries.map(({ name, type }) => `${name} ${type}`); // ['shop.example TXT']
 * ```
 */
export function recordResolver(live: ResolverLike): Recorder {
	const resolver = resolverField(live, 'resolver');
	const entries = new Map<string, TranscriptEntry>();
	const open = new Map<
		string,
		{ signal: AbortSignalLike | undefined; answer: Promise<DnsAnswer> }
	>();

	async function ask<T extends RecordType>(
		name: string,
		type: T,
		signal: AbortSignalLike | undefined,
	): Promise<DnsAnswer<T>> {
		const key = questionKey(name, type);
		const answer = await send(resolver, name, type, signal);
		entries.set(key, { name, type, answer });
		open.delete(key);
		return answer;
	}

	return {
		resolver: resolverOf(<T extends RecordType>(name: string, type: T, how: ResolveOptions) => {
			const { signal } = how;
			const key = questionKey(name, type);
			const same = open.get(key);
			// The key holds the type, so the answer under way is one for T.
			if (same?.signal === signal && same !== undefined)
				return same.answer as Promise<DnsAnswer<T>>;
			const answer = ask(name, type, signal);
			open.set(key, { signal, answer });
			return answer;
		}),
		transcript: () => ({ version: 1, entries: [...entries.values()].sort(byNameAndType) }),
	};
}

const CODE = 'input.transcript-invalid';

/**
 * One entry of a transcript.
 *
 * @throws {InputError} `code`.
 */
export function checkEntry(entry: unknown, path: string, code: InputErrorCode): void {
	object(entry, path, code);
	const { name, type, answer } = entry as Partial<TranscriptEntry>;
	text(name, `${path}.name`, code);
	if (!isRecordType(type)) throw invalid(`${path}.type`, 'must be a record type', code);
	if (!isAnswer(answer, type))
		throw invalid(`${path}.answer`, `must be an answer to ${type}`, code);
}

/**
 * The entries of what may have been read from a file, their shape checked.
 *
 * @throws {InputError} `input.transcript-invalid`.
 */
export function checkedEntries(transcript: Transcript): readonly TranscriptEntry[] {
	object(transcript, 'transcript', CODE);
	const { version, entries } = transcript;
	oneOf([1])(version, 'transcript.version', CODE);
	for (const [index, entry] of list(entries, 'transcript.entries', CODE).entries()) {
		checkEntry(entry, `transcript.entries.${index}`, CODE);
	}
	return entries;
}

/**
 * Answers from a transcript; of a question it lacks, it says `failure` of reason `network` with the
 * detail `not recorded`.
 *
 * @throws {InputError} `input.transcript-invalid` for anything that is no transcript of version 1.
 *
 * @example
 * ```ts
 * import { preflight } from 'maysend';
 * import { replayResolver, zoneResolver } from 'maysend/testing';
 *
 * const request = { from: 'info@shop.example', relay: 'mailgun' } as const;
 * const resolver = zoneResolver('shop.example. MX 10 mail.shop.example.');
 * const verdict = await preflight(request, { resolver });
 * const again = await preflight(request, { resolver: replayResolver(verdict.evidence) });
 * again.fingerprint === verdict.fingerprint; // true
 * ```
 */
export function replayResolver(transcript: Transcript): Resolver {
	const answers = new Map<string, DnsAnswer>();
	for (const { name, type, answer } of checkedEntries(transcript)) {
		answers.set(questionKey(canonicalName(name), type), answer);
	}
	return resolverOf(async <T extends RecordType>(name: string, type: T, how: ResolveOptions) => {
		if (how.signal?.aborted) return CANCELLED;
		// The answer was checked to be one for the type in its key.
		return (answers.get(questionKey(name, type)) ?? NOT_RECORDED) as DnsAnswer<T>;
	});
}
