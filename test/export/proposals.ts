/**
 * Every way out that a scenario's verdict offers, by zone.
 *
 * @module
 */

import { readFileSync } from 'node:fs';
import { registrableDomain } from '../../src/names/organizational-domain.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { AnyPreflightRequest } from '../../src/preflight/request.ts';
import type { Change, Verdict } from '../../src/preflight/verdict.ts';
import { type LoadedScenario, loadScenarios, requestOf } from '../scenarios/scenario-files.ts';

/** A way out in one zone. */
export interface Proposal {
	readonly file: string;
	/** All master-file text that the scenario's DNS holds. */
	readonly text: string;
	readonly zone: string;
	readonly changes: readonly Change[];
	readonly verdict: Verdict;
	readonly request: AnyPreflightRequest;
}

function textOf({ text, zones }: LoadedScenario): string {
	const others = zones.map((path) =>
		readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8'),
	);
	return [text, ...others].join('\n$ORIGIN .\n');
}

/** The ways out of every scenario; where one is in several zones, the part in each. */
export async function proposals(): Promise<readonly Proposal[]> {
	const found: Proposal[] = [];
	for (const scenario of loadScenarios()) {
		for (const question of scenario.questions) {
			if (question.kind !== 'preflight') continue;
			const request = requestOf(question);
			const verdict = await preflight(request, { resolver: scenario.resolver });
			for (const changes of [verdict.changes, ...(verdict.alternatives ?? [])]) {
				const zones = new Set(changes.map(({ name }) => registrableDomain(name) ?? name));
				for (const zone of zones) {
					const inZone = changes.filter(({ name }) => (registrableDomain(name) ?? name) === zone);
					const { file } = scenario;
					found.push({ file, text: textOf(scenario), zone, changes: inZone, verdict, request });
				}
			}
		}
	}
	return found;
}
