/**
 * What to do about a finding.
 *
 * @module
 */

import type { FindingCode } from '../../findings/catalogue.ts';
import type { StoredFinding } from '../../findings/finding.ts';
import { dkimPlans } from './dkim.ts';
import { dmarcPlans } from './dmarc.ts';
import { preflightPlans } from './preflight.ts';
import { spfPlans } from './spf.ts';
import { spfRelayPlans } from './spf-relay.ts';
import type { Plans, Step } from './step.ts';

const PLANS: Plans<FindingCode> = {
	...spfPlans,
	...spfRelayPlans,
	...dkimPlans,
	...dmarcPlans,
	...preflightPlans,
};

/** The steps of a finding; none where nothing is to be done, and for a code of a later version. */
export function planOfFinding(finding: StoredFinding): readonly Step[] {
	const { code } = finding;
	if (!Object.hasOwn(PLANS, code)) return [];
	// The plan is that of the code of the finding it is given.
	const plan = PLANS[code as FindingCode] as ((each: StoredFinding) => readonly Step[]) | undefined;
	return plan?.(finding) ?? [];
}
