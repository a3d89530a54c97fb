/**
 * A record that is longer than anybody publishes is cut for the eye, and what is missing of it is told.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { renderHtml, renderMarkdown, renderText } from '../../src/report/reports.ts';
import { blocked } from './verdicts.ts';

const MAX = 2500;
const LENGTH = 3210;

/** A text of one letter, which no form escapes, of the whole length. */
const long = (begin: string, letter: string): string => begin.padEnd(LENGTH, letter);

const spf = long('v=spf1 ', 'q');
const dmarc = long('v=DMARC1; p=reject; x=', 'j');
const current = long('v=spf1 ', 'k');
const fresh = long('v=spf1 ', 'z');

const [change] = blocked.changes;
if (change === undefined) throw new Error('no change');
const verdict: Verdict = {
	...blocked,
	spf: { ...blocked.spf, record: spf },
	dmarc: { ...blocked.dmarc, record: dmarc },
	changes: [{ ...change, action: 'replace', type: 'TXT', before: [current], after: [fresh] }],
	alternatives: [],
};

/** The parts of a report that begin like a record: what is shown of it, and the number of units left out. */
function recordsIn(report: string, record: string): { shown: string; rest: number }[] {
	const begin = record.slice(0, 100).replace(/[;=]/g, '\\$&');
	const letter = record.slice(-1);
	const found = report
		.replace(/\s+/g, ' ')
		.matchAll(new RegExp(`(${begin}${letter}*)(?: … \\(\\+(\\d+)\\))?`, 'g'));
	return [...found].map(([, shown = '', rest]) => ({ shown, rest: Number(rest ?? 0) }));
}

const forms = [
	['html', renderHtml],
	['markdown', renderMarkdown],
	['text', renderText],
] as const;

describe.each(forms)('a record of 3,210 units (%s)', (_, render) => {
	it.each(['owner', 'admin'] as const)('is cut once, and the rest is counted (%s)', (tone) => {
		const report = render(verdict, { tone });
		const found = [spf, dmarc, current].flatMap((record) => recordsIn(report, record));
		expect(found.length).toBeGreaterThan(0);
		for (const { shown, rest } of found) {
			expect(shown.length).toBeLessThanOrEqual(MAX);
			expect(shown.length + rest).toBe(LENGTH);
		}
	});

	it.each(['owner', 'admin'] as const)('is whole where it is to be published (%s)', (tone) => {
		const [first] = recordsIn(render(verdict, { tone }), fresh);
		expect(first).toEqual({ shown: fresh, rest: 0 });
	});
});
