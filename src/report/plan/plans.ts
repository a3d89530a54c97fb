/**
 * The shape of a table of plans.
 *
 * @module
 */

import type { FindingCode } from '../../findings/catalogue.ts';
import type { FindingOf } from '../../findings/finding.ts';
import type { Step } from './step.ts';

/** What to do about findings by code; a code that is not there needs nothing done. */
export type Plans<Code extends FindingCode> = {
	readonly [Each in Code]?: (finding: FindingOf<Each>) => readonly Step[];
};
