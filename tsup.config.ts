import { readdirSync } from 'node:fs';
import type { Options } from 'tsup';

const COMMAND = 'src/cli.ts';

/** What `package.json` exports; a test holds the two against one another. */
const ENTRIES: string[] = readdirSync('src')
	.filter((file) => file.endsWith('.ts'))
	.map((file) => `src/${file}`)
	.filter((path) => path !== COMMAND);

/** Packages are never part of it: tsup leaves out what stands in `dependencies`. */
const common: Options = {
	target: 'es2022',
	platform: 'neutral',
	external: [/^node:/, /^#/],
	removeNodeProtocol: false,
	// What is loaded with the first call stands in files of its own, in CommonJS too.
	splitting: true,
	sourcemap: true,
	esbuildOptions(options) {
		options.sourcesContent = false;
	},
	// tsup injects `baseUrl` into the declaration build, which TypeScript 6 deprecates.
	dts: { entry: ENTRIES, compilerOptions: { ignoreDeprecations: '6.0' } },
};

/** Each entry file more cuts what is shared into more pieces, and an import pays for each: `maysend` has few. */
const isCore = (path: string): boolean => /\/(?:index|relays)\.ts$/.test(path);
const CORE = ENTRIES.filter(isCore);
const OTHERS = ENTRIES.filter((path) => !isCore(path));

const config: Options[] = [
	{ ...common, format: 'esm', entry: CORE },
	{ ...common, format: 'esm', entry: [...OTHERS, COMMAND], dts: false },
	{ ...common, format: 'cjs', entry: CORE, shims: true },
	{ ...common, format: 'cjs', entry: OTHERS, shims: true, dts: false },
];

export default config;
