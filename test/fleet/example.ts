/**
 * The nightly example as somebody would install it: a copy of it, with the package as it would be published.
 *
 * @module
 */

import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Program, run, start } from './programs.ts';

const project: string = fileURLToPath(new URL('../..', import.meta.url));

/** An installed copy of the example. */
export interface Example {
	/** Writes a file into the copy; gives its path. */
	write(name: string, text: string): Promise<string>;
	/** Starts one of its programs, or one of test/fleet/programs. */
	start(program: string, args: readonly string[], env: Readonly<Record<string, string>>): Program;
	/** Runs one to its end and gives what it wrote. */
	run(
		program: string,
		args: readonly string[],
		env: Readonly<Record<string, string>>,
	): Promise<string>;
	remove(): Promise<void>;
}

/** Installs the example; the package has to be built. */
export async function installExample(): Promise<Example> {
	if (!existsSync(join(project, 'dist/index.js'))) throw new Error('run `npm run build` first');
	const folder = await mkdtemp(join(tmpdir(), 'maysend-example-'));
	const isSource = (path: string): boolean =>
		!/[\\/](?:node_modules|package-lock\.json)$/.test(path);
	await cp(join(project, 'examples/nightly-recheck'), folder, {
		recursive: true,
		filter: isSource,
	});
	await cp(join(project, 'test/fleet/programs'), folder, { recursive: true });
	const packed = await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
		cwd: project,
	});
	const tarball = packed.trim().split('\n').at(-1) ?? '';
	const manifest = join(folder, 'package.json');
	const text = await readFile(manifest, 'utf8');
	const here = text.replace('"file:../.."', JSON.stringify(`file:./${tarball}`));
	if (here === text) throw new Error('the example does not use the local package');
	await writeFile(manifest, here);
	await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder });
	return {
		async write(name, content): Promise<string> {
			await writeFile(join(folder, name), content);
			return join(folder, name);
		},
		start: (program, args, env) =>
			start(process.execPath, [program, ...args], { cwd: folder, env }),
		run: (program, args, env) => run(process.execPath, [program, ...args], { cwd: folder, env }),
		remove: () => rm(folder, { recursive: true, force: true }),
	};
}
