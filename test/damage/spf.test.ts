/**
 * Damaged SPF records: what is offered has every term of the undamaged one, or says what it has not.
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
const RUNS = Number(process.env['DAMAGE_RUNS'] ?? 8);

/** Slips of which every one is read (lost blanks, commas, colons, versions, doubled signs). */
const CERTAIN: readonly RegExp[] = [/blank/, /comma/, /colon/, /spf1/, /doubled/, /version/];

function silent(outcomes: readonly Outcome[]): string[] {
	return outcomes.flatMap(({ text, lost }) =>
		lost.map((term) => `${term} of ${JSON.stringify(text)}`),
	);
}

describe('a damaged SPF record', () => {
	it.each(NAMES)('loses nothing in silence: %s', async (name) => {
		const records = fc.sample(intactTerms, { numRuns: RUNS, seed: NAMES.indexOf(name) + 1 });
		const outcomes = await restored(records, [name]);
		expect(silent(outcomes)).toEqual([]);
		if (!CERTAIN.some((pattern) => pattern.test(name))) return;
		expect(outcomes.filter(({ isWhole }) => !isWhole).map(({ text }) => text)).toEqual([]);
	});

	it('loses nothing in silence by two slips at once', async () => {
		const pairs = fc.sample(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), {
			numRuns: RUNS * 8,
			seed: 7,
		});
		for (const [index, pair] of pairs.entries()) {
			const records = fc.sample(intactTerms, { numRuns: 2, seed: index + 1 });
			expect(silent(await restored(records, pair))).toEqual([]);
		}
	});

	/** Skipped where the survey is not beside the project: real records have lengths and orders nobody thinks of. */
	it.skipIf(intactSpf.length === 0)(
		'of a real domain loses nothing in silence, as those made up above',
		async () => {
			const step = Math.max(1, Math.floor(intactSpf.length / (RUNS * 10)));
			const sample = intactSpf.filter((_, i) => i % step === 0).slice(0, RUNS * 10);
			for (const [index, record] of sample.entries()) {
				const name = NAMES[index % NAMES.length] ?? '';
				expect(silent(await restored([record], [name]))).toEqual([]);
			}
		},
	);
});
