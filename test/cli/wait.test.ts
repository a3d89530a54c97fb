import { describe, expect, it } from 'vitest';
import type { Resolver } from '../../src/dns/resolver.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { run } from './command.ts';

const change = {
	action: 'add',
	name: '_dmarc.shop.example',
	type: 'TXT',
	before: [],
	after: ['v=DMARC1; p=none'],
};
const files = { 'verdict.json': JSON.stringify({ schema: 2, changes: [change] }) };
const before = 'shop.example. MX 10 mail.shop.example.\n';
const after = `${before}_dmarc.shop.example. TXT "v=DMARC1; p=none"\n`;

/** DNS that has the record from a time on, in milliseconds. */
function publishedAt(from: number): { resolver: Resolver; onSleep: (time: number) => void } {
	let now = 0;
	const [old, fresh] = [zoneResolver(before), zoneResolver(after)];
	return {
		resolver: { resolve: (name, type) => (now < from ? old : fresh).resolve(name, type) },
		onSleep: (time) => {
			now = time;
		},
	};
}

describe('maysend wait', () => {
	it('ends with 0 as soon as all is seen', async () => {
		const { status, stdout, stderr } = await run('wait verdict.json', files, publishedAt(120_000));
		expect(status).toBe(0);
		expect(stdout).toContain('DONE  TXT _dmarc.shop.example');
		expect(stdout).toContain('All changes have arrived.');
		expect(stderr).toBe('');
	});

	it('tells each look that shows something new on a terminal', async () => {
		const world = { ...publishedAt(120_000), errorColumns: 80 };
		const { stderr } = await run('wait verdict.json --locale de', files, world);
		expect(stderr.match(/NOCH NICHT DA/g)).toHaveLength(1);
		expect(stderr).toContain('FERTIG');
	});

	it('ends with 3 when time is up', async () => {
		const { status, stdout } = await run(
			'wait verdict.json --timeout 60',
			files,
			publishedAt(3_600_000),
		);
		expect(status).toBe(3);
		expect(stdout).toContain('NOT YET');
		expect(stdout).toContain('The next look is worth it in');
	});

	it('ends with 2 where the record stands at another name', async () => {
		const live = '_dmarc.shop.example.shop.example. TXT "v=DMARC1; p=none"';
		const { status, stdout } = await run('wait verdict.json --timeout 0', files, { live });
		expect(status).toBe(2);
		expect(stdout).toContain('It is at _dmarc.shop.example.shop.example.');
	});

	it('asks the name servers themselves where that is wanted', async () => {
		const world = { live: before, authority: zoneResolver(after) };
		const line = 'wait verdict.json --authoritative --timeout 0 --format json';
		const { status, stdout } = await run(line, files, world);
		expect(status).toBe(3);
		expect(JSON.parse(stdout).changes[0].state).toBe('published');
	});

	it('shows what stands there, without letting it write to the terminal', async () => {
		const live = '_dmarc.shop.example. TXT "v=DMARC1; p=\\027[31mreject"';
		const { stdout } = await run('wait verdict.json --timeout 0', files, { live });
		expect(stdout).toContain('DIFFERENT');
		expect(stdout).not.toContain('\u001b[31mreject');
	});

	it('ends with 130 after an interrupt', async () => {
		let interrupt = (): void => {};
		const world = {
			...publishedAt(Number.POSITIVE_INFINITY),
			interruptBy: (call: () => void) => {
				interrupt = call;
			},
			onSleep: () => interrupt(),
		};
		expect((await run('wait verdict.json', files, world)).status).toBe(130);
	});

	it.each([
		['a file without changes', 'wait other.json', 'holds no changes'],
		['changes that are none', 'wait broken.json', 'changes.0.action: must be'],
		['half a second', 'wait verdict.json --timeout 0.5', 'whole number of seconds'],
	])('refuses %s', async (_, line, words) => {
		const given = { ...files, 'other.json': '{}', 'broken.json': '[{}]' };
		const { status, stderr } = await run(line, given, { live: before });
		expect(status).toBe(64);
		expect(stderr).toContain(words);
	});
});
