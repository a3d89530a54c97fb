/**
 * What a request comes to, before it is written down as a verdict.
 *
 * Types only.
 *
 * @module
 */

import type { Finding } from '../../findings/finding.ts';
import type { Assessment } from '../assess/assessment.ts';
import type { FailedEntry } from './domain-findings.ts';
import type { Facts, Outlook } from './facts.ts';
import type { Ruling } from './gate.ts';

/** An assessment with all that follows from it. */
export interface Judgement {
	readonly assessment: Assessment;
	readonly facts: Facts;
	readonly outlook: Outlook;
	/** The findings of scope `from` and `relay`, among which the gate looks for its codes. */
	readonly own: readonly Finding[];
	readonly ruling: Ruling;
	/** The answers that DNS failed to give and that have a say. */
	readonly failures: readonly FailedEntry[];
}
