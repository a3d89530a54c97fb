/**
 * `maysend bulk --since`: what an earlier run said is written again as long as it stands, and never longer.
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEarlier } from '../../src/cli/bulk-since.ts';
import type { Resolver } from '../../src/dns/resolver.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import { digestOf } from '../../src/preflight/recheck/digest.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { run } from './command.ts';

function relayAt(...ranges: readonly string[]): string {
	const returnPath = { kind: 'from-domain' };
	const dkim = { signs: 'no' };
	return JSON.stringify({ id: 'own', name: 'Own server', sources: { ranges }, returnPath, dkim });
}

const RECORDS = ['v=spf1 ip4:192.0.2.25 -all', 'v=spf1 -all', 'v=spf1 ?all'];

/** Domains d0 to d9, each with one of the records; d9 does not answer. */
function zoneOf(records: readonly number[]): string {
	const domains = records.map((record, n) =>
		n === 9
			? `;! TIMEOUT TXT d9.example.\nd9.example. IN MX 10 mail.d9.example.`
			: `d${n}.example. IN MX 10 mail.d${n}.example.\nd${n}.example. IN TXT "${RECORDS[record]}"`,
	);
	return domains.join('\n');
}

function csvOf(rows: readonly string[]): string {
	return ['from,relay', ...rows.map((row) => `${row},own`), ''].join('\n');
}

const zeros: readonly number[] = Array.from({ length: 10 }, () => 0);
const allRows: readonly string[] = [...zeros.keys()].map((n) => `info@d${n}.example`);
const files = { 'a.csv': csvOf([...allRows, 'nobody']), 'own.json': relayAt('192.0.2.25') };
const BULK = 'bulk a.csv --relay own.json --zone all.zone';
const SINCE = `${BULK} --since before.ndjson`;

async function earlierRun(given: Readonly<Record<string, string>> = {}): Promise<string> {
	return (await run(BULK, { ...files, 'all.zone': zoneOf(zeros), ...given })).stdout;
}

interface Line {
	readonly input: { readonly from: string };
	readonly same?: true;
}

function linesOf(text: string): Line[] {
	const lines = text.split('\n').slice(0, -1);
	return lines.map((line) => JSON.parse(line) as Line);
}

/** The addresses of the rows that were not judged. */
function sameIn(text: string): string[] {
	return linesOf(text)
		.filter(({ same }) => same)
		.map(({ input }) => input.from);
}

const withoutSame = (text: string): string => text.replaceAll('"same":true,', '');

/** All that answers, without some. */
const standing = (...changed: readonly number[]): string[] =>
	allRows.filter((_, n) => n !== 9 && !changed.includes(n));

