/**
 * Entries of a zone file of octoDNS (YAML): each is the whole set of a name and type.
 *
 * @module
 */

import {
	asciiJson,
	type ExportPlan,
	exchangeOf,
	plainText,
	recordLine,
	relativeTo,
	secondsOf,
	wholeSet,
} from '../export-format.ts';
import type { PlannedRecord, PlannedSet } from '../planned-set.ts';
import { refused } from '../refused.ts';

/** It wants semicolons escaped, strips quotation marks around a value, and joins at `" "`. */
function text(set: PlannedSet, record: PlannedRecord): string {
	const plain = plainText(set, record, 'octodns');
	if (!/^"|\\|" "/.test(plain)) return plain.replaceAll(';', '\\;');
	throw refused(
		set.path,
		`a TXT record of ${set.name} has quotation marks or a backslash, which octodns reads in its own way; use the format bind`,
	);
}

function values(set: PlannedSet, records: readonly PlannedRecord[]): string[] {
	const listed = (lines: readonly string[]): string[] => [
		'values:',
		...lines.map((line) => `- ${line}`),
	];
	switch (set.type) {
		case 'MX':
			return listed(
				records.map((record) => {
					const { preference, exchange } = exchangeOf(record);
					return `{preference: ${preference}, exchange: ${asciiJson(exchange)}}`;
				}),
			);
		case 'TXT':
			return listed(records.map((record) => asciiJson(text(set, record))));
		case 'A':
		case 'AAAA':
			return listed(records.map((record) => asciiJson(record.text)));
		default:
			return records.slice(0, 1).map((record) => `value: ${asciiJson(`${record.text}.`)}`);
	}
}

function entry(set: PlannedSet, plan: ExportPlan): string[] {
	const records = wholeSet(set, 'octodns');
	if (records.length === 0) return [];
	const [first, ...rest] = [
		`type: ${set.type}`,
		`ttl: ${secondsOf(set, plan)}`,
		...values(set, records),
	];
	return [`  - ${first}`, ...rest.map((line) => `    ${line}`)];
}

/** Writes one mapping by names; what a set held and no longer holds stands in comments. */
export function octodns(plan: ExportPlan): string {
	const names = [...new Set(plan.sets.map(({ name }) => name))];
	const lines = names.flatMap((name) => {
		const sets = plan.sets.filter((set) => set.name === name);
		const gone = sets.flatMap((set) =>
			set.removed.map((record) => `# delete: ${recordLine(set, record)}`),
		);
		const entries = sets.flatMap((set) => entry(set, plan));
		const key = `${asciiJson(relativeTo(plan.zone, name, ''))}:`;
		return [...gone, ...(entries.length === 0 ? [] : [key, ...entries])];
	});
	return ['---', ...lines].join('\n');
}
