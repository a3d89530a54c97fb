import { readFileSync } from 'node:fs';
import { format } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as doh from '../src/doh.ts';
import * as maysend from '../src/index.ts';
import * as node from '../src/node.ts';
import * as report from '../src/report.ts';
import * as schemas from '../src/schemas.ts';
import * as testing from '../src/testing.ts';
import { run } from './cli/command.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
	readonly exports: Record<string, unknown>;
	readonly scripts: Record<string, string>;
};

/** The fenced blocks of a section. */
function blocksOf(heading: string): string[] {
	const section = readme.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
	return [...section.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
}

const modules: Readonly<Record<string, object>> = { maysend, 'maysend/testing': testing };
const AsyncFunction = (async () => {}).constructor as new (
	...parts: string[]
) => (modules: object, console: object) => Promise<void>;

/** Runs an example of the README, and returns what it prints. */
async function outputOf(example: string): Promise<string> {
	const script = example.replace(/^import (\{.*\}) from '(.*)';$/gm, 'const $1 = modules["$2"];');
	let printed = '';
	const log = (...parts: unknown[]): void => {
		printed += `${format(...parts)}\n`;
	};
	await new AsyncFunction('modules', 'console', script)(modules, { log });
	return printed;
}

describe('the README', () => {
	it('begins with an example that prints what it says', async () => {
		const [example = '', output] = blocksOf('In ten lines');
		expect(await outputOf(example)).toBe(output);
	});

	it('names only functions that are there', () => {
		const called = [...readme.matchAll(/`(\w+)\(/g)].map((match) => match[1] ?? '');
		expect(called.length).toBeGreaterThan(10);
		for (const name of called.filter((each) => each !== 'check_host')) {
			if (name === 'lookup') continue; // a method of the map, not an export
			expect({ ...maysend, ...node, ...doh, ...report, ...schemas, ...testing }).toHaveProperty(
				name,
			);
		}
		for (const name of ['zoneResolver', 'recordResolver', 'replayResolver']) {
			expect(testing).toHaveProperty(name);
		}
		expect(maysend).toHaveProperty('fromNodeDns');
	});

	it('lists every entry point', () => {
		for (const entry of Object.keys(manifest.exports)) {
			if (entry === './package.json') continue;
			expect(readme).toContain(`| \`${entry.replace('.', 'maysend')}\` |`);
		}
	});

	it('names the commands that package.json has', () => {
		expect(blocksOf('See it')[0]).toContain('npm install && npm run demo');
		expect(manifest.scripts).toHaveProperty('demo');
		expect(manifest.scripts).toHaveProperty('test');
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
