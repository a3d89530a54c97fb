/**
 * Hostile domains: as many questions as SECURITY.md says, and words that do nothing to their reader.
 *
 * Those that take seconds only run with `HOSTILE=all`; `npm run hostile` compares their questions too.
 *
 * @module
 */

import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { domains, meet } from '../../scripts/hostile/domains.mjs';
import { readTable } from '../../scripts/hostile/table.mjs';
import { writeLine } from '../../src/cli/bulk-output.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import { checkDigest, digestOf } from '../../src/preflight/recheck/digest.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import type { RelayId } from '../../src/relays/relay-id.ts';
import { renderHtml, renderMarkdown, renderText } from '../../src/report/reports.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { CHECK_QUESTIONS, MAP_QUESTIONS } from '../../src/spf/limits.ts';
import { mapSpf } from '../../src/spf/map/map-spf.ts';

const security = new URL('../../SECURITY.md', import.meta.url);
const rows = readTable(readFileSync(security, 'utf8'));

const chosen = domains.filter(({ isLarge }) => !isLarge || process.env['HOSTILE'] === 'all');

/** Questions of a preflight unless told otherwise. */
const PREFLIGHT_QUESTIONS = 600;
/** Units; a text report repeats the records it is about, which can fill a message. */
const [MAX_TEXT, MAX_MARKDOWN, MAX_HTML] = [150_000, 60_000, 150_000];

/** Controls but tab and line feed, and marks of direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSAFE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** Tags and handlers that only a record could have brought in. */
const PLANTED = /<script>|<img|<svg onload|<iframe|<meta http-equiv="refresh"|<a href="javascript/i;

function expectSafeWords(verdict: Verdict): void {
	const text = renderText(verdict);
	expect(text.length).toBeLessThanOrEqual(MAX_TEXT);
	expect(text).not.toMatch(UNSAFE);
	const markdown = renderMarkdown(verdict);
	expect(markdown.length).toBeLessThanOrEqual(MAX_MARKDOWN);
	expect(markdown).not.toMatch(UNSAFE);
	expect(marked.parse(markdown, { gfm: true, async: false })).not.toMatch(PLANTED);
	const html = renderHtml(verdict);
	expect(html.length).toBeLessThanOrEqual(MAX_HTML);
	expect(html).not.toMatch(UNSAFE);
	expect(html).not.toMatch(PLANTED);
	const { address: from } = verdict.from;
	const row = { line: 2, octets: 0, input: { from, relay: verdict.relay.id } };
	const digest = digestOf(verdict, { from, relay: verdict.relay.id as RelayId });
	expect(checkDigest(JSON.parse(JSON.stringify(digest)), 'digest').digest).toEqual(digest);
	const line = writeLine(row, { verdict, digest });
	// Lines of JSON: no cell of a spreadsheet starts with what a domain chose.
	expect(line.startsWith('{"line":2,')).toBe(true);
	expect(line.slice(0, -1)).not.toMatch(/[\n\t]/);
	expect(line.slice(0, -1)).not.toMatch(UNSAFE);
	expect(JSON.parse(line).verdict).toEqual(JSON.parse(JSON.stringify(verdict)));
}

describe('the table of hostile domains', () => {
	it('has a row for each, in order', () => {
		expect(rows.map(({ what }) => what)).toEqual(domains.map(({ what }) => what));
	});
});

describe('a domain that publishes', () => {
	it.each(chosen.map((domain) => [domain.what, domain] as const))('%s', async (what, domain) => {
		const {
			check,
			map,
			preflight: judged,
			result,
			mapped,
			verdict,
		} = await meet({ checkHost, mapSpf, preflight }, domain);
		const row = rows.find((each) => each.what === what);
		expect({ check, map, preflight: judged }).toEqual({
			check: row?.check,
			map: row?.map,
			preflight: row?.preflight,
		});
		expect(check).toBeLessThanOrEqual(CHECK_QUESTIONS);
		expect(map).toBeLessThanOrEqual(MAP_QUESTIONS);
		expect(judged).toBeLessThanOrEqual(PREFLIGHT_QUESTIONS);
		expect(['dynamic', result]).toContain(mapped);
		expectSafeWords(verdict);
	});
});
