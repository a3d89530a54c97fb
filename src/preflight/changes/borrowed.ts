/**
 * Names that a wildcard answers for (RFC 4592): nothing stands there that could be removed or replaced, and a
 * record that is added at the name takes the wildcard's other types away from it (RFC 4592 §2.2.1).
 *
 * @module
 */

import { isSynthesized, wildcardOf } from '../../dns/existence.ts';
import { formatRecord } from '../../dns/record-text.ts';
import type { DnsAnswer, RecordData, RecordType } from '../../dns/resolver.ts';
import { isAtOrBelow, parentOf } from '../../names/domain-name.ts';
import type { ZoneState } from './zone-state.ts';

const TYPES: readonly RecordType[] = ['A', 'AAAA', 'MX', 'TXT'];
/** Octets of a record that a loss tells. */
const MAX_TOLD = 120;

function textsIn<T extends RecordType>(answer: DnsAnswer<T>, type: T): readonly string[] | null {
	if (answer.outcome === 'failure') return null;
	const records: readonly RecordData[T][] = answer.outcome === 'records' ? answer.records : [];
	return records.map((record) => formatRecord(type, record)).sort();
}

/** The records of a type at a name, as text; `null` where DNS does not say. */
export async function textsAt<T extends RecordType>(
	name: string,
	type: T,
	{ dns }: ZoneState,
): Promise<readonly string[] | null> {
	return textsIn(await dns.ask(name, type), type);
}

/** Whether a wildcard answers for a name; `null` where DNS does not say. */
export async function isBorrowed(name: string, state: ZoneState): Promise<boolean | null> {
	const { from, suffixes } = state.judgement.assessment.request;
	// A wildcard does not answer for the apex of a zone.
	if (name === suffixes.registrableDomain(from.domain)) return false;
	const { dns, base, edits } = state;
	const txt = await dns.ask(name, 'TXT');
	if (txt.outcome === 'failure') return null;
	if (txt.outcome === 'nxdomain' && txt.aliases.length === 0) return false;
	const isOwn = edits.some((edit) => edit.after.length > 0 && isAtOrBelow(edit.name, name));
	if (isOwn) return false;
	const fact = await isSynthesized((asked, type) => base.askExtra(asked, type), name);
	return typeof fact === 'boolean' ? fact : null;
}

/**
 * The records of a type that a wildcard gives to a name, as text; `null` where DNS does not say. They are asked
 * for beside the name, once for all names there.
 */
export async function wildcardTexts<T extends RecordType>(
	name: string,
	type: T,
	{ base }: ZoneState,
): Promise<readonly string[] | null> {
	return textsIn(await base.askExtra(wildcardOf(parentOf(name)), type), type);
}

/**
 * What a wildcard gives to a name and ends with a record of the name's own; `null` where DNS does not say, or
 * may not be asked any more: then nothing can be offered there, since what ends with it could not be told.
 */
export async function borrowedRecords(
	name: string,
	state: ZoneState,
): Promise<readonly string[] | null> {
	const txt = await state.dns.ask(name, 'TXT');
	const [alias] = txt.outcome === 'failure' ? [] : txt.aliases;
	if (alias !== undefined) return [`CNAME ${alias}`];
	const records: string[] = [];
	for (const type of TYPES) {
		const texts = await wildcardTexts(name, type, state);
		if (texts === null) return null;
		records.push(...texts.map((text) => `${type} ${text.slice(0, MAX_TOLD)}`));
	}
	return records;
}
