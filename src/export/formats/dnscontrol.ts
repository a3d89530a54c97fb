/**
 * Records for the `D()` of a `dnsconfig.js` of DNSControl; what goes stands in comments.
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
} from '../export-format.ts';
import type { PlannedRecord, PlannedSet } from '../planned-set.ts';

function call(set: PlannedSet, record: PlannedRecord, { zone, ttl }: ExportPlan): string {
	const { name, type } = set;
	const values: Readonly<Record<string, () => readonly unknown[]>> = {
		// It splits long texts itself.
		TXT: () => [plainText(set, record, 'dnscontrol')],
		MX: () => {
			const { preference, exchange } = exchangeOf(record);
			return [preference, exchange];
		},
		A: () => [record.text],
		AAAA: () => [record.text],
	};
	const value = values[type]?.() ?? [`${record.text}.`];
	const given = [relativeTo(zone, name, '@'), ...value].map((each) => asciiJson(each));
	const seconds = set.ttl ?? ttl;
	return `${type}(${[...given, ...(seconds === undefined ? [] : [`TTL(${seconds})`])].join(', ')})`;
}

/** Writes a `D_EXTEND()` with the records to add; those to delete have to go from the `D()` by hand. */
export function dnscontrol(plan: ExportPlan): string {
	const { zone, sets } = plan;
	const lines = sets.flatMap((set) => [
		...set.removed.map((record) => `\t// delete in D(): ${recordLine(set, record)}`),
		...set.added.map((record) => `\t${call(set, record, plan)},`),
	]);
	return [`D_EXTEND(${asciiJson(zone)},`, ...lines, ');'].join('\n');
}
