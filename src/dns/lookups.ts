/**
 * The questions of one check: each asked once, counted against a limit, and written down.
 *
 * Everything above DNS asks through here. A question beyond the limit is not sent: it comes back as
 * {@link OUT_OF_QUESTIONS}, which SPF reads as "over the limit" (RFC 7208 §4.6.4). Questions asked aside
 * inform and decide nothing: whoever decides does not see them.
 *
 * @module
 */

import { isAskable } from '../names/domain-name.ts';
import { type Cancellation, cancellation } from './cancellation.ts';
import type {
	AbortSignalLike,
	DnsAnswer,
	FailureAnswer,
	RecordType,
	Resolver,
	Transcript,
	TranscriptEntry,
} from './resolver.ts';
import { send } from './send.ts';

/** `ahead`: sent, but nobody used the answer yet. */
export type QuestionState = 'unasked' | 'ahead' | 'used';

/** The state of one check's DNS work. */
export interface Lookups {
	/** Asks once; later calls get the same answer. Never rejects. */
	ask<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>>;
	/**
	 * As `ask`, for what only informs: a failure of it matters to nobody, unless `ask` is called for the same
	 * question. It stands in the transcript, and counts.
	 */
	askAside<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>>;
	/** Whether a question was asked aside and by nothing else. */
	isAside(name: string, type: RecordType): boolean;
	/** Starts a question whose answer may turn out not to be needed; nothing is used up but the count. */
	prefetch(name: string, type: RecordType): Promise<DnsAnswer>;
	/** The answer if it is already here, used; does not ask. */
	known<T extends RecordType>(name: string, type: T): DnsAnswer<T> | undefined;
	/** The answer if it is already here, only looked at. */
	peek<T extends RecordType>(name: string, type: T): DnsAnswer<T> | undefined;
	/** Whether a question was sent, and whether its answer was used. */
	stateOf(name: string, type: RecordType): QuestionState;
	/** Calls off what was asked ahead and is not needed any more. */
	close(): void;
	/** Questions sent so far. */
	readonly asked: number;
	/** Questions that may still be sent. */
	readonly left: number;
	/** Every question whose answer was used, aside or not, sorted by name and type. */
	transcript(): Transcript;
}

/** How {@link lookups} asks. */
export interface LookupsOptions {
	readonly resolver: Resolver;
	/** The most questions that may be sent. */
	readonly maxQuestions: number;
	readonly signal?: AbortSignalLike;
}

/** A name that cannot be asked does not exist (RFC 1035 §2.3.4); no resolver is troubled with it. */
const UNASKABLE: DnsAnswer<never> = { outcome: 'nxdomain', aliases: [] };

/** The answer to every question beyond the limit; recognised by identity. */
export const OUT_OF_QUESTIONS: FailureAnswer = {
	outcome: 'failure',
	reason: 'cancelled',
	detail: 'limit on questions reached',
};

/** Orders entries by name, then type, by code unit. */
export function byNameAndType(left: TranscriptEntry, right: TranscriptEntry): number {
	if (left.name !== right.name) return left.name < right.name ? -1 : 1;
	if (left.type === right.type) return 0;
	return left.type < right.type ? -1 : 1;
}

/** One question: its answer, or the promise of it, and whether anybody used it. */
interface Kept {
	readonly name: string;
	readonly type: RecordType;
	readonly coming: Promise<DnsAnswer>;
	readonly cancellation: Cancellation | null;
	answer: DnsAnswer | undefined;
	/** Asked or started ahead by what decides; nothing but that is seen by it. */
	isSeen: boolean;
	/** Used by what decides. */
	isUsed: boolean;
	/** Used by what only informs. */
	isAside: boolean;
}

