import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { manifest } from './entries.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

interface Step {
	readonly uses?: string;
	readonly run?: string;
}

interface Workflow {
	readonly on: object;
	readonly permissions: object;
	readonly jobs: Readonly<
		Record<
			string,
			{ readonly permissions?: object; readonly uses?: string; readonly steps?: Step[] }
		>
	>;
}

const workflows = readdirSync(new URL('.github/workflows/', root)).map(
	(name): [string, Workflow] => [name, parse(read(`.github/workflows/${name}`))],
);

describe('CONTRIBUTING.md', () => {
	const text = read('CONTRIBUTING.md');

	it('draws the layers as docs/decisions/0001-layers.md does', () => {
		const layer = /^ \d {2}.*$/gm;
		const decided = [...read('docs/decisions/0001-layers.md').matchAll(layer)].map(String);
		const drawn = [...text.matchAll(layer)].map(String);
		const names = (line: string): string => line.slice(0, 31).trimEnd();
		expect(drawn.length).toBe(10);
		expect(drawn.reverse().map(names)).toEqual(decided.map(names));
	});

	it('names scripts that package.json has', () => {
		const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, script = '']) => script);
		expect(named.length).toBeGreaterThan(3);
		for (const script of named) expect(manifest.scripts).toHaveProperty(script);
	});

	it('has a recipe for what people add', () => {
		for (const what of ['finding', 'relay', 'receiver', 'language', 'scenario']) {
			expect(text).toMatch(new RegExp(`^### A ${what}\\b`, 'm'));
		}
	});
});

/** How `package.json` exports one entry file, in both module formats with the types of each. */
function exportOf(name: string): object {
	const files = (types: string, code: string) => ({
		types: `./dist/${name}.${types}`,
		default: `./dist/${name}.${code}`,
	});
	return { import: files('d.ts', 'js'), require: files('d.cts', 'cjs') };
}

describe('the package', () => {
	it('exports every entry file of src, and nothing else', () => {
		const names = readdirSync(new URL('src/', root))
			.filter((file) => file.endsWith('.ts') && file !== 'cli.ts')
			.map((file) => file.slice(0, -3));
		expect(manifest.exports).toEqual({
			...Object.fromEntries(
				names.map((name) => [
					name === 'index' ? '.' : `./${name.replace('report-', 'report/')}`,
					exportOf(name),
				]),
			),
			'./package.json': './package.json',
		});
	});

	it('runs nothing when it is installed', () => {
		for (const script of ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish']) {
			expect(manifest.scripts).not.toHaveProperty(script);
		}
	});
});

/** The jobs of .ci/run. */
const JOBS = ['unit', 'servers', 'runtimes'];

describe('.ci/run', () => {
	const text = read('.ci/run');

	it('has the jobs of the workflow, and runs them all where none is named', () => {
		for (const job of JOBS) expect(text).toContain(`\n${job}() {\n`);
		expect(text).toContain(`\tall)\n\t\t${JOBS.join('\n\t\t')}\n`);
	});

	it('calls the two commands of the README as they stand there', () => {
		for (const command of ['npm ci && npm run demo', 'npm ci && npm test']) {
			expect(text).toContain(`\t${command}\n`);
			expect(read('README.md')).toContain(command);
		}
	});

	it('runs scripts that are there', () => {
		for (const [, script = ''] of text.matchAll(/npm run (?:--silent )?([a-z:]+)/g)) {
			expect(manifest.scripts).toHaveProperty(script);
		}
	});
});

describe.each(workflows)('%s', (name, { jobs, permissions }) => {
	it('grants nothing but reading, and signing to the one job that publishes', () => {
		const granted = [permissions, ...Object.values(jobs).map((job) => job.permissions ?? {})];
		const writes = granted
			.flatMap((each) => Object.entries(each))
			.filter(([, to]) => to !== 'read');
		expect(writes).toEqual(name === 'publish.yml' ? [['id-token', 'write']] : []);
	});

	it('runs scripts that are there', () => {
		const runs = Object.values(jobs).flatMap(({ steps = [] }) => steps.map(({ run = '' }) => run));
		for (const [, script = ''] of runs.join('\n').matchAll(/npm run ([a-z:]+)/g)) {
			expect(manifest.scripts).toHaveProperty(script);
		}
		if (name === 'ci.yml')
			expect(runs.filter((run) => run !== '')).toEqual(JOBS.map((job) => `.ci/run ${job}`));
	});
});

it('publishes only what passed every gate, with provenance', () => {
	const publish = Object.fromEntries(workflows)['publish.yml'];
	expect(publish?.on).toEqual({ push: { tags: ['v*'] } });
	expect(publish?.jobs['gates']?.uses).toBe('./.github/workflows/ci.yml');
	expect(publish?.jobs['publish']).toMatchObject({ needs: 'gates' });
	expect(read('.github/workflows/publish.yml')).toContain('npm publish --provenance');
});
