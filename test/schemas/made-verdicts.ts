/**
 * The verdicts of all scenarios.
 *
 * @module
 */

import { preflight } from '../../src/preflight/preflight.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { isReceiverId } from '../../src/receivers/receivers.ts';
import { loadScenarios, relayOf } from '../scenarios/scenario-files.ts';

/** The verdicts of all scenarios, with the file and line of the question. */
export async function scenarioVerdicts(): Promise<readonly (readonly [string, Verdict])[]> {
	const verdicts: (readonly [string, Verdict])[] = [];
	for (const { file, questions, resolver } of loadScenarios()) {
		for (const question of questions) {
			if (question.kind !== 'preflight') continue;
			const { from, relay, receivers, line } = question;
			const request = { from, relay: relayOf(relay), receivers: receivers.filter(isReceiverId) };
			verdicts.push([`${file}:${line}`, await preflight(request, { resolver })]);
		}
	}
	return verdicts;
}
