/**
 * The subdomain that a relay uses as return path, set up as the alias it asks for, or with the exchangers.
 *
 * @module
 */

import { formatRecord } from '../../dns/record-text.ts';
import { parentOf } from '../../names/domain-name.ts';
import { isOpen } from '../../relays/placeholder.ts';
import { aliasEdits, namedTargets } from './alias-edits.ts';
import type { Candidate, Draft } from './attempt.ts';
import { borrowedRecords, isBorrowed } from './borrowed.ts';
import { ownEdit } from './publish-target.ts';
import type { Edit, ZoneState } from './zone-state.ts';

/** All exchangers of a relay are used alike. */
const PREFERENCE = 10;

/** The edits that give the return path the exchangers that the relay names, where none is there. */
async function exchangerEdits(state: ZoneState): Promise<readonly Edit[]> {
	const { request, returnPathMail } = state.judgement.assessment;
	if (returnPathMail?.state !== 'missing') return [];
	const { name, expected } = returnPathMail;
	const hosts = namedTargets(expected, request.from.domain);
	// What only the relay knows, such as a region, stands in the account; hosts of two domains are of two regions.
	if (hosts.length < expected.length || new Set(hosts.map(parentOf)).size > 1) return [];
	const txt = await state.dns.ask(name, 'TXT');
	const borrowed = await isBorrowed(name, state);
	// An alias holds nothing else (RFC 1034 §3.6.2).
	const isAlias = txt.outcome === 'failure' || (txt.aliases.length > 0 && borrowed !== true);
	if (borrowed === null || isAlias) return [];
	const loses = borrowed ? await borrowedRecords(name, state) : [];
	if (loses === null) return [];
	const records = hosts.map((exchange) => formatRecord('MX', { preference: PREFERENCE, exchange }));
	const edit = ownEdit('add', name, 'MX', [], records);
	return [loses.length === 0 ? edit : { ...edit, loses }];
}

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
	const exchangers = await exchangerEdits(state);
	if (exchangers.length > 0) {
		const candidate = await attempt({ kind: 'return-path-mx', edits: exchangers, effort: 1 });
		if (candidate !== null) return [candidate];
	}
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
