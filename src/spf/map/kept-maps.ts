/**
 * Maps that are kept for a while: what the records of a relay let in is the same for all its customers, and for
 * every trial of a change that does not touch them.
 *
 * A map is kept with the answers it was made of. A caller that finds it has asked the same questions as without it, and got
 * the same answers; only the evaluation is saved.
 *
 * @module
 */

import type { DnsAnswer, TranscriptEntry } from '../../dns/resolver.ts';
import { isSameAnswer } from '../../dns/same-answer.ts';
import type { DnsSession } from '../../dns/session.ts';
import type { DnsQuestion } from '../evaluation-state.ts';
import { usesLetter } from '../expand.ts';
import type { SpfRecord } from '../record.ts';
import type { AddressMap } from './address-map.ts';

/** Maps that are kept at once, and the intervals that one may have. */
const MAX_MAPS = 32;
const MAX_INTERVALS = 10_000;

interface KeptMap {
	readonly map: AddressMap;
	/** The domain of the senders it was made for; `null` where no record looks at it. */
	readonly senderDomain: string | null;
	readonly answers: readonly TranscriptEntry[];
	/** The answers that the evaluations used. */
	readonly used: ReadonlySet<DnsAnswer>;
}

/** What a map was made of. */
export interface MapSources {
	readonly senderDomain: string;
	readonly records: Iterable<SpfRecord>;
	/** In the order in which they were asked. */
	readonly questions: readonly DnsQuestion[];
	/** The answers that the evaluations used. */
	readonly used: ReadonlySet<DnsAnswer>;
}

/** Whether a macro of a record stands for the sender's domain (RFC 7208 §7.2). */
function looksAtSender({ lookups, redirect }: SpfRecord): boolean {
	const targets = [...lookups, ...(redirect === null ? [] : [redirect])].map(
		({ target }) => target,
	);
	return targets.some((target) => target !== null && usesLetter(target, 'o'));
}

/** The answers to questions; `null` where one is missing or a failure. */
function answersTo(questions: readonly DnsQuestion[], dns: DnsSession): TranscriptEntry[] | null {
	const entries: TranscriptEntry[] = [];
	for (const { name, type } of questions) {
		const answer = dns.peek(name, type);
		if (answer === undefined || answer.outcome === 'failure') return null;
		entries.push({ name, type, answer });
	}
	return entries;
}

/** The maps of a run, by domain. */
export class KeptMaps {
	private readonly kept = new Map<string, KeptMap>();

	/** The map of a domain, if it was made of the answers to these questions; they count as used. */
	find(
		domain: string,
		senderDomain: string | undefined,
		questions: readonly DnsQuestion[],
		dns: DnsSession,
	): AddressMap | null {
		const one = this.kept.get(domain);
		if (one === undefined || one.answers.length !== questions.length) return null;
		if (one.senderDomain !== null && one.senderDomain !== senderDomain) return null;
		for (const [at, { name, type, answer }] of one.answers.entries()) {
			if (questions[at]?.name !== name || questions[at]?.type !== type) return null;
			const now = dns.peek(name, type);
			if (now === undefined || !isSameAnswer(now, answer)) return null;
		}
		for (const { name, type, answer } of one.answers) {
			if (one.used.has(answer)) dns.known(name, type);
		}
		return one.map;
	}

	/** Keeps a map, unless it is large, or was made of other answers than those to its questions. */
	keep(
		domain: string,
		map: AddressMap,
		{ senderDomain, records, questions, used }: MapSources,
		dns: DnsSession,
	): void {
		const answers = answersTo(questions, dns);
		if (answers === null) return;
		const own = new Set(answers.map(({ answer }) => answer));
		if ([...used].some((answer) => !own.has(answer))) return;
		const size = map.families.reduce((sum, { intervals }) => sum + intervals.count, 0);
		if (size > MAX_INTERVALS) return;
		if (this.kept.size >= MAX_MAPS) this.kept.clear();
		const isOfSender = [...records].some(looksAtSender);
		this.kept.set(domain, { map, senderDomain: isOfSender ? senderDomain : null, answers, used });
	}
}
