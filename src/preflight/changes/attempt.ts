/**
 * One way out, tried: its edits applied one after the other, judged, and proven.
 *
 * @module
 */

import type { Change } from '../verdict.ts';
import { compareRanks, prove, ranksOf } from './proof.ts';
import type { Bench, Edit, Stage } from './stage.ts';

/** A way out as it is drafted. */
export interface Draft {
	/** Ways of the same kind are variants of one another; only the best of them is offered. */
	readonly kind: string;
	readonly edits: readonly Edit[];
	/** A step for later: never the first to be offered, however good it is. */
	readonly isLater?: boolean;
	/** Terms and records that a person touches; of two ways that do the same the smaller one is better. */
	readonly effort: number;
}

/** A draft with the stage that it leads to. */
export interface Trial {
	readonly draft: Draft;
	readonly stage: Stage;
	/** `null` where it does not prove. */
	readonly changes: readonly Change[] | null;
}

/** A trial that proved. */
export type ProvenTrial = Trial & { readonly changes: readonly Change[] };

/** Whether a trial proved. */
export function isProven(trial: Trial | null): trial is ProvenTrial {
	return trial?.changes != null;
}

/** Tries a draft on a stage; `null` where its edits cannot be applied. */
export async function attempt(bench: Bench, before: Stage, draft: Draft): Promise<Trial | null> {
	const { edits } = draft;
	// The whole first: most drafts fall there, and the steps between are only needed for their proofs.
	const stage = await bench.apply(before, edits);
	if (stage === null) return null;
	if (edits.length === 1) return { draft, stage, changes: await prove(before, [stage], edits) };
	if ((await prove(before, [stage], edits)) === null) return { draft, stage, changes: null };
	const steps: Stage[] = [];
	for (let i = 1; i < edits.length; i++) {
		const step = await bench.apply(before, edits.slice(0, i));
		if (step === null) return null;
		steps.push(step);
	}
	return { draft, stage, changes: await prove(before, [...steps, stage], edits) };
}

/** The best first: by what they come to, then by effort; of each kind only the best. */
export function ranked(trials: readonly (Trial | null)[]): readonly ProvenTrial[] {
	const kinds = new Set<string>();
	return trials
		.filter(isProven)
		.map((trial, order) => ({ trial, order, ranks: ranksOf(trial.stage.judgement) }))
		.sort(
			(left, right) =>
				Number(left.trial.draft.isLater ?? false) - Number(right.trial.draft.isLater ?? false) ||
				compareRanks(right.ranks, left.ranks) ||
				left.trial.draft.effort - right.trial.draft.effort ||
				left.order - right.order,
		)
		.map(({ trial }) => trial)
		.filter(({ draft: { kind } }) => (kinds.has(kind) ? false : kinds.add(kind)));
}
