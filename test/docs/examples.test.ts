import { describe, expect, it } from 'vitest';
import { runExample } from './code.ts';
import { entries, entryFiles } from './entries.ts';
import { type Documented, documented, examplesOf, moduleComment } from './exports.ts';

/** What needs a server to show anything: that it can be made is all that is run. */
const SHOW_NOTHING: ReadonlySet<string> = new Set(['fromNodeDns', 'liveResolver', 'nodeResolver']);

/** A function that is one of another entry in other circumstances, whose example stands there. */
const ELSEWHERE = /^\s*`(\w+)` of `(maysend[\w/]*)`, /;

const isElsewhere = ({ comment }: Documented): boolean => ELSEWHERE.test(comment);

describe.each(Object.entries(entries))('the examples of %s', (entry, module) => {
	const values = documented(entryFiles.get(entry) ?? '');

	it('were looked for at everything that is exported', () => {
		expect(values.map(({ name }) => name).sort()).toEqual(Object.keys(module).sort());
	});

	it.each(values.filter(isElsewhere).map((value) => [value.name, value] as const))(
		'%s: the entry it is taken from has an example of it',
		(name, { comment }) => {
			const [, original, from = ''] = ELSEWHERE.exec(comment) ?? [];
			expect(original).toBe(name);
			const found = documented(entryFiles.get(from) ?? '').find((each) => each.name === name);
			expect(examplesOf(found?.comment ?? '').length).toBeGreaterThan(0);
		},
	);

	if (values.some(isElsewhere)) {
		it('has an example of its own that holds', async () => {
			const [example = ''] = examplesOf(moduleComment(entryFiles.get(entry) ?? ''));
			expect(example).toContain(`from '${entry}'`);
			expect((await runExample(example)).compared).toBeGreaterThan(0);
		});
	}

	const own = values.filter((value) => !isElsewhere(value));
	it.each(own.map((value) => [value.name, value] as const))(
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
