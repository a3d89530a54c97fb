/**
 * `maysend bulk`: what is read, what is written, and what becomes of a run that was ended.
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resolver } from '../../src/dns/resolver.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { run } from './command.ts';

const relay = JSON.stringify({
	id: 'own',
	name: 'Own server',
	sources: { ranges: ['192.0.2.25'] },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'no' },
});

const zone = `
good.example. IN MX 10 mail.good.example.
good.example. IN TXT "v=spf1 ip4:192.0.2.25 -all"
_dmarc.good.example. IN TXT "v=DMARC1; p=reject"
bad.example. IN MX 10 mail.bad.example.
bad.example. IN TXT "v=spf1 -all"
_dmarc.bad.example. IN TXT "v=DMARC1; p=reject"
;! TIMEOUT TXT down.example.
down.example. IN MX 10 mail.down.example.
`;

const csv = `from,relay,receivers
info@good.example,own,
info@bad.example,own,google yahoo
info@down.example,own
shop.example,own
info@good.example,onw
info@good.example,own,nobody
info@good.example
`;

const files = { 'own.json': relay, 'all.zone': zone, 'a.csv': csv };
const BULK = 'bulk a.csv --relay own.json --zone all.zone';

interface Line {
	readonly line: number;
	readonly input: { readonly from: string; readonly relay: string };
	readonly verdict?: Verdict;
	readonly error?: { readonly code: string; readonly path: string; readonly message: string };
}

function linesOf(text: string): Line[] {
	return text
		.split('\n')
		.slice(0, -1)
		.map((line) => JSON.parse(line) as Line);
}

/** Decision or code of each line. */
function shortOf(text: string): (readonly [number, string])[] {
	return linesOf(text).map(({ line, verdict, error }) => [
		line,
		verdict?.decision ?? error?.code ?? '',
	]);
}

const SHORT = [
	[2, 'warn'],
	[3, 'block'],
	[4, 'retry'],
	[5, 'input.from-invalid'],
	[6, 'input.relay-unknown'],
	[7, 'input.request-invalid'],
	[8, 'input.csv-fields'],
];

