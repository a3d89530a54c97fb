/**
 * The DNS work of one check, in two views: what decides, and what only informs.
 *
 * Everything above DNS asks through here. Both views share what was sent, its answers and the limit on
 * questions, and each knows only what it asked for itself: an answer that was asked for to inform takes
 * no part in a decision, unless the deciding view asks for it, too.
 *
 * @module
 */

import { isAskable } from '../names/domain-name.ts';
import {
	ADVISORY,
	ASKED,
	Questions,
	type SentQuestion,
	type SessionOptions,
	USED,
	USED_BY_ANY,
} from './questions.ts';
import type {
	DnsAnswer,
	FailureAnswer,
	RecordType,
	Transcript,
	TranscriptEntry,
} from './resolver.ts';

/** `ahead`: sent for this view, which did not use the answer yet. */
export type QuestionState = 'unasked' | 'ahead' | 'used';

/**
 * A name that cannot be asked does not exist (RFC 1035 §2.3.4); it is not sent to the resolver. Recognized
 * by identity.
 */
export const UNASKABLE: DnsAnswer<never> = { outcome: 'nxdomain', aliases: [] };

/**
 * The answer to every question beyond the limit, which SPF reads as "over the limit" (RFC 7208 §4.6.4);
 * recognized by identity.
 */
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

/** One of the two views of a check's DNS work; `name`s are lower-case A-labels without the final dot. */
export class DnsSession {
	private readonly questions: Questions;
	private readonly asking: number;
	private readonly using: number;
	private sibling: DnsSession | null;

	/** Use {@link openSession}. */
	constructor(questions: Questions, shift: number) {
		this.questions = questions;
		this.asking = ASKED << shift;
		this.using = (ASKED | USED) << shift;
		this.sibling = shift === ADVISORY ? this : null;
	}

	/** The view for what only informs. A failure there has no effect on the decision. */
	get advisory(): DnsSession {
		this.sibling ??= new DnsSession(this.questions, ADVISORY);
		return this.sibling;
	}

	/** Asks once; later calls get the same answer. Never rejects. */
	ask<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
		return Promise.resolve(this.now(name, type));
	}

	/** As {@link ask}, without a promise where the answer is already here. */
	now<T extends RecordType>(name: string, type: T): DnsAnswer<T> | Promise<DnsAnswer<T>> {
		return this.send(name, type, this.using);
	}

	/**
	 * As {@link ask}, for what the check itself does not need: whether a name exists, where a record may stand
	 * by mistake. A few such questions are sent, then none; what the check has used costs nothing.
	 */
	askExtra<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
		return this.questions.mayAskExtra(name, type)
			? this.ask(name, type)
			: Promise.resolve(OUT_OF_QUESTIONS);
	}

	/** Sends a question that is waited for, without using its answer yet. */
	fetch<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
		return Promise.resolve(this.send(name, type, this.asking));
	}

	/** Sends a question whose answer may turn out not to be needed; a lazy session does not. */
	prefetch(name: string, type: RecordType): void {
		if (this.questions.isLazy) return;
		const question = this.sent(name, type, true);
		if ('views' in question) question.views |= this.asking;
	}

	/** The answer if it is already here, used; does not ask. */
	known<T extends RecordType>(name: string, type: T): DnsAnswer<T> | undefined {
		const question = this.at(name, type);
		if (question?.answer === undefined) return isAskable(name) ? undefined : UNASKABLE;
		question.views |= this.using;
		// Answers were checked to be of the type asked for.
		return question.answer as DnsAnswer<T>;
	}

	/** The answer if it is already here, without using it. */
	peek<T extends RecordType>(name: string, type: T): DnsAnswer<T> | undefined {
		const question = this.at(name, type);
		if (question === undefined && !isAskable(name)) return UNASKABLE;
		return question?.answer as DnsAnswer<T> | undefined;
	}

	/** Whether this view sent a question, and whether it used the answer. */
	stateOf(name: string, type: RecordType): QuestionState {
		const question = this.at(name, type);
		if (question === undefined) return 'unasked';
		return (question.views & this.using) === this.using ? 'used' : 'ahead';
	}

	/** Cancels what was sent ahead and is not needed any more. */
	close(): void {
		this.questions.close();
	}

	/** Questions sent so far, by both views. */
	get asked(): number {
		return this.questions.asked;
	}

	/** Questions that may still be sent. */
	get left(): number {
		return this.questions.left;
	}

	/** Whether a question of {@link askExtra} was not sent, since there had been too many. */
	get isExtraSpent(): boolean {
		return this.questions.isExtraSpent;
	}

	/**
	 * The most octets of records that one evaluation reads, since its memory grows with them. It is counted in
	 * the order of the evaluation, not of the answers, so that it never depends on the network.
	 */
	get maxOctets(): number {
		return this.questions.maxOctets;
	}

	/** Every question whose answer one of the views used, sorted by name and type. */
	transcript(): Transcript {
		const entries: TranscriptEntry[] = [];
		for (const { name, type, answer, views } of this.questions.all()) {
			if ((views & USED_BY_ANY) !== 0 && answer !== undefined) entries.push({ name, type, answer });
		}
		return { version: 1, entries: entries.sort(byNameAndType) };
	}

	private send<T extends RecordType>(
		name: string,
		type: T,
		views: number,
	): DnsAnswer<T> | Promise<DnsAnswer<T>> {
		const question = this.sent(name, type, false);
		if (!('views' in question)) return question;
		question.views |= views;
		// Answers were checked to be of the type asked for.
		return (question.answer ?? question.coming) as DnsAnswer<T> | Promise<DnsAnswer<T>>;
	}

	/** The question, sent on first sight, or the answer to one that is not sent. */
	private sent(
		name: string,
		type: RecordType,
		isAhead: boolean,
	): SentQuestion | typeof UNASKABLE | FailureAnswer {
		const known = this.questions.at(name, type);
		if (known !== undefined) return known;
		if (!isAskable(name)) return UNASKABLE;
		return this.questions.send(name, type, isAhead) ?? OUT_OF_QUESTIONS;
	}

	/** The question, unless only the other view asked it. */
	private at(name: string, type: RecordType): SentQuestion | undefined {
		const question = this.questions.at(name, type);
		return question !== undefined && (question.views & this.asking) !== 0 ? question : undefined;
	}
}

/** Starts the DNS work of one check; the view returned is the deciding one. */
export function openSession(options: SessionOptions): DnsSession {
	return new DnsSession(new Questions(options), 0);
}
