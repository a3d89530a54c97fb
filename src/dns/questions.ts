/**
 * The questions of one check: each sent once, counted against a limit, so many under way at a time.
 *
 * This is what the two views of a `DnsSession` share. A question beyond the limit is not sent.
 *
 * @module
 */

import { isAskable } from '../names/domain-name.ts';
import { type Cancellation, innerCancellation } from './abort.ts';
import { checkedAnswer } from './checked-answer.ts';
import type { AbortSignalLike, DnsAnswer, RecordType, Resolver } from './resolver.ts';
import { CANCELLED, sending, unsent } from './send.ts';

/** How a check asks. */
export interface SessionOptions {
	readonly resolver: Resolver;
	/** The most questions that may be sent. */
	readonly maxQuestions: number;
	/** The most questions that may be sent beyond what the check needs, 24 by default. */
	readonly maxExtra?: number;
	/** The most octets of SPF records that one evaluation reads, 204,800 by default. */
	readonly maxOctets?: number | undefined;
	readonly signal?: AbortSignalLike | undefined;
	/** The most questions under way at once, 32 by default; the others wait their turn, in order. */
	readonly concurrency?: number;
	/**
	 * Nothing is sent ahead: for a resolver whose answers take further questions, which cannot be cancelled:
	 * how many of them were sent would depend on the order of answers.
	 */
	readonly isLazy?: boolean;
	/** Called after each answer with the number of answers so far; what it throws is ignored. */
	readonly onProgress?: ((progress: { readonly answers: number }) => void) | undefined;
}

/** One question: its answer, or the promise of it, and which views asked for it and used it. */
export interface SentQuestion {
	readonly name: string;
	readonly type: RecordType;
	/** The question of another type for the same name that was sent before. */
	readonly other: SentQuestion | undefined;
	coming: Promise<DnsAnswer>;
	answer: DnsAnswer | undefined;
	/** One bit for each view that asked for it, one for each that used the answer. */
	views: number;
}

const CONCURRENCY = 32;
/** Forty times the eleven records that one evaluation reads, at the 450 octets each that RFC 7208 §3.4 advises. */
export const MAX_OCTETS = 204_800;

/** Questions of one check beyond what it needs: whether names exist, where records stand by mistake. */
export const MAX_EXTRA = 24;

/** The bits of the deciding view in {@link SentQuestion.views}; those of the advisory one are next to them. */
export const ASKED = 1;
export const USED = 2;
export const ADVISORY = 2;
export const USED_BY_ANY: number = USED | (USED << ADVISORY);

/** Stands for the promise of an answer until the question is sent. */
const UNSENT: Promise<DnsAnswer> = Promise.resolve(CANCELLED);

/** What was asked so far, and the way to ask more. `name`s are lower-case A-labels without the final dot. */
export class Questions {
	asked = 0;
	left: number;
	readonly isLazy: boolean;
	readonly maxOctets: number;
	/** The last question of each name, so that a look-up builds no key. */
	private readonly kept = new Map<string, SentQuestion>();
	private readonly options: SessionOptions;
	private readonly waiting: (() => void)[] = [];
	private places: number;
	private answers = 0;
	private readonly maxExtra: number;
	/** Made with the first: a check alone has none. */
	private extra: Set<string> | null = null;
	/** Such a question was refused. */
	isExtraSpent = false;
	/** Ends what was sent ahead; one signal for all of it, while any of it is under way. */
	private ahead: Cancellation | null = null;
	private sentAhead = 0;

	constructor(options: SessionOptions) {
		this.options = options;
		this.left = options.maxQuestions;
		this.maxExtra = options.maxExtra ?? MAX_EXTRA;
		this.isLazy = options.isLazy ?? false;
		this.maxOctets = options.maxOctets ?? MAX_OCTETS;
		this.places = Math.max(1, options.concurrency ?? CONCURRENCY);
	}

	at(name: string, type: RecordType): SentQuestion | undefined {
		let question = this.kept.get(name);
		while (question !== undefined && question.type !== type) question = question.other;
		return question;
	}

	/** Sends a question that was not sent yet; `null` beyond the limit. */
	send(name: string, type: RecordType, isAhead: boolean): SentQuestion | null {
		if (this.left === 0) return null;
		this.asked++;
		this.left--;
		const question: SentQuestion = {
			name,
			type,
			other: this.kept.get(name),
			// Set at once below, where the question itself is needed.
			coming: UNSENT,
			answer: undefined,
			views: 0,
		};
		this.kept.set(name, question);
		question.coming = isAhead
			? this.settleAhead(question)
			: this.settle(question, this.options.signal);
		return question;
	}

	/**
	 * Whether a question may be asked that the check does not need. What was sent ahead or informs counts, so that
	 * it makes no difference how much of that there was so far.
	 */
	mayAskExtra(name: string, type: RecordType): boolean {
		const key = `${type} ${name}`;
		const isUsed = ((this.at(name, type)?.views ?? 0) & USED) !== 0;
		this.extra ??= new Set();
		if (isUsed || !isAskable(name) || this.extra.has(key)) return true;
		if (this.extra.size >= this.maxExtra) {
			this.isExtraSpent = true;
			return false;
		}
		this.extra.add(key);
		return true;
	}

	*all(): Generator<SentQuestion> {
		for (const last of this.kept.values()) {
			for (let one: SentQuestion | undefined = last; one !== undefined; one = one.other) yield one;
		}
	}

	/** Cancels what was sent ahead and is still under way. */
	close(): void {
		this.ahead?.cancel();
	}

	private async settle(
		question: SentQuestion,
		signal: AbortSignalLike | undefined,
	): Promise<DnsAnswer> {
		const { name, type } = question;
		if (this.places > 0) this.places--;
		else await new Promise<void>((resolve) => this.waiting.push(resolve));
		let answer: DnsAnswer;
		try {
			answer = checkedAnswer(await sending(this.options.resolver, name, type, signal), type);
		} catch (error) {
			answer = unsent(error);
		}
		question.answer = answer;
		this.next();
		return answer;
	}

	private async settleAhead(question: SentQuestion): Promise<DnsAnswer> {
		this.ahead ??= innerCancellation(this.options.signal);
		this.sentAhead++;
		const answer = await this.settle(question, this.ahead.signal);
		this.sentAhead--;
		if (this.sentAhead === 0) {
			this.ahead?.release();
			this.ahead = null;
		}
		return answer;
	}

	/** Hands the place on, and tells of the answer. */
	private next(): void {
		if (this.waiting.length === 0) this.places++;
		else this.waiting.shift()?.();
		this.answers++;
		try {
			this.options.onProgress?.({ answers: this.answers });
		} catch {
			// Progress only informs: what a listener throws must not look like a failure of DNS.
		}
	}
}
