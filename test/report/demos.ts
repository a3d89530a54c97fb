/**
 * The verdicts of the demo situations, one hostile verdict made of the richest, and one swollen.
 *
 * @module
 */

import { hostileVerdict } from '../../scripts/report/hostile-verdict.mjs';
import type { Finding } from '../../src/findings/finding.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { type LoadedScenario, loadScenarios, requestOf } from '../scenarios/scenario-files.ts';

/** A verdict with the name of its scenario. */
export interface Demo {
	readonly name: string;
	readonly verdict: Verdict;
}

async function verdictOf({ file, questions, resolver }: LoadedScenario): Promise<Verdict> {
	const question = questions.find((each) => each.kind === 'preflight');
	if (question?.kind !== 'preflight') throw new Error(`${file} asks for no preflight`);
	return preflight(requestOf(question), { resolver });
}

/** Every demo situation, a record over the limit of look-ups, and a question about receivers. */
export async function demoVerdicts(): Promise<Demo[]> {
	const scenarios = loadScenarios().filter(({ file }) =>
		/^(?:demo-\d\d-|spf-over-ten-lookups-before|receiver-bulk-wants-spf)/.test(file),
	);
	return Promise.all(
		scenarios.map(async (each) => ({ name: each.file, verdict: await verdictOf(each) })),
	);
}

/** What stands in every list and text of a verdict, many times over. */
export function swollen(verdict: Verdict): Verdict {
	const many = <Item>(items: readonly Item[], count: number): Item[] =>
		Array.from({ length: count }, (_, i) => items[i % items.length]).flatMap((item) =>
			item === undefined ? [] : [item],
		);
	const { spf, dkim, findings, evidence, changes } = verdict;
	return {
		...verdict,
		spf: {
			...spf,
			tree: many(spf.tree, 40).map((branch) => ({ ...branch, below: many(spf.tree, 40) })),
			ranges: many(spf.ranges, 2000),
			missing: many(spf.missing, 2000),
		},
		dkim: { ...dkim, selectors: many(dkim.selectors, 500) },
		// Codes of a later version.
		findings: many(findings, 2000).map(
			(found, i) => ({ ...found, code: `${found.code}${i}` }) as unknown as Finding,
		),
		changes: many(changes, 40),
		alternatives: many([changes], 20),
		evidence: { version: 1, entries: many(evidence.entries, 2000) },
	};
}

/** A verdict that a most unfriendly zone could lead to: markup everywhere, and no end of it. */
export function worst(verdict: Verdict): Verdict {
	return swollen(hostileVerdict(verdict, `"'<>&\`\u0007`.repeat(300)));
}