describe('maysend bulk', () => {
	it('writes one line of JSON for each of the CSV, in its order', async () => {
		const ran = await run(BULK, files);
		expect(shortOf(ran.stdout)).toEqual(SHORT);
		expect(ran.stderr).toBe('');
		expect(ran.status).toBe(65);
		const [first, second, , fourth, fifth] = linesOf(ran.stdout);
		expect(first?.input).toEqual({ from: 'info@good.example', relay: 'own' });
		expect(second?.input).toEqual({
			from: 'info@bad.example',
			relay: 'own',
			receivers: ['google', 'yahoo'],
		});
		expect(second?.verdict?.receivers.map(({ id }) => id)).toEqual(['google', 'yahoo']);
		expect(fourth?.error).toEqual({
			code: 'input.from-invalid',
			path: 'from',
			message: expect.stringMatching(/^from: /),
		});
		expect(fifth?.error?.message).toContain('did you mean "own"?');
	});

	it('writes to a file', async () => {
		const ran = await run(`${BULK} --out b.ndjson`, files);
		expect(ran.stdout).toBe('');
		expect(shortOf(ran.written['b.ndjson'] ?? '')).toEqual(SHORT);
	});

	it('says on the way out that lines of the file hold errors, where no bar does', async () => {
		const ran = await run(`${BULK} --out b.ndjson`, files);
		expect(ran.stderr).toBe(
			'maysend: 4 of 7 lines could not be checked; "error" in b.ndjson says why\n',
		);
		const sound = { ...files, 'a.csv': 'from,relay\ninfo@good.example,own\n' };
		expect((await run(`${BULK} --out c.ndjson`, sound)).stderr).toBe('');
	});

	it.each([
		['bulk a.csv --relay own.json --zone all.zone', 'use "own"'],
		['bulk a.csv --zone all.zone', 'give --relay own.json, and here the "id" it holds'],
	])('says what to write instead of a file in the column relay: %s', async (line, hint) => {
		const text = 'from,relay\ninfo@good.example,own.json\n';
		const [first] = linesOf((await run(line, { ...files, 'a.csv': text })).stdout);
		expect(first?.error).toMatchObject({ code: 'input.relay-unknown', path: 'relay' });
		expect(first?.error?.message).toBe(`relay: "own.json" is a file, and an id is wanted: ${hint}`);
	});

	it('writes to the standard output where the file is -', async () => {
		const ran = await run(`${BULK} --out -`, files);
		expect(shortOf(ran.stdout)).toEqual(SHORT);
		expect(await run(`${BULK} --out - --resume`, files)).toMatchObject({ status: 64 });
	});

	it('reads the standard input', async () => {
		const ran = await run('bulk - --relay own.json --zone all.zone', files, { stdin: csv });
		expect(shortOf(ran.stdout)).toEqual(SHORT);
	});

	it.each([
		['2: a block is graver than a retry', 'good bad down', 2],
		['3: a retry is graver than a warn', 'good down good', 3],
		['1: a warn', 'good good', 1],
		['0: nothing to check', '', 0],
	])('ends with %s', async (_, domains, status) => {
		const rows = domains.split(' ').filter((domain) => domain !== '');
		const text = ['from,relay', ...rows.map((domain) => `x@${domain}.example,own`)].join('\n');
		const ran = await run(BULK, { ...files, 'a.csv': text });
		expect(ran.status).toBe(status);
	});

	it('applies a gate to all lines', async () => {
		const ran = await run(`${BULK} --gate dmarc.single-path-spf=block`, files);
		expect(shortOf(ran.stdout)[0]).toEqual([2, 'block']);
	});

	it('shares answers of live DNS among the lines', async () => {
		const behind = zoneResolver(zone);
		const asked: string[] = [];
		const resolver: Resolver = {
			resolve(name, type) {
				asked.push(`${type} ${name}`);
				return behind.resolve(name, type);
			},
		};
		const text = `from,relay\n${'info@good.example,own\n'.repeat(20)}`;
		const ran = await run('bulk a.csv --relay own.json', { ...files, 'a.csv': text }, { resolver });
		expect(linesOf(ran.stdout)).toHaveLength(20);
		expect(asked.filter((question) => question === 'TXT good.example')).toHaveLength(1);
	});

	it('writes control characters of DNS as escapes, and a leading = as it is', async () => {
		const odd = zone.replace('"v=spf1 -all"', '"v=spf1 exp=\\027[2J\\155 -all"');
		const text = 'from,relay\ninfo@bad.example,own\n=cmd@good.example,own\n';
		const ran = await run(BULK, { ...files, 'all.zone': odd, 'a.csv': text });
		expect(ran.stdout).not.toMatch(/[^\P{Cc}\n]/u);
		const [first, second] = linesOf(ran.stdout);
		expect(first?.verdict?.spf.record).toContain('\x1b[2J');
		expect(second?.input.from).toBe('=cmd@good.example');
	});
});

