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
import { attempt, type Candidate, type Draft, type ProvenCandidate, ranked } from './attempt.ts';
import { dkimWays } from './dkim-step.ts';
import { dmarcWays, looserWays } from './dmarc-step.ts';
import { isForeignZone } from './foreign-zones.ts';
import { compareRanks, ranksOf } from './proof.ts';
import { returnPathWays } from './return-path-step.ts';
import { spfWays } from './spf-step.ts';
import {
	openSandbox,
	type Sandbox,
	type SandboxLimits,
	type SearchLimit,
	type ZoneState,
} from './zone-state.ts';

/** One part of the way: what could be done in a zone state. */
type Step = (
	state: ZoneState,
	attempt: (draft: Draft) => Promise<Candidate | null>,
) => Promise<readonly Candidate[]>;

const STEPS: readonly Step[] = [returnPathWays, spfWays, dkimWays, dmarcWays];
/** Ways out that are shown besides the best. */
const MAX_ALTERNATIVES = 3;

/** What to publish. */
export interface FoundChanges {
	readonly changes: readonly Change[];
	/** Other ways, each from the zone as it is. */
	readonly alternatives: readonly (readonly Change[])[];
	/** What kept the search from its end, where the changes leave something to be better. */
	readonly limit: SearchLimit | null;
}

/** A way through some steps. */
interface Plan {
	readonly changes: readonly Change[];
	readonly state: ZoneState;
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
function isOpen({ judgement: { gate } }: ZoneState): boolean {
	return gate.decision === 'retry';
}

function further(plan: Plan, { changes, state, draft }: ProvenCandidate): Plan {
	return { changes: [...plan.changes, ...changes], state, effort: plan.effort + draft.effort };
}

/** Takes the best of each step from a point on; what was not taken is kept as the start of other ways. */
async function walk(
	start: Plan,
	from: number,
	sandbox: Sandbox,
	others: { readonly plan: Plan; readonly from: number }[] | null,
	skipped: Step | null = null,
): Promise<Plan> {
	let plan = start;
	for (const [index, step] of STEPS.entries()) {
		if (index < from || step === skipped) continue;
		if (isOpen(plan.state)) break;
		const { state } = plan;
		const [best, ...rest] = ranked(await step(state, (draft) => attempt(sandbox, state, draft)));
		for (const candidate of rest) others?.push({ plan: further(plan, candidate), from: index + 1 });
		if (best !== undefined) plan = further(plan, best);
	}
	return plan;
}

/**
 * A way that leaves the alias of the From domain alone, which serves its web site, where keys below the domain
 * are enough (RFC 9989 §4.4), be they there already; else the way itself.
 */
async function sparing(plan: Plan, start: Plan, sandbox: Sandbox): Promise<Plan> {
	const { domain } = start.state.judgement.assessment.request.from;
	const isAlias = ({ action, name, type }: Change): boolean =>
		action === 'remove' && type === 'CNAME' && name === domain;
	if (!plan.changes.some(isAlias)) return plan;
	const other = await walk(start, 0, sandbox, null, spfWays);
	const isEnough = other.state.judgement.conclusions.authorized === 'yes';
	return isEnough ? other : plan;
}

function textOf(changes: readonly Change[]): string {
	return JSON.stringify(
		changes.map(({ name, type, before, after }) => [name, type, before, after]),
	);
}

/** The other ways to their ends, the best first, none twice and none worse than nothing. */
async function alternativesTo(
	main: Plan,
	start: Plan,
	others: readonly { readonly plan: Plan; readonly from: number }[],
	sandbox: Sandbox,
	spared: readonly Plan[],
): Promise<readonly (readonly Change[])[]> {
	const plans: Plan[] = [...spared];
	for (const other of others) plans.push(await walk(other.plan, other.from, sandbox, null));
	const looser = ranked(
		await looserWays(start.state, (draft) => attempt(sandbox, start.state, draft)),
	);
	for (const candidate of looser)
		plans.push(await walk(further(start, candidate), 0, sandbox, null));
	const seen = new Set([textOf(main.changes)]);
	return plans
		.map((plan) => ({ plan, ranks: ranksOf(plan.state.judgement) }))
		.sort(
			(left, right) =>
				compareRanks(right.ranks, left.ranks) || left.plan.effort - right.plan.effort,
		)
		.map(({ plan }) => plan.changes)
		.filter((changes) => {
			const text = textOf(changes);
			return seen.has(text) ? false : seen.add(text);
		})
		.slice(0, MAX_ALTERNATIVES);
}

/** Where all ways start: the zone as it is. */
function startAt(judgement: Judgement, dns: DnsSession): Plan {
	return { changes: [], state: { edits: [], judgement, dns, base: dns }, effort: 0 };
}

/** The best way alone, as {@link findChanges} finds it. */
export async function findBestChanges(
	judgement: Judgement,
	dns: DnsSession,
	limits: SandboxLimits,
): Promise<readonly Change[]> {
	if (!isTheirs(judgement)) return [];
	const sandbox = openSandbox(dns, limits);
	const start = startAt(judgement, dns);
	return (await sparing(await walk(start, 0, sandbox, null), start, sandbox)).changes;
}

/** Finds what to publish, each change applied to the zone and judged by a whole preflight. */
export async function findChanges(
	judgement: Judgement,
	dns: DnsSession,
	limits: SandboxLimits,
): Promise<FoundChanges> {
	if (!isTheirs(judgement)) return { changes: [], alternatives: [], limit: null };
	const sandbox = openSandbox(dns, limits);
	const start = startAt(judgement, dns);
	const others: { plan: Plan; from: number }[] = [];
	const best = await walk(start, 0, sandbox, others);
	const main = await sparing(best, start, sandbox);
	const spared = main === best ? [] : [best];
	const alternatives = await alternativesTo(main, start, others, sandbox, spared);
	const { decision } = main.state.judgement.gate;
	// Where DNS did not answer, nothing could be proven anyway.
	const isEnough = decision === 'save' || decision === 'retry';
	return { changes: main.changes, alternatives, limit: isEnough ? null : sandbox.limit() };
}
