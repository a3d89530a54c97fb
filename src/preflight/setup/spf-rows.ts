/**
 * What a relay asks for in SPF records.
 *
 * @module
 */

import { canonicalName, lowerAscii } from '../../names/domain-name.ts';
import { includesOf, spfNamesOf } from '../../relays/spf-names.ts';
import { spfTexts } from '../../spf/find-record.ts';
import { parseRecord, termsOf } from '../../spf/read-record.ts';
import type { SpfRecord } from '../../spf/record.ts';
import type { SetupRow } from './row.ts';
import type { Table, UnplacedRow } from './table.ts';

/** Whether a record refers to one of some names, or has one of some terms as they are. */
function has(record: SpfRecord, names: ReadonlySet<string>, terms: readonly string[]): boolean {
	return termsOf(record).some((term) => {
		if (terms.includes(lowerAscii(term.text).replace(/^\+/, ''))) return true;
		const isReference =
			(term.kind === 'directive' && term.mechanism === 'include' && term.qualifier === '+') ||
			(term.kind === 'modifier' && term.name === 'redirect');
		if (!isReference || !('target' in term)) return false;
		const literal = term.target?.literal ?? null;
		return literal !== null && names.has(canonicalName(literal));
	});
}

/** The SPF records at a name, and whether they have what is asked for. */
export function spfAt(
	name: string,
	names: ReadonlySet<string>,
	terms: readonly string[],
	table: Table,
): Pick<SetupRow, 'found' | 'state' | 'why'> {
	const answer = table.answer(name, 'TXT');
	if (answer === null || answer.outcome === 'failure') return { found: null, state: 'unknown' };
	const found = answer.outcome === 'records' ? spfTexts(answer) : [];
	const records = found.map((text) => parseRecord(text));
	const isThere = records.some((record) => has(record, names, terms));
	// Of two records, and of one that cannot be read, none counts (RFC 7208 §3.2, §4.6).
	const isBroken = records.length > 1 || records.some(({ valid }) => !valid);
	if (!isThere) return { found, state: 'missing' };
	if (!isBroken) return { found, state: 'published' };
	const why = records.length > 1 ? 'several-records' : 'invalid-record';
	return { found, state: 'different', why };
}

/** The record that counts is that of the From domain. */
function needOf({ judgement: { assessment } }: Table): SetupRow['need'] {
	const { returnPath } = assessment.request.relay;
	return returnPath.kind === 'from-domain' || returnPath.kind === 'unknown'
		? 'required'
		: 'no-effect';
}

/** The rows of the From domain's own record. */
export function spfRows(table: Table): readonly UnplacedRow[] {
	const { relay, from } = table.judgement.assessment.request;
	const { redirect, terms = [] } = relay.ask ?? {};
	const needed = needOf(table);
	const row = (
		expected: readonly string[],
		{ found, state, why }: Pick<SetupRow, 'found' | 'state' | 'why'>,
		need = needed,
	): UnplacedRow => ({
		purpose: 'spf',
		name: from.domain,
		type: 'TXT',
		expected,
		found,
		state,
		need,
		...(why === undefined ? {} : { why }),
	});
	const includes = includesOf(relay);
	const all = new Set(spfNamesOf(relay));
	const rows: UnplacedRow[] = includes.map((name) => {
		// Of several that are all needed, each has to stand there by itself.
		const names = includes.length > 1 ? new Set([name]) : all;
		return row([`include:${name}`], spfAt(from.domain, names, [], table));
	});
	if (redirect !== undefined) {
		const expected = [`redirect=${redirect}`, `include:${redirect}`];
		rows.push(row(expected, spfAt(from.domain, all, [], table)));
	}
	for (const term of rows.length === 0 && needed === 'required' ? terms : []) {
		rows.push(row([term], spfAt(from.domain, new Set(), [term], table), 'recommended'));
	}
	return rows;
}
