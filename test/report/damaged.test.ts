import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { explain, renderHtml, renderMarkdown, renderText } from '../../src/report/reports.ts';
import { demoVerdicts } from './demos.ts';

function replaced(value: unknown, [key, ...rest]: readonly string[], wrong: unknown): unknown {
	if (key === undefined) return wrong;
	if (Array.isArray(value)) {
		return value.map((each, i) => (String(i) === key ? replaced(each, rest, wrong) : each));
	}
	const fields = value as Record<string, unknown>;
	return { ...fields, [key]: replaced(fields[key], rest, wrong) };
}

/** The path to every part; one of many entries stands for the others. */
function paths(value: unknown, above: readonly string[]): string[][] {
	if (typeof value !== 'object' || value === null) return [[...above]];
	const entries = Object.entries(value);
	const some = Array.isArray(value) ? entries.slice(0, 1) : entries;
	return [[...above], ...some.flatMap(([key, each]) => paths(each, [...above, key]))];
}

const demos = await demoVerdicts();
const forms: readonly [string, (verdict: Verdict) => unknown][] = [
	['text for owners', (verdict) => renderText(verdict, { tone: 'owner' })],
	['text for admins', (verdict) => renderText(verdict)],
	['Markdown', (verdict) => renderMarkdown(verdict)],
	['HTML', (verdict) => renderHtml(verdict)],
	['an explanation', (verdict) => explain(verdict)],
];

describe('a verdict that was damaged in storage', () => {
	const rich = demos.filter(({ name }) => /over-ten|demo-03|receiver/.test(name));

	it.each(forms)('is refused by name, or told: %s', (_, show) => {
		const faults = new Set<string>();
		for (const { verdict } of rich) {
			for (const path of paths(verdict, [])) {
				for (const wrong of [null, 7, 'of-tomorrow', [], {}, { toString: null }]) {
					try {
						show(replaced(verdict, path, wrong) as Verdict);
					} catch (error) {
						const isNamed = error instanceof Error && error.name === 'InputError';
						if (!isNamed)
							faults.add(`${path.join('.')}: ${JSON.stringify(wrong)}: ${String(error)}`);
					}
				}
			}
		}
		expect([...faults]).toEqual([]);
	});
});
