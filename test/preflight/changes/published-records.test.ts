/**
 * Real SPF records (see published.ts), each asked to let a relay with the addresses of rapidmail send as
 * well, whose return path is not known.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { isSubset, unite } from '../../../src/ip/range.ts';
import { preflight } from '../../../src/preflight/preflight.ts';
import type { Relay } from '../../../src/relays/relay.ts';
import { overlayResolver } from '../../../src/resolvers/overlay/overlay-resolver.ts';
import { mapSpf } from '../../../src/spf/map/map-spf.ts';
import { boundaries } from '../../laws/addresses.ts';
import { resolverOf, type Surveyed, surveyed } from './published.ts';

/** One row of so many is tried; CI and closing figures take more. */
const STRIDE = Number(process.env['STRIDE'] ?? 40);
const rows = surveyed.filter((_, i) => i % STRIDE === 0);

const relay: Relay = {
	id: 'newsletters',
	name: 'Newsletters',
	sources: { spf: ['spf.smtp.net'] },
	ask: { include: 'spf.smtp.net' },
	returnPath: { kind: 'unknown' },
	dkim: { signs: 'from-domain' },
};

async function passSet(row: Surveyed, resolver = resolverOf(row)) {
	const { ranges, lookups } = await mapSpf(row.domain, { resolver, senderDomain: row.domain });
	return { set: unite(boundaries(ranges.filter(({ result }) => result === 'pass'))), lookups };
}

describe.skipIf(surveyed.length === 0)(
	'records as towns publish them: a change lets the relay send and keeps all current senders',
	() => {
		it('with at most 10 lookups, 2 of them void', async () => {
			const outcomes = new Map<string, number>();
			for (const row of rows) {
				const resolver = resolverOf(row);
				const request = { from: `amt@${row.domain}`, relay };
				const verdict = await preflight(request, { resolver });
				const change = verdict.changes.find(({ name }) => name === row.domain);
				const isSettled =
					verdict.spf.state === 'authorized' || verdict.because.includes('from.freemail');
				const outcome = change !== undefined ? 'mended' : isSettled ? 'settled' : 'no way out';
				outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
				if (change === undefined) continue;
				const zone = overlayResolver(resolver, [change]);
				const [before, after] = await Promise.all([passSet(row), passSet(row, zone)]);
				expect(change.proof.spfState).toBe('authorized');
				expect(isSubset(before.set, after.set)).toBe(true);
				expect(after.lookups.worst).toBeLessThanOrEqual(10);
				expect(after.lookups.void).toBeLessThanOrEqual(2);
			}
			expect(outcomes.get('no way out') ?? 0).toBeLessThan(rows.length / 100);
			expect(outcomes.get('mended') ?? 0).toBeGreaterThan(rows.length / 2);
		}, 1_200_000);
	},
);
