import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Where prose is looked for. */
const PROSE = ['./', 'docs/', 'docs/decisions/', 'fixtures/'].flatMap((folder) =>
	readdirSync(new URL(folder, root))
		.filter((name) => name.endsWith('.md'))
		.map((name) => `${folder}${name}`),
);
const README_OF_EXAMPLES = readdirSync(new URL('examples/', root)).map(
	(name) => `examples/${name}/README.md`,
);

/** A heading as the anchor that GitHub makes of it. */
function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\w\- ]/g, '')
		.replaceAll(' ', '-');
}

describe.each([...PROSE, ...README_OF_EXAMPLES])('%s', (path) => {
	const text = read(path).replace(/^```[\s\S]*?^```$/gm, '');
	const here = new URL(path, root);

	it('links to what is there', () => {
		const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
		for (const link of links.filter((each) => !each.startsWith('https:'))) {
			const [file = '', anchor] = link.split('#');
			const target = new URL(file, here);
			expect(existsSync(target), `${link} of ${path}`).toBe(true);
			if (anchor === undefined) continue;
			const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm)];
			expect(headings.map(([, heading = '']) => anchorOf(heading))).toContain(anchor);
		}
	});

	it('names only files and folders that are there', () => {
		const named = text.matchAll(/`((?:src|test|scripts|docs|fixtures|examples)\/[\w./-]*)`/g);
		for (const [, name = ''] of named) {
			if (name === 'docs/api/') continue; // made by `npm run docs`
			expect(existsSync(new URL(name, root)), `${name} in ${path}`).toBe(true);
		}
	});
});

describe('docs/architecture.md', () => {
	const rows = [
		...read('docs/architecture.md').matchAll(/^\| `([\w-]+)\/` \|.*\((\.\.\/src\/.*)\) \|$/gm),
	];
	const folders = readdirSync(new URL('src/', root), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);

	it('has a row for every folder', () => {
		expect(rows.map(([, folder]) => folder).sort()).toEqual(folders.sort());
	});

	it.each(rows.map(([, folder = '', link = '']) => [folder, link] as const))(
		'%s: the file to open first says what the folder is for',
		(folder, link) => {
			expect(link).toContain(`/src/${folder}/`);
			const [head = ''] = read(`docs/${link}`).split('@module');
			expect(head).toContain('The folder ');
		},
	);
});
