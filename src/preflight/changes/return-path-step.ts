/**
 * The subdomain that a relay uses as return path, set up as the alias it asks for.
 *
 * @module
 */

import { isOpen } from '../../relays/placeholder.ts';
import { aliasEdits, namedTargets } from './alias-edits.ts';
import type { Draft, Trial } from './attempt.ts';
import type { Stage } from './stage.ts';

/** Ways to give the relay its return path below the From domain. */
export async function returnPathWays(
	stage: Stage,
	attempt: (draft: Draft) => Promise<Trial | null>,
): Promise<readonly Trial[]> {
	const { assessment, gate } = stage.judgement;
	const { request } = assessment;
	const { returnPath } = request.relay;
	// Where mail is fine with the relay's own return path, that is left as it is.
	if (returnPath.kind !== 'subdomain' || isOpen(returnPath.label)) return [];
	if (gate.decision === 'save') return [];
	const { domain } = request.from;
	const trials: Trial[] = [];
	for (const target of namedTargets(returnPath.target, domain)) {
		const edits = await aliasEdits(`${returnPath.label}.${domain}`, target, stage);
		const trial = edits === null ? null : await attempt({ kind: 'return-path', edits, effort: 1 });
		if (trial !== null) trials.push(trial);
	}
	return trials;
}
