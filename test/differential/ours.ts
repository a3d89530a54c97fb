/**
 * What `checkHost` says to a question of the differential tests.
 *
 * @module
 */

import { checkHost } from '../../src/spf/check-host.ts';
import type { SpfEvaluation } from '../../src/spf/evaluation.ts';
import type { Asked } from './question.ts';

/** The receiver's own name, for `%{r}`. */
export const RECEIVER = 'mx.receiver.example';

/** Asks `checkHost`. */
export function askOurs({ question, resolver, maxVoidLookups }: Asked): Promise<SpfEvaluation> {
	const options = maxVoidLookups === undefined ? { resolver } : { resolver, maxVoidLookups };
	return checkHost({ ...question, receiver: RECEIVER }, options);
}
