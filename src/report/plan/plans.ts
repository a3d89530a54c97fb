/**
 * The shape of a table of plans.
 *
 * @module
 */

import type { StoredFinding } from '../../findings/finding.ts';
import type { Step } from './step.ts';

/** What to do about findings by code; a code that is not there needs nothing done. */
export type Plans<Code extends string> = {
	readonly [code in Code]?: (finding: StoredFinding) => readonly Step[];
};
