/**
 * When a code applies, where, and with which facts. The gate and the findings both read these, so that a
 * reason is never without its finding.
 *
 * @module
 */

import type { FindingCode } from '../../findings/catalogue.ts';
import { type Finding, type FindingFacts, finding, type Subject } from '../../findings/finding.ts';
import type { Assessment } from '../assess/assessment.ts';
import type { GatePolicy } from '../verdict.ts';
import type { Conclusions } from './conclusions.ts';
import type { Facts } from './facts.ts';

/** What a condition looks at: the assessment, and the facts as they are or as they could turn out to be. */
export interface Situation {
	readonly assessment: Assessment;
	readonly facts: Facts;
	readonly conclusions: Conclusions;
	/** By what the caller takes upon himself; the gate weighs these, and finds its reasons in the others. */
	readonly weighed: { readonly facts: Facts; readonly conclusions: Conclusions };
	readonly gate: GatePolicy;
	/** The codes of what is wrong at the selectors. */
	readonly selectorCodes: readonly FindingCode[];
	/** The codes of what breaks the identity's record. */
	readonly brokenCodes: readonly FindingCode[];
	/** The codes of answers that DNS failed to give, less those that the caller ignores. */
	readonly failureCodes: readonly FindingCode[];
}

/** The condition of one code. */
export interface Condition {
	readonly code: FindingCode;
	readonly holds: (situation: Situation) => boolean;
	/** The findings of the code in a situation in which it holds. */
	readonly tell: (situation: Situation) => readonly Finding[];
}

/** The condition of a code with one finding. */
export function condition<Code extends FindingCode>(
	code: Code,
	place: (assessment: Assessment) => Subject,
	holds: (situation: Situation) => boolean,
	data: (situation: Situation) => FindingFacts[Code],
): Condition {
	return {
		code,
		holds,
		tell: (situation) => [finding(code, place(situation.assessment), data(situation))],
	};
}

/** The fact that most findings carry: which relay they are about. */
export function relayFact({ assessment }: Situation): { readonly relay: string } {
	return { relay: assessment.request.relay.id };
}

/** The records at the From domain. */
export function atFrom({ request }: Assessment): Subject {
	return { name: request.from.domain, type: 'TXT' };
}

/** The records at the SPF identity. */
export function atIdentity({ spf }: Assessment): Subject {
	return { name: spf.identity.domain, type: 'TXT' };
}
