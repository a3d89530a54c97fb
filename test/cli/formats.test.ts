/**
 * Formats, languages and colors of `maysend check`.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/findings/catalogue.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { run, type World } from './command.ts';

const relay = {
	id: 'own',
	name: 'Own server',
	sources: { ranges: ['192.0.2.25'] },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'no' },
};

const files = {
	'own.json': JSON.stringify(relay),
	'other.json': JSON.stringify({ ...relay, id: 'other', sources: { ranges: ['192.0.2.26'] } }),
	'shop.zone': `
shop.example. IN MX 10 mail.shop.example.
shop.example. IN TXT "v=spf1 moo:<script>alert(1)</script> ptr -all"
_dmarc.shop.example. IN TXT "v=DMARC1; p=reject; rua=mailto:r@shop.example"
;! TIMEOUT A mail.shop.example.
`,
};

const CHECK = 'check info@shop.example --relay own.json --zone shop.zone';

interface Sarif {
	readonly $schema: string;
	readonly version: string;
	readonly runs: readonly {
		readonly tool: {
			readonly driver: { readonly name: string; readonly rules: readonly SarifRule[] };
		};
		readonly language: string;
		readonly columnKind: string;
		readonly results: readonly SarifResult[];
		readonly properties: Readonly<Record<string, unknown>>;
	}[];
}

interface SarifRule {
	readonly id: string;
	readonly shortDescription: { readonly text: string };
	readonly defaultConfiguration: { readonly level: string };
}

interface SarifResult {
	readonly ruleId: string;
	readonly ruleIndex: number;
	readonly kind: string;
	readonly level: string;
	readonly message: { readonly text: string };
	readonly locations: readonly {
		readonly physicalLocation: {
			readonly artifactLocation: { readonly uri: string };
			readonly region?: Readonly<Record<string, number>>;
		};
		readonly logicalLocations: readonly Readonly<Record<string, string>>[];
	}[];
	readonly properties: { readonly decides: boolean };
}

async function sarif(line = CHECK, world: World = {}): Promise<Sarif> {
	const ran = await run(`${line} --format sarif`, files, world);
	return JSON.parse(ran.stdout) as Sarif;
}

async function verdict(): Promise<Verdict> {
	return JSON.parse((await run(`${CHECK} --format json`, files)).stdout) as Verdict;
}

describe('--format sarif (SARIF 2.1.0)', () => {
	it('has a result for each finding, with its rule', async () => {
		const { findings } = await verdict();
		const log = await sarif();
		expect(log).toMatchObject({
			version: '2.1.0',
			$schema: expect.stringMatching(/^https:.*2\.1\.0/),
		});
		const [{ tool, results, columnKind } = expect.unreachable()] = log.runs;
		expect(tool.driver).toMatchObject({ name: 'maysend', semanticVersion: '1.2.3' });
		expect(columnKind).toBe('utf16CodeUnits');
		expect(results.map(({ ruleId }) => ruleId)).toEqual(findings.map(({ code }) => code));
		const ids = tool.driver.rules.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { ruleId, ruleIndex, message } of results) {
			expect(ids[ruleIndex]).toBe(ruleId);
			expect(message.text).not.toBe('');
		}
		for (const { shortDescription } of tool.driver.rules)
			expect(shortDescription.text).not.toBe('');
	});

	it('has levels that the schema knows, and none where nobody knows', async () => {
		const [{ results, tool } = expect.unreachable()] = (await sarif()).runs;
		for (const { ruleId, kind, level } of results) {
			const { severity } = catalogue[ruleId as keyof typeof catalogue];
			const expected = {
				error: ['fail', 'error'],
				warning: ['fail', 'warning'],
				info: ['fail', 'note'],
				unknown: ['open', 'none'],
			}[severity];
			expect([kind, level]).toEqual(expected);
		}
		const levels = tool.driver.rules.map(({ defaultConfiguration }) => defaultConfiguration.level);
		for (const level of levels) expect(['none', 'note', 'warning', 'error']).toContain(level);
	});

	it('places each in a record of live DNS, with the span as the region', async () => {
		const { findings } = await verdict();
		const line = 'check info@shop.example --relay own.json';
		const log = await sarif(line, { live: files['shop.zone'] });
		const [{ results } = expect.unreachable()] = log.runs;
		let regions = 0;
		for (const [index, { locations }] of results.entries()) {
			const { name, type, span } = findings[index]?.subject ?? expect.unreachable();
			const [{ physicalLocation, logicalLocations } = expect.unreachable()] = locations;
			expect(physicalLocation.artifactLocation.uri).toBe(`dns:${name}?type=${type}`);
			expect(logicalLocations).toEqual([
				{ name, fullyQualifiedName: `${name}/${type}`, kind: 'resource' },
			]);
			if (span === undefined) expect(physicalLocation).not.toHaveProperty('region');
			else {
				regions++;
				expect(physicalLocation.region).toEqual({
					startLine: 1,
					startColumn: span[0] + 1,
					endColumn: span[1] + 1,
					charOffset: span[0],
					charLength: span[1] - span[0],
				});
			}
		}
		expect(regions).toBeGreaterThan(0);
	});

	it('places each in the file that was checked, beside the line', async () => {
		const [{ results } = expect.unreachable()] = (await sarif()).runs;
		const lines = results.map(({ ruleId, locations: [location] }) => {
			const { artifactLocation, region } = location?.physicalLocation ?? expect.unreachable();
			return `${ruleId} ${artifactLocation.uri}:${region?.['startLine']}`;
		});
		expect(lines).toContain('spf.unknown-mechanism shop.zone:3');
		// Where the host has no record, beside what is nearest to where one would go.
		const elsewhere = lines.filter((line) => !/^\S+ shop\.zone:[2-4]$/.test(line));
		// The files hold nothing of the reverse name.
		expect(elsewhere).toEqual(['ptr.missing dns:25.2.0.192.in-addr.arpa?type=PTR:undefined']);
	});

	it('names files as they were given, those with blanks too', async () => {
		const zone = 'zones/a b/shop.zone';
		const argv = [
			'check',
			'info@shop.example',
			'--relay',
			'own.json',
			'--zone',
			'other.zone',
			zone,
		];
		const given = {
			...files,
			[zone]: files['shop.zone'],
			'other.zone': 'other.example. A 192.0.2.1',
		};
		const { stdout } = await run([...argv, '--format', 'sarif'], given);
		const [{ results } = expect.unreachable()] = (JSON.parse(stdout) as Sarif).runs;
		const uris = results.map(
			({ locations: [each] }) => each?.physicalLocation.artifactLocation.uri,
		);
		expect(uris).toContain('zones/a%20b/shop.zone');
		expect(uris).not.toContain('other.zone');
	});

	it('lets DNS write no link and no placeholder', async () => {
		const zone = files['shop.zone'].replace('moo:', 'moo:[click](https://evil.example){0}');
		const { stdout } = await run(`${CHECK} --format sarif`, { ...files, 'shop.zone': zone });
		const [{ results } = expect.unreachable()] = (JSON.parse(stdout) as Sarif).runs;
		const texts = results
			.map(({ message }) => message.text)
			.filter((text) => text.includes('click'));
		expect(texts.length).toBeGreaterThan(0);
		for (const text of texts) {
			expect(text).toContain('\\[click\\](');
			expect(text).not.toMatch(/(?<!\\)\[click/);
			expect(text).not.toMatch(/(?<!\{)\{0\}/);
		}
	});

	it('says which findings decide, and what', async () => {
		const { because, decision } = await verdict();
		const [{ results, properties } = expect.unreachable()] = (await sarif()).runs;
		const deciding = results.filter(({ properties: { decides } }) => decides);
		expect(new Set(deciding.map(({ ruleId }) => ruleId))).toEqual(new Set(because));
		expect(properties).toMatchObject({ decision, relay: 'own', from: 'info@shop.example' });
	});

	it('has a run for each relay, in the language asked for', async () => {
		const log = await sarif(`${CHECK} --relay other.json --locale de`);
		expect(log.runs.map(({ properties }) => properties['relay'])).toEqual(['own', 'other']);
		expect(log.runs.map(({ language }) => language)).toEqual(['de', 'de']);
		const [english] = (await sarif()).runs;
		expect(log.runs[0]?.results[0]?.message.text).not.toBe(english?.results[0]?.message.text);
	});
});

describe('--format', () => {
	it('html is one page, in which nothing from DNS is markup', async () => {
		const ran = await run(`${CHECK} --format html --locale de`, files);
		expect(ran.stdout).toMatch(/^<!doctype html>/i);
		expect(ran.stdout).toContain('lang="de"');
		expect(ran.stdout).not.toContain('<script');
		expect(ran.status).toBe(2);
	});

	it('html is a page about one relay', async () => {
		const ran = await run(`${CHECK} --relay other.json --format html`, files);
		expect(ran.stderr).toMatch(/^maysend: --format: .* \(input\.option-invalid\)\n$/);
		expect(ran).toMatchObject({ status: 64, stdout: '' });
	});

	it('markdown is a report', async () => {
		const ran = await run(`${CHECK} --format markdown`, files);
		expect(ran.stdout).toMatch(/^#+ /m);
		expect(ran.stdout).toContain('spf.');
		expect(ran.status).toBe(2);
	});

	it.each(['text', 'json', 'markdown', 'html', 'sarif'])(
		'%s holds no control character',
		async (format) => {
			const zone = files['shop.zone'].replace('moo:', 'exp=\\027[2J\\155 moo:');
			const ran = await run(`${CHECK} --format ${format}`, { ...files, 'shop.zone': zone });
			expect(ran.stdout).not.toMatch(/[^\P{Cc}\n\t]/u);
		},
	);
});

describe('the language', () => {
	const german = /darf|nicht|Einträge/;

	it.each<[string, Readonly<Record<string, string>>, boolean]>([
		['LANG', { LANG: 'de_AT.UTF-8' }, true],
		['LC_ALL before LANG', { LC_ALL: 'en_US.UTF-8', LANG: 'de_DE' }, false],
		['LC_MESSAGES before LANG', { LC_MESSAGES: 'de', LANG: 'en_US' }, true],
		['an empty LC_ALL for none', { LC_ALL: '', LANG: 'de_DE@euro' }, true],
		['C', { LC_ALL: 'C' }, false],
		['another language', { LANG: 'fr_FR.UTF-8' }, false],
		['one that begins alike', { LANG: 'den_CA' }, false],
		['nothing', {}, false],
	])('follows the environment: %s', async (_, environment, isGerman) => {
		const ran = await run(CHECK, files, { environment });
		expect(german.test(ran.stdout)).toBe(isGerman);
	});

	it('is that of --locale before all', async () => {
		const ran = await run(`${CHECK} --locale en`, files, { environment: { LANG: 'de_DE' } });
		expect(ran.stdout).not.toMatch(german);
	});

	it('is chosen with the reader', async () => {
		const owner = await run(`${CHECK} --tone owner`, files);
		const admin = await run(`${CHECK} --tone admin`, files);
		expect(owner.stdout).not.toBe(admin.stdout);
		expect((await run(CHECK, files)).stdout).toBe(admin.stdout);
	});
});

describe('color', () => {
	const sequence = '\x1b[';

	it('is for a terminal that wants it', async () => {
		const on = async (world: Parameters<typeof run>[2]) =>
			(await run(CHECK, files, world)).stdout.includes(sequence);
		expect(await on({ columns: 80 })).toBe(true);
		expect(await on({})).toBe(false);
		expect(await on({ columns: 80, environment: { NO_COLOR: '1' } })).toBe(false);
		expect(await on({ columns: 80, environment: { NO_COLOR: '' } })).toBe(true);
		expect(await on({ columns: 80, environment: { TERM: 'dumb' } })).toBe(false);
	});

	it('is never in what another program reads', async () => {
		for (const format of ['json', 'sarif', 'html', 'markdown']) {
			const ran = await run(`${CHECK} --format ${format}`, files, { columns: 80 });
			expect(ran.stdout).not.toContain(sequence);
		}
	});
});

describe('--gate', () => {
	it('overrides the decision by code, as often as it is given', async () => {
		const codes = (await verdict()).because;
		const gates = codes.map((code) => `--gate ${code}=ignore`).join(' ');
		const ran = await run(`${CHECK} ${gates} --format json`, files);
		expect((JSON.parse(ran.stdout) as Verdict).because).not.toEqual(codes);
	});

	it.each([
		['dmarc.mising=warn', /did you mean "dmarc\.missing"\?/],
		['zzzzzzzz=warn', /codes begin with spf, dkim, dmarc, .*, ptr\.$/m],
		['dmarc.missing=shrug', /CODE=DECISION is wanted/],
		['dmarc.missing', /CODE=DECISION is wanted/],
		['__proto__=warn', /no finding has the code "__proto__"/],
	])('refuses %s', async (gate, words) => {
		const ran = await run(`${CHECK} --gate ${gate}`, files);
		expect(ran.stderr).toMatch(words);
		expect(ran).toMatchObject({ status: 64, stdout: '' });
	});
});
