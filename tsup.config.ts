import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** The public suffix list is built by the first question for it, not by whoever imports the package. */
const listOnFirstUse: Plugin = {
	name: 'list-on-first-use',
	setup({ onResolve, onLoad }) {
		const namespace = 'on-first-use';
		onResolve({ filter: /^tldts$/ }, ({ path }) => ({ path, namespace, sideEffects: false }));
		onLoad({ filter: /^tldts$/, namespace }, () => ({
			contents: `const list = () => require('tldts/dist/index.cjs.min.js');
				export const parse = (name, options) => list().parse(name, options);`,
			resolveDir: process.cwd(),
		}));
	},
};

const build: Options = {
	format: 'esm',
	target: 'es2022',
	removeNodeProtocol: false,
	esbuildPlugins: [listOnFirstUse],
};

const sources = (...names: readonly string[]): string[] => names.map((name) => `src/${name}.ts`);

const entries = sources('index', 'node', 'doh', 'report', 'schemas', 'testing');

/** Data, and what reads by zod, in files of their own: a bundle leaves them out where nothing needs them. */
const parts = sources(
	'relays/catalogue',
	'relays/define',
	'relays/mailbox-domains',
	'receivers/receivers',
);

const library: Options = {
	...build,
	platform: 'neutral',
	sourcemap: true,
	external: [/^node:/],
};

// tsup injects `baseUrl` into the declaration build, which TypeScript 6 deprecates.
const dts = { entry: entries, compilerOptions: { ignoreDeprecations: '6.0' } };

const config: Options[] = [
	{ ...library, entry: [...sources('index', 'node', 'doh', 'report', 'testing'), ...parts], dts },
	// Shares nothing: its part of zod would else be read by everybody who imports the package.
	{ ...library, entry: sources('schemas'), splitting: false },
	{ ...library, entry: entries, format: 'cjs', dts, splitting: false },
	{ ...build, entry: sources('cli'), platform: 'node', splitting: false },
];

export default config;