describe('the CSV of maysend bulk', () => {
	it.each([
		['a mark at its start and CRLF', '\ufefffrom,relay\r\ninfo@good.example,own\r\n'],
		['semicolons', 'from;relay;receivers\ninfo@good.example;own;\n'],
		['tabs', 'from\trelay\ninfo@good.example\town\n'],
		['other columns, in another order', 'id,Relay,note,From\n7,own,"a, b",info@good.example\n'],
		['quotation marks', '"from","relay"\n"info@good.example","own"'],
		['blanks around fields', ' from , relay \n info@good.example , own \n'],
	])('may have %s', async (_, text) => {
		const ran = await run(BULK, { ...files, 'a.csv': text });
		expect(ran.stderr).toBe('');
		expect(shortOf(ran.stdout)).toEqual([[2, 'warn']]);
		expect(linesOf(ran.stdout)[0]?.input).toEqual({ from: 'info@good.example', relay: 'own' });
	});

	it('counts lines as an editor does', async () => {
		const text =
			'from,relay,note\n\n\ninfo@good.example,own,"two\nlines"\ninfo@bad.example,own,x\n';
		const ran = await run(BULK, { ...files, 'a.csv': text });
		expect(shortOf(ran.stdout).map(([line]) => line)).toEqual([5, 6]);
	});

	it('may hold names that are no ASCII, wherever its pieces end', async () => {
		const rows = Array.from({ length: 40 }, (_, at) => `${'ü'.repeat(at)}@müller.example,own`);
		const ran = await run(BULK, { ...files, 'a.csv': `from,relay\n${rows.join('\n')}\n` });
		expect(linesOf(ran.stdout).map(({ input }) => `${input.from},own`)).toEqual(rows);
	});

	it.each([
		['without a header', 'info@good.example,own\n', /line 1: .*"from,relay" \(input\.csv-header\)/],
		['that is empty', '', /the file is empty \(input\.csv-header\)/],
		[
			'with a mistyped column',
			'from,relay,reciever\n',
			/did you mean "receivers"\? \(input\.csv-header\)/,
		],
		['with a column twice', 'from,relay,from\n', /the column from is there twice/],
	])('is refused %s', async (_, text, words) => {
		const ran = await run(BULK, { ...files, 'a.csv': text });
		expect(ran.stderr).toMatch(words);
		expect(ran).toMatchObject({ status: 64, stdout: '' });
	});

	it('ends at a quotation mark that is never closed, and says where', async () => {
		const rows = 'nobody,own\n'.repeat(3_000);
		const text = `from,relay\n${rows}"info@bad.example,own\n${'x,y\n'.repeat(5)}`;
		const ran = await run(`${BULK} --out b.ndjson`, { ...files, 'a.csv': text });
		expect(shortOf(ran.written['b.ndjson'] ?? '').length).toBeGreaterThan(2_000);
		expect(ran.stderr).toMatch(/^maysend: line 3002: a quotation mark .* \(input\.csv-syntax\)\n$/);
		expect(ran.status).toBe(64);
	});

	it('names a row of too many octets as one', async () => {
		const text = `from,relay\n${'x'.repeat(70_000)},own\n`;
		const ran = await run(BULK, { ...files, 'a.csv': text });
		expect(ran.stderr).toMatch(/^maysend: line 2: a row of more than 65536 octets, or /);
		expect(ran.status).toBe(64);
	});

	it('never holds more of such a row than there can be sense in', async () => {
		let asked = 0;
		async function* endless(): AsyncGenerator<Uint8Array, void> {
			const encoder = new TextEncoder();
			yield encoder.encode('from,relay\n"');
			for (; ; asked++) yield encoder.encode('x'.repeat(10_000));
		}
		const ran = await run('bulk - --relay own.json --zone all.zone', files, { stdin: endless() });
		expect(ran.status).toBe(64);
		expect(ran.stderr).toContain('input.csv-syntax');
		expect(asked).toBeLessThan(100);
	});

	it.each([
		[
			`${BULK.replace('a.csv', 'none.csv')}`,
			/^maysend: file: .*none\.csv.* \(input\.file-unreadable\)\n$/,
		],
		[`${BULK} --out /root.ndjson`, /^maysend: --out: .* \(input\.file-unwritable\)\n$/],
		[`${BULK} --resume`, /^maysend: --resume goes on with a file: give --out FILE too\n$/],
		[`${BULK} --concurrency 0`, /A whole number from 1 to 1000 is wanted\.\n$/],
		[`${BULK} --gate dmarc.mising=warn`, /did you mean "dmarc\.missing"\?\.?\n$/],
		[`${BULK} --gate dmarc.missing`, /for example dmarc\.missing=ignore\.\n$/],
		[`bulk a.csv --relay none.json`, /input\.file-unreadable/],
		['bulk', /missing required argument 'file'/],
	])('and its options: refuses %s', async (line, words) => {
		const ran = await run(line, files);
		expect(ran.stderr).toMatch(words);
		expect(ran).toMatchObject({ status: 64, stdout: '' });
	});
});

