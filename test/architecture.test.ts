import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	ambience,
	citations,
	directions,
	importers,
	layers,
	names,
	packages,
	type SourceFile,
	sizes,
	typeNames,
} from './architecture/rules.ts';
import { manifest } from './docs/entries.ts';

const root = new URL('../', import.meta.url);

function sourceFiles(): SourceFile[] {
	return readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('.ts'))
		.map((path) => ({ path, text: readFileSync(new URL(`src/${path}`, root), 'utf8') }));
}

const rules = { directions, packages, ambience, names, sizes, citations, typeNames };

describe('the source', () => {
	const files = sourceFiles();

	it('was read', () => {
		expect(files.map(({ path }) => path)).toContain('names/domain-name.ts');
	});

	it.each(Object.entries(rules))('keeps the rule on %s', (_, rule) => {
		expect(rule(files)).toEqual([]);
	});

	it('has a layer for every folder, and a folder for every layer', () => {
		const folders = new Set(
			files.filter(({ path }) => path.includes('/')).map(({ path }) => path.split('/')[0]),
		);
		expect([...folders].sort()).toEqual(layers.flat().sort());
	});
});

describe('docs/decisions', () => {
	const layersText = readFileSync(new URL('docs/decisions/0001-layers.md', root), 'utf8');
	const dependenciesText = readFileSync(
		new URL('docs/decisions/0002-dependencies.md', root),
		'utf8',
	);

	it.each(layers.map((layer, at) => [at, layer] as const))(
		'draws layer %i as it is',
		(at, layer) => {
			const drawn = layersText.split('\n').find((line) => line.startsWith(` ${at}  `)) ?? '';
			expect(drawn.slice(4).split(/ +/).slice(0, layer.length)).toEqual(layer);
		},
	);

	it('gives every run-time dependency its importer and its reason, and no other', () => {
		expect(Object.keys(manifest.dependencies).sort()).toEqual(Object.keys(importers).sort());
		for (const [name, importer] of Object.entries(importers)) {
			expect(layersText).toContain(`\`${name}\``);
			expect(layersText).toContain(`\`${importer}\``);
			expect(dependenciesText).toContain(`\`${name}\``);
		}
	});
});

describe('the rules', () => {
	const planted: readonly (readonly [keyof typeof rules, string, string])[] = [
		[
			'directions',
			'names/domain-name.ts',
			"import type { SpfResult } from '../spf/evaluation.ts';",
		],
		['directions', 'spf/parse.ts', "import { parseTagList } from '../dkim/parse.ts';"],
		['directions', 'dmarc/alignment.ts', "export { isAligned } from '../spf/record.ts';"],
		['directions', 'relays/relay.ts', "import { demands } from '../receivers/receiver.ts';"],
		['directions', 'text/tag-list.ts', "import { parseIpv4 } from '../ip/address.ts';"],
		[
			'directions',
			'resolvers/zone/zone-resolver.ts',
			"import { parseSpf } from '../../spf/parse.ts';",
		],
		['directions', 'preflight/preflight.ts', "import { renderText } from '../report/text.ts';"],
		[
			'directions',
			'resolvers/transcript.ts',
			"import {\n\tfinding,\n} from '../findings/finding.ts';",
		],
		[
			'directions',
			'dns/session.ts',
			"const zone = await import('../resolvers/zone/zone-resolver.ts');",
		],
		['directions', 'cli/main.ts', "import { preflight } from '../index.ts';"],
		['directions', 'testing.ts', "export * from './index.ts';"],
		['directions', 'spf/a.ts', "import { x } from '../misplaced/x.ts';"],
		['directions', 'dmarc/parse.ts', "import { openSession } from '../dns/session.ts';"],
		['packages', 'dns/resolver.ts', "import { Resolver } from 'node:dns/promises';"],
		['packages', 'index.ts', "import 'node:process';"],
		['packages', 'dkim/parse.ts', "import * as z from 'zod/mini';"],
		['packages', 'spf/parse.ts', "import { parse } from '@scope/parser';"],
		['ambience', 'preflight/preflight.ts', 'const now = Date.now();'],
		['ambience', 'spf/macro.ts', 'const id = Math.random();'],
		['names', 'spf/utils.ts', ''],
		['names', 'helpers/text.ts', ''],
		['names', 'dns/common/a.ts', ''],
		['sizes', 'spf/parse.ts', 'line\n'.repeat(301)],
		['citations', 'spf/parse.ts', '// RFC7208 4.6.4'],
		['citations', 'spf/parse.ts', '// RFC 7208, section 4.6.4'],
		['citations', 'spf/parse.ts', '// RFC 7208 Section 4.6.4'],
		['citations', 'spf/parse.ts', '// RFC 7208 § 4.6.4'],
		['citations', 'spf/parse.ts', '// see rfc 7208'],
		['citations', 'spf/parse.ts', '// (7208 §5.5)'],
		['citations', 'spf/parse.ts', '// RFC 7208 §4.6.4; §5.2'],
	];

	it.each(planted)('on %s notice a fault planted in %s: %j', (rule, path, text) => {
		expect(rules[rule]([{ path, text }])).toHaveLength(1);
	});

	it('on typeNames notice a type that two files export', () => {
		const text = 'export interface Twice {}';
		const files = ['spf/a.ts', 'dkim/b.ts'].map((path) => ({ path, text }));
		expect(rules.typeNames(files)).toEqual(['Twice is exported by spf/a.ts and dkim/b.ts']);
		expect(rules.typeNames(files.slice(1))).toEqual([]);
	});

	it('notice a second importer of a package', () => {
		const files = ['cli/a.ts', 'cli/b.ts'].map((path) => ({ path, text: "import 'commander';" }));
		expect(packages(files)).toEqual(['commander has several importers: cli/a.ts, cli/b.ts']);
	});

	const innocent: readonly (readonly [keyof typeof rules, string, string])[] = [
		['directions', 'preflight/gate.ts', "import { mapSpf } from '../spf/map.ts';"],
		[
			'directions',
			'preflight/changes/zone-state.ts',
			"import { overlayResolver } from '../../resolvers/overlay/overlay-resolver.ts';",
		],
		[
			'directions',
			'cli/main.ts',
			"import { zoneResolver } from '../resolvers/zone/zone-resolver.ts';",
		],
		['packages', 'cli/process.ts', "import { readFile } from 'node:fs/promises';"],
		['packages', 'input/schema.ts', "import * as z from 'zod/mini';"],
		['ambience', 'dns/cache.ts', '// `now` replaces Date.now()'],
		['sizes', 'relays/catalogue/esp.ts', 'line\n'.repeat(900)],
		[
			'citations',
			'dmarc/discover.ts',
			"// RFC 9989 §C.3, RFC 7505 and 'rfc7489' (RFC 5890 §2.3.2.1).",
		],
	];

	it.each(innocent)('on %s let an innocent line of %s be: %j', (rule, path, text) => {
		expect(rules[rule]([{ path, text }])).toEqual([]);
	});
});
