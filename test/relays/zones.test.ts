import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Resolver } from '../../src/dns/resolver.ts';
import { relays } from '../../src/relays/catalogue.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

const folder = join(import.meta.dirname, '../../fixtures/zones');
const files = readdirSync(folder)
	.filter((file) => file.endsWith('.zone'))
	.sort();
const texts = new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
const all: Resolver = zoneResolver([...texts.values()].join('\n'));

function isStandIn(text: string): boolean {
	return text.startsWith('; Stand-in: ');
}

function recordLines(text: string): string[] {
	return text.split('\n').filter((line) => / IN [A-Z]+ /.test(line));
}

/** The records that begin an SPF record at a name (RFC 7208 §4.5), or `null` where the zones lack it. */
async function spfRecords(name: string): Promise<string[] | null> {
	const answer = await all.resolve(name, 'TXT');
	if (answer.outcome !== 'records') return null;
	return answer.records
		.map((strings) => strings.join(''))
		.filter((text) => text === 'v=spf1' || text.startsWith('v=spf1 '));
}

describe('zones of published records', () => {
	it('hold real records of at least 25 services', () => {
		const real = files.filter((file) => / IN TXT (?!.*; stand-in)/.test(texts.get(file) ?? ''));
		expect(real.length).toBeGreaterThanOrEqual(25);
	});

	it.each(files)('%s loads and answers for each of its records', async (file) => {
		const text = texts.get(file) ?? '';
		const lines = recordLines(text);
		expect(lines.length).toBeGreaterThan(0);
		const resolver = zoneResolver(text);
		for (const line of lines) {
			const [owner = '', , , type] = line.split(' ');
			expect(owner).toMatch(/^[a-z0-9_.-]+\.$/);
			const name = owner.slice(0, -1);
			const answer = await resolver.resolve(name, type === 'CNAME' || type === 'MX' ? type : 'TXT');
			expect(answer.outcome, line).toBe('records');
		}
	});

	it.each(files)('%s says in its first line whether something in it stands in', (file) => {
		const text = texts.get(file) ?? '';
		expect(text.startsWith('; ')).toBe(true);
		expect(text.includes('; stand-in')).toBe(isStandIn(text));
	});

	it.each(files)('%s says when and where its real records were seen', (file) => {
		const text = texts.get(file) ?? '';
		const real = recordLines(text).filter((line) => !line.includes('; stand-in'));
		if (real.length > 0) expect(text).toMatch(/^; Taken: .+\. Source: .+\.$/m);
	});

	it('share no owner, so that they can be read together', () => {
		const owner = new Map<string, string>();
		for (const [file, text] of texts) {
			for (const line of recordLines(text)) {
				const name = line.slice(0, line.indexOf(' '));
				expect(owner.get(name) ?? file, name).toBe(file);
				owner.set(name, file);
			}
		}
	});

	it('cut long texts into strings of at most 255 octets', async () => {
		for (const text of texts.values()) {
			for (const [, string = ''] of text.matchAll(/"([^"\n]*)"/g)) {
				expect(string.length).toBeLessThanOrEqual(255);
			}
		}
	});
});

describe('the catalogue against published records', () => {
	const names = [
		...new Set(
			relays.flatMap(({ sources, ask }) => [
				...(sources.spf ?? []),
				...[ask?.include ?? []].flat(),
			]),
		),
	];

	it('is covered by the zones for at least 35 names', async () => {
		const found = await Promise.all(names.map(spfRecords));
		expect(found.filter((records) => records !== null).length).toBeGreaterThanOrEqual(35);
	});

	it.each(names)('%s has one SPF record, or none is at hand', async (name) => {
		expect((await spfRecords(name))?.length ?? 1).toBe(1);
	});
});
