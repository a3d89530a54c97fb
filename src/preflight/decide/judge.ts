/**
 * From what was assessed to a ruling: facts, outlook, findings, gate.
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import type { FindingCode } from '../../findings/catalogue.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { type Assessment, assess, factsOf } from '../assess/assessment.ts';
import { isParked } from '../assess/parked.ts';
import type { Request } from '../request.ts';
import { domainScopeFindings, failedEntries, failureCode } from './domain-findings.ts';
import { type Facts, outlookOf } from './facts.ts';
import { type Case, type Ruling, rule } from './gate.ts';
import type { Judgement } from './judgement.ts';
import { worldsOf } from './possible-facts.ts';
import { negativeFindings } from './recheck-after.ts';
import { relayScopeFindings } from './relay-findings.ts';

/** Findings for reasons that nothing else told of. */
function unspoken(
	{ because }: Ruling,
	findings: readonly Finding[],
	{ from, relay }: Request,
): readonly Finding[] {
	const told = new Set(findings.map(({ code }) => code));
	const subject = { name: from.domain, type: 'TXT' } as const;
	// The gate takes its codes from the catalogue.
	const untold = because.filter((code) => !told.has(code));
	return untold.map((code) =>
		finding<'relay.facts-unknown'>(code as 'relay.facts-unknown', subject, {
			relay: relay.id,
		} as never),
	);
}

/** What a case is made of besides its facts, the same in every world. */
type Fixed = Omit<Case, 'facts' | 'outlook'>;

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

function caseOf(facts: Facts, fixed: Fixed): Case {
	return { facts, outlook: outlookOf(facts), ...fixed };
}

/** The codes that stand in every list, or in any where none does. */
function common(lists: readonly (readonly FindingCode[])[]): readonly FindingCode[] {
	const [first = [], ...rest] = lists;
	const shared = first.filter((code) => rest.every((list) => list.includes(code)));
	return shared.length > 0 ? shared : [...new Set(lists.flat())];
}

/** Rules over every world that the failures leave possible. */
function ruleOver(facts: Facts, assessment: Assessment, fixed: Fixed): Ruling {
	const { gate } = assessment.request;
	const rulings: Ruling[] = [];
	for (const world of worldsOf(facts, assessment)) {
		const ruling = rule(caseOf(world, fixed), gate);
		const isOther = rulings.length > 0 && rulings[0]?.decision !== ruling.decision;
		if (isOther) return rule(caseOf(facts, fixed), gate, fixed.failureCodes);
		rulings.push(ruling);
	}
	const [only] = rulings;
	if (only === undefined) return rule(caseOf(facts, fixed), gate);
	return { decision: only.decision, because: common(rulings.map(({ because }) => because)) };
}

/** Assesses a request and rules on it; nothing is asked that only informs. */
export async function judge(request: Request, dns: DnsSession): Promise<Judgement> {
	return ruleOn(await assess(request, dns), dns);
}

/** Rules on what was assessed; asks nothing. */
export function ruleOn(assessment: Assessment, dns: DnsSession): Judgement {
	const { request } = assessment;
	const facts = factsOf(assessment);
	const outlook = outlookOf(facts);
	const own = relayScopeFindings(assessment, facts, outlook);
	const failures = failedEntries(dns);
	const failureCodes = [...new Set(failures.map(({ answer }) => failureCode(answer.reason)))];
	const fixed: Fixed = {
		dkimCodes: selectorCodes(assessment),
		brokenCodes: brokenCodes(assessment),
		isParked: isParked(assessment),
		codes: own.map(({ code }) => code),
		failureCodes,
	};
	const ruling =
		failures.length === 0
			? rule(caseOf(facts, fixed), request.gate)
			: ruleOver(facts, assessment, fixed);
	return { assessment, facts, outlook, own, ruling, failures };
}

/** All there is to tell of a judgement. */
export function findingsOf(judgement: Judgement, dns: DnsSession): readonly Finding[] {
	const { assessment, own, ruling, failures } = judgement;
	const findings = [...own, ...domainScopeFindings(assessment, failures, dns)];
	return [
		...findings,
		...unspoken(ruling, findings, assessment.request),
		...negativeFindings(judgement, dns),
	];
}
