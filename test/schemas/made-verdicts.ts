/**
 * The verdicts of all scenarios.
 *
 * @module
 */

import { preflight } from '../../src/preflight/preflight.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { loadScenarios, requestOf } from '../scenarios/scenario-files.ts';

/** The verdicts of all scenarios, with the file and line of the question. */
export async function scenarioVerdicts(): Promise<readonly (readonly [string, Verdict])[]> {
	const verdicts: (readonly [string, Verdict])[] = [];
	for (const { file, questions, resolver } of loadScenarios()) {
		for (const question of questions) {
			if (question.kind !== 'preflight') continue;
			const verdict = await preflight(requestOf(question), { resolver });
			verdicts.push([`${file}:${question.line}`, verdict]);
		}
	}
	return verdicts;
}
