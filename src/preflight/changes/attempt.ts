/**
 * One plan, tried: its edits applied one after the other, judged, and proven.
 *
 * @module
 */

import type { Change } from '../verdict.ts';
import { changeOf, compareRanks, isProof, ranksOf } from './proof.ts';
import type { Edit, Sandbox, ZoneState } from './zone-state.ts';

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

/** A draft with the zone that it leads to. */
export interface Candidate {
	readonly draft: Draft;
	readonly state: ZoneState;
	/** `null` where it does not prove. */
	readonly changes: readonly Change[] | null;
}

/** A candidate that proved. */
export type ProvenCandidate = Candidate & { readonly changes: readonly Change[] };

/** Whether a candidate proved. */
export function isProven(candidate: Candidate | null): candidate is ProvenCandidate {
	return candidate?.changes != null;
}

/**
 * Tries a draft on a zone; `null` where its edits cannot be applied. Only the whole must prove, since a name may have
 * to be cleared before it is filled again.
 */
export async function attempt(
	sandbox: Sandbox,
	before: ZoneState,
	draft: Draft,
): Promise<Candidate | null> {
	const { edits } = draft;
	const state = await sandbox.apply(before, edits);
	if (state === null) return null;
	if (!(await isProof(before, state, edits))) return { draft, state, changes: null };
	const changes: Change[] = [];
	for (const [i, edit] of edits.entries()) {
		const upTo = edits.slice(0, i + 1);
		const isLast = upTo.length === edits.length;
		const step = isLast ? state : await sandbox.apply(before, upTo);
		if (step === null) return null;
		changes.push(await changeOf(edit, upTo, before, [step]));
	}
	return { draft, state, changes };
}

/** The best first: by their results, then by effort; of each kind only the best. */
export function ranked(candidates: readonly (Candidate | null)[]): readonly ProvenCandidate[] {
	const kinds = new Set<string>();
	return candidates
		.filter(isProven)
		.map((candidate, order) => ({ candidate, order, ranks: ranksOf(candidate.state.judgement) }))
		.sort(
			(left, right) =>
				Number(left.candidate.draft.isLater ?? false) -
					Number(right.candidate.draft.isLater ?? false) ||
				compareRanks(right.ranks, left.ranks) ||
				left.candidate.draft.effort - right.candidate.draft.effort ||
				left.order - right.order,
		)
		.map(({ candidate }) => candidate)
		.filter(({ draft: { kind } }) => (kinds.has(kind) ? false : kinds.add(kind)));
}