describe('--resume', () => {
	it('gives, wherever the run before was cut off, what one run gives', async () => {
		const whole = (await run(`${BULK} --out b.ndjson`, files)).written['b.ndjson'] ?? '';
		const octets = new TextEncoder().encode(whole);
		const ends = fc.integer({ min: 0, max: octets.length });
		await fc.assert(
			fc.asyncProperty(ends, async (end) => {
				const cut = new TextDecoder().decode(octets.subarray(0, end));
				const left = { ...files, 'b.ndjson': cut };
				const ran = await run(`${BULK} --out b.ndjson --resume`, left);
				expect(ran.stderr).toMatch(/^maysend: 4 of 7 lines could not be checked; .*\n$/);
				expect(ran.written['b.ndjson']).toBe(whole);
				expect(ran.status).toBe(65);
			}),
			{ numRuns: 40, examples: [[0], [octets.length], [octets.length - 1]] },
		);
	});

	it('asks nothing again that is there', async () => {
		const text = 'from,relay\nx@good.example,own\nx@bad.example,own\n';
		const given = { ...files, 'a.csv': text };
		const first = await run(`${BULK} --out b.ndjson`, given);
		const asked: string[] = [];
		const behind = zoneResolver(zone);
		const resolver: Resolver = {
			resolve(name, type) {
				asked.push(name);
				return behind.resolve(name, type);
			},
		};
		const whole = first.written['b.ndjson'] ?? '';
		const left = { ...given, 'b.ndjson': `${whole.split('\n')[0]}\n` };
		const ran = await run('bulk a.csv --relay own.json --out b.ndjson --resume', left, {
			resolver,
		});
		expect(shortOf(ran.written['b.ndjson'] ?? '')).toEqual(shortOf(whole));
		expect(ran.written['b.ndjson']?.split('\n')[0]).toBe(whole.split('\n')[0]);
		expect(asked.length).toBeGreaterThan(0);
		expect(asked.filter((name) => name.includes('good'))).toEqual([]);
		expect(ran.status).toBe(2);
	});

	it('starts a file that is not there yet', async () => {
		const ran = await run(`${BULK} --out b.ndjson --resume`, files);
		expect(shortOf(ran.written['b.ndjson'] ?? '')).toEqual(SHORT);
	});

	it('is needed for a file that is there: results are never written over', async () => {
		const ran = await run(`${BULK} --out b.ndjson`, { ...files, 'b.ndjson': '{}\n' });
		expect(ran.stderr).toMatch(
			/b\.ndjson is there already; add --resume .* \(input\.out-exists\)\n$/,
		);
		expect(ran).toMatchObject({ status: 64, written: {} });
	});

	const about = (line: number, from: string): string =>
		`${JSON.stringify({ line, input: { from, relay: 'own' }, verdict: { decision: 'save' } })}\n`;

	it.each([
		['of another address', about(2, 'info@bad.example'), 'line 2 of another input'],
		['of another line', about(3, 'info@good.example'), 'line 3 of another input'],
		['beyond the input', about(2, 'info@good.example').repeat(2), 'another line 3'],
		['that is not JSON', 'from,relay\n', 'line 1 of the output is not JSON'],
		['of another program', '{"a":1}\n', 'was not written by this command'],
		['that is null', 'null\n', 'was not written by this command'],
	])('refuses a file with a line %s, and leaves it as it is', async (_, text, words) => {
		const ran = await run(`${BULK} --out b.ndjson --resume`, { ...files, 'b.ndjson': text });
		expect(ran.stderr).toContain(words);
		expect(ran.stderr).toContain('(input.resume-mismatch)');
		expect(ran).toMatchObject({ status: 64, written: {} });
	});

	it('refuses a file that goes on where the input has ended', async () => {
		const whole = (await run(`${BULK} --out b.ndjson`, files)).written['b.ndjson'] ?? '';
		const shorter = csv.split('\n').slice(0, 3).join('\n');
		const left = { ...files, 'a.csv': shorter, 'b.ndjson': whole };
		const ran = await run(`${BULK} --out b.ndjson --resume`, left);
		expect(ran.stderr).toContain('the input ends before it');
	});
});

