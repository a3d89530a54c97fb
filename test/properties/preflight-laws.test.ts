/**
 * What holds for every verdict, tried on the questions of all scenarios.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { PreflightQuestion } from '../../scripts/scenario-format.mjs';
import type { DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { failing, late } from '../laws/answers.ts';
import { mismatches } from '../laws/failed-answers.ts';
import { loadScenarios, requestOf } from '../scenarios/scenario-files.ts';

interface Trial {
	readonly title: string;
	readonly resolver: Resolver;
	ask(resolver: Resolver, options?: { readonly lookahead?: number }): Promise<Verdict>;
}

function trialOf(file: string, question: PreflightQuestion, resolver: Resolver): Trial {
	const request = requestOf(question);
	return {
		title: `${file}:${question.line}`,
		resolver,
		ask: (dns, options) => preflight(request, { resolver: dns, ...options }),
	};
}

const trials: readonly Trial[] = loadScenarios().flatMap(({ file, questions, resolver }) =>
	questions
		.filter((question) => question.kind === 'preflight')
		.map((question) => trialOf(file, question, resolver)),
);

/** What a person reads of a verdict; evidence and TTLs may differ. */
function essence({ evidence: _, recheckAfter: __, ...rest }: Verdict): unknown {
	return rest;
}

describe('an answer that DNS fails to give', () => {
	it.each(trials)('turns nothing unknown into a definite answer: $title', async (trial) => {
		const before = await trial.ask(trial.resolver);
		for (const entry of before.evidence.entries) {
			// RFC 7208 §5.5: a PTR question that fails is no match, not an error.
			if (entry.answer.outcome === 'failure' || entry.type === 'PTR') continue;
			const question = `${entry.type} ${entry.name}`;
			const after = await trial.ask(failing(trial.resolver, question, 'timeout'));
			expect(mismatches(before, after), question).toEqual([]);
		}
	});
});

describe('a decision', () => {
	it.each(trials)('has a finding for each of its reasons: $title', async ({ ask, resolver }) => {
		const { because, findings, decision } = await ask(resolver);
		const codes = findings.map(({ code }) => code);
		for (const code of because) expect(codes).toContain(code);
		expect(because.length > 0 || decision === 'save').toBe(true);
	});
});

describe('the order of answers', () => {
	it.each(trials)('changes nothing in the verdict: $title', async (trial) => {
		const before = essence(await trial.ask(trial.resolver));
		for (const seed of [1, 2, 3]) {
			expect(essence(await trial.ask(late(trial.resolver, seed)))).toEqual(before);
		}
		expect(essence(await trial.ask(trial.resolver, { lookahead: 0 }))).toEqual(before);
	});
});

describe('a fingerprint', () => {
	it('tells verdicts apart that ask for different action', async () => {
		const verdicts = await Promise.all(trials.map((trial) => trial.ask(trial.resolver)));
		const actions = new Map<string, string>();
		for (const { fingerprint, from, relay, decision, because, spf, changes } of verdicts) {
			const action = JSON.stringify([
				from.address,
				relay.id,
				decision,
				because,
				spf.state,
				changes,
			]);
			expect(actions.get(fingerprint) ?? action).toBe(action);
			actions.set(fingerprint, action);
		}
		expect(actions.size).toBeGreaterThan(verdicts.length * 0.8);
	});

	it('does not change with TTLs', async () => {
		for (const { ask, resolver } of trials.slice(0, 20)) {
			const short: Resolver = {
				async resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
					const answer = await resolver.resolve(name, type);
					return answer.outcome === 'records' ? { ...answer, ttl: 7 } : answer;
				},
			};
			expect((await ask(short)).fingerprint).toBe((await ask(resolver)).fingerprint);
		}
	});
});
