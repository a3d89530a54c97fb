/**
 * The subdomain that a relay uses as return path, set up as the alias it asks for.
 *
 * @module
 */

import { isOpen } from '../../relays/placeholder.ts';
import { aliasEdits, namedTargets } from './alias-edits.ts';
import type { Candidate, Draft } from './attempt.ts';
import type { ZoneState } from './zone-state.ts';

/** Ways to give the relay its return path below the From domain. */
export async function returnPathWays(
	state: ZoneState,
	attempt: (draft: Draft) => Promise<Candidate | null>,
): Promise<readonly Candidate[]> {
	const { assessment, gate } = state.judgement;
	const { request } = assessment;
	const { returnPath } = request.relay;
	// Where mail is fine with the relay's own return path, that is left as it is.
	if (returnPath.kind !== 'subdomain' || isOpen(returnPath.label)) return [];
	if (gate.decision === 'save') return [];
	const { domain } = request.from;
	const candidates: Candidate[] = [];
	for (const target of namedTargets(returnPath.target, domain)) {
		const edits = await aliasEdits(`${returnPath.label}.${domain}`, target, state);
		const candidate =
			edits === null ? null : await attempt({ kind: 'return-path', edits, effort: 1 });
		if (candidate !== null) candidates.push(candidate);
	}
	return candidates;
}
