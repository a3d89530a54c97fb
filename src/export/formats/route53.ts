/**
 * The body of Route 53's `ChangeResourceRecordSets`: whole sets.
 *
 * @module
 */

import { absoluteName } from '../../resolvers/zone/master-text.ts';
import { asciiJson, type ExportPlan, presentation, secondsOf, wholeSet } from '../export-format.ts';
import type { PlannedRecord, PlannedSet } from '../planned-set.ts';

/** Octets outside printable ASCII are octal there. */
const OCTAL = 8;

function recordSet(set: PlannedSet, records: readonly PlannedRecord[], plan: ExportPlan): unknown {
	return {
		Name: absoluteName(set.name, OCTAL),
		Type: set.type,
		TTL: secondsOf(set, plan),
		ResourceRecords: records.map((record) => ({ Value: presentation(set, record, OCTAL) })),
	};
}

/**
 * Writes `CREATE` for a new set, which fails where there is one, `UPSERT` for one that is there, and
 * `DELETE`, which fails where the values or the TTL are others.
 */
export function route53(plan: ExportPlan): string {
	const changes = plan.sets.map((set) => {
		const after = wholeSet(set, 'route53');
		if (after.length === 0) {
			return {
				Action: 'DELETE',
				ResourceRecordSet: recordSet(set, set.before ?? set.removed, plan),
			};
		}
		const isNew = set.before !== null && set.before.length === 0;
		return { Action: isNew ? 'CREATE' : 'UPSERT', ResourceRecordSet: recordSet(set, after, plan) };
	});
	return asciiJson({ Comment: `Mail records of ${plan.zone}`, Changes: changes }, 2);
}
