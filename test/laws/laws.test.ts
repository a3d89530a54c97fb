/**
 * The laws, each over random cases and over those that broke it once. `ZONES` sets for how many cases
 * the ways out are proven; `npm run soak` tries all laws by time.
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from './cases.ts';
import type { Law } from './law.ts';
import { laws } from './laws.ts';
import { situations } from './situations.ts';

const ZONES = Number(process.env['ZONES'] ?? 400);

/** How many cases of each law; ways out are rare, and cost the most to be wrong about. */
const RUNS: Readonly<Record<number, number>> = {
	1: 500,
	2: 120,
	3: 60,
	4: ZONES,
	5: 30,
	6: 15,
	7: 40,
	8: 20,
	9: 80,
};

/** What cases of a law have to come across; else it would hold for want of anything to hold for. */
const REACHED: Readonly<Record<number, readonly string[]>> = {
	1: ['pass', 'fail', 'softfail', 'neutral', 'permerror', 'temperror', 'none', 'dynamic'],
	2: ['authorized', 'partial', 'denied', 'broken', 'no-record', 'unknown', 'not-consulted'],
	3: ['add TXT', 'replace TXT', 'replace CNAME', 'replace MX', 'replace A'],
	4: ['SPF', 'DKIM', 'DMARC', 'CNAME', 'alternative'],
	5: ['same', 'retry'],
	6: ['warn'],
	7: ['warn', 'block'],
	8: ['refused'],
	9: ['0 same', '1 same', '1 changed', '2 changed'],
};

async function count(law: Law, numRuns: number): Promise<ReadonlyMap<string, number>> {
	const seen = new Map<string, number>();
	const property = fc.asyncProperty(situations, async (situation) => {
		for (const what of await law.check(situation)) seen.set(what, (seen.get(what) ?? 0) + 1);
	});
	await fc.assert(property, { numRuns });
	return seen;
}

describe.each(laws)('law $number: $sentence', (law) => {
	it('holds for random zones, relays and requests', async () => {
		const numRuns = RUNS[law.number] ?? 0;
		const seen = await count(law, numRuns);
		for (const what of REACHED[law.number] ?? []) {
			expect(seen.get(what) ?? 0, `${what} in ${numRuns} cases`).toBeGreaterThan(numRuns / 200);
		}
	}, 1_200_000);

	it.each(cases.filter(({ law: number }) => number === law.number))(
		'holds again where $story',
		async ({ situation }) => {
			await law.check(situation);
		},
	);
});
