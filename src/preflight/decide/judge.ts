/**
 * From what was assessed to a decision: facts, conclusions, gate, findings.
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import type { FindingCode } from '../../findings/catalogue.ts';
import type { Finding } from '../../findings/finding.ts';
import { type Assessment, assess } from '../assess/assessment.ts';
import type { Request } from '../request.ts';
import { conclusionsOf, takenAsKnown } from './conclusions.ts';
import type { Situation } from './condition.ts';
import { holds, relayFindings, told } from './conditions.ts';
import { domainScopeFindings, failedEntries, failureCode } from './domain-findings.ts';
import { type Facts, factsOf } from './facts.ts';
import { decide, type GateDecision } from './gate.ts';
import type { Judgement } from './judgement.ts';
import { possibleFacts } from './possible-facts.ts';
import { negativeFindings } from './recheck-after.ts';

function brokenCodes({ spf }: Assessment): readonly FindingCode[] {
	if (!spf.saysError) return [];
	const problems = spf.map?.problems ?? [];
	return [
		...new Set(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)),
	];
}

function selectorCodes({ dkim }: Assessment): readonly FindingCode[] {
	const troubled = dkim.selectors.filter(({ state }) => state !== 'ok');
	const findings = troubled.flatMap((selector) => selector.findings);
	const codes = findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
	return [...new Set(codes)];
}

/** A decision over every way in which missing answers could turn out. */
interface Outcome extends GateDecision {
	/** Findings of reasons that hold for every possible answer, though not by what is known. */
	readonly implied: readonly Finding[];
}

/**
 * The reasons of decisions that are alike: those that all of them have; else those among them that hold by
 * what is known; else that DNS did not say.
 */
function commonReasons(
	decisions: readonly GateDecision[],
	situation: Situation,
): readonly FindingCode[] {
	const [first = [], ...rest] = decisions.map(({ because }) => because);
	const shared = first.filter((code) => rest.every((list) => list.includes(code)));
	if (shared.length > 0) return shared;
	const all = [...new Set([first, ...rest].flat())];
	const known = all.filter((code) => holds(code, situation));
	return known.length > 0 || all.length === 0 ? known : situation.failureCodes;
}

/** Decides over all facts that the failures leave possible; `retry` where they lead to different decisions. */
function decideOverAll(
	situation: Situation,
	situationOf: (facts: Facts) => Situation,
	failures: readonly FindingCode[],
): Outcome {
	const decisions: GateDecision[] = [];
	let possible = situation;
	for (const facts of possibleFacts(situation.facts, situation.assessment)) {
		possible = situationOf(facts);
		const next = decide(possible);
		const isOther = decisions.length > 0 && decisions[0]?.decision !== next.decision;
		if (isOther) return { ...decide(situation, failures, true), implied: [] };
		decisions.push(next);
	}
	const decision = decisions[0]?.decision ?? 'save';
	const because = commonReasons(decisions, situation);
	const implied = because.filter((code) => !holds(code, situation) && holds(code, possible));
	return { decision, because, implied: implied.flatMap((code) => told(code, possible)) };
}

/** Assesses a request and decides; nothing is asked that only informs. */
export async function judge(request: Request, dns: DnsSession): Promise<Judgement> {
	return judgementOf(await assess(request, dns), dns);
}

/** Decides on what was assessed; asks nothing. */
export function judgementOf(assessment: Assessment, dns: DnsSession): Judgement {
	const { gate } = assessment.request;
	const failures = failedEntries(dns);
	const failureCodes = [...new Set(failures.map(({ answer }) => failureCode(answer.reason)))];
	const fixed = {
		assessment,
		gate,
		selectorCodes: selectorCodes(assessment),
		brokenCodes: brokenCodes(assessment),
		failureCodes: failureCodes.filter((code) => gate[code] !== 'ignore'),
	};
	const situationOf = (facts: Facts): Situation => {
		const known = { facts, conclusions: conclusionsOf(facts) };
		if (gate['relay.facts-unknown'] !== 'ignore') return { weighed: known, ...known, ...fixed };
		const taken = takenAsKnown(facts);
		const weighed = { facts: taken, conclusions: conclusionsOf(taken) };
		return { weighed, ...known, ...fixed };
	};
	const situation = situationOf(factsOf(assessment));
	const { implied, ...decision }: Outcome =
		failures.length === 0
			? { implied: [], ...decide(situation) }
			: assessment.request.isRelayHidden
				? { implied: [], ...decide(situation, failureCodes) }
				: decideOverAll(situation, situationOf, failureCodes);
	const own = [...relayFindings(situation), ...implied];
	const { facts, conclusions } = situation;
	return { assessment, facts, conclusions, own, gate: decision, failures };
}

/** All there is to tell of a judgement. */
export function findingsOf(judgement: Judgement, dns: DnsSession): readonly Finding[] {
	const { assessment, own, failures } = judgement;
	return [
		...own,
		...domainScopeFindings(assessment, failures, dns),
		...negativeFindings(judgement, dns),
	];
}
