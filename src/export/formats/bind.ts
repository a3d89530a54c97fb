/**
 * Lines of a master file (RFC 1035 §5.1), as BIND, NSD and Knot read them; what goes stands in comments.
 *
 * @module
 */

import { absoluteName } from '../../resolvers/zone/master-text.ts';
import { type ExportPlan, presentation } from '../export-format.ts';
import type { PlannedRecord, PlannedSet } from '../planned-set.ts';

function line(set: PlannedSet, record: PlannedRecord, ttl: number | undefined): string {
	const seconds = ttl === undefined ? '' : ` ${ttl}`;
	return `${absoluteName(set.name)}${seconds} IN ${set.type} ${presentation(set, record)}`;
}

/** Writes `;- ` in front of lines to delete, and lines to add. */
export function bind({ sets, ttl }: ExportPlan): string {
	return sets
		.flatMap((set) => [
			...set.removed.map((record) => `;- ${line(set, record, undefined)}`),
			...set.added.map((record) => line(set, record, set.ttl ?? ttl)),
		])
		.join('\n');
}
