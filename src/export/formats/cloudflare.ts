/**
 * The body of Cloudflare's batch of DNS records, `POST /zones/{zone_id}/dns_records/batch`.
 *
 * A record that is changed or deleted is named by an id that only the account knows. In its place stands
 * which record it is, so that the request is refused until the id is put there.
 *
 * @module
 */

import {
	asciiJson,
	type ExportPlan,
	exchangeOf,
	plainText,
	presentation,
	recordLine,
} from '../export-format.ts';
import type { PlannedRecord, PlannedSet } from '../planned-set.ts';

function record(set: PlannedSet, planned: PlannedRecord, plan: ExportPlan): object {
	// 1: automatic.
	const shared = { name: set.name, type: set.type, ttl: set.ttl ?? plan.ttl ?? 1 };
	if (set.type === 'MX') {
		const { preference, exchange } = exchangeOf(planned);
		const content = exchange === '.' ? exchange : exchange.slice(0, -1);
		return { ...shared, content, priority: preference };
	}
	if (set.type === 'TXT') {
		plainText(set, planned, 'cloudflare');
		return { ...shared, content: presentation(set, planned) };
	}
	const proxied = set.type === 'CNAME' ? { proxied: false } : {};
	return { ...shared, content: planned.text, ...proxied };
}

/** Writes deletions, changes of records that are there, and new records, as the server runs them. */
export function cloudflare(plan: ExportPlan): string {
	const deletes: object[] = [];
	const patches: object[] = [];
	const posts: object[] = [];
	const id = (set: PlannedSet, planned: PlannedRecord): string =>
		`ID of the record: ${recordLine(set, planned)}`;
	for (const set of plan.sets) {
		const exchanged = Math.min(set.removed.length, set.added.length);
		for (const [i, planned] of set.removed.entries()) {
			const next = set.added[i];
			if (next === undefined) deletes.push({ id: id(set, planned) });
			else patches.push({ id: id(set, planned), ...record(set, next, plan) });
		}
		for (const planned of set.added.slice(exchanged)) posts.push(record(set, planned, plan));
	}
	const parts = Object.entries({ deletes, patches, posts });
	return asciiJson(Object.fromEntries(parts.filter(([, list]) => list.length > 0)), 2);
}
