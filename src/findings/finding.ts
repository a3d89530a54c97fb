/**
 * What can be said about a domain, a relay or an answer: a stable code, where it was seen, and facts.
 *
 * A finding holds no prose. `report/` turns code and facts into words.
 *
 * The folder is the vocabulary: for each protocol a table of codes (`spf.ts`) and one of their facts
 * (`spf-facts.ts`), put together in `catalogue.ts` and `facts.ts`.
 *
 * @module
 */

import type { RecordType } from '../dns/resolver.ts';
import { catalogue, type FindingCode } from './catalogue.ts';
import type { Json } from './fact-types.ts';
import type { FindingFacts } from './facts.ts';
import type { FindingKind, Scope, Severity } from './kind.ts';

export type { FindingFacts, Json, Scope, Severity };

/** One step on the way through nested SPF records; `index` counts the terms of `domain`'s record from 0. */
export interface TermStep {
	readonly domain: string;
	readonly term: string;
	readonly index: number;
}

/** The terms from the outermost record to the one that is meant. */
export type TermPath = readonly TermStep[];

/** Half-open range of UTF-16 units in a record's text. */
export type Span = readonly [start: number, end: number];

/** The place a finding is about; `span` counts in the record's strings joined. */
export interface Subject {
	readonly name: string;
	readonly type: RecordType;
	readonly term?: TermPath;
	readonly span?: Span;
}

/** A finding of one code, or of one of several. */
export type FindingOf<Code extends FindingCode> = {
	[Each in Code]: {
		readonly code: Each;
		readonly severity: Severity;
		readonly scope: Scope;
		readonly subject: Subject;
		readonly data: FindingFacts[Each];
		readonly reference: string;
	};
}[Code];

/**
 * One thing that was found; `code` tells which facts `data` holds.
 *
 * @example
 * ```ts
 * import type { Finding } from 'maysend';
 *
 * function limitOf(finding: Finding): number | null {
 * 	return finding.code === 'spf.lookup-limit' ? finding.data.limit : null;
 * }
 * ```
 */
export type Finding = FindingOf<FindingCode>;

/** A finding that came back from storage: its code may be one of another version. */
export interface StoredFinding {
	readonly code: FindingCode | (string & {});
	readonly severity: Severity;
	readonly scope: Scope;
	readonly subject: Subject;
	readonly data: { readonly [fact: string]: Json };
	readonly reference: string;
}

/** Makes the finding of a code at a place; severity, scope and reference are those of its kind. */
export function findingOf<Code extends FindingCode>(
	code: Code,
	{ severity, scope, reference }: FindingKind,
	subject: Subject,
	data: FindingFacts[Code],
): Finding {
	// The signature pairs code and facts, which the compiler cannot follow into a union of so many members.
	return { code, severity, scope, subject, data, reference } as Finding;
}

/** The codes whose findings need no facts. */
type BareCode = {
	[Code in FindingCode]: Record<never, never> extends FindingFacts[Code] ? Code : never;
}[FindingCode];

/** Makes the finding of a code at a place; severity, scope and reference come from the catalogue. */
export function finding<Code extends BareCode>(code: Code, subject: Subject): Finding;
export function finding<Code extends FindingCode>(
	code: Code,
	subject: Subject,
	data: FindingFacts[Code],
): Finding;
export function finding(
	code: FindingCode,
	subject: Subject,
	data: FindingFacts[FindingCode] = {},
): Finding {
	return findingOf(code, catalogue[code], subject, data);
}
