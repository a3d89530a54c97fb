/**
 * A dynamic update (RFC 2136) for `nsupdate` or `knsupdate`, with the zone as it was proven as its
 * prerequisite: where the zone has moved on since, the server refuses the whole update.
 *
 * @module
 */

import { recordTypes } from '../../dns/record-type.ts';
import { absoluteName } from '../../resolvers/zone/master-text.ts';
import { type ExportPlan, presentation, secondsOf } from '../export-format.ts';
import type { PlannedSet } from '../planned-set.ts';
import { refused } from '../refused.ts';

/** The set exactly as it is or that there is none (RFC 2136 §2.4.2 and §2.4.3). */
function asItIs(set: PlannedSet): string[] {
	const { name, type, before, path } = set;
	if (before === null) {
		throw refused(
			path,
			`nsupdate asks the server whether the ${type} records of ${name} are still the same, and the evidence does not hold them; pass the verdict's evidence, or use the format bind`,
		);
	}
	const at = `${absoluteName(name)} IN ${type}`;
	return before.length === 0
		? [`prereq nxrrset ${at}`]
		: before.map((record) => `prereq yxrrset ${at} ${presentation(set, record)}`);
}

/**
 * What would make the server drop an addition in silence: anything beside an alias (RFC 2136 §3.4.2.2).
 */
function nothingInTheWay(set: PlannedSet, { sets, isEmpty }: ExportPlan): string[] {
	const { name, type, before, added } = set;
	if (added.length === 0) return [];
	const owner = absoluteName(name);
	const touched = sets.filter((each) => each.name === name).map((each) => each.type);
	const others = recordTypes.filter((other) => !touched.includes(other));
	if (type !== 'CNAME') {
		return others.includes('CNAME') ? [`prereq nxrrset ${owner} IN CNAME`] : [];
	}
	if (before !== null && before.length > 0) return [];
	if (touched.length === 1 && isEmpty(name, 'CNAME') === true) return [`prereq nxdomain ${owner}`];
	return others.map((other) => `prereq nxrrset ${owner} IN ${other}`);
}

/** Writes the commands of one update. */
export function nsupdate(plan: ExportPlan): string {
	const { zone, sets } = plan;
	const prerequisites = sets.flatMap((set) => [...asItIs(set), ...nothingInTheWay(set, plan)]);
	const updates = sets.flatMap((set) => {
		const owner = absoluteName(set.name);
		return [
			...set.removed.map(
				(record) => `update delete ${owner} IN ${set.type} ${presentation(set, record)}`,
			),
			...set.added.map(
				(record) =>
					`update add ${owner} ${secondsOf(set, plan)} IN ${set.type} ${presentation(set, record)}`,
			),
		];
	});
	return [`zone ${absoluteName(zone)}`, ...new Set(prerequisites), ...updates, 'send'].join('\n');
}
