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
import { checkedAnswer } from './checked-answer.ts';
import type {
	AbortSignalLike,
	DnsAnswer,
	FailureAnswer,
	RecordType,
	Resolver,
	Transcript,
	TranscriptEntry,
} from './resolver.ts';
import { sending, unsent } from './send.ts';

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
	/**
	 * Starts a question whose answer may turn out not to be needed; nothing is used up but the count.
	 * `undefined` where nothing is sent before it is needed.
	 */
	prefetch(name: string, type: RecordType): Promise<DnsAnswer | undefined>;
	/** As `prefetch`, for what only informs: what decides does not see it. */
	prefetchAside(name: string, type: RecordType): Promise<DnsAnswer | undefined>;
	/** As `prefetch`, for an answer that is waited for in any case, so that nothing can call it off. */
	fetch(name: string, type: RecordType): Promise<DnsAnswer>;
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
	/**
	 * Nothing is sent ahead: for a resolver whose answers take further questions, which nobody could call
	 * off, so that how far it came with them would depend on the order of answers.
	 */
	readonly isLazy?: boolean;
}

/**
 * A name that cannot be asked does not exist (RFC 1035 §2.3.4); no resolver is troubled with it. Recognised
 * by identity.
 */
export const UNASKABLE: DnsAnswer<never> = { outcome: 'nxdomain', aliases: [] };

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

type Writable<F> = { -readonly [Field in keyof F]: F[Field] };

/** One question: its answer, or the promise of it, and whether anybody used it. */
interface Kept {
	readonly name: string;
	readonly type: RecordType;
	readonly cancellation: Cancellation | null;
	/** The question of another type for the same name that was sent before. */
	readonly other: Kept | undefined;
	coming: Promise<DnsAnswer>;
	answer: DnsAnswer | undefined;
	/** Asked or started ahead by what decides; nothing but that is seen by it. */
	isSeen: boolean;
	/** Used by what decides. */
	isUsed: boolean;
	/** Used by what only informs. */
	isAside: boolean;
}

/** Stands for the answer on its way until it is. */
const NOTHING: Promise<DnsAnswer> = Promise.resolve(UNASKABLE);

function refused<A extends DnsAnswer>(answer: A): Promise<A> {
	return Promise.resolve(answer);
}

/** Starts the DNS work of one check. `name`s are lower-case A-labels without the final dot. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one closure, since all of it shares what was asked.
export function lookups(options: LookupsOptions): Lookups {
	const { resolver, maxQuestions, signal, isLazy = false } = options;
	/** By name; the questions of one name hang together. */
	const kept = new Map<string, Kept>();
	let hasAhead = false;

	function keptAt(name: string, type: RecordType): Kept | undefined {
		let entry = kept.get(name);
		while (entry !== undefined && entry.type !== type) entry = entry.other;
		return entry;
	}

	async function settle(entry: Kept): Promise<DnsAnswer> {
		const { name, type, cancellation: called } = entry;
		try {
			const answer = await sending(resolver, name, type, called?.signal ?? signal);
			entry.answer = checkedAnswer(answer, type);
		} catch (error) {
			entry.answer = unsent(error);
		}
		called?.release();
		return entry.answer;
	}

	/** The question's entry, sent on first sight; `null` beyond the limit. */
	function start(name: string, type: RecordType, isAhead: boolean): Kept | null {
		const known = keptAt(name, type);
		if (known !== undefined) return known;
		if (dns.left === 0) return null;
		dns.asked++;
		dns.left--;
		if (isAhead) hasAhead = true;
		const entry: Kept = {
			name,
			type,
			cancellation: isAhead ? cancellation(signal) : null,
			other: kept.get(name),
			coming: NOTHING,
			answer: undefined,
			isSeen: false,
			isUsed: false,
			isAside: false,
		};
		entry.coming = settle(entry);
		kept.set(name, entry);
		return entry;
	}

	/** Sends a question without using its answer; what decides sees it only where `isSeen`. */
	function send(
		name: string,
		type: RecordType,
		{ isAhead, isSeen }: { readonly isAhead: boolean; readonly isSeen: boolean },
	): Promise<DnsAnswer> {
		if (!isAskable(name)) return refused(UNASKABLE);
		const entry = start(name, type, isAhead);
		if (entry === null) return refused(OUT_OF_QUESTIONS);
		if (isSeen) entry.isSeen = true;
		return entry.coming;
	}

	function sendAhead(
		name: string,
		type: RecordType,
		isSeen: boolean,
	): Promise<DnsAnswer | undefined> {
		return isLazy ? Promise.resolve(undefined) : send(name, type, { isAhead: true, isSeen });
	}

	/** The question's entry, unless only what informs has asked it. */
	function seenAt(name: string, type: RecordType): Kept | undefined {
		const entry = keptAt(name, type);
		return entry?.isSeen === true ? entry : undefined;
	}

	function* entries(): Generator<Kept> {
		for (const last of kept.values()) {
			for (let entry: Kept | undefined = last; entry !== undefined; entry = entry.other)
				yield entry;
		}
	}

	const dns: Writable<Lookups> = {
		asked: 0,
		left: maxQuestions,
		ask<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
			if (!isAskable(name)) return refused(UNASKABLE);
			const entry = start(name, type, false);
			if (entry === null) return refused(OUT_OF_QUESTIONS);
			entry.isSeen = true;
			entry.isUsed = true;
			// Answers were checked to be of the type asked for.
			return entry.coming as Promise<DnsAnswer<T>>;
		},
		askAside<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
			if (!isAskable(name)) return refused(UNASKABLE);
			const entry = start(name, type, false);
			if (entry === null) return refused(OUT_OF_QUESTIONS);
			entry.isAside = true;
			return entry.coming as Promise<DnsAnswer<T>>;
		},
		isAside(name, type): boolean {
			const entry = keptAt(name, type);
			return entry?.isAside === true && !entry.isUsed;
		},
		prefetch: (name, type) => sendAhead(name, type, true),
		prefetchAside: (name, type) => sendAhead(name, type, false),
		fetch: (name, type) => send(name, type, { isAhead: false, isSeen: true }),
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
			if (!hasAhead) return;
			for (const { answer, isUsed, isAside, cancellation: called } of entries()) {
				if (answer === undefined && !isUsed && !isAside) called?.cancel();
			}
		},
		transcript(): Transcript {
			const used: TranscriptEntry[] = [];
			for (const { name, type, answer, isUsed, isAside } of entries()) {
				if ((isUsed || isAside) && answer !== undefined) used.push({ name, type, answer });
			}
			return { version: 1, entries: used.sort(byNameAndType) };
		},
	};
	return dns;
}
