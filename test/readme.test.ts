import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as maysend from '../src/index.ts';
import * as testing from '../src/testing.ts';
import { run } from './cli/command.ts';
import { runExample } from './docs/code.ts';
import { entries, manifest } from './docs/entries.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** A fenced block: what it is marked as, and what stands in it. */
interface Block {
	readonly language: string;
	readonly text: string;
}

const blocks: readonly Block[] = [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
	([, language = '', text = '']) => ({ language, text }),
);

/** Examples with the block behind each, which is the output where it is marked as text. */
const examples = blocks.flatMap(({ language, text }, at) => {
	const next = blocks[at + 1];
	if (language !== 'js' && language !== 'ts') return [];
	return [{ text, output: next?.language === 'text' ? next.text : null }];
});
const commands = blocks
	.filter(({ language }) => language === 'sh')
	.flatMap(({ text }) => text.trim().split('\n'));

const shopZone = `
shop.example.  TXT  "v=spf1 ip4:192.0.2.7 -all"
`;

/** What the first example asks, as it tells. */
const theirShop = `
their-shop.example.          MX   10 mail.their-shop.example.
mail.their-shop.example.     A    192.0.2.7
their-shop.example.          TXT  "v=spf1 mx -all"
_dmarc.their-shop.example.   TXT  "v=DMARC1; p=reject"
spf.protection.outlook.com.  TXT  "v=spf1 ip4:198.51.100.0/24 -all"
`;

/** A DNS client of somebody's own, for the resolver of the README. */
function clientOver(zone: string): {
	query: (name: string, type: maysend.RecordType) => Promise<object>;
} {
	const { resolve } = testing.zoneResolver(zone);
	return {
		async query(name, type) {
			const answer = await resolve(name, type);
			const records = answer.outcome === 'records' ? answer.records : [];
			const timedOut = answer.outcome === 'failure';
			return { records, timedOut, exists: answer.outcome === 'nodata', aliases: [], ttl: 60 };
		},
	};
}

describe('the README', () => {
	it('begins with an example that prints a decision and a record', () => {
		expect(examples[0]?.output).toMatch(/^block\nreplace TXT /);
	});

	it('has the two commands that `.ci/run` calls as written', () => {
		const script = readFileSync(new URL('../.ci/run', import.meta.url), 'utf8');
		for (const command of ['npm ci && npm run demo', 'npm ci && npm test']) {
			expect(readme).toContain(`\`${command}\``);
			expect(script).toContain(command);
		}
	});

	it.each(examples.filter(({ text }) => !text.includes('myDns')))(
		'has an example that does what it says: $text',
		async ({ text, output }) => {
			// Live DNS is a zone here.
			const offline = text.replace("import { liveResolver } from 'maysend/node';\n", '');
			const { printed, compared } = await runExample(offline, {
				liveResolver: () => testing.zoneResolver(theirShop),
			});
			expect(printed).toBe(output ?? '');
			expect(printed === '' ? compared : 1).toBeGreaterThan(0);
		},
	);

	it('has a resolver that answers as resolvers do', async () => {
		const [own, ...others] = examples.filter(({ text }) => text.includes('myDns'));
		expect(others).toEqual([]);
		let made: maysend.Resolver | undefined;
		const scope = {
			myDns: clientOver(`${shopZone};! TIMEOUT TXT slow.example.`),
			take: (resolver: maysend.Resolver) => {
				made = resolver;
			},
		};
		await runExample(`${own?.text}take(resolver);`, scope);
		if (made === undefined) throw new Error('no resolver');
		const ask = async (domain: string) =>
			(await maysend.checkHost({ ip: '192.0.2.7', domain }, { resolver: made as maysend.Resolver }))
				.result;
		expect(await ask('shop.example')).toBe('pass');
		expect(await ask('other.example')).toBe('none');
		expect(await ask('slow.example')).toBe('temperror');
	});

	it('shows what the command prints, over the zone it shows', async () => {
		const session = blocks.find(({ language }) => language === 'console')?.text ?? '';
		const zone = blocks.find(({ language }) => language === 'dns')?.text ?? '';
		const [line = '', ...output] = session.split('\n');
		expect(line).toMatch(/^\$ npx maysend .* --zone shop\.zone$/);
		const { stdout, stderr } = await run(line.replace('$ npx maysend ', ''), { 'shop.zone': zone });
		expect([stderr, stdout]).toEqual(['', output.join('\n')]);
	});

	it('has shell lines that the command and package.json understand', async () => {
		const invoice = new URL('../fixtures/messages/esp-at-gmail.eml', import.meta.url);
		const files: Record<string, string> = { 'invoice.eml': readFileSync(invoice, 'utf8') };
		expect(commands.length).toBeGreaterThan(1);
		for (const line of commands) {
			if (line === 'npm install maysend') continue;
			const [command = '', file] = line.split(' > ');
			expect(command).toMatch(/^npx maysend /);
			const live = shopZone + theirShop;
			const { status, stdout } = await run(command.replace('npx maysend ', ''), files, { live });
			expect(status).toBeLessThan(4);
			if (file !== undefined) files[file] = stdout;
		}
		for (const [, script = ''] of readme.matchAll(/`npm (?:run )?(\w+)` /g)) {
			expect(manifest.scripts).toHaveProperty(script);
		}
	});

	it('names only functions that are there', () => {
		const called = [...readme.matchAll(/`(\w+)\(/g)].map((match) => match[1] ?? '');
		expect(called.length).toBeGreaterThan(10);
		for (const name of called.filter((each) => each !== 'check_host')) {
			if (name === 'lookup' || name === 'resolve') continue; // methods, not exports
			expect(Object.assign({}, ...Object.values(entries))).toHaveProperty(name);
		}
		for (const name of ['zoneResolver', 'recordResolver', 'replayResolver']) {
			expect(testing).toHaveProperty(name);
		}
		expect(maysend).toHaveProperty('fromNodeDns');
	});

	it('names documents by paths that are there, since npm follows no relative link', () => {
		expect(readme).not.toMatch(/\]\((?!https:)/);
		const paths = [...readme.matchAll(/`((?:docs|examples)\/[\w./-]*|[A-Z]+\.md)`/g)];
		expect(paths.length).toBeGreaterThan(7);
		for (const [, path = ''] of paths) {
			expect(existsSync(new URL(`../${path}`, import.meta.url)), path).toBe(true);
		}
	});

	it('lists every entry point', () => {
		for (const entry of Object.keys(entries)) expect(readme).toContain(`| \`${entry}\` |`);
	});

	it('names options and commands that the command line has', async () => {
		const section = readme.split('## On the command line')[1]?.split('\n## ')[0] ?? '';
		const help = await Promise.all(
			['', 'check ', 'spf ', 'dkim ', 'dmarc ', 'detect ', 'bulk '].map((each) =>
				run(`${each}--help`),
			),
		);
		const all = help.map(({ stdout }) => stdout).join('');
		const options = [...section.matchAll(/--[a-z]+/g)].map(([option]) => option);
		const commands = [...section.matchAll(/maysend (check|[a-z]+)/g)].map(
			(match) => match[1] ?? '',
		);
		expect(options.length).toBeGreaterThan(4);
		for (const word of [...options, ...commands]) expect(all).toContain(word);
	});
});
