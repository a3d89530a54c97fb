/**
 * Compares what came out with the `;=` lines of a scenario.
 *
 * Every function returns what is wrong, in words; nothing wrong is an empty list.
 *
 * @module
 */

import type { Expectation } from '../../scripts/scenario-format.mjs';
import type { Change, Verdict } from '../../src/preflight/verdict.ts';
import type { SpfEvaluation } from '../../src/spf/evaluation.ts';

/** What a key stands for: one value, or several of which some must or must not be there. */
type Fact =
	| { readonly kind: 'value'; readonly found: string | number | null | undefined }
	| { readonly kind: 'has' | 'has-not'; readonly found: readonly string[] }
	| { readonly kind: 'starts'; readonly found: string };

type Facts = { readonly [key: string]: Fact };

const CODE_SEPARATOR = /\s*,\s*/;

const value = (found: string | number | null | undefined): Fact => ({ kind: 'value', found });
const has = (found: readonly string[]): Fact => ({ kind: 'has', found });
const hasNot = (found: readonly string[]): Fact => ({ kind: 'has-not', found });

function codesOf(findings: readonly { readonly code: string }[]): string[] {
	return [...new Set(findings.map(({ code }) => code))];
}

/** `replace TXT shop.example => v=spf1 mx -all`, as a `;= change` line has it. */
export function changeText({ action, type, name, after }: Change): string {
	return `${action} ${type} ${name} => ${after.join(' + ')}`.trimEnd();
}

function verdictFacts(verdict: Verdict): Facts {
	const { spf, dkim, dmarc, because, findings, changes } = verdict;
	return {
		decision: value(verdict.decision),
		authorized: value(verdict.authorized),
		spf: value(spf.state),
		basis: value(spf.basis),
		dkim: value(dkim.state),
		forecast: value(dmarc.forecast),
		consequence: value(dmarc.consequence),
		policy: value(dmarc.policy),
		because: has(because),
		'not-because': hasNot(because),
		finding: has(codesOf(findings)),
		'no-finding': hasNot(codesOf(findings)),
		setup: has(verdict.setup.map(({ state, type, name }) => `${state} ${type} ${name}`)),
		changes: value(changes.length),
		change: has(changes.map(changeText)),
		'recheck-after': value(verdict.recheckAfter),
	};
}

function spfFacts({ result, match, explanation, problems }: SpfEvaluation): Facts {
	const codes = codesOf(problems);
	return {
		spf: value(result),
		match: { kind: 'starts', found: (match ?? []).map(({ term }) => term).join(' > ') },
		explanation: value(explanation),
		finding: has(codes),
		'no-finding': hasNot(codes),
	};
}

/** The codes of a `because` line; any other expectation is one whole. */
function partsOf({ key, value: text }: Expectation): string[] {
	return key.endsWith('because') ? text.split(CODE_SEPARATOR) : [text];
}

function isMet(fact: Fact, expected: Expectation): boolean {
	switch (fact.kind) {
		case 'value':
			return String(fact.found) === expected.value;
		case 'has':
			return partsOf(expected).every((part) => fact.found.includes(part));
		case 'has-not':
			return !partsOf(expected).some((part) => fact.found.includes(part));
		case 'starts':
			return `${fact.found} > `.startsWith(`${expected.value} > `);
	}
}

function compare(facts: Facts, expectations: readonly Expectation[]): string[] {
	return expectations.flatMap((expected) => {
		const { key, value: text, line } = expected;
		const fact = Object.hasOwn(facts, key) ? facts[key] : undefined;
		if (fact === undefined) return [`line ${line}: no such key: ${key}`];
		if (isMet(fact, expected)) return [];
		const found = Array.isArray(fact.found) ? fact.found.join(', ') : String(fact.found);
		return [`line ${line}: ${key} ${text}, but it is: ${found}`];
	});
}

/** What a verdict has otherwise than expected. */
export function verdictMismatches(
	verdict: Verdict,
	expectations: readonly Expectation[],
): readonly string[] {
	return compare(verdictFacts(verdict), expectations);
}

/** What an SPF evaluation has otherwise than expected. */
export function spfMismatches(
	evaluation: SpfEvaluation,
	expectations: readonly Expectation[],
): readonly string[] {
	return compare(spfFacts(evaluation), expectations);
}
