/**
 * What can be said about a domain, a relay or an answer: a stable code, where it was seen, and facts.
 *
 * A finding holds no prose. `report/` turns code and facts into words.
 *
 * The folder is the vocabulary: one table of codes for each protocol, put together in `catalogue.ts`.
 *
 * @module
 */

import type { RecordType } from '../dns/resolver.ts';
import { catalogue, type FindingCode } from './catalogue.ts';
import type { FindingKind, Scope, Severity } from './kind.ts';

export type { Scope, Severity };

/** A JSON value. */
export type Json =
	| string
	| number
	| boolean
	| null
	| readonly Json[]
	| { readonly [key: string]: Json };

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

/** One thing that was found. */
export interface Finding {
	readonly code: string;
	readonly severity: Severity;
	readonly scope: Scope;
	readonly subject: Subject;
	readonly data: { readonly [fact: string]: Json };
	readonly reference: string;
}

/** Makes the finding of a code at a place; severity, scope and reference are those of its kind. */
export function findingOf(
	code: string,
	{ severity, scope, reference }: FindingKind,
	subject: Subject,
	data: { readonly [fact: string]: Json } = {},
): Finding {
	return { code, severity, scope, subject, data, reference };
}

/** Makes the finding of a code at a place; severity, scope and reference come from the catalogue. */
export function finding(
	code: FindingCode,
	subject: Subject,
	data?: { readonly [fact: string]: Json },
): Finding {
	return findingOf(code, catalogue[code], subject, data);
}