/** Rows that come one by one, so that the loop of events turns between them. */
async function* rowsOf(
	count: number,
	each: (at: number) => string,
): AsyncGenerator<Uint8Array, void> {
	const encoder = new TextEncoder();
	yield encoder.encode('from,relay\n');
	for (let at = 0; at < count; at++) {
		yield encoder.encode(each(at));
		if (at % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
	}
}

/** Rows of the window, and those in the buffers of the streams before it, 16 KiB in all. */
const MOST_HELD = 1_000;

const LIVE = 'bulk - --relay own.json --concurrency 8';

describe('a long run', () => {
	it('holds no more rows than its window, however slow one is', async () => {
		const behind = zoneResolver(zone);
		let release = (): void => {};
		const slow = new Promise<void>((resolve) => {
			release = resolve;
		});
		const resolver: Resolver = {
			async resolve(name, type) {
				if (name === 'slow.example') await slow;
				return behind.resolve(name, type);
			},
		};
		let read = 0;
		const stdin = rowsOf(1_500, (at) => {
			read = at;
			return at === 5 ? 'x@slow.example,own\n' : `x@${at}.good.example,own\n`;
		});
		const running = run(LIVE, files, { stdin, resolver });
		await new Promise((resolve) => setTimeout(resolve, 1_500));
		expect(read).toBeGreaterThan(50);
		expect(read).toBeLessThan(MOST_HELD);
		release();
		const ran = await running;
		expect(linesOf(ran.stdout).map(({ line }) => line)).toEqual(
			Array.from({ length: 1_500 }, (_, at) => at + 2),
		);
	});

	it('of 10,000 lines holds as little at its end as at its start', async () => {
		let [read, written, most] = [0, 0, 0];
		const stdin = rowsOf(10_000, (at) => {
			read = at;
			return at % 10 === 0 ? `x@${at}.good.example,own\n` : 'nobody,own\n';
		});
		const ran = await run(LIVE, files, {
			stdin,
			resolver: zoneResolver(zone),
			onWrite: () => {
				written++;
				most = Math.max(most, read - written);
			},
		});
		expect(written).toBe(10_000);
		expect(most).toBeLessThan(MOST_HELD);
		expect(linesOf(ran.stdout).every(({ line }, at) => line === at + 2)).toBe(true);
	});

	it('of malformed rows alone comes to its end', async () => {
		const stdin = rowsOf(1_000, () => 'nobody,own\n');
		const ran = await run(LIVE, files, { stdin, resolver: zoneResolver('') });
		expect(linesOf(ran.stdout)).toHaveLength(1_000);
		expect(ran.status).toBe(65);
	});

	it('ends with what cannot be written', async () => {
		const stdin = rowsOf(200, () => 'x@good.example,own\n');
		let count = 0;
		const full = run(LIVE, files, {
			stdin,
			resolver: zoneResolver(zone),
			onWrite: () => {
				count++;
				if (count > 3) throw new Error('ENOSPC: no space left on device');
			},
		});
		await expect(full).rejects.toThrow('ENOSPC');
		expect(count).toBe(4);
	});

	it('says so where the disk is full', async () => {
		const ran = await run(`${BULK} --out b.ndjson`, files, {
			onWrite: (text) => {
				if (text.includes('"line":4,')) throw new Error('ENOSPC: no space left on device');
			},
		});
		expect(ran.stderr).toMatch(/^maysend: --out: ENOSPC.* \(input\.file-unwritable\)\n$/);
		expect(linesOf(ran.written['b.ndjson'] ?? '')).toHaveLength(2);
		expect(ran.status).toBe(64);
	});
});

describe('an interrupt', () => {
	it('lets the checks under way finish, writes them, and ends with 130', async () => {
		let interrupt = (): void => {};
		let written = 0;
		const stdin = rowsOf(5_000, (at) => `x@${at}.good.example,own\n`);
		const ran = await run(LIVE, files, {
			stdin,
			resolver: zoneResolver(zone),
			interruptBy: (by) => {
				interrupt = by;
			},
			onWrite: () => {
				written++;
				if (written === 20) interrupt();
			},
		});
		const lines = linesOf(ran.stdout).map(({ line }) => line);
		expect(lines.length).toBeGreaterThanOrEqual(20);
		expect(lines.length).toBeLessThan(1_000);
		expect(lines).toEqual(lines.map((_, at) => at + 2));
		expect(ran.stderr).toContain('interrupt again to drop them');
		expect(ran.status).toBe(130);
	});

	it('ends a run whose input does not go on', async () => {
		let interrupt = (): void => {};
		async function* stalled(): AsyncGenerator<Uint8Array, void> {
			yield new TextEncoder().encode('from,relay\nx@good.example,own\nx@good.example,own\n');
			await new Promise(() => {});
		}
		const ran = await run(LIVE, files, {
			stdin: stalled(),
			resolver: zoneResolver(zone),
			interruptBy: (by) => {
				interrupt = by;
			},
			onWrite: () => interrupt(),
		});
		// The reader may keep the last row back until it sees what follows.
		expect(linesOf(ran.stdout).length).toBeGreaterThanOrEqual(1);
		expect(ran.status).toBe(130);
	});

	it('drops the checks under way when it comes twice', async () => {
		let interrupt = (): void => {};
		const behind = zoneResolver(zone);
		const resolver: Resolver = {
			async resolve(name, type) {
				if (name.includes('stuck')) await new Promise(() => {});
				return behind.resolve(name, type);
			},
		};
		const stdin = rowsOf(500, (at) => (at < 3 ? 'x@good.example,own\n' : 'x@stuck.example,own\n'));
		const ran = await run(LIVE, files, {
			stdin,
			resolver,
			interruptBy: (by) => {
				interrupt = by;
			},
			onWrite: (text) => {
				if (!text.includes('"line":4,')) return;
				interrupt();
				setTimeout(interrupt, 10);
			},
		});
		expect(linesOf(ran.stdout).map(({ line }) => line)).toEqual([2, 3, 4]);
		expect(ran.status).toBe(130);
	});
});

describe('the progress of maysend bulk', () => {
	it('is a bar on a terminal, and counts what came out', async () => {
		const ran = await run(`${BULK} --out b.ndjson`, files, { errorColumns: 100 });
		const last = ran.stderr.split('\r').at(-1) ?? '';
		expect(last.replace('\x1b[K', '')).toBe(
			`[${'#'.repeat(24)}] 100 %  7 lines: 1 warn, 1 block, 1 retry, 4 errors\n`,
		);
		const german = await run(`${BULK} --locale de`, files, { errorColumns: 100 });
		expect(german.stderr).toContain('7 Zeilen');
	});

	it('keeps to the width of the terminal', async () => {
		const ran = await run(`${BULK} --out b.ndjson`, files, { errorColumns: 30 });
		for (const shown of ran.stderr.split('\r').slice(1)) {
			expect(shown.replace('\x1b[K', '').trimEnd().length).toBeLessThan(30);
		}
	});

	it('has no bar where nobody knows how much is to come, and is silent without a terminal', async () => {
		const ran = await run('bulk - --relay own.json --zone all.zone', files, {
			stdin: csv,
			errorColumns: 80,
		});
		expect(ran.stderr).not.toContain('[#');
		expect(ran.stderr).toContain('7 lines');
		expect((await run(BULK, files)).stderr).toBe('');
	});
});

describe('maysend bulk with outgoing servers', () => {
	const rows = `from,relay,smtp,user
info@good.example,,smtp.office365.com:587,info@good.example
info@good.example,own,,
info@good.example,own,smtp.office365.com,
info@good.example,,,
info@good.example,,192.0.2.300,
`;

	it('takes a relay or a server in each row, and not both', async () => {
		const { stdout } = await run(BULK, { ...files, 'a.csv': rows });
		const found = linesOf(stdout).map(({ verdict, error }) => verdict?.relay.id ?? error?.code);
		expect(found).toEqual([
			'microsoft-365',
			'own',
			'input.request-invalid',
			'input.relay-unknown',
			'input.domain-invalid',
		]);
		expect(linesOf(stdout)[0]?.input).toEqual({
			from: 'info@good.example',
			smtp: 'smtp.office365.com:587',
			user: 'info@good.example',
		});
	});
});

describe('maysend bulk --format csv', () => {
	/** A line of quoted fields (RFC 4180 §2). */
	const row = (...fields: readonly string[]) => fields.map((field) => `"${field}"`).join(',');

	it('writes a table with a line for each row', async () => {
		const { stdout, status } = await run(`${BULK} --format csv --concurrency 1`, files);
		const [header, first, second] = stdout.split('\r\n');
		const names = [
			'line',
			'from',
			'relay',
			'smtp',
			'decision',
			'authorized',
			'because',
			'changes',
			'error',
		];
		expect(header).toBe(row(...names));
		expect(first).toBe(
			row('2', 'info@good.example', 'own', '', 'warn', 'yes', 'dmarc.single-path-spf', '', ''),
		);
		expect(second).toContain('replace TXT bad.example v=spf1 ip4:192.0.2.25 -all');
		expect(stdout.split('\r\n')).toHaveLength(9);
		expect(status).toBe(65);
	});

	it('names the server of a row, and the relay that was found behind it', async () => {
		const rows = 'from,smtp\ninfo@good.example,smtp.office365.com\n';
		const { stdout } = await run(`${BULK} --format csv`, { ...files, 'a.csv': rows });
		expect(stdout).toContain('"info@good.example","microsoft-365","smtp.office365.com"');
	});

	it('writes nothing that a spreadsheet takes for a formula', async () => {
		const given = { ...files, 'a.csv': 'from,relay\n=HYPERLINK(1)@good.example,own\n' };
		const { stdout } = await run(`${BULK} --format csv`, given);
		expect(stdout).toContain('"\'=HYPERLINK(1)@good.example"');
	});

	it.each(['＝1+1', '＋1', '－1', '＠a'])(
		'nor one that begins with a full-width sign: %s',
		async (from) => {
			const given = { ...files, 'a.csv': `from,relay\n${from},own\n` };
			const { stdout } = await run(`${BULK} --format csv`, given);
			expect(stdout).toContain(`"'${from}"`);
		},
	);

	it('writes no control or bidirectional character of a row', async () => {
		const given = { ...files, 'a.csv': 'from,relay\n\x00a\x1b[31m@good.example,\u202eown\n' };
		const { stdout } = await run(`${BULK} --format csv`, given);
		expect(stdout).toContain('"\\x00a\\x1b[31m@good.example","\\u202eown"');
	});

	it('cannot go on with a table', async () => {
		const { stderr, status } = await run(`${BULK} --format csv --out a.out --resume`, files);
		expect(stderr).toMatch(/^maysend: --resume needs --format ndjson/);
		expect(status).toBe(64);
	});
});
