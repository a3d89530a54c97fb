/**
 * Damaged SPF records: what is offered has every term of the undamaged one, or says what it has not.
 *
 * `DAMAGE_RUNS` sets how many records are tried, `DAMAGE_SEED` which.
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intactSpf, intactTerms } from './records.ts';
import { type Outcome, restored } from './restored.ts';
import { spfSlips } from './slips.ts';

const NAMES = Object.keys(spfSlips);
/** Records tried for each slip; more with `DAMAGE_RUNS`. */
const RUNS = Number(process.env['DAMAGE_RUNS'] ?? 4);
const SEED = Number(process.env['DAMAGE_SEED'] ?? 7);

function silent(outcomes: readonly Outcome[]): string[] {
	return outcomes.flatMap(({ text, lost, after }) =>
		lost.map((term) => `${term} of ${JSON.stringify(text)} => ${after}`),
	);
}

/** Slips that add words to a record, which are told as such. */
const ADDING = ['a comment behind it', 'include: alone at the end', 'a blank word'];

/** Losses that are told of records which have everything. */
function noise(outcomes: readonly Outcome[]): string[] {
	return outcomes.flatMap(({ text, isWhole, loses }) =>
		isWhole ? loses.map((loss) => `${loss} of ${JSON.stringify(text)}`) : [],
	);
}

function broken(outcomes: readonly Outcome[]): string[] {
	return outcomes.filter(({ isWhole }) => !isWhole).map(({ text }) => text);
}

/** Several slips at once, in records that are made or given. */
async function combined(
	slips: number,
	runs: number,
	records: fc.Arbitrary<readonly string[]>,
): Promise<readonly Outcome[]> {
	const choice = fc.constantFrom(...NAMES);
	const all = fc.tuple(...Array.from({ length: slips }, () => choice));
	const outcomes: Outcome[] = [];
	for (const [index, names] of fc.sample(all, { numRuns: runs, seed: SEED }).entries()) {
		const [record = []] = fc.sample(records, { numRuns: 1, seed: SEED * 1000 + index });
		outcomes.push(...(await restored([record], names)));
	}
	return outcomes;
}

describe('a damaged SPF record', () => {
	it.each(NAMES)('gives every term back: %s', async (name) => {
		const seed = SEED * NAMES.length + NAMES.indexOf(name);
		// A slip that few records give occasion for is tried on more of them.
		const records = fc.sample(intactTerms, { numRuns: RUNS * 8, seed });
		const outcomes = await restored(records, [name], RUNS);
		expect(outcomes.length, 'records that give occasion').toBeGreaterThan(0);
		expect(silent(outcomes)).toEqual([]);
		expect(broken(outcomes)).toEqual([]);
		if (!ADDING.includes(name)) expect(noise(outcomes)).toEqual([]);
	});

	it.each([
		['two', 2, 0.98],
		['three', 3, 0.94],
	] as const)('loses nothing in silence by %s slips at once', async (_, slips, share) => {
		const outcomes = await combined(slips, RUNS * 20, intactTerms);
		expect(silent(outcomes)).toEqual([]);
		const whole = outcomes.length - broken(outcomes).length;
		expect(whole / outcomes.length, broken(outcomes).join('\n')).toBeGreaterThan(share);
	});

	/** Skipped where the survey is not beside the project: real records have lengths and orders nobody thinks of. */
	it.skipIf(intactSpf.length === 0)(
		'of a real domain loses nothing in silence, as those made up above',
		async () => {
			const outcomes = await combined(1, RUNS * 15, fc.constantFrom(...intactSpf));
			expect(silent(outcomes)).toEqual([]);
			expect(broken(outcomes)).toEqual([]);
			expect(silent(await combined(2, RUNS * 5, fc.constantFrom(...intactSpf)))).toEqual([]);
		},
	);
});
