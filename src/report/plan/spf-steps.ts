/**
 * Steps that plans for SPF records share.
 *
 * @module
 */

import type { StoredFinding } from '../../findings/finding.ts';
import {
	characterOf,
	entrance,
	isForeign,
	outermostName,
	termText,
} from '../messages/spf-place.ts';
import type { SpfPart, Step } from './step.ts';
import { openDns, recordAt, SAVED } from './steps.ts';

/** The term that a finding is about; `keys` are the facts that may hold it. */
export function partOf(finding: StoredFinding, ...keys: string[]): SpfPart {
	const text = termText(finding, keys);
	return { text: text === '' ? null : text, character: characterOf(finding) };
}

/** What to do about another party's record. */
function askOperator(finding: StoredFinding): readonly Step[] {
	const { name } = finding.subject;
	const [outer, term] = [outermostName(finding), entrance(finding)];
	return [
		{ step: 'report-to-operator', name, outer, term },
		{ step: 'delete-if-unused', part: { text: term, character: null }, name: outer },
	];
}

/** Edits of the record, or what to ask its operator. */
export function editSpf(finding: StoredFinding, ...edits: readonly Step[]): readonly Step[] {
	if (isForeign(finding)) return askOperator(finding);
	const { name } = finding.subject;
	return [
		openDns(name),
		{ step: 'find-record', ...recordAt(name, 'TXT'), begins: 'v=spf1' },
		...edits,
		SAVED,
	];
}

/** A last step where the name may be one that the reader's own record only refers to. */
export function ifYours({ subject }: StoredFinding, steps: readonly Step[]): readonly Step[] {
	const { name, term } = subject;
	if (name === '' || term !== undefined) return steps;
	return [...steps, { step: 'if-not-yours', domain: name }];
}

/** Edits of a record that may be another party's. */
export function mendSpf(finding: StoredFinding, ...edits: readonly Step[]): readonly Step[] {
	return ifYours(finding, editSpf(finding, ...edits));
}
