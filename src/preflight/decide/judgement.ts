/**
 * The result of a request, before it is written as a verdict.
 *
 * Types only.
 *
 * @module
 */

import type { Finding } from '../../findings/finding.ts';
import type { Assessment } from '../assess/assessment.ts';
import type { Conclusions } from './conclusions.ts';
import type { FailedEntry } from './domain-findings.ts';
import type { Facts } from './facts.ts';
import type { GateDecision } from './gate.ts';

/** An assessment with all that follows from it. */
export interface Judgement {
	readonly assessment: Assessment;
	readonly facts: Facts;
	readonly conclusions: Conclusions;
	/** The findings of scope `from` and `relay`. */
	readonly own: readonly Finding[];
	readonly gate: GateDecision;
	/** The answers that DNS failed to give and that have a say. */
	readonly failures: readonly FailedEntry[];
}
