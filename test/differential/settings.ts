/**
 * How much the differential tests ask, and what every engine must hold.
 *
 * @module
 */

import process from 'node:process';
import { expect } from 'vitest';
import type { Comparison } from './compare.ts';
import { briefly, type Compared, DOCUMENT, documentWith, part } from './document.ts';

const given: string | undefined = process.env['DIFFERENTIAL_ZONES'];

/** Random zones to ask; the document counts the default. */
export const ZONES: number = given === undefined ? 600 : Number(given);

/** Seeds of a long run are its own, so that it sees other zones. */
export const SEED: number = Number(process.env['DIFFERENTIAL_SEED'] ?? 20260501);

const isDefault: boolean = given === undefined && process.env['DIFFERENTIAL_SEED'] === undefined;

/**
 * Of answers that agree, the part that a class would excuse if ours were another: mostly questions to which the
 * engine has one answer for a reason of its own.
 */
const MOST_EXCUSED = 0.15;

/** Every difference has its class. */
export function expectExplained({ unexplained, questions }: Comparison): void {
	expect(unexplained.slice(0, 3).map(briefly).join('\n'), `${unexplained.length} in all`).toBe('');
	expect(questions).toBeGreaterThan(0);
}

/** The classes are narrow: most wrong answers would be found. */
export function expectNarrow({ excused, tried }: Comparison): void {
	expect(tried).toBeGreaterThan(0);
	expect(excused / tried).toBeLessThan(MOST_EXCUSED);
}

/** The document says what was counted; a run of another size only tells it. */
export async function expectDocumented(compared: Compared): Promise<void> {
	if (isDefault) await expect(documentWith(compared)).toMatchFileSnapshot(DOCUMENT);
	else for (const [engine, comparison] of compared) console.log(part(engine, comparison));
}
