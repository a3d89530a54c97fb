/**
 * Differential tests: the same SPF questions over the same DNS to `checkHost` and to engines of others.
 *
 * A case is a zone with its questions. Every engine asks one resolver, so that what differs is never DNS.
 * `corpus.ts` makes the cases, `compare.ts` asks, `classes-*.ts` say why an engine differs.
 *
 * @module
 */

import type { DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';
import { isAskable, lowerAscii, withoutFinalDot } from '../../src/names/domain-name.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import type { SpfEvaluation } from '../../src/spf/evaluation.ts';

/** Who sends, from where; the sender is empty for a null reverse path. */
export interface Question {
	readonly ip: string;
	readonly sender: string;
	readonly helo: string;
}

/** A zone, and what is asked of it. */
export interface Case {
	readonly title: string;
	/** Master-file text, or whatever else tells a reader what DNS held. */
	readonly zone: string;
	readonly resolver: Resolver;
	readonly questions: readonly Question[];
}

/** A question with the DNS it is asked of. */
export interface Asked {
	readonly question: Question;
	readonly resolver: Resolver;
	readonly maxVoidLookups?: number;
}

/** What an engine said; `text` is its own reason, in its own words. */
export interface PeerAnswer {
	/** One of the seven results, or `crash` where the engine threw. */
	readonly result: string;
	readonly text: string;
	/** The explanation of the sender's domain; `null` without, absent where the engine has none to give. */
	readonly explanation?: string | null;
}

/** An engine of others. */
export interface Peer {
	/** Name and version. */
	readonly name: string;
	check(question: Question, resolver: Resolver): Promise<PeerAnswer>;
	close(): void;
}

/** The same question, answered differently. */
export interface Difference extends Asked {
	readonly zone: string;
	readonly title: string;
	readonly ours: SpfEvaluation;
	readonly theirs: PeerAnswer;
}

/** Below this name every other name exists, so that a name that is expanded wrongly shows. */
const COIN = '.coin.example';

function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
	}
	return (value ^ (value >>> 15)) >>> 0;
}

/** A zone's resolver; below `coin.example` a name has an A record or none by its hash. */
export function caseResolver(zone: string): Resolver {
	const inner = zoneResolver(zone);
	return {
		async resolve<T extends RecordType>(given: string, type: T): Promise<DnsAnswer<T>> {
			const name = withoutFinalDot(lowerAscii(given));
			if (!name.endsWith(COIN) || !isAskable(name)) return inner.resolve(name, type);
			const exists = type === 'A' && hash(name) % 2 === 0;
			const answer: DnsAnswer = exists
				? { outcome: 'records', records: ['127.0.0.2'], aliases: [] }
				: { outcome: 'nodata', aliases: [] };
			// Of the type that was asked for.
			return answer as DnsAnswer<T>;
		},
	};
}
