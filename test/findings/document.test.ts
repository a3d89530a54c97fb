/**
 * docs/findings.md and what it is made of.
 *
 * @module
 */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDkimKey } from '../../src/dkim/parse.ts';
import { parseDmarc } from '../../src/dmarc/parse.ts';
import { catalogue, type FindingCode } from '../../src/findings/catalogue.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import { parseSpf } from '../../src/spf/parse.ts';
import { loadScenarios, requestOf } from '../scenarios/scenario-files.ts';
import { documentText, gating } from './document.ts';
import { notRaised } from './not-raised.ts';
import { oddFacts } from './odd-facts.ts';

const codes = Object.keys(catalogue) as FindingCode[];

describe('docs/findings.md', () => {
	it('is what the catalogue, the words and the facts say', async () => {
		await expect(documentText()).toMatchFileSnapshot('../../docs/findings.md');
	});

	it('has a row for every code', () => {
		const text = documentText();
		for (const code of codes) expect(text).toContain(`| \`${code}\` |`);
	});
});

/** Texts with many things wrong. */
const TEXTS: readonly (readonly Finding[])[] = [
	...[
		'v=spf1 ipv4:192.0.2.1 ip4:192.0.2.300 ip6:192.0.2.1 ip4:192.0.2.1/33 a:%x include: all:x ü -all',
		'v=spf1 redirect=a.example redirect=b.example exp=%{c} include mx/99 moo foo=bar',
	].map((text) => parseSpf(text).problems),
	...[
		'v=DMARC1; p=x; p=none',
		'p=none; v=DMARC1',
		'v=DMARC1;; P=none; adkim=x; rua=a,https://b.example; ruf=c; fo=1:1; pct=200; psd=y; t=y; x=y',
	].map((text) => parseDmarc(text).problems),
	...[
		'v=DKIM2; p=x',
		'k=RSA; p=MIIB; h=sha1; s=x; t=y:s:z; g=*; q=1',
		'p=',
		'k=moo; p=AAAA',
		'',
	].map((text) => parseDkimKey(text).problems),
];

async function scenarioFindings(): Promise<readonly Finding[]> {
	const found: Finding[] = [];
	for (const { questions, resolver } of loadScenarios()) {
		for (const question of questions) {
			if (question.kind !== 'preflight') continue;
			found.push(...(await preflight(requestOf(question), { resolver })).findings);
		}
	}
	return found;
}

describe('the facts', () => {
	it('of findings are those of the tables, and of their types', async () => {
		const found = [...TEXTS.flat(), ...(await scenarioFindings())];
		expect(new Set(found.map(({ code }) => code)).size).toBeGreaterThan(100);
		const odd = new Set(found.flatMap((each) => oddFacts(each)));
		expect([...odd]).toEqual([]);
	});
});

describe('the gate', () => {
	it('says of scope domain that it only informs, but for answers that DNS failed to give', () => {
		for (const code of codes) {
			const isFailure = gating(code) === 'retry';
			const isOfDomain = catalogue[code].scope === 'domain';
			expect({ code, isSilent: gating(code) === '' }).toEqual({
				code,
				isSilent: isOfDomain && !isFailure,
			});
		}
	});
});

const vocabulary = '../shared/design/findings.md';
const isThere = existsSync(vocabulary);

/** The codes in the first column of the tables. */
function spoken(): string[] {
	const text = isThere ? readFileSync(vocabulary, 'utf8') : '';
	const end = text.indexOf('# What users ask for');
	const cells = text
		.slice(0, end)
		.split('\n')
		.filter((line) => line.startsWith('| `'))
		// What stands in brackets explains a code.
		.map((line) => (line.split('|')[1] ?? '').replace(/\([^)]*\)/g, ''));
	return cells.flatMap((cell) =>
		[...cell.matchAll(/`([a-z-]+\.[a-z0-9.*-]+)`/g)].map(([, code]) => code ?? ''),
	);
}

describe.skipIf(!isThere)('what other tools report is reported here too', () => {
	it('or the reason why not is given', () => {
		const all = spoken();
		expect(all.length).toBeGreaterThan(180);
		const isKnown = (code: string): boolean =>
			Object.hasOwn(catalogue, code) || Object.hasOwn(notRaised, code);
		expect(all.filter((code) => !isKnown(code))).toEqual([]);
	});
});

describe('a code that is not raised', () => {
	it.each(Object.entries(notRaised))('%s is not in the catalogue: %s', (code, reason) => {
		expect(Object.hasOwn(catalogue, code)).toBe(false);
		const told = [...reason.matchAll(/`([a-z]+\.[a-z-]+)`/g)].map(([, other]) => other ?? '');
		for (const other of told) expect(Object.hasOwn(catalogue, other)).toBe(true);
	});
});
