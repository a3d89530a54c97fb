import { describe, expect, it } from 'vitest';
import { runExample } from './code.ts';
import { entries, entryFiles } from './entries.ts';
import { type Documented, documented, examplesOf } from './exports.ts';

/** What needs a server to show anything: that it can be made is all that is run. */
const SHOW_NOTHING: ReadonlySet<string> = new Set(['fromNodeDns', 'liveResolver', 'nodeResolver']);

describe.each(Object.entries(entries))('the examples of %s', (entry, module) => {
	const values = documented(entryFiles.get(entry) ?? '');

	it('were looked for at everything that is exported', () => {
		expect(values.map(({ name }) => name).sort()).toEqual(Object.keys(module).sort());
	});

	it.each(values.map((value) => [value.name, value] as const))(
		'%s: there is one, and it holds',
		async (name: string, { comment }: Documented) => {
			const examples = examplesOf(comment);
			expect(examples.length).toBeGreaterThan(0);
			for (const example of examples) {
				expect(example).toContain(`from '${entry}'`);
				expect(example).toMatch(new RegExp(String.raw`\b${name}\b`));
				const { compared } = await runExample(example);
				expect(compared > 0).toBe(!SHOW_NOTHING.has(name));
			}
		},
	);
});

describe('an example', () => {
	it('fails for a value that is not what its comment says', async () => {
		const example = "import { parseDkimKey } from 'maysend';\nparseDkimKey('p=').status; // 'ok'";
		await expect(runExample(example)).rejects.toThrow("parseDkimKey('p=').status is 'revoked'");
	});

	it('fails for a name that it does not import', async () => {
		await expect(runExample("parseSpf('v=spf1').valid; // true")).rejects.toThrow('parseSpf');
	});
});
