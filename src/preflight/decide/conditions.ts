/**
 * Every condition in the order in which its findings are reported.
 *
 * @module
 */

import type { FindingCode } from '../../findings/catalogue.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Condition, Situation } from './condition.ts';
import { dkimConditions } from './conditions/dkim.ts';
import { dmarcConditions } from './conditions/dmarc.ts';
import { fromConditions, open, parked } from './conditions/from.ts';
import { relayConditions } from './conditions/relay.ts';
import { spfConditions } from './conditions/spf.ts';

/** What stands at the selectors is reported before what is said of the signatures as a whole. */
const BEFORE_SELECTORS: readonly Condition[] = [...fromConditions, ...spfConditions, open, parked];
const BEHIND_SELECTORS: readonly Condition[] = [
	...dkimConditions,
	...dmarcConditions,
	...relayConditions,
];

const byCode: ReadonlyMap<FindingCode, Condition> = new Map(
	[...BEFORE_SELECTORS, ...BEHIND_SELECTORS].map((each) => [each.code, each]),
);

/** The codes that have a condition. */
export const conditionCodes: readonly FindingCode[] = [...byCode.keys()];

/** Tells whether the condition of a code holds. */
export function holds(code: FindingCode, situation: Situation): boolean {
	return byCode.get(code)?.holds(situation) === true;
}

/** The codes among some whose conditions hold. */
export function held(situation: Situation, ...codes: readonly FindingCode[]): FindingCode[] {
	return codes.filter((code) => holds(code, situation));
}

/** The findings of a code whose condition holds. */
export function told(code: FindingCode, situation: Situation): readonly Finding[] {
	return byCode.get(code)?.tell(situation) ?? [];
}

/** The findings of all conditions that hold, and of what stands at the relay's selectors. */
export function relayFindings(situation: Situation): Finding[] {
	const { assessment, facts } = situation;
	const tell = (each: Condition): readonly Finding[] =>
		each.holds(situation) ? each.tell(situation) : [];
	// Keys with which a relay signs only as itself, only the relay can change.
	const selectors = facts.dkim.state === 'impossible' ? [] : assessment.dkim.selectors;
	return [
		...BEFORE_SELECTORS.flatMap(tell),
		...selectors.flatMap((selector) => selector.findings),
		...BEHIND_SELECTORS.flatMap(tell),
	];
}