describe('maysend bulk --since', () => {
	it('writes again what stands, marked, and judges what DNS did not answer', async () => {
		const earlier = await earlierRun();
		const ran = await run(SINCE, { ...files, 'all.zone': zoneOf(zeros), 'before.ndjson': earlier });
		expect(ran.stderr).toBe('');
		expect(sameIn(ran.stdout)).toEqual(standing());
		expect(withoutSame(ran.stdout)).toBe(earlier);
		expect(ran.status).toBe(65);
		// What was written again is as good as what was judged.
		const third = await run(SINCE, {
			...files,
			'all.zone': zoneOf(zeros),
			'before.ndjson': ran.stdout,
		});
		expect(third.stdout).toBe(ran.stdout);
	});

	it('judges what is published otherwise', async () => {
		const changed = zoneOf(zeros.map((_, n) => (n === 3 ? 1 : 0)));
		const given = { ...files, 'all.zone': changed };
		const ran = await run(SINCE, { ...given, 'before.ndjson': await earlierRun() });
		expect(sameIn(ran.stdout)).toEqual(standing(3));
		expect(withoutSame(ran.stdout)).toBe((await run(BULK, given)).stdout);
	});

	it.each([
		['facts of the relay', { 'own.json': relayAt('192.0.2.25', '192.0.2.26') }, SINCE],
		['gate', {}, `${SINCE} --gate dmarc.missing=ignore`],
		[
			'receivers',
			{
				'a.csv': csvOf(allRows)
					.replaceAll(',own', ',own,google')
					.replace('relay', 'relay,receivers'),
			},
			SINCE,
		],
	])('judges all anew with another %s', async (_, other, line) => {
		const given = {
			...files,
			'all.zone': zoneOf(zeros),
			'before.ndjson': await earlierRun(),
			...other,
		};
		const ran = await run(line, given);
		expect(sameIn(ran.stdout)).toEqual([]);
		expect(ran.stdout).toBe((await run(line.replace(' --since before.ndjson', ''), given)).stdout);
	});

	it('judges anew what another version of the package judged', async () => {
		const earlier = (await earlierRun()).replace(/"rules":"[^"]*"/, '"rules":"0.0.9"');
		const ran = await run(SINCE, { ...files, 'all.zone': zoneOf(zeros), 'before.ndjson': earlier });
		expect(sameIn(ran.stdout)).toEqual(standing(0));
	});

	it('asks no more than the questions that the verdicts rest on', async () => {
		const earlier = await earlierRun({ 'a.csv': csvOf(['info@d1.example']) });
		const behind = zoneResolver(zoneOf(zeros));
		const asked: string[] = [];
		const resolver: Resolver = {
			resolve(name, type) {
				asked.push(`${type} ${name}`);
				return behind.resolve(name, type);
			},
		};
		const given = { ...files, 'a.csv': csvOf(['info@d1.example']), 'before.ndjson': earlier };
		const live = 'bulk a.csv --relay own.json --since before.ndjson';
		expect(sameIn((await run(live, given, { resolver })).stdout)).toEqual(['info@d1.example']);
		const { digest } = JSON.parse(earlier) as { digest: { questions: string[] } };
		expect(asked.sort()).toEqual([...digest.questions].sort());
	});

	it('gives what a run without it gives, whatever rows and records are other ones', async () => {
		const row = fc.constantFrom(...allRows, 'nobody');
		const rows = fc.array(row, { maxLength: 12 });
		const records = fc.array(fc.nat(2), { minLength: 10, maxLength: 10 });
		await fc.assert(
			fc.asyncProperty(rows, rows, records, records, async (first, second, old, now) => {
				const earlier = await earlierRun({ 'a.csv': csvOf(first), 'all.zone': zoneOf(old) });
				const given = { ...files, 'a.csv': csvOf(second), 'all.zone': zoneOf(now) };
				const ran = await run(SINCE, { ...given, 'before.ndjson': earlier });
				expect(withoutSame(ran.stdout)).toBe((await run(BULK, given)).stdout);
			}),
			{ numRuns: 25 },
		);
	});

	it('goes on with --resume where the run before was cut off', async () => {
		const given = { ...files, 'all.zone': zoneOf(zeros), 'before.ndjson': await earlierRun() };
		const whole = (await run(SINCE, given)).stdout;
		const cut = whole.split('\n').slice(0, 4).join('\n').concat('\n');
		const ran = await run(`${SINCE} --out b.ndjson --resume`, { ...given, 'b.ndjson': cut });
		expect(ran.written['b.ndjson']).toBe(whole);
	});

	it('writes a table, too', async () => {
		const given = { ...files, 'all.zone': zoneOf(zeros), 'before.ndjson': await earlierRun() };
		const ran = await run(`${SINCE} --format csv`, given);
		expect(ran.stdout).toBe((await run(`${BULK} --format csv`, given)).stdout);
	});

	const bare = { line: 2, input: { from: 'info@d0.example', relay: 'own' } };

	it.each([
		['a table', 'from,relay\n', 'line 1 of the output is not JSON'],
		['of another program', '{"a":1}\n', 'was not written by this command'],
	])('refuses a file that is %s', async (_, text, words) => {
		const ran = await run(SINCE, { ...files, 'all.zone': zoneOf(zeros), 'before.ndjson': text });
		expect(ran.stderr).toContain(words);
		expect(ran.stderr).toContain('(input.since-mismatch)');
		expect(ran.status).toBe(64);
	});

	it('refuses a verdict that is damaged, and judges where there is no digest', async () => {
		const [line = ''] = (await earlierRun()).split('\n');
		const { digest } = JSON.parse(line) as { digest: unknown };
		const damaged = `${JSON.stringify({ ...bare, verdict: { decision: 'save' }, digest })}\n`;
		const given = { ...files, 'all.zone': zoneOf(zeros) };
		const ran = await run(SINCE, { ...given, 'before.ndjson': damaged });
		expect(ran.stderr).toContain('(input.since-mismatch)');
		const without = `${JSON.stringify({ ...bare, verdict: { decision: 'save' } })}\n`;
		expect(sameIn((await run(SINCE, { ...given, 'before.ndjson': without })).stdout)).toEqual([]);
	});

	it('refuses a file that is not there', async () => {
		const ran = await run(SINCE, { ...files, 'all.zone': zoneOf(zeros) });
		expect(ran.stderr).toContain('(input.file-unreadable)');
		expect(ran.status).toBe(64);
	});
});

describe('an earlier run beside the rows', () => {
	const COUNT = 4_000;

	/** How many rows of the second list find their line in the first. */
	async function foundOf(first: readonly string[], second: readonly string[]): Promise<number> {
		const request = { from: 'info@shop.example', relay: 'mailgun' } as const;
		const verdict = await preflight(request, { resolver: zoneResolver('shop.example. MX 0 .') });
		const rest = { verdict, digest: digestOf(verdict, request) };
		async function* pieces(): AsyncGenerator<Uint8Array, void> {
			for (const [at, from] of first.entries()) {
				const line = { line: at + 2, input: { from, relay: 'mailgun' }, ...rest };
				yield new TextEncoder().encode(`${JSON.stringify(line)}\n`);
			}
		}
		const earlier = readEarlier(pieces());
		let found = 0;
		for (const from of second) {
			if ((await earlier.take({ from, relay: 'mailgun' })) !== null) found++;
		}
		await earlier.close();
		return found;
	}

	/** The rows with some of them replaced. */
	const spliced = (at: number, removed: number, added: readonly string[] = []): string[] => [
		...rows.slice(0, at),
		...added,
		...rows.slice(at + removed),
	];
	const rows = Array.from({ length: COUNT }, (_, n) => `x@n${n}.example`);
	const others = (count: number): string[] =>
		Array.from({ length: count }, (_, n) => `y@m${n}.example`);

	it.each([
		['nothing is other', rows, COUNT],
		['200 were removed', spliced(100, 200), COUNT - 200],
		['200 were added', spliced(100, 0, others(200)), COUNT],
		['one moved to the end', [...rows.slice(1), rows[0] ?? ''], COUNT - 1],
	])('finds each line that is still there where %s', async (_, second, expected) => {
		expect(await foundOf(rows, second)).toBe(expected);
	});

	it.each([
		['removed', spliced(100, 1_000), COUNT - 1_000],
		['added', spliced(100, 0, others(1_000)), COUNT],
	])('finds its way back where 1,000 were %s, more than are held', async (_, second, there) => {
		const found = await foundOf(rows, second);
		expect(found).toBeGreaterThanOrEqual(there - 2_100);
		expect(found).toBeLessThanOrEqual(there);
	});
});
