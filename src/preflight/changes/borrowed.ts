/**
 * Names that a wildcard answers for (RFC 4592): nothing stands there that could be removed or replaced, and a
 * record that is added at the name takes the wildcard's other types away from it (RFC 4592 §2.2.1).
 *
 * @module
 */

import { isSynthesized } from '../../dns/existence.ts';
import { formatRecord } from '../../dns/record-text.ts';
import type { RecordData, RecordType } from '../../dns/resolver.ts';
import type { ZoneState } from './zone-state.ts';

const TYPES: readonly RecordType[] = ['A', 'AAAA', 'MX', 'TXT'];
/** Octets of a record that a loss tells. */
const MAX_TOLD = 120;

/** The records of a type at a name, as text; `null` where DNS does not say. */
export async function textsAt<T extends RecordType>(
	name: string,
	type: T,
	{ dns }: ZoneState,
): Promise<readonly string[] | null> {
	const answer = await dns.ask(name, type);
	if (answer.outcome === 'failure') return null;
	const records: readonly RecordData[T][] = answer.outcome === 'records' ? answer.records : [];
	return records.map((record) => formatRecord(type, record)).sort();
}

/** Whether a wildcard answers for a name; `null` where DNS does not say. */
export async function isBorrowed(name: string, state: ZoneState): Promise<boolean | null> {
	const { from, suffixes } = state.judgement.assessment.request;
	// A wildcard does not answer for the apex of a zone.
	if (name === suffixes.registrableDomain(from.domain)) return false;
	const { dns } = state;
	const txt = await dns.ask(name, 'TXT');
	if (txt.outcome === 'failure') return null;
	if (txt.outcome === 'nxdomain' && txt.aliases.length === 0) return false;
	const fact = await isSynthesized((asked, type) => dns.askExistence(asked, type), name);
	return typeof fact === 'boolean' ? fact : null;
}

/** What a wildcard gives to a name and ends with a record of the name's own. */
export async function borrowedRecords(name: string, state: ZoneState): Promise<readonly string[]> {
	const txt = await state.dns.ask(name, 'TXT');
	const [alias] = txt.outcome === 'failure' ? [] : txt.aliases;
	if (alias !== undefined) return [`CNAME ${alias}`];
	const found = await Promise.all(
		TYPES.map(async (type) =>
			((await textsAt(name, type, state)) ?? []).map(
				(text) => `${type} ${text.slice(0, MAX_TOLD)}`,
			),
		),
	);
	return found.flat();
}
