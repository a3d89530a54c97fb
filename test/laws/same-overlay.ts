/**
 * Law 3.
 *
 * @module
 */

import type { RecordChange } from '../../src/dns/record-change.ts';
import { formatRecord } from '../../src/dns/record-text.ts';
import { isAtOrBelow } from '../../src/names/domain-name.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { overlayResolver } from '../../src/resolvers/overlay/overlay-resolver.ts';
import { parseZone } from '../../src/resolvers/zone/parse-zone.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { expectSame, type Law } from './law.ts';

/** The record sets of a zone, those that the verdict looked at first, as the texts of changes. */
function published(zone: string, { evidence }: Verdict): RecordChange[] {
	const sets = new Map<string, RecordChange>();
	for (const { name, type, data } of parseZone(zone).records) {
		const key = `${type} ${name}`;
		const text = formatRecord(type, data);
		const before = [...(sets.get(key)?.before ?? []), text];
		sets.set(key, { action: 'replace', name, type, before, after: before });
	}
	// Where DNS fails, nobody can tell through a resolver how far a wildcard reaches, nor whether the name
	// of a change, or one above it, was there before (RFC 4592 §2.2.1).
	const hidden = evidence.entries.filter(({ answer }) => answer.outcome === 'failure');
	for (const [key, { name }] of sets) {
		const isUnder = hidden.some((entry) => isAtOrBelow(name, entry.name));
		if (isUnder || (hidden.length > 0 && name.startsWith('*'))) sets.delete(key);
	}
	const seen = new Set(
		evidence.entries.flatMap(({ name, answer }) =>
			answer.outcome === 'failure' ? [name] : [name, ...answer.aliases],
		),
	);
	return [...sets.values()].sort(
		(left, right) => Number(seen.has(right.name)) - Number(seen.has(left.name)),
	);
}

/** Record sets of the zone, exchanged for themselves or added again. */
export const sameOverlay: Law = {
	number: 3,
	sentence: 'an overlay that equals the live zone changes nothing',
	async check({ zone, request, picks }) {
		const resolver = zoneResolver(zone);
		const verdict = await preflight(request, { resolver });
		const sets = published(zone, verdict);
		const changes = picks.slice(0, 6).flatMap((pick, i): RecordChange[] => {
			const set = sets[pick % (i < 4 ? 24 : sets.length)];
			if (set === undefined) return [];
			return [pick % 3 === 0 ? { ...set, action: 'add', before: [] } : set];
		});
		const live = overlayResolver(resolver, changes);
		expectSame(await preflight(request, { resolver: live }), verdict, JSON.stringify(changes));
		return changes.map(({ action, type }) => `${action} ${type}`);
	},
};
