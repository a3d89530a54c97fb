/**
 * What a format is given, and what it writes.
 *
 * @module
 */

import type { MxData, RecordType } from '../dns/resolver.ts';
import { isAscii } from '../names/domain-name.ts';
import { absoluteName, dataText } from '../resolvers/zone/master-text.ts';
import { type PlannedRecord, type PlannedSet, wholeAfter } from './planned-set.ts';
import { refused } from './refused.ts';

/** What is to be written. */
export interface ExportPlan {
	/** The apex, in A-labels. */
	readonly zone: string;
	readonly sets: readonly PlannedSet[];
	/** Seconds, for sets that ask for none; `undefined` where the caller named none either. */
	readonly ttl: number | undefined;
	/** The set at a name, as far as the evidence holds it: what must not be there. */
	readonly isEmpty: (name: string, type: RecordType) => boolean | null;
}

/** Writes a plan as text. */
export type Write = (plan: ExportPlan) => string;

/** The default: an hour. */
const DEFAULT_TTL = 3600;

/** Seconds of a set. */
export function secondsOf({ ttl }: PlannedSet, plan: ExportPlan): number {
	return ttl ?? plan.ttl ?? DEFAULT_TTL;
}

/** A name relative to the zone, `apex` for the zone itself. */
export function relativeTo(zone: string, name: string, apex: string): string {
	return name === zone ? apex : name.slice(0, -zone.length - 1);
}

/** The whole set after the changes, for formats that replace it. */
export function wholeSet(set: PlannedSet, format: string): readonly PlannedRecord[] {
	if (set.before !== null) return wholeAfter(set);
	// A name has one alias: there is no rest of the set.
	if (set.type === 'CNAME' && set.removed.length > 0) return set.added;
	const { type, name, path } = set;
	throw refused(
		path,
		`${format} replaces all ${type} records of ${name}, and the evidence does not hold them: records that nobody wants to lose would go; pass the verdict's evidence, or use the format bind`,
	);
}

/** One record in presentation form. */
export function presentation(
	{ type }: PlannedSet,
	{ data }: PlannedRecord,
	base: 8 | 10 = 10,
): string {
	return dataText(type, data as never, base);
}

/** The text of a TXT record for a format that splits it itself, and knows nothing but ASCII. */
export function plainText(set: PlannedSet, { data }: PlannedRecord, format: string): string {
	const text = (data as readonly string[]).join('');
	let isPrintable = isAscii(text);
	for (let i = 0; i < text.length && isPrintable; i++) {
		isPrintable = text.charCodeAt(i) >= 0x20 && text.charCodeAt(i) !== 0x7f;
	}
	if (isPrintable) return text;
	throw refused(
		set.path,
		`a TXT record of ${set.name} has octets outside printable ASCII, which ${format} cannot write with certainty; use the format bind`,
	);
}

/** Preference and exchange of an MX, its name absolute. */
export function exchangeOf({ data }: PlannedRecord): {
	readonly preference: number;
	readonly exchange: string;
} {
	const { preference, exchange } = data as MxData;
	return { preference, exchange: `${exchange}.` };
}

/** JSON in which nothing but ASCII stands, so that no line of a comment can end in it. */
export function asciiJson(value: unknown, indent?: number): string {
	return JSON.stringify(value, null, indent).replace(
		/[\u007f-\uffff]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

/** A record in words of a master file, for comments: one line, printable ASCII. */
export function recordLine(set: PlannedSet, record: PlannedRecord): string {
	return `${set.type} ${absoluteName(set.name)} ${presentation(set, record)}`;
}