/** Starts the DNS work of one check. `name`s are lower-case A-labels without the final dot. */
export function lookups({ resolver, maxQuestions, signal }: LookupsOptions): Lookups {
	const kept = new Map<RecordType, Map<string, Kept>>();
	let asked = 0;

	function keptAt(name: string, type: RecordType): Kept | undefined {
		return kept.get(type)?.get(name);
	}

	async function first(
		name: string,
		type: RecordType,
		called: Cancellation | null,
	): Promise<DnsAnswer> {
		const answer = await send(resolver, name, type, called?.signal ?? signal);
		called?.release();
		const entry = keptAt(name, type);
		if (entry !== undefined) entry.answer = answer;
		return answer;
	}

	/** The question's entry, sent on first sight; `null` beyond the limit. */
	function start(name: string, type: RecordType, isAhead: boolean): Kept | null {
		const known = keptAt(name, type);
		if (known !== undefined) return known;
		if (asked >= maxQuestions) return null;
		asked++;
		const called = isAhead ? cancellation(signal) : null;
		const coming = first(name, type, called);
		const entry: Kept = {
			name,
			type,
			coming,
			cancellation: called,
			answer: undefined,
			isSeen: false,
			isUsed: false,
			isAside: false,
		};
		const ofType = kept.get(type);
		if (ofType === undefined) kept.set(type, new Map([[name, entry]]));
		else ofType.set(name, entry);
		return entry;
	}

	/** The question's entry, unless only what informs has asked it. */
	function seenAt(name: string, type: RecordType): Kept | undefined {
		const entry = keptAt(name, type);
		return entry?.isSeen === true ? entry : undefined;
	}

	function* entries(): Generator<Kept> {
		for (const ofType of kept.values()) yield* ofType.values();
	}

	return {
		async ask<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
			if (!isAskable(name)) return UNASKABLE;
			const entry = start(name, type, false);
			if (entry === null) return OUT_OF_QUESTIONS;
			entry.isSeen = true;
			entry.isUsed = true;
			// Answers were checked to be of the type asked for.
			return (await entry.coming) as DnsAnswer<T>;
		},
		async askAside<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
			if (!isAskable(name)) return UNASKABLE;
			const entry = start(name, type, false);
			if (entry === null) return OUT_OF_QUESTIONS;
			entry.isAside = true;
			return (await entry.coming) as DnsAnswer<T>;
		},
		isAside(name, type): boolean {
			const entry = keptAt(name, type);
			return entry?.isAside === true && !entry.isUsed;
		},
		async prefetch(name, type): Promise<DnsAnswer> {
			if (!isAskable(name)) return UNASKABLE;
			const entry = start(name, type, true);
			if (entry === null) return OUT_OF_QUESTIONS;
			entry.isSeen = true;
			return entry.coming;
		},
		known<T extends RecordType>(name: string, type: T): DnsAnswer<T> | undefined {
			const entry = seenAt(name, type);
			if (entry?.answer === undefined) return isAskable(name) ? undefined : UNASKABLE;
			entry.isUsed = true;
			return entry.answer as DnsAnswer<T>;
		},
		peek<T extends RecordType>(name: string, type: T): DnsAnswer<T> | undefined {
			const entry = seenAt(name, type);
			if (entry === undefined && !isAskable(name)) return UNASKABLE;
			return entry?.answer as DnsAnswer<T> | undefined;
		},
		stateOf(name, type): QuestionState {
			const entry = seenAt(name, type);
			if (entry === undefined) return 'unasked';
			return entry.isUsed ? 'used' : 'ahead';
		},
		close(): void {
			for (const { answer, isUsed, isAside, cancellation: called } of entries()) {
				if (answer === undefined && !isUsed && !isAside) called?.cancel();
			}
		},
		get asked(): number {
			return asked;
		},
		get left(): number {
			return Math.max(0, maxQuestions - asked);
		},
		transcript(): Transcript {
			const used: TranscriptEntry[] = [];
			for (const { name, type, answer, isUsed, isAside } of entries()) {
				if ((isUsed || isAside) && answer !== undefined) used.push({ name, type, answer });
			}
			return { version: 1, entries: used.sort(byNameAndType) };
		},
	};
}
