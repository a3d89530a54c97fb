/**
 * The DNS changes that help: the best way in order, and the others.
 *
 * Return path, SPF, DKIM and DMARC are mended one after the other, each on the zone that has what came
 * before.
 *
 * The folder drafts and proves: a step for each protocol, `attempt.ts` tries a draft, `proof.ts` says
 * what it must keep.
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import type { Judgement } from '../decide/judgement.ts';
import type { Request } from '../request.ts';
import type { Change } from '../verdict.ts';
import { attempt, type Draft, type ProvenTrial, ranked, type Trial } from './attempt.ts';
import { dkimWays } from './dkim-step.ts';
import { dmarcWays, looserWays } from './dmarc-step.ts';
import { isForeignZone } from './foreign-zones.ts';
import { compareRanks, ranksOf } from './proof.ts';
import { returnPathWays } from './return-path-step.ts';
import { spfWays } from './spf-step.ts';
import { type Bench, type BenchLimits, openBench, type Stage } from './stage.ts';

/** One part of the way: what could be done about it at a stage. */
type Step = (
	stage: Stage,
	attempt: (draft: Draft) => Promise<Trial | null>,
) => Promise<readonly Trial[]>;

const STEPS: readonly Step[] = [returnPathWays, spfWays, dkimWays, dmarcWays];
/** Ways out that are shown besides the best. */
const MAX_ALTERNATIVES = 3;

/** What to publish. */
export interface FoundChanges {
	readonly changes: readonly Change[];
	/** Other ways, each from the zone as it is. */
	readonly alternatives: readonly (readonly Change[])[];
}

/** A way through some steps. */
interface Way {
	readonly changes: readonly Change[];
	readonly stage: Stage;
	readonly effort: number;
}

/** A relay that sends for its own mailboxes alone: nothing in the domain's DNS makes it send for another. */
function isMailboxProvider({ relay: { ask, ownDomains }, from }: Request): boolean {
	return ask === undefined && ownDomains !== undefined && !ownDomains.includes(from.domain);
}

/** The caller's user owns the domain, and it is there. */
function isTheirs({ assessment: { from, request } }: Judgement): boolean {
	if (isForeignZone(request.from.domain) || isMailboxProvider(request)) return false;
	return !from.isFreemail && !from.isOwn && !from.isPublicSuffix && from.exists !== false;
}

/** What would be needed is not known. */
function isOpen({ judgement: { gate } }: Stage): boolean {
	return gate.decision === 'retry';
}

function further(way: Way, { changes, stage, draft }: ProvenTrial): Way {
	return { changes: [...way.changes, ...changes], stage, effort: way.effort + draft.effort };
}

/** Takes the best of each step from a point on; what was not taken is kept as the start of other ways. */
async function walk(
	start: Way,
	from: number,
	bench: Bench,
	others: { readonly way: Way; readonly from: number }[] | null,
	skipped: Step | null = null,
): Promise<Way> {
	let way = start;
	for (const [index, step] of STEPS.entries()) {
		if (index < from || step === skipped) continue;
		if (isOpen(way.stage)) break;
		const { stage } = way;
		const [best, ...rest] = ranked(await step(stage, (draft) => attempt(bench, stage, draft)));
		for (const trial of rest) others?.push({ way: further(way, trial), from: index + 1 });
		if (best !== undefined) way = further(way, best);
	}
	return way;
}

/**
 * A way that leaves the alias of the From domain alone, which serves its web site, where keys below the domain
 * are enough (RFC 9989 §4.4); else the way itself.
 */
async function sparing(way: Way, start: Way, bench: Bench): Promise<Way> {
	const { domain } = start.stage.judgement.assessment.request.from;
	const isAlias = ({ action, name, type }: Change): boolean =>
		action === 'remove' && type === 'CNAME' && name === domain;
	if (!way.changes.some(isAlias)) return way;
	const other = await walk(start, 0, bench, null, spfWays);
	const isEnough = other.stage.judgement.conclusions.authorized === 'yes';
	return isEnough && other.changes.length > 0 ? other : way;
}

function textOf(changes: readonly Change[]): string {
	return JSON.stringify(
		changes.map(({ name, type, before, after }) => [name, type, before, after]),
	);
}

/** The other ways to their ends, the best first, none twice and none worse than nothing. */
async function alternativesTo(
	main: Way,
	start: Way,
	others: readonly { readonly way: Way; readonly from: number }[],
	bench: Bench,
	spared: readonly Way[],
): Promise<readonly (readonly Change[])[]> {
	const ways: Way[] = [...spared];
	for (const other of others) ways.push(await walk(other.way, other.from, bench, null));
	const looser = ranked(
		await looserWays(start.stage, (draft) => attempt(bench, start.stage, draft)),
	);
	for (const trial of looser) ways.push(await walk(further(start, trial), 0, bench, null));
	const seen = new Set([textOf(main.changes)]);
	return ways
		.map((way) => ({ way, ranks: ranksOf(way.stage.judgement) }))
		.sort(
			(left, right) => compareRanks(right.ranks, left.ranks) || left.way.effort - right.way.effort,
		)
		.map(({ way }) => way.changes)
		.filter((changes) => {
			const text = textOf(changes);
			return seen.has(text) ? false : seen.add(text);
		})
		.slice(0, MAX_ALTERNATIVES);
}

/** Where all ways start: the zone as it is. */
function startAt(judgement: Judgement, dns: DnsSession): Way {
	return { changes: [], stage: { edits: [], judgement, dns }, effort: 0 };
}

/** The best way alone, as {@link findChanges} finds it. */
export async function findBestChanges(
	judgement: Judgement,
	dns: DnsSession,
	limits: BenchLimits,
): Promise<readonly Change[]> {
	if (!isTheirs(judgement)) return [];
	const bench = openBench(dns, limits);
	const start = startAt(judgement, dns);
	return (await sparing(await walk(start, 0, bench, null), start, bench)).changes;
}

/** Finds what to publish, each change applied to the zone and judged by a whole preflight. */
export async function findChanges(
	judgement: Judgement,
	dns: DnsSession,
	limits: BenchLimits,
): Promise<FoundChanges> {
	if (!isTheirs(judgement)) return { changes: [], alternatives: [] };
	const bench = openBench(dns, limits);
	const start = startAt(judgement, dns);
	const others: { way: Way; from: number }[] = [];
	const best = await walk(start, 0, bench, others);
	const main = await sparing(best, start, bench);
	const spared = main === best ? [] : [best];
	const alternatives = await alternativesTo(main, start, others, bench, spared);
	return { changes: main.changes, alternatives };
}
