/**
 * `maysend check` for several relays at once.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { Change, Verdict } from '../../src/preflight/verdict.ts';
import { relays } from '../../src/relays/catalogue.ts';
import { run } from './command.ts';

const relay = (id: string, range: string): string =>
	JSON.stringify({
		id,
		name: `Server ${id}`,
		sources: { ranges: [range] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'no' },
	});

const files = {
	'one.json': relay('one', '192.0.2.1'),
	'two.json': relay('two', '192.0.2.2'),
	'shop.zone': `
shop.example. IN MX 10 mail.shop.example.
shop.example. IN TXT "v=spf1 ip4:192.0.2.1 -all"
_dmarc.shop.example. IN TXT "v=DMARC1; p=reject"
`,
};

const CHECK = 'check info@shop.example --relay one.json --relay two.json --zone shop.zone';

interface All {
	readonly verdicts: readonly Verdict[];
	readonly changes: readonly Change[];
}

describe('several relays', () => {
	it('get a verdict each and one set of changes, and the gravest decision counts', async () => {
		const ran = await run(`${CHECK} --format json`, files);
		const { verdicts, changes } = JSON.parse(ran.stdout) as All;
		expect(verdicts.map(({ relay: { id }, decision }) => [id, decision])).toEqual([
			['one', 'warn'],
			['two', 'block'],
		]);
		expect(changes.flatMap(({ after }) => after)).toContain(
			'v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 -all',
		);
		expect(ran.status).toBe(2);
	});

	it('are told of one after the other, and what to publish once', async () => {
		const ran = await run(CHECK, files);
		expect(ran.stdout).toMatch(/^WARN {3}Server one may send/);
		expect(ran.stdout).toMatch(/\n\nBLOCK {2}Server two is not allowed to send/);
		const value = 'v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 -all';
		expect(ran.stdout.split(value)).toHaveLength(2);
	});

	it.each([
		['text', 'What to do, for all services together', /^What to do$/m],
		['markdown', '## What to do, for all services together', /^## What to do$/m],
	])('share what is to be done, once, below all of them: %s', async (format, heading, single) => {
		const ran = await run(`${CHECK} --format ${format} --tone owner`, files);
		expect(ran.stdout.indexOf('Server one')).toBeLessThan(ran.stdout.indexOf('Server two'));
		expect(ran.stdout.split(heading)).toHaveLength(2);
		expect(ran.stdout.indexOf('Server two')).toBeLessThan(ran.stdout.indexOf(heading));
		expect(ran.stdout).not.toMatch(single);
		expect(ran.stdout.split('v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 -all')).toHaveLength(2);
	});

	it('are written down as questions of one scenario', async () => {
		const ran = await run(`${CHECK} --record was.zone`, files);
		const lines = (ran.written['was.zone'] ?? '')
			.split('\n')
			.filter((line) => line.startsWith(';'));
		expect(lines.join('\n')).toMatch(
			/\? from info@shop\.example relay one\.json\n;\s*= decision warn/,
		);
		expect(lines.join('\n')).toMatch(
			/\? from info@shop\.example relay two\.json\n;\s*= decision block/,
		);
	});

	it('are twenty at most', async () => {
		const many = Array.from({ length: 21 }, () => '--relay one.json').join(' ');
		const ran = await run(`check info@shop.example --zone shop.zone ${many}`, files);
		expect(ran.stderr).toContain('input.request-invalid');
		expect(ran.status).toBe(64);
	});
});

describe('--all-relays', () => {
	it('says one line of every known relay, those that may send first', async () => {
		const all = 'check info@shop.example --all-relays --zone shop.zone';
		const ran = await run(all, files, { columns: 200 });
		const plain = await run(all, files);
		for (const { id } of relays) expect(plain.stdout).toContain(id);
		expect(ran.stdout).toContain('\x1b[31m');
		const json = JSON.parse((await run(`${all} --format json`, files)).stdout) as All;
		expect(json.verdicts.map(({ relay: { id } }) => id)).toEqual(relays.map(({ id }) => id));
		expect(json.changes).toEqual([]);
		const gravest = json.verdicts.some(({ decision }) => decision === 'block') ? 2 : 3;
		expect(plain.status).toBe(gravest);
	});

	it('does not go with --relay', async () => {
		const ran = await run(`${CHECK} --all-relays`, files);
		expect(ran).toMatchObject({ status: 64, stdout: '' });
		expect(ran.stderr).toMatch(/^maysend: option '--all-relays' cannot be used with/);
	});

	it('refuses a malformed address once', async () => {
		const ran = await run('check nobody --all-relays --zone shop.zone', files);
		expect(ran.stderr.split('\n')).toHaveLength(2);
		expect(ran.status).toBe(64);
	});
});
