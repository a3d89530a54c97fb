import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { entryFiles } from './entries.ts';
import { documented, examplesOf } from './exports.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The compiler's options: those of the project, with the package's names for its sources. */
const configuration = {
	extends: join(root, 'tsconfig.json'),
	compilerOptions: {
		paths: {
			maysend: [join(root, 'src/index.ts')],
			'maysend/report/*': [join(root, 'src/report-*.ts')],
			'maysend/*': [join(root, 'src/*.ts')],
		},
		typeRoots: [join(root, 'node_modules/@types')],
		isolatedDeclarations: false,
		declaration: false,
		noUnusedLocals: false,
	},
	include: ['*.ts'],
};

async function allExamples(): Promise<[name: string, code: string][]> {
	const readme = await readFile(join(root, 'README.md'), 'utf8');
	const shown = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
		([, code = ''], at): [string, string] => [`README-${at}`, code],
	);
	const inComments = [...entryFiles.values()].flatMap((file) =>
		documented(file).flatMap(({ name, comment }) =>
			examplesOf(comment).map((code, at): [string, string] => [`${file}-${name}-${at}`, code]),
		),
	);
	return [...shown, ...inComments];
}

it('every example compiles as TypeScript, with all checks of this project', async () => {
	const examples = await allExamples();
	expect(examples.length).toBeGreaterThan(40);
	const folder = await mkdtemp(join(tmpdir(), 'maysend-examples-'));
	try {
		await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
		await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(configuration));
		for (const [name, code] of examples) await writeFile(join(folder, `${name}.ts`), code);
		const tsc = join(root, 'node_modules/.bin/tsc');
		const { stdout } = await promisify(execFile)(tsc, ['-p', folder]).catch(
			(failed: { readonly stdout: string }) => failed,
		);
		expect(stdout).toBe('');
	} finally {
		await rm(folder, { recursive: true });
	}
});
