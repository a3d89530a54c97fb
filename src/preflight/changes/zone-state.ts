/**
 * A zone with edits: what was edited so far, and the preflight over it.
 *
 * Every edit is applied to an overlay of the zone and judged by the whole preflight before it is offered.
 *
 * @module
 */

import { wildcardOf } from '../../dns/existence.ts';
import { MAX_EXTRA } from '../../dns/questions.ts';
import type { RecordChange } from '../../dns/record-change.ts';
import type { DnsAnswer, RecordsAnswer, RecordType, Transcript } from '../../dns/resolver.ts';
import { type DnsSession, openSession } from '../../dns/session.ts';
import type { FindingFacts } from '../../findings/finding.ts';
import { parentOf } from '../../names/domain-name.ts';
import { areApplicable } from '../../resolvers/overlay/edits.ts';
import { overlayOver } from '../../resolvers/overlay/overlay-resolver.ts';
import { judge } from '../decide/judge.ts';
import type { Judgement } from '../decide/judgement.ts';
import type { Request } from '../request.ts';
import { usedAnswers } from '../setup/table.ts';
import type { Change } from '../verdict.ts';

/** An edit: a change without its proof. */
export interface Edit
	extends RecordChange,
		Pick<Change, 'who' | 'owner' | 'writesOut' | 'asks' | 'loses' | 'mends'> {}

/** The zone after some edits, judged. */
export interface ZoneState {
	readonly edits: readonly Edit[];
	readonly judgement: Judgement;
	/** Asks the zone with the edits. */
	readonly dns: DnsSession;
	/** Asks the zone as it is. */
	readonly base: DnsSession;
}

/** The texts at a name where a record may stand by mistake; none where the check did not look there. */
export function misplacedAt(name: string, { base }: ZoneState): DnsAnswer<'TXT'> | null {
	return usedAnswers(base)(name, 'TXT');
}

/** Where drafts are tried. */
export interface Sandbox {
	/** The zone with further edits; `null` where they cannot be applied or too much was tried. */
	apply(state: ZoneState, edits: readonly Edit[]): Promise<ZoneState | null>;
	/** What has kept drafts from being tried so far. */
	limit(): SearchLimit | null;
}

/** A limit on the search for changes. */
export type SearchLimit = Pick<FindingFacts['from.changes-incomplete'], 'counted' | 'limit'>;

const NOBODY: DnsAnswer<never> = { outcome: 'nxdomain', aliases: [] };

/** The wildcard beside the organization's domain, where those of others stand: it does not answer for this one. */
function besideOrganization({ from, suffixes }: Request): string {
	return wildcardOf(parentOf(suffixes.registrableDomain(from.domain) ?? from.domain));
}

/** A session that asks the zone with edits. */
export function zoneWith(
	base: DnsSession,
	edits: readonly Edit[],
	maxQuestions: number,
	request: Request | undefined,
): DnsSession {
	const beside = request === undefined ? null : besideOrganization(request);
	const askExistence = async <T extends RecordType>(
		name: string,
		type: T,
	): Promise<DnsAnswer<T>> => (name === beside ? NOBODY : base.askExtra(name, type));
	const ask = <T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> =>
		name.startsWith('*.') ? askExistence(name, type) : base.ask(name, type);
	// One question to the overlay may be several to the zone. Asked ahead, as many of them would be in the
	// evidence as were sent before the candidate was judged, and a replay is faster than DNS.
	return openSession({
		resolver: overlayOver({ ask, askExistence }, edits),
		maxQuestions,
		maxOctets: base.maxOctets,
		isLazy: true,
	});
}

/** A request judged on a zone with edits. */
export async function stateWith(
	base: DnsSession,
	request: Request,
	edits: readonly Edit[],
	maxQuestions: number,
): Promise<ZoneState> {
	const dns = zoneWith(base, edits, maxQuestions, request);
	return { edits, judgement: await judge(request, dns), dns, base };
}

/** The most preflights that are run to find changes for one verdict. */
const MAX_CANDIDATES = 80;

/** Octets of answers beyond which no draft is tried: each candidate reads all of them again. */
const MAX_OCTETS = 64 * 1024;
/** What a record other than a text takes, more or less (RFC 1035 §4.1.3). */
const RECORD_OCTETS = 16;

/** About how many octets the answers of a check hold. */
function octetsIn({ entries }: Transcript): number {
	let octets = 0;
	for (const { type, answer } of entries) {
		if (answer.outcome !== 'records') continue;
		octets += RECORD_OCTETS * answer.records.length;
		if (type !== 'TXT') continue;
		// The answer to a question for TXT holds lists of strings.
		for (const strings of answer.records as RecordsAnswer<'TXT'>['records']) {
			for (const string of strings) octets += string.length;
		}
	}
	return octets;
}

/** Limits on the candidates. */
export interface SandboxLimits {
	/** Of each candidate. */
	readonly maxQuestions: number;
	/** The caller does not need the changes any more. */
	readonly isOver?: () => boolean;
}

/** Opens a sandbox over the answers of a check. */
export function openSandbox(base: DnsSession, { maxQuestions, isOver }: SandboxLimits): Sandbox {
	const isTooLarge = octetsIn(base.transcript()) > MAX_OCTETS;
	let candidates = 0;
	let isSpent = false;
	return {
		limit() {
			if (isTooLarge) return { counted: 'octets', limit: MAX_OCTETS };
			if (isSpent) return { counted: 'trials', limit: MAX_CANDIDATES };
			return base.isExtraSpent ? { counted: 'questions', limit: MAX_EXTRA } : null;
		},
		async apply({ edits, judgement }, more): Promise<ZoneState | null> {
			if (isTooLarge || more.length === 0 || isOver?.() === true) return null;
			if (!areApplicable(more)) return null;
			isSpent = candidates >= MAX_CANDIDATES;
			if (isSpent) return null;
			candidates++;
			return stateWith(base, judgement.assessment.request, [...edits, ...more], maxQuestions);
		},
	};
}
